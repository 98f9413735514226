// What adjustments did to one party, step by step.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/programme/adjusted.hpp>

#include <cstddef>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

// From what the key gives it, or has no part in, to what it has after all of them. `address` is that of their list.
working_step adjusted_step(working_step from, adjusted const& a, std::size_t i, any_currency in,
                           std::string const& address = {});

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/adjustment_steps.ipp>
#endif
