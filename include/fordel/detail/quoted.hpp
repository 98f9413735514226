// What was seen, in quotation marks, for an error.
#pragma once

#include <fordel/detail/config.hpp>

#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

// At most 80 characters of it: an error never repeats a million digits. " …" stands for the rest.
std::string shortened(std::string_view seen);
std::string quoted(std::string_view seen);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/detail/quoted.ipp>
#endif
