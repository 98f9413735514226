// What can be wrong with tables, nested keys and shares over the years.
#pragma once

#include <fordel/error/kind.hpp>
#include <fordel/kernel/outcome.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind biproportional_size_mismatch{
    "fordel.biproportional.size_mismatch", value,
    "a table of votes whose rows are equally long, with one number of seats for each row and column",
    "give each district a figure for each party (0 where it has no list), and each line its seats"};
inline constexpr error_kind biproportional_negative_votes{"fordel.biproportional.negative_votes", value,
                                                          "votes of zero or more", "correct the figure"};
inline constexpr error_kind biproportional_negative_seats{"fordel.biproportional.negative_seats", value,
                                                          "seats of zero or more", "correct the figure"};
inline constexpr error_kind biproportional_too_many_seats{
    "fordel.biproportional.too_many_seats", value, "at most 100,000 seats in all",
    "share money by a rounded table (controlled rounding) instead"};
inline constexpr error_kind biproportional_seats_mismatch{
    "fordel.biproportional.seats_mismatch", value, "as many seats in the columns as in the rows",
    "correct the margins, or leave the columns' seats to the votes"};
inline constexpr error_kind biproportional_empty_line{
    "fordel.biproportional.empty_line", value, "votes, of those who take part, in each row and column that has seats",
    "correct the votes, the seats or the quorum"};
inline constexpr error_kind biproportional_infeasible{
    "fordel.biproportional.infeasible", value,
    "margins that some table of seats has, with seats only where there are votes",
    "change the seats or the votes of the rows and columns named"};
inline constexpr error_kind biproportional_unknown_method{
    "fordel.biproportional.unknown_method", lookup,
    "webster, sainte-lague, dhondt, jefferson, adams, huntington-hill, dean, danish, imperiali-divisor,"
    " modified-sainte-lague (:first divisor, above 0 and below 3) or stationary:s (s from 0 to 1)",
    "use one of the methods' names; a table needs a divisor method"};
inline constexpr error_kind biproportional_unknown_weighting{
    "fordel.biproportional.unknown_weighting", lookup, "exact or rounded", "use one of the two weightings' names"};
inline constexpr error_kind biproportional_bad_quorum{
    "fordel.biproportional.bad_quorum", value,
    "shares within 0 and 1 for one district or in all, and an answer for each party",
    "write the share as 5%, 1/20 or 0.05"};
inline constexpr error_kind biproportional_nobody_qualifies{"fordel.biproportional.nobody_qualifies", value,
                                                            "at least one party that meets the quorum",
                                                            "correct the votes or the quorum"};

inline constexpr error_kind carry_no_years{"fordel.carry.no_years", value, "at least one year",
                                           "give each year its total and its weights"};
inline constexpr error_kind carry_years_order{"fordel.carry.years_order", value, "years in increasing order, each once",
                                              "sort the years, and add up totals of the same year"};
inline constexpr error_kind carry_size_mismatch{"fordel.carry.size_mismatch", value,
                                                "a key for each year or one for all, of the same parties every year",
                                                "give a party that takes no part in a year the weight zero"};
inline constexpr error_kind carry_negative_units{"fordel.carry.negative_units", value, "totals of zero or more",
                                                 "net what is paid back against the total of its year"};
inline constexpr error_kind carry_key_changed{"fordel.carry.key_changed", value,
                                              "the same key every year, as the procedure is fixed-key",
                                              "use known-years or open where the key changes"};
inline constexpr error_kind carry_unknown_procedure{
    "fordel.carry.unknown_procedure", lookup, "known-years, fixed-key or open", "use one of the procedures' names"};
inline constexpr error_kind carry_needs_all_years{"fordel.carry.needs_all_years", value,
                                                  "fixed-key or open where years come one by one",
                                                  "give all years at once for known-years"};

inline constexpr error_kind nested_no_groups{"fordel.nested.no_groups", value, "at least one group",
                                             "name the groups and the weights of their members"};
inline constexpr error_kind nested_size_mismatch{
    "fordel.nested.size_mismatch", value,
    "as many weights as members, and a weight of their own for all groups or none",
    "give each member, or each group, one weight"};
