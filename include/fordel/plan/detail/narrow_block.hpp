#pragma once

#include <fordel/plan/detail/amounts_taken.hpp>
#include <fordel/plan/detail/compiled_weights.hpp>
#include <fordel/plan/detail/lanes.hpp>
#include <fordel/plan/detail/plan_model.hpp>
#include <fordel/plan/detail/shares_out.hpp>
#include <fordel/plan/detail/threshold.hpp>

#if FORDEL_HAS_LANES

#include <cstddef>
#include <cstdint>
#include <span>

FORDEL_LANES_BEGIN
namespace fordel {
inline namespace v0 {
namespace detail {

// Largest remainder of a block of amounts, a lane each, for totals below 2^25 of which the key of a remainder and the
// rank of a party fit 31 bits.
template <int Bytes, int Lanes>
class narrow_block {
    using vector = typename lanes<Bytes>::i32;
    using half = typename lanes<Bytes>::half_i32;
    using wide = typename lanes<Bytes>::i64;
    using bits = typename lanes<Bytes>::u32;
    using wide_bits = typename lanes<Bytes>::u64;
    using reals = typename lanes<Bytes>::f64;
    static constexpr int width = lanes<Bytes>::of_32;

public:
    FORDEL_INLINE narrow_block(compiled_weights const& weights, std::int32_t* whole, std::int32_t* keys)
        : weights_{weights}, parties_{weights.whole.size()}, whole_{whole}, keys_{keys} {}

    FORDEL_INLINE void take(std::int64_t const* amounts, std::size_t count) {
        taken_.read(amounts, count, static_cast<std::uint64_t>(weights_.total), weights_.reciprocal);
        for (std::size_t l = 0; l < Lanes; ++l) {
            rest_[l] = left_[l] = static_cast<std::int32_t>(taken_.rest[l]);
            real_rest_[l] = static_cast<double>(rest_[l]);
        }
    }

    // Quotients by floating point, and exact: see quotient(). Remainders in integers modulo 2^32, which hold them.
    FORDEL_INLINE void divide() {
        auto const total = vector{} + static_cast<std::int32_t>(weights_.total);
        for (std::size_t i = 0; i < parties_; ++i) {
            auto const real_weight = reals{} + weights_.real[i];
            auto const weight = vector{} + static_cast<std::int32_t>(weights_.whole[i]);
            auto const rank = vector{} + weights_.rank[i];
            for (std::size_t l = 0; l < Lanes; l += width) {
                vector const quotient = quotient_of(l, real_weight);
                auto const dividend = product<bits>(load<vector>(rest_ + l), weight);
                vector const remainder = difference<bits>(dividend, product<bits>(quotient, total));
                store(keys_ + i * Lanes + l, (remainder << weights_.rank_bits) | rank);
                store(whole_ + i * Lanes + l, quotient);
                store(left_ + l, load<vector>(left_ + l) - quotient);
            }
        }
    }

    // One unit more to whom it is due, and the sign of the amount.
    FORDEL_INLINE void serve() {
        alignas(64) std::int32_t threshold[Lanes];
        find_thresholds<Bytes, Lanes>(keys_, parties_, left_, threshold);
        for (std::size_t l = 0; l < Lanes; l += width) {
            auto const line = load<vector>(threshold + l);
            auto const sign = load<vector>(taken_.sign + l);
            for (std::size_t i = 0; i < parties_; ++i) {
                auto* const shares = whole_ + i * Lanes + l;
                auto const size = load<vector>(shares) - (load<vector>(keys_ + i * Lanes + l) >= line);
                store(shares, (size ^ sign) - sign);
            }
        }
    }

    // Where no product of turns and weight reaches 2^51, floating point multiplies, exactly: SSE and AVX2 have no
    // product of 64 bits.
    FORDEL_INLINE void write(std::size_t amounts, share_places const& places, std::int64_t* apart,
                             bool past_cache) const {
        if (taken_.all_turns < (std::uint64_t{1} << 51) / static_cast<std::uint64_t>(weights_.largest)) {
            alignas(64) double turns[Lanes];
            for (std::size_t l = 0; l < Lanes; ++l)
                turns[l] = static_cast<double>(taken_.turns[l]);
            auto const shares = [&](std::size_t i, std::size_t l) __attribute__((always_inline)) {
                return whole_of<Bytes>(load<reals>(turns + l) * (reals{} + weights_.real[i])) + rest_share(i, l);
            };
            shares_out<Bytes, Lanes, decltype(shares)>{shares, parties_, amounts, places}.write(apart, past_cache);
        } else {
            auto const shares = [&](std::size_t i, std::size_t l) __attribute__((always_inline)) {
                auto const of_turns = product<wide_bits>(load<wide>(taken_.turns + l), wide{} + weights_.whole[i]);
                return sum<wide_bits>(of_turns, rest_share(i, l));
            };
            shares_out<Bytes, Lanes, decltype(shares)>{shares, parties_, amounts, places}.write(apart, past_cache);
        }
    }

private:
    // ⌊rest × weight / total⌋. The product p is below 2^50, so p and p + 1/2 are exact, fused or not. The quotient of
    // p + 1/2 is at least 1 / (2 × total) away from any whole number. `inverse` and the last product are each within
    // 2^-52 of what they round in any rounding mode: together within 2^-51 × total, which is less, as total^2 < 2^50.
    FORDEL_INLINE vector quotient_of(std::size_t l, reals const& weight) const {
        auto const inverse = reals{} + weights_.inverse;
        auto const low = (load<reals>(real_rest_ + l) * weight + 0.5) * inverse;
        auto const high = (load<reals>(real_rest_ + l + width / 2) * weight + 0.5) * inverse;
        return joined<Bytes>(__builtin_convertvector(low, half), __builtin_convertvector(high, half));
    }

    FORDEL_INLINE wide rest_share(std::size_t i, std::size_t l) const {
        return __builtin_convertvector(load<half>(whole_ + i * Lanes + l), wide);
    }

    compiled_weights const& weights_;
    std::size_t parties_;
    std::int32_t* whole_;
    std::int32_t* keys_;
    amounts_taken<Lanes> taken_;
    alignas(64) double real_rest_[Lanes];
    alignas(64) std::int32_t rest_[Lanes];
    alignas(64) std::int32_t left_[Lanes];
};

template <int Bytes>
FORDEL_INLINE void share_narrow(compiled_weights const& weights, std::span<std::int64_t const> amounts,
                                share_places const& places, sharing& with) {
    constexpr std::size_t lanes_of_block = 32;
    auto const parties = weights.whole.size();
    auto const memory = block_memory<std::int32_t, lanes_of_block>(with, parties, Bytes / 8);
    narrow_block<Bytes, lanes_of_block> block{weights, memory.whole, memory.keys};
    for (std::size_t done = 0; done < amounts.size(); done += lanes_of_block) {
        auto const count = amounts.size() - done < lanes_of_block ? amounts.size() - done : lanes_of_block;
        block.take(amounts.data() + done, count);
        block.divide();
        block.serve();
        block.write(count, places.from(done), memory.apart, with.streamed);
    }
    if (with.streamed) finish_streams();
}

} // namespace detail
} // namespace v0
} // namespace fordel
FORDEL_LANES_END

#endif
