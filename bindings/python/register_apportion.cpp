#include <fordel/apportionment/apportionment.hpp>
#include <fordel/key.hpp>

#include <utility>

#include "arguments/apportionment_options.hpp"
#include "arguments/number.hpp"
#include "arguments/weights.hpp"
#include "doors.hpp"
#include "long_work.hpp"
#include "named_apportionment.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

named_apportionment apportion_python(apportionment_arguments const& given, number_argument const& units,
                                     py::object const& weights) {
    given_weights by = weights_from(weights, given.style);
    apportionment_options const options = given.options(by.parties);
    big_integer const whole = units.whole(given.style);
    return {long_work([&] { return apportion(whole, std::move(by.weights), by.parties, options); }), by.names()};
}

// apportion(units, weights)
py::object usual_apportion(PyObject* const* values, Py_ssize_t count) {
    static apportionment_options const as_usual{};
    if (count != 2) return {};
    auto const units = usual_whole(values[0]);
    if (!units) return {};
    if (auto weights = usual_weights(values[1]))
        return py::cast(
            named_apportionment{long_work([&] { return apportion(*units, *std::move(weights), as_usual); }), {}});
    if (!py::isinstance<key>(values[1])) return {};
    given_weights by = weights_from(values[1]);
    return py::cast(named_apportionment{
        long_work([&] { return apportion(*units, std::move(by.weights), by.parties, as_usual); }), by.names()});
}

} // namespace

void register_apportion(py::module_& m) {
    def_with_apportionment_arguments(
        m, "apportion", &apportion_python, py::arg("units"), py::arg("weights"),
        "Shares whole units among parties by weight: a sequence of int, Fraction, Decimal or text, or a mapping from "
        "name to weight.\n\n"
        "method: largest-remainder (quota: hare, hagenbach-bischoff, droop, imperiali, imperiali-retry), dhondt or "
        "jefferson, sainte-lague or\n"
        "webster, modified-sainte-lague (first_divisor), adams, huntington-hill, dean, danish, imperiali-divisor, "
        "stationary and power-mean\n"
        "(parameter), divisor-sequence (divisors, and step for its tail), quota (step_limit), independent (rounding: "
        "half-up, "
        "half-even, half-down, up, down,\n"
        "toward-zero; remainder: visible, largest, smallest, receiver with the receiver named).\n"
        "ties: order, larger-weight, lot (with seed), a list, refuse.\n"
        "floors, caps (units) and floor_shares, cap_shares (of all units; floors round up, caps down): one for all, "
        "one each, or by name;\n"
        "minimum: for everybody who takes part; bounds: fill or fix-and-rerun, for largest remainder.\n"
        "threshold (weight), threshold_share (of all weights), eligible (names, or a mark each): who takes part. base: "
        "units for each before the rest.\n"
        "zero_weight: takes-part, so that a party of weight 0 has base, minimum and its floor as the others; left-out, "
        "so that it has nothing.\n"
        "notation (danish, plain, english): of all text; without it \"1.000\" is refused, as it could be 1 or 1000.\n"
        "Limits, for who has the time: step_limit (2,000,000), the units that the quota method looks at one by one; "
        "common_digits, those of all "
        "weights over their common denominator.");
    set_usual_call<&usual_apportion>(m.attr("apportion"));
}
