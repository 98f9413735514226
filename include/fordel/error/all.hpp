// Every error the library can raise, in one list; docs/errors.md and the Python classes are made from it.
#pragma once

#include <fordel/detail/joined.hpp>
#include <fordel/error/all_of_comparisons.hpp>
#include <fordel/error/all_of_exports.hpp>
#include <fordel/error/all_of_files.hpp>
#include <fordel/error/all_of_rules.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

inline constexpr auto all =
    detail::joined(detail::joined(of_rules, of_files), detail::joined(of_comparisons, of_exports));

} // namespace errors
} // namespace v0
} // namespace fordel
