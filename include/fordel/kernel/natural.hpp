#pragma once

#include <fordel/kernel/detail/uint128.hpp>
#include <fordel/kernel/integer.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>

namespace fordel {
inline namespace v0 {
namespace detail {

// A natural number of Limbs × 64 bits. Sums and products are as wide as they need to be: nothing can overflow, and no
// line of a method has to count bits.
template <std::size_t Limbs>
struct natural {
    std::uint64_t limb[Limbs]{}; // the lowest first

    constexpr natural() = default;
    constexpr explicit natural(std::uint64_t value) : limb{value} {}
    constexpr explicit natural(u128 value)
        requires(Limbs >= 2)
        : limb{static_cast<std::uint64_t>(value), static_cast<std::uint64_t>(value >> 64)} {}

    constexpr bool zero() const {
        for (auto const part : limb)
            if (part != 0) return false;
        return true;
    }
};

template <std::size_t A, std::size_t B>
constexpr natural<A + B> times(natural<A> const& a, natural<B> const& b) {
    natural<A + B> product;
    for (std::size_t i = 0; i < A; ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; j < B; ++j) {
            u128 const part = u128{a.limb[i]} * u128{b.limb[j]} + u128{product.limb[i + j]} + u128{carry};
            product.limb[i + j] = static_cast<std::uint64_t>(part);
            carry = static_cast<std::uint64_t>(part >> 64);
        }
        product.limb[i + B] = carry;
    }
    return product;
}

template <std::size_t A, std::size_t B>
constexpr auto plus(natural<A> const& a, natural<B> const& b) {
    constexpr std::size_t wider = A < B ? B : A;
    natural<wider + 1> sum;
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < wider; ++i) {
        u128 const part = u128{i < A ? a.limb[i] : 0} + u128{i < B ? b.limb[i] : 0} + u128{carry};
        sum.limb[i] = static_cast<std::uint64_t>(part);
        carry = static_cast<std::uint64_t>(part >> 64);
    }
    sum.limb[wider] = carry;
    return sum;
}

// a - b, or zero where b is larger.
template <std::size_t A, std::size_t B>
constexpr natural<A> minus_or_zero(natural<A> const& a, natural<B> const& b) {
    natural<A> difference;
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < A || i < B; ++i) {
        std::uint64_t const x = i < A ? a.limb[i] : 0;
        std::uint64_t const y = i < B ? b.limb[i] : 0;
        if (i < A) difference.limb[i] = x - y - borrow;
        borrow = x < y || (x == y && borrow != 0) ? 1 : 0;
    }
    return borrow != 0 ? natural<A>{} : difference;
}

template <std::size_t Limbs>
constexpr std::size_t low_bits(natural<Limbs> const& a) {
    return static_cast<std::size_t>(a.limb[0]);
}

// Below zero, zero or above zero, as a is below, equal to or above b.
template <std::size_t A, std::size_t B>
constexpr int compare(natural<A> const& a, natural<B> const& b) {
    for (std::size_t i = A < B ? B : A; i > 0; --i) {
        std::uint64_t const x = i <= A ? a.limb[i - 1] : 0;
        std::uint64_t const y = i <= B ? b.limb[i - 1] : 0;
        if (x != y) return x < y ? -1 : 1;
    }
    return 0;
}

// The same for an integer that the caller brought, which widens by itself.
template <brought_integer T>
constexpr T times(T const& a, T const& b) {
    return static_cast<T>(a * b);
}
template <brought_integer T>
constexpr T plus(T const& a, T const& b) {
    return static_cast<T>(a + b);
}
template <brought_integer T>
constexpr T minus_or_zero(T const& a, T const& b) {
    return a < b ? static_cast<T>(0) : static_cast<T>(a - b);
}
template <brought_integer T>
constexpr std::size_t low_bits(T const& a) {
    return static_cast<std::size_t>(a);
}
template <brought_integer T>
constexpr int compare(T const& a, T const& b) {
    return a < b ? -1 : b < a ? 1 : 0;
}

// Whether exact() of T holds every product.
template <class T>
consteval bool multiplies_exactly() {
    if constexpr (built_in_integer<T> || std::same_as<T, u128>)
        return true;
    else
        return !bounded_integer<T>();
}

// A number that is not negative, as one that products cannot overflow.
template <class T>
constexpr auto exact(T const& value) {
    if constexpr (integer_to_64_bits<T>)
        return natural<1>{static_cast<std::uint64_t>(value)};
    else if constexpr (integer_of_128_bits<T> || std::same_as<T, u128>)
        return natural<2>{static_cast<u128>(value)};
    else
        return value;
}

// The same, where the sums are of type Wide: a type that the caller brought calculates with its own kind only.
template <class Wide, class T>
constexpr auto exact_in(T const& value) {
    if constexpr (brought_integer<Wide>)
        return static_cast<Wide>(value);
    else
        return exact(value);
}

template <class T>
constexpr bool is_zero(T const& value) {
    if constexpr (requires { value.limb; })
        return value.zero();
    else
        return value == static_cast<T>(0);
}

// The constant in the type that `like` calculates in.
template <std::size_t Limbs>
constexpr natural<1> constant(natural<Limbs> const&, std::uint64_t value) {
    return natural<1>{value};
}
template <brought_integer T>
constexpr T constant(T const&, std::uint64_t value) {
    return static_cast<T>(value);
}

template <int Exponent, class T>
constexpr auto to_the(T const& base) {
    static_assert(Exponent >= 1);
    if constexpr (Exponent == 1)
        return base;
    else
        return times(base, to_the<Exponent - 1>(base));
}

} // namespace detail
} // namespace v0
} // namespace fordel
