// Values that a case gives by name, in the case file or in a CSV beside it: weights, bounds, totals, cells.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/testing/detail/case_csv.hpp>
#include <fordel/testing/detail/expectations.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

using named_numbers = std::vector<std::pair<std::string, fraction>>;

// A number for each name, each name once: {Havnby: 3}, or the columns of a file, where a name may stand several times
// with the same number. `names` is what the file's column of names is called where the case does not say it.
std::optional<named_numbers> read_given_values(case_reading const& by, node const& given, address const& where,
                                               std::string_view names);

// One for each name, in their order; nothing for those who have none. Throws fordel.party.unknown for another name.
std::vector<std::optional<fraction>> in_order_of(std::vector<std::string> const& names, named_numbers const& values);

struct given_cells {
    std::vector<std::string> rows{}, columns{};
    std::vector<std::vector<fraction>> values{};
};

std::optional<given_cells> read_given_cells(case_reading const& by, node const& given, address const& where);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/detail/given_values.ipp>
#endif
