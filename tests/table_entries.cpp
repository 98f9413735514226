#include <fordel/table/entries.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"

using fordel::fraction;
using fordel::round_entries;
using support::expect_error;

namespace {

std::vector<std::string> const municipalities{"Faxe", "Greve", "Køge", "Lejre", "Solrød"};
std::vector<int> const heads{36771, 50558, 61453, 28173, 23321};
std::vector<std::string> const years{"2021", "2022", "2023"};
std::vector<std::string> const offices{"bygge", "foedevarer", "life", "miljoe"};

// A co-financing of half a million an office and year, shared by heads, of which the k-th leads office k and pays
// nothing to it.
std::vector<fordel::table_entry> cofinancing() {
    std::vector<fordel::table_entry> all;
    for (std::size_t m = 0; m < heads.size(); ++m)
        for (std::string const& year : years)
            for (std::size_t o = 0; o < offices.size(); ++o) {
                int others = 0;
                for (std::size_t k = 0; k < heads.size(); ++k)
                    others += k == o ? 0 : heads[k];
                fraction const share(m == o ? 0 : heads[m], others);
                all.push_back({share * fraction(500000), {municipalities[m], year}, {year, offices[o]}});
            }
    return all;
}

bool next_to(fraction const& amount, fraction const& exact, fraction const& unit) {
    fraction const floor(unit * fraction((exact / unit).floor()));
    return amount == floor || (floor != exact && amount == floor + unit);
}

} // namespace

TEST_CASE("a municipality's offices, years and all years, and each office's year, are settled in one table",
          "[table_entries]") {
    auto const entries = cofinancing();
    for (fraction const& unit : {fraction(1, 100), fraction(1), fraction(1000)}) {
        auto const settled = round_entries(entries, {.unit = unit});
        REQUIRE(settled.amounts.size() == entries.size());
        for (std::size_t e = 0; e < entries.size(); ++e) {
            CHECK(next_to(settled.amounts[e], entries[e].value, unit));
            if (entries[e].value == fraction(0)) CHECK(settled.amounts[e] == fraction(0));
        }
        auto const sum_where = [&](auto const& in) {
            fraction sum;
            for (std::size_t e = 0; e < entries.size(); ++e)
                if (in(entries[e])) sum += settled.amounts[e];
            return sum;
        };
        for (std::string const& year : years) {
            CHECK(settled.column({year}).amount == fraction(2000000));
            for (std::string const& office : offices) {
                CHECK(settled.column({year, office}).amount == fraction(500000));
                CHECK(sum_where([&](auto const& e) { return e.column == fordel::table_path{year, office}; }) ==
                      fraction(500000));
            }
            for (std::string const& m : municipalities) {
                auto const& line = settled.row({m, year});
                CHECK(next_to(line.amount, line.exact, unit));
                CHECK(sum_where([&](auto const& e) { return e.row == fordel::table_path{m, year}; }) == line.amount);
            }
        }
        for (std::string const& m : municipalities) {
            auto const& line = settled.row({m});
            CHECK(next_to(line.amount, line.exact, unit));
            CHECK(sum_where([&](auto const& e) { return e.row.front() == m; }) == line.amount);
        }
        CHECK(settled.total.amount == fraction(6000000));
        CHECK(settled.total.exact == fraction(6000000));
    }
}

TEST_CASE("totals can be given to any line", "[table_entries]") {
    std::vector<fordel::table_entry> const entries{{fraction(1, 2), {"a", "x"}, {"p"}},
                                                   {fraction(1, 2), {"a", "y"}, {"q"}},
                                                   {fraction(1, 2), {"b"}, {"p"}},
                                                   {fraction(1, 2), {"b"}, {"q"}}};
    auto const moved = round_entries(entries, {.row_totals = {{{"a"}, 2}, {{"b"}, 0}}});
    CHECK(moved.amounts == std::vector<fraction>{1, 1, 0, 0});
    CHECK(moved.row({"a"}).given);
    CHECK_FALSE(moved.row({"a", "x"}).given);
    // b has an exact total of 1, which the columns have nothing left for where a takes both.
    expect_error("fordel.table.infeasible", [&] { return round_entries(entries, {.row_totals = {{{"a"}, 2}}}); });
}

