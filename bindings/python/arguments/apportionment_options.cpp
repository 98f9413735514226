#include "arguments/apportionment_options.hpp"

#include <fordel/error.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/number.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"
#include "arguments/unit_bounds.hpp"
#include "arguments/value.hpp"

namespace fordel::python {

template <>
inline constexpr int last_enumerator<bounds_procedure> = static_cast<int>(bounds_procedure::fix_and_rerun);

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

eligibility eligibility_from(apportionment_arguments const& given, std::vector<party> const& parties) {
    eligibility rule{.eligible = eligible_from(given.eligible, parties),
                     .zero = zero_weight_from_name(dashed(given.zero_weight))};
    if (!given.threshold.is_none()) rule.threshold = fraction_from(given.threshold, given.style);
    if (!given.threshold_share.is_none()) rule.threshold_share = share_from(given.threshold_share, given.style);
    return rule;
}

py::list unit_bounds_state(std::vector<unit_bound> const& bounds) {
    py::list state;
    for (unit_bound const& bound : bounds)
        state.append(py::make_tuple(bound.units, bound.share));
    return state;
}

std::vector<unit_bound> unit_bounds_from_state(py::handle state) {
    std::vector<unit_bound> bounds;
    for (auto& [units, share] :
         state.cast<std::vector<std::pair<std::optional<big_integer>, std::optional<fraction>>>>())
        bounds.push_back({std::move(units), std::move(share)});
    return bounds;
}

} // namespace

apportionment_options apportionment_arguments::options(std::vector<party> const& parties) const {
    apportionment_options read{.method = method_from(method, settings, style),
                               .ties = ties_from(ties, seed, parties),
                               .who = eligibility_from(*this, parties)};
    set_bounds(read.bounds.floors, floors, bound_of::units, parties, style);
    set_bounds(read.bounds.floors, floor_shares, bound_of::share, parties, style);
    set_bounds(read.bounds.caps, caps, bound_of::units, parties, style);
    set_bounds(read.bounds.caps, cap_shares, bound_of::share, parties, style);
    read.bounds.procedure = bounds_procedure_from(bounds);
    if (!minimum.is_none()) read.bounds.minimum = whole_from(minimum, style);
    if (!base.is_none()) read.base = whole_from(base, style);
    if (!receiver.is_none()) read.receiver = parties[place_of(parties, receiver)].id;
    read.common_digits = common_digits;
    return read;
}

py::tuple apportionment_options_state(apportionment_options const& o) {
    return py::make_tuple(o.method.name(), o.ties, unit_bounds_state(o.bounds.floors), unit_bounds_state(o.bounds.caps),
                          o.bounds.minimum, storage<bounds_procedure>::out(o.bounds.procedure), o.who.eligible,
                          o.who.threshold, o.who.threshold_share, o.base, o.receiver, to_string(o.who.zero),
                          o.common_digits);
}

apportionment_options apportionment_options_from_state(py::tuple const& s) {
    return {method_from(s[0].cast<std::string>()),
            s[1].cast<tie_breaking>(),
            {unit_bounds_from_state(s[2]), unit_bounds_from_state(s[3]), s[4].cast<big_integer>(),
             storage<bounds_procedure>::in(s[5])},
            {s[6].cast<std::vector<bool>>(), s[7].cast<fraction>(), s[8].cast<fraction>(),
             zero_weight_from_name(s[11].cast<std::string>())},
            s[9].cast<big_integer>(),
            s[10].cast<std::string>(),
            s[12].cast<std::size_t>()};
}

} // namespace fordel::python
