// A CSV file beside a programme file: its heads, and its rows by line.
#pragma once

#include <fordel/detail/config.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct csv_row {
    std::size_t line = 0; // in the file, from 1
    std::vector<std::string> cells{};
};

struct csv_table {
    std::vector<std::string> heads{};
    std::vector<csv_row> rows{};

    // The place of the column with one of these names, written in small letters without accents; nothing where there
    // is none. Throws fordel.file.table where there are two.
    [[nodiscard]] std::optional<std::size_t> column(std::initializer_list<std::string_view> folded) const;
    // Of that very name, and case and accents aside. Throws fordel.file.table with the nearest.
    [[nodiscard]] std::size_t column_named(std::string_view written) const;
};

// The mark that divides the heads into most cells: a semicolon, a comma or a tab.
[[nodiscard]] char separator_of(std::string_view heads, std::size_t most_cells);

// Divided by semicolons, commas or tabs; what begins with # is a remark. Throws fordel.file.table for no lines and for
// lines with more or fewer cells than heads, fordel.text.encoding, fordel.statbank.too_large.
[[nodiscard]] csv_table read_csv_table(std::string_view bytes);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/csv_table.ipp>
#endif
