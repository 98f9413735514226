#include <fordel/kernel/table/controlled_rounding.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "kernel_support.hpp"

using kernel_support::big;
using kernel_support::random_bits;

namespace {

template <class T>
struct owned_table {
    std::vector<fordel::rounding_cell<T>> cells{};
    T denominator = 1;
    std::vector<fordel::rounding_margin<T>> rows{};
    std::vector<fordel::rounding_margin<T>> columns{};
    fordel::rounding_margin<T> total{};
    fordel::totals_rounding totals = fordel::totals_rounding::nearest;
    fordel::cells_first ties = fordel::cells_first::towards_zero;
    std::vector<fordel::table_node<T>> nodes{};
    std::vector<fordel::table_arc<T>> arcs{};
    fordel::table_outcome<T> outcome{};

    fordel::rounding_table<T> view() { return {cells, denominator, rows, columns, total, totals, ties}; }

    bool round() {
        auto table = view();
        nodes.resize(table_nodes(table));
        arcs.resize(table_arcs(table));
        outcome = fordel::try_round_table(table, std::span(nodes), std::span(arcs));
        total = table.total;
        return static_cast<bool>(outcome);
    }

    std::vector<T> rounded() const {
        std::vector<T> all;
        for (auto const& cell : cells)
            all.push_back(cell.rounded);
        return all;
    }

