// Workings and schedules as JSON with stable field names; exact numbers are texts, as JSON's own are floats to many.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/fwd.hpp>

#include <cstddef>
#include <string>

namespace fordel {
inline namespace v0 {

// One party's working: party, amount, currency, total, weight, weight_total, share, exact, floor, remainder, rank,
// parties, left_over, reason, method, unit, ties, tied, tied_units, residual, key, source.
[[nodiscard]] std::string to_json(working const& w, std::size_t i);

// All parties' workings.
[[nodiscard]] std::string to_json(working const& w);

[[nodiscard]] std::string to_json(assumption const& a);

// {"programme", "currency", "standing", "total", "entries": [{year, stream, payer, …, working, and the fields of a
// schedule_record; of a clearing's entry, cleared}], "assumptions": […], "residuals": […]}.
[[nodiscard]] std::string to_json(schedule const& shown);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/json.ipp>
#endif
