// Minor and major units of a currency (øre and kroner), whichever type has the currency; and what can be wrong with
// them.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/money/currency.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

// Throws fordel.money.too_precise.
big_integer minor_from_major(fraction const& major, any_currency in);
fraction major_from_minor(big_integer const& minor, any_currency in);

// To multiples of `step` minor units. Throws fordel.allocation.bad_unit.
big_integer rounded_minor(fraction const& major, any_currency in, big_integer const& step, rounding how);

[[noreturn]] void throw_money_overflow();
[[noreturn]] void throw_currency_mismatch(any_currency one, any_currency other);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/money/units.ipp>
#endif
