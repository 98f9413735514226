// The figures behind a cause: what a party's entries rest on before it is taken, and after.
#pragma once

#include <fordel/comparison/detail/both_states.hpp>
#include <fordel/comparison/detail/party_entries.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/text.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// "2023: 28,173 / 705,145 = 3.9953…% (population 1 January 2021, FOLK1A) → 28,329 / 711,009 = …": a line for each that
// differs, with the years and streams that have it. What reaches the party through other amounts shows as the exact
// amounts of its streams.
std::vector<text> facts_of(told_column const& column, told_party const& who);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/cause_facts.ipp>
#endif
