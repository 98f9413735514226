#pragma once

#include <fordel/plan/detail/lanes.hpp>
#include <fordel/plan/detail/plan_model.hpp>

#if FORDEL_HAS_LANES

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>

FORDEL_LANES_BEGIN
namespace fordel {
inline namespace v0 {
namespace detail {

// The keys of a block: that of the i-th party for lane l at keys[i × Lanes + l]. Within a lane no two are equal, none
// is below 0, and none above the largest number less 2. threshold[l] is set so that exactly left[l] keys, fewer than
// there are parties, are not below it.

// The memory of a block: a row of lanes for each party, of what it gets and of its keys; room for some rows of the
// output.
template <class Whole>
struct block_memory_of {
    Whole* whole;
    std::int32_t* keys;
    std::int64_t* apart;
};

// Parties that are missing among 16 have keys of -1: they are never served.
template <class Whole, std::size_t Lanes>
FORDEL_INLINE block_memory_of<Whole> block_memory(sharing& with, std::size_t parties, std::size_t rows_apart) {
    std::size_t const rows = parties < 16 ? 16 : parties;
    std::size_t const places = rows * Lanes;
    auto* const whole = reinterpret_cast<Whole*>(with.memory.bytes(places * (sizeof(Whole) + sizeof(std::int32_t)) +
                                                                   rows_apart * parties * sizeof(std::int64_t)));
    auto* const keys = reinterpret_cast<std::int32_t*>(whole + places);
    for (std::size_t k = parties * Lanes; k < places; ++k)
        keys[k] = -1;
    return {whole, keys, reinterpret_cast<std::int64_t*>(keys + places)};
}

// The exchanges that sort 16 items, largest first (Green 1969; 60 are the fewest known).
inline constexpr std::uint8_t sort_of_16[60][2] = {
    {0, 13},  {1, 12}, {2, 15},  {3, 14},  {4, 8},   {5, 6}, {7, 11},  {9, 10},  {0, 5},   {1, 7},   {2, 9},   {3, 4},
    {6, 13},  {8, 14}, {10, 15}, {11, 12}, {0, 1},   {2, 3}, {4, 5},   {6, 8},   {7, 9},   {10, 11}, {12, 13}, {14, 15},
    {0, 2},   {1, 3},  {4, 10},  {5, 11},  {6, 7},   {8, 9}, {12, 14}, {13, 15}, {1, 2},   {3, 12},  {4, 6},   {5, 7},
    {8, 10},  {9, 11}, {13, 14}, {1, 4},   {2, 6},   {5, 8}, {7, 10},  {9, 13},  {11, 14}, {2, 4},   {3, 6},   {9, 12},
    {11, 13}, {3, 5},  {6, 8},   {7, 9},   {10, 12}, {3, 4}, {5, 6},   {7, 8},   {9, 10},  {11, 12}, {6, 7},   {8, 9}};

// For 16 parties, those that are missing with keys of -1: a sort without branches.
template <int Bytes, int Lanes>
FORDEL_INLINE void threshold_by_sort(std::int32_t const* keys, std::int32_t const* left, std::int32_t* threshold) {
    using vector = typename lanes<Bytes>::i32;
    constexpr int width = lanes<Bytes>::of_32;
    for (int l = 0; l < Lanes; l += width) {
        vector sorted[16];
#pragma GCC unroll 16
        for (int i = 0; i < 16; ++i)
            sorted[i] = load<vector>(keys + (i * Lanes + l));
#pragma GCC unroll 60
        for (auto const& [first, second] : sort_of_16) {
            auto const a = sorted[first];
            auto const b = sorted[second];
            sorted[first] = larger(a, b);
            sorted[second] = smaller(a, b);
        }
        alignas(64) std::int32_t served[17][width];
        store(served[0], vector{} + std::numeric_limits<std::int32_t>::max());
#pragma GCC unroll 16
        for (int i = 0; i < 16; ++i)
            store(served[i + 1], sorted[i]);
        for (int j = 0; j < width; ++j)
            threshold[l + j] = served[left[l + j]][j];
    }
}

// Between a bound below the threshold and one that is not; how many keys are not below each. Interpolation guesses from
// these counts; every fourth guess, and all from the eighth on, halve the distance, so that it ends however the keys
// lie. A lane that is found stays where it is.
template <int Bytes>
struct threshold_search {
    using vector = typename lanes<Bytes>::i32;
    using reals = typename lanes<Bytes>::f32;

    vector low, high, count_low, count_high, left, guess;

    FORDEL_INLINE void start(vector const& smallest, vector const& largest, int parties, vector const& wanted) {
        low = smallest - 1;
        high = largest + 1;
        count_low = vector{} + parties;
        count_high = vector{};
        left = wanted;
    }

    // An estimate, whatever it is, between the bounds: floating point decides how soon a lane is found, not what.
    FORDEL_INLINE void choose(int round) {
        auto const distance = high - low;
        auto part =
            __builtin_convertvector(count_low - left, reals) / __builtin_convertvector(count_low - count_high, reals);
        part = smaller(part, reals{} + 0.999999F); // so that the product fits
        if (round % 4 == 3 || round >= 8) part = reals{} + 0.5F;
        auto const step = __builtin_convertvector(__builtin_convertvector(distance, reals) * part, vector);
        guess = low + larger(smaller(step, distance - 1), vector{} + 1);
    }

    // Whether lanes are left to look for, by how many keys are not below the guess: all bits of those set.
    FORDEL_INLINE vector take(vector const& count) {
        vector const more = count > left;
        vector const fewer = count < left;
        vector const found = ~(more | fewer);
        low = found ? guess - 1 : more ? guess : low;
        count_low = found ? left + 1 : more ? count : count_low;
        high = found | fewer ? guess : high;
        count_high = found ? left : fewer ? count : count_high;
        return ~found;
    }
};

template <class Vector>
FORDEL_INLINE bool any(Vector const& mask) {
    std::int64_t words[sizeof(Vector) / 8];
    std::memcpy(words, &mask, sizeof words);
    std::int64_t all = 0;
    for (auto const word : words)
        all |= word;
    return all != 0;
}

// For any number of parties. Two vectors at a time, so that one counts while the other waits for its memory.
template <int Bytes, int Lanes>
FORDEL_INLINE void threshold_by_search(std::int32_t const* keys, std::size_t parties, std::int32_t const* left,
                                       std::int32_t* threshold) {
    using vector = typename lanes<Bytes>::i32;
    constexpr int width = lanes<Bytes>::of_32;
    for (int l = 0; l < Lanes; l += 2 * width) {
        vector smallest[2] = {load<vector>(keys + l), load<vector>(keys + l + width)};
        vector largest[2] = {smallest[0], smallest[1]};
        for (std::size_t i = 1; i < parties; ++i)
            for (int h = 0; h < 2; ++h) {
                auto const key = load<vector>(keys + i * Lanes + static_cast<std::size_t>(l + h * width));
                smallest[h] = smaller(smallest[h], key);
                largest[h] = larger(largest[h], key);
            }
        threshold_search<Bytes> search[2];
        for (int h = 0; h < 2; ++h)
            search[h].start(smallest[h], largest[h], static_cast<int>(parties), load<vector>(left + (l + h * width)));
        vector open;
        int round = 0;
        do {
            search[0].choose(round);
            search[1].choose(round++);
            vector count[2] = {};
            for (std::size_t i = 0; i < parties; ++i)
                for (int h = 0; h < 2; ++h)
                    count[h] -=
                        load<vector>(keys + i * Lanes + static_cast<std::size_t>(l + h * width)) >= search[h].guess;
            open = search[0].take(count[0]) | search[1].take(count[1]);
        } while (any(open));
        store(threshold + l, search[0].guess);
        store(threshold + l + width, search[1].guess);
    }
}

template <int Bytes, int Lanes>
FORDEL_INLINE void find_thresholds(std::int32_t const* keys, std::size_t parties, std::int32_t const* left,
                                   std::int32_t* threshold) {
    if (parties <= 16)
        threshold_by_sort<Bytes, Lanes>(keys, left, threshold);
    else
        threshold_by_search<Bytes, Lanes>(keys, parties, left, threshold);
}

} // namespace detail
} // namespace v0
} // namespace fordel
FORDEL_LANES_END

#endif
