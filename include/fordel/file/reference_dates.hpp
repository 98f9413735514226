// The day of a year that figures are taken on, as a file says it.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/key/reference_date.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

std::optional<reference_date> read_reference_date(reading& into, node const& value, address const& where);
node to_node(reference_date const& day, writing const& as = {});

namespace detail {

// The same of texts. Throws fordel.file.bad_reference_date, fordel.calendar.bad_date, fordel.key.bad_average.
reference_date reference_date_in(std::string_view written);
std::string reference_date_text(reference_date const& day);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/reference_dates.ipp>
#endif
