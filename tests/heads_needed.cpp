#include <fordel/apportionment/heads_needed.hpp>

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <vector>

using fordel::any_method;
using fordel::apportion;
using fordel::apportionment;
using fordel::big_integer;
using fordel::fraction;
using fordel::heads_for_one_more;

namespace {

apportionment shared(int units, std::vector<fraction> weights, char const* method) {
    return apportion(units, std::move(weights), {.method = any_method::from_name(method)});
}

// One head more at a time until the party has one unit more.
std::optional<big_integer> by_counting(int units, std::vector<fraction> weights, std::size_t i, char const* method,
                                       int most) {
    big_integer const before = shared(units, weights, method).units()[i];
    for (int more = 1; more <= most; ++more) {
        weights[i] += fraction(1);
        if (shared(units, weights, method).units()[i] > before) return more;
    }
    return {};
}

} // namespace

TEST_CASE("the fewest heads are found as by counting one at a time", "[heads_needed]") {
    std::vector<fraction> const weights{fraction(41), fraction(33), fraction(24), fraction(2)};
    for (char const* method :
         {"largest-remainder", "largest-remainder:hagenbach-bischoff", "adams", "dhondt", "sainte-lague",
          "huntington-hill", "dean", "danish", "modified-sainte-lague", "imperiali-divisor"})
        for (std::size_t i = 0; i < weights.size(); ++i) {
            INFO(method << ", party " << i);
            auto const needed = heads_for_one_more(shared(9, weights, method), i);
            REQUIRE(needed.more);
            CHECK(needed.more == by_counting(9, weights, i, method, 400));
            CHECK_FALSE(needed.loses_at);
        }
}

TEST_CASE("who has everything can get no more", "[heads_needed]") {
    CHECK_FALSE(heads_for_one_more(shared(5, {fraction(9)}, "dhondt"), 0).more);
    CHECK_FALSE(heads_for_one_more(shared(1, {fraction(9), fraction(1)}, "sainte-lague"), 0).more);
}

TEST_CASE("a unit that every party has to have is out of reach", "[heads_needed]") {
    // By Adams everybody has one before anybody has two.
    CHECK_FALSE(heads_for_one_more(shared(2, {fraction(1), fraction(1)}, "adams"), 0).more);
}

TEST_CASE("by Droop's quota more heads can cost a unit", "[heads_needed]") {
    // The quota is a whole number that steps up with the votes, and the step is found by trying each number.
    int found = 0;
    for (int a = 1; a <= 12 && found == 0; ++a)
        for (int b = 1; b <= 12 && found == 0; ++b) {
            std::vector<fraction> weights{fraction(a), fraction(b), fraction(7)};
            std::optional<big_integer> loses;
            try {
                auto const before = shared(5, weights, "largest-remainder:droop");
                auto const needed = heads_for_one_more(before, 0, 20);
                if (!needed.loses_at) continue;
                weights[0] += fraction(*needed.loses_at);
                CHECK(shared(5, weights, "largest-remainder:droop").units()[0] < before.units()[0]);
                ++found;
            } catch (fordel::error const&) {
                continue; // Droop's quota leaves more units than parties
            }
        }
    CHECK(found == 1);
}

TEST_CASE("Droop's quota is that of the units without the base", "[heads_needed]") {
    fordel::apportionment_options const options{.method = any_method::from_name("largest-remainder:droop"), .base = 1};
    auto const before = apportion(7, {fraction(6), fraction(2)}, options);
    int more = 1;
    while (apportion(7, {fraction(6 + more), fraction(2)}, options).units()[0] <= before.units()[0])
        ++more;
    CHECK(heads_for_one_more(before, 0).more == more);
}

TEST_CASE("who was struck out gets no unit however heavy, and who is below the threshold has to reach it",
          "[heads_needed]") {
    std::vector<fraction> const votes{fraction(60), fraction(4), fraction(36)};
    for (char const* const method : {"largest-remainder", "dhondt", "largest-remainder:droop"}) {
        fordel::apportionment_options options{.method = any_method::from_name(method)};
        options.who.eligible = {true, false, true};
        CHECK_FALSE(heads_for_one_more(apportion(10, votes, options), 1).more);
        options.who = {.threshold = fraction(20)};
        auto const before = apportion(10, votes, options);
        REQUIRE(before.units()[1] == 0);
        int more = 1;
        for (auto heavier = votes;; ++more) {
            heavier[1] += fraction(1);
            if (apportion(10, heavier, options).units()[1] > 0) break;
        }
        CHECK(more >= 16);
        CHECK(heads_for_one_more(before, 1).more == more);
        options.who = {.threshold_share = fraction(1, 5)};
        auto const by_share = apportion(10, votes, options);
        for (more = 1; apportion(10, {votes[0], fraction(4 + more), votes[2]}, options).units()[1] == 0;)
            ++more;
        CHECK(heads_for_one_more(by_share, 1).more == more);
    }
}
