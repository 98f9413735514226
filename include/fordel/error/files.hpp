// What can be wrong with a programme file.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind file_syntax{
    "fordel.file.syntax", value, "a document that YAML's, or JSON's, grammar allows",
    "correct the line; indent with spaces, close each bracket and quotation mark, and quote a text that holds `: ` or "
    "` #` or begins with a sign that YAML uses"};
inline constexpr error_kind file_not_plain{"fordel.file.not_plain", value,
                                           "one document of maps, lists and texts, with texts as keys",
                                           "write out what is meant where it stands, or quote it if it is a text"};
inline constexpr error_kind file_duplicate_key{"fordel.file.duplicate_key", value, "each key once in its map",
                                               "delete one of the two, or rename it"};
inline constexpr error_kind file_comma{
    "fordel.file.comma", value, "a value without a comma within { } and [ ], where a comma ends it",
    "quote the value, or write it on a line of its own; where several are meant, put a space behind each comma and, "
    "within { }, a colon behind each key"};
inline constexpr error_kind file_too_large{"fordel.file.too_large", value,
                                           "at most 16 MB, 1,000,000 values, 32 levels, and keys of 500 bytes",
                                           "put large tables into CSV files beside it"};
inline constexpr error_kind file_missing_file{"fordel.file.missing_file", file, "the path of a file that is there",
                                              "correct the path, which is beside the file that names it"};
inline constexpr error_kind file_not_a_file{
    "fordel.file.not_a_file", file, "a regular file that can be read: no folder, pipe or device", "name a file"};
inline constexpr error_kind file_outside_root{
    "fordel.file.outside_root", file, "a path below the root, with forward slashes, that no link leads out of it",
    "move the file below the root; a file fordel.root in a folder further up makes that the root"};
inline constexpr error_kind file_include_circle{"fordel.file.include_circle", value,
                                                "files that do not include each other", "take one of the includes out"};
inline constexpr error_kind file_given_twice{"fordel.file.given_twice", value, "each value in one of the files",
                                             "delete one of the two"};
inline constexpr error_kind file_not_in_place{
    "fordel.file.not_in_place", value, "a text, or a list or map within [ ] or { }, that stands in the file itself",
    "edit the file by hand, or write it anew"};
inline constexpr error_kind file_not_a_map{"fordel.file.not_a_map", value, "keys with values, one a line",
                                           "write `key: value` below it, indented"};
inline constexpr error_kind file_unknown_key{
    "fordel.file.unknown_key", value, "a key that the format has at this place",
    "correct its spelling, or move it to where it belongs; docs/reference/programme-file.md lists all keys"};
inline constexpr error_kind file_missing_key{"fordel.file.missing_key", value,
                                             "every key that the format requires here",
                                             "add the key; nothing is assumed in its place"};
inline constexpr error_kind file_no_address{"fordel.file.no_address", lookup,
                                            "the address of a value, such as streams.running.amount",
                                            "correct it; `fordel addresses FILE` lists what there is"};
inline constexpr error_kind file_key_line{
    "fordel.file.key_line", value,
    "a key in one line: factors that sum to one, each with a name, as in `1/2 heads + 50 % equal`, or one name alone",
    "write each term as a fraction (1/2), a percentage (33,33 %) or `rest` and a name, with a plus between spaces; "
    "dates, conditions and rounding stand in a named key"};
inline constexpr error_kind file_key_without_factors{
    "fordel.file.key_without_factors", value, "a factor for each name of a key line that has several",
    "write the factors, or name the sum of the figures under `figures:` and take that name alone"};
inline constexpr error_kind file_table{
    "fordel.file.table", value,
    "CSV with a head for each column, as many cells in each line, and the columns that are named",
    "correct the head or the line, or name another column; text with the mark that divides cells stands in quotes"};
inline constexpr error_kind file_vintage{
    "fordel.file.vintage", lookup, "shipped data and its vintage, the month by which it was published: folk1a@2023-02",
    "name one of the vintages that there are"};
inline constexpr error_kind file_no_data{"fordel.file.no_data", lookup, "shipped data that is at hand",
                                         "name the folder data/ in FORDEL_DATA; the Python package has its own"};
inline constexpr error_kind file_unknown_name{
    "fordel.file.unknown_name", lookup, "a name that the file has: of figures, a key, a party or a group",
    "correct its spelling, or add it under `figures:`, `keys:`, `parties:` or `groups:`"};
inline constexpr error_kind file_circle{"fordel.file.circle", value, "names that do not come to rest on themselves",
                                        "take one of them out of the circle"};
inline constexpr error_kind file_too_deep{"fordel.file.too_deep", value,
                                          "at most 32 names that rest on one another, and 1,000 named keys in a key",
                                          "write what they come to with fewer names between"};
