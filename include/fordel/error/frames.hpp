// What can be wrong with data frames, in and out.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind frame_not_a_frame{
    "fordel.frame.not_a_frame", type,
    "a pandas or polars frame, an Arrow table, a relation, or any object with __arrow_c_stream__",
    "pass the frame itself, or build the value from lists"};
inline constexpr error_kind frame_no_column{"fordel.frame.no_column", lookup,
                                            "the name of a column of the frame, as it stands there",
                                            "correct the name; the columns that there are stand beside it"};
inline constexpr error_kind frame_which_column{"fordel.frame.which_column", value,
                                               "one column that is what is looked for",
                                               "name it, as in who='kommune', on='dato', value='antal'"};
inline constexpr error_kind frame_float{
    "fordel.frame.float", type, "whole floats below 2^53, which are counts; other floats are no exact numbers",
    "say how many decimals they are meant with, decimals=2, or bring the column as text, int or Decimal"};
inline constexpr error_kind frame_value{"fordel.frame.value", value,
                                        "a value of the kind that the column holds, in each row",
                                        "correct the cell in the row that is named"};
inline constexpr error_kind frame_empty{"fordel.frame.empty", value, "a value in each row",
                                        "fill the cell that is named, or leave its row out"};
inline constexpr error_kind frame_total_row{"fordel.frame.total_row", value,
                                            "rows of single parties, and none of their total",
                                            "leave the row out before the frame is handed in"};
inline constexpr error_kind frame_heading{"fordel.frame.heading", value, "one heading over each column, in one row",
                                          "say which row has the headings, header=3, and divide merged ones"};
inline constexpr error_kind frame_duplicate{"fordel.frame.duplicate", value, "each party once, or once a date",
                                            "remove the repetition, or say which column has the dates"};
inline constexpr error_kind frame_too_wide{
    "fordel.frame.too_wide", overflow,
    "numbers of at most 38 digits, numerators and denominators too, which Arrow's decimals hold",
    "leave the column out with columns=, or take records()"};

} // namespace errors
} // namespace v0
} // namespace fordel
