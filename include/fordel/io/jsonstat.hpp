// JSON-stat, the cube format of statistical offices, as a flat table.
#pragma once

#include <fordel/detail/config.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// As many fields in each row as there are columns.
struct statbank_table {
    std::vector<std::string> columns{};
    std::vector<std::vector<std::string>> rows{};
};

// Throws fordel.statbank.malformed, fordel.statbank.truncated.
[[nodiscard]] statbank_table read_jsonstat(std::string_view json);

} // namespace detail

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/jsonstat.ipp>
#endif