    // Cycle by cycle: the cells and whether each goes up.
    std::vector<std::vector<std::pair<std::size_t, bool>>> cycles() {
        std::vector<std::vector<std::pair<std::size_t, bool>>> all;
        auto const table = view();
        fordel::for_each_cycle(table, std::span(nodes), std::span(arcs), [&](std::size_t n, std::size_t cell, bool up) {
            if (all.size() <= n) all.resize(n + 1);
            all[n].push_back({cell, up});
        });
        return all;
    }
};

template <class T>
owned_table<T> matrix(std::size_t height, std::size_t width, std::vector<T> const& values, T denominator) {
    owned_table<T> table;
    table.denominator = denominator;
    table.rows.resize(height);
    table.columns.resize(width);
    for (std::size_t k = 0; k < values.size(); ++k)
        table.cells.push_back({.value = values[k], .row = k / width, .column = k % width});
    return table;
}

std::int64_t floor_of(std::int64_t n, std::int64_t d) { return n / d - (n % d != 0 && n < 0 ? 1 : 0); }

// Which cells make up a margin, by the parents.
template <class T>
bool belongs(std::vector<fordel::rounding_margin<T>> const& side, std::size_t leaf, std::size_t margin) {
    while (leaf != margin && leaf != fordel::whole_table)
        leaf = side[leaf].parent;
    return leaf == margin;
}

struct condition {
    std::vector<std::size_t> cells{};
    std::int64_t exact = 0; // over the denominator
    std::int64_t least = 0, most = 0;
    std::size_t level = 0;
};

// How many groups a margin lies within, itself counted where it is a group; nothing for a line.
std::optional<std::size_t> depth_of_group(std::vector<fordel::rounding_margin<std::int64_t>> const& side,
                                          std::size_t margin) {
    bool has_parts = false;
    for (auto const& other : side)
        has_parts = has_parts || other.parent == margin;
    if (!has_parts) return std::nullopt;
    std::size_t depth = 0;
    for (; margin != fordel::whole_table; margin = side[margin].parent)
        ++depth;
    return depth;
}

// In the order of the levels: the whole, groups from outside in, lines.
std::vector<condition> conditions(owned_table<std::int64_t> const& table) {
    constexpr std::size_t line = 1000;
    std::vector<condition> all;
    auto const add = [&](fordel::rounding_margin<std::int64_t> const& margin, std::size_t level, auto const& has) {
        condition made{.level = level};
        for (std::size_t c = 0; c < table.cells.size(); ++c)
            if (has(table.cells[c])) {
                made.cells.push_back(c);
                made.exact += table.cells[c].value;
            }
        made.least = margin.given ? margin.rounded : floor_of(made.exact, table.denominator);
        made.most = margin.given ? margin.rounded : -floor_of(-made.exact, table.denominator);
        all.push_back(made);
    };
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        add(table.rows[i], depth_of_group(table.rows, i).value_or(line),
            [&](auto const& cell) { return belongs(table.rows, cell.row, i); });
    for (std::size_t j = 0; j < table.columns.size(); ++j)
        add(table.columns[j], depth_of_group(table.columns, j).value_or(line),
            [&](auto const& cell) { return belongs(table.columns, cell.column, j); });
    add(table.total, 0, [](auto const&) { return true; });
    return all;
}

// Exhaustive search: every way to round the cells, in lexicographic order of which way goes first.
struct search {
    std::optional<std::vector<std::int64_t>> least{}; // squares, level by level
    std::vector<std::int64_t> first{};
    std::set<std::vector<std::int64_t>> optima{};
};

// The squared deviations of each level, or nothing where a condition does not hold.
std::optional<std::vector<std::int64_t>> squares_of(owned_table<std::int64_t> const& table,
                                                    std::vector<condition> const& bounds,
                                                    std::vector<std::int64_t> const& values) {
    auto const d = table.denominator;
    std::map<std::size_t, std::int64_t> by_level;
    for (auto const& bound : bounds) {
        std::int64_t sum = 0;
        for (auto const c : bound.cells)
            sum += values[c];
        if (sum < bound.least || bound.most < sum) return std::nullopt;
        by_level[bound.level] += (sum * d - bound.exact) * (sum * d - bound.exact);
    }
    if (table.totals == fordel::totals_rounding::free) by_level.clear();
    std::int64_t of_cells = 0;
    for (std::size_t c = 0; c < values.size(); ++c)
        of_cells += (values[c] * d - table.cells[c].value) * (values[c] * d - table.cells[c].value);
    std::vector<std::int64_t> squares;
    for (auto const& [level, sum] : by_level)
        squares.push_back(sum);
    squares.push_back(of_cells);
    return squares;
}

search exhaustive(owned_table<std::int64_t> const& table) {
    auto const bounds = conditions(table);
    auto const d = table.denominator;
    std::vector<std::size_t> open;
    std::vector<std::int64_t> values;
    for (std::size_t c = 0; c < table.cells.size(); ++c) {
        auto const n = table.cells[c].value;
        values.push_back(floor_of(n, d));
        if (n % d != 0) open.push_back(c);
    }
    auto const floors = values;
    search found;
    for (std::uint64_t choice = 0; choice < std::uint64_t{1} << open.size(); ++choice) {
        for (std::size_t k = 0; k < open.size(); ++k) {
            bool const second = (choice >> (open.size() - 1 - k)) % 2 == 1;
            bool const away = second != (table.ties == fordel::cells_first::away_from_zero);
            bool const up = away == (table.cells[open[k]].value > 0);
            values[open[k]] = floors[open[k]] + (up ? 1 : 0);
        }
        auto const squares = squares_of(table, bounds, values);
        if (!squares) continue;
        if (!found.least || *squares < *found.least) found = {squares, values, {}};
        if (*squares == *found.least) found.optima.insert(values);
    }
    return found;
}

void check_cycles(owned_table<std::int64_t>& table, search const& all) {
    auto const cycles = table.cycles();
    std::set<std::size_t> listed;
    for (auto const& cycle : cycles) {
        auto other = table.rounded();
        int breaks = 0;
        for (std::size_t k = 0; k < cycle.size(); ++k) {
            auto const [cell, up] = cycle[k];
            other[cell] += up ? 1 : -1;
            breaks += up == cycle[(k + 1) % cycle.size()].second ? 1 : 0;
            listed.insert(cell);
        }
        REQUIRE(breaks <= 1);
        REQUIRE(all.optima.contains(other));
        REQUIRE(other != all.first);
    }
    std::set<std::size_t> differing;
    for (auto const& other : all.optima)
        for (std::size_t c = 0; c < other.size(); ++c)
            if (other[c] != all.first[c]) differing.insert(c);
    REQUIRE(listed == differing);
}

void check(owned_table<std::int64_t> table) {
    auto const all = exhaustive(table);
    auto const bounds = conditions(table);
    if (!all.least) {
        REQUIRE_FALSE(table.round());
        REQUIRE(std::string(table.outcome.error) == "fordel.table.infeasible");
        REQUIRE(table.outcome.missing > 0);
        return;
    }
    REQUIRE(table.round());
    REQUIRE(table.rounded() == all.first);
    REQUIRE(table.outcome.unique == (all.optima.size() == 1));
    std::vector<std::int64_t> sums;
    for (auto const& row : table.rows)
        sums.push_back(row.rounded);
    for (auto const& column : table.columns)
        sums.push_back(column.rounded);
    sums.push_back(table.total.rounded);
    for (std::size_t m = 0; m < bounds.size(); ++m) {
        std::int64_t sum = 0;
        for (auto const c : bounds[m].cells)
            sum += table.cells[c].rounded;
        REQUIRE(sum == sums[m]);
    }
    check_cycles(table, all);
}

// Rows in groups, and groups in groups, at random; the same for columns.
void nest(random_bits& bits, std::vector<fordel::rounding_margin<std::int64_t>>& side) {
    std::size_t level = 0;
    for (int depth = 0; depth < 2 && bits() % 2 == 0; ++depth) {
        auto const end = side.size();
        auto const groups = 1 + bits() % 2;
        for (auto i = level; i < end; ++i)
            if (auto const g = bits() % (groups + 1); g < groups) side[i].parent = end + g;
        side.resize(end + groups);
        level = end;
    }
}

void give(random_bits& bits, owned_table<std::int64_t>& table) {
    auto const some = [&](auto& side) {
        for (auto& margin : side)
            if (bits() % 3 == 0)
                margin = {.parent = margin.parent, .given = true, .rounded = static_cast<std::int64_t>(bits() % 5)};
    };
    some(table.rows);
    some(table.columns);
    if (bits() % 4 == 0) table.total = {.given = true, .rounded = static_cast<std::int64_t>(bits() % 7)};
}

owned_table<std::int64_t> random_matrix(random_bits& bits, std::int64_t lowest) {
    auto const height = 1 + bits() % 3;
    auto const width = 1 + bits() % 4;
    auto const d = 1 + static_cast<std::int64_t>(bits() % 6);
    std::vector<std::int64_t> values(height * width);
    for (auto& value : values)
        value = bits() % 4 == 0 ? 0 : lowest + static_cast<std::int64_t>(bits() % 14);
    return matrix(height, width, values, d);
}

} // namespace

