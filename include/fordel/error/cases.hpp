// What can be wrong with golden cases.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind case_nothing_expected{
    "fordel.case.nothing_expected", value, "something that the case holds its subject to",
    "give expect:, residuals:, axioms: or fails:; a case that expects nothing passes whatever the rule does"};
inline constexpr error_kind case_subject{
    "fordel.case.subject", value, "one subject of each case: a programme, an apportionment or a table",
    "give programme:, apportionment: or table:, for the file or for the case, and only one of them"};
inline constexpr error_kind case_unknown_field{
    "fordel.case.unknown_field", value, "a field by which the subject's amounts can be summed",
    "correct the name; of a programme: year, stream, payer, recipient, tranche, group, status and the like; of an "
    "apportionment: party; of a table: row, column"};
inline constexpr error_kind case_listed_twice{
    "fordel.case.listed_twice", value, "each amount once",
    "remove one of the two; where both are meant, name what tells them apart"};
inline constexpr error_kind case_fails_and_more{
    "fordel.case.fails_and_more", value, "a case that fails, or one that comes to something",
    "keep fails:, or what is expected of the amounts; a subject that ends in an error has none"};
inline constexpr error_kind case_no_difference{"fordel.case.no_difference", value,
                                               "by how much an amount is known to differ, other than zero",
                                               "remove the exception: what differs by nothing is as expected"};
inline constexpr error_kind case_unknown_axiom{"fordel.case.unknown_axiom", value,
                                               "an axiom: sums-exactly, within-quota, not-negative, keeps-order",
                                               "correct its name"};
inline constexpr error_kind case_unknown_word{"fordel.case.unknown_word", value,
                                              "one of the words that there are for this key", "correct its spelling"};
inline constexpr error_kind case_no_column{"fordel.case.no_column", value,
                                           "a file with the columns that the case names",
                                           "correct the name, or say what the column is called with called:"};
inline constexpr error_kind case_bad_matrix{
    "fordel.case.bad_matrix", value, "amounts in as many levels of keys as by: names fields",
    "write one level of keys for each field: with by: [payer, year], a map of years for each payer"};
inline constexpr error_kind case_no_such_case{"fordel.case.no_such_case", lookup, "the name of a case of the file",
                                              "correct the name"};
inline constexpr error_kind case_none_found{
    "fordel.case.none_found", lookup, "a case file, NAME.case.yaml, or a folder that has some",
    "correct the path; docs/how-to/regression-test-a-rule.md shows a first one"};
inline constexpr error_kind case_changed_since{
    "fordel.case.changed_since", value, "the file that the received amounts were held against",
    "run the check again: the file has changed since, and what was received may not be meant for it"};
inline constexpr error_kind case_no_case_of_it{"fordel.case.no_case_of_it", lookup,
                                               "case files with a case that is about the programme",
                                               "name the folder that has them, or make some with fordel freeze"};
inline constexpr error_kind case_does_not_pass{
    "fordel.case.does_not_pass", value, "cases that pass as the programme is",
    "run fordel check first: what fails already notices nothing of a change"};

} // namespace errors
} // namespace v0
} // namespace fordel
