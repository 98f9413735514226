#include <fordel/kernel.hpp>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_random.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "kernel_support.hpp"

using kernel_support::apportion;
using kernel_support::big;
using kernel_support::sum;

namespace {

constexpr fordel::largest_remainder largest_remainder;

struct sample {
    std::vector<std::uint64_t> weights;
    std::int64_t units;
};

// Weights of up to 64 bits, or few small ones that tie often; units of either sign and any length, the ends among them.
sample draw(std::uint32_t seed) {
    kernel_support::random_bits bits{seed};
    sample result{kernel_support::weights(bits), kernel_support::signed_number(bits)};
    if (seed % 16 == 0) result.units = INT64_MIN;
    if (seed % 16 == 1) result.units = INT64_MAX;
    if (seed % 16 == 2) result.units = static_cast<std::int64_t>(bits() % 100);
    return result;
}

auto seeds() { return Catch::Generators::take(300, Catch::Generators::random<std::uint32_t>(0, UINT32_MAX)); }

std::vector<std::int64_t> shares(sample const& given) {
    auto const result = apportion(largest_remainder, given.units, given.weights);
    REQUIRE(kernel_support::error(result.outcome).empty());
    return result.shares;
}

} // namespace

TEST_CASE("sums are exact", "[axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    auto const given = draw(seed);
    CHECK(sum(shares(given)) == given.units);
}

TEST_CASE("quota rule: every share lies strictly within one unit of the exact share", "[axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    auto const given = draw(seed);
    auto const total = sum(given.weights);
    auto const result = shares(given);
    for (std::size_t i = 0; i < result.size(); ++i) {
        big const distance = result[i] * total - big(given.units) * given.weights[i];
        CHECK(-total < distance);
        CHECK(distance < total);
    }
}

TEST_CASE("mirror: negative units give the negatives of the shares", "[axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    auto const given = draw(seed);
    auto const size = fordel::magnitude(given.units);
    auto const positive = apportion(largest_remainder, size, given.weights);
    auto const signed_shares = shares(given);
    for (std::size_t i = 0; i < signed_shares.size(); ++i)
        CHECK(big(signed_shares[i]) == (given.units < 0 ? big(-big(positive.shares[i])) : big(positive.shares[i])));
    if (given.units == INT64_MIN) return;
    auto const mirrored = apportion(largest_remainder, -given.units, given.weights);
    for (std::size_t i = 0; i < signed_shares.size(); ++i)
        CHECK(mirrored.shares[i] == -signed_shares[i]);
    CHECK(mirrored.outcome.ties == positive.outcome.ties);
}

TEST_CASE("equal treatment: equal weights differ by at most one unit, and only when they are tied", "[axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    auto given = draw(seed);
    given.weights.insert(given.weights.end(), given.weights.begin(), given.weights.end());
    auto const result = apportion(largest_remainder, given.units, given.weights);
    auto const tied = [&](std::size_t i) { return std::binary_search(result.tied.begin(), result.tied.end(), i); };
    for (std::size_t i = 0; i < given.weights.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            if (given.weights[i] != given.weights[j]) continue;
            big const distance = big(result.shares[i]) - result.shares[j];
            REQUIRE(abs(distance) <= 1);
            if (distance != 0) REQUIRE((tied(i) && tied(j)));
        }
}

TEST_CASE("monotone in the weights: a larger weight never gets less, but for named ties", "[axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    auto given = draw(seed);
    given.units = given.units < 0 ? -(given.units + 1) : given.units;
    auto const result = apportion(largest_remainder, given.units, given.weights, fordel::by_larger_weight{});
    for (std::size_t i = 0; i < given.weights.size(); ++i)
        for (std::size_t j = 0; j < given.weights.size(); ++j)
            if (given.weights[i] > given.weights[j]) REQUIRE(result.shares[i] >= result.shares[j]);
}

TEST_CASE("anonymity: a permutation of the parties permutes the result, except among named ties", "[axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    auto const given = draw(seed);
    std::vector<std::size_t> from(given.weights.size());
    std::iota(from.begin(), from.end(), std::size_t{0});
    kernel_support::random_bits bits{seed + 1U};
    std::shuffle(from.begin(), from.end(), bits);
    std::vector<std::uint64_t> permuted;
    for (auto const i : from)
        permuted.push_back(given.weights[i]);

    auto const before = apportion(largest_remainder, given.units, given.weights);
    auto const after = apportion(largest_remainder, given.units, permuted);
    REQUIRE(after.outcome.ties.tied == before.outcome.ties.tied);
    REQUIRE(after.outcome.ties.won == before.outcome.ties.won);
    for (std::size_t place = 0; place < from.size(); ++place) {
        bool const tied_before = std::binary_search(before.tied.begin(), before.tied.end(), from[place]);
        bool const tied_after = std::binary_search(after.tied.begin(), after.tied.end(), place);
        REQUIRE(tied_before == tied_after);
        if (!tied_before) REQUIRE(after.shares[place] == before.shares[from[place]]);
    }
}

