// Who takes part in an apportionment, and the least and most that each may get.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/kernel/bounds.hpp>
#include <fordel/party.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

// The least (floor) or most (cap) that a party may get: in units, as a share of all units, or both, when the stricter
// one counts. A floor's share is rounded up to whole units and a cap's down.
struct share_bound {
    std::optional<big_integer> units{};
    std::optional<fraction> share{};

    bool any() const noexcept { return units || share; }
    friend bool operator==(share_bound const&, share_bound const&) = default;
};

// Bounds count units by magnitude. Floors and caps: one for each party, or none at all. Minimum: what everybody who
// takes part is guaranteed.
struct share_bounds {
    std::vector<share_bound> floors{};
    std::vector<share_bound> caps{};
    big_integer minimum{};
    bounds_procedure procedure = bounds_procedure::fill; // how largest remainder keeps them

    bool any() const noexcept { return !floors.empty() || !caps.empty() || minimum != 0; }
    friend bool operator==(share_bounds const&, share_bounds const&) = default;
};

// Who takes part: those not struck out who reach the threshold, in weight or as a share of all weights (a party exactly
// at it takes part). The others get nothing, and their bounds do not count.
struct eligibility {
    std::vector<bool> eligible{}; // one for each party, or none when all are
    fraction threshold{};
    fraction threshold_share{};

    friend bool operator==(eligibility const&, eligibility const&) = default;
};

struct method_task;

namespace detail {

// Who takes part. Throws fordel.apportionment.nobody_eligible, .size_mismatch.
std::vector<bool> who_takes_part(eligibility const& rule, std::vector<fraction> const& weights);

big_integer ceiling_of(fraction const& f);

// The bounds in whole units, written to the task. Throws fordel.apportionment.negative_bound, .floor_above_cap,
// .floors_exceed_units, .caps_below_units, .size_mismatch.
void set_bounds(method_task& task, share_bounds const& bounds, std::vector<party> const& parties,
                std::vector<bool> const& takes_part);

} // namespace detail

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/share_bounds.ipp>
#endif
