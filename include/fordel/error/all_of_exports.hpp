// The errors of data frames, workbooks, pictures, postings and plans; error/all.hpp has all errors.
#pragma once

#include <fordel/error/extras.hpp>
#include <fordel/error/frames.hpp>
#include <fordel/error/kind.hpp>
#include <fordel/error/plans.hpp>
#include <fordel/error/workbooks.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

inline constexpr error_kind const* of_exports[]{
    &frame_not_a_frame,  &frame_no_column,  &frame_which_column,  &frame_float,         &frame_value,
    &frame_empty,        &frame_total_row,  &frame_heading,       &frame_duplicate,     &frame_too_wide,
    &excel_unreadable,   &excel_no_sheet,   &excel_cell,          &excel_no_value,      &excel_layout,
    &excel_too_large,    &extra_missing,    &accounts_no_account, &accounts_duplicate,  &accounts_column,
    &plot_nothing,       &plan_output,      &plan_unknown_layout, &plan_no_such_key,    &plan_not_amounts,
    &plan_float,         &plan_scale,       &plan_too_large,      &plan_null,           &batch_unknown_key,
    &batch_type_changed, &batch_name_taken, &batch_unreadable,    &batch_control_total, &batch_no_java};

} // namespace errors
} // namespace v0
} // namespace fordel