TEST_CASE("minimality and lexicographic order: every table of two rows and two columns", "[controlled_rounding]") {
    for (std::int64_t d = 1; d <= 4; ++d)
        for (std::int64_t code = 0; code < 5 * 5 * 5 * 5; ++code)
            check(matrix<std::int64_t>(2, 2, {code % 5, code / 5 % 5, code / 25 % 5, code / 125}, d));
}

TEST_CASE("minimality and lexicographic order: every table of halves and thirds of three rows and columns",
          "[controlled_rounding]") {
    for (std::int64_t d = 2; d <= 3; ++d) {
        std::vector<std::int64_t> values(9);
        std::size_t const count = d == 2 ? 512 : 19683;
        for (std::size_t code = 0; code < count; code += d == 2 ? 1 : 7) {
            auto rest = static_cast<std::int64_t>(code);
            for (auto& value : values) {
                value = rest % d;
                rest /= d;
            }
            check(matrix<std::int64_t>(3, 3, values, d));
        }
    }
}

TEST_CASE("minimality and lexicographic order: random tables, nested margins, given totals", "[controlled_rounding]") {
    random_bits bits{1982};
    for (int round = 0; round < 2500; ++round) {
        auto table = random_matrix(bits, bits() % 2 == 0 ? 0 : -7);
        if (round % 3 != 0) {
            nest(bits, table.rows);
            nest(bits, table.columns);
        }
        if (round % 2 != 0) give(bits, table);
        if (round % 5 == 0) table.totals = fordel::totals_rounding::free;
        if (round % 7 == 0) table.ties = fordel::cells_first::away_from_zero;
        check(table);
    }
}

