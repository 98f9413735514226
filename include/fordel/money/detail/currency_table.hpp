// What ISO 4217 lists: which codes have how many minor digits, and when the codes ended that are no longer active.
#pragma once

#include <fordel/detail/config.hpp>

#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

inline constexpr int no_minor_digits = -1; // gold, and codes for tests

// When the lists were published: YYYY-MM-DD.
std::string_view currency_list_date() noexcept;

// Active codes, a space behind each.
std::string_view codes_with_digits(int minor_digits) noexcept;

// Codes and their ends, a space behind each: "DEM 2002-03 " or, where the list says no more, "ISJ 1989/1990 ". The list
// states no minor digits for them.
std::string_view historic_codes() noexcept;

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/money/detail/currency_table.ipp>
#endif
