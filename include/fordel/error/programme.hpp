// What can be wrong with numbers, money, parties, keys and programmes.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind text_unknown_language{"fordel.text.unknown_language", lookup, "da or en",
                                                  "use one of the two languages' codes"};
inline constexpr error_kind text_unknown_notation{"fordel.text.unknown_notation", lookup, "plain, danish or english",
                                                  "use one of the notations' names"};

inline constexpr error_kind text_encoding{
    "fordel.text.encoding", value, "text in UTF-8, in UTF-16 with a byte-order mark, or in the encoding that is named",
    "name the file's encoding, such as encoding = cp1252, or save it as UTF-8"};
inline constexpr error_kind text_unknown_encoding{"fordel.text.unknown_encoding", lookup, "utf-8, utf-16 or cp1252",
                                                  "use one of the encodings' names, or save the file as UTF-8"};

inline constexpr error_kind exact_zero_denominator{"fordel.exact.zero_denominator", value,
                                                   "a denominator other than zero", "correct the denominator"};
inline constexpr error_kind exact_malformed{"fordel.exact.malformed", value,
                                            "an exact number as text: 3, 1/2, 0.25 or 1.234,5",
                                            "write digits with one decimal mark, or a fraction"};
inline constexpr error_kind exact_ambiguous{
    "fordel.exact.ambiguous", value, "a number with one meaning: 1.000 may be one, or a thousand",
    "leave out the thousands mark (1000), write the decimals another way (1.00), or name the notation: danish, plain "
    "or english"};
inline constexpr error_kind exact_too_many_digits{"fordel.exact.too_many_digits", value,
                                                  "a number of at most 4,300 digits",
                                                  "check the figure, or round it before it is passed"};
inline constexpr error_kind exact_too_large{"fordel.exact.too_large", overflow, "a number that fits 64 bits",
                                            "check the figure and its unit"};
inline constexpr error_kind exact_common_denominator{
    "fordel.exact.common_denominator", value,
    "numbers that have no more than common_digits (10,000,000; in carry_over 200,000,000) digits in all over their "
    "common denominator",
    "round them to the same number of decimals, write them over one denominator, or raise common_digits where you "
    "divide"};
inline constexpr error_kind exact_float{"fordel.exact.float", type,
                                        "an exact number, not a binary float (nor NaN or infinity)",
                                        "pass an int, a Fraction, a Decimal or text such as \"0.5\""};
inline constexpr error_kind exact_not_a_number{
    "fordel.exact.not_a_number", type, "an exact number: int, Fraction, Decimal or text", "convert the value first"};

inline constexpr error_kind exact_not_whole{"fordel.exact.not_whole", value, "a whole number",
                                            "round it first, or count in a smaller unit"};

inline constexpr error_kind currency_unknown{
    "fordel.currency.unknown", lookup, "an active code of ISO 4217, such as DKK, or a code with its minor digits",
    "correct the code, or give its digits, as for gold: Currency(\"XAU\", 4), in C++ any_currency::of(\"XAU\", 4)"};
inline constexpr error_kind currency_mismatch{"fordel.currency.mismatch", type, "amounts in one currency",
                                              "convert to one currency at a stated rate first"};

inline constexpr error_kind money_overflow{"fordel.money.overflow", overflow,
                                           "an amount that fits 64 bits of minor units",
                                           "check the figure; in C++, money of a wider Rep holds more"};
inline constexpr error_kind money_malformed{"fordel.money.malformed", value,
                                            "an amount such as 500000.00 DKK or 500.000,00 kr.",
                                            "write the amount with its currency in one of the two notations"};
inline constexpr error_kind money_ambiguous{"fordel.money.ambiguous", value,
                                            "text in which the decimal mark can be told from the thousands mark",
                                            "write both decimals (500.000,00 or 500000.00), or name the notation"};
inline constexpr error_kind money_too_precise{
    "fordel.money.too_precise", value, "no digits below the currency's minor unit",
    "round it first, by name: ExactMoney(\"0.005\", \"DKK\").rounded(rounding=\"half-up\"), or money.times(rate, "
    "rounding=\"half-up\")"};
inline constexpr error_kind money_no_currency{"fordel.money.no_currency", value, "an amount with its currency",
                                              "name the currency: 500000.00 DKK, or pass it as the second argument"};
inline constexpr error_kind money_unrounded{
    "fordel.money.unrounded", type, "money in whole minor units, not a fraction of them",
    "say how it is rounded: amount.rounded(rounding=\"half-up\"), in C++ amount.rounded(rounding::half_up)"};
