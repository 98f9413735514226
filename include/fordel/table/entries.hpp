// Controlled rounding where each cell has two paths of nested totals: a municipality and its years, a year and its
// offices.
#pragma once

#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/table/lines.hpp>
#include <fordel/table/solution.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// From the outermost group inwards: {"Lejre", "2022"}. Every beginning of a path is a line with a total of its own.
using table_path = std::vector<std::string>;

// {100000/16, {"Lejre", "2022"}, {"2022", "miljo"}}: the total of Lejre in 2022, of Lejre, of miljo in 2022 and of 2022
// are held besides the whole. Totals by one hierarchy are whole; those across both (Lejre's of miljo) are not held.
struct table_entry {
    fraction value{};
    table_path row{};
    table_path column{};
};

struct given_total {
    table_path path{};
    fraction total{};
};

struct entries_options {
    fraction unit = 1; // amounts are rounded to multiples of it
    std::vector<given_total> row_totals{};
    std::vector<given_total> column_totals{};
    std::optional<fraction> total{}; // of all entries
};

// A line's exact total and what it was rounded to.
struct table_total {
    fraction exact{};
    fraction amount{};
    bool given = false; // by the caller: itself, or all its parts
    table_path path{};  // of entries; empty for the whole table

    friend bool operator==(table_total const&, table_total const&) = default;
};

struct entry_change {
    std::size_t entry = 0;
    bool up = false; // by one unit

    friend bool operator==(entry_change const&, entry_change const&) = default;
};

struct rounded_entries {
    std::vector<fraction> amounts{}; // of each entry, in their order
    std::vector<table_total> rows{}; // of each line, parts before what they are part of
    std::vector<table_total> columns{};
    table_total total{};
    // Each leads to another rounding with as small a sum of squares; see for_each_cycle() of the kernel.
    std::vector<std::vector<entry_change>> cycles{};

    bool unique() const noexcept { return cycles.empty(); }

    // Throws fordel.table.unknown_line.
    table_total const& row(table_path const& path) const { return find(rows, path); }
    table_total const& column(table_path const& path) const { return find(columns, path); }

private:
    static table_total const& find(std::vector<table_total> const& lines, table_path const& path);
};

namespace detail {

inline std::string path_words(table_path const& path) {
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
        if (found == place_.end()) throw error(errors::table_unknown_line, std::string(noun_) + ' ' + path_words(path));
        return found->second;
    }

    table_side side(std::vector<given_total> const& given) const {
        table_side made{noun_};
        for (table_path const& path : paths_) {
            table_path const above(path.begin(), path.end() - 1);
            made.lines.push_back({.name = std::string(noun_) + ' ' + path_words(path),
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

inline std::vector<table_total> totals_of(table_side const& side, std::vector<fraction> const& amounts) {
    std::vector<table_total> all;
    for (std::size_t i = 0; i < amounts.size(); ++i)
        all.push_back({side.lines[i].exact, amounts[i], side.lines[i].given.has_value(), {}});
    return all;
}

inline std::vector<table_total> with_paths(std::vector<table_total> totals, std::vector<table_path> const& paths) {
    for (std::size_t i = 0; i < totals.size(); ++i)
        totals[i].path = paths[i];
    return totals;
}

} // namespace detail

inline table_total const& rounded_entries::find(std::vector<table_total> const& lines, table_path const& path) {
    for (table_total const& line : lines)
        if (line.path == path) return line;
    throw error(errors::table_unknown_line, detail::path_words(path));
}

// Rounds every entry, every line's total and the whole to multiples of the unit so that all sums hold, each down or up
// to the next; the sum of the entries' squared deviations is least. Entries may share both paths.
// Throws fordel.table.empty, .bad_unit, .unknown_line, .not_a_multiple, .empty_line, .margin_mismatch, .infeasible.
// Guarantees and complexity: those of try_round_table().
inline rounded_entries round_entries(std::vector<table_entry> const& entries, entries_options const& options = {}) {
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
    detail::table_solution const solved = detail::solve_table(values, rows, columns, total, options.unit);
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
