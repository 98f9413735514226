// The names of a table's rows and columns.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// Names of rows and columns, for messages and lots; empty where lines go by their places. A row and a column may share
// a name.
struct line_names {
    std::vector<std::string> rows{};
    std::vector<std::string> columns{};

    std::string row_id(std::size_t i) const { return rows.empty() ? std::to_string(i) : rows.at(i); }
    std::string column_id(std::size_t j) const { return columns.empty() ? std::to_string(j) : columns.at(j); }
    // As people count.
    std::string row(std::size_t i) const { return rows.empty() ? "row " + std::to_string(i + 1) : rows.at(i); }
    std::string column(std::size_t j) const {
        return columns.empty() ? "column " + std::to_string(j + 1) : columns.at(j);
    }

    friend bool operator==(line_names const&, line_names const&) = default;
};

} // namespace v0
} // namespace fordel
