// What the values of an enumeration are called in options and files, each name in one place.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error/kind.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

template <class Value, std::size_t Count>
using named_values = std::array<std::pair<Value, char const*>, Count>;

template <class Value, std::size_t Count>
std::string name_of(named_values<Value, Count> const& names, Value value) {
    for (auto const& [one, name] : names)
        if (one == value) return name;
    return {};
}

// The names there are stand in what the error expects; the one that is near is told.
[[noreturn]] void throw_unknown_name(error_kind const& unknown, std::string_view written);

// Throws the error of that kind.
template <class Value, std::size_t Count>
Value value_of(named_values<Value, Count> const& names, std::string_view written, error_kind const& unknown) {
    for (auto const& [value, name] : names)
        if (written == name) return value;
    throw_unknown_name(unknown, written);
}

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/detail/names.ipp>
#endif