TEST_CASE("cycles are lists of entries", "[table_entries]") {
    auto const tied = round_entries({{fraction(1, 2), {"a"}, {"x"}}, {fraction(1, 2), {"a"}, {"y"}}});
    CHECK(tied.amounts == std::vector<fraction>{0, 1});
    CHECK_FALSE(tied.unique());
    REQUIRE(tied.cycles.size() == 1);
    CHECK(tied.cycles.front().size() == 2);
    CHECK(round_entries({{fraction(1, 3), {"a"}, {"x"}}, {fraction(2, 3), {"a"}, {"y"}}}).unique());
}

TEST_CASE("errors of entries", "[table_entries]") {
    fordel::table_entry const entry{1, {"a"}, {"x"}};
    expect_error("fordel.table.empty", [] { return round_entries({}); });
    expect_error("fordel.table.empty", [] { return round_entries({{1, {}, {"x"}}}); });
    expect_error("fordel.table.unknown_line", [&] { return round_entries({entry}, {.row_totals = {{{"b"}, 1}}}); });
    expect_error("fordel.table.unknown_line", [&] { return round_entries({entry}).column({"y"}); });
    expect_error("fordel.table.margin_mismatch", [&] {
        return round_entries({{1, {"g", "a"}, {"x"}}, {1, {"g", "b"}, {"x"}}},
                             {.row_totals = {{{"g", "a"}, 1}, {{"g", "b"}, 1}, {{"g"}, 3}}});
    });
}

TEST_CASE("one line cannot be given two totals", "[table_entries]") {
    std::vector<fordel::table_entry> const halves{{fordel::fraction(1, 2), {"a"}, {"x"}},
                                                  {fordel::fraction(1, 2), {"a"}, {"y"}}};
    auto const given = [&](int second) {
        return fordel::round_entries(halves,
                                     {.row_totals = {{{"a"}, fordel::fraction(1)}, {{"a"}, fordel::fraction(second)}}});
    };
    support::expect_error("fordel.table.margin_mismatch", [&] { return given(2); });
    CHECK(given(1).row({"a"}).amount == fordel::fraction(1));
}

TEST_CASE("totals of entries are nearest from the outermost inwards, or free", "[table_entries]") {
    // Ash 0.4 in each of three offices, Birch and Cedar 0.3: 1.2, 0.9 and 0.9 of three units.
    std::vector<fordel::table_entry> entries;
    for (char const* office : {"a", "b", "c"})
        for (auto const& [who, tenths] :
             std::vector<std::pair<std::string, int>>{{"Ash", 4}, {"Birch", 3}, {"Cedar", 3}})
            entries.push_back({fraction(tenths, 10), {who, "2021"}, {"2021", office}});
    auto const nearest = round_entries(entries);
    auto const free = round_entries(entries, {.totals = fordel::totals_rounding::free});
    for (char const* who : {"Ash", "Birch", "Cedar"})
        CHECK(nearest.row({who}).amount == fraction(1));
    CHECK(free.row({"Ash"}).amount == fraction(2));
    CHECK_FALSE(nearest.unique()); // who pays which office
    auto const first = [](fordel::rounded_entries const& r, std::size_t entry) {
        return r.amounts[entry] == fraction(1);
    };
    using fordel::tie_breaking;
    CHECK(first(round_entries(entries, {.ties = tie_breaking::by_list({"Birch", "Ash", "Cedar"})}), 1));
    CHECK(first(round_entries(entries, {.ties = tie_breaking::by_list({"2021, b", "2021, a", "2021, c"})}), 3));
    auto const by_entries =
        round_entries(entries, {.ties = tie_breaking::by_list({"2021, c", "Cedar, 2021/2021, a", "2021"})});
    CHECK(first(by_entries, 6));
    CHECK(first(by_entries, 2));
    expect_error("fordel.table.tie_refused", [&] { return round_entries(entries, {.ties = tie_breaking::refuse()}); });
    CHECK(support::seen_in_error([&] {
              return round_entries(entries, {.ties = tie_breaking::refuse()});
          }).starts_with("row Ash, 2021, column 2021, a; row Birch, 2021, column 2021, a; "));
    CHECK(support::seen_in_error([&] {
              return round_entries(entries, {.ties = tie_breaking::refuse()});
          }).ends_with(" and 1 other"));
}
