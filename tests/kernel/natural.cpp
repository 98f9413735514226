#include <fordel/kernel/natural.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_support.hpp"

using fordel::detail::natural;
using kernel_support::big;

namespace {

template <std::size_t Limbs>
big value(natural<Limbs> const& n) {
    big result = 0;
    for (std::size_t i = Limbs; i-- > 0;)
        result = (result << 64) + n.limb[i];
    return result;
}

// Limbs of all ones and all zeros are where carries go wrong.
template <std::size_t Limbs>
natural<Limbs> draw(kernel_support::random_bits& bits) {
    natural<Limbs> n;
    for (auto& limb : n.limb)
        limb = bits() % 3 == 0 ? UINT64_MAX : bits() % 3 == 0 ? 0 : kernel_support::number(bits);
    return n;
}

template <std::size_t A, std::size_t B>
void check(kernel_support::random_bits& bits) {
    for (int round = 0; round < 500; ++round) {
        auto const a = draw<A>(bits);
        auto const b = draw<B>(bits);
        REQUIRE(value(times(a, b)) == value(a) * value(b));
        REQUIRE(value(plus(a, b)) == value(a) + value(b));
        REQUIRE(value(minus_or_zero(a, b)) == std::max(big(value(a) - value(b)), big(0)));
        REQUIRE(compare(a, b) == (value(a) < value(b) ? -1 : value(b) < value(a) ? 1 : 0));
        REQUIRE(compare(a, a) == 0);
        REQUIRE(value(fordel::detail::to_the<3>(a)) == value(a) * value(a) * value(a));
        REQUIRE(is_zero(a) == (value(a) == 0));
    }
}

static_assert(compare(times(natural<1>{UINT64_MAX}, natural<1>{UINT64_MAX}), natural<1>{1}) > 0);
static_assert(is_zero(natural<3>{}) && low_bits(natural<2>{std::uint64_t{7}}) == 7);

} // namespace

TEST_CASE("naturals agree with arbitrary precision", "[natural]") {
    kernel_support::random_bits bits{64};
    check<1, 1>(bits);
    check<1, 3>(bits);
    check<2, 2>(bits);
    check<4, 1>(bits);
    check<5, 4>(bits);
}

TEST_CASE("integers of every kind become exact", "[natural]") {
    using fordel::detail::exact;
    using fordel::detail::u128;
    CHECK(value(exact(std::uint64_t{UINT64_MAX})) == UINT64_MAX);
    CHECK(value(exact(u128{UINT64_MAX} * u128{UINT64_MAX})) == big(UINT64_MAX) * UINT64_MAX);
    big const huge = big{1} << 300;
    CHECK(exact(huge) == huge);
    CHECK(fordel::detail::exact_in<big>(std::uint8_t{200}) == 200);
    CHECK(value(fordel::detail::exact_in<u128>(std::uint8_t{200})) == 200);
    CHECK(fordel::detail::times(huge, huge) == huge * huge);
    CHECK(fordel::detail::minus_or_zero(big(3), big(5)) == 0);
    CHECK(fordel::detail::compare(huge, big(huge + 1)) < 0);
}
