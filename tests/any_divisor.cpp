#include <fordel/apportionment.hpp>
#include <fordel/apportionment/any_divisor.hpp>
#include <fordel/apportionment/any_method.hpp>

#include <catch2/catch_test_macros.hpp>

#include <vector>

using fordel::any_method;
using fordel::big_integer;
using fordel::divisor_series;
using fordel::fraction;
using bigs = std::vector<big_integer>;

TEST_CASE("a series owns its list and goes on by its step", "[any_divisor]") {
    divisor_series made;
    {
        std::vector<std::uint64_t> const first{2, 3, 7};
        made.sequence.first = first;
    }
    made.sequence.step = 4;
    auto const rule = any_method(made).divisors();
    REQUIRE(rule);
    int const expected[]{2, 3, 7, 11, 15, 19};
    // Only the proportions count.
    for (int k = 0; k < 6; ++k)
        CHECK(rule->divisor(k) * fraction(2) == rule->divisor(0) * fraction(expected[k]));
    CHECK_FALSE(rule->ends_before(1'000'000));
}

TEST_CASE("a series without a step ends, and so do the units it can give", "[any_divisor]") {
    auto const method = any_method::from_name("divisor-sequence:1,2,3");
    CHECK(method.divisors()->ends_before(3));
    CHECK_FALSE(method.divisors()->ends_before(2));
    CHECK(method.apportion(6, {5, 1}, {0, 1}).units == bigs{3, 3});
    CHECK_THROWS_AS(method.apportion(7, {5, 1}, {0, 1}), fordel::error);
}

TEST_CASE("the compiled form for all divisor methods gives what the kernel's own forms give", "[any_divisor]") {
    std::vector<std::uint64_t> const weights{0, 1, 17, 17, 1'000, 0x7fffffffffffffff};
    bigs const wide(weights.begin(), weights.end());
    auto const same = [&](auto const& method) {
        for (std::int64_t const units : {0, 1, 5, 6, 23, 1'000, 1'000'000'007}) {
            std::vector<std::int64_t> shares(weights.size());
            std::vector<
                typename std::remove_cvref_t<decltype(method)>::template scratch_type<std::int64_t, std::uint64_t>>
                scratch(weights.size());
            INFO(method.name() << ", " << units);
            CHECK(try_apportion(method, units, std::span<std::uint64_t const>(weights), std::span<std::int64_t>(shares),
                                std::span(scratch), fordel::by_order{}));
            CHECK(any_method(method).apportion(units, wide, {0, 1, 2, 3, 4, 5}).units ==
                  bigs(shares.begin(), shares.end()));
        }
    };
    same(fordel::dhondt{});
    same(fordel::sainte_lague{});
    same(fordel::adams{});
    same(fordel::huntington_hill{});
    same(fordel::dean{});
    same(fordel::danish_divisor{});
    same(fordel::modified_sainte_lague{});
}

TEST_CASE("numbers beyond 64 bits go through the same sequence", "[any_divisor]") {
    big_integer const large = big_integer(1) << 300;
    // In proportion, so that nothing is rounded.
    CHECK(any_method(fordel::huntington_hill{}).apportion(3 * large, {large, 2 * large}, {0, 1}).units ==
          bigs{large, 2 * large});
}

TEST_CASE("a sequence that ends does so for numbers beyond 64 bits too", "[any_divisor]") {
    auto const two_each = any_method::from_name("divisor-sequence:1,2");
    for (int const more : {0, 4, 5})
        CHECK_THROWS_AS(two_each.apportion((big_integer(1) << 64) + more, {1, 1}, {0, 1}), fordel::error);
    CHECK(two_each.apportion(4, {1, 1}, {0, 1}).units == bigs{2, 2});
}