TEST_CASE("the whole comes before its groups, these before lines, and lines before cells", "[controlled_rounding]") {
    auto const rounded = [](auto table) {
        REQUIRE(table.round());
        return table.rounded();
    };
    using cells = std::vector<std::int64_t>;
    // 0.8 + 1.6 is 2.4: nearest is 2, where the cells alone would make 3.
    auto table = matrix<std::int64_t>(1, 2, {8, 16}, 10);
    CHECK(rounded(table) == cells{1, 1});
    table.totals = fordel::totals_rounding::free;
    CHECK(rounded(table) == cells{1, 2});
    // Two groups of columns, 0.8 and 0.7: the whole, 1.5, may be 1 or 2, and then each group is nearest to 1.
    table = matrix<std::int64_t>(1, 4, {4, 4, 4, 3}, 10);
    table.columns.resize(6);
    table.columns[0].parent = table.columns[1].parent = 4;
    table.columns[2].parent = table.columns[3].parent = 5;
    CHECK(rounded(table) == cells{0, 1, 1, 0});
    // 0.8 and 0.6: the whole is 1.4, and the group that is nearer to 1 gets the unit.
    table = matrix<std::int64_t>(1, 4, {4, 4, 3, 3}, 10);
    table.columns.resize(6);
    table.columns[0].parent = table.columns[1].parent = 4;
    table.columns[2].parent = table.columns[3].parent = 5;
    CHECK(rounded(table) == cells{0, 1, 0, 0});
}

TEST_CASE("levels are counted from the whole inwards; lines make up one level", "[controlled_rounding]") {
    auto table = matrix<std::int64_t>(3, 2, {1, 1, 1, 1, 1, 1}, 2);
    table.rows.resize(5);
    table.rows[0].parent = table.rows[1].parent = 3; // rows 0 and 1 in a group of a group, row 2 in none
    table.rows[3].parent = 4;
    table.columns.resize(3);
    table.columns[0].parent = 2;
    REQUIRE(table.round());
    auto const levels = [](auto const& side) {
        std::vector<std::size_t> all;
        for (auto const& margin : side)
            all.push_back(margin.level);
        return all;
    };
    CHECK(levels(table.rows) == std::vector<std::size_t>{3, 3, 3, 2, 1});
    CHECK(levels(table.columns) == std::vector<std::size_t>{3, 3, 1});
}

TEST_CASE("another order of rows and columns changes nothing where there is no tie", "[controlled_rounding]") {
    random_bits bits{1990};
    int unique = 0;
    for (int round = 0; round < 500; ++round) {
        auto table = random_matrix(bits, -7);
        auto turned = table;
        auto const height = table.rows.size(), width = table.columns.size();
        for (std::size_t c = 0; c < table.cells.size(); ++c)
            turned.cells[table.cells.size() - 1 - c] = {.value = table.cells[c].value,
                                                        .row = height - 1 - table.cells[c].row,
                                                        .column = width - 1 - table.cells[c].column};
        REQUIRE(table.round());
        REQUIRE(turned.round());
        REQUIRE(turned.outcome.unique == table.outcome.unique);
        if (!table.outcome.unique) continue;
        ++unique;
        auto reversed = turned.rounded();
        std::reverse(reversed.begin(), reversed.end());
        REQUIRE(reversed == table.rounded());
    }
    CHECK(unique > 100);
}

TEST_CASE("cells that are missing from a hierarchy's product, or share a place", "[controlled_rounding]") {
    random_bits bits{1983};
    for (int round = 0; round < 1000; ++round) {
        auto table = random_matrix(bits, -7);
        for (auto& cell : table.cells) {
            cell.row = bits() % table.rows.size();
            cell.column = bits() % table.columns.size();
        }
        check(table);
    }
}

TEST_CASE("mirror: the table of -value rounds to the mirror of the table", "[controlled_rounding]") {
    random_bits bits{1985};
    for (int round = 0; round < 1000; ++round) {
        auto table = random_matrix(bits, -7);
        auto mirror = table;
        for (auto& cell : mirror.cells)
            cell.value = -cell.value;
        REQUIRE(table.round());
        REQUIRE(mirror.round());
        REQUIRE(mirror.outcome.unique == table.outcome.unique);
        for (std::size_t c = 0; c < table.cells.size(); ++c)
            REQUIRE(mirror.cells[c].rounded == -table.cells[c].rounded);
    }
}

