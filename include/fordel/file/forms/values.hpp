// The forms of values: words, numbers, amounts, days, and small maps. A form stands apart from its reader, which needs
// the table of all forms.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/value_form.hpp>

#include <array>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace forms {

inline constexpr value_form text{.name = "text", .says = "a text, as it stands"};
inline constexpr value_form any{.name = "any", .says = "whatever may stand there"};

inline constexpr std::array words_keys{format_key{"da", "text", "in Danish", how_many::one, true, false},
                                       format_key{"en", "text", "in English", how_many::one, true, false}};
inline constexpr std::array<std::string_view, 1> words_examples{"Drift"};
inline constexpr value_form words{
    .name = "words",
    .says = "words for people: one text, in the language of the file, or one in each language",
    .keys = words_keys,
    .examples = words_examples};

inline constexpr std::array<std::string_view, 2> yes_or_no_choices{"yes", "no"};
inline constexpr value_form yes_or_no{.name = "yes or no", .says = "whether it is so", .choices = yes_or_no_choices};

inline constexpr std::array<std::string_view, 2> whole_examples{"3", "-12"};
inline constexpr value_form whole{.name = "whole number", .says = "a whole number", .examples = whole_examples};

inline constexpr std::array<std::string_view, 3> number_examples{"12,5", "1/3", "10.000"};
inline constexpr value_form number{
    .name = "number",
    .says = "an exact number: with decimals and groups of three in the notation of the file, or a fraction",
    .examples = number_examples};

inline constexpr std::array<std::string_view, 2> percent_examples{"33,33 %", "25 %"};
inline constexpr value_form percent{
    .name = "percent", .says = "a number of percent, with its sign", .examples = percent_examples};

inline constexpr std::array<std::string_view, 3> money_examples{"500.000 kr.", "0,5 mio. kr.", "1200.50 EUR"};
inline constexpr value_form money{
    .name = "money",
    .says = "an amount with its currency; where the file states a currency, it may be left out",
    .examples = money_examples};

inline constexpr std::array<std::string_view, 1> date_examples{"2025-07-01"};
inline constexpr value_form date{.name = "date", .says = "a day", .examples = date_examples};

inline constexpr std::array<std::string_view, 4> beginning_examples{"2026", "2026-07", "2026-07-15", "2014-15"};
inline constexpr value_form beginning{
    .name = "beginning",
    .says = "the day on which something begins: a day, or the first one of a month or of a year",
    .examples = beginning_examples};

inline constexpr std::array<std::string_view, 5> period_examples{"2021 to 2024", "2025-07 to 2026-12", "2025",
                                                                 "2025-07-01 to 2025-12-31", "2014-15 to 2016-17"};
inline constexpr value_form period{
    .name = "period",
    .says = "a closed period: from the first day of a day, month or year to the last day of another, or one alone; "
            "where the years of the programme are not those of the calendar, a year is written 2014-15, and 2011-12, "
            "which could be a month as well, 2011/12",
    .examples = period_examples};

inline constexpr std::array<std::string_view, 3> year_examples{"2026", "2014-15", "2014/15"};
inline constexpr value_form year{.name = "year",
                                 .says = "a year of the programme: 2014-15 where it is not that of the calendar",
                                 .examples = year_examples};

inline constexpr std::array<std::string_view, 12> month_choices{"January",   "February", "March",    "April",
                                                                "May",       "June",     "July",     "August",
                                                                "September", "October",  "November", "December"};
inline constexpr value_form month{
    .name = "month of the year", .says = "a month, by its name", .choices = month_choices};

inline constexpr std::array<std::string_view, 6> reference_date_examples{
    "1 January of the year before",
    "1 July of the same year",
    "1 January 2 years before",
    "2022-01-01",
    "latest published by 1 March of the year before",
    "average of 3 years to 1 January of the year before"};
inline constexpr value_form reference_date{
    .name = "reference date",
    .says = "which day's figures a payment goes by: a day of the payment's year (`of the same year`), of the year "
            "before, or of so many years before; one day for all years; the latest figures published by such a day; or "
            "the average over so many years back from it",
    .examples = reference_date_examples};

inline constexpr std::array<std::string_view, 1> party_name_examples{"Havnby"};
inline constexpr value_form party_name{.name = "party name",
                                       .says = "a party by its name, id or code; in a list, a group by its name",
                                       .examples = party_name_examples};

inline constexpr std::array<std::string_view, 5> rounding_unit_examples{"1 kr.", "100 kr.", "major", "thousand",
                                                                        "5 minor"};
inline constexpr value_form rounding_unit{
    .name = "rounding unit",
    .says = "what amounts are rounded to: an amount, or minor (øre), major (kroner) or thousand",
    .examples = rounding_unit_examples};

inline constexpr std::array<std::string_view, 3> method_examples{"largest-remainder", "sainte-lague",
                                                                 "largest-remainder:droop"};
inline constexpr value_form method{
    .name = "method",
    .says = "how exact shares become whole units; docs/how-to/choose-a-method.md lists the methods",
    .examples = method_examples};

