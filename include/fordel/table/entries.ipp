// How entries are sorted into lines, and rounded.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/table/detail/lines.hpp>
#include <fordel/table/detail/solution.hpp>
#include <fordel/table/detail/solve.hpp>
#include <fordel/table/entries.hpp>
#include <fordel/table/total.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string path_words(table_path const& path) {
    std::string words;
    for (std::string const& label : path)
        words += (words.empty() ? "" : ", ") + label;
    return words;
}

// All beginnings of the paths, the longest first.
class path_lines {
public:
    explicit path_lines(char const* noun) : noun_(noun) {}

    void add(table_path const& path) {
        if (path.empty()) throw error(errors::table_empty, std::string("an entry in none of the ") + noun_ + "s");
        for (table_path part = path; !part.empty() && !place_.contains(part); part.pop_back()) {
            place_.emplace(part, paths_.size());
            paths_.push_back(part);
        }
    }

    void sort() {
        sort_stably(paths_, [](auto const& a, auto const& b) { return a.size() > b.size(); });
        for (std::size_t i = 0; i < paths_.size(); ++i)
            place_[paths_[i]] = i;
    }

    std::vector<table_path> const& paths() const { return paths_; }
    std::size_t at(table_path const& path) const {
        auto const found = place_.find(path);
        if (found == place_.end())
            throw error(errors::table_unknown_line, std::string(noun_) + ' ' + shortened(path_words(path)));
        return found->second;
    }

    table_side side(std::vector<given_total> const& given) const {
        table_side made{noun_};
        for (table_path const& path : paths_) {
            table_path const above(path.begin(), path.end() - 1);
            made.lines.push_back({.name = std::string(noun_) + ' ' + path_words(path),
                                  .label = path_words(path),
                                  .parent = above.empty() ? whole_table : at(above)});
        }
        for (given_total const& g : given) {
            auto& total = made.lines[at(g.path)].given;
            if (total && *total != g.total)
                throw error(errors::table_margin_mismatch, std::string(noun_) + ' ' + path_words(g.path) + ": " +
                                                               total->to_string() + " and " + g.total.to_string());
            total = g.total;
        }
        return made;
    }

private:
    char const* noun_;
    std::vector<table_path> paths_{};
    std::map<table_path, std::size_t> place_{};
};

FORDEL_DECL std::vector<table_total> with_paths(std::vector<table_total> totals, std::vector<table_path> const& paths) {
    for (std::size_t i = 0; i < totals.size(); ++i)
        totals[i].path = paths[i];
    return totals;
}

FORDEL_DECL table_total const& find_line(std::vector<table_total> const& lines, table_path const& path) {
    for (table_total const& line : lines)
        if (line.path == path) return line;
    throw error(errors::table_unknown_line, shortened(path_words(path)));
}

} // namespace detail

FORDEL_DECL table_total const& rounded_entries::row(table_path const& path) const {
    return detail::find_line(rows, path);
}
FORDEL_DECL table_total const& rounded_entries::column(table_path const& path) const {
    return detail::find_line(columns, path);
}

FORDEL_DECL rounded_entries round_entries(std::vector<table_entry> const& entries, entries_options const& options) {
    detail::path_lines row_lines("row"), column_lines("column");
    std::vector<fraction> values;
    for (table_entry const& entry : entries) {
        row_lines.add(entry.row);
        column_lines.add(entry.column);
        values.push_back(entry.value);
    }
    row_lines.sort();
    column_lines.sort();
    detail::table_side rows = row_lines.side(options.row_totals);
    detail::table_side columns = column_lines.side(options.column_totals);
    for (table_entry const& entry : entries) {
        rows.line_of.push_back(row_lines.at(entry.row));
        columns.line_of.push_back(column_lines.at(entry.column));
    }
    detail::table_sums total{.given = options.total};
    detail::table_solution const solved =
        detail::solve_table(values, rows, columns, total, {options.unit, options.totals, options.ties});
    rounded_entries result;
    result.amounts = solved.cells;
    result.rows = detail::with_paths(detail::totals_of(rows, solved.rows), row_lines.paths());
    result.columns = detail::with_paths(detail::totals_of(columns, solved.columns), column_lines.paths());
    result.total = {total.exact, solved.total, total.given.has_value(), {}};
    for (auto const& cycle : solved.cycles) {
        result.cycles.emplace_back();
        for (auto const& [cell, up] : cycle)
            result.cycles.back().push_back({cell, up});
    }
    return result;
}

} // namespace v0
} // namespace fordel