inline constexpr error_kind money_float{"fordel.money.float", type, "an exact amount, not a binary float",
                                        "pass text (\"0.50\"), a Decimal, or use kroner() and oere() with an int"};
inline constexpr error_kind money_bare_integer{"fordel.money.bare_integer", type, "an amount whose unit is named",
                                               "use kroner(500), oere(50000), Money.from_major or Money.from_minor"};

inline constexpr error_kind calendar_bad_date{"fordel.calendar.bad_date", value, "a date of the calendar as YYYY-MM-DD",
                                              "correct the date"};
inline constexpr error_kind calendar_time_zone{"fordel.calendar.time_zone", value,
                                               "a date, as a moment is another date in another time zone",
                                               "name the place's date: moment.astimezone(zone).date()"};
inline constexpr error_kind calendar_reversed_period{"fordel.calendar.reversed_period", value,
                                                     "a period whose last day is not before its first",
                                                     "swap or correct the dates"};
inline constexpr error_kind calendar_not_whole_months{"fordel.calendar.not_whole_months", value,
                                                      "a period of whole months",
                                                      "begin on the first and end on the last day of a month"};

inline constexpr error_kind party_unknown{"fordel.party.unknown", lookup,
                                          "the name, id or code of a party that takes part", "check the spelling"};
inline constexpr error_kind party_ambiguous{"fordel.party.ambiguous", lookup, "a name that only one party has",
                                            "use the id or the official code"};
inline constexpr error_kind party_duplicate{
    "fordel.party.duplicate", value, "each party once",
    "remove the repetition; give parties that differ ids and codes of their own, such as the code as the id"};
inline constexpr error_kind party_unordered{"fordel.party.unordered", type,
                                            "values in an order, as a set has none and keeps equal ones but once",
                                            "pass a list, a tuple or a mapping, not a set"};
inline constexpr error_kind party_no_id{"fordel.party.no_id", value, "a party with an id and a name", "name the party"};
inline constexpr error_kind party_unknown_kind{
    "fordel.party.unknown_kind", lookup,
    "municipality, region, state_body, university, cluster, cluster_office, business_hub, forum or other",
    "use one of the kinds' names"};

inline constexpr error_kind population_missing_area{
    "fordel.population.missing_area", lookup, "an area that the population covers",
    "check the official code, or read a population that covers the area"};
inline constexpr error_kind population_missing_date{
    "fordel.population.missing_date", lookup, "a date that the population has figures for",
    "use one of its dates, or, behind the first of them, missing = carry_forward to use the latest earlier one"};
inline constexpr error_kind population_duplicate{
    "fordel.population.duplicate", value, "one figure for an area and a date", "sum or remove the repeated rows"};
inline constexpr error_kind population_negative{"fordel.population.negative", value, "head counts of zero or more",
                                                "correct the figure"};
inline constexpr error_kind population_bad_succession{
    "fordel.population.bad_succession", value,
    "lines of from;before_code;before_name;after_code;after_name;source, each step once, from one code to another",
    "correct the line"};
inline constexpr error_kind population_divided_area{
    "fordel.population.divided_area", value, "predecessors that each went to one area as a whole",
    "leave the area out, or give its figures by themselves: no sum of its predecessors' is right"};
inline constexpr error_kind population_different_scope{"fordel.population.different_scope", value,
                                                       "populations that count the same part of the people",
                                                       "merge and compare figures that are limited alike"};
inline constexpr error_kind population_unknown_policy{"fordel.population.unknown_policy", lookup,
                                                      "refuse or carry-forward",
                                                      "use one of the two policies for a missing date"};

inline constexpr error_kind key_empty{"fordel.key.empty", value, "a key with at least one party",
                                      "name those who take part"};
inline constexpr error_kind key_all_zero{"fordel.key.all_zero", value, "at least one weight above zero",
                                         "correct the weights; ask for an equal key where that is meant"};
inline constexpr error_kind key_negative_weight{"fordel.key.negative_weight", value, "weights of zero or more",
                                                "correct the weight"};
inline constexpr error_kind key_not_hundred{
    "fordel.key.not_hundred", value, "percentages that sum to 100",
    "correct them, or name who bears the rest: rest=\"uncovered\" where nobody does; plain weights may have any sum"};
inline constexpr error_kind key_size_mismatch{"fordel.key.size_mismatch", value, "as many weights as parties",
                                              "give each party one weight"};
