// The form of a whole programme file.
#pragma once

#include <fordel/file/value_form.hpp>

#include <array>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace forms {

inline constexpr std::array<std::string_view, 2> language_choices{"da", "en"};
inline constexpr value_form language{"language",      "of texts that are one text: Danish or English", {}, true, {},
                                     language_choices};
inline constexpr std::array<std::string_view, 3> number_notation_choices{"danish", "english", "plain"};
inline constexpr value_form notation{
    "notation", "how numbers are written: 1.234,5 or 1,234.5 or 1234.5", {}, true, {}, number_notation_choices};
inline constexpr std::array<std::string_view, 2> part_years_choices{"months", "days"};
inline constexpr value_form part_years{"parts of years",  "how parts of years are counted", {}, true, {},
                                       part_years_choices};
inline constexpr std::array<std::string_view, 1> format_number_choices{"1"};
inline constexpr value_form format_number{"format number",      "the format that the file is written in", {}, true, {},
                                          format_number_choices};
inline constexpr std::array<std::string_view, 3> currency_examples{"DKK", "EUR", "INR"};
inline constexpr value_form currency{"currency", "a currency by its code", {}, true, currency_examples};

inline constexpr std::array programme_keys{
    format_key{"fordel", "format number", "the first line: fordel: 1", how_many::one, true, false},
    format_key{"programme", "words", "its name", how_many::one, true, false},
    format_key{"id", "text", "what it is called in results; made of its name where it is not said", how_many::one,
               false, false},
    format_key{"language", "language", "of texts that are one text; en where it is not said", how_many::one, false,
               false},
    format_key{"currency", "currency", "of all amounts", how_many::one, true, false},
    format_key{"notation", "notation",
               "how numbers are written; what could be two numbers is refused where it is not "
               "said",
               how_many::one, false, false},
    format_key{"method", "method", "how exact shares become whole units; largest-remainder where it is not said"},
    format_key{"unit", "rounding unit", "what amounts are rounded to; the smallest unit where it is not said"},
    format_key{"ties", "ties", "who is served first where several are equal; official order where it is not said",
               how_many::one_or_list},
    format_key{"receiver", "party name", "who takes the residual, where the method wants one named"},
    format_key{"floors", "bound", "what each pays at least", how_many::one_or_list},
    format_key{"caps", "bound", "what each pays at most", how_many::one_or_list},
    format_key{"bounds kept", "bounds kept", "how the method keeps them"},
    format_key{"year begins", "month of the year",
               "the month in which a year of the programme does; January where it is "
               "not said",
               how_many::one, false, false},
    format_key{"parts of years", "parts of years", "months where it is not said", how_many::one, false, false},
    format_key{"include", "text", "files below the root whose keys are added", how_many::one_or_list, false, false},
    format_key{"parties", "party", "whoever pays, collects or receives, by name", how_many::by_id, false, false},
    format_key{"groups", "members", "parties that are named together", how_many::lists_by_id},
    format_key{"figures", "figures", "what keys go by: heads, km, income", how_many::by_id},
    format_key{"indices", "index", "how prices go from year to year", how_many::by_id},
    format_key{"keys", "key", "keys that a line is too short for", how_many::by_id},
    format_key{"streams", "stream", "what is paid, by whom, to whom", how_many::by_id, false, false},
    format_key{"settlement", "settlement", "what is rounded together", how_many::one, false, false},
    format_key{"clearings", "clearing", "own spending set against shares", how_many::by_id, false, false},
    format_key{"agreements", "agreement", "who has agreed what with whom", how_many::by_id, false, false},
    format_key{"assumptions", "assumption", "questions that the source leaves open", how_many::by_id, false, false},
    format_key{"not calculated", "not calculated", "clauses that the file leaves out", how_many::one_or_list, false,
               false},
    format_key{"always", "invariant", "what holds for every settlement", how_many::one_or_list, false, false}};
inline constexpr value_form programme{"programme file", "a programme as a file", programme_keys, false};

} // namespace forms
} // namespace v0
} // namespace fordel
