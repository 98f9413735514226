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

namespace {

// Sequences whose line is not d(k) = k: steep, flat, far away, bent. Each counts how often it is asked.
template <class Line>
struct counted {
    Line line{};
    std::uint64_t* asked = nullptr;

    static constexpr char const* name() { return "counted"; }
    auto numerator(fordel::natural_number auto const& k) const {
        if (asked != nullptr) ++*asked;
        return line.at(k);
    }
    auto denominator(fordel::natural_number auto const&) const { return line.over; }
    friend bool operator==(counted const&, counted const&) = default;
};

struct steep {
    static constexpr std::uint64_t over = 1;
    auto at(auto const& k) const { return 3 * k + 1; }
    friend bool operator==(steep const&, steep const&) = default;
};
struct flat {
    static constexpr std::uint64_t over = 1000;
    auto at(auto const& k) const { return k + 1; }
    friend bool operator==(flat const&, flat const&) = default;
};
struct far_away {
    static constexpr std::uint64_t over = 1;
    auto at(auto const& k) const { return k + std::uint64_t{1'000'000'000'000'000}; }
    friend bool operator==(far_away const&, far_away const&) = default;
};
struct bent {
    static constexpr std::uint64_t over = 1;
    auto at(auto const& k) const { return k * k * k + 7; }
    friend bool operator==(bent const&, bent const&) = default;
};

template <class Line>
kernel_oracle::sequence textbook(counted<Line> const&) {
    return {[](big const& k) { return rational(big(Line{}.at(k)), big(Line::over)); }};
}

// Within bounds too, with weights of very different sizes and units enough that the first guess is far off.
template <class Line>
void agrees_far_off() {
    counted<Line> const sequence;
    fordel::divisor_method<counted<Line>> const method{sequence};
    kernel_support::random_bits bits{1994};
    for (int round = 0; round < 60; ++round) {
        auto weights = kernel_support::weights(bits, static_cast<unsigned>(1 + bits() % 40));
        auto const units = static_cast<std::int64_t>(bits() % 400);
        std::vector<std::int64_t> floors, caps;
        kernel_oracle::limits limits;
        if (round % 3 == 0)
            for (std::size_t i = 0; i < weights.size(); ++i) {
                floors.push_back(static_cast<std::int64_t>(bits() % 4));
                caps.push_back(floors.back() + static_cast<std::int64_t>(bits() % 200));
                limits.floors.emplace_back(floors.back());
                limits.caps.emplace_back(caps.back());
            }
        std::vector<std::int64_t> shares(weights.size());
        std::vector<fordel::scratch_for<fordel::divisor_method<counted<Line>>, std::int64_t,
                                        typename decltype(weights)::value_type>>
            scratch(weights.size());
        auto const outcome =
            fordel::try_apportion(method, units, std::span(std::as_const(weights)), std::span(shares),
                                  std::span(scratch), fordel::by_order{}, fordel::bounds<std::int64_t>{floors, caps});
        if (!outcome) continue; // bounds that cannot be met
        auto const expected = kernel_oracle::highest_claims(textbook(sequence), units, bigs(weights), limits);
        REQUIRE(expected);
        REQUIRE(bigs(shares) == expected->shares);
        REQUIRE(outcome.ties.tied == expected->tied.size());
    }
}

// How often 98 parties ask for a divisor.
template <class Line>
std::uint64_t asked_for(std::int64_t units) {
    std::vector<std::uint64_t> weights(98);
    kernel_support::random_bits bits{98};
    for (auto& weight : weights)
        weight = 1000 + bits() % 600000;
    std::uint64_t asked = 0;
    auto const result = apportion(fordel::divisor_method<counted<Line>>{{{}, &asked}}, units, weights);
    CHECK(error(result.outcome).empty());
    CHECK(kernel_support::sum(result.shares) == units);
    return asked;
}

template <class Line>
void asks_little_more_for_many_units() {
    // For each halving of the units, a party's heap is asked a few times: never once a unit.
    CHECK(asked_for<Line>(120'000'000) < 98 * 2'500);
    CHECK(asked_for<Line>(1'200'000'000'000) < 98 * 5'000);
}

} // namespace

TEMPLATE_TEST_CASE("a sequence far from the line of the exact shares", "[divisor_sequence]", steep, flat, far_away,
                   bent) {
    agrees_far_off<TestType>();
    asks_little_more_for_many_units<TestType>();
}
