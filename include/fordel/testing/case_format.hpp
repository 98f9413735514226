// What a case file is made of: the forms of its values, as format() has those of a programme file.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/joined.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/forms/invariants.hpp>

#include <array>
#include <span>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

constexpr format_key case_key(std::string_view key, std::string_view form, std::string_view says,
                              how_many many = how_many::one, bool required = false) {
    return {key, form, says, many, required, false};
}

// Each may be said for the whole file, and anew for a case.
inline constexpr std::array case_keys{
    case_key("says", "text", "What the case shows, in a sentence."),
    case_key("origin", "case origin", "Who says what is expected; only what is frozen is ever written anew."),
    case_key("reason", "text", "Why a frozen case was last written anew."),
    case_key("source", "citation", "Where what is expected is published."),
    case_key("programme", "text", "The programme file that is tested, from the folder of the case file."),
    case_key("choose", "text", "An alternative of each assumption, by the assumption's id.", how_many::by_id),
    case_key("set", "any", "Another value at an address of the programme.", how_many::by_id),
    case_key("as of", "date", "Decisions and figures later than this day are ignored."),
    case_key("apportionment", "apportionment", "Whole units shared by weights, instead of a programme."),
    case_key("table", "rounded table", "A table with totals, instead of a programme."),
    case_key("only", "text", "Only these entries are looked at: a value, or several, of each field.",
             how_many::lists_by_id),
    case_key("unit", "money", "What the expected figures count: 1.000 kr. for thousands."),
    case_key("rounded", "rounding",
             "The amounts are rounded so to the decimals of each expected figure before they are "
             "compared; left out: they must be equal."),
    case_key("where", "text", "The rows of CSV files that the case is about: a value of a column.",
             how_many::lists_by_id),
    case_key("without", "text", "The rows of CSV files that are left out: a value of a column.", how_many::lists_by_id),
    format_key{"expect", "expectation", "The amounts that are expected: a list, or a table, or a CSV file.",
               how_many::one_or_list, false, false, "expected amount"},
    case_key("complete", "yes or no", "Whether what is not listed must be zero, or absent."),
    case_key("residuals", "expected residual", "What the pools' payments fall short of them; none: nothing.",
             how_many::one_or_list),
    case_key("axioms", "axiom", "What must hold of every amount.", how_many::one_or_list),
    case_key("fails", "text", "The error that the subject must end in: fordel.…"),
    case_key("exceptions", "case exception", "Amounts that are known to differ, by how much and why.", how_many::list)};

inline constexpr std::array case_file_keys =
    joined(std::array{case_key("fordel", "format number", "The version of the format.", how_many::one, true),
                      case_key("language", "language", "Of texts that are one string."),
                      case_key("notation", "notation", "How the file, and the CSV files beside it, write numbers."),
                      case_key("cases", "case", "The cases, by name.", how_many::by_id, true)},
           case_keys);

inline constexpr std::array field_keys{case_key("year", "text", "The year, as the programme names it."),
                                       case_key("stream", "text", "The stream, or a family of streams."),
                                       case_key("payer", "text", "Who pays: a name, an id or a code; or: the others."),
                                       case_key("recipient", "text", "Who receives, likewise."),
                                       case_key("status", "text", "The stream's status."),
                                       case_key("tranche", "text", "The tranche."),
                                       case_key("group", "text", "The stream's group."),
                                       case_key("months", "text", "The months of a part of a year: 1-6."),
                                       case_key("first month", "text", "The first month of the part."),
                                       case_key("last month", "text", "The last month of the part."),
                                       case_key("due month", "text", "The month in which the amount is due."),
                                       case_key("party", "text", "A party of an apportionment; or: the others."),
                                       case_key("row", "text", "A row of a table."),
                                       case_key("column", "text", "A column of a table.")};

inline constexpr std::array expected_row_keys =
    joined(field_keys, std::array{case_key("amount", "expected figure", "What is expected.", how_many::one, true)});

inline constexpr std::array expectation_keys{
    case_key("by", "field", "What the amounts go by: a field for each level of keys, or the columns of the file.",
             how_many::one_or_list),
    case_key("amounts", "expected figure", "With by: [payer, year], a map of years for each payer.", how_many::by_id),
    case_key("file", "text", "A CSV file with the amounts."),
    case_key("column", "text", "The file's column with the amounts; left out: amount."),
    case_key("across", "field", "The file has a column for each value of this field."),
    case_key("called", "text", "What the file calls a field: {payer: kommune}.", how_many::by_id)};

inline constexpr std::array residual_keys{
    case_key("year", "text", "The year."), case_key("stream", "text", "The stream."),
    case_key("tranche", "text", "The tranche."),
    case_key("why", "text", "independent_rounding, below_unit, undistributed, uncovered."),
    case_key("missing", "expected figure",
             "What the payments fall short of the pool; below "
             "zero: exceed it.",
             how_many::one, true)};

inline constexpr std::array exception_keys =
    joined(field_keys, std::array{case_key("differs by", "expected figure",
                                           "What the amount is more than expected: exactly.", how_many::one, true),
                                  case_key("why", "text", "Why it is known to differ.", how_many::one, true)});

inline constexpr std::array given_values_keys{
    case_key("file", "text", "A CSV file with the values.", how_many::one, true),
    case_key("column", "text", "Its column with the values.", how_many::one, true),
    case_key("party", "text", "Its column with the names; left out: party."),
    case_key("row", "text", "Its column with the rows' names; left out: row.")};

