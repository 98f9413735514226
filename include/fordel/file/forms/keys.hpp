// The forms of what has a name in a file: parties, groups, figures, indices and keys.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/value_form.hpp>

#include <array>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace forms {

inline constexpr std::array<std::string_view, 9> party_kind_choices{"municipality", "region",  "state body",
                                                                    "university",   "cluster", "cluster office",
                                                                    "business hub", "forum",   "other"};
inline constexpr value_form party_kind{
    .name = "kind of party", .says = "what a party is", .choices = party_kind_choices};

inline constexpr std::array party_keys{
    format_key{"name", "text", "its name, where another has it too and the file calls it otherwise", how_many::one,
               false, false},
    format_key{"id", "text", "what results call it; where left out, it is made of the name", how_many::one, false,
               false},
    format_key{"code", "text", "its official code, by which figures are found: 0101 stays 0101", how_many::one, false,
               false},
    format_key{"kind", "kind of party", "what it is", how_many::one, false, false}};
inline constexpr std::array<std::string_view, 1> party_examples{"parties.csv"};
inline constexpr value_form party{
    .name = "party",
    .says =
        "a party: nothing, or its id, code and kind; under the name `file`, a CSV with more of them, in the columns "
        "name (or party), code, kind and id, or navn (part), kode and art",
    .keys = party_keys,
    .examples = party_examples};

inline constexpr std::array<std::string_view, 1> members_examples{"Havnby"};
inline constexpr std::array members_keys{
    format_key{"who", "members", "a party, a group, or a list of them", how_many::one_or_list, false, false},
    format_key{"from", "beginning", "the first day on which they take part", how_many::one, false, false},
    format_key{"until", "beginning", "the last day, month or year in which they take part", how_many::one, false,
               false},
    format_key{"of", "members", "whom to choose among", how_many::one_or_list, false, false},
    format_key{"without", "members", "who of them is left out", how_many::one_or_list, false, false},
    format_key{"among", "members", "who of them is meant, and nobody else", how_many::one_or_list, false, false},
    format_key{"file", "text", "a CSV with a row for each of them, in the column party, name or code", how_many::one,
               false, false}};
inline constexpr value_form members{
    .name = "members",
    .says = "who takes part: the name of a party or of a group; {who, from, until} for who takes part for a time; {of, "
            "without} or {of, among} for some of them; {file} for those of a CSV",
    .keys = members_keys,
    .examples = members_examples};

inline constexpr std::array<std::string_view, 3> notation_choices{"danish", "english", "plain"};
inline constexpr value_form csv_notation{
    .name = "notation of a CSV", .says = "how its numbers are written", .choices = notation_choices};

inline constexpr value_form party_figures{.name = "figures by party",
                                          .says = "a number for a party; for a date, those of the parties by name",
                                          .others = "number"};

inline constexpr std::array<std::string_view, 1> figures_examples{"folk1a@2023-02"};
inline constexpr std::array figures_keys{
    format_key{"data", "text", "shipped figures with their vintage: folk1a@2023-02", how_many::one, false, false},
    format_key{"file", "text",
               "a CSV with the columns party, date and value (part, dato, værdi), or with the one named", how_many::one,
               false, false},
    format_key{"column", "text", "the column of the values, where the CSV has several", how_many::one, false, false},
    format_key{"party column", "text", "the column of the parties, where its head is none of party, name and code",
               how_many::one, false, false},
    format_key{"notation", "notation of a CSV", "of the numbers of the CSV, where it is not the file's", how_many::one,
               false, false},
    format_key{"values", "figures by party", "the figures by party, or by date and party", how_many::by_id, false,
               false},
    format_key{"sum of", "text", "names of figures of one unit: their sums, of who has a figure in each",
               how_many::list, false, false},
    format_key{"on", "date", "the date of all of them, where they have none of their own", how_many::one, false, false},
    format_key{"published", "date", "when they were published", how_many::one, false, false},
    format_key{"what", "words", "what is counted; where left out, what the file calls them", how_many::one, false,
               false},
    format_key{"unit", "words", "in which unit, such as km; of inhabitants (indbyggere) they are a population",
               how_many::one, false, false},
    format_key{"limited to", "words", "which part is counted, where it is not all", how_many::one, false, false},
    format_key{"source", "citation", "where they come from", how_many::one, false, false},
    format_key{"at", "reference date", "which day's figures a key takes that does not say so itself"},
    format_key{"missing", "missing figures", "what is done where a party has no figure on that day", how_many::one,
               false, false}};
inline constexpr value_form figures{.name = "figures",
                                    .says = "dated values by party, by which keys share",
                                    .keys = figures_keys,
                                    .examples = figures_examples};

inline constexpr std::array index_keys{
    format_key{"rates", "percent", "the rates by year: 2026 is so much above 2025", how_many::by_id, false, true},
    format_key{"levels", "number", "the levels by year, on whatever base", how_many::by_id, false, true},
    format_key{"steady", "percent", "one rate for every year"},
    format_key{"file", "text", "a CSV with the columns year and rate, or year and level (år, sats, niveau)",
               how_many::one, false, false},
    format_key{"name", "words", "what it is called; where left out, what the file calls it", how_many::one, false,
               false},
    format_key{"source", "citation", "where it comes from", how_many::one, false, false}};
