// What an error says.
#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>

#include <cstddef>
#include <string>

namespace fordel {
inline namespace v0 {

namespace detail {

// However much was handed in, and whatever it holds, an error can be read: nothing in it acts on a terminal.
FORDEL_DECL std::string readable(std::string const& seen) {
    constexpr std::size_t most = 2000;
    return visible(cut_at_character(seen, most)) + (seen.size() > most ? " …" : "");
}

} // namespace detail

FORDEL_DECL error::error(error_kind const& kind, std::string seen)
    : kind_(kind), seen_(detail::readable(seen)),
      message_(std::string("[") + kind.id + "] seen: " + seen_ + "; expected: " + kind.expected +
               "; what to do: " + kind.advice) {}

FORDEL_DECL char const* error::what() const noexcept { return message_.c_str(); }

} // namespace v0
} // namespace fordel
