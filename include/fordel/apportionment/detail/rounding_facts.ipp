// How the facts are found.
#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/apportionment/claim.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/apportionment/detail/sharing.hpp>
#include <fordel/apportionment/unit_words.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/quota.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL told_quota quota_among(electoral_quota asked, bounded_shares const& sharing,
                                   std::vector<fraction> const& weights) {
    if (asked == electoral_quota::imperiali_retry) {
        told_quota const tried = quota_among(electoral_quota::imperiali, sharing, weights);
        big_integer whole = 0;
        for (std::size_t j = 0; j < weights.size(); ++j)
            if (sharing.held[j] == held_at::nothing) whole += (weights[j] / tried.value).floor();
        return whole <= sharing.left ? tried : quota_among(electoral_quota::hagenbach_bischoff, sharing, weights);
    }
    int const more = asked == electoral_quota::hare ? 0 : asked == electoral_quota::imperiali ? 2 : 1;
    fraction const quota = sharing.weights_left / fraction(sharing.left + more);
    bool const droop = asked == electoral_quota::droop;
    text const pattern = droop ? text{"Kvote: {0} / ({1} + {2}) = {3}, rundet ned, og 1 mere: {4}.",
                                      "Quota: {0} / ({1} + {2}) = {3}, rounded down, and 1 more: {4}."}
                               : text{"Kvote: {0} / ({1} + {2}) = {3}.", "Quota: {0} / ({1} + {2}) = {3}."};
    fraction const value = droop ? fraction(quota.floor() + 1) : quota;
    return {value, sentence(pattern, {number(sharing.weights_left), number(sharing.left), number(more), number(quota),
                                      number(value)})};
}

FORDEL_DECL void find_remainders(rounding_facts& facts, apportionment const& a, electoral_quota asked) {
    if (facts.sharing.left == 0) return;
    facts.quota = quota_among(asked, facts.sharing, a.weights());
    facts.left = facts.sharing.left.numerator();
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (facts.sharing.held[i] != held_at::nothing || a.weights()[i] == fraction(0)) continue;
        fraction const claim = a.weights()[i] / facts.quota->value;
        big_integer const whole = claim.floor();
        facts.left -= whole;
        facts.remainders.push_back(claim - fraction(whole));
    }
    std::sort(facts.remainders.begin(), facts.remainders.end(), std::greater<>());
}

// The tie policy serves those who are ranked first.
FORDEL_DECL void find_ties(rounding_facts& facts, apportionment const& a) {
    std::vector<std::size_t> who = a.ties().who;
    if (who.empty()) return;
    facts.tied.resize(a.size());
    facts.won.resize(a.size());
    std::vector<std::uint32_t> const& rank = a.task().rank.all();
    std::sort(who.begin(), who.end(), [&](std::size_t x, std::size_t y) { return rank[x] < rank[y]; });
    for (std::size_t place = 0; place < who.size(); ++place) {
        facts.tied[who[place]] = true;
        facts.won[who[place]] = place < a.ties().won;
    }
}

FORDEL_DECL rounding_facts facts_of(apportionment const& a) {
    rounding_facts facts;
    if (a.rounded_elsewhere()) return facts;
    facts.sharing = sharing_of(a);
    find_ties(facts, a);
    if (auto const quota = a.options().method.quota()) find_remainders(facts, a, *quota);
    if (!a.options().method.divisors()) return facts;
    facts.divisors = divisors_of(a);
    if (facts.divisors) return facts;
    facts.weights = a.weights();
    std::sort(facts.weights.begin(), facts.weights.end(), std::greater<>());
    return facts;
}

FORDEL_DECL std::size_t count_above(std::vector<fraction> const& largest_first, fraction const& value) {
    auto const end = std::lower_bound(largest_first.begin(), largest_first.end(), value, std::greater<>());
    return static_cast<std::size_t>(end - largest_first.begin());
}

} // namespace detail
} // namespace v0
} // namespace fordel
