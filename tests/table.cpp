#include <fordel/table.hpp>

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"

using fordel::fraction;
using fordel::round_table;
using fordel::rounded_to;
using support::expect_error;
using matrix = fordel::table_matrix;

namespace {

matrix over(std::vector<std::vector<int>> const& numerators, int denominator) {
    matrix m;
    for (auto const& row : numerators) {
        m.emplace_back();
        for (int const n : row)
            m.back().push_back(fraction(n, denominator));
    }
    return m;
}

matrix whole(std::vector<std::vector<int>> const& values) { return over(values, 1); }

bool next_to(fraction const& amount, fraction const& exact, fraction const& unit) {
    fraction const floor(unit * fraction((exact / unit).floor()));
    return amount == floor || (floor != exact && amount == floor + unit);
}

matrix random_matrix(std::mt19937_64& bits) {
    std::size_t const height = 1 + bits() % 3, width = 1 + bits() % 4;
    matrix m(height, std::vector<fraction>(width));
    int const denominator = 1 + static_cast<int>(bits() % 6);
    for (auto& row : m)
        for (auto& cell : row)
            cell = bits() % 4 == 0 ? fraction(0) : fraction(static_cast<int>(bits() % 20) - 5, denominator);
    return m;
}

} // namespace

TEST_CASE("axioms: margins add up, cells and totals within one unit, zero stays zero", "[table]") {
    std::mt19937_64 bits{1982};
    for (int round = 0; round < 300; ++round) {
        matrix const m = random_matrix(bits);
        fraction const unit = std::array{fraction(1), fraction(1, 100), fraction(7), fraction(1, 3)}[bits() % 4];
        auto const t = round_table(m, {.unit = unit});
        fraction all;
        std::vector<fraction> columns(m.front().size());
        for (std::size_t i = 0; i < m.size(); ++i) {
            fraction row;
            for (std::size_t j = 0; j < m[i].size(); ++j) {
                fraction const& amount = t.cells()[i][j];
                REQUIRE(next_to(amount, m[i][j], unit));
                if (m[i][j] == fraction(0)) REQUIRE(amount == fraction(0));
                row += amount;
                columns[j] += amount;
            }
            REQUIRE(t.row_totals()[i].amount == row);
            REQUIRE(next_to(row, t.row_totals()[i].exact, unit));
            all += row;
        }
        for (std::size_t j = 0; j < columns.size(); ++j) {
            REQUIRE(t.column_totals()[j].amount == columns[j]);
            REQUIRE(next_to(columns[j], t.column_totals()[j].exact, unit));
        }
        REQUIRE(t.total().amount == all);
        REQUIRE(next_to(all, t.total().exact, unit));
    }
}

TEST_CASE("a tie: diagonal or other diagonal", "[table]") {
    auto const t = round_table(over({{1, 1}, {1, 1}}, 2));
    // Towards zero first: the first cell down.
    CHECK(t.cells() == whole({{0, 1}, {1, 0}}));
    CHECK_FALSE(t.unique());
    REQUIRE(t.cycles().size() == 1);
    std::set<std::array<std::size_t, 3>> steps;
    for (auto const& s : t.cycles().front())
        steps.insert({s.row, s.column, s.up ? 1U : 0U});
    CHECK(steps == std::set<std::array<std::size_t, 3>>{{0, 0, 1}, {0, 1, 0}, {1, 1, 1}, {1, 0, 0}});
    CHECK(t.squared_deviations() == fraction(1));
}

TEST_CASE("no tie: the least sum of squares is the only one", "[table]") {
    // Rows and columns sum to 1; the diagonal is nearer.
    auto const t = round_table(over({{7, 3}, {3, 7}}, 10));
    CHECK(t.cells() == whole({{1, 0}, {0, 1}}));
    CHECK(t.unique());
    CHECK(t.cycles().empty());
    CHECK(t.squared_deviations() == fraction(36, 100));
    CHECK(t.direction(0, 0) == rounded_to::up);
    CHECK(t.direction(0, 1) == rounded_to::down);
    CHECK(fordel::rounded_table::direction(t.total()) == rounded_to::unchanged);
}

