#include <fordel/allocation.hpp>

#include <boost/multiprecision/cpp_int.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_random.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "../kernel/kernel_oracle.hpp"

// Each case is an axiom of allocate() and holds on random input: amounts over all of 64 bits, weights that tie often,
// are large, are fractions or are zero. The oracle is the textbook's largest remainder in Boost's integers, shared with
// the kernel's tests.

using fordel::allocate;
using fordel::big_integer;
using fordel::dkk;
using fordel::fraction;
using fordel::money;
using fordel::oere;
using fordel::party;
using fordel::rounding_unit;
using kernel_support::big;
using amounts = std::vector<std::int64_t>;

namespace {

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

// Codes ascend, so that the order of official codes is the order given.
std::vector<party> parties(std::size_t count) {
    std::vector<party> all;
    for (std::size_t i = 0; i < count; ++i)
        all.push_back(
            {"id" + std::to_string(i), "P" + std::to_string(i), fordel::party_kind::other, std::to_string(100 + i)});
    return all;
}

struct sample {
    std::vector<std::uint64_t> weights;
    std::int64_t amount;

    fordel::key key() const { return {parties(weights.size()), {weights.begin(), weights.end()}}; }
    fordel::allocation<dkk> allocation(fordel::allocation_options const& options = {}) const {
        return allocate(oere(amount), key(), options);
    }
};

sample draw(std::uint32_t seed) {
    kernel_support::random_bits bits{seed};
    sample drawn{kernel_support::weights(bits), kernel_support::signed_number(bits)};
    if (seed % 16 == 0) drawn.amount = lowest;
    if (seed % 16 == 1) drawn.amount = highest;
    if (seed % 16 == 2) drawn.weights.front() = std::numeric_limits<std::uint64_t>::max();
    return drawn;
}

amounts minor(fordel::allocation<dkk> const& shares) {
    amounts all;
    for (auto const& part : shares.allotments())
        all.push_back(part.amount.minor());
    return all;
}

big sum(amounts const& all) { return kernel_support::sum(all); }

// Fewer than the kernel's: each allocation makes parties, fractions and a ranking.
auto seeds() { return Catch::Generators::take(150, Catch::Generators::random<std::uint32_t>(0, UINT32_MAX)); }

} // namespace

TEST_CASE("allocate: sums are exact", "[allocation_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample const s = draw(seed);
    CHECK(sum(minor(s.allocation())) == s.amount);
    CHECK(s.allocation().residual() == oere(0));
}

TEST_CASE("allocate: each amount is that of the textbook in integers without end", "[allocation_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample const s = draw(seed);
    auto const shares = s.allocation();
    auto const oracle = kernel_oracle::largest_remainder(s.amount, kernel_support::bigs(s.weights));
    CHECK(kernel_support::bigs(minor(shares)) == oracle.shares);
    CHECK(shares.ties().who == oracle.tied);
    CHECK(shares.ties().won == oracle.won.size());
}

TEST_CASE("allocate: each amount is strictly within one unit of its exact share", "[allocation_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample const s = draw(seed);
    big const total = kernel_support::sum(s.weights);
    auto const shares = minor(s.allocation());
    auto const parts = s.allocation().allotments();
    for (std::size_t i = 0; i < shares.size(); ++i) {
        // |share - amount × weight / total| < 1, multiplied out.
        big const apart = big(shares[i]) * total - big(s.amount) * s.weights[i];
        CHECK(abs(apart) < total);
        CHECK(parts[i].exact ==
              fraction(big_integer(s.amount) * s.weights[i], big_integer(100) * big_integer(total.str())));
    }
}

TEST_CASE("allocate: a negative amount is the mirror of the positive one", "[allocation_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample s = draw(seed);
    if (s.amount == lowest) s.amount = -highest; // the only one without a mirror in 64 bits
    auto mirrored = minor(s.allocation());
    for (auto& amount : mirrored)
        amount = -amount;
    s.amount = -s.amount;
    CHECK(minor(s.allocation()) == mirrored);
}

TEST_CASE("allocate: equal weights differ by at most one unit, larger weights never get less", "[allocation_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample const s = draw(seed);
    auto const shares = kernel_support::bigs(minor(s.allocation()));
    for (std::size_t i = 0; i < shares.size(); ++i)
        for (std::size_t j = 0; j < shares.size(); ++j) {
            big const more = s.amount < 0 ? big(shares[j] - shares[i]) : big(shares[i] - shares[j]);
            if (s.weights[i] == s.weights[j]) CHECK(abs(more) <= 1);
            // A larger weight may lose the last unit only to a larger remainder, by at most that unit.
            if (s.weights[i] > s.weights[j]) CHECK(more >= -1);
        }
}

TEST_CASE("allocate: a permutation of the parties permutes the amounts", "[allocation_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample const s = draw(seed);
    std::vector<std::size_t> order(s.weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), kernel_support::random_bits{seed});
    auto const all = parties(s.weights.size());
    std::vector<party> permuted;
    std::vector<fraction> weights;
    for (std::size_t const i : order)
        permuted.push_back(all[i]), weights.emplace_back(s.weights[i]);
    auto const straight = s.allocation();
    auto const shuffled = allocate(oere(s.amount), fordel::key(permuted, weights));
    // Ties go by code, which the parties take with them: not even the tied change.
    for (party const& p : all)
        CHECK(shuffled[p.id].amount == straight[p.id].amount);
}

