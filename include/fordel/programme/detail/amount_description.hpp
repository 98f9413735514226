// What an amount is, in words.
#pragma once

#include <fordel/key/known_amounts.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/text.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

// "running + region".
text names_of(amounts_needed const& of);
text description_of(amount_rule const& rule);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/amount_description.ipp>
#endif
