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

namespace fordel {
inline namespace v0 {

FORDEL_DECL apportionment detail::share_units(any_exact_money const& pool, key const& by,
                                              allocation_options const& options) {
    std::int64_t const unit = options.unit.minor_units(pool.in());
    fraction const units = pool.exact() / any_money::from_minor(unit, pool.in()).exact();
    return apportion_pool(units, by.weights(), by.parties(),
                          {.method = options.method,
                           .ties = options.ties,
                           .bounds = bounds_in_units(options.bounds, by, pool.in(), unit),
                           .receiver = options.receiver});
}

FORDEL_DECL void detail::require_multiple(any_money amount, allocation_options const& options) {
    if (amount.minor() % options.unit.minor_units(amount.in()) != 0)
        throw error(errors::allocation_not_a_multiple, amount.to_string() + " by " + to_string(options.unit));
}

} // namespace v0
} // namespace fordel
