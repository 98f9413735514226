#pragma once

#include <fordel/kernel/detail/uint128.hpp>

#include <concepts>
#include <limits>
#include <type_traits>

namespace fordel {
inline namespace v0 {
namespace detail {

template <class T>
concept character = std::same_as<T, char> || std::same_as<T, wchar_t> || std::same_as<T, char8_t> ||
                    std::same_as<T, char16_t> || std::same_as<T, char32_t>;

#if FORDEL_HAS_INT128
// Outside the compiler's extensions std::integral is false for these two.
template <class T>
concept integer_of_128_bits = std::same_as<T, i128> || std::same_as<T, u128>;
#else
template <class>
concept integer_of_128_bits = false;
#endif

template <class T>
concept integer_to_64_bits = std::integral<T> && !integer_of_128_bits<T> && !std::same_as<T, bool> && !character<T> &&
                             std::same_as<T, std::remove_cv_t<T>> && sizeof(T) <= 8;

template <class T>
concept built_in_integer = integer_to_64_bits<T> || integer_of_128_bits<T>;

// Satisfied when T is a class whose std::numeric_limits says that it is an integer, with + - * / % and an order. Both
// settings of Boost.Multiprecision's expression templates will do.
template <class T>
concept brought_integer =
    std::is_class_v<T> && std::numeric_limits<T>::is_specialized && std::numeric_limits<T>::is_integer &&
    std::regular<T> && std::constructible_from<T, int> && requires(T const& a, T const& b) {
        { a + b } -> std::convertible_to<T>;
        { a - b } -> std::convertible_to<T>;
        { a* b } -> std::convertible_to<T>;
        { a / b } -> std::convertible_to<T>;
        { a % b } -> std::convertible_to<T>;
        { a < b } -> std::convertible_to<bool>;
        { a == b } -> std::convertible_to<bool>;
    };

} // namespace detail

// Satisfied when T counts in whole units: a built-in integer (but neither bool nor a character), __int128, or a class
// that behaves like an integer, such as those of Boost.Multiprecision. Floating point never satisfies it.
template <class T>
concept integer = detail::built_in_integer<T> || detail::brought_integer<T>;

namespace detail {

template <integer T>
consteval bool signed_integer() {
    if constexpr (built_in_integer<T>)
        return static_cast<T>(-1) < static_cast<T>(0);
    else
        return std::numeric_limits<T>::is_signed;
}

template <integer T>
consteval bool bounded_integer() {
    if constexpr (built_in_integer<T>)
        return true;
    else
        return std::numeric_limits<T>::is_bounded;
}

// Both ends of a bounded type.
template <integer T>
constexpr T highest() {
#if FORDEL_HAS_INT128
    if constexpr (std::same_as<T, i128>)
        return static_cast<i128>(~u128{0} >> 1);
    else if constexpr (std::same_as<T, u128>)
        return ~u128{0};
    else
#endif
        return (std::numeric_limits<T>::max)();
}

template <integer T>
constexpr T lowest() {
    if constexpr (integer_of_128_bits<T>)
        return signed_integer<T>() ? static_cast<T>(-highest<T>() - 1) : T{0};
    else
        return std::numeric_limits<T>::lowest();
}

template <integer T>
constexpr bool negative(T const& value) {
    if constexpr (signed_integer<T>())
        return value < static_cast<T>(0);
    else
        return false;
}

template <class T>
struct magnitude_of {
    using type = T;
};
template <integer_to_64_bits T>
struct magnitude_of<T> {
    using type = std::make_unsigned_t<T>;
};
template <integer_of_128_bits T>
struct magnitude_of<T> {
    using type = u128;
};

template <class Units, class Weight>
struct wide {
    static_assert(std::same_as<Units, Weight>, "units and weights of two different classes: bring one of them");
    using type = Units;
};
template <integer_to_64_bits Units, integer_to_64_bits Weight>
struct wide<Units, Weight> {
    using type = u128;
};
template <built_in_integer Units, built_in_integer Weight>
    requires integer_of_128_bits<Units> || integer_of_128_bits<Weight>
struct wide<Units, Weight> {
    using type = u128;
};
template <brought_integer Units, built_in_integer Weight>
struct wide<Units, Weight> {
    using type = Units;
};
template <built_in_integer Units, brought_integer Weight>
struct wide<Units, Weight> {
    using type = Weight;
};

} // namespace detail

// The unsigned type of the same size; a class that the caller brought stands for itself.
template <integer T>
using magnitude_t = typename detail::magnitude_of<T>::type;

// The absolute value, of the lowest value too: 2^63 for INT64_MIN.
template <integer T>
constexpr magnitude_t<T> magnitude(T const& value) {
    using result = magnitude_t<T>;
    if (!detail::negative(value)) return static_cast<result>(value);
    if constexpr (detail::built_in_integer<T>)
        return static_cast<result>(result{0} - static_cast<result>(value));
    else
        return static_cast<result>(static_cast<T>(0) - value);
}

// The value of that magnitude and sign; the inverse of magnitude().
template <integer T>
constexpr T with_sign(magnitude_t<T> const& size, bool is_negative) {
    if (!is_negative) return static_cast<T>(size);
    using result = magnitude_t<T>;
    return static_cast<T>(static_cast<result>(static_cast<result>(0) - size));
}

// The type that holds units × weight and the sum of the weights: exactly for all built-in integers up to 64 bits (any
// number of parties below 2^64), otherwise the wide type that the caller brought.
template <integer Units, integer Weight>
using wide_for = typename detail::wide<Units, Weight>::type;

// True when no product of units and weight, and no sum of weights, can leave wide_for<Units, Weight>.
template <integer Units, integer Weight>
inline constexpr bool always_exact =
    (detail::integer_to_64_bits<Units> && detail::integer_to_64_bits<Weight>) ||
    (!detail::built_in_integer<wide_for<Units, Weight>> && !std::numeric_limits<wide_for<Units, Weight>>::is_bounded);

namespace detail {

// The three tests in plain C++, for compilers without the built-ins and for bounded classes.
template <integer T>
constexpr bool sum_leaves(T const& a, T const& b) {
    return negative(b) ? a < lowest<T>() - b : highest<T>() - b < a;
}

template <integer T>
constexpr bool difference_leaves(T const& a, T const& b) {
    return negative(b) ? highest<T>() + b < a : a < lowest<T>() + b;
}

template <integer T>
constexpr bool product_leaves(T const& a, T const& b) {
    T const zero = static_cast<T>(0);
    if (a == zero || b == zero) return false;
    // Each quotient is by the operand that cannot be -1 while the dividend is the lowest value.
    if (negative(a)) return negative(b) ? b < highest<T>() / a : a < lowest<T>() / b;
    return negative(b) ? b < lowest<T>() / a : highest<T>() / b < a;
}

} // namespace detail

// sum = a + b; true, and sum untouched, when the type cannot hold it. Unbounded types always can.
template <integer T>
[[nodiscard]] constexpr bool add_overflows(T const& a, T const& b, T& sum) {
#if defined(__GNUC__)
    if constexpr (detail::built_in_integer<T>) {
        T exact{};
        if (__builtin_add_overflow(a, b, &exact)) return true;
        sum = exact;
        return false;
    }
#endif
    if constexpr (detail::bounded_integer<T>())
        if (detail::sum_leaves(a, b)) return true;
    sum = static_cast<T>(a + b);
    return false;
}

// difference = a - b; true, and difference untouched, when the type cannot hold it.
template <integer T>
[[nodiscard]] constexpr bool subtract_overflows(T const& a, T const& b, T& difference) {
#if defined(__GNUC__)
    if constexpr (detail::built_in_integer<T>) {
        T exact{};
        if (__builtin_sub_overflow(a, b, &exact)) return true;
        difference = exact;
        return false;
    }
#endif
    if constexpr (detail::bounded_integer<T>())
        if (detail::difference_leaves(a, b)) return true;
    difference = static_cast<T>(a - b);
    return false;
}

// product = a × b; true, and product untouched, when the type cannot hold it.
template <integer T>
[[nodiscard]] constexpr bool multiply_overflows(T const& a, T const& b, T& product) {
#if defined(__GNUC__)
    if constexpr (detail::built_in_integer<T>) {
        T exact{};
        if (__builtin_mul_overflow(a, b, &exact)) return true;
        product = exact;
        return false;
    }
#endif
    if constexpr (detail::bounded_integer<T>())
        if (detail::product_leaves(a, b)) return true;
    product = static_cast<T>(a * b);
    return false;
}

} // namespace v0
} // namespace fordel
