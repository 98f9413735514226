// The errors of what is read, kept or shipped; error/all.hpp has all errors.
#pragma once

#include <fordel/error/assumptions.hpp>
#include <fordel/error/cases.hpp>
#include <fordel/error/files.hpp>
#include <fordel/error/interruption.hpp>
#include <fordel/error/lint.hpp>
#include <fordel/error/object.hpp>
#include <fordel/error/programme.hpp>
#include <fordel/error/programme_files.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

// No std::array: clang takes none of so many without its size.
inline constexpr error_kind const* of_files[]{&file_syntax,
                                              &file_not_plain,
                                              &file_duplicate_key,
                                              &file_comma,
                                              &file_too_large,
                                              &file_missing_file,
                                              &file_not_a_file,
                                              &file_outside_root,
                                              &file_include_circle,
                                              &file_given_twice,
                                              &file_not_in_place,
                                              &file_not_a_map,
                                              &file_not_writable,
                                              &file_no_members,
                                              &file_name_twice,
                                              &file_circle,
                                              &file_too_deep,
                                              &file_percent_of_others,
                                              &file_unknown_name,
                                              &file_no_data,
                                              &file_vintage,
                                              &file_table,
                                              &file_key_without_factors,
                                              &file_key_line,
                                              &file_unknown_key,
                                              &file_missing_key,
                                              &file_no_address,
                                              &file_amount_unsaid,
                                              &file_not_a_choice,
                                              &file_keys_together,
                                              &file_mixed_instalments,
                                              &file_percent_of_what,
                                              &file_several_without_key,
                                              &file_no_format,
                                              &file_later_format,
                                              &file_cannot_change,
                                              &file_clearing_changes,
                                              &file_not_a_text,
                                              &file_yes_or_no,
                                              &file_no_percent_sign,
                                              &file_bad_period,
                                              &file_two_readings,
                                              &file_unknown_month,
                                              &file_bad_reference_date,
                                              &file_one_of,
                                              &file_no_date,
                                              &file_unknown_value_status,
                                              &file_undated,
                                              &file_dates_order,
                                              &file_nothing_to_renew,
                                              &assumption_unknown,
                                              &assumption_unknown_alternative,
                                              &assumption_twice,
                                              &assumption_open,
                                              &assumption_excluded,
                                              &assumption_conflict,
                                              &assumption_shape,
                                              &assumption_nobody,
                                              &assumption_too_many_cases,
                                              &lint_unused,
                                              &lint_gap,
                                              &lint_overlap,
                                              &lint_never_binds,
                                              &case_nothing_expected,
                                              &case_subject,
                                              &case_unknown_field,
                                              &case_listed_twice,
                                              &case_unknown_axiom,
                                              &case_unknown_word,
                                              &case_no_column,
                                              &case_bad_matrix,
                                              &case_no_such_case,
                                              &case_none_found,
                                              &case_changed_since,
                                              &case_no_case_of_it,
                                              &case_does_not_pass,
                                              &object_not_constructed,
                                              &object_damaged,
                                              &sjaelland_outside_not_named,
                                              &sjaelland_lead_outside,
                                              &sjaelland_unknown_option,
                                              &statbank_malformed,
                                              &statbank_unknown_dimension,
                                              &statbank_column_twice,
                                              &statbank_too_large,
                                              &statbank_unreadable,
                                              &statbank_truncated,
                                              &statbank_suppressed,
                                              &statbank_not_total,
                                              &statbank_unknown_area,
                                              &work_interrupted};

} // namespace errors
} // namespace v0
} // namespace fordel
