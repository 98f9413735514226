// By what a party's amount is another, in few words.
#pragma once

#include <fordel/comparison/detail/both_states.hpp>
#include <fordel/comparison/detail/party_entries.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/text.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

// "for more heads", "by the floor": no more than the figures say. `more`: the party's part is above zero.
text phrase_of(told_column const& column, told_party const& who, bool more);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/cause_phrases.ipp>
#endif
