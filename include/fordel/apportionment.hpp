// Whole units shared by exact weights, with the quotas: the kernel's methods on numbers of any size.
#pragma once

#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fordel/any_method.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>
#include <fordel/tie_breaking.hpp>

namespace fordel::inline v0 {

struct apportionment_options {
    any_method method = largest_remainder{};
    tie_breaking ties{};
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
    apportionment(big_integer total, std::vector<fraction> weights, method_result result)
        : total_(std::move(total)), weights_(std::move(weights)), units_(std::move(result.units))
        , ties_{std::move(result.tied), result.ties.won}, residual_(std::move(result.residual)) {
        weight_total_ = std::accumulate(weights_.begin(), weights_.end(), fraction());
    }

    std::size_t size() const noexcept { return units_.size(); }
    big_integer const& total() const noexcept { return total_; }
    std::vector<big_integer> const& units() const noexcept { return units_; }
    std::vector<fraction> const& weights() const noexcept { return weights_; }
    tied_parties const& ties() const noexcept { return ties_; }
    // Units not handed out; below zero where too many were. Zero for exact methods.
    big_integer const& residual() const noexcept { return residual_; }

    // The exact share of party i before rounding.
    fraction quota(std::size_t i) const { return fraction(total_) * weights_.at(i) / weight_total_; }
    std::vector<fraction> quotas() const {
        std::vector<fraction> all;
        for (std::size_t i = 0; i < size(); ++i) all.push_back(quota(i));
        return all;
    }

private:
    big_integer total_;
    std::vector<fraction> weights_;
    fraction weight_total_;
    std::vector<big_integer> units_;
    tied_parties ties_;
    big_integer residual_;
};

namespace detail {

// The weights as whole numbers in the same proportions.
inline std::vector<big_integer> whole_weights(std::vector<fraction> const& weights) {
    big_integer common = 1;
    for (fraction const& w : weights) common = boost::multiprecision::lcm(common, w.denominator());
    std::vector<big_integer> whole;
    for (fraction const& w : weights) whole.push_back(w.numerator() * (common / w.denominator()));
    return whole;
}

}  // namespace detail

// Shares whole units among parties by weight. Ties are broken by `options.ties`, which goes by the parties' ids.
// Throws fordel.apportionment.*, fordel.allocation.tie_list. O(n log n) for the ranking.
inline apportionment apportion(big_integer const& units, std::vector<fraction> weights,
                               std::vector<party> const& parties, apportionment_options const& options = {}) {
    if (parties.size() != weights.size())
        throw error(errors::apportionment_size_mismatch, std::to_string(parties.size()) + " parties, "
                                                             + std::to_string(weights.size()) + " weights");
    method_result result = options.method.apportion(units, detail::whole_weights(weights),
                                                    options.ties.ranking(parties, weights));
    if (!result.tied.empty() && options.ties.policy() == tie_policy_name::refuse)
        throw error(errors::apportionment_tie_refused, std::to_string(result.tied.size()) + " parties tied for "
                                                           + std::to_string(result.ties.won) + " units");
    return {units, std::move(weights), std::move(result)};
}

// The same with parties that have no names: their ids are their places, "0", "1", ….
inline apportionment apportion(big_integer const& units, std::vector<fraction> weights,
                               apportionment_options const& options = {}) {
    std::vector<party> numbered;
    for (std::size_t i = 0; i < weights.size(); ++i) numbered.push_back({std::to_string(i), std::to_string(i)});
    return apportion(units, std::move(weights), numbered, options);
}

}  // namespace fordel::inline v0
