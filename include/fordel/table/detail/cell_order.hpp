// Which of several equally near tables: in what order the cells have their way, by a tie policy.
#pragma once

#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/lot.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/table/detail/lines.hpp>
#include <fordel/table/detail/solution.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline std::string cell_name(table_side const& rows, table_side const& columns, std::size_t cell) {
    return rows.lines[rows.line_of[cell]].label + '/' + columns.lines[columns.line_of[cell]].label;
}

inline std::string cell_words(table_side const& rows, table_side const& columns, std::size_t cell) {
    return rows.lines[rows.line_of[cell]].name + ", " + columns.lines[columns.line_of[cell]].name;
}

// A list that names rows, columns, groups of them or cells. A cell comes where the list first names it or a line that
// it is in.
class tie_list {
public:
    static constexpr std::size_t unlisted = static_cast<std::size_t>(-1);

    // Throws fordel.table.tie_list for a name that is said twice, or is of a row and of a column;
    // fordel.table.unknown_line.
    tie_list(std::vector<std::string> const& names, table_side const& rows, table_side const& columns) {
        for (std::string const& name : names)
            if (!place_.emplace(name, place_.size()).second)
                throw error(errors::table_tie_list, "a list with " + name + " twice");
        auto const by_row = places_of(rows), by_column = places_of(columns);
        std::set<std::size_t> used(by_row.begin(), by_row.end());
        for (std::size_t const place : std::set<std::size_t>(by_column.begin(), by_column.end()))
            if (place != unlisted && !used.insert(place).second)
                throw error(errors::table_tie_list, "a list with " + names[place] + ", which is a row and a column");
        for (std::size_t c = 0; c < rows.line_of.size(); ++c) {
            std::size_t const own = place_of(cell_name(rows, columns, c));
            used.insert(own);
            of_cells_.push_back(std::min({own, by_row[rows.line_of[c]], by_column[columns.line_of[c]]}));
        }
        for (std::size_t place = 0; place < names.size(); ++place)
            if (!used.contains(place)) require_named(names[place], rows, columns);
    }

    std::vector<std::size_t> const& of_cells() const { return of_cells_; }

private:
    std::size_t place_of(std::string const& name) const {
        auto const found = place_.find(name);
        return found == place_.end() ? unlisted : found->second;
    }

    std::vector<std::size_t> places_of(table_side const& side) const {
        std::vector<std::size_t> places(side.lines.size());
        for (std::size_t i = side.lines.size(); i-- > 0;) {
            auto const& line = side.lines[i];
            places[i] = place_of(line.label);
            if (line.parent != whole_table) places[i] = std::min(places[i], places[line.parent]);
        }
        return places;
    }

    // A line may be named in vain, within a group that is named before it.
    static void require_named(std::string const& name, table_side const& rows, table_side const& columns) {
        for (table_side const* side : {&rows, &columns})
            for (table_line const& line : side->lines)
                if (line.label == name) return;
        throw error(errors::table_unknown_line, shortened(name) + " in the list for ties");
    }

    std::map<std::string, std::size_t> place_{};
    std::vector<std::size_t> of_cells_{};
};

struct cell_order {
    std::vector<std::size_t> cells{}; // who has its way first, first
    cells_first first = cells_first::away_from_zero;
    std::vector<std::size_t> listed{}; // by a list: the place of each cell
};

// Throws fordel.table.tie_list, fordel.table.unknown_line.
inline cell_order order_of_cells(tie_breaking const& ties, std::vector<fraction> const& values, table_side const& rows,
                                 table_side const& columns) {
    cell_order order{.cells = std::vector<std::size_t>(values.size())};
    std::iota(order.cells.begin(), order.cells.end(), std::size_t{0});
    auto const sort_by = [&](auto const& keys) {
        sort_stably(order.cells, [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    };
    switch (ties.policy()) {
    case tie_breaking::kind::order:
    case tie_breaking::kind::refuse:
        order.first = cells_first::towards_zero;
        break;
    case tie_breaking::kind::larger_weight: {
        std::vector<fraction> sizes;
        for (fraction const& value : values)
            sizes.push_back(value < fraction(0) ? value : fraction(0) - value);
        sort_by(sizes);
        break;
    }
    case tie_breaking::kind::lot:
    case tie_breaking::kind::one_lot: {
        std::vector<ticket> tickets;
        for (std::size_t c = 0; c < values.size(); ++c)
            tickets.push_back(lot_ticket(std::string_view(ties.seed()), cell_name(rows, columns, c)));
        sort_by(tickets);
        break;
    }
    case tie_breaking::kind::list:
        order.listed = tie_list(ties.list(), rows, columns).of_cells();
        sort_by(order.listed);
        break;
    }
    return order;
}

// Throws fordel.table.tie_refused where ties are refused, fordel.table.tie_list where a list leaves a tie open.
inline void require_settled(tie_breaking const& ties, cell_order const& order, table_solution const& solution,
                            table_side const& rows, table_side const& columns) {
    std::set<std::size_t> tied;
    for (auto const& cycle : solution.cycles)
        for (auto const& [cell, up] : cycle)
            tied.insert(cell);
    if (ties.policy() == tie_breaking::kind::list)
        for (std::size_t const cell : tied)
            if (order.listed[cell] == tie_list::unlisted)
                throw error(errors::table_tie_list, "a list without " + cell_words(rows, columns, cell));
    if (ties.policy() != tie_breaking::kind::refuse || tied.empty()) return;
    constexpr std::size_t most = 8;
    std::string words;
    std::size_t named = 0;
    for (std::size_t const cell : tied)
        if (named++ < most) words += (words.empty() ? "" : "; ") + cell_words(rows, columns, cell);
    throw error(errors::table_tie_refused, words + (named > most ? " and " + std::to_string(named - most) +
                                                                       (named == most + 1 ? " other" : " others")
                                                                 : ""));
}

} // namespace detail
} // namespace v0
} // namespace fordel