inline constexpr error_kind file_percent_of_others{
    "fordel.file.percent_of_others", value, "percentages of those whom the key is for, and of nobody else",
    "add the party to `who:`, or say in the key, `without:` or `only:`, that the others share as without them"};
inline constexpr error_kind file_name_twice{
    "fordel.file.name_twice", value, "a name that means one thing wherever it may stand", "rename one of the two"};
inline constexpr error_kind file_no_members{"fordel.file.no_members", value, "for whom a key is",
                                            "say `among:`, or `who:` where the key is used; no party is implied"};
inline constexpr error_kind file_not_writable{"fordel.file.not_writable", value,
                                              "a rule for which the format of programme files has words",
                                              "make it of parts that the format has, or keep it in code"};

inline constexpr error_kind file_not_a_text{"fordel.file.not_a_text", value, "one text, on the line of its key",
                                            "write the value behind its key, as `key: value`"};
inline constexpr error_kind file_yes_or_no{"fordel.file.yes_or_no", value, "yes or no", "write yes or no"};
inline constexpr error_kind file_no_percent_sign{"fordel.file.no_percent_sign", value,
                                                 "a number of percent and its sign",
                                                 "write the sign behind the number, as in 25 %"};
inline constexpr error_kind file_bad_period{
    "fordel.file.bad_period", value,
    "a day, a month or a year, or two of them: 2021, 2025-07 to 2026-12, 2025-07-01 to 2025-12-31, 2014-15 to 2016-17",
    "write both its ends, with ` to ` between them; no end is implied"};
inline constexpr error_kind file_two_readings{"fordel.file.two_readings", value,
                                              "a year or a month that can be read in one way only",
                                              "write it the way that is shown for the reading that is meant"};
inline constexpr error_kind file_unknown_month{"fordel.file.unknown_month", lookup,
                                               "a month by its name, January to December",
                                               "write its English name, with a capital"};
inline constexpr error_kind file_bad_reference_date{
    "fordel.file.bad_reference_date", value,
    "a day such as `1 January of the year before`, `1 July of the same year`, `1 January 2 years before`, "
    "`2022-01-01`, "
    "`latest published by 1 March of the year before` or `average of 3 years to 1 January of the year before`",
    "write it in one of these forms"};
inline constexpr error_kind file_one_of{"fordel.file.one_of", value, "exactly one of the keys that exclude each other",
                                        "keep the one that is meant"};
inline constexpr error_kind file_not_always{"fordel.file.not_always", value,
                                            "a settlement for which all holds that the file states under `always:`",
                                            "correct the rule or the value that breaks it, or what is stated"};
inline constexpr error_kind file_no_date{"fordel.file.no_date", value, "which day's figures are meant",
                                         "add `at`, such as `at: 1 January of the year before`; no day is implied"};
inline constexpr error_kind file_unknown_value_status{"fordel.file.unknown_value_status", lookup,
                                                      "published, provisional, forecast or assumed",
                                                      "use one of the names of a stated value's status"};
inline constexpr error_kind file_undated{"fordel.file.undated", value,
                                         "`from` in each value of a list of values that follow one another",
                                         "say from which day, month or year each one is in force"};
inline constexpr error_kind file_dates_order{"fordel.file.dates_order", value,
                                             "values in the order in which they come into force, each on a later day",
                                             "put them in order, and keep one value for each day"};
inline constexpr error_kind file_nothing_to_renew{
    "fordel.file.nothing_to_renew", value, "`from` or `checked` beside `next: yearly`",
    "say from when the value is, or write the day on which the next one is "
    "expected"};

inline constexpr error_kind file_no_value{"fordel.file.no_value", value, "a value behind each key",
                                          "write the value, or take the key out; nothing is assumed in its place"};
inline constexpr error_kind file_not_a_list{"fordel.file.not_a_list", value, "a list",
                                            "write each of them behind `- ` on a line of its own, or all in [ ]"};
inline constexpr error_kind file_list_that_changes{
    "fordel.file.list_that_changes", value, "values that are lists, where a list changes",
    "write each value as a list, as in `[{from: 2025, value: [a]}, {from: 2026, value: [a, b]}]`: it says all that is "
    "in force from that day"};
inline constexpr error_kind file_reserved_name{"fordel.file.reserved_name", value,
                                               "a name that is no word of the format where it stands",
                                               "call it something else; a party may have the word as its `name:`"};
inline constexpr error_kind file_header_elsewhere{"fordel.file.header_elsewhere", value,
                                                  "what holds for the whole programme in the file itself",
                                                  "write it in the file that includes this one; both may say the same"};

} // namespace errors
} // namespace v0
} // namespace fordel
