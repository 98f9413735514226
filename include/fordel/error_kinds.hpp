// Every error the library can raise, in one list; docs/errors.md and the Python classes are made from it.
#pragma once

#include <array>

#include <fordel/error_kinds/apportionment.hpp>
#include <fordel/error_kinds/kind.hpp>
#include <fordel/error_kinds/programme.hpp>
#include <fordel/error_kinds/tables.hpp>

namespace fordel::inline v0 {
namespace errors {

inline constexpr std::array all{
    &apportionment_no_parties, &apportionment_size_mismatch, &apportionment_negative_weight, &apportionment_all_zero,
    &apportionment_overflow, &apportionment_tie_refused, &apportionment_bad_ranking, &apportionment_unknown_method,
    &apportionment_unknown_rounding, &apportionment_negative_bound, &apportionment_floor_above_cap,
    &apportionment_floors_exceed_units, &apportionment_caps_below_units, &apportionment_bounds_unsupported,
    &apportionment_bounds_dead_end, &apportionment_base_exceeds_units, &apportionment_quota_over_allocates,
    &apportionment_quota_leaves_too_many, &apportionment_fractional_weights, &apportionment_decreasing_divisors,
    &apportionment_divisors_exhausted, &apportionment_bad_parameter, &apportionment_too_many_steps,
    &apportionment_residual_beyond_share, &apportionment_ambiguous_method, &apportionment_unknown_quota,
    &apportionment_unknown_remainder, &apportionment_unknown_bounds, &apportionment_no_receiver,
    &apportionment_setting_unused, &apportionment_nobody_eligible, &apportionment_too_many_outcomes,
    &biproportional_size_mismatch, &biproportional_negative_votes, &biproportional_negative_seats,
    &biproportional_too_many_seats, &biproportional_seats_mismatch, &biproportional_empty_line,
    &biproportional_infeasible, &biproportional_unknown_method, &biproportional_unknown_weighting,
    &biproportional_bad_quorum, &biproportional_nobody_qualifies, &carry_no_years, &carry_years_order,
    &carry_size_mismatch, &carry_negative_units, &carry_key_changed, &carry_unknown_procedure, &carry_needs_all_years,
    &nested_no_groups, &nested_size_mismatch, &nested_empty_group, &nested_bad_unit, &nested_not_a_multiple,
    &guarantee_bad_part, &guarantee_negative_amount, &table_empty, &table_ragged, &table_three_way,
    &table_size_mismatch, &table_bad_unit, &table_not_a_multiple, &table_not_laminar, &table_unknown_line,
    &table_empty_line, &table_margin_mismatch, &table_infeasible, &table_overflow, &table_malformed,
    &text_unknown_language, &text_unknown_notation, &exact_zero_denominator, &exact_malformed, &exact_too_large,
    &exact_float, &exact_not_a_number, &currency_unknown, &currency_mismatch, &money_overflow, &money_malformed,
    &money_ambiguous, &money_too_precise, &money_no_currency, &money_float, &money_bare_integer, &calendar_bad_date,
    &calendar_reversed_period, &calendar_not_whole_months, &party_unknown, &party_ambiguous, &party_duplicate,
    &party_no_id, &party_unordered, &party_unknown_kind, &population_missing_area, &population_missing_date,
    &population_duplicate, &population_negative, &population_unknown_policy, &key_empty, &key_all_zero,
    &key_negative_weight, &key_size_mismatch, &key_factors, &allocation_not_a_multiple,
    &allocation_unknown_tie_policy, &allocation_tie_list, &allocation_no_seed, &allocation_unknown_unit,
    &stream_tranches, &stream_once_beyond_year, &programme_duplicate_stream, &programme_duplicate_id,
    &programme_unknown_assumption, &programme_table_twice, &programme_table_recipients,
    &programme_no_participants, &programme_unknown_kind, &schedule_unknown_stream,
    &schedule_unknown_field, &schedule_unknown_status, &sjaelland_outside_not_named, &sjaelland_lead_outside,
    &sjaelland_unknown_option, &statbank_malformed, &statbank_truncated, &statbank_suppressed, &statbank_not_total,
    &statbank_unknown_area};

}  // namespace errors
}  // namespace fordel::inline v0
