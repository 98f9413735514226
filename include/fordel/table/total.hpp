// The total of a line of a table: a row, a column, a group of them, or the whole.
#pragma once

#include <fordel/exact.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// From the outermost group inwards: {"Lejre", "2022"}. Every beginning of a path is a line with a total of its own.
using table_path = std::vector<std::string>;

// A line's exact total and what it was rounded to.
struct table_total {
    fraction exact{};
    fraction amount{};
    bool given = false; // by the caller: itself, or all its parts
    table_path path{};  // of entries; empty for the whole table

    friend bool operator==(table_total const&, table_total const&) = default;
};

} // namespace v0
} // namespace fordel
