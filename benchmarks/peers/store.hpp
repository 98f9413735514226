// The yardsticks of memory: what it costs to write as many numbers, without working any out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace peers {

// A number for each party of each amount, in a plain loop: it may be vectorised, as any loop may.
inline void plain_store(std::span<std::int64_t const> amounts, std::size_t parties, std::span<std::int64_t> out) {
    auto* place = out.data();
    for (std::int64_t const amount : amounts)
        for (std::size_t i = 0; i < parties; ++i)
            *place++ = amount + static_cast<std::int64_t>(i);
}

// The same, past the caches: what the memory itself takes. For an even number of parties.
inline void streaming_store(std::span<std::int64_t const> amounts, std::size_t parties, std::span<std::int64_t> out) {
#ifdef __SSE2__
    auto* place = out.data();
    for (std::int64_t const amount : amounts)
        for (std::size_t i = 0; i < parties; i += 2, place += 2)
            _mm_stream_si128(reinterpret_cast<__m128i*>(place), _mm_set1_epi64x(amount));
    _mm_sfence();
#else
    plain_store(amounts, parties, out);
#endif
}

inline void copy(std::span<std::int64_t const> from, std::span<std::int64_t> to) {
    std::memcpy(to.data(), from.data(), from.size_bytes());
}

} // namespace peers
