// A digest of bytes, by which anybody can tell that they are the same: SHA-256, as FIPS 180-4 defines it.
#pragma once

#include <fordel/kernel/detail/sha256.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace fordel {
inline namespace v0 {

// As 64 hexadecimal digits, of any object with data() and size(), such as std::string_view. O(bytes).
template <class Bytes>
[[nodiscard]] constexpr std::array<char, 64> sha256_digits(Bytes const& bytes) noexcept {
    constexpr char digits[] = "0123456789abcdef";
    detail::sha256 hash;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        hash.update(static_cast<std::uint8_t>(bytes.data()[i]));
    std::array<char, 64> written{};
    std::size_t at = 0;
    for (std::uint8_t const byte : hash.finish()) {
        written[at++] = digits[byte >> 4];
        written[at++] = digits[byte & 15];
    }
    return written;
}

} // namespace v0
} // namespace fordel
