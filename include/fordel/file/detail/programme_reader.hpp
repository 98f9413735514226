// From a document to a programme: the choices are made, then each stream is read for every day on which something of it
// may change; but for what another reading has left of it.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/detail/document_read.hpp>
#include <fordel/file/document.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/programme.hpp>

#include <optional>

namespace fordel {
inline namespace v0 {
namespace detail {

// Nothing, and findings, where it cannot be read; then `last` is as it was, else it is of this reading. What was read
// last is taken over where the document says the same: names one by one, and streams where all else but streams does.
std::optional<programme> read_programme(reading& into, document const& source, shipped_data const& shipped,
                                        file_choices const& choices, document_read& last);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/programme_reader.ipp>
#endif
