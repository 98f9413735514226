#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/file/detail/csv_table.hpp>
#include <fordel/testing/detail/case_csv.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::optional<std::size_t> case_csv::find_column(std::string_view called) const {
    auto const found = std::find(header.begin(), header.end(), called);
    if (found == header.end()) return std::nullopt;
    return static_cast<std::size_t>(found - header.begin());
}

FORDEL_DECL std::size_t case_csv::column(std::string_view called) const {
    if (auto const found = find_column(called)) return *found;
    std::string const near = nearest(header, called, [](std::string const& h) -> std::string_view { return h; });
    throw error(errors::case_no_column,
                name + " without " + detail::quoted(called) + (near.empty() ? "" : " (nearest: " + near + ")"));
}

FORDEL_DECL case_csv read_case_csv(std::string_view text, std::string name) {
    csv_table read = read_csv_table(text);
    return {std::move(name), std::move(read.heads), std::move(read.rows)};
}

FORDEL_DECL std::shared_ptr<case_csv const> csv_files::find(reading& into, node const& path, address const& where) {
    std::string const& name = path.text();
    if (auto const known = read_.find(name); known != read_.end()) return known->second;
    auto table = into.attempt(path, where, [&] { return read_case_csv(beside_(name, path), name); });
    if (!table) return nullptr;
    return read_[name] = std::make_shared<case_csv const>(*std::move(table));
}

FORDEL_DECL std::vector<csv_row const*> line_choice::of(case_csv const& table) const {
    auto const columns = [&](auto const& values) {
        std::vector<std::pair<std::size_t, std::string_view>> found;
        for (auto const& [column, value] : values)
            found.emplace_back(table.column(column), value);
        return found;
    };
    auto const wanted = columns(where), left_out = columns(without);
    auto const says = [](csv_row const& line) {
        return [&line](auto const& column) { return line.cells[column.first] == column.second; };
    };
    std::vector<csv_row const*> chosen;
    for (csv_row const& line : table.lines)
        if (std::all_of(wanted.begin(), wanted.end(), says(line)) &&
            std::none_of(left_out.begin(), left_out.end(), says(line)))
            chosen.push_back(&line);
    return chosen;
}

} // namespace detail
} // namespace v0
} // namespace fordel
