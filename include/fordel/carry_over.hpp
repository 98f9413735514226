// Totals of several years shared so that the rounding of one year is made good in the others.
#pragma once

#include <fordel/carry_over/procedure.hpp>     // IWYU pragma: export
#include <fordel/carry_over/running_carry.hpp> // IWYU pragma: export
#include <fordel/exact.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <vector>

namespace fordel {
inline namespace v0 {

struct year_total {
    int year = 0;
    big_integer units{};
    std::vector<fraction> weights{}; // of that year, one a party, in the same order every year

    friend bool operator==(year_total const&, year_total const&) = default;
};

// A party that pays a unit back: places in the list of years and of parties.
struct reversal {
    std::size_t year = 0;
    std::size_t party = 0;
    big_integer units{}; // below zero

    friend bool operator==(reversal const&, reversal const&) = default;
};

struct carried {
    carry_procedure procedure{};
    std::vector<int> labels{}; // the years, as given
    std::vector<carried_year> years{};
    std::vector<reversal> reversals{}; // open only
    bool unique = true;                // false: a tie was broken; another solution keeps the same promise equally well

    text guarantee() const { return guarantee_of(procedure); }

    friend bool operator==(carried const&, carried const&) = default;
};

// Shares the totals of all years by the procedure of the options.
// Throws fordel.carry.no_years, .years_order, .size_mismatch, .negative_units, .key_changed; of the weights
// fordel.apportionment.no_parties, .negative_weight, .all_zero; and the errors of ties.
[[nodiscard]] carried carry_over(std::vector<year_total> const& years, carry_options const& options = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/carry_over/carry_over.ipp>
#endif
