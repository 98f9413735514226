#include <optional>
#include <string>

#include <pybind11/typing.h>

#include <fordel/money.hpp>

#include "arguments.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

any_currency currency_from(std::optional<std::string> const& code) {
    if (!code) throw error(errors::money_no_currency, "no currency");
    return any_currency::from_code(*code);
}

std::optional<notation> notation_from(std::optional<std::string> const& name) {
    if (!name) return std::nullopt;
    if (*name == "plain") return notation::plain;
    if (*name == "danish") return notation::danish;
    if (*name == "english") return notation::english;
    throw error(errors::text_unknown_notation, '"' + *name + '"');
}

any_money money_from_text(std::string const& written, std::optional<std::string> const& currency, std::optional<notation> style) {
    if (!currency && !style) return any_money::parse(written);
    if (style) return any_money::parse(written, *style, currency_from(currency));
    return any_money::parse(written, currency_from(currency));
}

// Text, Decimal or Fraction: exact, and plainly an amount. An int alone does not say its unit.
any_money money_from(py::object const& amount, std::optional<std::string> const& currency, std::optional<std::string> const& style) {
    refuse_float(amount, errors::money_float);
    if (py::isinstance<py::str>(amount)) return money_from_text(amount.cast<std::string>(), currency, notation_from(style));
    if (PyLong_Check(amount.ptr())) throw error(errors::money_bare_integer, repr_of(amount));
    if (py::isinstance<any_money>(amount)) return amount.cast<any_money>();
    return any_money::from_exact(fraction_from(amount), currency_from(currency));
}

big_integer count_from(py::object const& count) {
    refuse_float(count, errors::money_float);
    return whole_from(count);
}

any_money times(any_money const& amount, py::object const& factor) { return amount * count_from(factor); }

// sum() begins with 0. Any other number is told what to write instead; what is no number is not added at all.
any_money added_to(any_money const& amount, py::object const& zero) {
    if (is_int(zero) && zero.equal(py::int_(0))) return amount;
    return zero.cast<money_argument>().amount + amount;
}

}  // namespace

void register_money(py::module_& m) {
    m.def("currencies", [] {
        py::typing::Dict<py::str, py::int_> all;
        for (any_currency const& c : known_currencies) all[py::str(std::string(c.code()))] = c.minor_digits();
        return all;
    }, "The known currencies' ISO 4217 codes and minor digits.");

    py::class_<any_money>(m, "Money", "An exact amount in minor units of one currency.\n\n"
            "Money(\"500000.00\", \"DKK\"), Money(\"500.000,00 kr.\"), Money(Decimal(\"0.50\"), \"DKK\"). A float is refused; an int\n"
            "must name its unit: kroner(500), oere(50), Money.from_major, Money.from_minor.")
        .def(py::init(&money_from), py::arg("amount"), py::arg("currency") = py::none(), py::arg("notation") = py::none())
        .def_static("from_minor", [](py::object const& count, std::string const& currency) {
            return any_money::from_minor(count_from(count), any_currency::from_code(currency)); }, py::arg("count"), py::arg("currency"))
        .def_static("from_major", [](py::object const& count, std::string const& currency) {
            return any_money::from_major(count_from(count), any_currency::from_code(currency)); }, py::arg("count"), py::arg("currency"))
        .def_property_readonly("minor", &any_money::minor, "Whole minor units (øre).")
        .def_property_readonly("currency", &any_money::code)
        .def_property_readonly("exact", &any_money::exact, "The amount in major units (kroner).")
        .def("to_decimal", [](any_money const& a) { return py::module_::import("decimal").attr("Decimal")(a.to_decimal()); },
             "The amount in major units as decimal.Decimal.")
        .def("to_string", [](any_money const& a, std::string const& style) { return a.to_string(*notation_from(style)); },
             py::arg("notation") = "plain", "notation: plain (500000.00 DKK), danish (500.000,00 kr.) or english (500,000.00 DKK).")
        .def("__str__", [](any_money const& a) { return a.to_string(); })
        .def("__repr__", [](any_money const& a) { return "Money(\"" + a.to_decimal() + "\", \"" + a.code() + "\")"; })
        .def("__format__", [](any_money const& a, std::string const& style) { return style.empty() ? a.to_string() : a.to_string(*notation_from(style)); })
        .def("__hash__", [](any_money const& a) { return py::hash(py::make_tuple(a.minor(), a.code())); })
        .def("__bool__", [](any_money const& a) { return a.minor() != 0; })
        .def("__add__", [](any_money const& a, money_argument const& b) { return a + b.amount; }, py::is_operator(), py::arg("other"))
        .def("__sub__", [](any_money const& a, money_argument const& b) { return a - b.amount; }, py::is_operator(), py::arg("other"))
        .def("__radd__", &added_to, py::is_operator(), py::arg("zero"), "0 + amount, so that sum() works; nothing else is added to money.")
        .def("__rsub__", [](any_money const& a, money_argument const& b) { return b.amount - a; }, py::is_operator(), py::arg("other"))
        .def("__neg__", [](any_money const& a) { return -a; })
        .def("__abs__", [](any_money const& a) { return a.minor() < 0 ? -a : a; })
        .def("__mul__", &times, py::is_operator(), py::arg("factor"))
        .def("__rmul__", &times, py::is_operator(), py::arg("factor"))
        .def("__eq__", [](any_money const& a, any_money const& b) { return a == b; }, py::is_operator(), py::arg("other"))
        .def("__lt__", [](any_money const& a, money_argument const& b) { return a < b.amount; }, py::is_operator(), py::arg("other"))
        .def("__le__", [](any_money const& a, money_argument const& b) { return a <= b.amount; }, py::is_operator(), py::arg("other"))
        .def("__gt__", [](any_money const& a, money_argument const& b) { return a > b.amount; }, py::is_operator(), py::arg("other"))
        .def("__ge__", [](any_money const& a, money_argument const& b) { return a >= b.amount; }, py::is_operator(), py::arg("other"))
        .def(py::pickle([](any_money const& a) { return py::make_tuple(a.minor(), a.code(), a.in().minor_digits()); },
                        [](py::tuple const& s) {
                            return any_money::from_minor(s[0].cast<std::int64_t>(), any_currency::of(s[1].cast<std::string>(), s[2].cast<int>())); }));
    m.def("kroner", [](py::object const& count) { return as_any_money(kroner(count_from(count))); }, py::arg("count"), "Whole kroner.");
    m.def("oere", [](py::object const& count) { return as_any_money(oere(count_from(count))); }, py::arg("count"), "Whole øre.");
}