inline constexpr error_kind key_factors{"fordel.key.factors", value, "factors above zero that sum to exactly one",
                                        "correct the factors, e.g. half and half"};

inline constexpr error_kind allocation_not_a_multiple{"fordel.allocation.not_a_multiple", value,
                                                      "an amount that is a whole number of the rounding unit",
                                                      "round the amount first, or choose a smaller unit"};
inline constexpr error_kind allocation_unknown_tie_policy{
    "fordel.allocation.unknown_tie_policy", lookup, "order, larger-weight, lot, one-lot or refuse, or the parties",
    "use one of the policies' names, or give the parties in the "
    "order in which they are served"};
inline constexpr error_kind allocation_tie_list{"fordel.allocation.tie_list", value,
                                                "a list that names each party of the key once",
                                                "list all parties by id, in the order they are served"};
inline constexpr error_kind allocation_no_seed{
    "fordel.allocation.no_seed", value, "the seed of the lot",
    "name a seed, such as a date and a case number that are public before the lot is drawn"};
inline constexpr error_kind allocation_unknown_unit{
    "fordel.allocation.unknown_unit", lookup,
    "minor (oere), major (krone), thousand, a number of minor units (5 minor) or an amount (100 kr.)",
    "use one of the units' names, or write an amount"};
inline constexpr error_kind allocation_bad_unit{"fordel.allocation.bad_unit", value, "a rounding unit above zero",
                                                "name a unit such as 0.05 CHF or 100 kr."};

inline constexpr error_kind stream_tranches{"fordel.stream.tranches", value,
                                            "tranches that sum to the stream's amount, at most one of them the rest",
                                            "correct the tranches or the amount"};
inline constexpr error_kind stream_rest_below_zero{"fordel.stream.rest_below_zero", value,
                                                   "tranches that leave a rest of zero or more of the stream's amount",
                                                   "lower the other tranches, or raise the stream's amount"};
inline constexpr error_kind stream_once_beyond_year{"fordel.stream.once_beyond_year", value,
                                                    "a single payment within one calendar year",
                                                    "give the period of the year it is booked in"};
inline constexpr error_kind stream_beyond_whole{
    "fordel.stream.beyond_whole", value, "a period that is a part of the whole that the amount is for",
    "lengthen the whole, or leave it out where the amount is for the period alone"};

inline constexpr error_kind stream_unsaid{
    "fordel.stream.unsaid", value, "an amount that is said to be for each year, for the whole period or once",
    "write per_year(…), per_period(…) or once(…) around it, as the stream's amount or as the tranche's own"};
inline constexpr error_kind stream_due_month{"fordel.stream.due_month", value, "a month from 1 to 12",
                                             "give the number of the month in which the stream is paid"};
inline constexpr error_kind stream_several_collectors{"fordel.stream.several_collectors", value,
                                                      "one lead that collects from the others",
                                                      "let the others pay themselves, or name one lead"};

inline constexpr error_kind programme_year_begins{"fordel.programme.year_begins", value, "a month from 1 to 12",
                                                  "give the month in which the programme's years begin"};
inline constexpr error_kind programme_bad_year{
    "fordel.programme.bad_year", value,
    "a year as 2014, or as 2014-15 where the programme's years are not the calendar's",
    "write the two years that it lies in, the first with four digits"};
inline constexpr error_kind programme_duplicate_stream{"fordel.programme.duplicate_stream", value,
                                                       "streams with ids of their own", "rename one of the streams"};
inline constexpr error_kind programme_overlapping_terms{
    "fordel.programme.overlapping_terms", value, "terms of one stream that hold at different times",
    "end the earlier terms on the day before the later ones begin, or give the other stream an id of its own"};
inline constexpr error_kind programme_duplicate_id{
    "fordel.programme.duplicate_id", value, "assumptions and agreements with ids of their own", "rename one of them"};
inline constexpr error_kind programme_bad_id{
    "fordel.programme.bad_id", value,
    "ids of programmes, streams and tranches without a slash and without characters that nobody sees",
    "write a dot or a hyphen instead: a slash divides the ids in the seed of a lot"};
inline constexpr error_kind programme_reserved_id{
    "fordel.programme.reserved_id", value, "parties other than \"uncovered\", which stands for what nobody bears",
    "give the party another name or id; a share that nobody is to bear is that of a party that counts in the key and "
    "does not pay (not_paying)"};
inline constexpr error_kind programme_unknown_assumption{"fordel.programme.unknown_assumption", lookup,
                                                         "the id of an assumption the programme lists",
                                                         "add the assumption to the programme first"};