TEST_CASE("the whole is nearest before the lines and the cells are, unless totals are free", "[table]") {
    auto const m = over({{8, 16}}, 10);
    auto const t = round_table(m);
    CHECK(t.cells() == whole({{1, 1}}));
    CHECK(t.total().amount == fraction(2));
    CHECK(t.squared_deviations_by_level() == std::vector<fordel::level_deviation>{{"whole", fraction(16, 100)},
                                                                                  {"lines", fraction(56, 100)},
                                                                                  {"cells", fraction(40, 100)}});
    auto const free = round_table(m, {.totals = fordel::totals_rounding::free});
    CHECK(free.cells() == whole({{1, 2}}));
    CHECK(free.total().amount == fraction(3));
    CHECK(free.squared_deviations() == fraction(20, 100));
    CHECK(free.unique());
}

TEST_CASE("deviations are told by level, groups of rows and of columns together", "[table]") {
    // One unit of 1.2, in the group of 0.7; of the columns the group has 0.8, the last 0.4.
    auto const t = round_table(over({{2, 2}, {2, 1}, {4, 1}}, 10),
                               {.row_groups = {{"a", "a", ""}}, .column_groups = {{"x", ""}, {"all", "all"}}});
    REQUIRE(t.row_groups().size() == 1);
    CHECK(t.row_groups()[0].depth == 1);
    REQUIRE(t.column_groups().size() == 2);
    CHECK(t.column_groups()[0].depth == 2); // x, within all
    CHECK(t.column_groups()[1].depth == 1);
    std::vector<std::string> levels;
    for (auto const& level : t.squared_deviations_by_level())
        levels.push_back(level.level);
    CHECK(levels == std::vector<std::string>{"whole", "groups 1", "groups 2", "lines", "cells"});
    CHECK(t.total().amount == fraction(1));
    CHECK(t.row_groups()[0].total.amount == fraction(1));
    CHECK(t.squared_deviations_by_level()[1].squares == fraction(4 + 9, 100)); // 1.2 and 0.7
    CHECK(t.squared_deviations_by_level()[2].squares == fraction(4, 100));     // 0.8
}

TEST_CASE("a tie goes as the policy says", "[table]") {
    auto const halves = over({{1, 1}, {1, 1}}, 2);
    auto const first = whole({{1, 0}, {0, 1}}), second = whole({{0, 1}, {1, 0}});
    auto const by = [&](fordel::tie_breaking const& ties) {
        return round_table(halves, {.row_names = {"Lejre", "Greve"}, .column_names = {"2021", "2022"}, .ties = ties});
    };
    using fordel::tie_breaking;
    CHECK(by(tie_breaking::in_order()).cells() == second);
    CHECK(by(tie_breaking::by_larger_weight()).cells() == first); // all are equal: the first is served
    CHECK(by(tie_breaking::by_list({"Lejre", "Greve"})).cells() == first);
    CHECK(by(tie_breaking::by_list({"2022", "2021"})).cells() == second);
    CHECK(by(tie_breaking::by_list({"Greve/2021", "Lejre/2021", "Greve/2022", "Lejre/2022"})).cells() == second);
    CHECK(by(tie_breaking::by_list({"Greve", "2021", "2022"})).cells() == second);
    CHECK_FALSE(by(tie_breaking::by_list({"Lejre", "Greve"})).unique());
    CHECK(support::seen_in_error([&] { return by(tie_breaking::refuse()); }) ==
          "row Lejre, column 2021; row Lejre, column 2022; row Greve, column 2021; row Greve, column 2022");
    expect_error("fordel.table.tie_refused", [&] { return by(tie_breaking::refuse()); });
    expect_error("fordel.table.tie_list", [&] { return by(tie_breaking::by_list({"Lejre"})); });
    expect_error("fordel.table.unknown_line", [&] { return by(tie_breaking::by_list({"Lejre", "Ribe"})); });
    // By `printf '%s' 'a/Lejre/2021' | sha256sum` and so on: the lowest ticket goes away from zero.
    for (auto const& [seed, lowest] : std::vector<std::pair<std::string, bool>>{
             {"a", false}, {"b", false}, {"c", false}, {"d", false}, {"e", false}, {"f", true}})
        CHECK(by(tie_breaking::by_lot(seed)).cells() == (lowest ? first : second));
}

TEST_CASE("a larger weight is one away from zero on either side of it", "[table]") {
    auto const by_size = [](matrix const& m) {
        return round_table(m, {.ties = fordel::tie_breaking::by_larger_weight()}).cells();
    };
    CHECK(by_size(over({{1, 3}}, 2)) == whole({{0, 2}}));
    CHECK(by_size(over({{3, 1}}, 2)) == whole({{2, 0}}));
    CHECK(by_size(over({{-1, -3}}, 2)) == whole({{0, -2}}));
    CHECK(round_table(over({{3, 1}}, 2)).cells() == whole({{1, 1}}));
}

