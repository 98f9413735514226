// The forms of what stands beside the streams: how they are settled together, clearings, agreements.
#pragma once

#include <fordel/file/value_form.hpp>

#include <array>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace forms {

inline constexpr std::array<std::string_view, 2> totals_choices{"nearest", "free"};
inline constexpr value_form totals{
    "totals",      "whether the totals of a table are the nearest ones, or what its parts come to", {}, true, {},
    totals_choices};
inline constexpr std::array table_keys{format_key{"totals", "totals", "nearest where it is not said"}};
inline constexpr value_form table{"table", "streams whose parts are rounded as one table, and not each by itself",
                                  table_keys, false};
inline constexpr std::array settlement_keys{
    format_key{"tables", "table",
               "by stream, or by the family that begins so: cofinancing takes cofinancing.…; `all "
               "streams` takes all",
               how_many::by_id, false, false},
    format_key{"carried", "carry procedure", "streams or families whose rounding is carried over the years",
               how_many::by_id, false, false}};
inline constexpr value_form settlement{"settlement", "what is rounded together", settlement_keys, false};

inline constexpr value_form money_by_year{
    .name = "money by year", .says = "an amount for each year, by year", .text = false, .others = "money"};

inline constexpr std::array<std::string_view, 1> spending_examples{"costs"};
inline constexpr std::array spending_keys{
    format_key{"by party", "money by year", "what each spent, year by year: {Havnby: {2025: 1.000 kr.}}",
               how_many::by_id},
    format_key{"amounts of", "text", "what streams of the programme come to", how_many::one_or_list},
    format_key{"in", "year of amounts", "which year's amounts; the same where nothing is said"},
    format_key{"by", "side of amounts", "what parties paid, or received; payers where nothing is said"},
    format_key{"exact", "yes or no", "whether the amounts are taken before they are rounded"}};
inline constexpr value_form spending{"spending",
                                     "what parties spent themselves: figures by their name, stated amounts, or what "
                                     "streams come to",
                                     spending_keys, true, spending_examples};

inline constexpr std::array clearing_keys{
    format_key{"name", "words", "what it is called in reports", how_many::one, false, false},
    format_key{"group", "words", "the heading under which the source lists it", how_many::one, false, false},
    format_key{"spent", "spending", "what each one spent", how_many::one, true},
    format_key{"shared by", "recipients", "who shares it all, and by which key", how_many::one, true},
    format_key{"with", "party name", "to whom who spent too little pays, and who pays those who spent too much",
               how_many::one, true},
    format_key{"period", "period", "the years that are cleared", how_many::one, true, false},
    format_key{"status", "status", "how firm it is"},
    format_key{"decision", "decision", "who decided it"},
    format_key{"source", "citation", "where it is stated"},
    format_key{"assumptions", "text", "which assumptions it rests on", how_many::one_or_list},
    format_key{"method", "method", "always that of largest remainder"},
    format_key{"unit", "rounding unit", "what differences are rounded to"},
    format_key{"ties", "ties", "who is served first where several are equal", how_many::one_or_list},
    format_key{"due month", "whole number", "the month in which it is paid"}};
inline constexpr value_form clearing{"clearing", "each one's own spending set against its share, once a year",
                                     clearing_keys, false};

inline constexpr std::array<std::string_view, 3> agreement_kind_choices{"result contract", "follow-up", "duty"};
inline constexpr value_form agreement_kind{"agreement kind",      "what kind of agreement it is", {}, true, {},
                                           agreement_kind_choices};
inline constexpr std::array<std::string_view, 2> due_examples{"yearly from 2022-12-31", "2025-06-30"};
inline constexpr value_form due{"due", "a day, or the same day of each year from one on", {}, true, due_examples};
inline constexpr std::array agreement_keys{
    format_key{"kind", "agreement kind", "what kind it is", how_many::one, true, false},
    format_key{"what", "words", "what is agreed", how_many::one, true, false},
    format_key{"between", "party name", "first who owes it, then to whom", how_many::one_or_list, true},
    format_key{"on behalf of", "words", "for whom it is made", how_many::one, false, false},
    format_key{"period", "period", "from when to when it holds", how_many::one, true, false},
    format_key{"due", "due", "when something is owed; never where it is not said", how_many::one_or_list},
    format_key{"source", "citation", "where it is stated"},
    format_key{"assumptions", "text", "which assumptions it rests on", how_many::one_or_list}};
inline constexpr value_form agreement{"agreement", "who has agreed what with whom", agreement_keys, false};

} // namespace forms
} // namespace v0
} // namespace fordel
