// A programme without the years after one.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/programme/programme.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

// What it comes to until the end of the year it still comes to; what is later needs no figures any more. Rounding that
// is carried over known years, or in a table, knows of the years that are left.
programme ended_after(programme const& of, int year);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/ended.ipp>
#endif
