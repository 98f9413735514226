#pragma once

#include <fordel/plan/detail/lanes.hpp>
#include <fordel/plan/detail/plan_model.hpp>

#if FORDEL_HAS_LANES

#include <cstddef>
#include <cstdint>
#include <cstring>

FORDEL_LANES_BEGIN
namespace fordel {
inline namespace v0 {
namespace detail {

// A square of shares, parties by lanes, turned into lanes by parties: rows are then written a vector at a time.
FORDEL_INLINE void turn(lanes<16>::i64 (&square)[2]) {
    auto const [a, b] = square;
    square[0] = __builtin_shufflevector(a, b, 0, 2);
    square[1] = __builtin_shufflevector(a, b, 1, 3);
}
FORDEL_INLINE void turn(lanes<32>::i64 (&square)[4]) {
    auto const low_ab = __builtin_shufflevector(square[0], square[1], 0, 4, 2, 6);
    auto const high_ab = __builtin_shufflevector(square[0], square[1], 1, 5, 3, 7);
    auto const low_cd = __builtin_shufflevector(square[2], square[3], 0, 4, 2, 6);
    auto const high_cd = __builtin_shufflevector(square[2], square[3], 1, 5, 3, 7);
    square[0] = __builtin_shufflevector(low_ab, low_cd, 0, 1, 4, 5);
    square[1] = __builtin_shufflevector(high_ab, high_cd, 0, 1, 4, 5);
    square[2] = __builtin_shufflevector(low_ab, low_cd, 2, 3, 6, 7);
    square[3] = __builtin_shufflevector(high_ab, high_cd, 2, 3, 6, 7);
}

// Writes a block's shares to their places: shares(i, l) are those of the i-th party for the lanes from l on.
template <int Bytes, int Lanes, class Shares>
class shares_out {
public:
    using vector = typename lanes<Bytes>::i64;
    static constexpr int width = lanes<Bytes>::of_64;

    FORDEL_INLINE shares_out(Shares const& shares, std::size_t parties, std::size_t amounts, share_places const& places)
        : shares_{shares}, parties_{parties}, amounts_{amounts}, places_{places} {}

    // `apart` has room for as many rows as a vector has lanes.
    FORDEL_INLINE void write(std::int64_t* apart, bool past_cache) const {
        if (places_.by_party != 1)
            columns();
        else if (past_cache && streamable())
            rows<true>(apart);
        else
            rows<false>(apart);
    }

private:
    // Whether each vector of a row begins where one may be written past the cache.
    FORDEL_INLINE bool streamable() const {
        return reinterpret_cast<std::uintptr_t>(places_.first) % 16 == 0 && places_.by_row % 2 == 0;
    }

    template <bool Streamed>
    FORDEL_INLINE void rows(std::int64_t* apart) const { // NOLINT(readability-non-const-parameter): written by row
        for (std::size_t l = 0; l < amounts_; l += width) {
            std::int64_t* row[width];
            for (std::size_t j = 0; j < width; ++j)
                row[j] = l + j < amounts_ ? places_.of(l + j) : apart + j * parties_;
            rows_of<Streamed>(l, row);
        }
    }

    template <bool Streamed>
    FORDEL_INLINE void rows_of(std::size_t l, std::int64_t* const (&row)[width]) const {
        std::size_t i = 0;
        for (; i + width <= parties_; i += width) {
            vector square[width];
#pragma GCC unroll 4
            for (std::size_t j = 0; j < width; ++j)
                square[j] = shares_(i + j, l);
            turn(square);
#pragma GCC unroll 4
            for (std::size_t j = 0; j < width; ++j)
                if constexpr (Streamed)
                    store_past_cache(row[j] + i, square[j]);
                else
                    store(row[j] + i, square[j]);
        }
        // A line of the cache that is written both ways is written twice.
        for (; Streamed && i + 2 <= parties_; i += 2) {
            vector const shares = shares_(i, l);
            vector const next = shares_(i + 1, l);
            for (std::size_t j = 0; j < width; ++j)
                store_past_cache(row[j] + i, typename lanes<16>::i64{shares[j], next[j]});
        }
        for (; i < parties_; ++i) {
            vector const shares = shares_(i, l);
            for (std::size_t j = 0; j < width; ++j)
                row[j][i] = shares[j];
        }
    }

    FORDEL_INLINE void columns() const {
        for (std::size_t i = 0; i < parties_; ++i)
            if (places_.rows == nullptr && amounts_ == Lanes)
                column(i, places_.first + i * places_.by_party);
            else
                scattered_column(i);
    }

    FORDEL_INLINE void column(std::size_t i, std::int64_t* out) const {
        for (std::size_t l = 0; l < Lanes; l += width)
            store(out + l, shares_(i, l));
    }

    FORDEL_INLINE void scattered_column(std::size_t i) const {
        alignas(64) std::int64_t shares[Lanes];
        column(i, shares);
        for (std::size_t l = 0; l < amounts_; ++l)
            places_.of(l)[i * places_.by_party] = shares[l];
    }

    Shares const& shares_;
    std::size_t parties_;
    std::size_t amounts_;
    share_places places_;
};

} // namespace detail
} // namespace v0
} // namespace fordel
FORDEL_LANES_END

#endif
