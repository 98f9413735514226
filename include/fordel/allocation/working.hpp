// The steps from input to amount (beregning), recomputed when asked for.
#pragma once

#include <fordel/allocation/allocation.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// Why a party got what it got.
enum class rounding_reason {
    whole,             // the exact share is a whole number of units: nothing to round
    larger_remainder,  // one of the largest remainders: one unit more
    smaller_remainder, // not among the largest remainders: rounded down
    tie_won,           // tied for the last unit and served by the tie policy
    tie_lost,          // tied for the last unit and not served
    rounded_up,        // on its own, by independent rounding
    rounded_down,
    larger_claim,  // by another method: more than the exact share rounded down
    smaller_claim, // by another method: the exact share rounded down, or less
    at_floor,      // the bounds give more than the exact share
    at_cap,        // the bounds give less than the exact share
    table_up,      // in a table with other divisions, so that all its totals hold
    table_down
};

constexpr char const* to_string(rounding_reason reason) noexcept {
    constexpr std::array names{"whole",      "larger_remainder", "smaller_remainder", "tie_won",       "tie_lost",
                               "rounded_up", "rounded_down",     "larger_claim",      "smaller_claim", "at_floor",
                               "at_cap",     "table_up",         "table_down"};
    return names[static_cast<std::size_t>(reason)];
}

// One party's steps. Floor, remainder and given count rounding units, by magnitude where the amount is below zero.
struct working_line {
    fordel::party party;
    fraction weight;
    fraction share; // weight / total of the weights
    fraction exact; // in major units
    big_integer floor;
    fraction remainder; // at least 0, below 1
    std::size_t rank;   // 1 for the largest remainder; equal remainders share a rank
    big_integer given;
    rounding_reason reason;
    any_money amount;
};

// The whole of an allocation's steps.
struct working {
    any_money amount;
    fordel::key key;
    allocation_options options;
    big_integer left_over; // rounding units left when all shares are rounded down
    std::vector<working_line> lines;
    tied_parties ties;
    any_money residual;
};

namespace detail {

// Where a bound, not the method, gave the units.
inline std::optional<rounding_reason> bound_reason(working_line const& line, method_task const& task, std::size_t i) {
    fraction const exact = fraction(line.floor) + line.remainder;
    if (!task.floors.empty() && line.given == task.floors[i] && exact < fraction(line.given))
        return rounding_reason::at_floor;
    if (!task.caps.empty() && line.given == task.caps[i] && fraction(line.given) < exact)
        return rounding_reason::at_cap;
    return std::nullopt;
}

inline rounding_reason reason_of(working_line const& line, apportionment_options const& options, bool tied,
                                 bool in_table) {
    any_method const& method = options.method;
    if (line.remainder == fraction(0) && line.given == line.floor) return rounding_reason::whole;
    bool const up = line.given > line.floor;
    if (in_table) return up ? rounding_reason::table_up : rounding_reason::table_down;
    if (method.family() == method_family::independent)
        return up ? rounding_reason::rounded_up : rounding_reason::rounded_down;
    // Bounds move what is left for the others, so that the remainders of the exact shares do not tell who gets more.
    if (method != any_method(largest_remainder{}) || options.bounds.any())
        return up ? rounding_reason::larger_claim : rounding_reason::smaller_claim;
    if (tied) return up ? rounding_reason::tie_won : rounding_reason::tie_lost;
    return up ? rounding_reason::larger_remainder : rounding_reason::smaller_remainder;
}

} // namespace detail

// O(n log n).
template <currency Currency>
working work_out(allocation<Currency> const& a) {
    apportionment const& shared = a.shared();
    working result{as_any_money(a.amount()), a.key(), a.options(), 0, {}, a.ties(), as_any_money(a.residual())};
    bool const negative = shared.total() < 0;
    result.left_over = negative ? big_integer(-shared.total()) : shared.total();
    for (std::size_t i = 0; i < a.size(); ++i) {
        fraction const quota = negative ? -shared.quota(i) : shared.quota(i);
        auto const [who, amount, exact] = a[i];
        working_line line{who, a.key().weights()[i], a.key().share(i), exact, quota.floor(), {}, 1, {},
                          {},  as_any_money(amount)};
        line.remainder = quota - fraction(line.floor);
        line.given = negative ? big_integer(-shared.units()[i]) : shared.units()[i];
        auto const& tied = a.ties().who;
        line.reason = detail::reason_of(line, shared.options(), std::find(tied.begin(), tied.end(), i) != tied.end(),
                                        a.in_table());
        if (auto const bound = detail::bound_reason(line, shared.task(), i)) line.reason = *bound;
        result.left_over -= line.floor;
        result.lines.push_back(std::move(line));
    }
    std::vector<fraction> remainders;
    for (working_line const& line : result.lines)
        remainders.push_back(line.remainder);
    std::sort(remainders.begin(), remainders.end(), std::greater<>());
    for (working_line& line : result.lines) {
        auto const first = std::lower_bound(remainders.begin(), remainders.end(), line.remainder, std::greater<>());
        line.rank = static_cast<std::size_t>(first - remainders.begin()) + 1;
    }
    return result;
}

} // namespace v0
} // namespace fordel
