#include <fordel/apportionment/apportionment.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/integer.hpp"
#include "arguments/method.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"
#include "arguments/unit_bounds.hpp"
#include "arguments/weights.hpp"
#include "long_work.hpp"
#include "named_apportionment.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// Names of those who take part, or a mark for each place.
std::vector<bool> eligible_from(py::object const& who, std::vector<party> const& parties) {
    if (who.is_none()) return {};
    known_places const places(parties);
    std::vector<bool> eligible(parties.size());
    std::vector<bool> marks;
    bool any_name = false;
    for (py::handle const one : in_order(who, "parties")) {
        if (PyBool_Check(one.ptr())) {
            marks.push_back(one.cast<bool>());
            continue;
        }
        any_name = true;
        std::size_t const place = places.place_of(one);
        if (eligible[place]) throw error(errors::party_duplicate, parties[place].name + ", named twice as eligible");
        eligible[place] = true;
    }
    if (marks.empty()) return eligible;
    if (any_name)
        throw error(errors::argument_wrong_type,
                    "expected names of who is eligible, or a mark (True or False) each, not both");
    if (marks.size() != parties.size())
        throw error(errors::apportionment_size_mismatch, std::to_string(marks.size()) + " marks of eligibility, " +
                                                             std::to_string(parties.size()) + " weights");
    return marks;
}

eligibility eligibility_from(py::object const& threshold, py::object const& threshold_share, py::object const& who,
                             std::string const& zero, std::vector<party> const& parties,
                             std::optional<notation> style) {
    eligibility rule{.eligible = eligible_from(who, parties), .zero = zero_weight_from_name(dashed(zero))};
    if (!threshold.is_none()) rule.threshold = fraction_from(threshold, style);
    if (!threshold_share.is_none()) rule.threshold_share = share_from(threshold_share, style);
    return rule;
}

named_apportionment apportion_python(number_argument const& units, py::object const& weights, std::string const& method,
                                     py::object const& quota, py::object const& first_divisor,
                                     py::object const& parameter, py::object const& divisors, py::object const& step,
                                     py::object const& rounding, py::object const& ties, std::string const& seed,
                                     py::object const& floors, py::object const& caps, py::object const& floor_shares,
                                     py::object const& cap_shares, std::string const& bounds, py::object const& minimum,
                                     py::object const& threshold, py::object const& threshold_share,
                                     py::object const& eligible, py::object const& base, py::object const& remainder,
                                     py::object const& receiver, std::string const& zero_weight,
                                     notation_argument notation, py::object const& step_limit,
                                     integer_argument<"common_digits", std::size_t> common_digits) {
    given_weights given = weights_from(weights, notation);
    std::vector<party> const& parties = given.parties;
    apportionment_options options{
        .method = method_from(
            method, {quota, first_divisor, parameter, divisors, step, rounding, remainder, step_limit}, notation),
        .ties = ties_from(ties, seed, parties),
        .who = eligibility_from(threshold, threshold_share, eligible, zero_weight, parties, notation)};
    set_bounds(options.bounds.floors, floors, bound_of::units, parties, notation);
    set_bounds(options.bounds.floors, floor_shares, bound_of::share, parties, notation);
    set_bounds(options.bounds.caps, caps, bound_of::units, parties, notation);
    set_bounds(options.bounds.caps, cap_shares, bound_of::share, parties, notation);
    options.bounds.procedure = bounds_procedure_from(bounds);
    if (!minimum.is_none()) options.bounds.minimum = whole_from(minimum, notation);
    if (!base.is_none()) options.base = whole_from(base, notation);
    if (!receiver.is_none()) options.receiver = parties[place_of(parties, receiver)].id;
    options.common_digits = common_digits;
    big_integer const whole = units.whole(notation);
    return {long_work([&] { return apportion(whole, std::move(given.weights), parties, options); }), given.names()};
}

} // namespace

void register_apportion(py::module_& m) {
    m.def(
        "apportion", &apportion_python, py::arg("units"), py::arg("weights"), py::kw_only(),
        py::arg("method") = "largest-remainder", py::arg("quota") = py::none(), py::arg("first_divisor") = py::none(),
        py::arg("parameter") = py::none(), py::arg("divisors") = py::none(), py::arg("step") = py::none(),
        py::arg("rounding") = py::none(), py::arg("ties") = "order", py::arg("seed") = "",
        py::arg("floors") = py::none(), py::arg("caps") = py::none(), py::arg("floor_shares") = py::none(),
        py::arg("cap_shares") = py::none(), py::arg("bounds") = "fill", py::arg("minimum") = py::none(),
        py::arg("threshold") = py::none(), py::arg("threshold_share") = py::none(), py::arg("eligible") = py::none(),
        py::arg("base") = py::none(), py::arg("remainder") = py::none(), py::arg("receiver") = py::none(),
        py::arg("zero_weight") = "takes-part", py::arg("notation") = py::none(), py::arg("step_limit") = py::none(),
        py::arg("common_digits") = fordel::detail::most_common_digits,
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
}
