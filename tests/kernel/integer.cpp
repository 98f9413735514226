#include <fordel/kernel/integer.hpp>

#include <boost/multiprecision/cpp_int.hpp>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <limits>

#include "kernel_support.hpp"

using boost::multiprecision::int256_t;
using boost::multiprecision::uint256_t;
using kernel_support::big;

namespace {

enum class colour { red };

static_assert(fordel::integer<int> && fordel::integer<std::int8_t> && fordel::integer<std::uint64_t>);
static_assert(fordel::integer<big> && fordel::integer<int256_t> && fordel::integer<uint256_t>);
static_assert(fordel::integer<boost::multiprecision::cpp_int>);
static_assert(!fordel::integer<bool> && !fordel::integer<char> && !fordel::integer<char8_t> &&
              !fordel::integer<wchar_t>);
static_assert(!fordel::integer<float> && !fordel::integer<double> && !fordel::integer<long double>);
static_assert(!fordel::integer<boost::multiprecision::cpp_rational> && !fordel::integer<colour> &&
              !fordel::integer<int*>);
static_assert(!fordel::integer<int const> && !fordel::integer<int&>);

static_assert(fordel::magnitude(std::int64_t{-5}) == 5U);
static_assert(fordel::magnitude(std::numeric_limits<std::int64_t>::min()) == std::uint64_t{1} << 63);
static_assert(fordel::magnitude(std::int8_t{-128}) == 128U);
static_assert(fordel::with_sign<std::int64_t>(std::uint64_t{1} << 63, true) ==
              std::numeric_limits<std::int64_t>::min());
static_assert(fordel::with_sign<std::int8_t>(128, true) == -128);

static_assert(std::same_as<fordel::wide_for<std::int64_t, std::uint32_t>, fordel::detail::u128>);
static_assert(std::same_as<fordel::wide_for<std::int64_t, big>, big>);
static_assert(std::same_as<fordel::wide_for<int256_t, std::uint64_t>, int256_t>);
static_assert(fordel::always_exact<std::int64_t, std::uint64_t> && fordel::always_exact<big, int>);
static_assert(!fordel::always_exact<int256_t, int>);

#if FORDEL_HAS_INT128
static_assert(fordel::integer<fordel::detail::i128> && fordel::integer<fordel::detail::u128>);
static_assert(std::same_as<fordel::wide_for<fordel::detail::i128, int>, fordel::detail::u128>);
static_assert(!fordel::always_exact<fordel::detail::i128, int>);
static_assert(fordel::magnitude(fordel::detail::lowest<fordel::detail::i128>()) == fordel::detail::u128{1} << 127);
#endif

template <class T>
big low() {
    return big{std::numeric_limits<T>::lowest()};
}
template <class T>
big high() {
    return big{std::numeric_limits<T>::max()};
}

// All three operations and both implementations against arbitrary precision.
template <class T>
void check_pair(T const& a, T const& b) {
    auto const leaves = [](big const& exact) { return exact < low<T>() || exact > high<T>(); };
    big const sum = big{a} + big{b};
    big const difference = big{a} - big{b};
    big const product = big{a} * big{b};
    T result = T(42);
    REQUIRE(fordel::add_overflows(a, b, result) == leaves(sum));
    REQUIRE(big{result} == (leaves(sum) ? big{42} : sum));
    result = T(42);
    REQUIRE(fordel::subtract_overflows(a, b, result) == leaves(difference));
    REQUIRE(big{result} == (leaves(difference) ? big{42} : difference));
    result = T(42);
    REQUIRE(fordel::multiply_overflows(a, b, result) == leaves(product));
    REQUIRE(big{result} == (leaves(product) ? big{42} : product));
    REQUIRE(fordel::detail::sum_leaves(a, b) == leaves(sum));
    REQUIRE(fordel::detail::difference_leaves(a, b) == leaves(difference));
    REQUIRE(fordel::detail::product_leaves(a, b) == leaves(product));
}

} // namespace

TEST_CASE("checked arithmetic is right for every pair of 8-bit numbers", "[integer]") {
    for (int a = -128; a < 128; ++a)
        for (int b = -128; b < 128; ++b) {
            check_pair(static_cast<std::int8_t>(a), static_cast<std::int8_t>(b));
            check_pair(static_cast<std::uint8_t>(a + 128), static_cast<std::uint8_t>(b + 128));
        }
}

TEMPLATE_TEST_CASE("checked arithmetic is right at the edges of wide types", "[integer]", std::int32_t, std::int64_t,
                   std::uint64_t, boost::multiprecision::int256_t, boost::multiprecision::uint256_t) {
    std::vector<TestType> edges;
    for (int count = 0; count < 3; ++count) {
        auto const step = static_cast<TestType>(count);
        edges.push_back(static_cast<TestType>(std::numeric_limits<TestType>::max() - step));
        edges.push_back(static_cast<TestType>(std::numeric_limits<TestType>::lowest() + step));
        edges.push_back(static_cast<TestType>(std::numeric_limits<TestType>::max() / 2 + step));
        edges.push_back(static_cast<TestType>(step));
        if constexpr (std::numeric_limits<TestType>::is_signed) edges.push_back(static_cast<TestType>(-step));
    }
    for (auto const& a : edges)
        for (auto const& b : edges)
            check_pair(a, b);
}

TEST_CASE("unbounded integers never overflow", "[integer]") {
    big const a = big{1} << 1000;
    big result;
    CHECK_FALSE(fordel::multiply_overflows(a, a, result));
    CHECK(result == big{1} << 2000);
    CHECK_FALSE(fordel::subtract_overflows(big{0}, a, result));
    CHECK(result == -(big{1} << 1000));
}

TEST_CASE("the magnitude of a brought integer", "[integer]") {
    CHECK(fordel::magnitude(big{-7}) == 7);
    CHECK(fordel::magnitude(std::numeric_limits<int256_t>::lowest()) == std::numeric_limits<int256_t>::max());
}
