#include <fordel/kernel/detail/line.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "kernel_support.hpp"

namespace {

struct item {
    std::uint64_t value;
};

std::size_t above(std::vector<item> const& items, std::uint64_t from) {
    return static_cast<std::size_t>(
        std::count_if(items.begin(), items.end(), [&](item const& one) { return from <= one.value; }));
}

// The line keeps what it promises, against the sorted numbers.
void check(std::vector<item> const& items, std::uint64_t end, std::size_t fewest, std::size_t most) {
    fordel::detail::numbers_of<item> const numbers{items};
    auto const found = line_across(numbers, end, numbers.counted(end - end / 2), fewest, most);
    CAPTURE(items.size(), end, fewest, most, found.from);
    REQUIRE(found.above == above(items, found.from));
    bool possible = most >= items.size() || fewest == 0;
    for (auto const& one : items)
        possible = possible || (fewest <= above(items, one.value) && above(items, one.value) <= most);
    if (possible) {
        REQUIRE(fewest <= found.above);
        REQUIRE(found.above <= most);
    } else {
        REQUIRE(most < found.above);
        REQUIRE(above(items, found.from + 1) < fewest);
    }
}

} // namespace

TEST_CASE("a line has as many numbers above it as were asked for, or stands on equal ones", "[line]") {
    kernel_support::random_bits bits{64};
    for (int round = 0; round < 5000; ++round) {
        auto const end = 1 + (kernel_support::number(bits) >> 1);
        std::vector<item> items(1 + bits() % 80);
        auto const kind = bits() % 5;
        auto const centre = bits() % end;
        std::uint64_t power = 1;
        for (auto& one : items) {
            one.value = kind == 0   ? bits() % end                                           // even
                        : kind == 1 ? centre                                                 // all equal
                        : kind == 2 ? (bits() % 3) * (end / 3)                               // few values
                        : kind == 3 ? std::min(end - 1, centre + bits() % 100)               // in a cluster
                                    : std::min(end - 1, power <<= power >> 62 == 0 ? 1 : 0); // like powers
        }
        auto const fewest = bits() % (items.size() + 1);
        check(items, end, fewest, fewest);
        check(items, end, fewest, fewest + bits() % 4);
    }
}
