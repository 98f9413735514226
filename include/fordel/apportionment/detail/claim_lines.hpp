// How each family of methods made whole units of a share.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/unit_words.hpp>

#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

// The claims on both sides of the line, and the divisors that give everybody's units.
explanation_lines divisor_lines(apportionment const& a, std::size_t i, rounding_facts const& facts,
                                unit_words const& words);

// The quota, the remainder and its place among those whom no bound holds.
explanation_lines remainder_lines(apportionment const& a, std::size_t i, rounding_facts const& facts,
                                  unit_words const& words);

// The residual, where it is booked on party i.
explanation_lines residual_here_lines(apportionment const& a, std::size_t i);

// The rule of rounding.
explanation_lines independent_lines(apportionment const& a, std::size_t i, bounded_shares const& sharing);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/detail/claim_lines.ipp>
#endif