TEST_CASE("scale invariance: a common factor of values and denominator changes nothing", "[controlled_rounding]") {
    random_bits bits{1986};
    for (int round = 0; round < 300; ++round) {
        auto table = random_matrix(bits, -7);
        auto scaled = table;
        auto const factor = std::int64_t{1} + static_cast<std::int64_t>(bits() % 1000000000);
        scaled.denominator *= factor;
        for (auto& cell : scaled.cells)
            cell.value *= factor;
        REQUIRE(table.round());
        REQUIRE(scaled.round());
        REQUIRE(scaled.rounded() == table.rounded());
    }
}

TEST_CASE("given totals that cannot be met: the cut", "[controlled_rounding]") {
    // Halves on the diagonal, rows (1, 0), columns (0, 1): row 0 wants a unit, but may send it to column 0 alone.
    auto table = matrix<std::int64_t>(2, 2, {1, 0, 0, 1}, 2);
    table.rows = {{.given = true, .rounded = 1}, {.given = true, .rounded = 0}};
    table.columns = {{.given = true, .rounded = 0}, {.given = true, .rounded = 1}};
    REQUIRE_FALSE(table.round());
    CHECK(fordel::same_id(table.outcome.error, fordel::table_errors::infeasible));
    CHECK(table.outcome.missing == 1);
    CHECK(table.rows[0].in_cut);
    CHECK_FALSE(table.rows[1].in_cut);
    CHECK(table.columns[0].in_cut);
    CHECK_FALSE(table.columns[1].in_cut);
}

TEST_CASE("a table that is told to stop is an error, whenever that is", "[controlled_rounding]") {
    random_bits bits{1991};
    std::vector<std::int64_t> values(64);
    for (auto& value : values)
        value = static_cast<std::int64_t>(bits() % 4);
    auto const fresh = matrix<std::int64_t>(8, 8, values, 4);
    auto whole = fresh;
    REQUIRE(whole.round());
    int ended = 0;
    for (int allowed = 0; ended == 0; ++allowed) {
        auto table = fresh;
        auto view = table.view();
        table.nodes.resize(table_nodes(view));
        table.arcs.resize(table_arcs(view));
        int asked = 0;
        auto const stop = [&] { return asked++ >= allowed; };
        auto const outcome = fordel::try_round_table(view, std::span(table.nodes), std::span(table.arcs), stop);
        if (!outcome) {
            REQUIRE(fordel::same_id(outcome.error, fordel::work_errors::interrupted));
            REQUIRE(asked == allowed + 1); // and is not asked again
            continue;
        }
        ended = allowed;
        REQUIRE(table.rounded() == whole.rounded());
        std::size_t steps = 0;
        auto const count = [&](std::size_t, std::size_t, bool) { ++steps; };
        CHECK_FALSE(
            fordel::for_each_cycle(view, std::span(table.nodes), std::span(table.arcs), count, [] { return true; }));
        CHECK(steps == 0);
        CHECK(fordel::for_each_cycle(view, std::span(table.nodes), std::span(table.arcs), count));
        CHECK(steps > 0);
    }
    CHECK(ended > 64);
}

TEST_CASE("malformed tables", "[controlled_rounding]") {
    auto const error_of = [](auto table) { return table.round() ? "" : std::string(table.outcome.error); };
    auto const good = matrix<std::int64_t>(2, 2, {1, 0, 0, 1}, 2);
    REQUIRE(error_of(good).empty());
    auto bad = good;
    bad.denominator = 0;
    CHECK(error_of(bad) == "fordel.table.malformed");
    bad = good;
    bad.rows[1].parent = 0;
    CHECK(error_of(bad) == "fordel.table.malformed");
    bad = good;
    bad.columns[0].parent = 2;
    CHECK(error_of(bad) == "fordel.table.malformed");
    bad = good;
    bad.cells[3].row = 2;
    CHECK(error_of(bad) == "fordel.table.malformed");
    bad = good;
    auto view = bad.view();
    CHECK(fordel::same_id(fordel::try_round_table(view, std::span(bad.nodes), std::span(bad.arcs)).error,
                          fordel::table_errors::malformed));
}

