// How an amount is rounded, and what is said of it.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/money/units.hpp>
#include <fordel/programme/rounding_point.hpp>

namespace fordel {
inline namespace v0 {

FORDEL_DECL fraction rounding_point::rounded(fraction const& major, any_currency in) const {
    big_integer const step(minor_units(to_, in));
    return detail::major_from_minor(detail::rounded_minor(major, in, step, how_), in);
}

FORDEL_DECL text rounding_point::describe(any_currency in) const {
    if (when_ == kind::never) return {"ikke afrundet", "not rounded"};
    text const pattern = when_ == kind::each_year ? text{"afrundet hvert år til {0}", "rounded each year to {0}"}
                                                  : text{"afrundet til {0}", "rounded to {0}"};
    return detail::sentence(pattern, {fordel::describe(to_, in)});
}

} // namespace v0
} // namespace fordel
