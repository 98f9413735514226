// What can be wrong with the amounts and streams of a programme file.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind file_amount_unsaid{
    "fordel.file.amount_unsaid", value, "an amount and what it is for",
    "write which of these it is: `500.000 kr. per year`, `500.000 kr. once`, or `500.000 kr. per period by months` (or "
    "by "
    "days); or a part of something, such as `25 %`, `25 % of running`, `sum of a, b` or `rest`"};
inline constexpr error_kind file_not_a_choice{"fordel.file.not_a_choice", lookup, "one of the words that stand here",
                                              "correct it"};
inline constexpr error_kind file_keys_together{"fordel.file.keys_together", value, "keys that say one thing together",
                                               "leave one of them out, or write what it says where it belongs"};
inline constexpr error_kind file_mixed_instalments{
    "fordel.file.mixed_instalments", value,
    "instalments of one kind: all by year or all on days, all in percent or "
    "all in money",
    "write all of them in one way"};
inline constexpr error_kind file_percent_of_what{
    "fordel.file.percent_of_what", value, "what the percentage is of",
    "write `22 % of the amount` (that is shared) or `90 % of last year` (of each one's own amount)"};
inline constexpr error_kind file_several_without_key{
    "fordel.file.several_without_key", value, "how it is shared, where it concerns several parties",
    "add `key: equal`, `key:` with figures or a named key, or name one party"};
inline constexpr error_kind file_no_format{"fordel.file.no_format", value,
                                           "the number of the format as the first thing in the file: fordel: 1",
                                           "write `fordel: 1` on the first line"};
inline constexpr error_kind file_later_format{"fordel.file.later_format", value,
                                              "a format that this version of the library reads",
                                              "use a later version of fordel, in which that format is known"};
inline constexpr error_kind file_cannot_change{
    "fordel.file.cannot_change", value, "one value for the whole programme",
    "state it once; of other values of it there would be another programme, with a file of its own"};
inline constexpr error_kind file_clearing_changes{
    "fordel.file.clearing_changes", value, "a clearing whose terms hold for all of its period",
    "make a clearing of its own, with another id and period, for the time from which they are others"};

} // namespace errors
} // namespace v0
} // namespace fordel
