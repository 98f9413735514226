// The least and most units that each party may get.
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
struct unit_bound {
    std::optional<big_integer> units{};
    std::optional<fraction> share{};

    bool any() const noexcept { return units || share; }
    friend bool operator==(unit_bound const&, unit_bound const&) = default;
};

// Bounds count units by magnitude. Floors and caps: one for each party, or none at all. Minimum: what everybody who
// takes part is guaranteed, of weight zero too unless eligibility::zero leaves these out.
struct unit_bounds {
    std::vector<unit_bound> floors{};
    std::vector<unit_bound> caps{};
    big_integer minimum{};
    bounds_procedure procedure = bounds_procedure::fill; // how largest remainder keeps them

    bool any() const noexcept { return !floors.empty() || !caps.empty() || minimum != 0; }
    friend bool operator==(unit_bounds const&, unit_bounds const&) = default;
};

struct method_task;

namespace detail {

// The bounds in whole units of a pool above zero, written to the task, where everybody who takes part has the base
// anyway. Throws
// fordel.apportionment.negative_bound, .floor_above_cap, .floors_exceed_units, .caps_below_units, .size_mismatch.
void set_bounds(method_task& task, fraction const& pool, unit_bounds const& bounds, std::vector<party> const& parties,
                std::vector<bool> const& takes_part, big_integer const& base);

} // namespace detail

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/unit_bounds.ipp>
#endif
