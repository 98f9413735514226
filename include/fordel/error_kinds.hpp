// Every error the library can raise, in one list; docs/errors.md and the Python classes are made from it.
#pragma once

#include <array>

#include <fordel/apportionment/outcome.hpp>

namespace fordel::inline v0 {

// What is wrong in kind; Python derives the class from ValueError, OverflowError, KeyError or TypeError accordingly.
enum class error_nature { value, overflow, lookup, type };

struct error_kind {
    char const* id;  // fordel.<family>.<name>
    error_nature nature;
    char const* expected;
    char const* advice;
};

namespace errors {

using enum error_nature;

inline constexpr error_kind apportionment_no_parties{apportionment_errors::no_parties, value,
    "at least one weight", "pass the weights of those who share"};
inline constexpr error_kind apportionment_size_mismatch{apportionment_errors::size_mismatch, value,
    "as many outputs and scratch places as weights", "size the spans to the number of weights"};
inline constexpr error_kind apportionment_negative_weight{apportionment_errors::negative_weight, value,
    "weights of zero or more", "remove or correct the negative weight"};
inline constexpr error_kind apportionment_all_zero{apportionment_errors::all_zero, value,
    "at least one weight above zero", "correct the weights; an equal split must be asked for as equal weights"};
inline constexpr error_kind apportionment_overflow{apportionment_errors::overflow, overflow,
    "units and weights whose product fits the integer type", "use a wider integer type"};
inline constexpr error_kind apportionment_tie_refused{apportionment_errors::tie_refused, value,
    "no tie for the last unit, as ties were to be refused",
    "choose a tie policy: order, larger-weight, lot with a seed, or a list"};
inline constexpr error_kind apportionment_bad_ranking{apportionment_errors::bad_ranking, value,
    "a ranking that names every tied party once", "give each party a rank of its own"};
inline constexpr error_kind apportionment_negative_bound{apportionment_errors::negative_bound, value,
    "floors and caps of zero or more", "correct the bound; bounds count units by magnitude"};
inline constexpr error_kind apportionment_floor_above_cap{apportionment_errors::floor_above_cap, value,
    "a floor that is not above the cap of the same party", "lower the floor or raise the cap; shares are rounded up for floors and down for caps"};
inline constexpr error_kind apportionment_floors_exceed_units{apportionment_errors::floors_exceed_units, value,
    "floors that the units can meet", "lower the floors named, or share more units"};
inline constexpr error_kind apportionment_caps_below_units{apportionment_errors::caps_below_units, value,
    "caps that leave room for all units", "raise the caps named, or share fewer units"};
inline constexpr error_kind apportionment_bounds_unsupported{apportionment_errors::bounds_unsupported, value,
    "a method that keeps bounds: largest remainder with the Hare quota, any divisor method, or fix-and-rerun for the other quotas",
    "change the method or drop the bounds"};
inline constexpr error_kind apportionment_bounds_dead_end{apportionment_errors::bounds_dead_end, value,
    "somebody left to share what fixing left over", "use the procedure fill, which keeps the same bounds and cannot end so"};
inline constexpr error_kind apportionment_base_exceeds_units{apportionment_errors::base_exceeds_units, value,
    "a base of zero or more that the units can meet", "lower the base, or share more units"};
inline constexpr error_kind apportionment_quota_over_allocates{apportionment_errors::quota_over_allocates, value,
    "a quota that hands out no more than there is, which the Imperiali quota may",
    "use imperiali-retry, which falls back to the Hagenbach-Bischoff quota, or another quota"};
inline constexpr error_kind apportionment_quota_leaves_too_many{apportionment_errors::quota_leaves_too_many, value,
    "no more units left over than parties to take one; Droop's whole number leaves more where weights are small against the units",
    "use the Hare or Hagenbach-Bischoff quota"};
inline constexpr error_kind apportionment_fractional_weights{"fordel.apportionment.fractional_weights", value,
    "whole weights, as Droop's quota changes when they are scaled", "pass whole weights, or use the Hagenbach-Bischoff quota"};
inline constexpr error_kind apportionment_decreasing_divisors{apportionment_errors::decreasing_divisors, value,
    "divisors that do not decrease", "put the divisors in order"};
inline constexpr error_kind apportionment_divisors_exhausted{apportionment_errors::divisors_exhausted, value,
    "a divisor for every unit that a party can get", "list more divisors, or give the step of the tail"};
inline constexpr error_kind apportionment_bad_parameter{apportionment_errors::bad_parameter, value,
    "a parameter that the method takes: a first divisor above 0 and up to 3, r from 0 to 1, a power from -5 to 5, at least one divisor",
    "correct the parameter"};
inline constexpr error_kind apportionment_too_many_steps{apportionment_errors::too_many_steps, value,
    "a house that the quota method reaches within its limit of steps", "divide fewer units, or use another method"};
inline constexpr error_kind apportionment_residual_beyond_share{apportionment_errors::residual_beyond_share, value,
    "a residual that leaves its receiver at zero or more", "choose another receiver or rounding, or leave the residual visible"};
inline constexpr error_kind apportionment_unknown_method{"fordel.apportionment.unknown_method", lookup,
    "largest-remainder, dhondt (jefferson), sainte-lague (webster), modified-sainte-lague, adams, huntington-hill, dean, danish, "
    "imperiali-divisor, stationary, power-mean, divisor-sequence, quota or independent", "use one of the methods' names"};
inline constexpr error_kind apportionment_ambiguous_method{"fordel.apportionment.ambiguous_method", lookup,
    "a name with one meaning", "use the name of the meaning you want"};
inline constexpr error_kind apportionment_unknown_quota{"fordel.apportionment.unknown_quota", lookup,
    "hare, hagenbach-bischoff, droop, imperiali or imperiali-retry", "use one of the quotas' names"};
inline constexpr error_kind apportionment_unknown_remainder{"fordel.apportionment.unknown_remainder", lookup,
    "visible, largest, smallest or receiver", "use one of the remainder policies' names"};
inline constexpr error_kind apportionment_unknown_bounds{"fordel.apportionment.unknown_bounds", lookup,
    "fill or fix-and-rerun", "use one of the procedures' names"};
inline constexpr error_kind apportionment_no_receiver{"fordel.apportionment.no_receiver", value,
    "the receiver of the residual, where the remainder policy is receiver and only there", "name the receiver, or choose another policy"};
inline constexpr error_kind apportionment_setting_unused{"fordel.apportionment.setting_unused", value,
    "settings that the method takes", "drop the setting, or name the method that it belongs to"};
inline constexpr error_kind apportionment_nobody_eligible{"fordel.apportionment.nobody_eligible", value,
    "at least one party that takes part", "lower the threshold, or correct who is eligible"};
inline constexpr error_kind apportionment_too_many_outcomes{"fordel.apportionment.too_many_outcomes", value,
    "few enough outcomes of the tie to list", "raise the limit"};
inline constexpr error_kind apportionment_unknown_rounding{"fordel.apportionment.unknown_rounding", lookup,
    "half-up, half-even, half-down, up or down", "use one of the rounding modes' names"};

inline constexpr error_kind biproportional_size_mismatch{"fordel.biproportional.size_mismatch", value,
    "a table of votes whose rows are equally long, with one number of seats for each row and column",
    "give each district a figure for each party (0 where it has no list), and each line its seats"};
inline constexpr error_kind biproportional_negative_votes{"fordel.biproportional.negative_votes", value,
    "votes of zero or more", "correct the figure"};
inline constexpr error_kind biproportional_negative_seats{"fordel.biproportional.negative_seats", value,
    "seats of zero or more", "correct the figure"};
inline constexpr error_kind biproportional_too_many_seats{"fordel.biproportional.too_many_seats", value,
    "at most 100,000 seats in all", "share money by a rounded table (controlled rounding) instead"};
inline constexpr error_kind biproportional_seats_mismatch{"fordel.biproportional.seats_mismatch", value,
    "as many seats in the columns as in the rows", "correct the margins, or leave the columns' seats to the votes"};
inline constexpr error_kind biproportional_empty_line{"fordel.biproportional.empty_line", value,
    "votes, of those who take part, in each row and column that has seats", "correct the votes, the seats or the quorum"};
inline constexpr error_kind biproportional_infeasible{"fordel.biproportional.infeasible", value,
    "margins that some table of seats has, with seats only where there are votes",
    "change the seats of the rows or columns named, or use a method that does not serve every list once"};
inline constexpr error_kind biproportional_unknown_method{"fordel.biproportional.unknown_method", lookup,
    "webster, sainte-lague, dhondt, jefferson, adams, huntington-hill, dean, danish, imperiali-divisor,"
    " modified-sainte-lague (:first divisor, above 0 and below 3) or stationary:s (s from 0 to 1)",
    "use one of the methods' names; a table needs a divisor method"};
inline constexpr error_kind biproportional_unknown_weighting{"fordel.biproportional.unknown_weighting", lookup,
    "exact or rounded", "use one of the two weightings' names"};
inline constexpr error_kind biproportional_bad_quorum{"fordel.biproportional.bad_quorum", value,
    "shares within 0 and 1 for one district or in all, and an answer for each party", "write the share as 5%, 1/20 or 0.05"};
inline constexpr error_kind biproportional_nobody_qualifies{"fordel.biproportional.nobody_qualifies", value,
    "at least one party that meets the quorum", "correct the votes or the quorum"};

inline constexpr error_kind carry_no_years{"fordel.carry.no_years", value,
    "at least one year", "give each year its total and its weights"};
inline constexpr error_kind carry_years_order{"fordel.carry.years_order", value,
    "years in increasing order, each once", "sort the years, and add up totals of the same year"};
inline constexpr error_kind carry_size_mismatch{"fordel.carry.size_mismatch", value,
    "a key for each year or one for all, of the same parties every year", "give a party that takes no part in a year the weight zero"};
inline constexpr error_kind carry_negative_units{"fordel.carry.negative_units", value,
    "totals of zero or more", "net what is paid back against the total of its year"};
inline constexpr error_kind carry_key_changed{"fordel.carry.key_changed", value,
    "the same key every year, as the procedure is fixed-key", "use known-years or open where the key changes"};
inline constexpr error_kind carry_unknown_procedure{"fordel.carry.unknown_procedure", lookup,
    "known-years, fixed-key or open", "use one of the procedures' names"};
inline constexpr error_kind carry_needs_all_years{"fordel.carry.needs_all_years", value,
    "fixed-key or open where years come one by one", "give all years at once for known-years"};
inline constexpr error_kind nested_no_groups{"fordel.nested.no_groups", value,
    "at least one group", "name the groups and the weights of their members"};
inline constexpr error_kind nested_size_mismatch{"fordel.nested.size_mismatch", value,
    "as many weights as members, and a weight of their own for all groups or none", "give each member, or each group, one weight"};
inline constexpr error_kind nested_empty_group{"fordel.nested.empty_group", value,
    "a member with a weight above zero in each group that has a weight", "name the group's members, or give the group the weight zero"};
inline constexpr error_kind nested_bad_unit{"fordel.nested.bad_unit", value,
    "rounding units above zero, each a multiple of the next finer one: input, group, member", "round coarsely first and finely last"};
inline constexpr error_kind nested_not_a_multiple{"fordel.nested.not_a_multiple", value,
    "an amount that is a whole number of the groups' unit", "name the input_unit that the amount is rounded to first, or a finer unit"};
inline constexpr error_kind guarantee_bad_part{"fordel.guarantee.bad_part", value,
    "a part from 0 to 1", "write the part that is kept, such as 3/4"};
inline constexpr error_kind guarantee_negative_amount{"fordel.guarantee.negative_amount", value,
    "amounts of zero or more", "correct the amount; who paid back last year has no guarantee"};

inline constexpr error_kind table_empty{"fordel.table.empty", value,
    "at least one cell, each in a row and a column", "pass the table's rows"};
inline constexpr error_kind table_ragged{"fordel.table.ragged", value,
    "rows of the same length", "fill the gaps with zeros, which stay zero"};
inline constexpr error_kind table_three_way{"fordel.table.three_way", value,
    "a table of two dimensions: in three, rounding every cell and every total to its floor or ceiling can be impossible",
    "round one layer after another, or make one dimension part of another (columns by office and year)"};
inline constexpr error_kind table_size_mismatch{"fordel.table.size_mismatch", value,
    "one total, label or name for each row or column", "count the rows and columns of the table"};
inline constexpr error_kind table_bad_unit{"fordel.table.bad_unit", value,
    "a rounding unit above zero", "correct the unit, such as 1, 1000 or 0.01"};
inline constexpr error_kind table_not_a_multiple{"fordel.table.not_a_multiple", value,
    "given totals that are whole numbers of the rounding unit", "round the total first, or choose a smaller unit"};
inline constexpr error_kind table_not_laminar{"fordel.table.not_laminar", value,
    "groups of which any two lie within each other or apart", "leave out the level of groups that cuts across another"};
inline constexpr error_kind table_unknown_line{"fordel.table.unknown_line", lookup,
    "a row, column or group of the table", "use a name that the table has"};
inline constexpr error_kind table_empty_line{"fordel.table.empty_line", value,
    "a total of zero for a row, column or table of zeros, as zeros stay zero", "correct the total or the cells"};
inline constexpr error_kind table_margin_mismatch{"fordel.table.margin_mismatch", value,
    "given totals that agree: rows and columns with the same sum, parts with the sum of their whole", "correct the totals"};
inline constexpr error_kind table_infeasible{table_errors::infeasible, value,
    "given totals that some rounding of the cells to floor or ceiling has",
    "correct the totals that are named, or leave them to be rounded with the cells"};
inline constexpr error_kind table_overflow{table_errors::overflow, overflow,
    "totals that fit the integer type", "use a wider integer type"};
inline constexpr error_kind table_malformed{table_errors::malformed, value,
    "a denominator above zero, lines that stand before what they are part of, and memory of the size asked for",
    "correct the table that the kernel was given"};

inline constexpr error_kind text_unknown_language{"fordel.text.unknown_language", lookup,
    "da or en", "use one of the two languages' codes"};
inline constexpr error_kind text_unknown_notation{"fordel.text.unknown_notation", lookup,
    "plain, danish or english", "use one of the notations' names"};

inline constexpr error_kind exact_zero_denominator{"fordel.exact.zero_denominator", value,
    "a denominator other than zero", "correct the denominator"};
inline constexpr error_kind exact_malformed{"fordel.exact.malformed", value,
    "an exact number as text: 3, 1/2 or 0.25", "write digits with a point as the decimal mark, or a fraction"};
inline constexpr error_kind exact_too_large{"fordel.exact.too_large", overflow,
    "a number that fits 64 bits", "check the figure and its unit"};
inline constexpr error_kind exact_float{"fordel.exact.float", type,
    "an exact number, not a binary float (nor NaN or infinity)",
    "pass an int, a Fraction, a Decimal or text such as \"0.5\""};
inline constexpr error_kind exact_not_a_number{"fordel.exact.not_a_number", type,
    "an exact number: int, Fraction, Decimal or text", "convert the value first"};

inline constexpr error_kind currency_unknown{"fordel.currency.unknown", lookup,
    "the ISO 4217 code of a known currency, such as DKK",
    "use one of the listed codes, or give the code with its number of minor digits"};
inline constexpr error_kind currency_mismatch{"fordel.currency.mismatch", type,
    "amounts in one currency", "convert to one currency at a stated rate first"};

inline constexpr error_kind money_overflow{"fordel.money.overflow", overflow,
    "an amount that fits 64 bits of minor units", "check the figure, or use a wider Rep"};
inline constexpr error_kind money_malformed{"fordel.money.malformed", value,
    "an amount such as 500000.00 DKK or 500.000,00 kr.", "write the amount with its currency in one of the two notations"};
inline constexpr error_kind money_ambiguous{"fordel.money.ambiguous", value,
    "text in which the decimal mark can be told from the thousands mark",
    "write both decimals (500.000,00 or 500000.00), or name the notation"};
inline constexpr error_kind money_too_precise{"fordel.money.too_precise", value,
    "no digits below the currency's minor unit", "round the amount explicitly first"};
inline constexpr error_kind money_no_currency{"fordel.money.no_currency", value,
    "an amount with its currency", "name the currency: 500000.00 DKK, or pass it as the second argument"};
inline constexpr error_kind money_float{"fordel.money.float", type,
    "an exact amount, not a binary float", "pass text (\"0.50\"), a Decimal, or use kroner() and oere() with an int"};
inline constexpr error_kind money_bare_integer{"fordel.money.bare_integer", type,
    "an amount whose unit is named", "use kroner(500), oere(50000), Money.from_major or Money.from_minor"};

inline constexpr error_kind calendar_bad_date{"fordel.calendar.bad_date", value,
    "a date of the calendar as YYYY-MM-DD", "correct the date"};
inline constexpr error_kind calendar_reversed_period{"fordel.calendar.reversed_period", value,
    "a period whose last day is not before its first", "swap or correct the dates"};
inline constexpr error_kind calendar_not_whole_months{"fordel.calendar.not_whole_months", value,
    "a period of whole months", "begin on the first and end on the last day of a month"};

inline constexpr error_kind party_unknown{"fordel.party.unknown", lookup,
    "the name, id or code of a party that takes part", "check the spelling"};
inline constexpr error_kind party_ambiguous{"fordel.party.ambiguous", lookup,
    "a name that only one party has", "use the id or the official code"};
inline constexpr error_kind party_duplicate{"fordel.party.duplicate", value,
    "each party once", "remove the repetition"};
inline constexpr error_kind party_unordered{"fordel.party.unordered", type,
    "parties in an order, as ties may be broken by it", "pass a list or tuple, not a set"};
inline constexpr error_kind party_no_id{"fordel.party.no_id", value,
    "a party with an id and a name", "name the party"};

inline constexpr error_kind party_unknown_kind{"fordel.party.unknown_kind", lookup,
    "municipality, region, state_body, university, cluster, cluster_office, business_hub, forum or other",
    "use one of the kinds' names"};

inline constexpr error_kind population_missing_area{"fordel.population.missing_area", lookup,
    "an area that the population covers", "check the official code, or read a population that covers the area"};
inline constexpr error_kind population_missing_date{"fordel.population.missing_date", lookup,
    "a date that the population has figures for",
    "use one of its dates, or missing = carry_forward to use the latest earlier one"};
inline constexpr error_kind population_duplicate{"fordel.population.duplicate", value,
    "one figure for an area and a date", "sum or remove the repeated rows"};
inline constexpr error_kind population_negative{"fordel.population.negative", value,
    "head counts of zero or more", "correct the figure"};
inline constexpr error_kind population_unknown_policy{"fordel.population.unknown_policy", lookup,
    "refuse or carry_forward", "use one of the two policies for a missing date"};

inline constexpr error_kind key_empty{"fordel.key.empty", value,
    "a key with at least one party", "name those who take part"};
inline constexpr error_kind key_all_zero{"fordel.key.all_zero", value,
    "at least one weight above zero", "correct the weights; ask for an equal key where that is meant"};
inline constexpr error_kind key_negative_weight{"fordel.key.negative_weight", value,
    "weights of zero or more", "correct the weight"};
inline constexpr error_kind key_size_mismatch{"fordel.key.size_mismatch", value,
    "as many weights as parties", "give each party one weight"};
inline constexpr error_kind key_factors{"fordel.key.factors", value,
    "factors above zero that sum to exactly one", "correct the factors, e.g. half and half"};

inline constexpr error_kind allocation_not_a_multiple{"fordel.allocation.not_a_multiple", value,
    "an amount that is a whole number of the rounding unit", "round the amount first, or choose a smaller unit"};
inline constexpr error_kind allocation_unknown_tie_policy{"fordel.allocation.unknown_tie_policy", lookup,
    "order, larger-weight, lot, list or refuse", "use one of the policies' names"};
inline constexpr error_kind allocation_tie_list{"fordel.allocation.tie_list", value,
    "a list that names each party of the key once", "list all parties by id, in the order they are served"};
inline constexpr error_kind allocation_no_seed{"fordel.allocation.no_seed", value,
    "the seed of the lot", "name a seed, such as a date and a case number that are public before the lot is drawn"};
inline constexpr error_kind allocation_unknown_unit{"fordel.allocation.unknown_unit", lookup,
    "minor (oere), major (krone) or thousand", "use one of the units' names"};

inline constexpr error_kind stream_tranches{"fordel.stream.tranches", value,
    "tranches that sum to the stream's amount", "correct the tranches or the amount"};
inline constexpr error_kind stream_once_beyond_year{"fordel.stream.once_beyond_year", value,
    "a single payment within one calendar year", "give the period of the year it is booked in"};

inline constexpr error_kind programme_duplicate_stream{"fordel.programme.duplicate_stream", value,
    "streams with ids of their own", "rename one of the streams"};
inline constexpr error_kind programme_duplicate_id{"fordel.programme.duplicate_id", value,
    "assumptions and agreements with ids of their own", "rename one of them"};
inline constexpr error_kind programme_unknown_assumption{"fordel.programme.unknown_assumption", lookup,
    "the id of an assumption the programme lists", "add the assumption to the programme first"};
inline constexpr error_kind programme_no_participants{"fordel.programme.no_participants", value,
    "at least one participant to pay in every month of the stream", "check the participations' periods"};
inline constexpr error_kind programme_unknown_kind{"fordel.programme.unknown_kind", lookup,
    "result_contract, follow_up or duty for an agreement; assumption or reading for an assumption", "use one of the kinds' names"};

inline constexpr error_kind schedule_unknown_stream{"fordel.schedule.unknown_stream", lookup,
    "the id of a stream of the programme", "use one of the streams' ids"};
inline constexpr error_kind schedule_unknown_field{"fordel.schedule.unknown_field", lookup,
    "year, stream, payer, recipient or status", "use one of the fields' names"};
inline constexpr error_kind schedule_unknown_status{"fordel.schedule.unknown_status", lookup,
    "recommended, promised, granted, paid or unspecified", "use one of the statuses' names"};

inline constexpr error_kind sjaelland_outside_not_named{"fordel.sjaelland.outside_not_named", value,
    "the municipality that stays out, which the note does not name",
    "name it with outside, or use cases() for all 13 possibilities"};
inline constexpr error_kind sjaelland_lead_outside{"fordel.sjaelland.lead_outside", value,
    "a municipality outside that leads no office", "name one of the other municipalities"};
inline constexpr error_kind sjaelland_unknown_option{"fordel.sjaelland.unknown_option", lookup,
    "one of the values that the option offers", "use one of the values listed for the option"};

inline constexpr error_kind statbank_malformed{"fordel.statbank.malformed", value,
    "a download of table FOLK1A: CSV with the columns OMRÅDE, TID and INDHOLD, or JSON-stat",
    "download the table again, as CSV with codes or texts, or as JSON-stat"};
inline constexpr error_kind statbank_truncated{"fordel.statbank.truncated", value,
    "a whole file, whose last row is complete", "download the table again"};
inline constexpr error_kind statbank_suppressed{"fordel.statbank.suppressed", value,
    "a published figure in every cell", "leave the area or date out of the download"};
inline constexpr error_kind statbank_not_total{"fordel.statbank.not_total", value,
    "one figure for an area and a date, over all of the population",
    "download the totals only (I alt), without dividing by sex, age or marital status"};
inline constexpr error_kind statbank_unknown_area{"fordel.statbank.unknown_area", lookup,
    "names of areas that are known", "download the table with codes, or pass the areas' names and codes"};

inline constexpr std::array all{
    &apportionment_no_parties, &apportionment_size_mismatch, &apportionment_negative_weight, &apportionment_all_zero,
    &apportionment_overflow, &apportionment_tie_refused, &apportionment_bad_ranking, &apportionment_unknown_method,
    &apportionment_unknown_rounding,
    &apportionment_negative_bound, &apportionment_floor_above_cap, &apportionment_floors_exceed_units,
    &apportionment_caps_below_units, &apportionment_bounds_unsupported, &apportionment_bounds_dead_end,
    &apportionment_base_exceeds_units, &apportionment_quota_over_allocates, &apportionment_quota_leaves_too_many,
    &apportionment_fractional_weights, &apportionment_decreasing_divisors, &apportionment_divisors_exhausted,
    &apportionment_bad_parameter, &apportionment_too_many_steps, &apportionment_residual_beyond_share,
    &apportionment_ambiguous_method, &apportionment_unknown_quota, &apportionment_unknown_remainder,
    &apportionment_unknown_bounds, &apportionment_no_receiver, &apportionment_setting_unused,
    &apportionment_nobody_eligible, &apportionment_too_many_outcomes,
    &biproportional_size_mismatch, &biproportional_negative_votes, &biproportional_negative_seats,
    &biproportional_too_many_seats, &biproportional_seats_mismatch, &biproportional_empty_line,
    &biproportional_infeasible, &biproportional_unknown_method, &biproportional_unknown_weighting,
    &biproportional_bad_quorum, &biproportional_nobody_qualifies,
    &carry_no_years, &carry_years_order, &carry_size_mismatch, &carry_negative_units, &carry_key_changed,
    &carry_unknown_procedure, &carry_needs_all_years, &nested_no_groups, &nested_size_mismatch, &nested_empty_group,
    &nested_bad_unit, &nested_not_a_multiple, &guarantee_bad_part, &guarantee_negative_amount, 
    &table_empty, &table_ragged, &table_three_way, &table_size_mismatch, &table_bad_unit, &table_not_a_multiple,
    &table_not_laminar, &table_unknown_line, &table_empty_line, &table_margin_mismatch, &table_infeasible,
    &table_overflow, &table_malformed,
    &text_unknown_language, &text_unknown_notation, &exact_zero_denominator, &exact_malformed, &exact_too_large, &exact_float,
    &exact_not_a_number, &currency_unknown, &currency_mismatch, &money_overflow, &money_malformed, &money_ambiguous,
    &money_too_precise, &money_no_currency, &money_float, &money_bare_integer, &calendar_bad_date,
    &calendar_reversed_period, &calendar_not_whole_months, &party_unknown, &party_ambiguous, &party_duplicate,
    &party_no_id, &party_unordered, &party_unknown_kind, &population_missing_area, &population_missing_date, &population_duplicate, &population_negative, &population_unknown_policy,
    &key_empty, &key_all_zero, &key_negative_weight, &key_size_mismatch, &key_factors, &allocation_not_a_multiple,
    &allocation_unknown_tie_policy, &allocation_tie_list, &allocation_no_seed, &allocation_unknown_unit, &stream_tranches,
    &stream_once_beyond_year, &programme_duplicate_stream, &programme_duplicate_id, &programme_unknown_assumption, &programme_no_participants, &programme_unknown_kind,
    &schedule_unknown_stream, &schedule_unknown_field, &schedule_unknown_status,
    &sjaelland_outside_not_named, &sjaelland_lead_outside, &sjaelland_unknown_option, &statbank_malformed,
    &statbank_truncated, &statbank_suppressed, &statbank_not_total, &statbank_unknown_area};

}  // namespace errors
}  // namespace fordel::inline v0
