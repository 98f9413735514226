// How amounts are shared and rounded, as a file says it: method, unit, ties, and how one amount is rounded.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/kernel/rounding.hpp>

#include <optional>

namespace fordel {
inline namespace v0 {

std::optional<rounding_unit> read_rounding_unit(reading& into, node const& value, address const& where);
node to_node(rounding_unit const& unit, writing const& as = {});

std::optional<any_method> read_method(reading& into, node const& value, address const& where);
// A method of one's own is written by its name, which no file can read.
node to_node(any_method const& method, writing const& as = {});

std::optional<tie_breaking> read_ties(reading& into, node const& value, address const& where);
node to_node(tie_breaking const& ties, writing const& as = {});

std::optional<rounding> read_rounding(reading& into, node const& value, address const& where);
node to_node(rounding how, writing const& as = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/roundings.ipp>
#endif
