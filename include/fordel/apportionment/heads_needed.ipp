// How the heads needed are found.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/eligibility.hpp>
#include <fordel/apportionment/heads_needed.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/exact/big_integer.hpp>
#include <fordel/kernel/outcome.hpp>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The errors by which a method says that it has no result for these weights. All others are a mistake somewhere.
FORDEL_DECL bool no_result(error const& failed) {
    using namespace apportionment_errors;
    for (char const* const id : {quota_over_allocates, quota_leaves_too_many, divisors_exhausted, residual_beyond_share,
                                 bounds_dead_end, base_exceeds_units, floor_above_cap, too_many_steps, tie_refused})
        if (same_id(failed.id(), id)) return true;
    return false;
}

// Whether party i takes part when it has that weight.
FORDEL_DECL bool takes_part_at(apportionment const& a, std::size_t i, fraction const& weight) {
    if (a.takes_part(i)) return true;
    eligibility const& who = a.options().who;
    fraction const all = sum(a.given_weights()) - a.given_weights()[i] + weight;
    bool const counts = weight != 0 || who.zero == zero_weight::takes_part;
    return (who.eligible.empty() || who.eligible[i]) && counts && weight >= who.threshold &&
           weight >= who.threshold_share * all;
}

// What party i gets, by magnitude, when it weighs so much more; nothing when the method has no result there.
FORDEL_DECL std::optional<big_integer> units_at(apportionment const& a, std::size_t i, big_integer const& more) {
    pass_checkpoint();
    std::vector<fraction> weights = a.weights();
    weights[i] = a.given_weights()[i] + fraction(more);
    if (!takes_part_at(a, i, weights[i])) return big_integer(0);
    // Who else takes part was settled before: it is asked how the units fall among them.
    apportionment_options options = a.options();
    options.who = {};
    for (std::size_t j = 0; j < weights.size(); ++j)
        options.who.eligible.push_back(j == i || a.takes_part(j));
    try {
        big_integer const units = apportion_pool(a.pool(), std::move(weights), a.parties(), options).units()[i];
        return units < 0 ? big_integer(-units) : units;
    } catch (error const& failed) {
        if (!no_result(failed)) throw;
        return {};
    }
}

// The fewest heads in (low, high] that bring more than `units`; `high` does, `low` does not, and the answer only
// changes once in between.
FORDEL_DECL big_integer fewest(apportionment const& a, std::size_t i, big_integer const& units, big_integer low,
                               big_integer high) {
    while (high - low > 1) {
        big_integer const middle = (low + high) / 2;
        auto const reached = units_at(a, i, middle);
        (reached && *reached > units ? high : low) = middle;
    }
    return high;
}

// Droop's quota goes up by one with every h + 1 heads: between the steps a party cannot lose by weighing more.
FORDEL_DECL heads_needed step_by_step(apportionment const& a, std::size_t i, big_integer const& units,
                                      std::size_t blocks) {
    heads_needed result;
    big_integer const h = a.task().units < 0 ? big_integer(-a.task().units) : a.task().units; // without the base
    fraction total;
    for (fraction const& w : a.weights())
        total += w;
    big_integer low = 0;
    for (std::size_t block = 0; block < blocks; ++block) {
        // The last number of heads before the quota steps up.
        big_integer const last = low + h - (total.floor() + low) % (h + 1);
        auto const reached = units_at(a, i, last);
        if (reached && *reached > units) {
            result.more = fewest(a, i, units, low == 0 ? low : big_integer(low - 1), last);
            return result;
        }
        low = last + 1;
        auto const stepped = units_at(a, i, low);
        if (!result.loses_at && stepped && *stepped < units) result.loses_at = low;
    }
    result.searched = low;
    return result;
}

} // namespace detail

FORDEL_DECL heads_needed heads_for_one_more(apportionment const& a, std::size_t i, std::size_t blocks) {
    big_integer const units = a.units().at(i) < 0 ? big_integer(-a.units()[i]) : a.units()[i];
    if (auto const& marks = a.options().who.eligible; !marks.empty() && !marks[i]) return {};
    if (!a.options().method.scale_invariant()) return detail::step_by_step(a, i, units, blocks);
    // So heavy that nothing the others weigh counts beside it.
    fraction total;
    for (fraction const& w : a.given_weights())
        total += w;
    total += a.options().who.threshold;
    big_integer const h = a.total() < 0 ? big_integer(-a.total()) : a.total();
    big_integer const heavy = (total.floor() + 1) * (h + 2) * (h + 2) << 64;
    auto const most = detail::units_at(a, i, heavy);
    if (most && *most <= units) return {};
    // The first power of two that brings it: small numbers are soon tried. Where the method has no result for so heavy
    // a party (Imperiali's quota), there need not be one.
    for (big_integer enough = 1; enough < 2 * heavy; enough *= 2)
        if (auto const reached = detail::units_at(a, i, enough); reached && *reached > units)
            return {.more = detail::fewest(a, i, units, enough / 2, enough)};
    return {};
}

} // namespace v0
} // namespace fordel
