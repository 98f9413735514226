#include <fordel/kernel/detail/uint128.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <vector>

#include "kernel_support.hpp"

using fordel::detail::portable_u128;
using kernel_support::big;

namespace {

big const modulus = big{1} << 128;

big exact(portable_u128 const& value) { return (big{value.high()} << 64) + value.low(); }

void check_pair(portable_u128 const& a, portable_u128 const& b) {
    CAPTURE(a.high(), a.low(), b.high(), b.low());
    REQUIRE(exact(a + b) == (exact(a) + exact(b)) % modulus);
    REQUIRE(exact(a - b) == (exact(a) - exact(b) + modulus) % modulus);
    REQUIRE(exact(a * b) == exact(a) * exact(b) % modulus);
    REQUIRE((a < b) == (exact(a) < exact(b)));
    REQUIRE((a == b) == (exact(a) == exact(b)));
    REQUIRE(static_cast<std::uint64_t>(a) == a.low());
    if (exact(b) == 0) return;
    REQUIRE(exact(a / b) == exact(a) / exact(b));
    REQUIRE(exact(a % b) == exact(a) % exact(b));
}

static_assert(portable_u128{7} * 6 == 42 && portable_u128{1, 0} / 3 == 0x5555555555555555U);
static_assert(static_cast<unsigned char>(portable_u128{9, 0x1ff}) == 0xff);
static_assert(static_cast<unsigned long long>(portable_u128{9, 7}) == 7 &&
              static_cast<unsigned long>(portable_u128{9, 7}) == 7);
static_assert(portable_u128{1, 0} - 1 == portable_u128{0, UINT64_MAX});

} // namespace

TEST_CASE("the portable 128-bit integer is right at the edges", "[uint128]") {
    std::vector<std::uint64_t> const halves{0,
                                            1,
                                            2,
                                            3,
                                            0xffffffffU,
                                            0x100000000U,
                                            (std::uint64_t{1} << 63) - 1,
                                            std::uint64_t{1} << 63,
                                            UINT64_MAX - 1,
                                            UINT64_MAX};
    std::vector<portable_u128> edges;
    for (auto const high : halves)
        for (auto const low : halves)
            edges.push_back({high, low});
    for (auto const& a : edges)
        for (auto const& b : edges)
            check_pair(a, b);
}

TEST_CASE("the portable 128-bit integer is right on random numbers of every length", "[uint128]") {
    kernel_support::random_bits bits{128};
    auto const draw = [&] {
        auto const shift = static_cast<int>(bits() % 128);
        return portable_u128{bits(), bits()} >> shift;
    };
    for (int round = 0; round < 20000; ++round) {
        auto const a = draw();
        check_pair(a, draw());
    }
}

TEST_CASE("the portable 128-bit integer shifts by every count", "[uint128]") {
    portable_u128 const a{0x0123456789abcdefU, 0xfedcba9876543210U};
    for (int count = 0; count < 128; ++count) {
        CHECK(exact(a << count) == (exact(a) << count) % modulus);
        CHECK(exact(a >> count) == exact(a) >> count);
    }
}

#if defined(__SIZEOF_INT128__)
TEST_CASE("the portable 128-bit integer agrees with the built-in one", "[uint128]") {
    __extension__ typedef unsigned __int128 built_in;
    kernel_support::random_bits bits{64};
    auto const same = [](portable_u128 const& a, built_in b) {
        return a.high() == static_cast<std::uint64_t>(b >> 64) && a.low() == static_cast<std::uint64_t>(b);
    };
    for (int round = 0; round < 20000; ++round) {
        portable_u128 const a{kernel_support::number(bits), bits()};
        portable_u128 const b{kernel_support::number(bits), bits() | 1U};
        built_in const x = (built_in{a.high()} << 64) | a.low();
        built_in const y = (built_in{b.high()} << 64) | b.low();
        REQUIRE((same(a + b, x + y) && same(a - b, x - y) && same(a * b, x * y) && same(a / b, x / y) &&
                 same(a % b, x % y)));
    }
}
#endif