TEST_CASE("given totals are met exactly", "[table]") {
    fordel::table_options const options{.row_totals = {{1, 2}}, .column_totals = {{2, 1}}};
    auto const t = round_table(over({{3, 3}, {3, 3}}, 4), options);
    CHECK(t.cells() == whole({{1, 0}, {1, 1}}));
    CHECK(t.row_totals()[0].given);
    CHECK(fordel::rounded_table::direction(t.row_totals()[0]) == rounded_to::given);
    CHECK(t.total().amount == fraction(3));
}

TEST_CASE("the whole comes to the sum of its parts where all are given", "[table]") {
    // The exact total is 2.
    auto const halves = over({{1, 1}, {1, 1}}, 2);
    auto const t = round_table(halves, {.row_totals = {{2, 1}}, .column_totals = {{2, 1}}});
    CHECK(t.cells() == whole({{1, 1}, {1, 0}}));
    CHECK(t.total().amount == fraction(3));
    CHECK(t.total().given);
    expect_error("fordel.table.infeasible",
                 [&] { return round_table(halves, {.row_totals = {{2, 1}}}); }); // columns of 1
    auto const grouped = round_table(halves, {.row_totals = {{1, 1}}, .row_groups = {{"g", "g"}}});
    CHECK(grouped.row_groups().front().total.given);
    expect_error("fordel.table.margin_mismatch",
                 [&] { return round_table(halves, {.row_totals = {{1, 1}}, .total = 3}); });
}

TEST_CASE("infeasible: the error shows the cut", "[table]") {
    fordel::table_options options{.row_totals = {{1, 0}}, .column_totals = {{0, 1}}};
    auto const diagonal = over({{1, 0}, {0, 1}}, 2);
    expect_error("fordel.table.infeasible", [&] { return round_table(diagonal, options); });
    CHECK(support::seen_in_error([&] { return round_table(diagonal, options); }) ==
          "row 1 (at least 1), against column 1 (at most 0) + 1 cell in other columns (at most 0): 1 missing");
    options.unit = fraction(1, 2);
    options.row_names = {"Lejre", "Greve"};
    auto const quarters = over({{1, 0}, {0, 1}}, 4);
    options.row_totals = {{fraction(1, 2), 0}};
    options.column_totals = {{0, fraction(1, 2)}};
    CHECK(support::seen_in_error([&] { return round_table(quarters, options); }) ==
          "row Lejre (at least 1/2), against column 1 (at most 0) + 1 cell in other columns (at most 0): 1/2 missing");
}

TEST_CASE("groups of rows and columns are totals as well, in any order of the levels", "[table]") {
    matrix const m = over({{1, 1, 1}, {1, 1, 1}, {1, 1, 1}, {1, 1, 1}}, 3);
    std::vector<std::string> const fine{"a", "a", "b", ""}, coarse{"A", "A", "A", ""};
    for (auto const& groups : {std::vector{fine, coarse}, std::vector{coarse, fine}}) {
        auto const t = round_table(m, {.row_groups = groups, .column_groups = {{"x", "x", "y"}}});
        REQUIRE(t.row_groups().size() == 3);
        for (auto const& g : t.row_groups()) {
            std::size_t const members = g.label == "a" ? 2 : g.label == "b" ? 1 : 3;
            CHECK(g.total.amount == fraction(static_cast<int>(members)));
            fraction sum;
            for (std::size_t i = 0; i < members; ++i)
                sum += t.row_totals()[g.label == "b" ? 2 : i].amount;
            CHECK(sum == g.total.amount);
        }
        REQUIRE(t.column_groups().size() == 2);
        fraction const x = t.column_totals()[0].amount + t.column_totals()[1].amount;
        for (auto const& g : t.column_groups())
            CHECK(g.total.amount == (g.label == "x" ? x : t.column_totals()[2].amount));
        CHECK(x == fraction(3)); // 8/3
    }
}

