// Figures as CSV, with party, date and value.
#pragma once

#include <fordel/figures.hpp>
#include <fordel/io/figures_reading.hpp>
#include <fordel/population.hpp>

#include <string_view>

namespace fordel {
inline namespace v0 {

// CSV, divided by semicolons, commas or tabs, with a header: party, date (2022-01-01) and value, and where they are
// known published (the day of publication) and code (the party's); in Danish part, dato, værdi, offentliggjort, kode.
// What begins with # is a remark. Numbers are read as fraction::parse() reads them. Throws fordel.figures.malformed,
// and those of figures, dates, numbers and parties, each with the line; fordel.statbank.too_large.
[[nodiscard]] figures read_csv(std::string_view text, figures_reading const& how);

// The same of whole heads; `what` and `unit` are the population's own. Throws fordel.exact.not_whole as well.
[[nodiscard]] population read_population_csv(std::string_view text, figures_reading how = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/figures.ipp>
#endif
