// What an error says.
#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace fordel {
inline namespace v0 {

namespace detail {

// However much was handed in, and whatever it holds, an error can be read: cut at a character of UTF-8, and nothing in
// it acts on a terminal.
FORDEL_DECL std::string readable(std::string seen) {
    constexpr std::size_t most = 2000;
    if (seen.size() <= most) return visible(seen);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(seen[end]) & 0xC0U) == 0x80U)
        --end;
    return visible(seen.erase(end)) + " …";
}

} // namespace detail

FORDEL_DECL error::error(error_kind const& kind, std::string seen)
    : kind_(kind), seen_(detail::readable(std::move(seen))),
      message_(std::string("[") + kind.id + "] seen: " + seen_ + "; expected: " + kind.expected +
               "; what to do: " + kind.advice) {}

FORDEL_DECL char const* error::what() const noexcept { return message_.c_str(); }

} // namespace v0
} // namespace fordel
