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
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/party.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL apportionment::apportionment(fraction pool, big_integer total, std::vector<fraction> weights,
                                         std::vector<bool> const& takes_part, std::vector<party> parties,
                                         apportionment_options options, method_task task, method_result result)
    : pool_(std::move(pool)), total_(std::move(total)), weights_(std::move(weights)), takes_part_(takes_part),
      parties_(std::move(parties)), options_(std::move(options)), task_(std::move(task)),
      units_(std::move(result.units)), ties_(std::move(result.ties)), tied_before_(result.tied_before),
      residual_(std::move(result.residual)), receiver_(result.receiver), received_(std::move(result.received)) {
    if (std::find(takes_part.begin(), takes_part.end(), false) != takes_part.end()) given_ = weights_;
    for (std::size_t i = 0; i < weights_.size(); ++i)
        if (!takes_part[i]) weights_[i] = fraction(0);
    weight_total_ = detail::sum(weights_, options_.common_digits);
    if (!task_.floors.empty())
        within_ = shares_within(detail::without_sign(divided()), weights_, task_.floors, task_.caps);
}

FORDEL_DECL fraction apportionment::missed() const { return pool_ - fraction(total_) + fraction(residual_); }

FORDEL_DECL fraction apportionment::exact_total() const {
    return options_.method.keeps_sum() ? fraction(total_) : pool_;
}

FORDEL_DECL fraction apportionment::divided() const { return exact_total() - fraction(total_) + fraction(task_.units); }

FORDEL_DECL fraction apportionment::quota(std::size_t i) const {
    return fraction(base_of(i)) + divided() * weights_.at(i) / weight_total_;
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
    if (!within_) return quota(i);
    return fraction(base_of(i)) + (pool_ < 0 ? -within_->shares.at(i) : within_->shares.at(i));
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
    if (!takes_part_.at(i)) return 0;
    return pool_ < 0 ? big_integer(-options_.base) : options_.base;
}

FORDEL_DECL apportionment apportionment::with_units(std::vector<big_integer> units) const {
    apportionment other = *this;
    other.units_ = std::move(units);
    other.ties_ = {};
    other.tied_before_ = false;
    other.residual_ = other.received_ = 0;
    other.receiver_.reset();
    other.rounded_elsewhere_ = true;
    return other;
}

namespace detail {

// What the base comes to for all who take part.
FORDEL_DECL big_integer whole_base(method_task const& task, fraction const& pool, big_integer const& base,
                                   std::vector<bool> const& takes_part) {
    auto const parties = std::count(takes_part.begin(), takes_part.end(), true);
    big_integer const units = std::min(magnitude(task.units), without_sign(pool).floor());
    if (base < 0 || base * parties > units)
        throw error(errors::apportionment_base_exceeds_units,
                    base.str() + " each for " + std::to_string(parties) + " parties, of " + units.str() + " units");
    return base * parties;
}

// Takes the base off the units and the bounds.
FORDEL_DECL void take_base(method_task& task, bool negative, big_integer const& base, big_integer const& given,
                           std::vector<bool> const& takes_part, std::vector<party> const& who) {
    task.units += negative ? given : big_integer(-given);
    for (std::size_t i = 0; i < task.floors.size(); ++i) {
        if (!takes_part[i]) continue; // has no base
        if (task.caps[i] < base)
            throw error(errors::apportionment_floor_above_cap,
                        who[i].name + ": base " + base.str() + ", cap " + task.caps[i].str());
        task.floors[i] = task.floors[i] > base ? big_integer(task.floors[i] - base) : big_integer(0);
        task.caps[i] -= base;
    }
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
    if (sum(weights) == fraction(0)) throw error(errors::apportionment_all_zero, "weights that are all zero");
    method_result result{.residual = task.units};
    for (fraction const& share : shares_within(without_sign(pool), weights, task.floors, task.caps).shares) {
        pass_checkpoint();
        big_integer const units = round_quotient(share.numerator(), share.denominator(), mode);
        result.units.push_back(pool < 0 ? big_integer(-units) : units);
        result.residual -= result.units.back();
    }
    return result;
}

} // namespace detail

FORDEL_DECL apportionment apportion(big_integer const& units, std::vector<fraction> weights,
                                    std::vector<party> const& parties, apportionment_options const& options) {
    return apportion_pool(fraction(units), std::move(weights), parties, options);
}

FORDEL_DECL apportionment apportion_pool(fraction const& pool, std::vector<fraction> weights,
                                         std::vector<party> const& parties, apportionment_options const& options) {
    big_integer const units = round_quotient(pool.numerator(), pool.denominator(), rounding::half_up);
    fraction const exact = options.method.keeps_sum() ? fraction(units) : pool;
    if (parties.size() != weights.size())
        throw error(errors::apportionment_size_mismatch,
                    std::to_string(parties.size()) + " parties, " + std::to_string(weights.size()) + " weights");
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i] < fraction(0))
            throw error(errors::apportionment_negative_weight,
                        "weight number " + std::to_string(i + 1) + ", " + detail::shortened(weights[i].to_string()));
    std::vector<bool> const takes_part = detail::who_takes_part(options.who, weights);
    std::vector<fraction> const given = weights;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (!takes_part[i]) weights[i] = fraction(0);
    method_task task{.units = units, .weights = detail::whole_weights(weights, options.common_digits)};
    if (!options.method.scale_invariant() &&
        !std::all_of(weights.begin(), weights.end(), [](auto const& w) { return w.is_whole(); }))
        throw error(errors::apportionment_fractional_weights,
                    options.method.name() + " with weights that are not whole");
    task.rank = options.ties.ranking(parties, weights);
    task.procedure = options.bounds.procedure;
    if (!options.receiver.empty()) task.receiver = find_party(parties, options.receiver);
    if (task.receiver.has_value() != options.method.wants_receiver())
        throw error(errors::apportionment_no_receiver,
                    options.method.name() + ", receiver \"" + options.receiver + '"');
    big_integer const given_before = detail::whole_base(task, exact, options.base, takes_part);
    detail::set_bounds(task, detail::without_sign(exact), options.bounds, parties, takes_part, options.base);
    detail::take_base(task, pool < 0, options.base, given_before, takes_part, parties);
    fraction const divided = exact - fraction(units) + fraction(task.units);
    method_result result = divided.is_whole()
                               ? options.method.apportion(task)
                               : detail::rounded_one_by_one(divided, task, weights, *options.method.rounding());
    if (options.ties.policy() == tie_breaking::kind::refuse && result.tied_before && result.ties.who.empty())
        throw error(errors::apportionment_tie_refused, "a tie in an earlier round");
    if (!result.ties.who.empty() && options.ties.policy() == tie_breaking::kind::refuse)
        throw error(errors::apportionment_tie_refused, std::to_string(result.ties.who.size()) + " parties tied for " +
                                                           std::to_string(result.ties.won) + " units");
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (takes_part[i]) result.units[i] += pool < 0 ? big_integer(-options.base) : options.base;
    return {pool, units, given, takes_part, parties, options, std::move(task), std::move(result)};
}

FORDEL_DECL apportionment apportion(big_integer const& units, std::vector<fraction> weights,
                                    apportionment_options const& options) {
    std::vector<party> const numbered = detail::numbered_parties(weights.size());
    return apportion(units, std::move(weights), numbered, options);
}

} // namespace v0
} // namespace fordel
