// Allocations, programmes and their schedules, and the programme that comes built in.
#pragma once

#ifndef FORDEL_SEPARATE_COMPILATION
#error "fordel/src.hpp is for programs compiled with FORDEL_SEPARATE_COMPILATION in all their files"
#endif
#ifndef FORDEL_EXTERN_ALLOCATION
#define FORDEL_EXTERN_ALLOCATION
#endif

#include <fordel/allocation/allocation.ipp>
#include <fordel/allocation/allocation_options.ipp>
#include <fordel/allocation/explanation.ipp>
#include <fordel/allocation/money_bounds.ipp>
#include <fordel/allocation/rounding_unit.ipp>
#include <fordel/allocation/working.ipp>
#include <fordel/programme/adjusted.ipp>
#include <fordel/programme/adjustment.ipp>
#include <fordel/programme/adjustment_explanation.ipp>
#include <fordel/programme/agreement.ipp>
#include <fordel/programme/amount_query.ipp>
#include <fordel/programme/amount_rule.ipp>
#include <fordel/programme/cleared.ipp>
#include <fordel/programme/cofinancing.ipp>
#include <fordel/programme/detail/accrual.ipp>
#include <fordel/programme/detail/adjusting.ipp>
#include <fordel/programme/detail/amount_description.ipp>
#include <fordel/programme/detail/amount_steps.ipp>
#include <fordel/programme/detail/amount_words.ipp>
#include <fordel/programme/detail/known_parties.ipp>
#include <fordel/programme/detail/levelling.ipp>
#include <fordel/programme/detail/portion.ipp>
#include <fordel/programme/detail/product.ipp>
#include <fordel/programme/detail/step_amounts.ipp>
#include <fordel/programme/price_index.ipp>
#include <fordel/programme/programme.ipp>
#include <fordel/programme/programme_years.ipp>
#include <fordel/programme/rounding_point.ipp>
#include <fordel/programme/spending.ipp>
#include <fordel/programme/spread.ipp>
#include <fordel/programme/stream.ipp>
#include <fordel/schedule/detail/carry_series.ipp>
#include <fordel/schedule/detail/division.ipp>
#include <fordel/schedule/detail/key_in_use.ipp>
#include <fordel/schedule/detail/matching_rows.ipp>
#include <fordel/schedule/detail/named_streams.ipp>
#include <fordel/schedule/detail/row_fields.ipp>
#include <fordel/schedule/detail/schedule_table.ipp>
#include <fordel/schedule/detail/settle_as_table.ipp>
#include <fordel/schedule/detail/settled_amounts.ipp>
#include <fordel/schedule/detail/settlement.ipp>
#include <fordel/schedule/detail/told_divisions.ipp>
#include <fordel/schedule/detail/unit_step.ipp>
#include <fordel/schedule/explanation.ipp>
#include <fordel/schedule/programme_case.ipp>
#include <fordel/schedule/schedule.ipp>
#include <fordel/schedule/schedule_entry.ipp>
#include <fordel/schedule/totals.ipp>
#include <fordel/sjaelland/agreements.ipp>
#include <fordel/sjaelland/assumptions.ipp>
#include <fordel/sjaelland/checks.ipp>
#include <fordel/sjaelland/note.ipp>
#include <fordel/sjaelland/option_table.ipp>
#include <fordel/sjaelland/parties.ipp>
#include <fordel/sjaelland/sjaelland.ipp>
#include <fordel/sjaelland/streams.ipp>
