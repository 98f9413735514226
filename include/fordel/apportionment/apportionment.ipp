// How weights, bounds and options become a method's task, and its result an apportionment.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/apportionment/eligibility.hpp>
#include <fordel/apportionment/method_task.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/apportionment/unit_bounds.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/shared_values.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/weighted_parties.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL fraction apportionment::missed() const { return pool() - fraction(total()) + fraction(residual()); }

FORDEL_DECL fraction apportionment::exact_total() const {
    return options().method.keeps_sum() ? fraction(total()) : pool();
}

FORDEL_DECL fraction apportionment::divided() const {
    return exact_total() - fraction(total()) + fraction(task().units);
}

FORDEL_DECL fraction apportionment::quota(std::size_t i) const {
    return fraction(base_of(i)) + divided() * weights().at(i) / task().weights.total();
}

FORDEL_DECL std::vector<fraction> apportionment::quotas() const {
    std::vector<fraction> all;
    for (std::size_t i = 0; i < size(); ++i) {
        detail::pass_checkpoint();
        all.push_back(quota(i));
    }
    return all;
}

FORDEL_DECL fraction apportionment::bounded_quota(std::size_t i) const {
    if (!within_bounds()) return quota(i);
    fraction const& share = within_bounds()->shares.at(i);
    return fraction(base_of(i)) + (pool().sign() < 0 ? -share : share);
}

FORDEL_DECL std::vector<fraction> apportionment::bounded_quotas() const {
    std::vector<fraction> all;
    for (std::size_t i = 0; i < size(); ++i) {
        detail::pass_checkpoint();
        all.push_back(bounded_quota(i));
    }
    return all;
}

FORDEL_DECL big_integer apportionment::base_of(std::size_t i) const {
    if (!takes_part(i)) return 0;
    return pool().sign() < 0 ? big_integer(-options().base) : options().base;
}

FORDEL_DECL apportionment apportionment::with_units(std::vector<big_integer> units) const {
    apportionment other(posed_, {.units = std::move(units)});
    other.rounded_elsewhere_ = true;
    return other;
}

FORDEL_DECL bool apportionment::equals(apportionment const& other) const {
    return (posed_ == other.posed_ || *posed_ == *other.posed_) && result_ == other.result_ &&
           rounded_elsewhere_ == other.rounded_elsewhere_;
}