TEST_CASE("anonymity: with a lot by id, a permutation permutes the whole result", "[axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    auto const given = draw(seed);
    std::vector<std::size_t> from(given.weights.size());
    std::iota(from.begin(), from.end(), std::size_t{0});
    auto const run = [&] {
        std::vector<std::string> ids;
        std::vector<std::uint64_t> weights;
        for (auto const i : from) {
            ids.push_back("party " + std::to_string(i));
            weights.push_back(given.weights[i]);
        }
        std::vector<std::uint32_t> rank(ids.size());
        std::vector<fordel::lot_scratch> scratch(ids.size());
        fordel::rank_by_lot(std::to_string(seed), ids, rank, scratch);
        return apportion(largest_remainder, given.units, weights, fordel::by_ranking{rank}).shares;
    };
    auto const before = run();
    kernel_support::random_bits bits{seed + 2U};
    std::shuffle(from.begin(), from.end(), bits);
    auto const after = run();
    for (std::size_t place = 0; place < from.size(); ++place)
        CHECK(after[place] == before[from[place]]);
}

TEST_CASE("homogeneity: scaling all weights changes nothing", "[axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    auto given = draw(seed);
    auto const largest = *std::max_element(given.weights.begin(), given.weights.end());
    kernel_support::random_bits bits{seed + 3U};
    auto const factor = 1 + bits() % std::max<std::uint64_t>(1, UINT64_MAX / largest);
    auto const before = apportion(largest_remainder, given.units, given.weights);
    for (auto& weight : given.weights)
        weight *= factor;
    auto const after = apportion(largest_remainder, given.units, given.weights);
    CHECK(after.shares == before.shares);
    CHECK(after.tied == before.tied);
    CHECK(after.outcome.ties.won == before.outcome.ties.won);
}

TEST_CASE("a party of weight zero receives nothing, and its absence changes nothing", "[axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    auto const given = draw(seed);
    auto const without = shares(given);
    kernel_support::random_bits bits{seed + 4U};
    auto const place = static_cast<std::ptrdiff_t>(bits() % (given.weights.size() + 1));
    auto more = given;
    more.weights.insert(more.weights.begin() + place, 0);
    auto with = shares(more);
    CHECK(with[static_cast<std::size_t>(place)] == 0);
    for (std::size_t i = 0; i < more.weights.size(); ++i)
        if (more.weights[i] == 0) CHECK(with[i] == 0);
    with.erase(with.begin() + place);
    CHECK(with == without);
}

TEST_CASE("least deviation: moving a unit between two parties never comes closer to the exact shares", "[axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    auto const given = draw(seed);
    auto const total = sum(given.weights);
    auto const result = shares(given);
    auto const off = [&](std::size_t i, int moved) {
        return abs(big((big(result[i]) + moved) * total - big(given.units) * given.weights[i]));
    };
    for (std::size_t i = 0; i < result.size(); ++i)
        for (std::size_t j = 0; j < result.size(); ++j)
            if (i != j) REQUIRE(off(i, 1) + off(j, -1) >= off(i, 0) + off(j, 0));
}

TEST_CASE("same seed, same lot; another seed, another lot", "[axioms]") {
    auto const seed = GENERATE(take(100, random<std::uint32_t>(0, UINT32_MAX - 1)));
    CAPTURE(seed);
    std::vector<std::string> ids;
    for (int i = 0; i < 40; ++i)
        ids.push_back("id" + std::to_string(i));
    auto const lot = [&](std::uint32_t with) {
        std::vector<std::uint32_t> rank(ids.size());
        std::vector<fordel::lot_scratch> scratch(ids.size());
        fordel::rank_by_lot(std::to_string(with), ids, rank, scratch);
        return rank;
    };
    auto const first = lot(seed);
    CHECK(lot(seed) == first);
    CHECK(lot(seed + 1) != first);
    auto sorted = first;
    std::sort(sorted.begin(), sorted.end());
    for (std::uint32_t i = 0; i < sorted.size(); ++i)
        CHECK(sorted[i] == i);
}

TEST_CASE("independent rounding: the residual is the units less the sum", "[axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    auto const given = draw(seed);
    auto const mode = static_cast<fordel::rounding>(seed % 5);
    auto const result = apportion(fordel::independent_rounding{mode}, given.units, given.weights);
    CHECK(result.outcome.residual == given.units - sum(result.shares));
    auto const total = sum(given.weights);
    for (std::size_t i = 0; i < result.shares.size(); ++i) {
        big const distance = abs(big(result.shares[i] * total - big(given.units) * given.weights[i]));
        CHECK(distance < total);
        if (mode != fordel::rounding::up && mode != fordel::rounding::down) CHECK(2 * distance <= total);
    }
}
