#pragma once

#include <bit>
#include <compare>
#include <concepts>
#include <cstdint>

// FORDEL_NO_INT128, defined by the user for the whole program, switches to the portable 128-bit integer below; so does
// a compiler without __int128. The results are the same, only the speed differs.
#if defined(__SIZEOF_INT128__) && !defined(FORDEL_NO_INT128)
#define FORDEL_HAS_INT128 1
#else
#define FORDEL_HAS_INT128 0
#endif

namespace fordel {
inline namespace v0 {
namespace detail {

// An unsigned integer of 128 bits, modulo 2^128 like every unsigned built-in. Only what the kernel calls for.
// Division takes a step per bit of the quotient: it is the exception in the kernel, which divides in 64 bits where it
// can.
class portable_u128 {
public:
    constexpr portable_u128() = default;
    constexpr explicit(false) portable_u128(std::uint64_t low) noexcept : low_{low} {}
    constexpr portable_u128(std::uint64_t high, std::uint64_t low) noexcept : high_{high}, low_{low} {}

    constexpr std::uint64_t high() const noexcept { return high_; }
    constexpr std::uint64_t low() const noexcept { return low_; }

    // Keeps the lowest bits.
    template <std::unsigned_integral T>
        requires(!std::same_as<T, bool>)
    constexpr explicit operator T() const noexcept {
        return static_cast<T>(low_);
    }

    friend constexpr bool operator==(portable_u128 const&, portable_u128 const&) = default;
    friend constexpr std::strong_ordering operator<=>(portable_u128 const&, portable_u128 const&) = default;

    friend constexpr portable_u128 operator+(portable_u128 a, portable_u128 b) noexcept {
        auto const low = a.low_ + b.low_;
        return {a.high_ + b.high_ + (low < a.low_ ? 1U : 0U), low};
    }

    friend constexpr portable_u128 operator-(portable_u128 a, portable_u128 b) noexcept {
        return {a.high_ - b.high_ - (a.low_ < b.low_ ? 1U : 0U), a.low_ - b.low_};
    }

    friend constexpr portable_u128 operator*(portable_u128 a, portable_u128 b) noexcept {
        auto const low = full_product(a.low_, b.low_);
        return {low.high_ + a.high_ * b.low_ + a.low_ * b.high_, low.low_};
    }

    // The count is below 128.
    friend constexpr portable_u128 operator<<(portable_u128 a, int count) noexcept {
        if (count == 0) return a;
        if (count >= 64) return {a.low_ << (count - 64), 0};
        return {(a.high_ << count) | (a.low_ >> (64 - count)), a.low_ << count};
    }

    friend constexpr portable_u128 operator>>(portable_u128 a, int count) noexcept {
        if (count == 0) return a;
        if (count >= 64) return {0, a.high_ >> (count - 64)};
        return {a.high_ >> count, (a.low_ >> count) | (a.high_ << (64 - count))};
    }

    // Long division in base two, from the highest bit that the quotient can have. The divisor is not zero.
    friend constexpr portable_u128 operator/(portable_u128 a, portable_u128 b) noexcept {
        if (a < b) return 0;
        if (a.high_ == 0) return a.low_ / b.low_;
        portable_u128 quotient = 0;
        for (int shift = leading_zeros(b) - leading_zeros(a); shift >= 0; --shift) {
            quotient = quotient << 1;
            auto const part = b << shift;
            if (a < part) continue;
            a -= part;
            quotient += 1;
        }
        return quotient;
    }

    friend constexpr portable_u128 operator%(portable_u128 a, portable_u128 b) noexcept { return a - a / b * b; }

    constexpr portable_u128& operator+=(portable_u128 b) noexcept { return *this = *this + b; }
    constexpr portable_u128& operator-=(portable_u128 b) noexcept { return *this = *this - b; }

private:
    static constexpr portable_u128 full_product(std::uint64_t a, std::uint64_t b) noexcept {
        constexpr std::uint64_t half = 0xffffffffU;
        auto const low = (a & half) * (b & half);
        auto const middle = (a >> 32) * (b & half) + (low >> 32);
        auto const other = (a & half) * (b >> 32) + (middle & half);
        return {(a >> 32) * (b >> 32) + (middle >> 32) + (other >> 32), (other << 32) | (low & half)};
    }

    static constexpr int leading_zeros(portable_u128 a) noexcept {
        return a.high_ != 0 ? std::countl_zero(a.high_) : 64 + std::countl_zero(a.low_);
    }

    std::uint64_t high_ = 0; // the comparison goes member by member: the high half comes first
    std::uint64_t low_ = 0;
};

#if FORDEL_HAS_INT128
__extension__ typedef __int128 i128;
__extension__ typedef unsigned __int128 u128;
#else
using u128 = portable_u128;
#endif

} // namespace detail
} // namespace v0
} // namespace fordel
