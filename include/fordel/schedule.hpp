// What a programme comes to (betalingsplan), case by case, and held against what was stated.
#pragma once

// IWYU pragma: begin_exports
#include <fordel/schedule/axioms.hpp>
#include <fordel/schedule/check.hpp>
#include <fordel/schedule/division.hpp>
#include <fordel/schedule/explanation.hpp>
#include <fordel/schedule/programme_case.hpp>
#include <fordel/schedule/residual.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/schedule/schedule_filter.hpp>
#include <fordel/schedule/schedule_record.hpp>
#include <fordel/schedule/settled_carry.hpp>
#include <fordel/schedule/settled_table.hpp>
#include <fordel/schedule/settling_error.hpp>
#include <fordel/schedule/totals.hpp>
// IWYU pragma: end_exports
