// Which column of a StatBank download says what, and what the download was limited to.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/io/statbank_areas.hpp>
#include <fordel/io/statbank_table.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Which dimensions a table may have: those of the population tables, or any.
enum class statbank_scope { population, any };

// Which column says what.
struct statbank_columns {
    std::map<statbank_meaning, std::size_t> of{};
    std::vector<std::size_t> unnamed{}; // labels of a matrix, and dimensions that no population has

    // Throws fordel.statbank.malformed where there is none.
    std::size_t at(statbank_meaning meaning, char const* name) const;
};

// The figures stand last, whatever they are called, in a table that is no population. Throws fordel.statbank.malformed,
// .unknown_dimension, .column_twice.
statbank_columns resolve_columns(statbank_table const& table, statbank_areas const& areas, statbank_scope scope);

// The only value of a column. Throws fordel.statbank.not_total.
std::string const& only_value(statbank_table const& table, std::size_t column);

// What the download was limited to, such as KØN=1. Throws the same.
std::string statbank_selection(statbank_table const& table, statbank_columns const& columns);

// Where in the file a row stands.
std::string row_place(statbank_table const& table, std::size_t row);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/detail/statbank_columns.ipp>
#endif
