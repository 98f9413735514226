#include <fordel/kernel/method.hpp>

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <string>
#include <vector>

#include "kernel_support.hpp"

using kernel_support::apportion;
using kernel_support::error;
using amounts = std::vector<std::int64_t>;
using weights = std::vector<std::int64_t>;

namespace {

constexpr fordel::largest_remainder method;

struct nameless {
    bool operator==(nameless const&) const = default;
};

static_assert(fordel::method<fordel::largest_remainder> && fordel::method<fordel::independent_rounding>);
static_assert(fordel::method<fordel::divisor_list> && fordel::method<fordel::power_mean<-2>>);
static_assert(!fordel::method<nameless> && !fordel::method<int>);

// What can be called: units that fit the type of the shares. What cannot is among the tests of what must not compile,
// for each of them has a sentence to answer with.
template <class Units, class Weight, class Share>
constexpr bool callable = requires(Units units, std::span<Weight> w, std::span<Share> out) {
    fordel::try_apportion(fordel::independent_rounding{}, units, w, out, {});
};
static_assert(callable<int, std::uint64_t, std::int64_t> && callable<std::uint64_t, int, std::uint64_t>);
static_assert(callable<std::uint32_t, int, std::int64_t> && callable<int, int, kernel_support::big>);

} // namespace

TEST_CASE("bad input is an error with an id, and leaves the output alone", "[method]") {
    auto const check = [](weights const& given, std::string const& id, std::size_t index) {
        auto const result = apportion(method, std::int64_t{10}, given);
        CHECK(error(result.outcome) == id);
        CHECK(result.outcome.index == index);
        CHECK(result.shares == amounts(given.size(), 77));
        CHECK(result.tied.empty());
    };
    check({}, "fordel.apportionment.no_parties", 0);
    check({0, 0, 0}, "fordel.apportionment.all_zero", 0);
    check({3, 0, -1, -2}, "fordel.apportionment.negative_weight", 2);
    check({INT64_MIN}, "fordel.apportionment.negative_weight", 0);
}

TEST_CASE("sizes must agree", "[method]") {
    weights const given{1, 2, 3};
    std::vector<fordel::scratch_for<fordel::largest_remainder, std::int64_t, std::int64_t>> scratch(3);
    amounts two(2, 77);
    CHECK(error(fordel::try_apportion(method, 6, given, two, scratch)) == "fordel.apportionment.size_mismatch");
    CHECK(two == amounts{77, 77});
    amounts three(3, 77);
    CHECK(error(fordel::try_apportion(method, 6, given, three, std::span(scratch).first(2))) ==
          "fordel.apportionment.size_mismatch");
    CHECK(three == amounts{77, 77, 77});
    CHECK(fordel::try_apportion(method, 6, given, three, scratch));
    CHECK(three == amounts{1, 2, 3});
}

TEST_CASE("the throwing form throws the same id", "[method]") {
    weights const given{1, -2, 3};
    amounts out(3, 77);
    std::vector<fordel::scratch_for<fordel::largest_remainder, std::int64_t, std::int64_t>> scratch(3);
    try {
        fordel::apportion(method, 6, given, out, scratch);
        FAIL("nothing was thrown");
    } catch (fordel::apportionment_error const& failure) {
        CHECK(std::string(failure.id()) == "fordel.apportionment.negative_weight");
        CHECK(failure.index() == 1);
    }
    CHECK(out == amounts{77, 77, 77});
    CHECK(fordel::apportion(method, 6, weights{1, 2, 3}, out, scratch).residual == 0);
    CHECK(out == amounts{1, 2, 3});
}

TEST_CASE("the output may be the weights' own memory", "[method]") {
    amounts both{1, 1, 1};
    std::vector<fordel::scratch_for<fordel::largest_remainder, std::int64_t, std::int64_t>> scratch(3);
    REQUIRE(fordel::try_apportion(method, 8, both, both, scratch));
    CHECK(both == amounts{3, 3, 2});
}

TEST_CASE("arrays, spans and scratch larger than needed will do", "[method]") {
    std::array<std::uint32_t, 3> const given{1, 2, 3};
    std::int64_t out[3] = {};
    std::array<fordel::scratch_for<fordel::largest_remainder, std::int64_t, std::uint32_t>, 9> scratch{};
    REQUIRE(fordel::try_apportion(method, -60, given, std::span(out), scratch));
    CHECK(std::vector(out, out + 3) == amounts{-10, -20, -30});
}

TEST_CASE("a bounded wide type that the product would leave is an overflow", "[method]") {
    using boost::multiprecision::int128_t;
    using boost::multiprecision::uint128_t;
    uint128_t const most = std::numeric_limits<uint128_t>::max();
    SECTION("product") {
        auto const result = apportion(method, uint128_t(most / 4), std::vector<uint128_t>{1, 5, 2});
        CHECK(error(result.outcome) == "fordel.apportionment.overflow");
        CHECK(result.outcome.index == 1);
        CHECK(result.shares == std::vector<uint128_t>{77, 77, 77});
    }
    SECTION("the largest product that fits") {
        auto const result = apportion(method, uint128_t(most / 5), std::vector<uint128_t>{1, 5, 2});
        CHECK(error(result.outcome).empty());
        CHECK(kernel_support::sum(result.shares) == kernel_support::big(most / 5));
    }
    SECTION("sum") {
        auto const result = apportion(method, uint128_t(1), std::vector<uint128_t>{1, most - 1, 1});
        CHECK(error(result.outcome) == "fordel.apportionment.overflow");
        CHECK(result.outcome.index == 2);
    }
#if FORDEL_HAS_INT128
    SECTION("the built-in of 128 bits") {
        using fordel::detail::i128;
        auto const lowest = fordel::detail::lowest<i128>();
        auto const fits = apportion(method, lowest, std::vector<i128>{1, 1});
        CHECK(error(fits.outcome).empty());
        CHECK((fits.shares == std::vector<i128>{lowest / 2, lowest / 2}));
        auto const leaves = apportion(method, lowest, std::vector<i128>{2, 1});
        CHECK(error(leaves.outcome) == "fordel.apportionment.overflow"); // 2^127 × 2
        CHECK((leaves.shares == std::vector<i128>{77, 77}));
    }
#endif
}
