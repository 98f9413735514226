// The least and most that each party may get of an amount, in money: a guarantee (garanti), a ceiling (loft).
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/apportionment/guarantee.hpp>
#include <fordel/apportionment/unit_bounds.hpp>
#include <fordel/detail/numbers.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// Floors and caps: one for each party in the key's order, without a value where nothing is said; or none at all. By
// magnitude: never below zero, also where the amount is. A floor that is no whole number of the rounding unit rounds
// up, a cap down.
template <currency Currency>
struct money_bounds {
    using one_each = std::vector<std::optional<money<Currency>>>;

    one_each floors{};
    one_each caps{};
    bounds_procedure procedure = bounds_procedure::fill; // how largest remainder keeps them
};

namespace detail {

template <currency Currency>
std::vector<unit_bound> bounds_in_units(std::vector<std::optional<money<Currency>>> const& bounds,
                                        money<Currency> amount, std::int64_t unit, bool up) {
    std::vector<unit_bound> all;
    for (auto const& bound : bounds) {
        all.emplace_back();
        if (!bound) continue;
        if (as_any_currency(bound->in()) != as_any_currency(amount.in()))
            throw error(errors::currency_mismatch, "a bound in " + bound->code() + " of an amount in " + amount.code());
        fraction const units(big_integer(bound->minor()), big_integer(unit));
        all.back().units = up ? ceiling(units) : units.floor();
    }
    return all;
}

} // namespace detail

// Shares `amount` by `key` so that nobody gets less than its floor or more than its cap. Throws what allocate() throws,
// fordel.currency.mismatch, and where the bounds cannot be kept fordel.apportionment.negative_bound, .floor_above_cap,
// .floors_exceed_units, .caps_below_units, .size_mismatch; these count rounding units. O(n log n) for largest
// remainder.
template <currency Currency>
allocation<Currency> allocate_within(money<Currency> amount, key const& by, money_bounds<Currency> const& bounds,
                                     allocation_options const& options = {}) {
    std::int64_t const unit = minor_units(options.unit, as_any_currency(amount.in()));
    return {amount, by, options,
            detail::share_units(as_any_money(amount), by, options,
                                {.floors = detail::bounds_in_units(bounds.floors, amount, unit, true),
                                 .caps = detail::bounds_in_units(bounds.caps, amount, unit, false),
                                 .procedure = bounds.procedure})};
}

// Floors that keep each party at the part `kept` (0 to 1) of its last amount, up to the minor unit: this year's
// guarantee, phased out by a smaller part each year. Throws fordel.guarantee.bad_part,
// fordel.guarantee.negative_amount.
template <currency Currency>
std::vector<std::optional<money<Currency>>> guarantee_floors(std::vector<money<Currency>> const& last,
                                                             fraction const& kept) {
    std::vector<big_integer> minor;
    for (auto const& amount : last)
        minor.push_back(amount.minor());
    std::vector<big_integer> const floors = guarantee_floors(minor, kept);
    std::vector<std::optional<money<Currency>>> guaranteed;
    for (std::size_t i = 0; i < last.size(); ++i)
        guaranteed.push_back(money<Currency>::from_minor(floors[i], last[i].in()));
    return guaranteed;
}

} // namespace v0
} // namespace fordel
