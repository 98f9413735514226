#include <fordel/money.hpp>

#include <optional>
#include <regex>
#include <string>

#include "arguments/money.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace fordel::python {

// How many kroner, øre or times: a float is told what to write instead of it.
struct count_argument {
    py::object value{};
    big_integer count(std::optional<notation> style = {}) const { return whole_from(value, style); }
};

// Whatever an amount can be made of; only its name in signatures differs from that of any object.
struct amount_argument {
    py::object value{};
};

// A number that goes out as decimal.Decimal.
struct decimal_result {
    std::string digits{};
};

} // namespace fordel::python

namespace pybind11::detail {

template <>
struct type_caster<decimal_result> {
    PYBIND11_TYPE_CASTER(decimal_result, const_name("decimal.Decimal"));
    static handle cast(decimal_result const& number, return_value_policy, handle) {
        return module_::import("decimal").attr("Decimal")(number.digits).release();
    }
};

template <>
struct type_caster<count_argument> {
    PYBIND11_TYPE_CASTER(count_argument, const_name("int | fractions.Fraction | decimal.Decimal | str"));
    bool load(handle from, bool) {
        refuse_float(from, errors::money_float);
        value.value = reinterpret_borrow<object>(from);
        return true;
    }
};

template <>
struct type_caster<amount_argument> {
    PYBIND11_TYPE_CASTER(amount_argument,
                         const_name("str | decimal.Decimal | fractions.Fraction | fordel._core.Money"));
    bool load(handle from, bool) {
        value.value = reinterpret_borrow<object>(from);
        return true;
    }
};

} // namespace pybind11::detail

namespace {

using currency_if_given = std::optional<currency_argument>;

any_currency currency_of(currency_if_given const& given) {
    if (!given) throw error(errors::money_no_currency, "no currency");
    return given->in;
}

any_money money_from_text(std::string const& written, currency_if_given const& currency,
                          std::optional<notation> style) {
    if (style) return any_money::parse(written, *style, currency ? currency->in : any_currency{});
    return currency ? any_money::parse(written, currency->in) : any_money::parse(written);
}

// Text, Decimal or Fraction: exact, and plainly an amount. An int alone does not say its unit.
any_money money_from(amount_argument const& given, currency_if_given const& currency, notation_argument style) {
    py::object const& amount = given.value;
    refuse_float(amount, errors::money_float);
    if (py::isinstance<py::str>(amount)) return money_from_text(amount.cast<std::string>(), currency, style);
    if (PyLong_Check(amount.ptr())) throw error(errors::money_bare_integer, repr_of(amount));
    if (py::isinstance<any_money>(amount)) return amount.cast<any_money>();
    if (py::isinstance<any_exact_money>(amount)) throw error(errors::money_unrounded, repr_of(amount));
    fraction const exact = fraction_from(amount); // first: what is no number is not told that a currency is missing
    return any_money::from_exact(exact, currency_of(currency));
}

// ">15danish": where the text stands in how wide a place, as Python has it, and then the notation.
py::object formatted(any_money const& a, std::string const& spec) {
    static std::regex const parts("((?:[<>^]?[1-9][0-9]{0,3})?)([a-z]*)");
    std::smatch of;
    if (!std::regex_match(spec, of, parts)) notation_from(spec); // which refuses it
    std::string const style = of[2];
    return py::str(style.empty() ? a.to_string() : a.to_string(*notation_from(style))).attr("__format__")(of[1].str());
}

// With all that reads it back: the notation where three decimals look like a group, digits where no list has them.
std::string repr_of_money(any_money const& a) {
    std::string const notation = a.in().minor_digits() == 3 ? ", notation=\"plain\"" : "";
    return "Money(\"" + a.to_decimal() + "\", " +
           (is_listed(a.in()) ? '"' + a.code() + '"' : repr_of_currency(a.in())) + notation + ')';
}

} // namespace

void register_money(py::module_& m) {
    py::class_<any_money>(m, "Money",
                          "An exact amount in minor units of one currency.\n\n"
                          "Money(\"500000.00\", \"DKK\"), Money(\"500.000,00 kr.\"), Money(Decimal(\"0.50\"), "
                          "\"DKK\"). A float is refused; an int\n"
                          "must name its unit: kroner(500), oere(50), Money.from_major, Money.from_minor.")
        .def(py::init(&money_from), py::arg("amount"), py::arg("currency") = py::none(),
             py::arg("notation") = py::none())
        .def_static(
            "from_minor",
            [](count_argument const& given, currency_argument const& currency, notation_argument style) {
                return any_money::from_minor(given.count(style), currency.in);
            },
            py::arg("count"), py::arg("currency"), py::arg("notation") = py::none())
        .def_static(
            "from_major",
            [](count_argument const& given, currency_argument const& currency, notation_argument style) {
                return any_money::from_major(given.count(style), currency.in);
            },
            py::arg("count"), py::arg("currency"), py::arg("notation") = py::none())
        .def_property_readonly("minor", &any_money::minor, "Whole minor units (øre).")
        .def_property_readonly("currency", &any_money::code)
        .def_property_readonly("exact", &any_money::exact, "The amount in major units (kroner).")
        .def(
            "to_decimal", [](any_money const& a) { return decimal_result{a.to_decimal()}; },
            "The amount in major units as decimal.Decimal.")
        .def(
            "to_string",
            [](any_money const& a, std::string const& style) { return a.to_string(*notation_from(style)); },
            py::arg("notation") = "plain",
            "notation: plain (500000.00 DKK), danish (500.000,00 kr.) or english (500,000.00 DKK).")
        .def("__str__", [](any_money const& a) { return a.to_string(); })
        .def("__repr__", &repr_of_money)
        .def("__format__", &formatted)
        .def("__bool__", [](any_money const& a) { return a.minor() != 0; });
    m.def(
        "kroner",
        [](count_argument const& given, notation_argument style) { return as_any_money(kroner(given.count(style))); },
        py::arg("count"), py::arg("notation") = py::none(), "Whole kroner.");
    m.def(
        "oere",
        [](count_argument const& given, notation_argument style) { return as_any_money(oere(given.count(style))); },
        py::arg("count"), py::arg("notation") = py::none(), "Whole øre.");
}
