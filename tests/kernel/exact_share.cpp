#include <fordel/kernel/exact_share.hpp>
#include <fordel/kernel/method.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_oracle.hpp"

using kernel_support::big;

namespace {

template <class Units>
void check(Units const& units, std::vector<std::uint64_t> const& weights) {
    fordel::problem<Units, std::uint64_t> p;
    REQUIRE(fordel::detail::pose(units, std::span<std::uint64_t const>(weights), p));
    fordel::exact_shares<Units, std::uint64_t> const shares{p};
    big const size = units < 0 ? big(-big(units)) : big(units);
    big const total = kernel_support::sum(weights);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        auto const exact = shares[i];
        REQUIRE(big(exact.whole) == size * weights[i] / total);
        big const remainder = size * weights[i] % total;
        REQUIRE((exact.remainder == fordel::detail::u128{static_cast<std::uint64_t>(remainder >> 64)} *
                                            (fordel::detail::u128{1} << 32) * (fordel::detail::u128{1} << 32) +
                                        fordel::detail::u128{static_cast<std::uint64_t>(remainder & UINT64_MAX)}));
    }
}

} // namespace

TEST_CASE("exact shares are exact on both sides of a total of 2^32", "[exact_share]") {
    for (std::uint64_t const total :
         {(std::uint64_t{1} << 32) - 1, std::uint64_t{1} << 32, (std::uint64_t{1} << 32) + 1}) {
        check(UINT64_MAX, {total - 2, 1, 1});
        check(UINT64_MAX, {total / 2, total - total / 2});
        check(total - 1, {total - 1, 1, 0});
        check(std::uint64_t{0}, {total});
        check(INT64_MIN, {total - 7, 7});
    }
}

TEST_CASE("exact shares are exact when the weights sum past 64 bits", "[exact_share]") {
    check(UINT64_MAX, {UINT64_MAX, UINT64_MAX, UINT64_MAX, 1, 0});
    check(INT64_MIN, {UINT64_MAX, UINT64_MAX - 1});
    check(std::uint64_t{1}, std::vector<std::uint64_t>(1000, UINT64_MAX));
}

namespace {

big whole(fordel::detail::u128 value) {
    return (big(static_cast<std::uint64_t>(value >> 64)) << 64) + static_cast<std::uint64_t>(value);
}
big whole(big const& value) { return value; }

template <class Units, class Weight>
std::vector<kernel_oracle::rational> bounded(Units const& units, std::vector<Weight> const& weights,
                                             std::vector<Units> const& floors, std::vector<Units> const& caps) {
    fordel::problem<Units, Weight> p;
    p.bounds = {floors, caps};
    REQUIRE(fordel::detail::pose(units, std::span<Weight const>(weights), p));
    REQUIRE(p.check_bounds());
    fordel::exact_shares const shares{p};
    std::vector<kernel_oracle::rational> result;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        auto const [size, remainder] = shares[i];
        REQUIRE(remainder < shares.denominator());
        result.push_back(big(size) + kernel_oracle::rational(whole(remainder), whole(shares.denominator())));
    }
    return result;
}

} // namespace

TEST_CASE("exact shares within bounds agree with the search for the rate", "[exact_share]") {
    static_assert(fordel::exact_shares<std::int64_t, int>::keeps_bounds &&
                  fordel::exact_shares<big, int>::keeps_bounds);
    static_assert(!fordel::exact_shares<boost::multiprecision::int256_t, int>::keeps_bounds);
    // The first held at 1 leaves 10^18 - 1 to a weight of 1: its rate is beyond 64 bits by far for the first.
    CHECK(bounded<std::int64_t, std::uint64_t>(1'000'000'000'000'000'000, {UINT64_MAX, 1}, {0, 0}, {1, INT64_MAX}) ==
          std::vector<kernel_oracle::rational>{1, 999'999'999'999'999'999});
    kernel_support::random_bits bits{1981};
    for (int round = 0; round < 500; ++round) {
        auto const weights = kernel_support::weights(bits, static_cast<unsigned>(1 + bits() % 64));
        std::vector<std::uint64_t> floors, caps;
        std::uint64_t least = 0, most = 0;
        auto const scale = std::uint64_t{1} << (bits() % 56);
        for (auto const weight : weights) {
            floors.push_back(bits() % 3 * scale);
            caps.push_back(floors.back() + bits() % 5 * scale);
            least += floors.back();
            most += weight == 0 ? floors.back() : caps.back();
        }
        auto const units = least + bits() % (most - least + 1);
        auto const expected = kernel_oracle::water_level(units, kernel_support::bigs(weights),
                                                         {kernel_support::bigs(floors), kernel_support::bigs(caps)});
        REQUIRE(bounded(units, weights, floors, caps) == expected);
        if (round % 10 == 0)
            REQUIRE(bounded(big(units), kernel_support::bigs(weights), kernel_support::bigs(floors),
                            kernel_support::bigs(caps)) == expected);
    }
}
