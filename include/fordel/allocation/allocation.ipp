// How an amount is counted in rounding units and shared.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/allocation_options.hpp>
#include <fordel/allocation/money_bounds.hpp>
#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money.hpp>

#include <cstdint>
#include <utility>

namespace fordel {
inline namespace v0 {

namespace detail {

FORDEL_DECL apportionment share_by_key(fraction const& units, std::int64_t unit, any_currency in, key const& by,
                                       allocation_options const& options) {
    apportionment_options how{.method = options.method, .ties = options.ties, .receiver = options.receiver};
    if (options.bounds.any()) how.bounds = bounds_in_units(options.bounds, by, in, unit);
    how.bounds.procedure = options.bounds.procedure;
    return apportion_among(units, by.weighted(), std::move(how));
}

} // namespace detail

FORDEL_DECL apportionment detail::share_units(any_exact_money const& pool, key const& by,
                                              allocation_options const& options) {
    std::int64_t const unit = options.unit.minor_units(pool.in());
    return share_by_key(pool.exact() / any_money::from_minor(unit, pool.in()).exact(), unit, pool.in(), by, options);
}

FORDEL_DECL apportionment detail::share_units(any_money amount, key const& by, allocation_options const& options) {
    std::int64_t const unit = options.unit.minor_units(amount.in());
    if (amount.minor() % unit != 0)
        throw error(errors::allocation_not_a_multiple, amount.to_string() + " by " + to_string(options.unit));
    return share_by_key(fraction(amount.minor() / unit), unit, amount.in(), by, options);
}

} // namespace v0
} // namespace fordel