inline constexpr std::array<std::string_view, 3> ties_choices{"order", "larger-weight", "refuse"};
inline constexpr std::array ties_keys{
    format_key{"lot", "text", "the seed of a lot; each division draws one of its own", how_many::one, false, false},
    format_key{"one lot", "text", "the seed of one lot for all divisions", how_many::one, false, false},
    format_key{"list", "party name", "all parties, first who is served first", how_many::one_or_list, false, false}};
inline constexpr value_form ties{
    .name = "ties", .says = "who has the last unit of a tie", .keys = ties_keys, .choices = ties_choices};

inline constexpr std::array<std::string_view, 6> rounding_choices{"half-up", "half-even", "half-down",
                                                                  "up",      "down",      "toward-zero"};
inline constexpr value_form rounding{
    .name = "rounding", .says = "how one number is rounded", .choices = rounding_choices};

inline constexpr std::array<std::string_view, 2> missing_choices{"refuse", "carry-forward"};
inline constexpr value_form missing{
    .name = "missing figures",
    .says = "refuse: it is an error, which holds where nothing is said; carry-forward: the latest before it",
    .choices = missing_choices};

inline constexpr std::array condition_keys{
    format_key{"figures", "text", "the figures, by their name in the file", how_many::one, true, false},
    format_key{"above", "number", "more than this"},
    format_key{"at least", "number", "this, or more"},
    format_key{"below", "number", "less than this"},
    format_key{"at most", "number", "this, or less"},
    format_key{"at", "reference date", "which day's figures; where all are of one day, it may be left out"},
    format_key{"missing", "missing figures", "what is done where a party has no figure on that day", how_many::one,
               false, false}};
inline constexpr value_form condition{.name = "condition",
                                      .says = "parties by a figure: one of above, at least, below and at most",
                                      .keys = condition_keys,
                                      .text = false};

inline constexpr std::array<std::string_view, 1> citation_examples{"Aftale af 4. marts 2025"};
inline constexpr std::array citation_keys{
    format_key{"document", "words", "the document", how_many::one, true, false},
    format_key{"place", "text", "the heading or section, as the document writes it", how_many::one, false, false},
    format_key{"page", "text", "the page", how_many::one, false, false},
    format_key{"states", "words", "what it states, in words of your own", how_many::one, false, false}};
inline constexpr value_form citation{.name = "citation",
                                     .says = "where it is stated: a document, or a place in one",
                                     .keys = citation_keys,
                                     .examples = citation_examples};

inline constexpr std::array decision_keys{
    format_key{"body", "words", "who decided", how_many::one, true, false},
    format_key{"date", "date", "when; with --as-of an earlier day, what rests on the decision is left out",
               how_many::one, false, false},
    format_key{"item", "text", "under which item", how_many::one, false, false},
    format_key{"basis", "text", "the legal basis (hjemmel)", how_many::one, false, false}};
inline constexpr value_form decision{
    .name = "decision", .says = "who decided it, and when", .keys = decision_keys, .text = false};

inline constexpr std::array<std::string_view, 5> status_choices{"recommended", "promised", "granted", "paid",
                                                                "unspecified"};
inline constexpr value_form status{.name = "status", .says = "how firm a sum is", .choices = status_choices};

inline constexpr std::array<std::string_view, 4> value_status_choices{"published", "provisional", "forecast",
                                                                      "assumed"};
inline constexpr value_form value_status{
    .name = "value status", .says = "how firm a value is", .choices = value_status_choices};

inline constexpr std::array<std::string_view, 2> renewal_examples{"yearly", "2026-03-01"};
inline constexpr value_form renewal{
    .name = "renewal",
    .says = "when a newer value is expected: on a day, or yearly, which is one year after it began or was last checked",
    .examples = renewal_examples};

inline constexpr std::array stated_value_keys{
    format_key{"value", "any", "the value itself", how_many::one, true, false},
    format_key{"from", "beginning", "from when it is in force, until the next one is", how_many::one, false, false},
    format_key{"source", "citation", "where it is stated", how_many::one, false, false},
    format_key{"page", "text", "the page of the source", how_many::one, false, false},
    format_key{"status", "value status", "how firm it is", how_many::one, false, false},
    format_key{"published", "date", "when it was published; with --as-of an earlier day it is left out", how_many::one,
               false, false},
    format_key{"checked", "date", "when it was last held against its source", how_many::one, false, false},
    format_key{"next", "renewal", "when a newer one is expected", how_many::one, false, false},
    format_key{"decision", "decision", "who decided it", how_many::one, false, false}};
inline constexpr value_form stated_value{
    .name = "stated value",
    .says = "a value with what is known of it; a list of them, each with `from`, is a value that changes",
    .keys = stated_value_keys,
    .text = false};

// The end of a value that changes; it has those keys of a stated value that say from when and who says so.
inline constexpr std::array removed_value_keys{
    format_key{"removed", "yes or no", "yes: from then on there is no value", how_many::one, true, false},
    format_key{"from", "beginning", "from when; left out of the first of a list, which is before the next one",
               how_many::one, false, false},
    format_key{"source", "citation", "where it is stated", how_many::one, false, false},
    format_key{"decision", "decision", "who decided it", how_many::one, false, false}};
inline constexpr value_form removed_value{
    .name = "removed value",
    .says = "in the list of a value that changes: the key has none until the next one",
    .keys = removed_value_keys,
    .text = false};

} // namespace forms
} // namespace v0
} // namespace fordel
