// Schedules as JSON with stable field names; exact numbers are texts, as JSON's own are floats to many. Their working:
// <fordel/io/working.hpp>.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/fwd.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

[[nodiscard]] std::string to_json(assumption const& a);

// {"programme", "currency", "standing", "total", "entries": [{year, stream, payer, … and the fields of a
// schedule_record; of a clearing's entry, cleared}], "assumptions": […], "residuals": […]}.
[[nodiscard]] std::string to_json(schedule const& shown);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/json.ipp>
#endif
