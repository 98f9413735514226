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
#include <limits>
#include <span>

FORDEL_LANES_BEGIN
namespace fordel {
inline namespace v0 {
namespace detail {

// Largest remainder of a block of amounts, a lane each, for totals below 2^62: quotients by floating point, off by one
// at the most; remainders in integers modulo 2^64, which say whether they are. Keys of 32 bits have the highest bits of
// a remainder; where these do not settle who is served, the lane is left to somebody else.
template <int Bytes, int Lanes>
class wide_block {
    using vector = typename lanes<Bytes>::i32;
    using half = typename lanes<Bytes>::half_i32;
    using wide = typename lanes<Bytes>::i64;
    using bits = typename lanes<Bytes>::u64;
    using reals = typename lanes<Bytes>::f64;
    static constexpr int width = lanes<Bytes>::of_32;
    static constexpr int wide_width = lanes<Bytes>::of_64;

public:
    FORDEL_INLINE wide_block(compiled_weights const& weights, std::int64_t* whole, std::int32_t* keys)
        : weights_{weights}, parties_{weights.whole.size()}, whole_{whole}, keys_{keys} {}

    // False where a rest is too large to be divided here.
    FORDEL_INLINE bool take(std::int64_t const* amounts, std::size_t count) {
        taken_.read(amounts, count, static_cast<std::uint64_t>(weights_.total), weights_.reciprocal);
        return taken_.all_rests < rests_in_reals;
    }

    FORDEL_INLINE void divide() {
        alignas(64) double real_rest[Lanes];
        alignas(64) std::int64_t left[Lanes];
        for (std::size_t l = 0; l < Lanes; ++l) {
            real_rest[l] = static_cast<double>(taken_.rest[l]);
            left[l] = taken_.rest[l];
        }
        for (std::size_t i = 0; i < parties_; ++i)
            for (std::size_t l = 0; l < Lanes; l += wide_width) {
                auto const estimate = whole_of<Bytes>(load<reals>(real_rest + l) * (reals{} + weights_.real[i]));
                store(left + l, load<wide>(left + l) - correct(i, l, estimate));
            }
        for (std::size_t l = 0; l < Lanes; ++l)
            left_[l] = static_cast<std::int32_t>(left[l]);
    }

    FORDEL_INLINE void find_thresholds() { detail::find_thresholds<Bytes, Lanes>(keys_, parties_, left_, threshold_); }

    FORDEL_INLINE void write(std::size_t amounts, share_places const& places, std::int64_t* apart,
                             bool past_cache) const {
        auto const shares = [&](std::size_t i, std::size_t l) __attribute__((always_inline)) {
            auto const at = i * Lanes + l;
            auto const served = load<half>(keys_ + at) >= load<half>(threshold_ + l);
            auto const sign = __builtin_convertvector(load<half>(taken_.sign + l), wide);
            auto const size = load<wide>(whole_ + at) - __builtin_convertvector(served, wide);
            auto const of_turns = product<bits>(load<wide>(taken_.turns + l), wide{} + weights_.whole[i]);
            return sum<bits>((size ^ sign) - sign, of_turns);
        };
        shares_out<Bytes, Lanes, decltype(shares)>{shares, parties_, amounts, places}.write(apart, past_cache);
    }

    // Calls share(l) for each lane where the last served and the first who is not have keys of equal remainders: what
    // was dropped of these decides.
    template <class Share>
    FORDEL_INLINE void each_unsettled(std::size_t amounts, Share const& share) const {
        if (weights_.dropped_bits == 0) return;
        for (std::size_t l = 0; l < Lanes; l += width) {
            auto const threshold = load<vector>(threshold_ + l);
            auto last_served = vector{} + std::numeric_limits<std::int32_t>::max();
            auto first_not_served = vector{} - 1;
            for (std::size_t i = 0; i < parties_; ++i) {
                auto const key = load<vector>(keys_ + i * Lanes + l);
                auto const served = key >= threshold;
                last_served = served ? smaller(last_served, key) : last_served;
                first_not_served = served ? first_not_served : larger(first_not_served, key);
            }
            vector const unsettled = (last_served >> weights_.rank_bits) == (first_not_served >> weights_.rank_bits);
            if (!any(unsettled)) continue;
            for (std::size_t j = 0; j < width && l + j < amounts; ++j)
                if (unsettled[j] != 0) share(l + j);
        }
    }

    std::int64_t const* amounts() const { return taken_.amount; }

private:
    // The remainder of a quotient that is one too small, one too large or right is in [-total, 2 × total), which 64
    // bits hold; it makes the key. Returns the right quotient.
    FORDEL_INLINE wide correct(std::size_t i, std::size_t l, wide const& estimate) {
        auto const total = wide{} + weights_.total;
        auto const dividend = product<bits>(load<wide>(taken_.rest + l), wide{} + weights_.whole[i]);
        wide remainder = difference<bits>(dividend, product<bits>(estimate, total));
        wide const below = remainder < 0;
        remainder += total & below;
        auto quotient = estimate + below;
        wide const above = remainder >= total;
        remainder -= total & above;
        quotient -= above;
        auto const at = i * Lanes + l;
        store(whole_ + at, quotient);
        auto const key = ((remainder >> weights_.dropped_bits) << weights_.rank_bits) | (wide{} + weights_.rank[i]);
        store(keys_ + at, __builtin_convertvector(key, half));
        return quotient;
    }

    compiled_weights const& weights_;
    std::size_t parties_;
    std::int64_t* whole_;
    std::int32_t* keys_;
    amounts_taken<Lanes> taken_;
    alignas(64) std::int32_t left_[Lanes];
    alignas(64) std::int32_t threshold_[Lanes];
};

// `exact` shares what is out of range.
template <int Bytes>
FORDEL_INLINE void share_wide(compiled_weights const& weights, plan_model const& exact,
                              std::span<std::int64_t const> amounts, share_places const& places, sharing& with) {
    constexpr std::size_t lanes_of_block = 32;
    auto const memory = block_memory<std::int64_t, lanes_of_block>(with, weights.whole.size(), Bytes / 8);
    wide_block<Bytes, lanes_of_block> block{weights, memory.whole, memory.keys};
    for (std::size_t done = 0; done < amounts.size(); done += lanes_of_block) {
        auto const count = amounts.size() - done < lanes_of_block ? amounts.size() - done : lanes_of_block;
        auto const to = places.from(done);
        if (!block.take(amounts.data() + done, count)) {
            (void)exact.share({block.amounts(), count}, to, with);
            continue;
        }
        block.divide();
        block.find_thresholds();
        block.write(count, to, memory.apart, with.streamed);
        block.each_unsettled(count, [&](std::size_t l) __attribute__((always_inline)) {
            (void)exact.share({block.amounts() + l, 1}, to.from(l), with);
        });
    }
    if (with.streamed) finish_streams();
}

} // namespace detail
} // namespace v0
} // namespace fordel
FORDEL_LANES_END

#endif