TEST_CASE("allocate: without codes a permutation changes only those who are named as tied", "[allocation_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample const s = draw(seed);
    auto anonymous = parties(s.weights.size());
    for (party& p : anonymous)
        p.code.clear();
    std::vector<fraction> weights(s.weights.begin(), s.weights.end());
    auto const straight = allocate(oere(s.amount), fordel::key(anonymous, weights));
    std::reverse(anonymous.begin(), anonymous.end());
    std::reverse(weights.begin(), weights.end());
    auto const reversed = allocate(oere(s.amount), fordel::key(anonymous, weights));
    auto const& tied = straight.ties().who;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        std::string const id = "id" + std::to_string(i);
        if (std::find(tied.begin(), tied.end(), i) == tied.end()) CHECK(reversed[id].amount == straight[id].amount);
    }
    CHECK(straight.ties().won == reversed.ties().won);
    CHECK(tied.size() == reversed.ties().who.size());
}

TEST_CASE("allocate: scaling all weights changes nothing", "[allocation_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample const s = draw(seed);
    auto const expected = minor(s.allocation());
    for (fraction const& factor :
         {fraction::parse("3"), fraction::parse("1/7"), fraction::parse("1000000000000000000000/3")}) {
        std::vector<fraction> scaled;
        for (auto const weight : s.weights)
            scaled.push_back(fraction(weight) * factor);
        auto const shares = allocate(oere(s.amount), fordel::key(parties(scaled.size()), scaled));
        CHECK(minor(shares) == expected);
        CHECK(shares.ties() == s.allocation().ties());
    }
}

TEST_CASE("allocate: a weight of zero receives nothing, under every policy and method", "[allocation_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample s = draw(seed);
    s.amount /= 2; // rounded up, a share of the largest amounts can be beyond 64 bits
    s.weights.insert(s.weights.begin() + static_cast<std::ptrdiff_t>(seed % (s.weights.size() + 1)), 0);
    using fordel::tie_breaking;
    std::vector<fordel::allocation_options> const every{{},
                                                        {.ties = tie_breaking::by_larger_weight()},
                                                        {.ties = tie_breaking::by_lot(std::to_string(seed))},
                                                        {.method = fordel::independent_rounding{fordel::rounding::up}}};
    for (auto const& options : every) {
        auto const shares = minor(s.allocation(options));
        for (std::size_t i = 0; i < shares.size(); ++i)
            if (s.weights[i] == 0) CHECK(shares[i] == 0);
    }
}

TEST_CASE("allocate: the same seed is the same lot, and any lot is fair to the sum", "[allocation_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample const s = draw(seed);
    fordel::allocation_options const drawn{.ties = fordel::tie_breaking::by_lot("lot " + std::to_string(seed))};
    auto const shares = s.allocation(drawn);
    CHECK(minor(shares) == minor(s.allocation(drawn)));
    CHECK(sum(minor(shares)) == s.amount);
    auto const in_order = s.allocation();
    for (std::size_t i = 0; i < shares.size(); ++i) {
        auto const& tied = in_order.ties().who;
        if (std::find(tied.begin(), tied.end(), i) == tied.end()) CHECK(shares[i].amount == in_order[i].amount);
    }
}

TEST_CASE("allocate: a lot decides: over many seeds each of three equals wins", "[allocation_axioms]") {
    std::vector<int> won(3);
    for (int seed = 0; seed < 60; ++seed) {
        auto const shares = allocate(oere(1), fordel::key::equal(parties(3)),
                                     {.ties = fordel::tie_breaking::by_lot(std::to_string(seed))});
        for (std::size_t i = 0; i < 3; ++i)
            won[i] += shares[i].amount == oere(1) ? 1 : 0;
    }
    CHECK(won[0] + won[1] + won[2] == 60);
    for (int const times : won)
        CHECK(times > 0);
}

TEST_CASE("allocate: in kroner and thousands the amounts are those of the units", "[allocation_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample const s = draw(seed);
    for (auto const& [unit, size] :
         {std::pair{rounding_unit::major, std::int64_t{100}}, {rounding_unit::thousand, std::int64_t{100'000}}}) {
        std::int64_t const units = s.amount / size;
        auto const shares = minor(allocate(oere(units * size), s.key(), {.unit = unit}));
        auto const oracle = kernel_oracle::largest_remainder(units, kernel_support::bigs(s.weights)).shares;
        for (std::size_t i = 0; i < shares.size(); ++i)
            CHECK(big(shares[i]) == oracle[i] * size);
    }
}

TEST_CASE("allocate: independent rounding and its residual sum to the amount", "[allocation_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample s = draw(seed);
    s.amount /= 2; // rounded up, a share of the largest amounts can be beyond 64 bits
    for (auto const mode :
         {fordel::rounding::half_up, fordel::rounding::half_even, fordel::rounding::up, fordel::rounding::down}) {
        auto const shares = s.allocation({.method = fordel::independent_rounding{mode}});
        CHECK(sum(minor(shares)) + shares.residual().minor() == s.amount);
        big const total = kernel_support::sum(s.weights);
        for (std::size_t i = 0; i < shares.size(); ++i)
            CHECK(big(shares[i].amount.minor()) == kernel_support::rounded(big(s.amount) * s.weights[i], total, mode));
    }
}