inline constexpr error_kind programme_table_twice{"fordel.programme.table_twice", value,
                                                  "a stream that is rounded in one table only",
                                                  "name families that do not overlap, each once"};
inline constexpr error_kind programme_table_recipients{
    "fordel.programme.table_recipients", value, "streams with one recipient each",
    "settle streams that are divided among recipients by themselves"};
inline constexpr error_kind programme_table_unit{"fordel.programme.table_unit", value,
                                                 "tranches that are rounded to the programme's unit",
                                                 "leave the tranche out of the table, or give it the programme's unit"};
inline constexpr error_kind programme_amounts_unknown{
    "fordel.programme.amounts_unknown", lookup, "what other streams came to, where a rule rests on their amounts",
    "settle the rule in its programme, or say what is known: known, or in Python known and last_year"};
inline constexpr error_kind programme_no_participants{"fordel.programme.no_participants", value,
                                                      "at least one participant to pay in every month of the stream",
                                                      "check the participations' periods"};
inline constexpr error_kind programme_unknown_kind{
    "fordel.programme.unknown_kind", lookup,
    "result_contract, follow_up or duty for an agreement; assumption or reading for an assumption",
    "use one of the kinds' names"};

inline constexpr error_kind schedule_unknown_stream{
    "fordel.schedule.unknown_stream", lookup, "the id of a stream of the programme", "use one of the streams' ids"};
inline constexpr error_kind schedule_unknown_field{"fordel.schedule.unknown_field", lookup,
                                                   "year, stream, payer, recipient, status, tranche, group, months, "
                                                   "first_month, last_month, due_month, payer_id, payer_code, "
                                                   "recipient_id or recipient_code",
                                                   "use one of the fields' names"};
inline constexpr error_kind schedule_unknown_status{"fordel.schedule.unknown_status", lookup,
                                                    "recommended, promised, granted, paid or unspecified",
                                                    "use one of the statuses' names"};

inline constexpr error_kind sjaelland_outside_not_named{
    "fordel.sjaelland.outside_not_named", value, "the municipality that stays out, which the note does not name",
    "name it with outside, or use cases() for all 13 possibilities"};
inline constexpr error_kind sjaelland_lead_outside{"fordel.sjaelland.lead_outside", value,
                                                   "a municipality outside that leads no office",
                                                   "name one of the other municipalities"};
inline constexpr error_kind sjaelland_unknown_option{"fordel.sjaelland.unknown_option", lookup,
                                                     "one of the options, and of the values that it offers",
                                                     "use one of those listed"};

inline constexpr error_kind statbank_malformed{"fordel.statbank.malformed", value,
                                               "a population table of StatBank: CSV with the columns OMRÅDE, TID and "
                                               "INDHOLD, a matrix with the dates as columns, or "
                                               "JSON-stat",
                                               "download the table again, as CSV with codes or texts, or as JSON-stat"};
inline constexpr error_kind statbank_unknown_dimension{
    "fordel.statbank.unknown_dimension", lookup,
    "the dimensions of a population table: area, time, sex, age, marital status, ancestry, origin and citizenship",
    "take the column out, if it says nothing about who is counted; else take a table that counts heads"};
inline constexpr error_kind statbank_column_twice{"fordel.statbank.column_twice", value, "one column of each meaning",
                                                  "take one of the two columns out"};
inline constexpr error_kind statbank_too_large{
    "fordel.statbank.too_large", value, "a download within the reading limits",
    "download fewer areas, dates or groups, or raise the limit with reading_limits (Python: "
    "limits=fordel.ReadingLimits(bytes=…, cells=…))"};
inline constexpr error_kind statbank_unreadable{"fordel.statbank.unreadable", file, "a file that can be read",
                                                "check the path and the permission"};
inline constexpr error_kind statbank_truncated{"fordel.statbank.truncated", value,
                                               "a whole file, whose last row is complete", "download the table again"};
inline constexpr error_kind statbank_suppressed{"fordel.statbank.suppressed", value, "a published figure in every cell",
                                                "leave the area or date out of the download"};
inline constexpr error_kind statbank_not_total{
    "fordel.statbank.not_total", value, "one figure for an area and a date, over all of the population",
    "download the totals only (I alt), without dividing by sex, age or marital status"};
inline constexpr error_kind statbank_unknown_area{"fordel.statbank.unknown_area", lookup,
                                                  "names of areas that are known",
                                                  "download the table with codes, or pass the areas' names and codes"};

} // namespace errors
} // namespace v0
} // namespace fordel
