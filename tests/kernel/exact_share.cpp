#include <fordel/kernel/exact_share.hpp>
#include <fordel/kernel/method.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_support.hpp"

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
