#pragma once

#include <fordel/kernel/integer.hpp>

#include <bit>
#include <cstdint>
#include <type_traits>

namespace fordel {
inline namespace v0 {
namespace detail {

// What a claim has room for: 64 bits of the remainder where units and weights have no more. Most fit, and a claim half
// as large is moved and read in half the time.
template <class Units, class Weight>
using remainder_value =
    std::conditional_t<integer_to_64_bits<Units> && integer_to_64_bits<Weight>, std::uint64_t, wide_for<Units, Weight>>;

// The order of claims, the larger remainder first. Where a remainder may be longer than its room, a claim keeps the
// highest bits, and remainders whose highest bits are equal are calculated again. `shares` gives them by party.
template <class Claim, class Shares>
class remainder_order {
public:
    using value_type = decltype(Claim::value);
    using wide_type = typename Shares::wide_type;

    constexpr explicit remainder_order(Shares const& given) : shares{given} {
        if constexpr (shortens)
            left_out_ = 64 - std::countl_zero(static_cast<std::uint64_t>(given.denominator() >> 64));
    }

    constexpr value_type kept(wide_type const& remainder) const {
        if constexpr (shortens)
            return static_cast<value_type>(remainder >> left_out_);
        else
            return remainder;
    }

    constexpr bool operator()(Claim const& a, Claim const& b) const {
        if constexpr (shortens)
            if (left_out_ != 0 && a.value == b.value) return shares(b.party).remainder < shares(a.party).remainder;
        return b.value < a.value;
    }

    Shares const& shares;

private:
    static constexpr bool shortens = sizeof(value_type) < sizeof(wide_type);

    int left_out_ = 0; // bits
};

} // namespace detail
} // namespace v0
} // namespace fordel
