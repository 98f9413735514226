#include <fordel/io/arrow_amounts.hpp>
#include <fordel/io/arrow_shares.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "support/arrow_reader.hpp"
#include "support/expect_error.hpp"

namespace {

using numbers = std::vector<std::int64_t>;

fordel::share_columns shares(std::vector<std::string> names, numbers const& all, fordel::present_rows present = {}) {
    std::size_t const rows = all.size() / names.size();
    fordel::share_columns made(std::move(names), rows, std::move(present));
    std::copy(all.begin(), all.end(), made.places().begin());
    return made;
}

support::arrow_table read(fordel::share_columns const& of) {
    ArrowArrayStream stream;
    export_stream(stream, of);
    return support::read_arrow(stream);
}

// A column that is handed over, of the type that its format says; `bits` where some rows have no value.
template <class T>
fordel::arrow_amounts column(char const* format, std::vector<T> const& values, int places = 0,
                             std::vector<std::uint8_t> const& bits = {}, std::int64_t offset = 0) {
    void const* buffers[] = {bits.empty() ? nullptr : bits.data(), values.data()};
    ArrowSchema schema{};
    schema.format = format;
    schema.name = "kr";
    schema.release = [](ArrowSchema* it) { it->release = nullptr; };
    ArrowArray array{};
    array.length = static_cast<std::int64_t>(values.size()) - offset;
    array.null_count = bits.empty() ? 0 : -1; // not counted
    array.offset = offset;
    array.n_buffers = 2;
    array.buffers = buffers;
    array.release = [](ArrowArray* it) { it->release = nullptr; };
    std::vector<fordel::arrow_owned<ArrowArray>> arrays;
    arrays.emplace_back(array);
    return {fordel::arrow_owned(schema), std::move(arrays), places};
}

numbers amounts(fordel::arrow_amounts const& of) { return {of.values().begin(), of.values().end()}; }

} // namespace

TEST_CASE("shares are a column for each party, null where the amount was", "[arrow_shares]") {
    fordel::present_rows present;
    present.miss(1, 3);
    auto const table = read(shares({"north", "south"}, {5, 0, -4, 3, 0, -2}, present));
    CHECK(table.batches == numbers{3});
    CHECK(table["north"].format == "l");
    CHECK(table["north"].values == std::vector<std::string>{"5", "null", "-4"});
    CHECK(table["south"].values == std::vector<std::string>{"3", "null", "-2"});
    CHECK(read(shares({"north"}, {})).columns.size() == 1);
}

TEST_CASE("shares are equal by names, places and numbers", "[arrow_shares]") {
    CHECK(shares({"a", "b"}, {1, 2}) == shares({"a", "b"}, {1, 2}));
    CHECK_FALSE(shares({"a", "b"}, {1, 2}) == shares({"a", "b"}, {1, 3}));
    CHECK_FALSE(shares({"a", "b"}, {1, 2}) == shares({"a", "c"}, {1, 2}));
}

TEST_CASE("integers are read from where they stand", "[arrow_amounts]") {
    numbers const whole{7, -9, std::numeric_limits<std::int64_t>::min()};
    auto const in_place = column("l", whole);
    CHECK(in_place.values().data() == whole.data());
    CHECK(amounts(column("l", whole, 0, {}, 1)) == numbers{-9, whole[2]});
    CHECK(amounts(column("c", std::vector<std::int8_t>{-128, 127})) == numbers{-128, 127});
    CHECK(amounts(column("S", std::vector<std::uint16_t>{65535})) == numbers{65535});
    CHECK(amounts(column("L", std::vector<std::uint64_t>{7})) == numbers{7});
    support::expect_error("fordel.plan.too_large",
                          [] { return column("L", std::vector{std::uint64_t{1} << 63}).size(); });
}

TEST_CASE("where no value is, the one before stands, and first the first", "[arrow_amounts]") {
    auto const read = column("l", numbers{99, 5, 98, 97, 8}, 0, {0b10010});
    CHECK(amounts(read) == numbers{5, 5, 5, 5, 8});
    CHECK(read.present().missing == 3);
    CHECK(read.present().has(1));
    CHECK_FALSE(read.present().has(3));
    auto const none = column("l", numbers{99, 98}, 0, {0});
    CHECK(none.values().empty());
    CHECK(none.size() == 2);
    CHECK(none.present().missing == 2);
}

TEST_CASE("decimals count units, and none is rounded", "[arrow_amounts]") {
    struct wide {
        std::int64_t low, high;
    };
    std::vector<wide> const values{{150, 0}, {-270, -1}};
    CHECK(amounts(column("d:38,2", values, 2)) == numbers{150, -270});
    CHECK(amounts(column("d:38,2", values, 4)) == numbers{15'000, -27'000});
    CHECK(amounts(column("d:38,2", values, 1)) == numbers{15, -27});
    support::expect_error("fordel.plan.scale", [&] { return column("d:38,2", values, 0).size(); });
    CHECK(amounts(column("d:9,0,32", std::vector<std::int32_t>{-7}, 2)) == numbers{-700});
    std::vector<wide> const of_two_to_64{{0, 1}};
    support::expect_error("fordel.plan.too_large", [&] { return column("d:38,0", of_two_to_64).size(); });
    // Told without multiplying by 10^1,000,000,000.
    support::expect_error("fordel.plan.too_large",
                          [] { return column("d:9,0,32", std::vector<std::int32_t>{7}, 1'000'000'000).size(); });
    CHECK(amounts(column("d:9,0,32", std::vector<std::int32_t>{0}, 1'000'000'000)) == numbers{0});
    support::expect_error("fordel.plan.float", [] { return column("g", std::vector{1.5}).size(); });
    support::expect_error("fordel.plan.not_amounts", [] { return column("u", numbers{1}).size(); });
}
