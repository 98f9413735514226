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
#include <fordel/detail/shared_values.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/weighted_parties.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
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

namespace detail {

// What an apportionment was asked, and what the method was given of it: kept once for all its copies.
struct posed_apportionment {
    fraction pool;
    big_integer total; // the pool, rounded half up where it is a fraction of units
    shared_values<party> parties;
    shared_values<fraction> weights; // zero for those who take no part
    shared_values<fraction> given;   // also of those
    std::vector<bool> takes_part;    // a mark for each party, or none where all do
    apportionment_options options;
    method_task task{}; // base and those who take no part taken off
    std::optional<bounded_shares> within{};

    posed_apportionment(fraction const& units, weighted_parties const& among, shared_values<fraction> as_given,
                        std::vector<bool> marks, apportionment_options how)
        : pool(units), total(nearest(units)), parties(among.parties), weights(among.weights),
          given(std::move(as_given)), takes_part(std::move(marks)), options(std::move(how)) {}

    bool counts(std::size_t i) const { return takes_part.empty() || takes_part.at(i); }

    friend bool operator==(posed_apportionment const&, posed_apportionment const&) = default;
};

} // namespace detail

// Copies share what was asked.
class apportionment {
public:
    apportionment(std::shared_ptr<detail::posed_apportionment const> posed, method_result result)
        : posed_(std::move(posed)), result_(std::move(result)) {}

    std::size_t size() const noexcept { return units().size(); }
    // Whole units: the pool, rounded half up where it is a fraction of units.
    big_integer const& total() const noexcept { return posed_->total; }
    // What was to be shared, and what of it the units fall short of (below zero: exceed).
    fraction const& pool() const noexcept { return posed_->pool; }
    fraction missed() const;
    // What the exact shares sum to: the pool where each is rounded on its own, else the total.
    fraction exact_total() const;
    // What of it the method divided: all but the bases.
    fraction divided() const;
    std::vector<big_integer> const& units() const noexcept { return result_.units; }
    // Zero for those who take no part.
    std::vector<fraction> const& weights() const noexcept { return posed_->weights.all(); }
    // Also of those who take no part.
    std::vector<fraction> const& given_weights() const noexcept { return posed_->given.all(); }
    bool takes_part(std::size_t i) const { return posed_->counts(i); }
    std::vector<party> const& parties() const noexcept { return posed_->parties.all(); }
    apportionment_options const& options() const noexcept { return posed_->options; }
    method_task const& task() const noexcept { return posed_->task; }
    tied_parties const& ties() const noexcept { return result_.ties; }
    // Whether the tie policy also chose in an earlier round (fixing and rerunning), the parties of which are not kept.
    bool tied_before() const noexcept { return result_.tied_before; }
    // Units of the total not handed out; below zero where too many were. Zero for exact methods.
    big_integer const& residual() const noexcept { return result_.residual; }

    // The party on which the method booked the residual, and how much of it.
    std::optional<std::size_t> receiver() const noexcept { return result_.receiver; }
    big_integer const& received() const noexcept { return result_.received; }

    // The exact share of party i before rounding and bounds: its base, and its part of the rest.
    fraction quota(std::size_t i) const;
    std::vector<fraction> quotas() const;
    // The same within the bounds: who is held by a floor or cap has that, the others share what it leaves.
    fraction bounded_quota(std::size_t i) const;
    std::vector<fraction> bounded_quotas() const;
    // Who is held, of what the method divided; nothing where there are no bounds.
    std::optional<bounded_shares> const& within_bounds() const noexcept { return posed_->within; }
    // What party i got before the method divided the rest.
    big_integer base_of(std::size_t i) const;

    // The same division with units that were rounded elsewhere, in a table with others. They sum to the total.
    apportionment with_units(std::vector<big_integer> units) const;
    bool rounded_elsewhere() const noexcept { return rounded_elsewhere_; }

    friend bool operator==(apportionment const& a, apportionment const& b) { return a.equals(b); }

private:
    bool equals(apportionment const& other) const;

    std::shared_ptr<detail::posed_apportionment const> posed_;
    method_result result_;
    bool rounded_elsewhere_ = false;
};

namespace detail {

// Who took part, settled: for a second apportionment of the weights that the first one kept.
eligibility settled_eligibility(apportionment const& a);

// The parties with a weight of zero for those whom a mark leaves out; without marks all take part.
weighted_parties those_marked(shared_values<party> parties, shared_values<fraction> weights,
                              std::vector<bool> const& takes_part, std::size_t common_digits);

// What the method is given whatever the units are: all but these, the base and bounds.
method_task task_among(weighted_parties const& among, apportionment_options const& options);

// apportion_pool() of a list of parties that others have, too.
apportionment apportion_given(fraction const& pool, std::vector<fraction> weights, shared_values<party> parties,
                              apportionment_options const& options);

// The same among parties whose weights are known and not negative: all of them take part, whatever the options say.
apportionment apportion_among(fraction const& pool, weighted_parties const& among, apportionment_options options);

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
