// A tranche's divisions in the order of time, their rounding carried from one to the next.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/carried_shares.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/carry_over/procedure.hpp>
#include <fordel/carry_over/running_carry.hpp>
#include <fordel/exact.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// One division: whole units, of one sign throughout a series, and who shares them by which weights.
struct carried_division {
    std::vector<party> parties{};
    std::vector<fraction> weights{};
    big_integer units{};
};

// What an allocation by itself divides, by its key or, where bounds hold somebody, by the exact bounded shares.
carried_division division_of(allocation<any_currency> const& alone);

// A division's units, and each party's sums with it: in the order of its parties, then of those of the series that take
// no part in it and are concerned all the same, since their sums are rounded otherwise now (open).
struct carried_units {
    std::vector<party> others{};
    std::vector<big_integer> units{};
    carried_shares sums{};
    bool tied = false; // others could have had the last units
};

// Everybody who takes part in a series, in the order of first appearance.
class series_parties {
public:
    // The parties that are new.
    std::vector<party> add(std::vector<party> const& parties);
    std::vector<party> const& all() const noexcept { return all_; }
    // The weights of a division's parties, and zero for the others.
    std::vector<fraction> weights_of(carried_division const& division) const;
    // What one year of a series gives the parties of a division, by the sign of its units.
    carried_units units_of(carried_division const& division, carried_year const& year, carry_procedure procedure,
                           bool negative) const;

private:
    std::vector<party> all_{};
    std::unordered_map<std::string, std::size_t> places_{};
};

// By fixed_key or open, each division as it comes.
class carry_series {
public:
    // `listed`: who takes part from the beginning, whatever the divisions: all whom a list of ties names.
    carry_series(carry_procedure procedure, tie_breaking ties, std::vector<party> const& listed = {});

    // On an error nothing has happened. Throws fordel.carry.key_changed, and the errors of ties.
    carried_units next(carried_division const& division);

private:
    series_parties parties_{};
    running_carry running_;
    bool negative_ = false;
};

// By known_years, all divisions at once; they are tied where another solution keeps the same promise as well.
std::vector<carried_units> carry_known_years(std::vector<carried_division> const& divisions, tie_breaking const& ties,
                                             std::vector<party> const& listed = {});

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/carry_series.ipp>
#endif
