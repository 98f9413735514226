#pragma once

#include <fordel/plan/plan.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

// What the tests of plans share: shares by the definition alone, and each code that this processor runs.
namespace plan_support {

using numbers = std::vector<std::int64_t>;
__extension__ typedef unsigned __int128 wide;

// Largest remainder with the Hare quota, equal remainders by the lower of different ranks, as its definition says: 128
// bits, a division for each party, a sort.
inline numbers largest_remainder(std::int64_t amount, numbers const& weights,
                                 std::vector<std::uint32_t> const& first_served) {
    auto const n = weights.size();
    auto const size =
        amount < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(amount) : static_cast<std::uint64_t>(amount);
    wide total = 0;
    for (auto const weight : weights)
        total += static_cast<std::uint64_t>(weight);
    std::vector<std::uint64_t> whole(n);
    std::vector<wide> remainder(n);
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::uint64_t left = size;
    for (std::size_t i = 0; i < n; ++i) {
        wide const product = static_cast<wide>(size) * static_cast<std::uint64_t>(weights[i]);
        whole[i] = static_cast<std::uint64_t>(product / total);
        remainder[i] = product % total;
        left -= whole[i];
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (remainder[a] != remainder[b]) return remainder[b] < remainder[a];
        return first_served[a] < first_served[b];
    });
    for (std::size_t k = 0; k < left; ++k)
        ++whole[order[k]];
    numbers shares(n);
    for (std::size_t i = 0; i < n; ++i)
        shares[i] = static_cast<std::int64_t>(amount < 0 ? std::uint64_t{0} - whole[i] : whole[i]);
    return shares;
}

inline std::string error(fordel::outcome const& outcome) {
    return outcome.error == nullptr ? std::string{} : std::string{outcome.error};
}

// That of the header, and that for a better processor where this is one; defined in codes.cpp.
std::vector<fordel::detail::block_code const*> codes();

} // namespace plan_support
