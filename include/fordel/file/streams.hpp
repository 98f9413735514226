// Streams in a programme file: what is paid, by whom, to whom, and when.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/carry_over/procedure.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/programme/stream.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// The stream as it is on the day for which the document and its names were read. What a tranche leaves out of its own
// rounding is the programme's.
[[nodiscard]] std::optional<stream> read_stream(reading& into, std::string const& id, node const& written,
                                                address const& where, known_names const& names,
                                                allocation_options const& rounding);

// Whoever pays or receives by a map's who, without and key.
[[nodiscard]] std::optional<key_rule> read_sharing(reading& into, map_reader const& map, known_names const& names);

namespace detail {

// What several nouns of a file share: recipients, a carry procedure, the number of a month, ids.
std::optional<key_rule> read_recipients(reading& into, node const& written, address const& where,
                                        known_names const& names);
std::optional<carry_procedure> read_carry(reading& into, node const& written, address const& where);
std::optional<int> read_month_number(reading& into, node const& written, address const& where);
std::vector<std::string> read_ids(map_reader const& map, std::string_view key);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/streams.ipp>
#endif
