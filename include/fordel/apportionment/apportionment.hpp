// Whole units shared by exact weights, with the quotas: the kernel's methods on numbers of any size.
#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/apportionment/eligibility.hpp>
#include <fordel/apportionment/method_task.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/apportionment/tied_parties.hpp>
#include <fordel/apportionment/unit_bounds.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

struct apportionment_options {
    any_method method = largest_remainder{};
    tie_breaking ties{};
    unit_bounds bounds{};
    eligibility who{};
    big_integer base{};     // for everybody who takes part (who.zero: of weight zero too), before the rest is divided
    std::string receiver{}; // the id of the party that takes the residual, where the method wants one named
    // The most digits of the weights in all over their common denominator.
    std::size_t common_digits = detail::most_common_digits;

    friend bool operator==(apportionment_options const&, apportionment_options const&) = default;
};

class apportionment {
public:
    // `weights`: as given. `task`: what the method was given to divide, base and those who take no part taken off.
    apportionment(fraction pool, big_integer total, std::vector<fraction> weights, std::vector<bool> const& takes_part,
                  std::vector<party> parties, apportionment_options options, method_task task, method_result result);

    std::size_t size() const noexcept { return units_.size(); }
    // Whole units: the pool, rounded half up where it is a fraction of units.
    big_integer const& total() const noexcept { return total_; }
    // What was to be shared, and what of it the units fall short of (below zero: exceed).
    fraction const& pool() const noexcept { return pool_; }
    fraction missed() const;
    // What the exact shares sum to: the pool where each is rounded on its own, else the total.
    fraction exact_total() const;
    // What of it the method divided: all but the bases.
    fraction divided() const;
    std::vector<big_integer> const& units() const noexcept { return units_; }
    // Zero for those who take no part.
    std::vector<fraction> const& weights() const noexcept { return weights_; }
    // Also of those who take no part.
    std::vector<fraction> const& given_weights() const noexcept { return given_.empty() ? weights_ : given_; }
    bool takes_part(std::size_t i) const { return takes_part_.at(i); }
    std::vector<party> const& parties() const noexcept { return parties_; }
    apportionment_options const& options() const noexcept { return options_; }
    method_task const& task() const noexcept { return task_; }
    tied_parties const& ties() const noexcept { return ties_; }
    // Whether the tie policy also chose in an earlier round (fixing and rerunning), the parties of which are not kept.
    bool tied_before() const noexcept { return tied_before_; }
    // Units of the total not handed out; below zero where too many were. Zero for exact methods.
    big_integer const& residual() const noexcept { return residual_; }

    // The party on which the method booked the residual, and how much of it.
    std::optional<std::size_t> receiver() const noexcept { return receiver_; }
    big_integer const& received() const noexcept { return received_; }

    // The exact share of party i before rounding and bounds: its base, and its part of the rest.
    fraction quota(std::size_t i) const;
    std::vector<fraction> quotas() const;
    // The same within the bounds: who is held by a floor or cap has that, the others share what it leaves.
    fraction bounded_quota(std::size_t i) const;
    std::vector<fraction> bounded_quotas() const;
    // Who is held, of what the method divided; nothing where there are no bounds.
    std::optional<bounded_shares> const& within_bounds() const noexcept { return within_; }
    // What party i got before the method divided the rest.
    big_integer base_of(std::size_t i) const;

    // The same division with units that were rounded elsewhere, in a table with others. They sum to the total.
    apportionment with_units(std::vector<big_integer> units) const;
    bool rounded_elsewhere() const noexcept { return rounded_elsewhere_; }

    friend bool operator==(apportionment const&, apportionment const&) = default;

private:
    fraction pool_;
    big_integer total_;
    std::vector<fraction> weights_;
    std::vector<fraction> given_; // where somebody takes no part
    std::vector<bool> takes_part_;
    std::vector<party> parties_;
    apportionment_options options_;
    method_task task_;
    std::optional<bounded_shares> within_;
    fraction weight_total_;
    std::vector<big_integer> units_;
    tied_parties ties_;
    bool tied_before_ = false;
    big_integer residual_;
    std::optional<std::size_t> receiver_;
    big_integer received_;
    bool rounded_elsewhere_ = false;
};

namespace detail {

// Who took part, settled: for a second apportionment of the weights that the first one kept.
eligibility settled_eligibility(apportionment const& a);

} // namespace detail

// Shares whole units among parties by weight. Ties are broken by `options.ties`, which goes by the parties' ids.
// Throws fordel.apportionment.*, fordel.allocation.tie_list, fordel.party.unknown. O(n log n) for the ranking.
apportionment apportion(big_integer const& units, std::vector<fraction> weights, std::vector<party> const& parties,
                        apportionment_options const& options = {});

// The same of a pool that may be a fraction of units: the parts of 100/3, say. By a method that does not keep the sum,
// each exact part of the pool is rounded on its own; any other shares the pool rounded half up by magnitude.
apportionment apportion_pool(fraction const& pool, std::vector<fraction> weights, std::vector<party> const& parties,
                             apportionment_options const& options = {});

// The same with parties that have no names: their ids are their places, "0", "1", ….
apportionment apportion(big_integer const& units, std::vector<fraction> weights,
                        apportionment_options const& options = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/apportionment.ipp>
#endif
