// Where a value comes from, who decided it, and how firm it is, as a file says it.
#pragma once

#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/programme/stream.hpp>

#include <optional>

namespace fordel {
inline namespace v0 {

std::optional<citation> read_citation(reading& into, node const& value, address const& where);
node to_node(citation const& source, writing const& as = {});

std::optional<decision> read_decision(reading& into, node const& value, address const& where);
node to_node(decision const& decided, writing const& as = {});

std::optional<status> read_status(reading& into, node const& value, address const& where);
node to_node(status how_firm, writing const& as = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/citations.ipp>
#endif
