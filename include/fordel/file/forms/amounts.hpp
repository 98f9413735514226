// The forms of amounts: what there is to share, and what is done to it.
#pragma once

#include <fordel/file/forms/values.hpp>
#include <fordel/file/value_form.hpp>

#include <array>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace forms {

inline constexpr std::array rounding_point_keys{
    format_key{"to", "rounding unit", "what it is rounded to: `1 kr.`, `1.000 kr.`", how_many::one, true},
    format_key{"how", "rounding", "which way; half-up where it is not said"},
    format_key{"when", "rounding time", "of what is raised year by year"}};
inline constexpr value_form rounding_point{
    "rounding point", "when and to what an amount is rounded before it is shared", rounding_point_keys, false};

inline constexpr std::array<std::string_view, 2> rounding_times{"each year", "at the end"};
inline constexpr value_form rounding_time{
    "rounding time",
    "each year (the next year is raised from the rounded amount), or at the end (from the exact one)",
    {},
    true,
    {},
    rounding_times};

inline constexpr std::array continuation_keys{
    format_key{"factor", "number", "each year is the year before times this"},
    format_key{"plus", "money", "and this is added each year"},
    format_key{"index", "text", "or the last amount is raised by this index"},
    format_key{"rounded", "rounding point", "each year or at the end; not at all where it is not said"}};
inline constexpr value_form continuation{"continuation", "how amounts by year go on after the last", continuation_keys,
                                         false};

inline constexpr std::array<std::string_view, 4> per_choices{"year", "once", "period by months", "period by days"};
inline constexpr value_form per{"per", "what a stated amount is for", {}, true, {}, per_choices};

inline constexpr std::array<std::string_view, 3> instalment_examples{"50 %", "2 mio. kr.", "33,33 %"};
inline constexpr value_form instalment{
    "instalment", "a percentage of the sum, or an amount", {}, true, instalment_examples};

inline constexpr std::array amounts_in_csv_keys{
    format_key{"file", "text", "a CSV with a row for each party, in the column party, name or code", how_many::one,
               true, false},
    format_key{"column", "text", "its column with the amounts; left out: amount", how_many::one, false, false}};
inline constexpr value_form amounts_in_csv{"amounts in a CSV", "amounts by party, in a CSV", amounts_in_csv_keys,
                                           false};

inline constexpr std::array amount_keys{
    format_key{"stated", "amount", "the amount as a text, where an index or rounding stands beside it"},
    format_key{"by year", "money", "an amount for each year", how_many::by_id},
    format_key{"then", "continuation", "how amounts by year go on after the last"},
    format_key{"on dates", "money", "an amount on each of some days", how_many::by_id},
    format_key{"by party", "money", "an amount for each party, which needs no key; as {file, column}, of a CSV",
               how_many::by_id},
    format_key{"per", "per", "what the amounts by party are for"},
    format_key{"sum", "money", "a sum for the whole period, paid in instalments"},
    format_key{"instalments", "instalment", "by year or by day", how_many::by_id},
    format_key{"points", "key", "a key by figures: each unit of them has a price"},
    format_key{"price", "amount", "of a point: `1.000 kr. per year`"},
    format_key{"percent", "percent", "so much of the streams that `of` names"},
    format_key{"of", "text", "streams, families or tranches (`running/others`)", how_many::one_or_list},
    format_key{"sum of", "text", "the sum of streams, families or tranches", how_many::one_or_list},
    format_key{"in", "year of amounts", "which year's amounts; the same where nothing is said"},
    format_key{"by", "side of amounts", "what parties paid, or received; payers where nothing is said"},
    format_key{"exact", "yes or no", "whether the amounts are taken before they are rounded"},
    format_key{"index", "text", "raised, or lowered, by this index to the prices of each year"},
    format_key{"base year", "year", "in whose prices the amount is stated"},
    format_key{"rounded", "rounding point", "what an index, a percentage or a sum comes to is rounded"}};
inline constexpr std::array<std::string_view, 8> amount_examples{"500.000 kr. per year",
                                                                 "4 mio. kr. per period by months",
                                                                 "4 mio. kr. per period by days",
                                                                 "750.000 kr. once",
                                                                 "25 %",
                                                                 "25 % of running and building",
                                                                 "sum of running, building",
                                                                 "rest"};
inline constexpr value_form amount{"amount",
                                   "what there is to share: per year, per period or once is always said; only in a "
                                   "tranche plain money is per what the stream says",
                                   amount_keys, true, amount_examples};

inline constexpr std::array<std::string_view, 4> adjustment_amount_examples{"100.000 kr.", "22 % of the amount",
                                                                            "90 % of last year", "25 kr. per heads"};
inline constexpr value_form adjustment_amount{
    "adjustment amount",
    "money, a percentage of the amount that is shared or of last year's own amount, or money for each unit of figures",
    {},
    true,
    adjustment_amount_examples};

inline constexpr value_form party_choice{"choice of parties", "a party or group by name, or whoever meets a condition",
                                         condition_keys};

inline constexpr std::array adjustment_keys{
    format_key{"floor", "adjustment amount", "nobody whom it is about pays less"},
    format_key{"cap", "adjustment amount", "nobody whom it is about pays more"},
    format_key{"times", "number", "their amounts are multiplied"},
    format_key{"plus", "adjustment amount", "this is added to their amounts"},
    format_key{"id", "text", "what the step is called in results"},
    format_key{"name", "words", "what it is called in explanations"},
    format_key{"at", "reference date", "of money for each unit of figures: which date's figures", how_many::one},
    format_key{"missing", "missing figures", "what to do where there is no figure for that date"},
    format_key{"of", "choice of parties", "whom it is about; everyone where it is not said", how_many::one_or_list},
    format_key{"with", "text", "streams: it is about the sum of this stream's amount and theirs",
               how_many::one_or_list},
    format_key{"borne by", "choice of parties", "who bears what it costs, or gets what it frees",
               how_many::one_or_list},
    format_key{"by", "key", "by which key; that of the stream where it is not said"},
    format_key{"freed to", "party name", "who gets what it frees: a party, or nobody"},
    format_key{"in", "number", "in which years, and how much of it: {2025: 1, 2026: 1/2}", how_many::by_id},
    format_key{"whole year", "yes or no", "the amount holds for the whole year, however many months are shared"},
    format_key{"successors", "succession", "a party that has been merged is meant by who has taken its place"},
    format_key{"source", "citation", "where it is stated"}};
inline constexpr value_form adjustment{
    "adjustment", "a floor, a cap, a factor or an addition, and who bears what it costs", adjustment_keys, false};

} // namespace forms
} // namespace v0
} // namespace fordel
