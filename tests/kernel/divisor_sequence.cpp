#include <fordel/kernel/divisor.hpp>
#include <fordel/kernel/divisor_sequence.hpp>

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <vector>

#include "kernel_oracle.hpp"

using kernel_oracle::rational;
using kernel_support::apportion;
using kernel_support::big;
using kernel_support::bigs;
using kernel_support::error;

namespace {

// No more than a sequence has to say: 1, 2, 4, 7, 11, …
struct plain {
    static constexpr char const* name() { return "plain"; }
    constexpr auto numerator(auto const& k) const { return k * (k + 1) + 2; }
    friend constexpr bool operator==(plain const&, plain const&) = default;
};

// All that it may say: the square roots of 1/3, 1/3, 4/3 and 9/3, and no more.
struct talkative {
    static constexpr int power = 2;
    bool unfit = false;

    static constexpr char const* name() { return "talkative"; }
    constexpr char const* check() const { return unfit ? "fordel.test.unfit" : nullptr; }
    template <fordel::natural_number N>
    constexpr auto numerator(N const& k) const {
        auto const twice = 2 * (k == 0 ? N{1U} : k);
        return twice * twice;
    }
    constexpr auto denominator(fordel::natural_number auto const&) const { return 12; }
    constexpr std::uint64_t turn(fordel::natural_number auto const& k) const { return k == 1 ? 1 : 0; }
    constexpr bool ends() const { return true; }
    constexpr std::uint64_t length() const { return 4; }
    friend constexpr bool operator==(talkative const&, talkative const&) = default;
};

struct nameless {
    constexpr auto numerator(auto const& k) const { return k; }
    friend constexpr bool operator==(nameless const&, nameless const&) = default;
};

static_assert(fordel::divisor_sequence<plain> && fordel::divisor_sequence<talkative>);
static_assert(plain{} == plain{} && talkative{} != talkative{.unfit = true} && nameless{} == nameless{});
static_assert(!fordel::divisor_sequence<nameless> && !fordel::divisor_sequence<int>);

constexpr fordel::divisor_reader<plain> read_plain;
constexpr fordel::natural<1> five{5};
static_assert(read_plain.numerator(five) == 32 && read_plain.denominator(five) == 1 && read_plain.power() == 1);
static_assert(read_plain.check() == nullptr && read_plain.turn(five) == 0 && !read_plain.ends_before(five));
static_assert(read_plain.raised(five) == 5);

constexpr fordel::divisor_reader<talkative> read_talkative;
static_assert(read_talkative.numerator(five) == 100 && read_talkative.denominator(five) == 12);
static_assert(read_talkative.power() == 2 && read_talkative.raised(five) == 25);
static_assert(read_talkative.ends_before(five) && !read_talkative.ends_before(fordel::natural<1>{3}));
static_assert(fordel::divisor_reader<talkative>{{.unfit = true}}.check() != nullptr);

kernel_oracle::sequence textbook(plain) {
    return {[](big const& k) { return rational(k * (k + 1) + 2, 2); }};
}
kernel_oracle::sequence textbook(talkative) {
    return {[](big const& k) { return k == 0 ? rational(1, 3) : rational(k * k, 3); }, 2, big(4)};
}

using with_expressions = boost::multiprecision::cpp_int;

// In 64 bits, and in integers that the caller brings, with expression templates and without.
template <class Sequence>
void agrees(Sequence const& sequence) {
    fordel::divisor_method<Sequence> const method{sequence};
    kernel_support::random_bits bits{1878};
    for (int round = 0; round < 60; ++round) {
        auto const weights = kernel_support::weights(bits, static_cast<unsigned>(1 + bits() % 64));
        auto const units = static_cast<std::int64_t>(bits() % 30);
        auto const expected = kernel_oracle::highest_claims(textbook(sequence), units, bigs(weights));
        auto const result = apportion(method, units, weights);
        std::vector<with_expressions> const brought(weights.begin(), weights.end());
        auto const wide = apportion(method, with_expressions(units), brought);
        REQUIRE(static_cast<bool>(expected) == static_cast<bool>(result.outcome));
        REQUIRE(static_cast<bool>(expected) == static_cast<bool>(wide.outcome));
        if (!expected) continue;
        REQUIRE(bigs(result.shares) == expected->shares);
        REQUIRE(bigs(wide.shares) == expected->shares);
        REQUIRE(apportion(method, big(units), bigs(weights)).shares == expected->shares);
        REQUIRE(result.tied == expected->tied);
        REQUIRE(wide.tied == expected->tied);
    }
}

} // namespace

TEST_CASE("a sequence of one's own shares as its divisors say", "[divisor_sequence]") {
    agrees(plain{});
    agrees(talkative{});
    CHECK(std::string(fordel::divisor_method<plain>::name()) == "plain");
}

TEST_CASE("a sequence that is unfit, and one that ends", "[divisor_sequence]") {
    using method = fordel::divisor_method<talkative>;
    CHECK(error(apportion(method{{.unfit = true}}, 3, std::vector{2, 1}).outcome) == "fordel.test.unfit");
    CHECK(apportion(method{}, 8, std::vector{2, 1}).shares == std::vector{4, 4});
    CHECK(error(apportion(method{}, 9, std::vector{2, 1}).outcome) == "fordel.apportionment.divisors_exhausted");
}