TEST_CASE("all of 64 bits, and what leaves it", "[controlled_rounding]") {
    auto table = matrix<std::int64_t>(1, 2, {INT64_MIN, INT64_MAX}, INT64_MAX);
    REQUIRE(table.round()); // -1 - 1/INT64_MAX, and 1
    CHECK(table.rounded() == std::vector<std::int64_t>{-1, 1});
    CHECK(table.total.rounded == 0);
    table = matrix<std::int64_t>(1, 2, {INT64_MAX, 1}, 1);
    CHECK_FALSE(table.round());
    CHECK(fordel::same_id(table.outcome.error, fordel::table_errors::overflow));
    table = matrix<std::int64_t>(1, 2, {INT64_MAX - 1, 1}, 1);
    CHECK(table.round());
    auto unsigned_table = matrix<std::uint64_t>(2, 1, {UINT64_MAX - 1, UINT64_MAX}, UINT64_MAX);
    REQUIRE(unsigned_table.round());
    CHECK(unsigned_table.rounded() == std::vector<std::uint64_t>{1, 1});
    auto small = matrix<std::int8_t>(1, 3, {100, 27, -128}, 127);
    CHECK(small.round());
    CHECK(small.rounded() == std::vector<std::int8_t>{1, 0, -1});
}

TEST_CASE("integers of any size give what 64 bits give", "[controlled_rounding]") {
    random_bits bits{1987};
    for (int round = 0; round < 100; ++round) {
        auto table = random_matrix(bits, -7);
        big const factor = big(1) << 200;
        owned_table<big> wide;
        wide.denominator = factor * table.denominator;
        wide.rows.resize(table.rows.size());
        wide.columns.resize(table.columns.size());
        for (auto const& cell : table.cells)
            wide.cells.push_back({.value = factor * cell.value, .row = cell.row, .column = cell.column});
        REQUIRE(table.round());
        REQUIRE(wide.round());
        for (std::size_t c = 0; c < table.cells.size(); ++c)
            REQUIRE(wide.cells[c].rounded == table.cells[c].rounded);
        REQUIRE(wide.outcome.unique == table.outcome.unique);
    }
}

TEST_CASE("tables of ten thousand cells add up", "[controlled_rounding]") {
    random_bits bits{1988};
    for (auto const& [height, width, kind] : std::vector<std::array<std::size_t, 3>>{
             {100, 100, 0}, {5000, 2, 0}, {100, 100, 1}, {2500, 4, 1}, {100, 100, 2}}) {
        std::vector<std::int64_t> values(height * width);
        for (auto& value : values)
            value = static_cast<std::int64_t>(kind == 0   ? bits() % 1000000007
                                              : kind == 1 ? 500000003
                                                          : bits() % 400000000);
        auto table = matrix<std::int64_t>(height, width, values, kind == 1 ? 1000000006 : 1000000007);
        REQUIRE(table.round());
        for (std::size_t i = 0; i < height; ++i) {
            std::int64_t sum = 0;
            for (std::size_t j = 0; j < width; ++j)
                sum += table.cells[i * width + j].rounded;
            REQUIRE(sum == table.rows[i].rounded);
        }
    }
}

TEST_CASE("the steps of large tables grow with their cells", "[controlled_rounding]") {
    // Counted by the stop condition, which is asked at each node of a search and at each cell that ties are settled at.
    auto const steps = [](owned_table<std::int64_t> table) {
        auto view = table.view();
        table.nodes.resize(table_nodes(view));
        table.arcs.resize(table_arcs(view));
        std::size_t asked = 0;
        auto const count = [&asked] { return ++asked, false; };
        REQUIRE(fordel::try_round_table(view, std::span(table.nodes), std::span(table.arcs), count));
        return asked;
    };
    random_bits bits{1992};
    for (std::size_t const size : {20, 40, 80})
        CHECK(steps(matrix(size, size, std::vector<std::int64_t>(size * size, 1), std::int64_t{2})) <
              2 * size * size + 20 * size);
    for (std::size_t const rows : {500, 1000, 2000}) {
        std::vector<std::int64_t> values(5 * rows);
        for (auto& value : values)
            value = static_cast<std::int64_t>(bits() % 1000000007);
        CHECK(steps(matrix(rows, 5, values, std::int64_t{1000000007})) < 60 * values.size());
    }
}
