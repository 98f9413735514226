#pragma once

#include <fordel/plan/detail/lanes.hpp>

#if FORDEL_HAS_LANES

#include <cstddef>
#include <cstdint>

namespace fordel {
inline namespace v0 {
namespace detail {

// The amounts of a block: amount = sign × (turns × total + rest), the rest below the total. Every turn gives each party
// its whole weight; only the rest is to be divided.
template <int Lanes>
struct amounts_taken {
    alignas(64) std::int64_t amount[Lanes]; // as read, once
    alignas(64) std::int64_t turns[Lanes];  // with the sign
    alignas(64) std::int64_t rest[Lanes];
    alignas(64) std::int32_t sign[Lanes]; // all bits where it is negative: (x ^ sign) - sign is x with the sign
    std::uint64_t all_turns = 0;          // the bits of all turns: none is larger
    std::uint64_t all_rests = 0;

    // `reciprocal` is ⌊(2^64 - 1) / total⌋, above 2^64 / total - 1; so for a size up to 2^63 the high half of the
    // product is above size / total - 3/2, and one turn short at the most.
    FORDEL_INLINE void read(std::int64_t const* amounts, std::size_t count, std::uint64_t total,
                            std::uint64_t reciprocal) {
        all_turns = all_rests = 0;
        for (std::size_t l = 0; l < Lanes; ++l) {
            amount[l] = l < count ? static_cast<std::int64_t const volatile*>(amounts)[l] : 0;
            std::int64_t const negative = amount[l] < 0 ? -1 : 0;
            auto const size = static_cast<std::uint64_t>(amount[l] ^ negative) - static_cast<std::uint64_t>(negative);
            // NOLINTNEXTLINE(misc-include-cleaner): by way of lanes.hpp
            auto whole = static_cast<std::uint64_t>((static_cast<u128>(size) * reciprocal) >> 64);
            auto left = size - whole * total;
            if (left >= total) {
                left -= total;
                ++whole;
            }
            all_turns |= whole;
            all_rests |= left;
            turns[l] = static_cast<std::int64_t>((whole ^ static_cast<std::uint64_t>(negative)) -
                                                 static_cast<std::uint64_t>(negative));
            rest[l] = static_cast<std::int64_t>(left);
            sign[l] = static_cast<std::int32_t>(negative);
        }
    }
};

} // namespace detail
} // namespace v0
} // namespace fordel

#endif
