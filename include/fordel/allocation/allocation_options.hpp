// How an amount is shared and rounded: the method, the unit, what becomes of ties, who is bound, who takes a residual.
#pragma once

#include <fordel/allocation/money_bounds.hpp>
#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/text.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

struct allocation_options {
    any_method method = largest_remainder{};
    rounding_unit unit = rounding_unit::minor;
    tie_breaking ties{};
    money_bounds bounds{};
    std::string receiver{}; // id, name or code of the party that takes the residual, where the method wants one named

    friend bool operator==(allocation_options const&, allocation_options const&) = default;
};

// "Largest remainder, to the 100 kr.; ties: …; floors: Cedar 25.00 DKK": what is said, in words.
text describe(allocation_options const& options, any_currency in);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/allocation/allocation_options.ipp>
#endif
