// An amount shared by a key (fordeling): each party's amount, and the exact share it was rounded from.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/allocation/carried_shares.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/tied_parties.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// One party's part of an allocation.
template <currency Currency>
struct allotment {
    fordel::party party;
    money<Currency> amount;
    // Before rounding and within the bounds, in major units (kroner). With bounds a method that keeps the sum shares
    // whole units: then it is of these.
    fraction exact;
    fraction unbounded; // the party's share of the pool by the key, whatever the bounds are

    friend bool operator==(allotment const&, allotment const&) = default;
};

template <currency Currency>
class allocation {
public:
    allocation(exact_money<Currency> pool, fordel::key key, allocation_options options, apportionment shared)
        : pool_(std::move(pool)), key_(std::move(key)), options_(std::move(options)), shared_(std::move(shared)) {}

    // What is shared: an exact fraction where it was given as one.
    exact_money<Currency> const& pool() const noexcept { return pool_; }
    // The same in whole rounding units, half up by magnitude.
    money<Currency> amount() const { return in_units(shared_.total()); }
    fordel::key const& key() const noexcept { return key_; }
    allocation_options const& options() const noexcept { return options_; }
    std::size_t size() const noexcept { return key_.size(); }
    // In rounding units.
    apportionment const& shared() const noexcept { return shared_; }
    tied_parties const& ties() const noexcept { return shared_.ties(); }

    // Whether the amounts were rounded in one table with other allocations, not by the options' method.
    bool in_table() const noexcept { return shared_.rounded_elsewhere() && !carried_; }
    // The same allocation with the amounts, in rounding units, that such a table gives.
    allocation with_table_units(std::vector<big_integer> units) const {
        return {pool_, key_, options_, shared_.with_units(std::move(units))};
    }

    // The sums that the amounts make exact, where rounding is carried over the years.
    std::optional<carried_shares> const& carried() const noexcept { return carried_; }
    // The same allocation with the amounts, in rounding units, that such a series gives.
    allocation with_carried_units(std::vector<big_integer> units, carried_shares sums) const {
        allocation carried = with_table_units(std::move(units));
        carried.carried_ = std::move(sums);
        return carried;
    }

    // What independent rounding did not hand out of the amount (below zero: handed out too much); zero for exact
    // methods.
    money<Currency> residual() const { return in_units(shared_.residual()); }
    // What the parts fall short of the pool (below zero: exceed): the residual, and what of the pool is below a unit.
    exact_money<Currency> missed() const { return exact_money<Currency>(shared_.missed() * unit(), pool_.in()); }
    // What of the residual was booked on a party, by a method that does so: shared().receiver().
    money<Currency> received() const { return in_units(shared_.received()); }

    allotment<Currency> operator[](std::size_t i) const { return allotment_of(i, pool_.exact() / key_.total()); }
    // By id, name or code; throws fordel.party.unknown.
    allotment<Currency> operator[](std::string_view who) const { return (*this)[key_.index_of(who)]; }

    // What each party gets, alone: an allotment also works out the exact share, which takes longer than to allocate.
    std::vector<money<Currency>> amounts() const {
        std::vector<money<Currency>> all;
        all.reserve(size());
        for (big_integer const& units : shared_.units())
            all.push_back(in_units(units));
        return all;
    }

    std::vector<allotment<Currency>> allotments() const {
        std::vector<allotment<Currency>> all;
        all.reserve(size());
        fraction const by_weight = pool_.exact() / key_.total();
        for (std::size_t i = 0; i < size(); ++i)
            all.push_back(allotment_of(i, by_weight));
        return all;
    }

    friend bool operator==(allocation const&, allocation const&) = default;

private:
    // `by_weight`: what each of the key's weights comes to.
    allotment<Currency> allotment_of(std::size_t i, fraction const& by_weight) const {
        fraction unbounded = key_.weights().at(i) * by_weight;
        fraction exact = shared_.within_bounds() ? shared_.bounded_quota(i) * unit() : unbounded;
        return {key_.parties()[i], in_units(shared_.units().at(i)), std::move(exact), std::move(unbounded)};
    }
    fraction unit() const { return in_units(1).exact(); } // in major units
    money<Currency> in_units(big_integer const& units) const {
        if (!detail::fits_64_bits(units)) detail::throw_money_overflow();
        return money<Currency>::from_minor(to_int64(units), pool_.in()) *
               minor_units(options_.unit, as_any_currency(pool_.in()));
    }

    exact_money<Currency> pool_;
    fordel::key key_;
    allocation_options options_;
    apportionment shared_;
    std::optional<carried_shares> carried_{};
};

namespace detail {

// The pool's rounding units, shared.
apportionment share_units(any_exact_money const& pool, key const& by, allocation_options const& options);
// The same of whole ones, without fractions. Throws fordel.allocation.not_a_multiple.
apportionment share_units(any_money amount, key const& by, allocation_options const& options);

} // namespace detail

// Shares a pool that may be an exact fraction below the rounding unit (200 mio. × 1.018²) by `key`. Independent
// rounding rounds each exact part of it; a method that keeps the sum shares the pool rounded to the unit, half up by
// magnitude. missed() says what the parts miss. Throws what allocate() of an amount does, but for .not_a_multiple.
template <currency Currency>
allocation<Currency> allocate(exact_money<Currency> pool, key const& by, allocation_options const& options = {}) {
    apportionment shared = detail::share_units(as_any_exact(pool), by, options);
    return {std::move(pool), by, options, std::move(shared)};
}

// Shares `amount` by `key`. Throws fordel.allocation.not_a_multiple where the amount is no whole number of the rounding
// unit, and the errors of apportion(); where floors and caps cannot be kept (these count rounding units):
// fordel.apportionment.negative_bound, .floor_above_cap, .floors_exceed_units, .caps_below_units, .size_mismatch, and
// fordel.currency.mismatch, fordel.party.unknown, fordel.party.duplicate. O(n log n) for largest remainder.
template <currency Currency>
allocation<Currency> allocate(money<Currency> amount, key const& by, allocation_options const& options = {}) {
    apportionment shared = detail::share_units(as_any_money(amount), by, options);
    return {exact_money<Currency>(amount), by, options, std::move(shared)};
}

// In a currency known at run time, as programmes hold it.
template <currency Currency>
allocation<any_currency> as_any_currency(allocation<Currency> const& a) {
    allocation<any_currency> const same{as_any_exact(a.pool()), a.key(), a.options(), a.shared()};
    return a.carried() ? same.with_carried_units(a.shared().units(), *a.carried()) : same;
}

#ifdef FORDEL_SEPARATE_COMPILATION
FORDEL_EXTERN_ALLOCATION template class allocation<dkk>;
FORDEL_EXTERN_ALLOCATION template class allocation<any_currency>;
#endif

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/allocation/allocation.ipp>
#endif
