// A cell of a CSV text replaced where it stands, and lines added at its end; every other byte stays.
#pragma once

#include <fordel/detail/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// In quotes where it needs them.
[[nodiscard]] std::string as_cell(std::string_view value, char separator);

// Line from 1, column from 0, as read_case_csv() counts them.
[[nodiscard]] std::string with_cell(std::string_view text, std::size_t line, std::size_t column,
                                    std::string_view value);

// With the separator and the line ends that the text has.
[[nodiscard]] std::string with_line(std::string_view text, std::vector<std::string> const& cells);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/detail/csv_edit.ipp>
#endif
