// What an error says.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>

#include <string>
#include <utility>

namespace fordel {
inline namespace v0 {

FORDEL_DECL error::error(error_kind const& kind, std::string seen)
    : kind_(kind), seen_(std::move(seen)), message_(std::string("[") + kind.id + "] seen: " + seen_ +
                                                    "; expected: " + kind.expected + "; what to do: " + kind.advice) {}

FORDEL_DECL char const* error::what() const noexcept { return message_.c_str(); }

} // namespace v0
} // namespace fordel
