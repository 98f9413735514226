#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/forms/agreements.hpp>
#include <fordel/file/forms/amounts.hpp>
#include <fordel/file/forms/assumptions.hpp>
#include <fordel/file/forms/invariants.hpp>
#include <fordel/file/forms/keys.hpp>
#include <fordel/file/forms/programme.hpp>
#include <fordel/file/forms/streams.hpp>
#include <fordel/file/forms/values.hpp>

#include <array>
#include <span>
#include <string_view>

namespace fordel {
inline namespace v0 {

// Readers need this table for what they say of unknown keys; so the forms stand in file/forms/, whose headers include
// nothing but value_form.hpp.
FORDEL_DECL std::span<value_form const* const> format() {
    // clang-format off: a line for each header
    static constexpr std::array all{
&forms::programme, &forms::money_by_year, &forms::party_choice, &forms::text, &forms::any, &forms::words, &forms::yes_or_no, &forms::whole, &forms::number, &forms::percent, &forms::money, &forms::date, &forms::beginning, &forms::period, &forms::year, &forms::month, &forms::reference_date, &forms::party_name, &forms::rounding_unit, &forms::method, &forms::ties, &forms::rounding, &forms::missing, &forms::condition, &forms::citation, &forms::decision, &forms::status, &forms::renewal, &forms::value_status, &forms::stated_value, &forms::removed_value, &forms::assumption, &forms::alternative, &forms::assumption_kind, &forms::not_calculated, &forms::effect, &forms::invariant, &forms::party, &forms::party_kind, &forms::members, &forms::figures, &forms::party_figures, &forms::csv_notation, &forms::index, &forms::key, &forms::percent_or_rest, &forms::amount_year, &forms::amount_side, &forms::succession, &forms::key_rounding, &forms::rounded_sum, &forms::language, &forms::notation, &forms::part_years, &forms::format_number, &forms::currency, &forms::bound, &forms::bounds_kept, &forms::recipients, &forms::tranche, &forms::payers, &forms::carry, &forms::stream, &forms::rounding_point, &forms::rounding_time, &forms::continuation, &forms::per, &forms::instalment, &forms::amount, &forms::amounts_in_csv, &forms::adjustment_amount, &forms::adjustment, &forms::totals, &forms::table, &forms::settlement, &forms::spending, &forms::clearing, &forms::agreement_kind, &forms::due, &forms::agreement,
};
    return all;
}

FORDEL_DECL value_form const* find_form(std::string_view name) {
    for (value_form const* const form : format())
        if (form->name == name) return form;
    return nullptr;
}

} // namespace v0
} // namespace fordel
