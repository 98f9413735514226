// From a document to a programme: the choices are made, then each stream is read for every day on which something of it
// may change.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/document.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/programme.hpp>

#include <map>
#include <optional>

namespace fordel {
inline namespace v0 {
namespace detail {

// What the names of a document stand for from a day on; those from its beginning stand first.
using names_by_day = std::map<std::optional<date>, known_names>;

// Nothing, and findings, where it cannot be read. Names that were read before are taken over where they say the same.
std::optional<programme> read_programme(reading& into, document const& source, shipped_data const& shipped,
                                        file_choices const& choices, names_by_day& names);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/programme_reader.ipp>
#endif
