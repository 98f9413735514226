#include <fordel/kernel/detail/quota_method_ties.hpp>

#include <catch2/catch_test_macros.hpp>

#include <set>

#include "kernel_support.hpp"

using fordel::quota_method;
using kernel_support::apportion;
using kernel_support::error;
using indices = std::vector<std::size_t>;
using numbers = std::vector<int>;

namespace {

// Everything that the method can end with: at each step, every choice among those whom no other comes before.
template <class Before>
std::set<numbers> endings(int units, numbers const& weights, Before const& before) {
    auto const total = std::accumulate(weights.begin(), weights.end(), 0);
    std::set<numbers> now{numbers(weights.size(), 0)};
    for (int size = 1; size <= units; ++size) {
        std::set<numbers> next;
        for (auto const& given : now) {
            indices eligible;
            for (std::size_t i = 0; i < weights.size(); ++i)
                if (given[i] * total < weights[i] * size) eligible.push_back(i);
            auto const served_before = [&](std::size_t i, std::size_t j) {
                int const order = weights[i] * (given[j] + 1) - weights[j] * (given[i] + 1);
                return order > 0 || (order == 0 && before(i, j));
            };
            for (auto const i : eligible) {
                if (std::any_of(eligible.begin(), eligible.end(), [&](auto j) { return served_before(j, i); }))
                    continue;
                next.insert(given);
                auto one = next.extract(given);
                ++one.value()[i];
                next.insert(std::move(one));
            }
        }
        now = next;
    }
    return now;
}

struct drawn {
    numbers weights;
    int units;
};

drawn draw(kernel_support::random_bits& bits) {
    drawn given{numbers(1 + bits() % 7), 0};
    auto const largest = 1 + bits() % 12;
    for (auto& weight : given.weights)
        weight = static_cast<int>(bits() % (largest + 1));
    if (kernel_support::sum(given.weights) == 0) given.weights.front() = 1;
    auto const total = std::accumulate(given.weights.begin(), given.weights.end(), 0);
    given.units = static_cast<int>(bits() % static_cast<unsigned>(total + 3));
    return given;
}

} // namespace

TEST_CASE("the tied are exactly those whose share could be another", "[quota_method_ties]") {
    kernel_support::random_bits bits{1975};
    for (int round = 0; round < 3000; ++round) {
        auto const [weights, units] = draw(bits);
        auto const all = endings(units, weights, [](auto, auto) { return false; });
        auto const result = apportion(quota_method{}, units, weights);
        REQUIRE(all.count(result.shares) == 1);
        indices tied;
        indices won;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            int least = result.shares[i];
            int most = least;
            for (auto const& one : all) {
                least = std::min(least, one[i]);
                most = std::max(most, one[i]);
            }
            if (least != most) tied.push_back(i);
            if (least < result.shares[i]) won.push_back(i);
        }
        REQUIRE(result.tied == tied);
        REQUIRE(result.won == won);
        REQUIRE(error(apportion(quota_method{}, units, weights, fordel::refuse_ties{}).outcome) ==
                (all.size() > 1 ? "fordel.apportionment.tie_refused" : ""));
    }
}

TEST_CASE("a ranking with equal ranks fails only where the result is open", "[quota_method_ties]") {
    kernel_support::random_bits bits{4};
    for (int round = 0; round < 3000; ++round) {
        auto const [weights, units] = draw(bits);
        std::vector<std::uint32_t> rank(weights.size());
        for (auto& one : rank)
            one = static_cast<std::uint32_t>(bits() % 3);
        auto const all = endings(units, weights, [&](auto i, auto j) { return rank[i] < rank[j]; });
        auto const result = apportion(quota_method{}, units, weights, fordel::by_ranking{rank});
        if (all.size() > 1)
            REQUIRE(error(result.outcome) == "fordel.apportionment.bad_ranking");
        else
            REQUIRE(result.shares == *all.begin());
    }
}

TEST_CASE("a tie that is over is harmless", "[quota_method_ties]") {
    auto const open = apportion(quota_method{}, 1, numbers{2, 2, 1});
    CHECK(open.tied == indices{0, 1});
    CHECK(open.won == indices{0});
    auto const over = apportion(quota_method{}, 2, numbers{2, 2, 1}, fordel::refuse_ties{});
    CHECK(over.shares == numbers{1, 1, 0});
    CHECK_FALSE(over.outcome.ties.any());
    // Of 1, 1 and 2 the large one comes first; one of the small second; then its claim equals the other small one's, so
    // that any two of three are served.
    auto const joined = apportion(quota_method{}, 3, numbers{1, 1, 2});
    CHECK(joined.shares == numbers{1, 1, 1});
    CHECK(joined.tied == indices{0, 1, 2});
    CHECK(joined.won == indices{0, 1});
}

TEST_CASE("several ties can be open at the end", "[quota_method_ties]") {
    // 1st unit: 3 or 3, tied; 2nd: the other 3. 3rd: the large have 1 of an upper quota of 1, so one of the small. 4th:
    // the large again, by 3 / 2 each.
    numbers const weights{3, 1, 1, 1, 3};
    numbers shares(5);
    std::vector<fordel::scratch_for<quota_method, int, int>> scratch(quota_method::scratch_size(5));
    auto const result = fordel::try_apportion(quota_method{}, 4, weights, shares, scratch);
    CHECK(shares == numbers{2, 1, 0, 0, 1});
    CHECK(result.ties.tied == 5);
    CHECK(result.ties.won == 2);
    std::vector<indices> groups(3);
    for (auto const& claim : std::span(scratch).subspan(result.ties.first, result.ties.tied))
        groups.at(claim.group).push_back(claim.party);
    for (auto& group : groups)
        std::sort(group.begin(), group.end());
    CHECK(groups == std::vector<indices>{{}, {0, 4}, {1, 2, 3}});
}

TEST_CASE("whoever comes to a tie after its last unit is not tied", "[quota_method_ties]") {
    // Of all small cases: the parties with equal claims at the end are often more than the tied.
    int later = 0;
    kernel_support::random_bits bits{9};
    for (int round = 0; round < 2000; ++round) {
        auto const [weights, units] = draw(bits);
        auto const result = apportion(quota_method{}, units, weights);
        auto const total = std::accumulate(weights.begin(), weights.end(), 0);
        for (auto const winner : result.won)
            for (std::size_t i = 0; i < weights.size(); ++i) {
                bool const waiting = result.shares[i] * total < weights[i] * units;
                bool const equal = weights[i] * result.shares[winner] == weights[winner] * (result.shares[i] + 1);
                if (waiting && equal && !std::binary_search(result.tied.begin(), result.tied.end(), i)) ++later;
            }
    }
    CHECK(later > 0);
}
