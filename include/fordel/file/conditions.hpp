// Which parties something holds for, by a figure, as a file says it: {figures: heads, at least: 10.000, at: …}.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/figures.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/key/condition.hpp>

#include <functional>
#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {

// The figures of a name; reports, and returns nothing, where the file has none of that name.
using figures_by_name = std::function<std::optional<figures>(reading&, node const& name, address const& where)>;

// Reports fordel.file.no_date where the figures are of several days and none is said.
std::optional<condition> read_condition(reading& into, node const& value, address const& where,
                                        figures_by_name const& known);
// With the name that the file has for the figures.
node to_node(condition const& holds, std::string const& figures_name, writing const& as = {});

std::optional<missing_date> read_missing(reading& into, node const& value, address const& where);
node to_node(missing_date missing, writing const& as = {});

// The one day that all the figures are of; nothing where they are of several, or of none.
std::optional<date> only_date(figures const& of);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/conditions.ipp>
#endif
