// The forms of streams: who pays what to whom, and how it becomes whole units.
#pragma once

#include <fordel/file/value_form.hpp>

#include <array>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace forms {

inline constexpr std::array<std::string_view, 3> bound_examples{"100.000 kr.", "22 %", "100.000 kr. and 22 %"};
inline constexpr value_form bound{
    "bound", "an amount, a percentage of what is shared, or both; for all, or by party", {}, true, bound_examples, {},
    "bound"};

inline constexpr std::array<std::string_view, 2> bounds_kept_choices{"fill", "fix-and-rerun"};
inline constexpr value_form bounds_kept{"bounds kept",      "how largest remainder keeps floors and caps", {}, true, {},
                                        bounds_kept_choices};

inline constexpr std::array<std::string_view, 2> recipients_examples{"Havnemuseet", "nobody"};
inline constexpr std::array recipients_keys{
    format_key{"who", "members", "parties and groups", how_many::one_or_list},
    format_key{"without", "members", "who of them is left out", how_many::one_or_list},
    format_key{"key", "key", "how it is divided among several"}};
inline constexpr value_form recipients{"recipients", "who receives: one party, or several and their key",
                                       recipients_keys, true, recipients_examples};

inline constexpr std::array tranche_keys{
    format_key{"name", "words", "what the part is called in reports", how_many::one, false, false},
    format_key{"who", "members", "parties and groups that pay, or nobody", how_many::one_or_list},
    format_key{"without", "members",
               "who of them does not: parties, groups, or another part of the stream (its payers)",
               how_many::one_or_list},
    format_key{"key", "key", "how it is shared among several; as stated where the amount is by party"},
    format_key{"amount", "amount", "what this part is: plain money is per what the stream says"},
    format_key{"rest", "yes or no",
               "it is what the other parts leave of the stream's amount: the same as `amount: rest`"},
    format_key{"adjustments", "adjustment", "what is done to the payers' amounts, in this order",
               how_many::one_or_list},
    format_key{"method", "method", "how it is shared in whole units, where that is not what the programme says"},
    format_key{"unit", "rounding unit", "what amounts are rounded to"},
    format_key{"ties", "ties", "who is served first where several are equal", how_many::one_or_list},
    format_key{"receiver", "party name", "who takes the residual, where the method wants one named"},
    format_key{"floors", "bound", "what each pays at least: all, in the order of the key, or by party",
               how_many::one_or_list},
    format_key{"caps", "bound", "what each pays at most", how_many::one_or_list},
    format_key{"bounds kept", "bounds kept", "how the method keeps them"},
    format_key{"carried", "carry procedure", "its rounding is carried over the years", how_many::one, false, false}};
inline constexpr value_form tranche{"tranche", "a part of a stream, and who bears it", tranche_keys, false};

inline constexpr std::array<std::string_view, 1> payers_examples{"Havnby"};
inline constexpr value_form payers{
    "payers",
    "who pays: one party; who and their key, as one part of a stream has them; or its parts by their ids",
    tranche_keys,
    true,
    payers_examples,
    {},
    "tranche"};

inline constexpr std::array<std::string_view, 3> carry_choices{"known-years", "fixed-key", "open"};
inline constexpr value_form carry{
    "carry procedure", "how the rounding of one year is made good in others", {}, true, {}, carry_choices};

inline constexpr std::array stream_keys{
    format_key{"name", "words", "what it is called in reports", how_many::one, false, false},
    format_key{"group", "words", "the heading under which the source lists it", how_many::one, false, false},
    format_key{"amount", "amount", "what there is to share; the sum of the parts where it is not said"},
    format_key{"period", "period", "from when to when it is paid", how_many::one, true, false},
    format_key{"suspended", "period", "when nothing of it falls due (sat i bero), although it accrues",
               how_many::one_or_list, false, false},
    format_key{"paid by", "payers", "who pays", how_many::one, true},
    format_key{"to", "recipients", "who receives", how_many::one, true},
    format_key{"adjustments", "adjustment", "what is done to the recipients' amounts, in this order",
               how_many::one_or_list},
    format_key{"status", "status", "how firm it is"},
    format_key{"decision", "decision", "who decided it"},
    format_key{"source", "citation", "where it is stated"},
    format_key{"assumptions", "text", "which assumptions its amounts rest on, besides those that set them",
               how_many::one_or_list},
    format_key{"collected by", "party name", "who collects it for the recipient"},
    format_key{"due month", "whole number", "the month in which it is paid, where it is paid at one time"}};
inline constexpr value_form stream{"stream", "money from payers to recipients, for a purpose, in a period", stream_keys,
                                   false};

} // namespace forms
} // namespace v0
} // namespace fordel
