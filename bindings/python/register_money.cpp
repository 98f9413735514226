#include <fordel/money.hpp>

#include <optional>
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

any_currency currency_from(std::optional<std::string> const& code) {
    if (!code) throw error(errors::money_no_currency, "no currency");
    return any_currency::from_code(*code);
}

any_money money_from_text(std::string const& written, std::optional<std::string> const& currency,
                          std::optional<notation> style) {
    if (!currency && !style) return any_money::parse(written);
    if (style) return any_money::parse(written, *style, currency ? currency_from(currency) : any_currency{});
    return any_money::parse(written, currency_from(currency));
}

// Text, Decimal or Fraction: exact, and plainly an amount. An int alone does not say its unit.
any_money money_from(amount_argument const& given, std::optional<std::string> const& currency,
                     notation_argument style) {
    py::object const& amount = given.value;
    refuse_float(amount, errors::money_float);
    if (py::isinstance<py::str>(amount)) return money_from_text(amount.cast<std::string>(), currency, style);
    if (PyLong_Check(amount.ptr())) throw error(errors::money_bare_integer, repr_of(amount));
    if (py::isinstance<any_money>(amount)) return amount.cast<any_money>();
    fraction const exact = fraction_from(amount); // first: what is no number is not told that a currency is missing
    return any_money::from_exact(exact, currency_from(currency));
}

// By wide integers: -1 × 2^63 øre fits although the factor does not.
any_money times(any_money const& amount, count_argument const& factor) {
    return any_money::from_minor(big_integer(amount.minor()) * factor.count(), amount.in());
}

// sum() begins with 0. Any other number is told what to write instead; what is no number is not added at all.
any_money added_to(any_money const& amount, py::object const& zero) {
    if (is_int(zero) && zero.equal(py::int_(0))) return amount;
    return zero.cast<money_operand>().amount + amount;
}

} // namespace

void register_money(py::module_& m) {
    m.def(
        "currencies",
        [] {
            py::typing::Dict<py::str, py::int_> all;
            for (any_currency const& c : known_currencies)
                all[py::str(std::string(c.code()))] = c.minor_digits();
            return all;
        },
        "The known currencies' ISO 4217 codes and minor digits.");

    py::class_<any_money>(m, "Money",
                          "An exact amount in minor units of one currency.\n\n"
                          "Money(\"500000.00\", \"DKK\"), Money(\"500.000,00 kr.\"), Money(Decimal(\"0.50\"), "
                          "\"DKK\"). A float is refused; an int\n"
                          "must name its unit: kroner(500), oere(50), Money.from_major, Money.from_minor.")
        .def(py::init(&money_from), py::arg("amount"), py::arg("currency") = py::none(),
             py::arg("notation") = py::none())
        .def_static(
            "from_minor",
            [](count_argument const& given, std::string const& currency, notation_argument style) {
                return any_money::from_minor(given.count(style), any_currency::from_code(currency));
            },
            py::arg("count"), py::arg("currency"), py::arg("notation") = py::none())
        .def_static(
            "from_major",
            [](count_argument const& given, std::string const& currency, notation_argument style) {
                return any_money::from_major(given.count(style), any_currency::from_code(currency));
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
        .def("__repr__", [](any_money const& a) { return "Money(\"" + a.to_decimal() + "\", \"" + a.code() + "\")"; })
        .def("__format__",
             [](any_money const& a, std::string const& style) {
                 return style.empty() ? a.to_string() : a.to_string(*notation_from(style));
             })
        .def("__bool__", [](any_money const& a) { return a.minor() != 0; })
        .def(
            "__add__", [](any_money const& a, money_operand const& b) { return a + b.amount; }, py::is_operator(),
            py::arg("other"))
        .def(
            "__sub__", [](any_money const& a, money_operand const& b) { return a - b.amount; }, py::is_operator(),
            py::arg("other"))
        .def("__radd__", &added_to, py::is_operator(), py::arg("zero"),
             "0 + amount, so that sum() works; nothing else is added to money.")
        .def(
            "__rsub__", [](any_money const& a, money_operand const& b) { return b.amount - a; }, py::is_operator(),
            py::arg("other"))
        .def("__neg__", [](any_money const& a) { return -a; })
        .def("__abs__", [](any_money const& a) { return a.minor() < 0 ? -a : a; })
        .def("__mul__", &times, py::is_operator(), py::arg("factor"))
        .def("__rmul__", &times, py::is_operator(), py::arg("factor"))
        .def(
            "__lt__", [](any_money const& a, money_operand const& b) { return a < b.amount; }, py::is_operator(),
            py::arg("other"))
        .def(
            "__le__", [](any_money const& a, money_operand const& b) { return a <= b.amount; }, py::is_operator(),
            py::arg("other"))
        .def(
            "__gt__", [](any_money const& a, money_operand const& b) { return a > b.amount; }, py::is_operator(),
            py::arg("other"))
        .def(
            "__ge__", [](any_money const& a, money_operand const& b) { return a >= b.amount; }, py::is_operator(),
            py::arg("other"));
    m.def(
        "kroner",
        [](count_argument const& given, notation_argument style) { return as_any_money(kroner(given.count(style))); },
        py::arg("count"), py::arg("notation") = py::none(), "Whole kroner.");
    m.def(
        "oere",
        [](count_argument const& given, notation_argument style) { return as_any_money(oere(given.count(style))); },
        py::arg("count"), py::arg("notation") = py::none(), "Whole øre.");
}
