// Holds a settled subject against what a case expects.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/testing/case_result.hpp>
#include <fordel/testing/detail/case_subject.hpp>
#include <fordel/testing/golden_case.hpp>
#include <fordel/text.hpp>

#include <optional>

namespace fordel {
inline namespace v0 {
namespace detail {

// Everything of the result but where the case stands. Throws the errors of money for figures in another currency.
void compare(case_result& result, case_subject const& subject, golden_case const& expected,
             std::optional<notation> style);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/detail/comparison.ipp>
#endif
