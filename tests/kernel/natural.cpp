#include <fordel/kernel/natural.hpp>

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <concepts>

#include "kernel_support.hpp"

using fordel::brought_natural;
using fordel::natural;
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
        REQUIRE(value(a * b) == value(a) * value(b));
        REQUIRE(value(a + b) == value(a) + value(b));
        REQUIRE(value(minus_or_zero(a, b)) == std::max(big(value(a) - value(b)), big(0)));
        REQUIRE((a < b) == (value(a) < value(b)));
        REQUIRE((a > b) == (value(a) > value(b)));
        REQUIRE((a == b) == (value(a) == value(b)));
        REQUIRE(a == a);
        REQUIRE(value(fordel::raised_to<3>(a)) == value(a) * value(a) * value(a));
        REQUIRE((a == 0) == (value(a) == 0));
        auto const word = kernel_support::number(bits);
        REQUIRE(value(3 * a + word) == 3 * value(a) + word);
        REQUIRE(value(word + a * word) == word + value(a) * word);
        REQUIRE(value(minus_or_zero(a, word)) == std::max(big(value(a) - word), big(0)));
        REQUIRE((a < word) == (value(a) < word));
        REQUIRE((word <= a) == (word <= value(a)));
    }
}

static_assert(natural<1>{UINT64_MAX} * natural<1>{UINT64_MAX} > 1);
static_assert(3 * natural<1>{UINT64_MAX} + 1 == natural<2>{std::uint64_t{UINT64_MAX}} * 3 + 1U);
static_assert(noexcept(natural<1>{} * natural<2>{} + natural<1>{} < natural<1>{})); // what is brought may throw
static_assert(!noexcept(brought_natural<big>{} + brought_natural<big>{}));
static_assert(natural<3>{} == 0 && static_cast<std::uint64_t>(natural<2>{std::uint64_t{7}}) == 7);

// With expression templates, and without: what is returned outlives the names it was made of.
using with_expressions = boost::multiprecision::cpp_int;

constexpr auto polynomial(fordel::natural_number auto const& k) {
    auto const next = k + 1;
    auto const square = next * next;
    return 2 * square * fordel::raised_to<3>(k + 2) + minus_or_zero(k, 3U);
}

} // namespace

TEST_CASE("naturals agree with arbitrary precision", "[natural]") {
    kernel_support::random_bits bits{64};
    check<1, 1>(bits);
    check<1, 3>(bits);
    check<2, 2>(bits);
    check<4, 1>(bits);
    check<5, 4>(bits);
}

TEMPLATE_TEST_CASE("integers that the caller brings calculate alike", "[natural]", big, with_expressions) {
    kernel_support::random_bits bits{2};
    for (int round = 0; round < 200; ++round) {
        auto const k = kernel_support::number(bits);
        auto const from_words = polynomial(natural<1>{k});
        auto const brought = polynomial(brought_natural<TestType>{k});
        static_assert(std::same_as<std::remove_const_t<decltype(brought)>, brought_natural<TestType>>);
        REQUIRE(big(brought.value) == value(from_words));
        REQUIRE(brought == brought);
        REQUIRE((brought > k) == (from_words > k));
    }
    CHECK(minus_or_zero(brought_natural<TestType>{3U}, 5) == 0U);
    CHECK(static_cast<std::uint64_t>(brought_natural<TestType>{7U}) == 7);
}

TEST_CASE("integers of every kind become natural numbers", "[natural]") {
    using fordel::to_natural;
    using fordel::detail::u128;
    CHECK(value(to_natural<u128>(std::uint64_t{UINT64_MAX})) == UINT64_MAX);
    CHECK(value(to_natural<u128>(u128{UINT64_MAX} * u128{UINT64_MAX})) == big(UINT64_MAX) * UINT64_MAX);
    big const huge = big{1} << 300;
    CHECK(to_natural<big>(huge).value == huge);
    CHECK(to_natural<big>(std::uint8_t{200}).value == 200);
    CHECK(value(to_natural<u128>(std::uint8_t{200})) == 200);
    CHECK((to_natural<big>(huge) * to_natural<big>(huge)).value == huge * huge);
}
