// What can be wrong with amount rules and price indices.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

inline constexpr error_kind amount_nothing_stated{"fordel.amount.nothing_stated", error_nature::value,
                                                  "at least one amount", "state an amount, or leave the rule out"};
inline constexpr error_kind amount_stated_twice{"fordel.amount.stated_twice", error_nature::value,
                                                "each year, date and party stated once",
                                                "leave one out, or state their sum"};
inline constexpr error_kind amount_bad_percent{
    "fordel.amount.bad_percent", error_nature::value,
    "a percentage of at least 0; of the whole of a stream, or of a period, at most 100",
    "write 25 for 25 %; a quarter of it is percent(25)"};
inline constexpr error_kind amount_spread_sum{
    "fordel.amount.spread_sum", error_nature::value,
    "instalments that sum to the amount of the period, or percentages that sum to 100",
    "correct an instalment, or the amount"};
inline constexpr error_kind amount_missing_year{"fordel.amount.missing_year", error_nature::lookup,
                                                "a year for which an amount is stated",
                                                "state it, if only as 0, or say how it goes on: indexed_from_last(), "
                                                "continued()"};
inline constexpr error_kind amount_outside_period{"fordel.amount.outside_period", error_nature::value,
                                                  "amounts in years and on dates of the stream's period",
                                                  "correct the date or the year, or let the period include it"};
inline constexpr error_kind amount_no_period{"fordel.amount.no_period", error_nature::value,
                                             "the period that the amount is for",
                                             "name it: rule.in_year(2024, period=...)"};
inline constexpr error_kind amount_no_whole{
    "fordel.amount.no_whole", error_nature::value, "an amount of which the percentage or the rest is taken",
    "use percent() and rest() for the tranches of a stream whose amount is stated; percent_of() names another stream"};
inline constexpr error_kind amount_no_year_before{
    "fordel.amount.no_year_before", error_nature::value,
    "streams that the programme settles in the year before the first year of what rests on their amounts then",
    "let what rests on them begin a year later, and state its first year's amount, if any, in a stream of its own"};
inline constexpr error_kind amount_not_applicable{"fordel.amount.not_applicable", error_nature::value,
                                                  "an index on an amount that is stated; indexed_from_last() and "
                                                  "continued() on amounts by year; rounded() on what is "
                                                  "derived: a percentage or a sum; each said once; product() of what "
                                                  "is counted, not of shares",
                                                  "index the amount that is stated, and derive from it; count "
                                                  "points by figures, or give them as weights"};
inline constexpr error_kind amount_unknown_per{"fordel.amount.unknown_per", error_nature::lookup,
                                               "year or once; months, days or instalments for a whole period",
                                               "say what the amount is for"};
inline constexpr error_kind amount_unknown_part_years{"fordel.amount.unknown_part_years", error_nature::lookup,
                                                      "months or days", "use one of the two names"};
inline constexpr error_kind index_missing_year{"fordel.index.missing_year", error_nature::lookup,
                                               "a year that the index has",
                                               "add the year with its source, or use an index that goes on at a steady "
                                               "rate"};
inline constexpr error_kind index_bad_figure{"fordel.index.bad_figure", error_nature::value,
                                             "a rate above -100 %, or a level above 0",
                                             "write a rate in percent (2.6), a level against its base (104.2)"};
inline constexpr error_kind amount_unknown_rounding{"fordel.amount.unknown_rounding", error_nature::lookup,
                                                    "never, each_year or at_end",
                                                    "say when an indexed amount is rounded"};

} // namespace errors
} // namespace v0
} // namespace fordel