TEST_CASE("a table of other units, of numbers beyond 64 bits", "[table]") {
    fraction const large(fordel::big_integer(1) << 100);
    auto const t = round_table({{large + fraction(1, 2), large - fraction(1, 2)}, {fraction(1, 2), fraction(-1, 2)}});
    CHECK(t.total().amount == large + large);
    CHECK(t.column_totals()[0].amount == large + fraction(1));
    auto const thousands = round_table({{1500, 2500}, {2500, 1500}}, {.unit = 1000});
    CHECK(thousands.cells() == whole({{1000, 3000}, {3000, 1000}}));
    // Whole units, but too many of them for 64 bits: as wide integers.
    fraction const most(std::numeric_limits<std::int64_t>::max());
    CHECK(round_table({{most, most}}).total().amount == most + most);
}

TEST_CASE("errors of a table", "[table]") {
    auto const m = whole({{1, 2}, {3, 4}});
    expect_error("fordel.table.empty", [] { return round_table(matrix{}); });
    expect_error("fordel.table.empty", [] { return round_table(matrix{{}, {}}); });
    expect_error("fordel.table.ragged", [] { return round_table(whole({{1, 2}, {3}})); });
    expect_error("fordel.table.bad_unit", [&] { return round_table(m, {.unit = 0}); });
    expect_error("fordel.table.bad_unit", [&] { return round_table(m, {.unit = -1}); });
    expect_error("fordel.table.size_mismatch", [&] { return round_table(m, {.row_totals = {{1}}}); });
    expect_error("fordel.table.size_mismatch", [&] { return round_table(m, {.column_groups = {{"a"}}}); });
    expect_error("fordel.table.size_mismatch", [&] { return round_table(m, {.row_names = {"a"}}); });
    expect_error("fordel.table.not_a_multiple", [&] { return round_table(m, {.row_totals = {{fraction(1, 2), 7}}}); });
    expect_error("fordel.table.margin_mismatch",
                 [&] { return round_table(m, {.row_totals = {{3, 7}}, .column_totals = {{4, 7}}}); });
    expect_error("fordel.table.margin_mismatch", [&] { return round_table(m, {.row_totals = {{3, 7}}, .total = 11}); });
    expect_error("fordel.table.margin_mismatch",
                 [&] { return round_table(m, {.column_totals = {{4, 6}}, .total = 11}); });
    expect_error("fordel.table.empty_line",
                 [&] { return round_table(whole({{0, 0}, {1, 1}}), {.row_totals = {{1, 1}}}); });
    expect_error("fordel.table.empty_line", [&] { return round_table(whole({{0, 1}}), {.column_totals = {{1, 0}}}); });
    expect_error("fordel.table.empty_line", [&] { return round_table(whole({{0, 0}}), {.total = 1}); });
    expect_error("fordel.table.not_laminar", [] {
        return round_table(whole({{1}, {2}, {3}}), {.row_groups = {{"a", "a", "b"}, {"c", "d", "d"}}});
    });
    expect_error("fordel.table.not_laminar", [] {
        return round_table(whole({{1}, {2}, {3}, {4}}), {.row_groups = {{"a", "a", "", ""}, {"", "d", "d", "d"}}});
    });
    expect_error("fordel.table.three_way", [&] { return round_table(std::vector{m, m}); });
    CHECK(round_table(m, {.row_totals = {{3, 7}}, .column_totals = {{4, 6}}, .total = 10}).cells() == m);
}

TEST_CASE("three dimensions can have no rounding: why they are refused", "[table]") {
    // Seven halves in a table of 3 x 2 x 2, each beside the next on a line of its own: of two neighbours exactly one
    // goes up, and seven is odd.
    using place = std::array<std::size_t, 3>;
    std::array<place, 7> const halves{{{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {2, 1, 0}, {2, 1, 1}, {2, 0, 1}, {0, 0, 1}}};
    bool possible = false;
    for (unsigned choice = 0; choice < 1U << halves.size(); ++choice) {
        bool holds = true;
        for (std::size_t along = 0; along < 3; ++along)
            for (place const& start : halves) {
                unsigned count = 0, up = 0;
                for (std::size_t k = 0; k < halves.size(); ++k) {
                    place other = halves[k];
                    other[along] = start[along];
                    if (other != start) continue;
                    ++count;
                    up += (choice >> k) % 2;
                }
                holds = holds && count / 2 <= up && up <= (count + 1) / 2;
            }
        possible = possible || holds;
    }
    CHECK_FALSE(possible);
    std::vector<matrix> layers(2, matrix(3, std::vector<fraction>(2)));
    for (auto const& [i, j, k] : halves)
        layers[k][i][j] = fraction(1, 2);
    expect_error("fordel.table.three_way", [&] { return round_table(layers); });
}
