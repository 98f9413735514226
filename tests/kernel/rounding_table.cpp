#include <fordel/kernel/table/rounding_table.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <string>
#include <vector>

using table = fordel::rounding_table<std::int64_t>;

namespace {

bool same(std::int64_t floor, std::uint64_t rest, fordel::detail::floored<std::int64_t> const& found) {
    return found.floor == floor && found.rest == fordel::wide_for<std::int64_t, std::int64_t>{rest};
}

} // namespace

TEST_CASE("floors go down on both sides of zero", "[rounding_table]") {
    using fordel::detail::floor_of;
    CHECK(same(1, 3, floor_of<std::int64_t>(7, 4)));
    CHECK(same(-2, 1, floor_of<std::int64_t>(-7, 4)));
    CHECK(same(-2, 0, floor_of<std::int64_t>(-8, 4)));
    CHECK(same(-2, INT64_MAX - 1, floor_of<std::int64_t>(INT64_MIN, INT64_MAX)));
    CHECK(same(INT64_MIN, 0, floor_of<std::int64_t>(INT64_MIN, 1)));
}

TEST_CASE("exact totals of lines, groups and the whole", "[rounding_table]") {
    // Rows 0 and 1 make up the group 2; row 3 is in no group.
    std::vector<fordel::rounding_margin<std::int64_t>> rows{{.parent = 2}, {.parent = 2}, {}, {}};
    std::vector<fordel::rounding_margin<std::int64_t>> columns(1);
    std::vector<fordel::rounding_cell<std::int64_t>> cells{
        {.value = 5, .row = 0}, {.value = 5, .row = 1}, {.value = -5, .row = 3}};
    table t{cells, 3, rows, columns, {}};
    REQUIRE(fordel::detail::table_totals<std::int64_t>{t}.find() == nullptr);
    auto const is = [](auto const& margin, std::int64_t floor, std::uint64_t rest) {
        return margin.floor == floor && margin.fraction == fordel::wide_for<std::int64_t, std::int64_t>{rest};
    };
    CHECK(is(rows[0], 1, 2));
    CHECK(is(rows[2], 3, 1));
    CHECK(is(rows[3], -2, 1));
    CHECK(is(columns[0], 1, 2));
    CHECK(is(t.total, 1, 2));
}

TEST_CASE("totals that leave the type are an overflow", "[rounding_table]") {
    std::vector<fordel::rounding_margin<std::int64_t>> rows(1), columns(1);
    std::vector<fordel::rounding_cell<std::int64_t>> cells{{.value = INT64_MAX}, {.value = 1}};
    table t{cells, 1, rows, columns, {}};
    CHECK(fordel::same_id(fordel::detail::table_totals<std::int64_t>{t}.find(), fordel::table_errors::overflow));
    cells[1].value = 0;
    CHECK(fordel::detail::table_totals<std::int64_t>{t}.find() == nullptr);
}

TEST_CASE("differences of totals are exact up to 64 bits", "[rounding_table]") {
    std::int64_t amount = 0;
    CHECK_FALSE(fordel::detail::amount_between<std::uint64_t>(1, UINT64_MAX / 2 + 1, amount));
    CHECK(amount == -INT64_MAX);
    CHECK(fordel::detail::amount_between<std::uint64_t>(0, UINT64_MAX, amount));
    CHECK(fordel::detail::amount_between<std::int64_t>(INT64_MAX, -1, amount));
    CHECK_FALSE(fordel::detail::amount_between<std::int64_t>(INT64_MIN, -1, amount));
    CHECK(amount == -INT64_MAX);
    CHECK(fordel::detail::plus_amount<std::uint64_t>(UINT64_MAX, -1) == UINT64_MAX - 1);
    CHECK(fordel::detail::plus_amount<std::int64_t>(-5, 7) == 2);
}
