// How a working is reached.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/rounding_working.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/method_family.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/money/currency.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A party's units by magnitude, and what its exact share comes to in them.
struct counted_units {
    big_integer floor;
    fraction remainder;
    big_integer given;
};

FORDEL_DECL counted_units counted(apportionment const& shared, std::size_t i) {
    bool const negative = shared.pool() < 0;
    fraction const quota = negative ? -shared.bounded_quota(i) : shared.bounded_quota(i);
    big_integer floor = quota.floor();
    fraction remainder = quota - fraction(floor);
    return {std::move(floor), std::move(remainder), negative ? big_integer(-shared.units()[i]) : shared.units()[i]};
}

// Whether the tie policy served party i, one of the tied: those who come first in the ranking are.
FORDEL_DECL bool won_tie(apportionment const& shared, std::size_t i) {
    auto const& rank = shared.task().rank;
    auto const& who = shared.ties().who;
    auto const before = std::count_if(who.begin(), who.end(), [&](std::size_t k) { return rank[k] < rank[i]; });
    return static_cast<std::size_t>(before) < shared.ties().won;
}

// Where a bound, not the method, gave the units.
FORDEL_DECL std::optional<rounding_reason> bound_reason(apportionment const& shared, std::size_t i,
                                                        big_integer const& given) {
    if (!shared.within_bounds()) return std::nullopt;
    fraction const units(given), unbounded = shared.pool() < 0 ? -shared.quota(i) : shared.quota(i);
    if (given == shared.task().floors[i] && unbounded < units) return rounding_reason::at_floor;
    if (given == shared.task().caps[i] && units < unbounded) return rounding_reason::at_cap;
    return std::nullopt;
}

FORDEL_DECL rounding_reason reason_of(apportionment const& shared, std::size_t i, counted_units const& line) {
    bool const whole = line.remainder == fraction(0) && line.given == line.floor, up = line.given > line.floor;
    if (shared.rounded_elsewhere())
        return whole ? rounding_reason::whole : up ? rounding_reason::table_up : rounding_reason::table_down;
    if (auto const bound = bound_reason(shared, i, line.given)) return *bound;
    auto const& tied = shared.ties().who;
    bool const independent = shared.options().method.family() == method_family::independent;
    if (!independent && std::find(tied.begin(), tied.end(), i) != tied.end())
        return won_tie(shared, i) ? rounding_reason::tie_won : rounding_reason::tie_lost;
    if (whole) return rounding_reason::whole;
    if (independent) return up ? rounding_reason::rounded_up : rounding_reason::rounded_down;
    if (shared.options().method == any_method(largest_remainder{}))
        return up ? rounding_reason::larger_remainder : rounding_reason::smaller_remainder;
    return up ? rounding_reason::larger_claim : rounding_reason::smaller_claim;
}

FORDEL_DECL rounding_reason carried_reason(counted_units const& line) {
    fraction const given(line.given), exact = fraction(line.floor) + line.remainder;
    if (given == exact) return rounding_reason::whole;
    return exact < given ? rounding_reason::carried_up : rounding_reason::carried_down;
}

FORDEL_DECL rounding_reason reason_of(allocation<any_currency> const& a, std::size_t i, counted_units const& line) {
    return a.carried() ? carried_reason(line) : reason_of(a.shared(), i, line);
}

FORDEL_DECL rounding_reason reason_for(allocation<any_currency> const& a, std::size_t i) {
    return reason_of(a, i, counted(a.shared(), i));
}

// Equal remainders share a rank.
FORDEL_DECL void rank_remainders(std::vector<working_line>& lines) {
    std::vector<fraction> remainders;
    for (working_line const& line : lines)
        remainders.push_back(line.remainder);
    std::sort(remainders.begin(), remainders.end(), std::greater<>());
    for (working_line& line : lines) {
        auto const first = std::lower_bound(remainders.begin(), remainders.end(), line.remainder, std::greater<>());
        line.rank = static_cast<std::size_t>(first - remainders.begin()) + 1;
    }
}

} // namespace detail

FORDEL_DECL rounding_working work_out(allocation<any_currency> const& a) {
    apportionment const& shared = a.shared();
    rounding_working result{a.pool(), a.amount(), a.key(),      a.options(), magnitude(shared.total()),
                            {},       a.ties(),   a.residual(), a.missed()};
    for (std::size_t i = 0; i < a.size(); ++i) {
        detail::pass_checkpoint();
        detail::counted_units units = detail::counted(shared, i);
        rounding_reason const reason = detail::reason_of(a, i, units);
        auto const [who, amount, exact, unbounded] = a[i];
        working_line line{
            who, a.key().weights()[i],   a.key().share(i), exact, std::move(units.floor), std::move(units.remainder),
            1,   std::move(units.given), reason,           amount};
        result.left_over -= line.floor;
        result.lines.push_back(std::move(line));
    }
    detail::rank_remainders(result.lines);
    return result;
}

} // namespace v0
} // namespace fordel
