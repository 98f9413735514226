// The figures of parties on the dates that a key goes by, those of merged parties among them.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/key.hpp>
#include <fordel/party.hpp>
#include <fordel/population/succession.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// With a table of successors, who came to be after a date has the sum of what its predecessors had then, unless it has
// a figure of its own.
struct figure_sums {
    figures const& of;
    std::vector<date> const& dates; // the latest first; several are summed
    missing_date missing = missing_date::refuse;
    succession const* merged = nullptr;

    figure_found at(party const& who, date on) const;

    // Over all dates.
    fraction sum(party const& who) const;

    // Weights are the sums: the averages are in the same proportions, and no citizen has to divide them.
    key made_key(std::vector<party> parties) const;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/detail/figure_sums.ipp>
#endif
