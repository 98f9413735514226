#pragma once

#include <fordel/kernel/detail/uint128.hpp>
#include <fordel/kernel/integer.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>

// Numbers whose sums and products cannot overflow, so that no method and no divisor sequence has to count bits:
// 3 * k + 1 is exact for every k. Beside a natural number stands another one, an unsigned number of up to 64 bits or a
// literal (a negative one does not compile). There is no difference, which might be below zero: minus_or_zero(a, b).
namespace fordel {
inline namespace v0 {

// Limbs × 64 bits. A sum or a product is of the type that holds it.
template <std::size_t Limbs>
struct natural {
    std::uint64_t limb[Limbs]{}; // the lowest first

    constexpr natural() = default;
    constexpr explicit natural(std::uint64_t value) noexcept : limb{value} {}
    constexpr explicit natural(detail::u128 value) noexcept
        requires(Limbs >= 2)
        : limb{static_cast<std::uint64_t>(value), static_cast<std::uint64_t>(value >> 64)} {}

    // The lowest 64 bits.
    constexpr explicit operator std::uint64_t() const noexcept { return limb[0]; }
};

// A natural number in a class of integers without bounds, which the caller brought. Every result is a number: where the
// class has expression templates, none can outlive what it refers to.
template <detail::brought_integer T>
struct brought_natural {
    T value{};

    constexpr brought_natural() = default;
    constexpr explicit brought_natural(T const& number) : value(number) {}
    constexpr explicit brought_natural(std::uint64_t number) : value(static_cast<T>(number)) {}

    constexpr explicit operator std::uint64_t() const { return static_cast<std::uint64_t>(value); }
};

namespace detail {

template <class N>
inline constexpr bool is_natural = false;
template <std::size_t Limbs>
inline constexpr bool is_natural<natural<Limbs>> = true;
template <class T>
inline constexpr bool is_natural<brought_natural<T>> = true;

void a_natural_number_is_not_negative(); // where a negative literal ends: it is not constexpr

// An unsigned number or a literal.
class term {
public:
    template <std::unsigned_integral T>
        requires integer_to_64_bits<T>
    constexpr explicit(false) term(T value) noexcept : value_{value} {}
    consteval explicit(false) term(int literal) : value_{static_cast<std::uint64_t>(literal)} {
        if (literal < 0) a_natural_number_is_not_negative();
    }

    // In the type that stands beside it.
    template <std::size_t Limbs>
    constexpr natural<1> beside(natural<Limbs> const&) const noexcept {
        return natural<1>{value_};
    }
    template <class T>
    constexpr brought_natural<T> beside(brought_natural<T> const&) const {
        return brought_natural<T>{value_};
    }

private:
    std::uint64_t value_;
};

} // namespace detail

// Satisfied when N is natural<Limbs> or brought_natural<T>.
template <class N>
concept natural_number = detail::is_natural<N>;

template <std::size_t A, std::size_t B>
constexpr auto operator+(natural<A> const& a, natural<B> const& b) noexcept {
    constexpr std::size_t wider = A < B ? B : A;
    natural<wider + 1> sum;
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < wider; ++i) {
        using detail::u128;
        u128 const part = u128{i < A ? a.limb[i] : 0} + u128{i < B ? b.limb[i] : 0} + u128{carry};
        sum.limb[i] = static_cast<std::uint64_t>(part);
        carry = static_cast<std::uint64_t>(part >> 64);
    }
    sum.limb[wider] = carry;
    return sum;
}

template <std::size_t A, std::size_t B>
constexpr natural<A + B> operator*(natural<A> const& a, natural<B> const& b) noexcept {
    natural<A + B> product;
    for (std::size_t i = 0; i < A; ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; j < B; ++j) {
            using detail::u128;
            u128 const part = u128{a.limb[i]} * u128{b.limb[j]} + u128{product.limb[i + j]} + u128{carry};
            product.limb[i + j] = static_cast<std::uint64_t>(part);
            carry = static_cast<std::uint64_t>(part >> 64);
        }
        product.limb[i + B] = carry;
    }
    return product;
}

