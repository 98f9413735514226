#include <fordel/kernel/method/dean.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_support.hpp"

using kernel_support::constant;

namespace {

// One each, then by 35250, 19583, 13708 to the first (divisors 4/3, 12/5, 24/7) and 12000 to the second.
static_assert(constant(fordel::dean{}, 10, kernel_support::textbook) == kernel_support::six{4, 2, 1, 1, 1, 1});
static_assert(constant(fordel::dean{}, 3, std::array<std::uint64_t, 3>{4, 1, 1}) ==
              std::array<std::int64_t, 3>{1, 1, 1});
// Divisors 4/3 against 12/5: 9/5 × 4/3 = 12/5, a tie.
static_assert(constant(fordel::dean{}, 4, std::array<std::uint64_t, 2>{9, 5}) == std::array<std::int64_t, 2>{3, 1});

} // namespace

TEST_CASE("Dean: a tie by hand", "[dean]") {
    auto const result = kernel_support::apportion(fordel::dean{}, 4, std::vector<int>{9, 5});
    CHECK(result.tied == std::vector<std::size_t>{0, 1});
    CHECK(result.won == std::vector<std::size_t>{0});
    CHECK(std::string(fordel::dean::name()) == "dean");
}

// |w / a - v / b| does not become smaller when a unit goes from one party to another.
TEST_CASE("Dean: no transfer brings the weights per unit closer", "[dean]") {
    using kernel_support::big;
    kernel_support::random_bits bits{1832};
    auto const distance = [](big const& w, big const& a, big const& v, big const& b) {
        return abs(big(w * b - v * a));
    };
    for (int round = 0; round < 200; ++round) {
        auto const given = kernel_support::weights(bits);
        auto const result = kernel_support::apportion(fordel::dean{}, static_cast<std::int64_t>(bits() >> 3), given);
        auto const a = kernel_support::bigs(result.shares);
        for (std::size_t i = 0; i < a.size(); ++i)
            for (std::size_t j = 0; j < a.size(); ++j)
                if (i != j && a[i] > 1 && a[j] > 0)
                    REQUIRE(distance(given[i], a[i] - 1, given[j], a[j] + 1) * a[i] * a[j] >=
                            distance(given[i], a[i], given[j], a[j]) * (a[i] - 1) * (a[j] + 1));
    }
}
