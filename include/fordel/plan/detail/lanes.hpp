// Vectors as GCC and Clang have them in plain C++: a lane for each amount of a block.
#pragma once

#include <fordel/kernel/integer.hpp> // IWYU pragma: keep; it says whether there are 128 bits

// Whether plans use them. FORDEL_SCALAR_PLANS, defined by the user, switches them off; so does a processor or compiler
// that they are not measured on, and -ffast-math, which may divide and add in another order than the proofs of the
// quotients count roundings in. The results are the same, only the speed differs.
// NOLINTNEXTLINE(misc-include-cleaner): the kernel keeps the header of that macro to itself
#if defined(__x86_64__) && FORDEL_HAS_INT128 && !defined(FORDEL_SCALAR_PLANS) && !defined(__FAST_MATH__) &&            \
    !defined(__ASSOCIATIVE_MATH__) && !defined(__RECIPROCAL_MATH__) &&                                                 \
    (defined(__clang__) || (defined(__GNUC__) && __GNUC__ >= 12))
#define FORDEL_HAS_LANES 1
#else
#define FORDEL_HAS_LANES 0
#endif

#if FORDEL_HAS_LANES

#include <cstdint>
#include <cstring>

// A function that is not inlined into an entry for another processor runs as code of the lesser one.
#define FORDEL_INLINE [[gnu::always_inline]] inline

// Between these, vectors that the processor lacks are handed from function to function without a warning: all are
// inlined, into an entry for a processor that has them.
#define FORDEL_LANES_BEGIN _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wpsabi\"")
#define FORDEL_LANES_END _Pragma("GCC diagnostic pop")

FORDEL_LANES_BEGIN
namespace fordel {
inline namespace v0 {
namespace detail {

// The width in bytes that the compiler was told the processor has.
#if defined(__AVX2__)
inline constexpr int native_bytes = 32;
#else
inline constexpr int native_bytes = 16;
#endif

// Vectors of so many bytes, and half of it for what is widened to them.
template <int Bytes>
struct lanes {
    typedef std::int32_t i32 __attribute__((vector_size(Bytes)));
    typedef float f32 __attribute__((vector_size(Bytes)));
    typedef std::int64_t i64 __attribute__((vector_size(Bytes)));
    typedef std::uint32_t u32 __attribute__((vector_size(Bytes)));
    typedef std::uint64_t u64 __attribute__((vector_size(Bytes)));
    typedef double f64 __attribute__((vector_size(Bytes)));
    typedef std::int32_t half_i32 __attribute__((vector_size(Bytes / 2)));

    static constexpr int of_32 = Bytes / 4;
    static constexpr int of_64 = Bytes / 8;
};

template <class Vector, class T>
FORDEL_INLINE Vector load(T const* from) {
    Vector loaded;
    std::memcpy(&loaded, from, sizeof(Vector));
    return loaded;
}

template <class Vector, class T>
FORDEL_INLINE void store(T* to, Vector const& value) {
    std::memcpy(to, &value, sizeof(Vector));
}

template <class Vector>
FORDEL_INLINE Vector smaller(Vector const& a, Vector const& b) {
    return a < b ? a : b;
}
template <class Vector>
FORDEL_INLINE Vector larger(Vector const& a, Vector const& b) {
    return a < b ? b : a;
}

// Modulo 2^32 or 2^64, as unsigned numbers multiply.
template <class Unsigned, class Vector>
FORDEL_INLINE Vector product(Vector const& a, Vector const& b) {
    return reinterpret_cast<Vector>(reinterpret_cast<Unsigned>(a) * reinterpret_cast<Unsigned>(b));
}
template <class Unsigned, class Vector>
FORDEL_INLINE Vector difference(Vector const& a, Vector const& b) {
    return reinterpret_cast<Vector>(reinterpret_cast<Unsigned>(a) - reinterpret_cast<Unsigned>(b));
}
template <class Unsigned, class Vector>
FORDEL_INLINE Vector sum(Vector const& a, Vector const& b) {
    return reinterpret_cast<Vector>(reinterpret_cast<Unsigned>(a) + reinterpret_cast<Unsigned>(b));
}

// Two halves as one vector, the first in front.
template <int Bytes>
FORDEL_INLINE typename lanes<Bytes>::i32 joined(typename lanes<Bytes>::half_i32 const& a,
                                                typename lanes<Bytes>::half_i32 const& b) {
    if constexpr (Bytes == 16)
        return __builtin_shufflevector(a, b, 0, 1, 2, 3);
    else
        return __builtin_shufflevector(a, b, 0, 1, 2, 3, 4, 5, 6, 7);
}

// Numbers below 2^51 in size, as integers: added to 1.5 × 2^52, whose last bit is worth 1, they have their whole part
// in the lowest bits. What is no whole number goes up or down, as the rounding mode says. A product that comes in may
// be fused with the sum.
template <int Bytes>
FORDEL_INLINE typename lanes<Bytes>::i64 whole_of(typename lanes<Bytes>::f64 const& real) {
    using wide = typename lanes<Bytes>::i64;
    auto const none = typename lanes<Bytes>::f64{} + 0x1.8p52;
    auto const some = real + none;
    return reinterpret_cast<wide>(some) - reinterpret_cast<wide>(none);
}

// Writes a vector past the cache, by 16 bytes; `to` is aligned to them.
FORDEL_INLINE void store_past_cache(std::int64_t* to, lanes<16>::i64 const& value) {
#if defined(__clang__)
    __builtin_nontemporal_store(value, reinterpret_cast<lanes<16>::i64*>(to));
#else
    typedef long long pair __attribute__((vector_size(16)));
    __builtin_ia32_movntdq(reinterpret_cast<pair*>(to), reinterpret_cast<pair>(value));
#endif
}
FORDEL_INLINE void store_past_cache(std::int64_t* to, lanes<32>::i64 const& value) {
    store_past_cache(to, __builtin_shufflevector(value, value, 0, 1));
    store_past_cache(to + 2, __builtin_shufflevector(value, value, 2, 3));
}

// What was streamed is written when another thread sees what this one writes afterwards.
FORDEL_INLINE void finish_streams() { __builtin_ia32_sfence(); }

} // namespace detail
} // namespace v0
} // namespace fordel
FORDEL_LANES_END

#endif
