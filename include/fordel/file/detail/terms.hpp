// The terms of a stream in a programme file, one after another in time.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/programme/stream.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Adds the stream as it is in the days after those before. Where all is the same, they are one. Where only its status,
// source, decision or assumptions are others, these are the whole year's in which they change: no amount is cut in two,
// and rounded twice, by a remark.
void add_terms(std::vector<stream>& terms, stream next, programme_years const& years);

// What is paid once is paid on the first day: what is said of it later would never be paid.
void require_paid_once(reading& into, std::vector<stream> const& terms, node const& written, address const& where);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/terms.ipp>
#endif