inline constexpr std::array apportionment_keys{
    case_key("units", "whole number", "How many units are shared.", how_many::one, true),
    case_key("method", "method", "The method; left out: largest-remainder."),
    case_key("weights", "given values", "What the units are shared by: a number for each party.", how_many::one, true),
    case_key("floors", "given values", "The least of each party named, or of all."),
    case_key("caps", "given values", "The most of each party named, or of all."),
    case_key("bounds", "bounds kept", "How largest remainder keeps bounds: fill or fix-and-rerun."),
    case_key("base", "whole number", "What everybody gets before the rest is divided."),
    case_key("minimum", "whole number", "What everybody is guaranteed."),
    case_key("threshold", "number", "The least weight that takes part."),
    case_key("threshold share", "percent", "The least share of all weights that takes part."),
    case_key("ties", "ties",
             "Who is served first of those who tie: order, larger-weight, refuse, a list, or {lot: seed}.",
             how_many::one_or_list),
    case_key("receiver", "text", "Who takes the residual, where the method wants one named.")};

inline constexpr std::array table_keys{
    case_key("cells", "given cells", "Rows of columns: votes, or exact amounts.", how_many::one, true),
    case_key("row totals", "given values", "What each row comes to: the seats of each district."),
    case_key("column totals", "given values", "What each column comes to; of seats left out: by the votes."),
    case_key("total", "number", "What the whole table comes to."),
    case_key("method", "method", "A divisor method: seats, biproportionally. Left out: controlled rounding."),
    case_key("unit", "number", "What the cells are rounded to; left out: 1."),
    case_key("totals", "totals", "Which totals are nearest first: nearest or free."),
    case_key("weighted", "vote weighting", "What a vote counts for columns' seats: exact or rounded."),
    case_key("quorum", "quorum", "Which columns take part, by their share of the votes."),
    case_key("winner takes one", "yes or no", "Whether the strongest column of a row has at least one seat there."),
    case_key("ties", "ties", "Which of several tables that are as right: order, refuse, a list, or {lot: seed}.",
             how_many::one_or_list)};

inline constexpr std::array quorum_keys{case_key("any district", "percent", "The least share of the votes of one row."),
                                        case_key("total", "percent", "The least share of all votes.")};

inline constexpr std::array given_cells_keys{
    case_key("file", "text", "A CSV file with a line for each cell.", how_many::one, true),
    case_key("value", "text", "Its column with the values.", how_many::one, true),
    case_key("row", "text", "Its column with the rows' names; left out: row."),
    case_key("column", "text", "Its column with the columns' names; left out: column.")};

inline constexpr std::array<std::string_view, 3> case_origins{"published", "by-hand", "frozen"};
inline constexpr std::array<std::string_view, 2> vote_weightings{"exact", "rounded"};
inline constexpr std::array<std::string_view, 3> field_examples{"payer", "year", "stream"};
inline constexpr std::array<std::string_view, 1> figure_examples{"500.000,00"};

} // namespace detail

inline constexpr value_form case_origin_form{
    .name = "case origin", .says = "Who says what is expected.", .choices = detail::case_origins};
inline constexpr value_form case_axiom_form{
    .name = "axiom", .says = "What must hold of every amount.", .choices = forms::invariant_choices};
inline constexpr value_form case_field_form{
    .name = "field", .says = "What an entry is known by: year, stream, payer, ….", .examples = detail::field_examples};
inline constexpr value_form expected_figure_form{.name = "expected figure",
                                                 .says = "An exact amount; in a table, one for each key.",
                                                 .examples = detail::figure_examples,
                                                 .others = "expected figure"};
inline constexpr value_form vote_weighting_form{
    .name = "vote weighting", .says = "What a vote counts for.", .choices = detail::vote_weightings};
inline constexpr value_form given_row_form{
    .name = "given row", .says = "A number for each column.", .text = false, .others = "number"};
inline constexpr value_form case_file_form{"case file", "Golden cases: what a rule comes to, as a test.",
                                           detail::case_file_keys, false};
inline constexpr value_form case_form{"case", "One golden case; what it leaves out is as the file says.",
                                      detail::case_keys, false};
inline constexpr value_form expected_row_form{"expected amount",
                                              "An amount, of the sum of all entries that have these values.",
                                              detail::expected_row_keys, false};
inline constexpr value_form expectation_form{"expectation", "A table of amounts, here or in a CSV file.",
                                             detail::expectation_keys, false};
inline constexpr value_form expected_residual_form{"expected residual", "What a pool's payments fall short of it.",
                                                   detail::residual_keys};
inline constexpr value_form case_exception_form{"case exception", "An amount that is known to differ.",
                                                detail::exception_keys, false};
inline constexpr value_form given_values_form{
    "given values", "A number for each name, here or in a CSV file.", detail::given_values_keys, true, {}, {},
    "number"};
inline constexpr value_form given_cells_form{
    "given cells", "The cells of a table, here or in a CSV file.", detail::given_cells_keys, false, {}, {},
    "given row"};
inline constexpr value_form apportionment_form{"apportionment", "Whole units shared by weights.",
                                               detail::apportionment_keys, false};
inline constexpr value_form rounded_table_form{"rounded table", "A table whose cells and totals are whole.",
                                               detail::table_keys, false};
inline constexpr value_form case_quorum_form{"quorum", "Who takes part in a table of seats.", detail::quorum_keys,
                                             false};

// Every form of case files that programme files do not have; the first is that of a whole file.
[[nodiscard]] std::span<value_form const* const> case_format();

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/case_format.ipp>
#endif
