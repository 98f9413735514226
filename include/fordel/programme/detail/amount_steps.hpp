// How an amount is told, step by step.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/text.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

std::vector<text> steps_of(amount_rule const& rule, period segment, amount_query const& q);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/amount_steps.ipp>
#endif
