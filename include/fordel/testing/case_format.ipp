#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/format.hpp>
#include <fordel/testing/case_format.hpp>

#include <array>
#include <span>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::span<value_form const* const> case_format() {
    static constexpr std::array all{
        &case_file_form,      &case_form,         &expected_row_form, &expectation_form,   &expected_residual_form,
        &case_exception_form, &given_values_form, &given_cells_form,  &apportionment_form, &rounded_table_form,
        &case_quorum_form,    &case_origin_form,  &case_axiom_form,   &case_field_form,    &expected_figure_form,
        &vote_weighting_form, &given_row_form};
    return all;
}

} // namespace v0
} // namespace fordel
