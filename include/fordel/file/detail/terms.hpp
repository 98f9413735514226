// The terms of a stream in a programme file, one after another in time.
#pragma once

#include <fordel/detail/config.hpp>
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

// What is left of these days without those.
std::vector<period> without(std::vector<period> days, std::vector<period> const& those);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/terms.ipp>
#endif
