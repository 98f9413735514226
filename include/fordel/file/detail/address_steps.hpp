// One step along an address: which way a document goes on.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The members of a map with which the rest of an address may go on, the longest key first.
[[nodiscard]] std::vector<std::size_t> ways_on(node const& map, std::string_view rest);

// What is left behind a step of that size, and the dot behind it.
[[nodiscard]] std::string_view behind(std::string_view rest, std::size_t step);

struct step_into_list {
    std::size_t place; // from 0
    std::string_view rest;
};

[[nodiscard]] std::optional<step_into_list> way_into(node const& list, std::string_view rest);

// Throws fordel.file.no_address with the nearest.
[[noreturn]] void refuse_address(node const& document, address const& where);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/address_steps.ipp>
#endif
