// Which entries of its schedule a golden case looks at.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/testing/golden_case.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Those that `only` lets in and of whose year and stream something is expected; all of them where the case is complete,
// or expects what is no amount.
[[nodiscard]] std::vector<schedule_entry> looked_at(golden_case const& by, schedule const& all);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/detail/looked_at.ipp>
#endif
