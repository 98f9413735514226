// How minor units become major ones, and back.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/money/units.hpp>

#include <cstdint>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL big_integer minor_per_major(any_currency in) {
    std::int64_t count = 1; // four digits at most
    for (int i = 0; i < in.minor_digits(); ++i)
        count *= 10;
    return count;
}

FORDEL_DECL big_integer minor_from_major(fraction const& major, any_currency in) {
    fraction const minor = major * fraction(minor_per_major(in));
    if (!minor.is_whole()) throw error(errors::money_too_precise, major.to_string());
    return minor.numerator();
}

FORDEL_DECL fraction major_from_minor(big_integer const& minor, any_currency in) {
    return {minor, minor_per_major(in)};
}

FORDEL_DECL big_integer rounded_minor(fraction const& major, any_currency in, big_integer const& step, rounding how) {
    if (step <= 0) throw error(errors::allocation_bad_unit, step.str() + " minor units");
    fraction const steps = major * fraction(minor_per_major(in)) / fraction(step);
    return round_quotient(steps.numerator(), steps.denominator(), how) * step;
}

FORDEL_DECL void throw_money_overflow() {
    throw error(errors::money_overflow, "an amount or sum beyond the range of its minor units");
}

FORDEL_DECL void throw_currency_mismatch(any_currency one, any_currency other) {
    throw error(errors::currency_mismatch, std::string(one.code()) + " and " + std::string(other.code()));
}

} // namespace detail
} // namespace v0
} // namespace fordel
