// One party's part of a division as steps: its share, the unit, the amount.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/exact.hpp>
#include <fordel/text.hpp>

#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

// The party's part of a pool, by its share of the key.
working_step share_step(allocation<any_currency> const& a, std::size_t i, working_step pool, working_step key);

explanation_line key_line(text const& key);

// All that the steps below say but for the line of the key, of what is shared of the pool.
explanation_lines division_lines(allocation<any_currency> const& a, std::size_t i, rounding_facts const& facts,
                                 fraction const& shared);

// The exact amount, made whole within the bounds, and the amount, with what is said of the key.
working_step amount_step(working_step exact, allocation<any_currency> const& a, std::size_t i,
                         rounding_facts const& facts, text const& key);

// All of them, of a pool that is given.
working_step division_step(allocation<any_currency> const& a, std::size_t i, rounding_facts const& facts);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/allocation/detail/division_steps.ipp>
#endif
