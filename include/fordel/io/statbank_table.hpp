// A download of StatBank as a flat table, whichever way it was laid out.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/io/reading_limits.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What a column says.
enum class statbank_meaning { area, time, heads, table_name, sex, age, marital_status, ancestry, origin, citizenship };

// As StatBank's population tables name it, in Danish and English; nothing for a name that is none of theirs.
std::optional<statbank_meaning> statbank_meaning_of(std::string_view column);

enum class statbank_frequency { yearly, quarterly, monthly };

struct statbank_period {
    statbank_frequency frequency = statbank_frequency::quarterly;
    int year = 0;
    unsigned month = 1; // the first

    date begins() const { return make_date(year, month, 1); }
    friend bool operator==(statbank_period const&, statbank_period const&) = default;
};

// 2022, 2022K1, 2022Q1 or 2022M01, also as code and text (2022K1 2022Q1); nothing for any other text.
std::optional<statbank_period> statbank_period_of(std::string_view written);

// One row a figure, which is the last of its cells; the cells stand row by row.
struct statbank_table {
    enum class layout { lines, matrix, cube };

    layout shape = layout::lines;
    std::string title{};                // what stands above the header
    std::vector<std::string> columns{}; // a matrix may leave the names of its labels blank
    std::vector<std::string> cells{};
    std::vector<std::size_t> places{}; // each row's line in the file, or its figure's place in the cube

    std::size_t rows() const noexcept { return places.size(); }
    std::string const& at(std::size_t row, std::size_t column) const { return cells[row * columns.size() + column]; }
};

// One figure a line, or a matrix with areas as rows and dates as columns, below title lines; divided by semicolons,
// commas or tabs, as the header tells. Throws fordel.statbank.malformed, .truncated, .too_large.
[[nodiscard]] statbank_table read_statbank_csv(std::string_view text, reading_limits limits = {});

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/statbank_table.ipp>
#endif
