// The yardstick of the arithmetic: largest remainders in blocks, written for one case alone and stripped of everything
// else. No negative amounts, no other ties than by order, no ranges that are looked at, no way out of them: weights
// that sum to less than 2^25 and, with the bits of a party's number behind them, to less than 2^31. What a plan takes
// longer than this is what it costs that a plan is right for everybody.
//
// A lane is an amount, so that the loops over parties have no branches. An amount is whole × total + rest, and only the
// rest, below 2^25, has to be divided: its product with a weight is exact in a double.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "store.hpp"

namespace peers {

#ifdef __AVX2__
inline constexpr std::size_t vector_bytes = 32;
#else
inline constexpr std::size_t vector_bytes = 16;
#endif
using int_vector [[gnu::vector_size(vector_bytes)]] = std::int32_t;
using float_vector [[gnu::vector_size(vector_bytes)]] = float;

// Sixteen keys in descending order by sixty comparators (M. Green 1969; Knuth, volume 3, 5.3.4).
inline constexpr std::array<std::pair<std::uint8_t, std::uint8_t>, 60> green{{
    {0, 13},  {1, 12}, {2, 15},  {3, 14},  {4, 8},   {5, 6}, {7, 11},  {9, 10},  {0, 5},   {1, 7},   {2, 9},   {3, 4},
    {6, 13},  {8, 14}, {10, 15}, {11, 12}, {0, 1},   {2, 3}, {4, 5},   {6, 8},   {7, 9},   {10, 11}, {12, 13}, {14, 15},
    {0, 2},   {1, 3},  {4, 10},  {5, 11},  {6, 7},   {8, 9}, {12, 14}, {13, 15}, {1, 2},   {3, 12},  {4, 6},   {5, 7},
    {8, 10},  {9, 11}, {13, 14}, {1, 4},   {2, 6},   {5, 8}, {7, 10},  {9, 13},  {11, 14}, {2, 4},   {3, 6},   {9, 12},
    {11, 13}, {3, 5},  {6, 8},   {7, 9},   {10, 12}, {3, 4}, {5, 6},   {7, 8},   {9, 10},  {11, 12}, {6, 7},   {8, 9},
}};

// Parties: 16, or 0 for as many as there are weights.
template <std::size_t Parties>
class bare_blocks {
public:
    explicit bare_blocks(std::span<std::int64_t const> weights)
        : weights_(weights.begin(), weights.end()), total_(std::accumulate(weights.begin(), weights.end(), 0LL)),
          reciprocal_(1.0 / static_cast<double>(total_)),
          number_bits_(static_cast<int>(std::bit_width(weights.size() - 1))), keys_(weights.size()),
          quotients_(weights.size()), tile_(weights.size() * lanes) {}

    void rows(std::span<std::int64_t const> amounts, std::span<std::int64_t> out) {
        each_block(amounts, [&](std::size_t first, std::size_t count, auto narrow) {
            for (std::size_t i = 0; i < parties(); ++i)
                shares_of<narrow>(i, tile_.data() + i, parties());
            stream(std::span(tile_).first(count * parties()), out.data() + first * parties());
        });
    }

    void columns(std::span<std::int64_t const> amounts, std::span<std::int64_t> out) {
        each_block(amounts, [&](std::size_t first, std::size_t count, auto narrow) {
            alignas(64) std::array<std::int64_t, lanes> column;
            for (std::size_t i = 0; i < parties(); ++i) {
                shares_of<narrow>(i, column.data(), 1);
                stream(std::span(column).first(count), out.data() + i * amounts.size() + first);
            }
        });
    }

    // Each share times the number of its party, summed: nothing leaves the cache. A lane without an amount has shares
    // of nothing.
    std::int64_t weighted_sum(std::span<std::int64_t const> amounts) {
        std::int64_t sum = 0;
        each_block(amounts, [&](std::size_t, std::size_t, auto narrow) {
            alignas(64) std::array<std::int64_t, lanes> column;
            for (std::size_t i = 0; i < parties(); ++i) {
                shares_of<narrow>(i, column.data(), 1);
                sum += std::accumulate(column.begin(), column.end(), 0LL) * static_cast<std::int64_t>(i + 1);
            }
        });
        return sum;
    }

private:
    static constexpr std::size_t lanes = 32;
    static constexpr std::size_t vector_lanes = vector_bytes / sizeof(std::int32_t);

