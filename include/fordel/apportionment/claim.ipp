// How claims are found and ordered.
#pragma once

#include <fordel/apportionment/any_divisor.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/claim.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/quota.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL big_integer method_units(apportionment const& a, std::size_t i) {
    return magnitude(a.units()[i] - a.base_of(i));
}

FORDEL_DECL fraction to_power(fraction const& base, int power) {
    fraction result(1);
    for (int i = 0; i < power; ++i)
        result = result * base;
    return result;
}

FORDEL_DECL claim divisor_claim(apportionment const& a, divisor_rule const& rule, std::size_t i,
                                big_integer const& unit) {
    claim made{.party = i, .unit = unit, .served = unit <= method_units(a, i)};
    fraction const divisor = rule.divisor(unit - 1);
    made.before_all = divisor == fraction(0);
    if (!made.before_all) made.value = to_power(a.weights()[i], rule.power) / divisor;
    return made;
}

// Served claims first, in the order in which they are served; those before all by weight.
FORDEL_DECL bool claim_order(apportionment const& a, claim const& x, claim const& y) {
    if (x.before_all != y.before_all) return x.before_all;
    if (x.before_all && x.unit != y.unit) return x.unit < y.unit;
    fraction const& mine = x.before_all ? a.weights()[x.party] : x.value;
    fraction const& other = y.before_all ? a.weights()[y.party] : y.value;
    if (mine != other) return mine > other;
    return x.served != y.served ? x.served : x.party < y.party;
}

FORDEL_DECL bool may_lose(apportionment const& a, std::size_t i) {
    big_integer const floor = a.task().floors.empty() ? big_integer(0) : a.task().floors[i];
    return method_units(a, i) > floor;
}
FORDEL_DECL bool may_win(apportionment const& a, divisor_rule const& rule, std::size_t i, big_integer const& got) {
    bool const capped = !a.task().caps.empty() && got >= a.task().caps[i];
    return a.weights()[i] > fraction(0) && !capped && !rule.ends_before(got);
}

FORDEL_DECL std::vector<claim> divisor_claims_near(apportionment const& a, divisor_rule const& rule,
                                                   std::size_t each_side) {
    std::vector<claim> claims;
    for (std::size_t i = 0; i < a.size(); ++i) {
        big_integer const got = method_units(a, i);
        if (a.weights()[i] == fraction(0)) continue;
        big_integer const floor = a.task().floors.empty() ? big_integer(0) : a.task().floors[i];
        for (std::size_t k = 0; k < each_side && got - k > floor; ++k)
            claims.push_back(divisor_claim(a, rule, i, got - k));
        for (std::size_t k = 0; k < each_side && may_win(a, rule, i, got + k); ++k)
            claims.push_back(divisor_claim(a, rule, i, got + k + 1));
    }
    return claims;
}

// What a party claims by the quota is weight / quota. Imperiali's retry is told by its result.
FORDEL_DECL fraction quota_of(apportionment const& a) {
    fraction total;
    for (fraction const& w : a.weights())
        total += w;
    big_integer const h = magnitude(a.task().units);
    auto const at = [&](int more) { return total / fraction(h + more); };
    auto const wholes = [&](fraction const& quota) {
        big_integer sum = 0;
        for (fraction const& w : a.weights())
            sum += (w / quota).floor();
        return sum;
    };
    switch (*a.options().method.quota()) {
    case electoral_quota::hagenbach_bischoff:
        return at(1);
    case electoral_quota::droop:
        return fraction(at(1).floor() + 1);
    case electoral_quota::imperiali:
        return at(2);
    case electoral_quota::imperiali_retry:
        return wholes(at(2)) > h ? at(1) : at(2);
    case electoral_quota::hare:
        break;
    }
    return at(0);
}

FORDEL_DECL std::vector<claim> remainder_claims(apportionment const& a) {
    std::vector<claim> claims;
    if (a.task().units == 0) return claims;
    fraction const quota = quota_of(a);
    for (std::size_t i = 0; i < a.size(); ++i) {
        fraction const share = a.weights()[i] / quota;
        if (!share.is_whole())
            claims.push_back(
                {i, share.floor() + 1, share - fraction(share.floor()), false, method_units(a, i) > share.floor()});
    }
    return claims;
}

} // namespace detail

FORDEL_DECL std::vector<claim> claims_near_line(apportionment const& a, std::size_t each_side) {
    auto const rule = a.options().method.divisors();
    if (!rule && (!a.options().method.quota() || a.options().bounds.any())) return {};
    std::vector<claim> claims = rule ? detail::divisor_claims_near(a, *rule, each_side) : detail::remainder_claims(a);
    std::sort(claims.begin(), claims.end(), [&](claim const& x, claim const& y) {
        return x.served != y.served ? x.served : detail::claim_order(a, x, y);
    });
    auto const served =
        static_cast<std::size_t>(std::count_if(claims.begin(), claims.end(), [](claim const& c) { return c.served; }));
    std::size_t const last = std::min(claims.size(), served + each_side), first = served - std::min(served, each_side);
    return {claims.begin() + static_cast<std::ptrdiff_t>(first), claims.begin() + static_cast<std::ptrdiff_t>(last)};
}

FORDEL_DECL std::optional<divisor_range> divisors_of(apportionment const& a) {
    auto const rule = a.options().method.divisors();
    if (!rule) return {};
    divisor_range range{.power = rule->power};
    for (std::size_t i = 0; i < a.size(); ++i) {
        big_integer const got = detail::method_units(a, i);
        if (detail::may_win(a, *rule, i, got)) {
            claim const next = detail::divisor_claim(a, *rule, i, got + 1);
            if (next.before_all) return {}; // no divisor rounds a weight to a unit before all others, not served
            range.least = std::max(range.least, next.value);
        }
        if (a.weights()[i] == fraction(0) || !detail::may_lose(a, i)) continue;
        claim const last = detail::divisor_claim(a, *rule, i, got);
        if (!last.before_all && (!range.most || last.value < *range.most)) range.most = last.value;
    }
    return range;
}

} // namespace v0
} // namespace fordel
