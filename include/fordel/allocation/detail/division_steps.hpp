// One party's part of a division as steps: its share, the unit, the amount.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/rounding_working.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/text.hpp>

#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

// What all parties of a division have in common: worked out once.
struct division_facts {
    rounding_facts rounding;
    rounding_working worked;
};

division_facts division_facts_of(allocation<any_currency> const& a);

// The party's part of a pool, by its share of the key.
working_step share_step(allocation<any_currency> const& a, std::size_t i, working_step pool, working_step key);

// The exact amount, made whole within the bounds, and the amount, with what is said of the key.
working_step amount_step(working_step exact, allocation<any_currency> const& a, std::size_t i,
                         division_facts const& facts, text const& key);

// All of them, of a pool that is given.
working_step division_step(allocation<any_currency> const& a, std::size_t i, division_facts const& facts);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/allocation/detail/division_steps.ipp>
#endif