    struct alignas(64) block {
        std::array<std::int32_t, lanes> of;
        int_vector& at(std::size_t lane) { return reinterpret_cast<int_vector&>(of[lane]); }
    };

    std::size_t parties() const { return Parties != 0 ? Parties : weights_.size(); }

    template <class Write>
    void each_block(std::span<std::int64_t const> amounts, Write&& write) {
        for (std::size_t first = 0; first < amounts.size(); first += lanes) {
            auto const count = std::min(lanes, amounts.size() - first);
            bool const narrow = split(amounts.subspan(first, count));
            claims();
            if constexpr (Parties == 16)
                thresholds_by_sorting();
            else
                thresholds_by_search();
            if (narrow)
                write(first, count, std::true_type{});
            else
                write(first, count, std::false_type{});
        }
    }

    // Whether all wholes have 32 bits, so that a vector unit without 64-bit products can multiply them.
    bool split(std::span<std::int64_t const> amounts) {
        __extension__ using wide = unsigned __int128;
        auto const total = static_cast<std::uint64_t>(total_);
        auto const reciprocal = whole_reciprocal_;
        std::uint64_t wholes = 0;
        for (std::size_t l = 0; l < lanes; ++l) {
            auto const amount = l < amounts.size() ? static_cast<std::uint64_t>(amounts[l]) : 0;
            auto whole = static_cast<std::uint64_t>((static_cast<wide>(amount) * reciprocal) >> 64);
            auto rest = amount - whole * total;
            if (rest >= total) rest -= total, ++whole; // the reciprocal is rounded down: one too few at most
            whole_[l] = whole;
            rest_[l] = static_cast<double>(static_cast<std::int32_t>(rest));
            left_.of[l] = static_cast<std::int32_t>(rest);
            wholes |= whole;
        }
        return wholes >> 32 == 0;
    }

    // Quotients and keys: a remainder, and behind it the party's number from the end, so that no two are equal and of
    // equal remainders the first party's is the larger. The half keeps the quotient of an exact product from falling
    // below it.
    void claims() {
        auto const total = static_cast<double>(total_);
        auto const reciprocal = reciprocal_;
        auto const bits = number_bits_;
        block left = left_; // of our own, so that nothing written below can be what is read
        for (std::size_t i = 0; i < parties(); ++i) {
            auto const weight = static_cast<double>(weights_[i]);
            auto const number = static_cast<std::int32_t>(parties() - 1 - i);
            block& keys = keys_[i];
            block& quotients = quotients_[i];
            for (std::size_t l = 0; l < lanes; ++l) {
                double const product = rest_[l] * weight;
                auto const quotient = static_cast<std::int32_t>((product + 0.5) * reciprocal);
                auto const remainder = static_cast<std::int32_t>(product - static_cast<double>(quotient) * total);
                quotients.of[l] = quotient;
                keys.of[l] = remainder << bits | number;
                left.of[l] -= quotient;
            }
        }
        left_ = left;
    }

    // With all keys sorted, the threshold is the one at the place that says how many units are left.
    void thresholds_by_sorting() {
        for (std::size_t l = 0; l < lanes; l += vector_lanes) {
            std::array<int_vector, 17> sorted;
            sorted[0] = int_vector{} + std::numeric_limits<std::int32_t>::max();
            for (std::size_t i = 0; i < 16; ++i)
                sorted[i + 1] = keys_[i].at(l);
#pragma GCC unroll 60
            for (auto const& [high, low] : green) {
                int_vector const a = sorted[high + 1u], b = sorted[low + 1u];
                sorted[high + 1u] = a > b ? a : b;
                sorted[low + 1u] = a > b ? b : a;
            }
            for (std::size_t j = 0; j < vector_lanes; ++j)
                thresholds_.of[l + j] = sorted[static_cast<std::size_t>(left_.of[l + j])][j];
        }
    }

