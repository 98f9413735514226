#include <fordel/kernel/method/divisor_list.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_oracle.hpp"

using fordel::divisor_list;
using kernel_oracle::rational;
using kernel_support::apportion;
using kernel_support::big;
using divisors = std::vector<std::uint64_t>;

namespace {

constexpr std::array<std::uint64_t, 1> one{1};
static_assert(kernel_support::constant(divisor_list{{one, 2}}, 10, kernel_support::textbook) ==
              kernel_support::six{4, 2, 2, 1, 1, 0});

kernel_oracle::sequence textbook(divisors const& first, std::uint64_t step) {
    kernel_oracle::sequence result{[&first, step](big const& k) -> rational {
        if (k < first.size()) return first[static_cast<std::size_t>(k)];
        return first.back() + (k - (first.size() - 1)) * step;
    }};
    if (step == 0) result.length = first.size();
    return result;
}

std::string error(divisors const& first, std::uint64_t step, int units) {
    auto const result = apportion(divisor_list{{first, step}}, units, std::vector<int>{2, 1, 0});
    if (!result.outcome) CHECK(result.shares == std::vector<int>{77, 77, 77});
    return kernel_support::error(result.outcome);
}

} // namespace

TEST_CASE("lists that are no divisor sequence are refused", "[divisor_list]") {
    CHECK(error({1, 3, 2}, 2, 3) == "fordel.apportionment.decreasing_divisors");
    CHECK(error({}, 2, 3) == "fordel.apportionment.bad_parameter");
    CHECK(error({0}, 0, 1) == "fordel.apportionment.bad_parameter");
    CHECK(error({0, 0}, 1, 3).empty());
}

TEST_CASE("a list without a tail ends", "[divisor_list]") {
    CHECK(error({1, 2, 3}, 0, 6).empty()); // three each for two parties
    CHECK(error({1, 2, 3}, 0, 7) == "fordel.apportionment.divisors_exhausted");
    CHECK(apportion(divisor_list{{divisors{1, 2, 3}, 0}}, 6, std::vector<int>{9, 1, 0}).shares ==
          std::vector<int>{3, 3, 0});
}

TEST_CASE("any list agrees with one unit at a time", "[divisor_list]") {
    kernel_support::random_bits bits{14};
    for (int round = 0; round < 300; ++round) {
        divisors first(1 + bits() % 12);
        for (auto& divisor : first)
            divisor = bits() % (round % 2 == 0 ? 5 : 40);
        std::sort(first.begin(), first.end());
        auto const step = bits() % 3;
        if (step == 0 && first.back() == 0) continue;
        auto const weights = kernel_support::weights(bits, static_cast<unsigned>(1 + bits() % 64));
        auto const units = static_cast<std::int64_t>(bits() % 80);
        auto const expected =
            kernel_oracle::highest_claims(textbook(first, step), units, kernel_support::bigs(weights));
        auto const result = apportion(divisor_list{{first, step}}, units, weights);
        if (!expected) {
            REQUIRE(kernel_support::error(result.outcome) == "fordel.apportionment.divisors_exhausted");
            continue;
        }
        REQUIRE(kernel_support::bigs(result.shares) == expected->shares);
        REQUIRE(result.tied == expected->tied);
        REQUIRE(result.won == expected->won);
    }
}

TEST_CASE("a list is compared by its memory", "[divisor_list]") {
    divisors const a{1, 2};
    divisors const b{1, 2};
    CHECK(divisor_list{{a, 1}} == divisor_list{{a, 1}});
    CHECK(divisor_list{{a, 1}} != divisor_list{{a, 2}});
    CHECK(divisor_list{{a, 1}} != divisor_list{{b, 1}});
    CHECK(std::string(divisor_list::name()) == "divisor-sequence");
}
