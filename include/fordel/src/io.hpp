// Schedules as CSV and JSON; figures of Statistics Denmark.
#pragma once

#ifndef FORDEL_SEPARATE_COMPILATION
#error "fordel/src.hpp is for programs compiled with FORDEL_SEPARATE_COMPILATION in all their files"
#endif

#include <fordel/io/all_comparisons.ipp>
#include <fordel/io/arrow.ipp>
#include <fordel/io/arrow_amounts.ipp>
#include <fordel/io/arrow_shares.ipp>
#include <fordel/io/attribution.ipp>
#include <fordel/io/comparison.ipp>
#include <fordel/io/csv.ipp>
#include <fordel/io/detail/arrow_export.ipp>
#include <fordel/io/detail/csv_rows.ipp>
#include <fordel/io/detail/delimited.ipp>
#include <fordel/io/detail/json_values.ipp>
#include <fordel/io/detail/json_writing.ipp>
#include <fordel/io/detail/schedule_rows.ipp>
#include <fordel/io/detail/statbank_columns.ipp>
#include <fordel/io/detail/working_rows.ipp>
#include <fordel/io/figures.ipp>
#include <fordel/io/frame.ipp>
#include <fordel/io/frame_values.ipp>
#include <fordel/io/json.ipp>
#include <fordel/io/jsonstat.ipp>
#include <fordel/io/statbank.ipp>
#include <fordel/io/statbank_areas.ipp>
#include <fordel/io/statbank_table.ipp>
#include <fordel/io/text_encoding.ipp>
#include <fordel/io/working.ipp>