template <std::size_t A, std::size_t B>
constexpr std::strong_ordering operator<=>(natural<A> const& a, natural<B> const& b) noexcept {
    for (std::size_t i = A < B ? B : A; i > 0; --i) {
        std::uint64_t const x = i <= A ? a.limb[i - 1] : 0;
        std::uint64_t const y = i <= B ? b.limb[i - 1] : 0;
        if (x != y) return x <=> y;
    }
    return std::strong_ordering::equal;
}

// a - b, or zero where b is larger.
template <std::size_t A, std::size_t B>
constexpr natural<A> minus_or_zero(natural<A> const& a, natural<B> const& b) noexcept {
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

template <class T>
constexpr brought_natural<T> operator+(brought_natural<T> const& a, brought_natural<T> const& b) {
    return brought_natural<T>{static_cast<T>(a.value + b.value)};
}
template <class T>
constexpr brought_natural<T> operator*(brought_natural<T> const& a, brought_natural<T> const& b) {
    return brought_natural<T>{static_cast<T>(a.value * b.value)};
}
template <class T>
constexpr std::strong_ordering operator<=>(brought_natural<T> const& a, brought_natural<T> const& b) {
    if (a.value < b.value) return std::strong_ordering::less;
    return b.value < a.value ? std::strong_ordering::greater : std::strong_ordering::equal;
}
template <class T>
constexpr brought_natural<T> minus_or_zero(brought_natural<T> const& a, brought_natural<T> const& b) {
    return a < b ? brought_natural<T>{} : brought_natural<T>{static_cast<T>(a.value - b.value)};
}

// Of two natural numbers, whichever they are.
template <natural_number A, natural_number B>
constexpr bool operator==(A const& a, B const& b) {
    return (a <=> b) == 0;
}

// Beside an unsigned number or a literal.
template <natural_number N>
constexpr auto operator+(N const& a, detail::term b) {
    return a + b.beside(a);
}
template <natural_number N>
constexpr auto operator+(detail::term a, N const& b) {
    return b + a.beside(b);
}
template <natural_number N>
constexpr auto operator*(N const& a, detail::term b) {
    return a * b.beside(a);
}
template <natural_number N>
constexpr auto operator*(detail::term a, N const& b) {
    return b * a.beside(b);
}
template <natural_number N>
constexpr bool operator==(N const& a, detail::term b) {
    return a == b.beside(a);
}
template <natural_number N>
constexpr std::strong_ordering operator<=>(N const& a, detail::term b) {
    return a <=> b.beside(a);
}
template <natural_number N>
constexpr auto minus_or_zero(N const& a, detail::term b) {
    return minus_or_zero(a, b.beside(a));
}

// a × a × …, as many as the exponent says.
template <int Exponent, natural_number N>
constexpr auto raised_to(N const& a) {
    static_assert(Exponent >= 1, "the exponent is 1 or more");
    if constexpr (Exponent == 1)
        return a;
    else
        return a * raised_to<Exponent - 1>(a);
}

// An integer that is not negative as a natural number. Beside others of type Wide: a class that the caller brought
// calculates with its own kind only.
template <class Wide, class T>
constexpr auto to_natural(T const& value) {
    if constexpr (detail::brought_integer<Wide>)
        return brought_natural<Wide>{static_cast<Wide>(value)};
    else if constexpr (detail::integer_to_64_bits<T>)
        return natural<1>{static_cast<std::uint64_t>(value)};
    else
        return natural<2>{static_cast<detail::u128>(value)};
}

namespace detail {

// Whether to_natural() of T holds every product.
template <class T>
consteval bool multiplies_exactly() {
    if constexpr (brought_integer<T>)
        return !bounded_integer<T>();
    else
        return true;
}

} // namespace detail
} // namespace v0
} // namespace fordel
