#include <fordel/kernel/detail/water_level.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_oracle.hpp"

using kernel_oracle::rational;
using kernel_support::big;
using kernel_support::bigs;

namespace {

using problem = fordel::problem<std::int64_t, std::uint64_t>;
using numbers = std::vector<std::int64_t>;

big whole(fordel::detail::u128 value) {
    return (big(static_cast<std::uint64_t>(value >> 64)) << 64) + static_cast<std::uint64_t>(value);
}

// The exact share of everybody at the rate that was found.
std::vector<rational> levels(std::int64_t units, std::vector<std::uint64_t> const& weights, numbers const& floors,
                             numbers const& caps) {
    problem p;
    p.bounds = {floors, caps};
    REQUIRE(fordel::detail::pose(units, std::span<std::uint64_t const>(weights), p));
    REQUIRE(p.check_bounds());
    fordel::detail::water_level const level{p};
    rational const rate(big(level.units()), whole(level.total()));
    std::vector<rational> result;
    for (std::size_t i = 0; i < weights.size(); ++i)
        result.push_back(std::max(rational(p.floor(i)), std::min(rational(weights[i] * rate), rational(p.cap(i)))));
    return result;
}

} // namespace

TEST_CASE("water fills up to the bounds", "[water_level]") {
    // 10 by 1, 2, 7 is 1, 2, 7: with the last at 4 at most the others share 6; the second can take 3.
    CHECK(levels(10, {1, 2, 7}, {0, 0, 0}, {10, 3, 4}) == std::vector<rational>{3, 3, 4});
    CHECK(levels(10, {1, 2, 7}, {3, 0, 0}, {10, 10, 10}) == std::vector<rational>{3, rational(14, 9), rational(49, 9)});
    CHECK(levels(10, {1, 2, 7, 0}, {0, 0, 0, 1}, {10, 10, 10, 5}) ==
          std::vector<rational>{rational(9, 10), rational(18, 10), rational(63, 10), 1});
}

TEST_CASE("any bounds agree with the search for the rate", "[water_level]") {
    kernel_support::random_bits bits{1981};
    for (int round = 0; round < 1500; ++round) {
        auto const weights = kernel_support::weights(bits, static_cast<unsigned>(1 + bits() % 64));
        numbers floors;
        numbers caps;
        std::int64_t least = 0;
        std::int64_t most = 0;
        auto const scale = std::int64_t{1} << (bits() % 40);
        for (auto const weight : weights) {
            floors.push_back(static_cast<std::int64_t>(bits() % 10) * scale);
            caps.push_back(floors.back() + static_cast<std::int64_t>(bits() % 20) * scale);
            least += floors.back();
            most += weight == 0 ? floors.back() : caps.back();
        }
        auto const units = least + static_cast<std::int64_t>(bits() % static_cast<std::uint64_t>(most - least + 1));
        REQUIRE(levels(units, weights, floors, caps) ==
                kernel_oracle::water_level(units, bigs(weights), {bigs(floors), bigs(caps)}));
    }
}
