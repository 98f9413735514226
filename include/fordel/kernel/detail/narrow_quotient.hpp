#pragma once

#include <fordel/kernel/detail/uint128.hpp>

#include <cstdint>

namespace fordel {
inline namespace v0 {
namespace detail {

// The upper 64 of the 128 bits of a product.
constexpr std::uint64_t high_product(std::uint64_t a, std::uint64_t b) noexcept {
    return static_cast<std::uint64_t>((u128{a} * u128{b}) >> 64);
}

struct narrow_parts {
    std::uint64_t whole;
    std::uint64_t remainder; // below the denominator
};

// What a first look at a weight gives: a larger `order` is a larger remainder, or the same.
struct first_look {
    std::uint64_t whole; // beyond turns × weight, which a sum of many needs but once
    std::uint64_t order;
};

// weight × numerator / denominator for many weights, in 64 bits and without a division for each: one of 128 bits takes
// as long as ten of these. No weight is above the denominator, the denominator is from 1 to 2^63, and the whole part is
// below 2^64.
//
// With numerator = turns × denominator + rest, the result is turns × weight + rest × weight / denominator. The quotient
// of the second part is estimated by weight × reciprocal / 2^64, with rest × 2^64 / denominator rounded down as
// reciprocal: to a whole number, or below 2^32 to a multiple of 2^32, for which a division in 64 bits does. So the
// estimate is too small by less than weight / 2^64, or weight × 2^32 / 2^64: by less than one. Its whole part is then
// right or one too small; what is left, below 2 × denominator <= 2^64, tells which, and 64 bits hold it although the
// two products that it is the difference of may leave them.
class narrow_quotient {
public:
    static constexpr std::uint64_t largest_denominator = std::uint64_t{1} << 63;

    constexpr narrow_quotient() = default;
    constexpr narrow_quotient(std::uint64_t numerator, std::uint64_t denominator) noexcept
        : denominator_{denominator}, turns_{numerator / denominator}, rest_{numerator % denominator},
          reciprocal_{denominator >> 32 == 0 ? ((rest_ << 32) / denominator) << 32
                                             : static_cast<std::uint64_t>((u128{rest_} << 64) / u128{denominator})} {}

    constexpr narrow_parts operator()(std::uint64_t weight) const noexcept {
        std::uint64_t const estimate = high_product(weight, reciprocal_);
        std::uint64_t const left = weight * rest_ - estimate * denominator_;
        bool const one_more = denominator_ <= left;
        return {turns_ * weight + estimate + (one_more ? 1U : 0U), left - (one_more ? denominator_ : 0U)};
    }

    constexpr std::uint64_t turns() const noexcept { return turns_; }
    constexpr first_look look(std::uint64_t weight) const noexcept {
        auto const parts = (*this)(weight);
        return {parts.whole - turns_ * weight, parts.remainder};
    }
    constexpr std::uint64_t remainder(std::uint64_t order) const noexcept { return order; }
    // The largest order below all with a remainder of at least `from`, which is not zero.
    constexpr std::uint64_t last_below(std::uint64_t from) const noexcept { return from - 1; }

private:
    std::uint64_t denominator_ = 1;
    std::uint64_t turns_ = 0;
    std::uint64_t rest_ = 0;
    std::uint64_t reciprocal_ = 0;
};

// The same in half the time, where moreover no weight × denominator is above 2^64: for all weights where the
// denominator is at most 2^32.
//
// Here rest × 2^64 / denominator is rounded up, by less than one, as reciprocal. With rest × weight = whole ×
// denominator
// + remainder, weight × reciprocal is whole × 2^64 + (remainder × 2^64 + excess) / denominator, where excess is below
// weight × denominator <= 2^64. So the upper half of that product is whole, and the upper half of the lower ×
// denominator is the remainder. Which remainders are larger, the lower half tells by itself: with a remainder of at
// least r it is at least r × 2^64 / denominator, and with a smaller one below that.
class short_quotient {
public:
    static constexpr std::uint64_t largest_denominator = std::uint64_t{1} << 32;

    constexpr short_quotient(std::uint64_t numerator, std::uint64_t denominator) noexcept
        : denominator_{denominator}, turns_{numerator / denominator},
          reciprocal_{rounded_up(numerator % denominator, denominator)} {}

    constexpr narrow_parts operator()(std::uint64_t weight) const noexcept {
        u128 const product = u128{weight} * u128{reciprocal_};
        return {turns_ * weight + static_cast<std::uint64_t>(product >> 64),
                high_product(static_cast<std::uint64_t>(product), denominator_)};
    }

    constexpr std::uint64_t turns() const noexcept { return turns_; }
    constexpr first_look look(std::uint64_t weight) const noexcept {
        u128 const product = u128{weight} * u128{reciprocal_};
        return {static_cast<std::uint64_t>(product >> 64), static_cast<std::uint64_t>(product)};
    }
    constexpr std::uint64_t remainder(std::uint64_t order) const noexcept { return high_product(order, denominator_); }
    constexpr std::uint64_t last_below(std::uint64_t from) const noexcept {
        return static_cast<std::uint64_t>(((u128{from} << 64) - u128{1U}) / u128{denominator_});
    }

private:
    // Up to 2^32 in two digits of 32 bits, which spares a division of 128.
    static constexpr std::uint64_t rounded_up(std::uint64_t rest, std::uint64_t denominator) noexcept {
        if (denominator > largest_denominator)
            return static_cast<std::uint64_t>(((u128{rest} << 64) + u128{denominator - 1}) / u128{denominator});
        std::uint64_t const high = (rest << 32) / denominator;
        std::uint64_t const left = (rest << 32) % denominator;
        return (high << 32) + ((left << 32) + (denominator - 1)) / denominator;
    }

    std::uint64_t denominator_;
    std::uint64_t turns_;
    std::uint64_t reciprocal_;
};

} // namespace detail
} // namespace v0
} // namespace fordel
