// The digest of a text, as results and receipts show it.
#pragma once

#include <fordel/kernel/digest.hpp>

#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

// SHA-256, in 64 digits.
inline std::string sha256_of(std::string_view bytes) {
    auto const digits = sha256_digits(bytes);
    return {digits.begin(), digits.end()};
}

} // namespace detail
} // namespace v0
} // namespace fordel
