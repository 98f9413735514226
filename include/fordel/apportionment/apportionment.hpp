// Whole units shared by exact weights, with the quotas: the kernel's methods on numbers of any size.
#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/share_bounds.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

struct apportionment_options {
    any_method method = largest_remainder{};
    tie_breaking ties{};
    share_bounds bounds{};
    eligibility who{};
    big_integer base{};     // a fixed number for everybody who takes part, before the method divides the rest
    std::string receiver{}; // the id of the party that takes the residual, where the method wants one named
};

// Parties tied for the last units: who they are and how many of them got one. Empty where there was no tie.
struct tied_parties {
    std::vector<std::size_t> who{};
    std::size_t won = 0;

    bool any() const noexcept { return !who.empty(); }
    friend bool operator==(tied_parties const&, tied_parties const&) = default;
};

class apportionment {
public:
    // `task`: what the method was given to divide, base and those who take no part taken off.
    apportionment(big_integer total, std::vector<fraction> weights, std::vector<party> parties,
                  apportionment_options options, method_task task, method_result result)
        : total_(std::move(total)), weights_(std::move(weights)), parties_(std::move(parties)),
          options_(std::move(options)), task_(std::move(task)), units_(std::move(result.units)),
          ties_{std::move(result.tied), result.ties.won}, tied_before_(result.tied_before),
          residual_(std::move(result.residual)), receiver_(result.receiver), received_(std::move(result.received)) {
        weight_total_ = std::accumulate(weights_.begin(), weights_.end(), fraction());
    }

    std::size_t size() const noexcept { return units_.size(); }
    big_integer const& total() const noexcept { return total_; }
    std::vector<big_integer> const& units() const noexcept { return units_; }
    // Zero for those who take no part.
    std::vector<fraction> const& weights() const noexcept { return weights_; }
    std::vector<party> const& parties() const noexcept { return parties_; }
    apportionment_options const& options() const noexcept { return options_; }
    method_task const& task() const noexcept { return task_; }
    tied_parties const& ties() const noexcept { return ties_; }
    // Whether the tie policy also chose in an earlier round (fixing and rerunning), the parties of which are not kept.
    bool tied_before() const noexcept { return tied_before_; }
    // Units not handed out; below zero where too many were. Zero for exact methods.
    big_integer const& residual() const noexcept { return residual_; }

    // The party on which the method booked the residual, and how much of it.
    std::optional<std::size_t> receiver() const noexcept { return receiver_; }
    big_integer const& received() const noexcept { return received_; }

    // The exact share of party i before rounding and bounds: its base, and its part of the rest.
    fraction quota(std::size_t i) const {
        return fraction(base_of(i)) + fraction(task_.units) * weights_.at(i) / weight_total_;
    }
    std::vector<fraction> quotas() const {
        std::vector<fraction> all;
        for (std::size_t i = 0; i < size(); ++i)
            all.push_back(quota(i));
        return all;
    }
    // What party i got before the method divided the rest.
    big_integer base_of(std::size_t i) const {
        if (weights_.at(i) == fraction(0)) return 0;
        return total_ < 0 ? big_integer(-options_.base) : options_.base;
    }

    // The same division with units that were rounded elsewhere, in a table with others. They sum to the total.
    apportionment with_units(std::vector<big_integer> units) const {
        apportionment other = *this;
        other.units_ = std::move(units);
        other.ties_ = {};
        other.tied_before_ = false;
        other.residual_ = other.received_ = 0;
        other.receiver_.reset();
        return other;
    }

private:
    big_integer total_;
    std::vector<fraction> weights_;
    std::vector<party> parties_;
    apportionment_options options_;
    method_task task_;
    fraction weight_total_;
    std::vector<big_integer> units_;
    tied_parties ties_;
    bool tied_before_ = false;
    big_integer residual_;
    std::optional<std::size_t> receiver_;
    big_integer received_;
};