inline constexpr error_kind nested_empty_group{"fordel.nested.empty_group", value,
                                               "a member with a weight above zero in each group that has a weight",
                                               "name the group's members, or give the group the weight zero"};
inline constexpr error_kind nested_bad_unit{
    "fordel.nested.bad_unit", value,
    "rounding units above zero, each a multiple of the next finer one: input, group, member",
    "round coarsely first and finely last"};
inline constexpr error_kind nested_not_a_multiple{
    "fordel.nested.not_a_multiple", value, "an amount that is a whole number of the groups' unit",
    "name the input_unit that the amount is rounded to first, or a finer unit"};

inline constexpr error_kind guarantee_bad_part{"fordel.guarantee.bad_part", value, "a part from 0 to 1",
                                               "write the part that is kept, such as 3/4"};
inline constexpr error_kind guarantee_negative_amount{"fordel.guarantee.negative_amount", value,
                                                      "amounts of zero or more",
                                                      "correct the amount; who paid back last year has no guarantee"};

inline constexpr error_kind table_empty{"fordel.table.empty", value, "at least one cell, each in a row and a column",
                                        "pass the table's rows"};
inline constexpr error_kind table_ragged{"fordel.table.ragged", value, "rows of the same length",
                                         "fill the gaps with zeros, which stay zero"};
inline constexpr error_kind table_three_way{
    "fordel.table.three_way", value,
    "a table of two dimensions: in three, rounding every cell and every total to its floor or ceiling can be "
    "impossible",
    "round one layer after another, or make one dimension part of another (columns by office and year)"};
inline constexpr error_kind table_size_mismatch{"fordel.table.size_mismatch", value,
                                                "one total, label or name for each row or column",
                                                "count the rows and columns of the table"};
inline constexpr error_kind table_bad_unit{"fordel.table.bad_unit", value, "a rounding unit above zero",
                                           "correct the unit, such as 1, 1000 or 0.01"};
inline constexpr error_kind table_not_a_multiple{"fordel.table.not_a_multiple", value,
                                                 "given totals that are whole numbers of the rounding unit",
                                                 "round the total first, or choose a smaller unit"};
inline constexpr error_kind table_not_laminar{"fordel.table.not_laminar", value,
                                              "groups of which any two lie within each other or apart",
                                              "leave out the level of groups that cuts across another"};
inline constexpr error_kind table_unknown_line{"fordel.table.unknown_line", lookup,
                                               "a row, column or group of the table", "use a name that the table has"};
inline constexpr error_kind table_empty_line{"fordel.table.empty_line", value,
                                             "a total of zero for a row, column or table of zeros, as zeros stay zero",
                                             "correct the total or the cells"};
inline constexpr error_kind table_margin_mismatch{
    "fordel.table.margin_mismatch", value,
    "given totals that agree: rows and columns with the same sum, parts with the sum of their whole",
    "correct the totals"};
inline constexpr error_kind table_infeasible{
    table_errors::infeasible, value, "given totals that some rounding of the cells to floor or ceiling has",
    "correct the totals that are named, or leave them to be rounded with the cells"};
inline constexpr error_kind table_tie_refused{"fordel.table.tie_refused", value,
                                              "one table that is nearer than all others, as ties are refused",
                                              "list the cells named, or their rows or columns, in the order in which "
                                              "they get a unit, or choose another tie policy"};
inline constexpr error_kind table_tie_list{
    "fordel.table.tie_list", value,
    "a list of rows, columns, groups or cells, each once, that names all cells that tie, by themselves or their lines",
    "add what is missing in the order in which they get a unit; a cell is (row, column), in C++ \"row/column\""};
inline constexpr error_kind table_unknown_totals{"fordel.table.unknown_totals", lookup, "nearest or free",
                                                 "use one of the two names"};
inline constexpr error_kind table_overflow{table_errors::overflow, overflow, "totals that fit the integer type",
                                           "use a wider integer type"};
inline constexpr error_kind table_malformed{
    table_errors::malformed, value,
    "a denominator above zero, lines that stand before what they are part of, and memory of the size asked for",
    "correct the table that the kernel was given"};

} // namespace errors
} // namespace v0
} // namespace fordel
