#include <fordel/error.hpp>
#include <fordel/key.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_random.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

// Each case is an axiom of adjust() and holds on random keys and steps: named bearers or all, sums of streams, factors,
// additions. The oracle tries who is held at which bound, all ways that there are.

using fordel::adjust;
using fordel::adjusted;
using fordel::adjustment;
using fordel::adjustment_query;
using fordel::fraction;
using fordel::party;

namespace {

using fractions = std::vector<fraction>;

struct draws {
    std::mt19937 bits;
    int below(int end) { return static_cast<int>(bits() % static_cast<unsigned>(end)); }
    bool now_and_then() { return below(3) == 0; }
};

std::string name(std::size_t i) { return "p" + std::to_string(i); }

fordel::any_money kroner(int amount) { return as_any_money(fordel::kroner(amount)); }

struct sample {
    std::vector<party> parties;
    fractions weights;
    fraction pool;
    std::vector<fordel::party_amount> others;
    std::vector<adjustment> steps;

    fordel::key key() const { return {parties, weights}; }
    // Nothing where nobody can bear a step.
    std::optional<adjusted> adjust() const { return adjust(pool); }
    std::optional<adjusted> adjust(fraction const& of, int sign = 1) const {
        adjustment_query asked;
        asked.known = [&](fordel::amounts_needed const&, int) {
            std::vector<fordel::party_amount> all = others;
            for (auto& one : all)
                one.amount = one.amount * fraction(sign);
            return all;
        };
        try {
            return fordel::adjust(key(), of, steps, asked);
        } catch (fordel::error const& e) {
            std::string const id = e.id();
            CHECK((id == "fordel.adjustment.infeasible" || id == "fordel.adjustment.floor_above_cap" ||
                   id == "fordel.adjustment.below_zero"));
            return std::nullopt;
        }
    }
};

std::vector<std::string> some(draws& draw, std::size_t count) {
    std::vector<std::string> chosen;
    for (std::size_t i = 0; i < count; ++i)
        if (draw.below(2) == 0) chosen.push_back(name(i));
    return chosen;
}

adjustment step(draws& draw, std::size_t count) {
    int const kind = draw.below(6);
    adjustment made = kind < 2   ? floor(kroner(draw.below(150)))
                      : kind < 4 ? cap(kroner(150 + draw.below(500)))
                      : kind < 5 ? fordel::times(fraction(draw.below(5), 2)).of(some(draw, count))
                                 : plus(kroner(draw.below(90) - 30)).of(some(draw, count));
    if (draw.now_and_then()) made = made.borne_by(some(draw, count));
    if (draw.now_and_then()) made = made.with({"other"});
    if (draw.now_and_then()) made = made.freed_to_nobody();
    if (draw.now_and_then()) made = made.freed_to({"outside", "Outside"});
    if (draw.now_and_then() && kind < 4) made = made.of(some(draw, count));
    return made;
}

sample draw_sample(std::uint32_t seed) {
    draws draw{std::mt19937(seed)};
    sample drawn;
    std::size_t const count = static_cast<std::size_t>(2 + draw.below(5));
    for (std::size_t i = 0; i < count; ++i) {
        drawn.parties.push_back({name(i), "P" + std::to_string(i)});
        drawn.weights.emplace_back(draw.below(i == 0 ? 5 : 20), 1 + draw.below(3));
        if (draw.now_and_then()) drawn.others.push_back({drawn.parties.back(), fraction(draw.below(100), 7)});
    }
    drawn.weights.front() += fraction(1);
    drawn.pool = fraction(draw.below(4000), 3);
    for (int k = 1 + draw.below(4); k > 0; --k)
        drawn.steps.push_back(step(draw, count));
    return drawn;
}

fraction sum(fractions const& all) {
    fraction total;
    for (fraction const& one : all)
        total += one;
    return total;
}

auto seeds() { return Catch::Generators::take(400, Catch::Generators::random<std::uint32_t>(0, UINT32_MAX)); }

// Whether one rate brings nobody who is at a floor above it, and nobody who is at a cap below it.
bool at_some_rate(std::size_t way, fractions const& weights, fractions const& amounts) {
    fraction least;
    std::optional<fraction> most;
    for (std::size_t i = 0, rest = way; i < weights.size(); ++i, rest /= 3) {
        if (weights[i] == fraction(0)) continue;
        fraction const rate = amounts[i] / weights[i];
        if (rest % 3 == 2) least = std::max(least, rate);
        if (rest % 3 == 1) most = most ? std::min(*most, rate) : rate;
    }
    return !most || least <= *most;
}

// Amounts of weight × rate within bounds that sum to the pool, if there are any: every way to hold the parties is
// tried.
std::optional<fractions> all_ways(fraction const& pool, fractions const& weights, fractions const& floors,
                                  std::vector<std::optional<fraction>> const& caps) {
    std::size_t ways = 1;
    for (std::size_t i = 0; i < weights.size(); ++i)
        ways *= 3;
    for (std::size_t way = 0; way < ways; ++way) {
        fractions amounts(weights.size());
        fraction left = pool, shared;
        bool possible = true;
        for (std::size_t i = 0, rest = way; i < weights.size(); ++i, rest /= 3) {
            if (rest % 3 == 2 && !caps[i]) possible = false;
            if (rest % 3 == 0) shared += weights[i];
            if (rest % 3 == 1) amounts[i] = floors[i];
            if (rest % 3 == 2 && caps[i]) amounts[i] = *caps[i];
            if (rest % 3 != 0) left = left - amounts[i];
        }
        if (!possible || (shared == fraction(0) && left != fraction(0))) continue;
        std::optional<fraction> const rate = shared == fraction(0) ? std::nullopt : std::optional(left / shared);
        for (std::size_t i = 0, rest = way; i < weights.size(); ++i, rest /= 3) {
            if (rest % 3 == 0) amounts[i] = rate ? weights[i] * *rate : fraction(0);
            possible = possible && floors[i] <= amounts[i] && (!caps[i] || amounts[i] <= *caps[i]);
            if (rate && rest % 3 == 1) possible = possible && weights[i] * *rate <= amounts[i];
            if (rate && rest % 3 == 2) possible = possible && amounts[i] <= weights[i] * *rate;
        }
        // Where all are held, there is a rate at which each of them is.
        if (!rate) possible = possible && at_some_rate(way, weights, amounts);
        if (possible) return amounts;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("adjust: amounts and what stays undistributed sum to the pool", "[adjustment_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample const s = draw_sample(seed);
    auto const made = s.adjust();
    if (made) CHECK(sum(made->amounts) + made->undistributed == s.pool);
}

TEST_CASE("adjust: every bound holds and nobody comes below zero", "[adjustment_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    auto const made = draw_sample(seed).adjust();
    if (!made) return;
    for (std::size_t i = 0; i < made->amounts.size(); ++i) {
        CHECK(fraction(0) <= made->amounts[i]);
        if (made->floors[i]) CHECK(*made->floors[i] <= made->amounts[i]);
        if (made->caps[i]) CHECK(made->amounts[i] <= *made->caps[i]);
    }
}

TEST_CASE("adjust: what the steps cost is what their bearers bear, and leads from the key to the amounts",
          "[adjustment_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample const s = draw_sample(seed);
    auto const made = s.adjust();
    if (!made) return;
    fractions amounts(made->amounts.size());
    for (std::size_t i = 0; i < s.weights.size(); ++i)
        amounts[i] = s.pool * s.weights[i] / sum(s.weights);
    for (auto const& effect : made->effects) {
        fraction cost, borne;
        for (auto const& change : effect.changes) {
            CHECK(amounts[change.party] == change.before);
            cost += change.after - change.before;
        }
        for (auto const& change : effect.changes)
            amounts[change.party] += change.after - change.before;
        for (auto const& part : effect.borne) {
            borne += part.amount;
            amounts[part.party] = amounts[part.party] - part.amount;
            if (effect.by) CHECK(part.amount == effect.cost * effect.by->weights()[part.party] / effect.weights);
        }
        CHECK(cost == effect.cost);
        CHECK(borne - effect.undistributed == effect.cost);
    }
    CHECK(amounts == made->amounts);
}

TEST_CASE("adjust: only those who are named bear a step", "[adjustment_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    auto const made = draw_sample(seed).adjust();
    if (!made) return;
    for (auto const& effect : made->effects) {
        adjustment const& step = made->steps[effect.steps.front()];
        if (!step.borne_by() || !effect.by) continue;
        auto const& named = step.borne_by()->named();
        for (auto const& part : effect.borne)
            CHECK(std::find(named.begin(), named.end(), made->parties[part.party].id) != named.end());
    }
}

TEST_CASE("adjust: the order of the parties and the size of the weights change nothing", "[adjustment_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample const s = draw_sample(seed);
    sample turned = s;
    std::reverse(turned.parties.begin(), turned.parties.end());
    std::reverse(turned.weights.begin(), turned.weights.end());
    for (fraction& weight : turned.weights)
        weight = weight * fraction(7, 3);
    auto const made = s.adjust(), other = turned.adjust();
    REQUIRE(made.has_value() == other.has_value());
    if (!made) return;
    std::size_t const n = s.parties.size();
    for (std::size_t i = 0; i < n; ++i)
        CHECK(other->amounts[n - 1 - i] == made->amounts[i]);
    CHECK(other->undistributed == made->undistributed);
}

TEST_CASE("adjust: amounts of the other sign are mirrored", "[adjustment_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample const s = draw_sample(seed);
    if (s.pool == fraction(0)) return;
    auto const up = s.adjust(), down = s.adjust(-s.pool, -1);
    REQUIRE(up.has_value() == down.has_value());
    if (!up) return;
    for (std::size_t i = 0; i < up->amounts.size(); ++i)
        CHECK(down->amounts[i] == -up->amounts[i]);
    CHECK(down->undistributed == -up->undistributed);
    CHECK(down->floors == up->floors);
}

TEST_CASE("adjust: floors and caps that all bear give med(floor, weight × rate, cap)", "[adjustment_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample s = draw_sample(seed);
    draws draw{std::mt19937(seed)};
    s.steps.clear();
    fractions floors;
    std::vector<std::optional<fraction>> caps;
    for (std::size_t i = 0; i < s.parties.size(); ++i) {
        int const least = draw.below(300), most = least + draw.below(300);
        floors.emplace_back(least);
        s.steps.push_back(floor(kroner(least)).of({name(i)}));
        caps.emplace_back(draw.now_and_then() ? std::nullopt : std::optional(fraction(most)));
        if (caps.back()) s.steps.push_back(cap(kroner(most)).of({name(i)}));
    }
    auto const made = s.adjust();
    auto const expected = all_ways(s.pool, s.weights, floors, caps);
    REQUIRE(made.has_value() == expected.has_value());
    if (made) CHECK(made->amounts == *expected);
}

TEST_CASE("adjust: of those who are named, who would come below its floor bears down to it and the others the rest",
          "[adjustment_axioms]") {
    auto const seed = GENERATE(seeds());
    CAPTURE(seed);
    sample s = draw_sample(seed);
    draws draw{std::mt19937(seed)};
    std::size_t const n = s.parties.size();
    int const least = draw.below(200), own = draw.below(100);
    std::vector<std::string> bearers = some(draw, n);
    s.steps = {floor(kroner(own)).borne_by(bearers), floor(kroner(least)).of({name(0)}).borne_by(bearers)};
    auto const first = sample{s.parties, s.weights, s.pool, {}, {s.steps[0]}}.adjust();
    if (!first || first->amounts[0] >= fraction(least)) return;
    // Which of the bearers are held at their floor: all ways are tried.
    std::vector<std::size_t> free;
    for (std::size_t i = 1; i < n; ++i)
        if (std::find(bearers.begin(), bearers.end(), name(i)) != bearers.end() && s.weights[i] != fraction(0))
            free.push_back(i);
    std::optional<fractions> expected;
    for (std::size_t way = 0; way < (std::size_t{1} << free.size()) && !expected; ++way) {
        fractions amounts = first->amounts;
        fraction cost = fraction(least) - amounts[0], weights;
        amounts[0] = fraction(least);
        for (std::size_t k = 0; k < free.size(); ++k)
            if ((way >> k & 1) != 0) {
                cost = cost - (amounts[free[k]] - fraction(own));
                amounts[free[k]] = fraction(own);
            } else {
                weights += s.weights[free[k]];
            }
        bool possible = weights != fraction(0) || cost == fraction(0);
        for (std::size_t k = 0; k < free.size() && possible && weights != fraction(0); ++k) {
            std::size_t const i = free[k];
            fraction const left = first->amounts[i] - cost * s.weights[i] / weights;
            possible = (way >> k & 1) != 0 ? left <= fraction(own) : left >= fraction(own);
            if ((way >> k & 1) == 0) amounts[i] = left;
        }
        if (possible) expected = amounts;
    }
    auto const made = s.adjust();
    REQUIRE(made.has_value() == expected.has_value());
    if (made) CHECK(made->amounts == *expected);
}

TEST_CASE("adjust: enough of the random steps can be borne for these axioms to say something", "[adjustment_axioms]") {
    int borne = 0;
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        auto const made = draw_sample(seed).adjust();
        if (made && !made->effects.empty()) ++borne;
    }
    CHECK(borne > 200);
}