namespace detail {

// The weights as whole numbers in the same proportions.
inline std::vector<big_integer> whole_weights(std::vector<fraction> const& weights) {
    big_integer common = 1;
    for (fraction const& w : weights)
        common = boost::multiprecision::lcm(common, w.denominator());
    std::vector<big_integer> whole;
    for (fraction const& w : weights)
        whole.push_back(w.numerator() * (common / w.denominator()));
    return whole;
}

// Takes the base off the units and the bounds.
inline void take_base(method_task& task, big_integer const& base, std::vector<party> const& who) {
    if (base == 0) return;
    auto const parties = std::count_if(task.weights.begin(), task.weights.end(), [](auto const& w) { return w != 0; });
    big_integer const given = base * parties, units = task.units < 0 ? big_integer(-task.units) : task.units;
    if (base < 0 || given > units)
        throw error(errors::apportionment_base_exceeds_units,
                    base.str() + " each for " + std::to_string(parties) + " parties, of " + units.str() + " units");
    task.units += task.units < 0 ? given : big_integer(-given);
    for (std::size_t i = 0; i < task.floors.size(); ++i) {
        if (task.weights[i] == 0) continue; // has no base
        if (task.caps[i] < base)
            throw error(errors::apportionment_floor_above_cap,
                        who[i].name + ": base " + base.str() + ", cap " + task.caps[i].str());
        task.floors[i] = task.floors[i] > base ? big_integer(task.floors[i] - base) : big_integer(0);
        task.caps[i] -= base;
    }
}

} // namespace detail

namespace detail {

// Who took part, settled: for a second apportionment of the weights that the first one kept.
inline eligibility settled_eligibility(apportionment const& a) {
    eligibility rule;
    for (std::size_t i = 0; i < a.size(); ++i)
        rule.eligible.push_back(a.weights()[i] != fraction(0) || (!a.task().floors.empty() && a.task().floors[i] > 0));
    return rule;
}

} // namespace detail

// Shares whole units among parties by weight. Ties are broken by `options.ties`, which goes by the parties' ids.
// Throws fordel.apportionment.*, fordel.allocation.tie_list, fordel.party.unknown. O(n log n) for the ranking.
inline apportionment apportion(big_integer const& units, std::vector<fraction> weights,
                               std::vector<party> const& parties, apportionment_options const& options = {}) {
    if (parties.size() != weights.size())
        throw error(errors::apportionment_size_mismatch,
                    std::to_string(parties.size()) + " parties, " + std::to_string(weights.size()) + " weights");
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i] < fraction(0))
            throw error(errors::apportionment_negative_weight,
                        "weight number " + std::to_string(i + 1) + ", " + weights[i].to_string());
    std::vector<bool> const takes_part = detail::who_takes_part(options.who, weights);
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (!takes_part[i]) weights[i] = fraction(0);
    method_task task{.units = units, .weights = detail::whole_weights(weights)};
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
    detail::set_bounds(task, options.bounds, parties, takes_part);
    detail::take_base(task, options.base, parties);
    method_result result = options.method.apportion(task);
    if (options.ties.policy() == tie_policy_name::refuse && result.tied_before && result.tied.empty())
        throw error(errors::apportionment_tie_refused, "a tie in an earlier round");
    if (!result.tied.empty() && options.ties.policy() == tie_policy_name::refuse)
        throw error(errors::apportionment_tie_refused, std::to_string(result.tied.size()) + " parties tied for " +
                                                           std::to_string(result.ties.won) + " units");
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i] != fraction(0)) result.units[i] += units < 0 ? big_integer(-options.base) : options.base;
    return {units, std::move(weights), parties, options, std::move(task), std::move(result)};
}

// The same with parties that have no names: their ids are their places, "0", "1", ….
inline apportionment apportion(big_integer const& units, std::vector<fraction> weights,
                               apportionment_options const& options = {}) {
    std::vector<party> numbered;
    for (std::size_t i = 0; i < weights.size(); ++i)
        numbered.push_back({std::to_string(i), std::to_string(i)});
    return apportion(units, std::move(weights), numbered, options);
}

} // namespace v0
} // namespace fordel
