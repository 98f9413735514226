// Largest remainders as one writes them first: 128-bit products, divided; the remainders sorted.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace peers {

class wide_division {
public:
    // Amounts from zero on. The memory is kept from call to call.
    void operator()(std::int64_t amount, std::span<std::int64_t const> weights, std::span<std::int64_t> out) {
        remainders_.resize(weights.size());
        ranking_.resize(weights.size());
        auto const total = std::accumulate(weights.begin(), weights.end(), std::int64_t{});
        auto left = amount;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            auto const product = static_cast<wide>(amount) * static_cast<wide>(weights[i]);
            out[i] = static_cast<std::int64_t>(product / static_cast<wide>(total));
            remainders_[i] = static_cast<std::int64_t>(product % static_cast<wide>(total));
            left -= out[i];
        }
        std::iota(ranking_.begin(), ranking_.end(), std::uint32_t{});
        std::sort(ranking_.begin(), ranking_.end(), [this](std::uint32_t a, std::uint32_t b) {
            return remainders_[a] != remainders_[b] ? remainders_[a] > remainders_[b] : a < b;
        });
        for (std::size_t k = 0; k < static_cast<std::size_t>(left); ++k)
            ++out[ranking_[k]];
    }

private:
    __extension__ using wide = unsigned __int128;

    std::vector<std::int64_t> remainders_;
    std::vector<std::uint32_t> ranking_;
};

} // namespace peers
