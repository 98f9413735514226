#include <fordel/kernel/detail/selection.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

#include "kernel_support.hpp"

namespace {

// M. D. McIlroy, A Killer Adversary for Quicksort (1999): decides what the items are while they are being compared, so
// that every pivot chosen by position turns out a bad one.
class adversary {
public:
    explicit adversary(std::size_t items) : value_(items, unset(items)), unset_{unset(items)} {}

    bool before(std::size_t a, std::size_t b) {
        ++comparisons;
        if (value_[a] == unset_ && value_[b] == unset_) value_[a == candidate_ ? a : b] = next_++;
        if (value_[a] == unset_)
            candidate_ = a;
        else if (value_[b] == unset_)
            candidate_ = b;
        return value_[a] < value_[b];
    }

    std::size_t comparisons = 0;

private:
    static std::size_t unset(std::size_t items) { return items + 1; }

    std::vector<std::size_t> value_;
    std::size_t unset_;
    std::size_t next_ = 0;
    std::size_t candidate_ = 0;
};

} // namespace

TEST_CASE("selection puts the band of equal items where sorting would", "[selection]") {
    kernel_support::random_bits bits{7};
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::uint64_t> items(1 + bits() % 300);
        auto const values = 1 + bits() % 400;
        for (auto& item : items)
            item = bits() % values;
        auto sorted = items;
        std::sort(sorted.begin(), sorted.end());
        auto const position = bits() % items.size();
        auto const equal = fordel::detail::select(std::span(items), position, std::less<>{});
        auto const range = std::equal_range(sorted.begin(), sorted.end(), sorted[position]);
        REQUIRE(equal.first == static_cast<std::size_t>(range.first - sorted.begin()));
        REQUIRE(equal.last == static_cast<std::size_t>(range.second - sorted.begin()));
        std::sort(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(equal.first));
        std::sort(items.begin() + static_cast<std::ptrdiff_t>(equal.last), items.end());
        REQUIRE(items == sorted);
    }
}

TEST_CASE("selection stays linear against an adversary", "[selection]") {
    for (std::size_t const size : {1000U, 30000U}) {
        for (std::size_t const position : {std::size_t{0}, size / 2, size - 1}) {
            adversary foe{size};
            std::vector<std::size_t> items(size);
            std::iota(items.begin(), items.end(), std::size_t{0});
            fordel::detail::select(std::span(items), position, [&](auto a, auto b) { return foe.before(a, b); });
            CHECK(foe.comparisons < 60 * size); // without the median of medians: size² / 4 and more
        }
    }
}

TEST_CASE("the heap sort sorts", "[selection]") {
    kernel_support::random_bits bits{8};
    for (std::size_t size = 0; size < 200; ++size) {
        std::vector<std::uint64_t> items(size);
        for (auto& item : items)
            item = bits() % 50;
        auto sorted = items;
        std::sort(sorted.begin(), sorted.end());
        fordel::detail::heap_sort(std::span(items), std::less<>{});
        REQUIRE(items == sorted);
    }
}

TEST_CASE("a heap built by pushing gives its items in order", "[selection]") {
    kernel_support::random_bits bits{9};
    for (std::size_t size = 1; size < 100; ++size) {
        std::vector<std::uint64_t> heap(size);
        for (std::size_t i = 0; i < size; ++i) {
            heap[i] = bits() % 50;
            fordel::detail::sift_up(std::span(heap).first(i + 1), i, std::less<>{});
        }
        auto sorted = heap;
        std::sort(sorted.rbegin(), sorted.rend());
        for (std::size_t left = size; left > 0; --left) {
            REQUIRE(heap[0] == sorted[size - left]);
            heap[0] = heap[left - 1];
            fordel::detail::sift_down(std::span(heap).first(left - 1), 0, std::less<>{});
        }
    }
}
