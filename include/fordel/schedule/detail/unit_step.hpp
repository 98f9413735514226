// The last step of a division: exact amounts in whole units.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/allocation_options.hpp>
#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/money.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What is divided, and how. A method that keeps the sum divides the amount, others the exact pool.
struct unit_step {
    fraction pool{};    // in major units
    any_money amount{}; // the pool in whole rounding units
    allocation_options options{};
    // Whom bounds and the receiver may name, though they take no part on the day: who has taken their place then.
    key_rule const* side = nullptr;
    date on{};
};

// As allocate() does, within the bounds of the options and those that adjustments leave.
allocation<any_currency> allocation_of(unit_step const& step, key_in_use const& by);

// What allocation_of() divides, in major units, where no bounds hold: its exact parts are then the key's shares of it.
std::optional<fraction> unbounded_pool(unit_step const& step, key_in_use const& by);

// Before rounding, in major units: each one's share of the exact pool, within the bounds that the options state. Those
// that adjustments leave are in the key.
std::vector<fraction> exact_amounts_of(unit_step const& step, key_in_use const& by);

// What allocation_of() gives in minor units, one for each party of the key. Where nothing but the method decides, its
// kernel is asked directly: a schedule has millions of parts.
std::vector<std::int64_t> minor_units_of(unit_step const& step, key_in_use& by);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/unit_step.ipp>
#endif