    // Interpolation between a bound that too many keys reach and one that too few do; every fourth step halves, so that
    // clustered keys cannot make it crawl. Two vectors at once, which have nothing to wait for in each other.
    void thresholds_by_search() {
        for (std::size_t l = 0; l < lanes; l += 2 * vector_lanes) {
            std::array<search, 2> two{search_of(l), search_of(l + vector_lanes)};
            for (int step = 0;; ++step) {
                for (auto& one : two)
                    one.guess(step % 4 == 3 || step > 7);
                std::array<int_vector, 2> reached{};
                for (std::size_t i = 0; i < parties(); ++i) {
                    reached[0] -= keys_[i].at(l) >= two[0].threshold;
                    reached[1] -= keys_[i].at(l + vector_lanes) >= two[1].threshold;
                }
                int_vector const open = two[0].narrow(reached[0]) | two[1].narrow(reached[1]);
                if (!any(open)) break;
            }
            thresholds_.at(l) = two[0].threshold;
            thresholds_.at(l + vector_lanes) = two[1].threshold;
        }
    }

    struct search {
        int_vector wanted, low, high, reach_low, reach_high, threshold;

        void guess(bool halve) {
            auto const width = __builtin_convertvector(high - low, float_vector);
            auto const part = __builtin_convertvector(reach_low - wanted, float_vector) /
                              __builtin_convertvector(reach_low - reach_high, float_vector);
            auto const step = __builtin_convertvector(width * (halve ? float_vector{} + 0.5f : part), int_vector);
            int_vector const most = high - low - 1;
            int_vector const at_most = step < most ? step : most;
            threshold = low + (at_most > 1 ? at_most : int_vector{} + 1);
        }

        // Which lanes are not done; one that is guesses the same again.
        int_vector narrow(int_vector reached) {
            int_vector const over = reached > wanted, under = reached < wanted, done = ~(over | under);
            low = over ? threshold : done ? threshold - 1 : low;
            high = under | done ? threshold : high;
            reach_low = over ? reached : done ? wanted + 1 : reach_low;
            reach_high = under | done ? reached : reach_high;
            return ~done;
        }
    };

    search search_of(std::size_t lane) {
        int_vector least = keys_[0].at(lane), most = least;
        for (std::size_t i = 1; i < parties(); ++i) {
            int_vector const key = keys_[i].at(lane);
            least = key < least ? key : least;
            most = key > most ? key : most;
        }
        auto const all = int_vector{} + static_cast<std::int32_t>(parties());
        return {left_.at(lane), least - 1, most + 1, all, int_vector{}, most};
    }

    static bool any(int_vector lanes_open) {
        std::int32_t open = 0;
        for (std::size_t j = 0; j < vector_lanes; ++j)
            open |= lanes_open[j];
        return open != 0;
    }

    // Of one party, by lane, `step` places apart. What is written is none of what is read.
    template <bool Narrow>
    [[gnu::always_inline]] void shares_of(std::size_t party, std::int64_t* __restrict to, std::size_t step) const {
        auto const weight = static_cast<std::uint64_t>(weights_[party]);
        auto const* __restrict const keys = &keys_[party];
        auto const* __restrict const quotients = &quotients_[party];
        auto const* __restrict const thresholds = &thresholds_;
        auto const* __restrict const wholes = whole_.data();
        for (std::size_t l = 0; l < lanes; ++l) {
            auto const unit = keys->of[l] >= thresholds->of[l];
            auto const of_rest = static_cast<std::uint32_t>(quotients->of[l] + unit);
            auto const of_whole =
                Narrow ? std::uint64_t{static_cast<std::uint32_t>(wholes[l])} * static_cast<std::uint32_t>(weight)
                       : wholes[l] * weight;
            to[l * step] = static_cast<std::int64_t>(of_whole + of_rest);
        }
    }

    static void stream(std::span<std::int64_t const> from, std::int64_t* to) {
        std::size_t i = 0;
#ifdef __SSE2__
        if (reinterpret_cast<std::uintptr_t>(to) % 16 == 0)
            for (; i + 2 <= from.size(); i += 2)
                _mm_stream_si128(reinterpret_cast<__m128i*>(to + i),
                                 _mm_loadu_si128(reinterpret_cast<__m128i const*>(from.data() + i)));
#endif
        for (; i < from.size(); ++i)
            to[i] = from[i];
    }

    std::vector<std::int64_t> weights_;
    std::int64_t total_;
    double reciprocal_;
    std::uint64_t whole_reciprocal_ = ~std::uint64_t{0} / static_cast<std::uint64_t>(total_);
    int number_bits_;
    std::vector<block> keys_, quotients_;
    std::vector<std::int64_t> tile_;
    alignas(64) std::array<std::uint64_t, lanes> whole_{};
    alignas(64) std::array<double, lanes> rest_{};
    block left_{}, thresholds_{};
};

} // namespace peers
