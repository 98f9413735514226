// What can be wrong with figures.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

inline constexpr error_kind figures_missing_party{
    "fordel.figures.missing_party", error_nature::lookup, "a party that the figures cover",
    "check the code or id, or read figures that cover the party: who takes part has figures, were it a zero"};
inline constexpr error_kind figures_missing_date{
    "fordel.figures.missing_date", error_nature::lookup, "a date that there are figures for",
    "use one of the dates, or, behind the first of them, missing = carry_forward to use the latest earlier one"};
inline constexpr error_kind figures_duplicate{"fordel.figures.duplicate", error_nature::value,
                                              "one figure for a party and a date", "sum or remove the repeated rows"};
inline constexpr error_kind figures_unnamed{"fordel.figures.unnamed", error_nature::value, "figures of something",
                                            "say what is counted"};
inline constexpr error_kind figures_malformed{
    "fordel.figures.malformed", error_nature::value,
    "CSV with a header that names party, date and value, and may name published and code, and as many cells in each "
    "line",
    "correct the header or the line; text with the mark that divides cells stands in quotes"};
inline constexpr error_kind figures_different{"fordel.figures.different", error_nature::value,
                                              "figures in the same unit; to be merged or compared, of the same thing",
                                              "name both alike if they count the same; sum figures of one unit"};
inline constexpr error_kind figures_not_published{
    "fordel.figures.not_published", error_nature::lookup,
    "a date whose figures were all published by then, and say when they were",
    "state the days of publication, or name a date of the figures"};

} // namespace errors
} // namespace v0
} // namespace fordel
