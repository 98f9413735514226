#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace fordel {
inline namespace v0 {
namespace detail {

// A line across numbers: `above` of them are at least `from`.
struct line {
    std::uint64_t from;
    std::size_t above;
};

// Numbers that each stand beside another thing, a claim's party or a share.
template <class Item>
class numbers_of {
public:
    constexpr explicit numbers_of(std::span<Item const> items) : items_{items} {}

    constexpr std::size_t size() const { return items_.size(); }
    constexpr std::uint64_t operator[](std::size_t i) const { return items_[i].value; }
    constexpr line counted(std::uint64_t from) const {
        std::size_t above = 0;
        for (auto const& item : items_)
            above += from <= item.value ? 1U : 0U;
        return {from, above};
    }

private:
    std::span<Item const> items_;
};

// Lowers the upper line and raises the lower one to where the numbers between them are.
template <class Numbers>
constexpr void close_in(Numbers const& numbers, line& low, line& high) {
    std::uint64_t least = high.from - 1;
    std::uint64_t largest = low.from;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] < low.from || high.from <= numbers[i]) continue;
        if (numbers[i] < least) least = numbers[i];
        if (largest < numbers[i]) largest = numbers[i];
    }
    low.from = least;
    high.from = largest + 1;
}

// The line with from `fewest` to `most` of the numbers above it; where equal numbers allow none, the highest line with
// more, which those numbers stand on. The numbers are below `end`; the search begins at `probe`, a line that is
// counted.
//
// By interpolation: on numbers that lie evenly it takes two or three rounds without a branch that depends on a number,
// where a partition would guess every other one wrong. If that is not enough it closes in, so that equal numbers end
// it, and every sixth round halves, so that no numbers take more than 380.
template <class Numbers>
constexpr line line_across(Numbers const& numbers, std::uint64_t end, line probe, std::size_t fewest,
                           std::size_t most) {
    line low{0, numbers.size()}; // more than `most` above it
    line high{end, 0};           // fewer than `fewest`
    if (low.above <= most) return low;
    if (fewest == 0) return high;
    for (int round = 1; probe.above < fewest || most < probe.above; ++round) {
        (most < probe.above ? low : high) = probe;
        if (round % 6 == 4) close_in(numbers, low, high);
        std::uint64_t const width = high.from - low.from;
        if (width == 1) return low;
        // Of the numbers between the two, those that should be below the line, and half of the way to the next.
        std::uint64_t const halves = 2 * std::uint64_t{low.above - most} + 1;
        std::uint64_t const all_halves = 2 * std::uint64_t{low.above - high.above} + 2;
        std::uint64_t step = width / all_halves * halves;
        if (step == 0 || round % 6 == 0) step = width / 2;
        probe = numbers.counted(low.from + step);
    }
    return probe;
}

} // namespace detail
} // namespace v0
} // namespace fordel
