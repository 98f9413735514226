// The terms of a stream in two programmes, on the days of either.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// In order of time; none where the programme has no such stream.
std::vector<stream> terms_with(programme const& in, std::string const& id);

// The days on which a stream runs, as few periods as there are.
std::vector<period> days_of(std::vector<stream> const& terms);

// The days, cut wherever terms of either begin or end.
std::vector<period> cut(period const& days, std::vector<stream> const& mine, std::vector<stream> const& others);

// The terms that hold on these days, for these days alone.
std::optional<stream> term_on(std::vector<stream> const& terms, period const& days);

// These terms for these days alone: what they are a part of is what they were for.
stream terms_on(stream terms, period const& days);

// Adds to the last terms what is the same as they, and else begins others.
void add_term(std::vector<stream>& terms, stream next);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/common_terms.ipp>
#endif
