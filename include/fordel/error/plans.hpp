// What can be wrong with plans and with whole columns of amounts.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind plan_output{
    "fordel.plan.output", value, "an output with a place for each party of each amount, which can be written to",
    "make it of (amounts, parties) for rows and of (parties, amounts) for columns, or leave it out"};
inline constexpr error_kind plan_unknown_layout{"fordel.plan.unknown_layout", lookup, "rows or columns",
                                                "use one of these"};
inline constexpr error_kind plan_no_such_key{"fordel.plan.no_such_key", index,
                                             "for each amount the place of one of the plan's keys, counted from 0",
                                             "correct the place in the row that is named"};
inline constexpr error_kind plan_not_amounts{
    "fordel.plan.not_amounts", type,
    "amounts in one dimension: an array of int64, or a column of integers or decimals that speaks Arrow",
    "convert the column, or share one amount at a time by apportion()"};
inline constexpr error_kind plan_float{"fordel.plan.float", type,
                                       "whole numbers of minor units, or decimals: floats are no exact numbers",
                                       "bring the amounts as integers of minor units (øre) or as decimals"};
inline constexpr error_kind plan_scale{"fordel.plan.scale", value, "decimals with as many places as are shared",
                                       "say how many places one unit has, or round the column first"};
inline constexpr error_kind plan_too_large{"fordel.plan.too_large", overflow, "amounts and shares of 64 bits",
                                           "share such an amount by apportion() or allocate(), which have no bounds"};
inline constexpr error_kind plan_null{"fordel.plan.null", value,
                                      "an amount in each place, as the output has no place for what is missing",
                                      "fill the places without an amount, or let the output be made"};
inline constexpr error_kind batch_unknown_key{"fordel.batch.unknown_key", lookup,
                                              "in each row the name of one of the keys that were given",
                                              "correct the name in the row that is named, or give a key of that name"};
inline constexpr error_kind batch_type_changed{"fordel.batch.type_changed", type,
                                               "columns of the same types from the first row to the last",
                                               "divide the input, or convert the column before it is handed in"};
inline constexpr error_kind batch_name_taken{"fordel.batch.name_taken", value,
                                             "names of new columns that are not taken, each once",
                                             "rename the column of the input, or the party"};
inline constexpr error_kind batch_unreadable{"fordel.batch.unreadable", file,
                                             "a file of Parquet, CSV or Arrow that can be read to its end",
                                             "check that the file is whole and that its name says what it is"};
inline constexpr error_kind batch_control_total{"fordel.batch.control_total", value,
                                                "the same total in what was read and in what was written",
                                                "keep the input and report it: no file was written"};
inline constexpr error_kind batch_no_java{"fordel.batch.no_java", package, "Java 17 or newer, which Spark runs on",
                                          "install Java and set JAVA_HOME, or use another engine"};

} // namespace errors
} // namespace v0
} // namespace fordel
