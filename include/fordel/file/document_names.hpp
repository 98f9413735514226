// All names that a programme file gives.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/sources.hpp>

#include <string_view>

namespace fordel {
inline namespace v0 {

// The names of a document whose values are those of one day. What another reading of it found is taken over where it
// says the same, so that a file of many parties is read once, however many days it is read for.
[[nodiscard]] known_names read_known_names(reading& into, node const& content, file_sources const& sources,
                                           known_names const* before = nullptr);

namespace detail {

// A section of the document; nothing where it has none.
node const& section(node const& content, std::string_view name);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/document_names.ipp>
#endif
