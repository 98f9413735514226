#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/detail/number_at.hpp>
#include <fordel/file/detail/step_range.hpp>
#include <fordel/file/solution.hpp>

#include <algorithm>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL step_range read_step_range(number_at const& of, solve_options const& options) {
    fraction const zero(0), twice = of.value() * fraction(2);
    bool const percent = of.kind() == number_kind::percent;
    step_range made{.from = std::min(zero, twice), .to = std::max(twice, percent ? fraction(100) : zero)};
    made.step = options.step.empty() ? of.step() : of.parse(options.step);
    if (!options.from.empty()) made.from = of.parse(options.from);
    if (!options.to.empty()) made.to = of.parse(options.to);
    std::string const seen =
        made.from.to_string() + " to " + made.to.to_string() + " in steps of " + made.step.to_string();
    bool const whole = of.kind() != number_kind::amount || (made.step / of.step()).is_whole();
    if (made.step <= zero || !whole || made.to <= made.from) throw error(errors::solve_range, seen);
    made.first = to_int64(ceiling(made.from / made.step));
    made.last = to_int64((made.to / made.step).floor());
    if (made.last < made.first) throw error(errors::solve_range, seen);
    return made;
}

} // namespace detail
} // namespace v0
} // namespace fordel
