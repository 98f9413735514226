// From when to when a party takes part (deltagelse).
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/party.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {

struct participation {
    party who;
    period during;

    friend bool operator==(participation const&, participation const&) = default;
};

[[nodiscard]] std::vector<participation> all_through(std::vector<party> const& parties, period during);

// Who takes part at some time, each once, in the order of the first participations.
[[nodiscard]] std::vector<party> who_ever(std::vector<participation> const& all);

// Who takes part in a month: those whose period holds all of it.
// Throws fordel.calendar.not_whole_months where a period begins or ends within a month.
[[nodiscard]] std::vector<party> taking_part(std::vector<participation> const& all, int year, int month);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/participation.ipp>
#endif
