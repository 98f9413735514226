// What floors and caps did to a party's share, and to the others'.
#pragma once

#include <fordel/apportionment/any_divisor.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/apportionment/claim.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/unit_words.hpp>

#include <cstddef>
#include <optional>

namespace fordel {
inline namespace v0 {
namespace detail {

// Of a divisor method: whether the divisors that give the result would have given party i less than its floor, or more
// than its cap.
held_at held_by_claims(apportionment const& a, std::size_t i, divisor_rule const& rule,
                       std::optional<divisor_range> const& divisors);

// What gave party i its units: a bound, where the method alone would have given fewer or more.
held_at held_in_the_end(apportionment const& a, std::size_t i, rounding_facts const& facts);

// None where there are no bounds.
explanation_lines bounds_lines(apportionment const& a, std::size_t i, rounding_facts const& facts,
                               unit_words const& words);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/detail/bounds_lines.ipp>
#endif
