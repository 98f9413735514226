#include <fordel/money.hpp>

#include <string>

#include "amount_operators.hpp"
#include "arguments/money.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

using ratio_or_part = py::typing::Union<fraction, any_exact_money>;

namespace {

ratio_or_part part_of(any_exact_money const& amount, py::object const& divisor) {
    if (py::isinstance<any_money>(divisor) || py::isinstance<any_exact_money>(divisor))
        return py::cast(amount / divisor.cast<exact_operand>().amount);
    refuse_float(divisor, errors::money_float);
    return py::cast(amount / share_from(divisor));
}

any_exact_money multiple(any_exact_money const& amount, py::object const& factor) {
    refuse_float(factor, errors::money_float);
    return amount * share_from(factor);
}

// sum() begins with 0.
any_exact_money added(any_exact_money const& amount, py::object const& zero) {
    if (is_int(zero) && zero.equal(py::int_(0))) return amount;
    return zero.cast<exact_operand>().amount + amount;
}

fraction minor_of(any_exact_money const& a) { return a.exact() / any_money::from_minor(1, a.in()).exact(); }

} // namespace

void register_exact_money(py::module_& m) {
    py::class_<any_exact_money> amounts(
        m, "ExactMoney",
        "Money before it is rounded: Money / 3, Fraction(1, 4) * Money. Only rounded() makes it Money again.");
    register_amount_operators<exact_operand>(amounts);
    amounts
        .def(py::init([](number_argument const& amount, currency_argument const& currency, notation_argument style) {
                 return any_exact_money(amount.exact(style), currency.in);
             }),
             py::arg("amount"), py::arg("currency"), py::arg("notation") = py::none(),
             "amount: in major units (kroner).")
        .def_property_readonly("exact", &any_exact_money::exact, "The amount in major units (kroner), a Fraction.")
        .def_property_readonly("currency", &any_exact_money::code)
        .def(
            "rounded",
            [](any_exact_money const& a, std::string const& how, money_unit const& to, notation_argument style) {
                return a.rounded(to.read(a.in(), style), rounding_from(how));
            },
            py::kw_only(), py::arg("rounding"), py::arg("to") = "minor", py::arg("notation") = py::none(),
            "Money: to multiples of a unit. rounding: half-up, half-even, half-down, up, down or toward-zero, by the "
            "magnitude.")
        .def(
            "to_string",
            [](any_exact_money const& a, std::string const& style) { return a.to_string(*notation_from(style)); },
            py::arg("notation") = "plain", "With up to six decimals, for reading only.")
        .def("__str__", [](any_exact_money const& a) { return a.to_string(); })
        .def("__repr__",
             [](any_exact_money const& a) {
                 return "ExactMoney(\"" + a.exact().to_string() + "\", " +
                        (is_listed(a.in()) ? '"' + a.code() + '"' : repr_of_currency(a.in())) + ')';
             })
        // Equal to the same amount in whole minor units, and hashed like it.
        .def("__hash__",
             [](any_exact_money const& a) {
                 return py::hash(py::make_tuple(minor_of(a), a.code(), a.in().minor_digits()));
             })
        .def("__bool__", [](any_exact_money const& a) { return a.exact() != fraction(0); })
        .def("__abs__", [](any_exact_money const& a) { return a.exact() < fraction(0) ? -a : a; })
        .def("__radd__", &added, py::is_operator(), py::arg("zero"))
        .def("__mul__", &multiple, py::is_operator(), py::arg("factor"))
        .def("__rmul__", &multiple, py::is_operator(), py::arg("factor"))
        .def("__truediv__", &part_of, py::is_operator(), py::arg("other"))
        .def(
            "__rtruediv__",
            [](any_exact_money const& a, money_operand const& b) { return any_exact_money(b.amount) / a; },
            py::is_operator(), py::arg("other"))
        .def(
            "__eq__",
            [](any_exact_money const& a, py::object const& b) {
                bool const money = py::isinstance<any_money>(b) || py::isinstance<any_exact_money>(b);
                return money && a == b.cast<exact_operand>().amount;
            },
            py::is_operator(), py::arg("other"));
}
