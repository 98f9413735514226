#include <fordel/money.hpp>

#include <string>

#include "amount_operators.hpp"
#include "arguments/money.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

using money_or_exact = py::typing::Union<any_money, any_exact_money>;
using fraction_or_exact = py::typing::Union<fraction, any_exact_money>;

namespace {

// By wide integers: -1 × 2^63 øre fits although the factor does not. Only a whole number leaves money whole.
money_or_exact money_times(any_money const& amount, py::object const& factor) {
    refuse_float(factor, errors::money_float);
    if (is_index(factor))
        return py::cast(any_money::from_minor(big_integer(amount.minor()) * whole_from(factor), amount.in()));
    return py::cast(amount * share_from(factor));
}

fraction_or_exact money_over(any_money const& amount, py::object const& divisor) {
    refuse_float(divisor, errors::money_float);
    if (py::isinstance<any_money>(divisor)) return py::cast(amount / divisor.cast<any_money>());
    if (py::isinstance<any_exact_money>(divisor))
        return py::cast(any_exact_money(amount) / divisor.cast<any_exact_money>());
    return py::cast(amount / share_from(divisor));
}

any_money rounded_money(any_exact_money const& amount, std::string const& how, money_unit const& to,
                        notation_argument style) {
    return amount.rounded(to.read(amount.in(), style), rounding_from(how));
}

// sum() begins with 0. Any other number is told what to write instead; what is no number is not added at all.
any_money money_added_to(any_money const& amount, py::object const& zero) {
    if (is_int(zero) && zero.equal(py::int_(0))) return amount;
    return zero.cast<money_operand>().amount + amount;
}

} // namespace

// The operators of Money, and what ends in a stated rounding.
void register_money_arithmetic(py::module_& m) {
    auto amounts = py::reinterpret_borrow<py::class_<any_money>>(m.attr("Money"));
    register_amount_operators<money_operand>(amounts);
    amounts
        .def("__radd__", &money_added_to, py::is_operator(), py::arg("zero"),
             "0 + amount, so that sum() works; nothing else is added to money.")
        .def("__abs__", [](any_money const& a) { return a.minor() < 0 ? -a : a; })
        .def(
            "times",
            [](any_money const& a, number_argument const& rate, std::string const& how, money_unit const& to,
               notation_argument style) { return rounded_money(a * share_from(rate.value, style), how, to, style); },
            py::arg("rate"), py::kw_only(), py::arg("rounding"), py::arg("to") = "minor",
            py::arg("notation") = py::none(),
            "A part or multiple of the amount, rounded as named: times(\"1.21\", rounding=\"half-up\"), times(\"25 "
            "%\", "
            "…).\n\nrounding: half-up, half-even, half-down, up, down or toward-zero, by the magnitude. to: the unit, "
            "as "
            "in allocate().")
        .def(
            "percent",
            [](any_money const& a, number_argument const& rate, std::string const& how, money_unit const& to,
               notation_argument style) {
                return rounded_money(a * (percentage_from(rate.value, style) / fraction(100)), how, to, style);
            },
            py::arg("rate"), py::kw_only(), py::arg("rounding"), py::arg("to") = "minor",
            py::arg("notation") = py::none(),
            "So many percent of the amount, rounded as named: percent(25, rounding=\"half-up\").")
        .def(
            "rounded",
            [](any_money const& a, std::string const& how, money_unit const& to, notation_argument style) {
                return rounded_money(any_exact_money(a), how, to, style);
            },
            py::kw_only(), py::arg("rounding"), py::arg("to") = "major", py::arg("notation") = py::none(),
            "To multiples of a unit: major (kroner), thousand, or an amount such as \"100 kr.\".")
        .def("__truediv__", &money_over, py::is_operator(), py::arg("other"))
        .def("__mul__", &money_times, py::is_operator(), py::arg("factor"))
        .def("__rmul__", &money_times, py::is_operator(), py::arg("factor"));
}
