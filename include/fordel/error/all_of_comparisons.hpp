// The errors of proposals, comparisons and what is solved for; error/all.hpp has all errors.
#pragma once

#include <fordel/error/comparison.hpp>
#include <fordel/error/kind.hpp>
#include <fordel/error/solving.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

// No std::array: clang takes none of so many without its size.
inline constexpr error_kind const* of_comparisons[]{&comparison_unknown_cause,
                                                    &comparison_currency,
                                                    &comparison_years,
                                                    &solve_no_number,
                                                    &solve_condition,
                                                    &solve_unknown_term,
                                                    &solve_ambiguous_term,
                                                    &solve_range,
                                                    &sweep_no_values,
                                                    &sweep_range,
                                                    &comparison_unknown_order,
                                                    &comparison_no_steps,
                                                    &comparison_too_many_settlements};

} // namespace errors
} // namespace v0
} // namespace fordel
