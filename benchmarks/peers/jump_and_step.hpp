// Webster by jump and step (Pukelsheim, Proportional Representation, 4.6): a multiplier gives nearly every seat at
// once, and a heap of its own in each call hands out or takes back what is left. The estimate is in doubles; the heap
// compares exactly.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace peers {

class jump_and_step {
public:
    void operator()(std::int64_t seats, std::span<std::int64_t const> weights, std::span<std::int64_t> out) {
        auto const left = seats - jump(seats, weights, out);
        if (left > 0) step(left, 1, weights, out, [](claim const& a, claim const& b) { return before(b, a); });
        if (left < 0) step(-left, -1, weights, out, [](claim const& a, claim const& b) { return before(a, b); });
    }

private:
    __extension__ using wide = __int128;

    // The seat that a party gets, or gives back, next: weight / divisor is its quotient.
    struct claim {
        std::int64_t weight;
        std::int64_t divisor;
        std::size_t party;
    };

    static bool before(claim const& a, claim const& b) {
        auto const of_a = static_cast<wide>(a.weight) * b.divisor;
        auto const of_b = static_cast<wide>(b.weight) * a.divisor;
        return of_a != of_b ? of_a > of_b : a.party < b.party;
    }

    static std::int64_t jump(std::int64_t seats, std::span<std::int64_t const> weights, std::span<std::int64_t> out) {
        auto const total = std::accumulate(weights.begin(), weights.end(), std::int64_t{});
        double const multiplier = static_cast<double>(seats) / static_cast<double>(total);
        std::int64_t given = 0;
        for (std::size_t i = 0; i < weights.size(); ++i)
            given += out[i] = static_cast<std::int64_t>(static_cast<double>(weights[i]) * multiplier + 0.5);
        return given;
    }

    template <class Order>
    void step(std::int64_t left, std::int64_t direction, std::span<std::int64_t const> weights,
              std::span<std::int64_t> out, Order const& order) {
        std::vector<claim> claims;
        claims.reserve(weights.size());
        for (std::size_t i = 0; i < weights.size(); ++i)
            if (direction > 0 || out[i] > 0) claims.push_back({weights[i], 2 * out[i] + direction, i});
        std::make_heap(claims.begin(), claims.end(), order);
        for (; left > 0; --left) {
            std::pop_heap(claims.begin(), claims.end(), order);
            auto& [weight, divisor, party] = claims.back();
            out[party] += direction;
            divisor += 2 * direction;
            if (divisor > 0)
                std::push_heap(claims.begin(), claims.end(), order);
            else
                claims.pop_back();
        }
    }
};

} // namespace peers
