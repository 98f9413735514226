// How an amount is reached, step by step.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/calendar.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>

#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

// Of the amount's clause, and of that of the whole that it is a part of.
struct amount_addresses {
    std::string own{};
    std::string whole{};
};

// A sum of nothing where the stream is not active.
working_step amount_working(amount_rule const& rule, period segment, amount_query const& q,
                            amount_addresses const& at = {});

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/amount_steps.ipp>
#endif