inline constexpr value_form index{
    .name = "index", .says = "how prices go from year to year", .keys = index_keys, .text = false};

inline constexpr std::array<std::string_view, 3> rounded_sum_choices{"held", "refused", "normalised"};
inline constexpr value_form rounded_sum{
    .name = "rounded sum",
    .says = "what becomes of the sum of rounded shares: held at one by the largest remainders; refused where it is not "
            "one; normalised",
    .choices = rounded_sum_choices};
inline constexpr std::array key_rounding_keys{
    format_key{"to", "percent", "the step: 0,1 % is tenths of a percent", how_many::one, true},
    format_key{"sum", "rounded sum", "what becomes of the sum; held where nothing is said"},
    format_key{"rest to", "party name", "who has what is missing, or bears what is too much; or nobody"},
    format_key{"each", "rounding", "how each share is rounded by itself; half-up where nothing is said"}};
inline constexpr value_form key_rounding{.name = "rounded shares",
                                         .says = "how shares are rounded before they are used",
                                         .keys = key_rounding_keys,
                                         .text = false};

inline constexpr std::array<std::string_view, 1> percent_or_rest_examples{"rest"};
inline constexpr value_form percent_or_rest{.name = "percent or rest",
                                            .says = "a percentage, or `rest`: what the others leave of 100 percent",
                                            .examples = percent_or_rest_examples};

inline constexpr std::array<std::string_view, 2> amount_year_choices{"the same year", "the year before"};
inline constexpr value_form amount_year{
    .name = "year of amounts", .says = "which year's amounts", .choices = amount_year_choices};
inline constexpr std::array<std::string_view, 2> amount_side_choices{"payers", "recipients"};
inline constexpr value_form amount_side{
    .name = "side of amounts", .says = "what parties paid, or received", .choices = amount_side_choices};

inline constexpr std::array succession_keys{
    format_key{"file", "text", "a CSV as data/succession.csv is", how_many::one, true, false}};
inline constexpr std::array<std::string_view, 1> succession_examples{"succession@2006-01"};
inline constexpr value_form succession{.name = "succession",
                                       .says = "who came of whom: the shipped table with its vintage, or a file",
                                       .keys = succession_keys,
                                       .examples = succession_examples};

inline constexpr std::array<std::string_view, 4> key_examples{
    "heads", "1/2 heads + 1/2 equal", "33,33 % heads + rest equal", "heads at 1 January of the year before"};
inline constexpr std::array key_keys{
    format_key{"key", "key", "a key line, or another key of which the rest is said"},
    format_key{"weights", "number", "a weight for each party by name; as {file, column}, of a CSV", how_many::by_id},
    format_key{"percent", "percent or rest", "percentages by party that sum to 100; as {file, column}, of a CSV",
               how_many::by_id},
    format_key{"figures", "text", "by figures, by their name"},
    format_key{"at", "reference date", "which day's figures"},
    format_key{"missing", "missing figures", "what is done where a party has no figure on that day", how_many::one,
               false, false},
    format_key{"nested", "key", "the key of groups, each of which shares on by its key in `within`"},
    format_key{"within", "key", "the key of each group, by the name of the party of the outer key", how_many::by_id},
    format_key{"amounts of", "text", "by what streams, families of streams or tranches come to", how_many::one_or_list},
    format_key{"in", "year of amounts", "which year's amounts; the same where nothing is said"},
    format_key{"by", "side of amounts", "what parties paid, or received; payers where nothing is said"},
    format_key{"exact", "yes or no", "whether the amounts are taken before they are rounded"},
    format_key{"by year", "key", "the weights or percentages of each year", how_many::by_id},
    format_key{"what", "words", "what the weights are", how_many::one, false, false},
    format_key{"source", "citation", "where the weights come from", how_many::one, false, false},
    format_key{"on", "date", "the day that the weights are of", how_many::one, false, false},
    format_key{"among", "members", "whom the key is for, where it does not say so where it is used",
               how_many::one_or_list},
    format_key{"without", "party name", "who is left out; the others share as they do without them",
               how_many::one_or_list},
    format_key{"only", "party name", "who alone is left", how_many::one_or_list},
    format_key{"where", "condition", "only those for whom it holds", how_many::one_or_list},
    format_key{"with successors", "succession", "merged parties by their successors", how_many::one, false, false},
    format_key{"rounded", "rounded shares", "the shares rounded before they are used"},
    format_key{"not paying", "party name", "who counts in the key, and does not pay", how_many::one_or_list}};
inline constexpr value_form key{
    .name = "key",
    .says = "by what an amount is shared: a line of factors that sum to one, each with the name of figures, a key or a "
            "party, or with `equal`; or a map, whose changes are made in the order of this list",
    .keys = key_keys,
    .examples = key_examples};

} // namespace forms
} // namespace v0
} // namespace fordel
