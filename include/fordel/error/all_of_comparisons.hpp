// The errors of proposals, comparisons and what is solved for; error/all.hpp has all errors.
#pragma once

#include <fordel/error/comparison.hpp>
#include <fordel/error/kind.hpp>
#include <fordel/error/proposals.hpp>
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
                                                    &comparison_too_many_settlements,
                                                    &proposal_bare_date,
                                                    &proposal_conflict,
                                                    &proposal_throughout_only,
                                                    &proposal_outside_days,
                                                    &proposal_header,
                                                    &proposal_no_baseline,
                                                    &proposal_not_one,
                                                    &proposal_twice,
                                                    &proposal_no_effect,
                                                    &proposal_several_files,
                                                    &comparison_moved,
                                                    &comparison_names};

} // namespace errors
} // namespace v0
} // namespace fordel
