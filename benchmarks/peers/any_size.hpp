// Largest remainders in integers of any size, as one writes them who fears for the 128 bits.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace peers {

inline void any_size(std::int64_t amount, std::span<std::int64_t const> weights, std::span<std::int64_t> out) {
    using boost::multiprecision::cpp_int;
    cpp_int const units = amount;
    cpp_int const total = std::accumulate(weights.begin(), weights.end(), std::int64_t{});
    std::vector<cpp_int> remainders(weights.size());
    auto left = amount;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        cpp_int quotient;
        divide_qr(cpp_int(units * weights[i]), total, quotient, remainders[i]);
        out[i] = static_cast<std::int64_t>(quotient);
        left -= out[i];
    }
    std::vector<std::size_t> ranking(weights.size());
    std::iota(ranking.begin(), ranking.end(), std::size_t{});
    std::stable_sort(ranking.begin(), ranking.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t k = 0; k < static_cast<std::size_t>(left); ++k)
        ++out[ranking[k]];
}

} // namespace peers
