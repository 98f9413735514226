// A programme with one year of its streams, so that what other years lack does not stand in the way.
#pragma once

#include <fordel/comparison/comparison.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/programme.hpp>

#include <optional>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

// What is stated for a stream's whole period still is.
programme year_alone(programme const& of, int year);

// Where one year's bill is compared with another's: both programmes with that year alone, if each comes to the same
// exact amounts so. Nothing where it does not, as amounts may rest on the years before.
std::optional<std::pair<programme, programme>> years_alone(comparison const& between);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/year_alone.ipp>
#endif