namespace detail {

// What the base comes to for all who take part.
FORDEL_DECL big_integer whole_base(posed_apportionment const& posed, fraction const& pool) {
    big_integer const& base = posed.options.base;
    if (base == 0) return 0;
    auto const parties = posed.takes_part.empty() ? std::ssize(posed.parties.all())
                                                  : std::count(posed.takes_part.begin(), posed.takes_part.end(), true);
    big_integer const units = std::min(magnitude(posed.total), without_sign(pool).floor());
    if (base < 0 || base * parties > units)
        throw error(errors::apportionment_base_exceeds_units,
                    base.str() + " each for " + std::to_string(parties) + " parties, of " + units.str() + " units");
    return base * parties;
}

// Takes the base off the units and the bounds.
FORDEL_DECL void take_base(posed_apportionment& posed, big_integer const& given) {
    big_integer const& base = posed.options.base;
    if (base == 0) return;
    method_task& task = posed.task;
    task.units += posed.pool.sign() < 0 ? given : big_integer(-given);
    for (std::size_t i = 0; i < task.floors.size(); ++i) {
        if (!posed.counts(i)) continue; // has no base
        if (task.caps[i] < base)
            throw error(errors::apportionment_floor_above_cap,
                        posed.parties[i].name + ": base " + base.str() + ", cap " + task.caps[i].str());
        task.floors[i] = task.floors[i] > base ? big_integer(task.floors[i] - base) : big_integer(0);
        task.caps[i] -= base;
    }
}

// The base to each who takes part, on top of what the method gave.
FORDEL_DECL void add_base(std::vector<big_integer>& units, posed_apportionment const& posed) {
    big_integer const& base = posed.options.base;
    if (base == 0) return;
    for (std::size_t i = 0; i < units.size(); ++i)
        if (posed.counts(i)) units[i] += posed.pool.sign() < 0 ? big_integer(-base) : base;
}

FORDEL_DECL eligibility settled_eligibility(apportionment const& a) {
    eligibility rule;
    for (std::size_t i = 0; i < a.size(); ++i)
        rule.eligible.push_back(a.takes_part(i));
    return rule;
}

// Each exact share of what there is, within the bounds, rounded on its own.
FORDEL_DECL method_result rounded_one_by_one(fraction const& pool, method_task const& task,
                                             std::vector<fraction> const& weights, rounding mode) {
    if (weights.empty()) throw error(errors::apportionment_no_parties, "no weights");
    if (task.weights.total().sign() == 0) throw error(errors::apportionment_all_zero, "weights that are all zero");
    method_result result{.residual = task.units};
    for (fraction const& share : shares_within(without_sign(pool), weights, task.floors, task.caps).shares) {
        pass_checkpoint();
        big_integer const units = round_quotient(share.numerator(), share.denominator(), mode);
        result.units.push_back(pool < 0 ? big_integer(-units) : units);
        result.residual -= result.units.back();
    }
    return result;
}

FORDEL_DECL method_task task_among(weighted_parties const& among, apportionment_options const& options) {
    std::vector<fraction> const& weights = among.weights.all();
    if (!options.method.scale_invariant() &&
        !std::all_of(weights.begin(), weights.end(), [](auto const& w) { return w.is_whole(); }))
        throw error(errors::apportionment_fractional_weights,
                    options.method.name() + " with weights that are not whole");
    method_task task{
        .weights = among.whole, .rank = options.ties.ranking(among), .procedure = options.bounds.procedure};
    if (!options.receiver.empty()) task.receiver = find_party(among.parties.all(), options.receiver);
    if (task.receiver.has_value() != options.method.wants_receiver())
        throw error(errors::apportionment_no_receiver,
                    options.method.name() + ", receiver \"" + options.receiver + '"');
    return task;
}

// What the method is to divide of the exact pool, and within which bounds.
FORDEL_DECL void pose(posed_apportionment& posed, weighted_parties const& among, fraction const& exact) {
    apportionment_options const& options = posed.options;
    posed.task = task_among(among, options);
    posed.task.units = posed.total;
    big_integer const given_before = whole_base(posed, exact);
    if (options.bounds.any())
        set_bounds(posed.task, without_sign(exact), options.bounds, posed.parties.all(), posed.takes_part,
                   options.base);
    take_base(posed, given_before);
}

FORDEL_DECL void require_no_ties(method_result const& result) {
    if (result.ties.any())
        throw error(errors::apportionment_tie_refused, std::to_string(result.ties.who.size()) + " parties tied for " +
                                                           std::to_string(result.ties.won) + " units");
    if (result.tied_before) throw error(errors::apportionment_tie_refused, "a tie in an earlier round");
}

// Of weights that are zero for those who take no part.
FORDEL_DECL apportionment share_out(fraction const& pool, weighted_parties const& among, shared_values<fraction> given,
                                    std::vector<bool> takes_part, apportionment_options options) {
    auto const made =
        std::make_shared<posed_apportionment>(pool, among, std::move(given), std::move(takes_part), std::move(options));
    posed_apportionment& posed = *made;
    any_method const& method = posed.options.method;
    bool const whole = pool.is_whole() || method.keeps_sum();
    pose(posed, among, whole ? fraction(posed.total) : pool);
    std::vector<fraction> const& weights = posed.weights.all();
    fraction const divided =
        whole ? fraction(posed.task.units) : pool - fraction(posed.total) + fraction(posed.task.units);
    method_result result =
        whole ? method.apportion(posed.task) : rounded_one_by_one(divided, posed.task, weights, *method.rounding());
    if (posed.options.ties.policy() == tie_breaking::kind::refuse) require_no_ties(result);
    add_base(result.units, posed);
    if (!posed.task.floors.empty())
        posed.within = shares_within(without_sign(divided), weights, posed.task.floors, posed.task.caps);
    return {made, std::move(result)};
}

FORDEL_DECL apportionment apportion_among(fraction const& pool, weighted_parties const& among,
                                          apportionment_options options) {
    return share_out(pool, among, among.weights, {}, std::move(options));
}

FORDEL_DECL weighted_parties those_marked(shared_values<party> parties, shared_values<fraction> weights,
                                          std::vector<bool> const& takes_part, std::size_t common_digits) {
    if (takes_part.empty()) return {std::move(parties), std::move(weights), common_digits};
    std::vector<fraction> counted = weights.all();
    for (std::size_t i = 0; i < counted.size(); ++i)
        if (!takes_part[i]) counted[i] = fraction(0);
    return {std::move(parties), std::move(counted), common_digits};
}

FORDEL_DECL void require_no_negative(std::vector<fraction> const& weights) {
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i].sign() < 0)
            throw error(errors::apportionment_negative_weight,
                        "weight number " + std::to_string(i + 1) + ", " + shortened(weights[i].to_string()));
}

FORDEL_DECL apportionment apportion_given(fraction const& pool, std::vector<fraction> weights,
                                          shared_values<party> parties, apportionment_options const& options) {
    if (parties.size() != weights.size())
        throw error(errors::apportionment_size_mismatch,
                    std::to_string(parties.size()) + " parties, " + std::to_string(weights.size()) + " weights");
    require_no_negative(weights);
    std::vector<bool> takes_part = who_takes_part(options.who, weights);
    shared_values<fraction> given(std::move(weights));
    weighted_parties const among = those_marked(std::move(parties), given, takes_part, options.common_digits);
    return share_out(pool, among, std::move(given), std::move(takes_part), options);
}

} // namespace detail

FORDEL_DECL apportionment apportion_pool(fraction const& pool, std::vector<fraction> weights,
                                         std::vector<party> const& parties, apportionment_options const& options) {
    return detail::apportion_given(pool, std::move(weights), parties, options);
}

FORDEL_DECL apportionment apportion(big_integer const& units, std::vector<fraction> weights,
                                    std::vector<party> const& parties, apportionment_options const& options) {
    return apportion_pool(fraction(units), std::move(weights), parties, options);
}

FORDEL_DECL apportionment apportion(big_integer const& units, std::vector<fraction> weights,
                                    apportionment_options const& options) {
    auto numbered = detail::numbered_parties(weights.size());
    return detail::apportion_given(fraction(units), std::move(weights), std::move(numbered), options);
}

} // namespace v0
} // namespace fordel
