// The least and most that each party may get of an amount: a guarantee (mindstebeløb), a ceiling (loft).
#pragma once

#include <fordel/apportionment/guarantee.hpp>
#include <fordel/apportionment/unit_bounds.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/bounds.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// The least (floor) or most (cap) of one party: an amount, a share of what is shared (22 % is fraction(22, 100)), or
// both, when the stricter one counts.
struct money_bound {
    std::optional<any_money> amount{};
    std::optional<fraction> share{};

    money_bound() = default;
    explicit(false) money_bound(std::nullopt_t) {}
    template <currency C>
    explicit(false) money_bound(money<C> const& bound) : amount(as_any_money(bound)) {}
    template <currency C>
    explicit(false) money_bound(std::optional<money<C>> const& bound) {
        if (bound) amount = as_any_money(*bound);
    }
    explicit(false) money_bound(fraction part) : share(std::move(part)) {}
    template <currency C>
    money_bound(money<C> const& bound, fraction part) : amount(as_any_money(bound)), share(std::move(part)) {}

    bool any() const noexcept { return amount || share; }
    friend bool operator==(money_bound const&, money_bound const&) = default;
};

// The floors or the caps: one for everybody, one each in the key's order, or some by name.
//   kroner(25)      {std::nullopt, kroner(25), fraction(1, 4)}      {{"Cedar", kroner(25)}, {"Ash", fraction(1, 4)}}
class bounds_by_party {
public:
    using named_bound = std::pair<std::string, money_bound>;

    bounds_by_party() = default; // nobody is bound
    template <std::convertible_to<money_bound> Bound>
    explicit(false) bounds_by_party(Bound const& everybody) : everybody_(everybody) {}
    bounds_by_party(std::initializer_list<money_bound> one_each) : one_each_(one_each) {}
    template <std::convertible_to<money_bound> Bound>
    explicit(false) bounds_by_party(std::vector<Bound> const& one_each) : one_each_(one_each.begin(), one_each.end()) {}
    bounds_by_party(std::initializer_list<named_bound> named) : named_(named) {}
    explicit(false) bounds_by_party(std::vector<named_bound> named) : named_(std::move(named)) {}

    money_bound const& everybody() const noexcept { return everybody_; }
    std::vector<money_bound> const& one_each() const noexcept { return one_each_; }
    std::vector<named_bound> const& named() const noexcept { return named_; }
    bool any() const noexcept { return everybody_.any() || !one_each_.empty() || !named_.empty(); }

    // One for each party of the key, or none where nobody is bound. Throws fordel.party.unknown,
    // fordel.party.duplicate, fordel.apportionment.size_mismatch.
    std::vector<money_bound> of(key const& by) const;

    friend bool operator==(bounds_by_party const&, bounds_by_party const&) = default;

private:
    money_bound everybody_{};
    std::vector<money_bound> one_each_{};
    std::vector<named_bound> named_{};
};

// By magnitude: never below zero, also where the amount is. A floor that is no whole number of the rounding unit rounds
// up, a cap down.
struct money_bounds {
    bounds_by_party floors{};
    bounds_by_party caps{};
    bounds_procedure procedure = bounds_procedure::fill; // how largest remainder keeps them

    bool any() const noexcept { return floors.any() || caps.any(); }
    friend bool operator==(money_bounds const&, money_bounds const&) = default;
};

namespace detail {

// In whole rounding units of so many minor units. Throws fordel.currency.mismatch, and what bounds_by_party::of() does.
unit_bounds bounds_in_units(money_bounds const& bounds, key const& by, any_currency in, std::int64_t unit);

} // namespace detail

// Floors that keep each party at the part `kept` (0 to 1) of its last amount, up to the minor unit: this year's
// guarantee, phased out by a smaller part each year. Throws fordel.guarantee.bad_part,
// fordel.guarantee.negative_amount.
template <currency Currency>
std::vector<money<Currency>> guarantee_floors(std::vector<money<Currency>> const& last, fraction const& kept) {
    std::vector<big_integer> minor;
    for (auto const& amount : last)
        minor.push_back(amount.minor());
    std::vector<big_integer> const floors = guarantee_floors(minor, kept);
    std::vector<money<Currency>> guaranteed;
    for (std::size_t i = 0; i < last.size(); ++i)
        guaranteed.push_back(money<Currency>::from_minor(floors[i], last[i].in()));
    return guaranteed;
}

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/allocation/money_bounds.ipp>
#endif
