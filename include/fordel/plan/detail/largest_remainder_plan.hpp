#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/ties.hpp>
#include <fordel/plan/detail/block_code.hpp>
#include <fordel/plan/detail/compiled_weights.hpp>
#include <fordel/plan/detail/kernel_plan.hpp>
#include <fordel/plan/detail/plan_model.hpp>
#include <fordel/plan/plan_outcome.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Which arithmetic is exact for some weights, from the narrowest up. Amounts have the whole of int64 in all of them.
enum class arithmetic {
    narrow, // keys of 32 bits, quotients exact in floating point
    wide,   // quotients by floating point, corrected by remainders of 64 bits
    kernel  // 128 bits
};

// Ranks of the parties: of equal remainders the one with the higher rank is served. None where the policy leaves open
// who of two parties that is, and tells so as an error.
template <tie_policy P>
std::vector<std::int32_t> ranks_of(P const& policy, std::span<std::int64_t const> weights) {
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) {
        if (policy.precedes(weights, i, j)) return true;
        return !policy.precedes(weights, j, i) && i < j;
    });
    auto const open = [&](std::size_t i, std::size_t j) { return !policy.precedes(weights, i, j); };
    if (P::undecided != nullptr && std::adjacent_find(order.begin(), order.end(), open) != order.end()) return {};
    std::vector<std::int32_t> ranks(weights.size());
    auto rank = static_cast<std::int32_t>(weights.size());
    for (auto const party : order)
        ranks[party] = --rank;
    return ranks;
}

// Largest remainder with the Hare quota and no bounds.
template <tie_policy P>
class largest_remainder_plan : public plan_model {
public:
    explicit largest_remainder_plan(std::span<std::int64_t const> weights, P const& ties)
        : exact_{weights, largest_remainder{}, ties, {}}, fault_{exact_.check()} {
        if (fault_ && weights.size() <= most_parties) compile(weights, ties);
    }

    std::size_t parties() const override { return exact_.parties(); }
    outcome check() const { return fault_; }

    plan_outcome share(std::span<std::int64_t const> amounts, share_places const& places,
                       sharing& with) const override {
        auto const& code = *with.code;
        if (arithmetic_ == arithmetic::narrow && code.narrow != nullptr)
            code.narrow(weights_, amounts, places, with);
        else if (arithmetic_ == arithmetic::wide && code.wide != nullptr)
            code.wide(weights_, exact_, amounts, places, with);
        else
            return exact_.share(amounts, places, with);
        return {};
    }

private:
    // The memory of a block is then a few hundred kilobytes; beyond, the kernel is as fast.
    static constexpr std::size_t most_parties = 1024;

    void compile(std::span<std::int64_t const> weights, P const& ties) {
        weights_.rank = ranks_of(ties, weights);
        std::int64_t divisor = 0;
        for (auto const weight : weights)
            divisor = std::gcd(divisor, weight);
        weights_.whole.assign(weights.begin(), weights.end());
        wide_for<std::int64_t, std::int64_t> total{};
        for (auto& weight : weights_.whole) {
            weight /= divisor;
            total = total + static_cast<std::uint64_t>(weight);
        }
        if (weights_.rank.empty() || total >= std::uint64_t{1} << 62) return;
        weights_.total = static_cast<std::int64_t>(static_cast<std::uint64_t>(total));
        weights_.largest = *std::max_element(weights_.whole.begin(), weights_.whole.end());
        weights_.reciprocal = ~std::uint64_t{0} / static_cast<std::uint64_t>(weights_.total);
        while (std::size_t{1} << weights_.rank_bits < weights.size())
            ++weights_.rank_bits;
        choose_arithmetic();
    }

    void choose_arithmetic() {
        bool const narrow = weights_.total < 1 << 25 && weights_.total << weights_.rank_bits < std::int64_t{1} << 31;
        arithmetic_ = narrow ? arithmetic::narrow : arithmetic::wide;
        auto const total = static_cast<double>(weights_.total);
        weights_.inverse = 1 / total;
        for (auto const weight : weights_.whole)
            weights_.real.push_back(narrow ? static_cast<double>(weight)
                                           : static_cast<double>(weight) / total * slightly_below_one);
        while (!narrow && weights_.total >> weights_.dropped_bits >= std::int64_t{1} << (30 - weights_.rank_bits))
            ++weights_.dropped_bits;
    }

    kernel_plan<largest_remainder, P> exact_;
    outcome fault_;
    compiled_weights weights_;
    arithmetic arithmetic_ = arithmetic::kernel;
};

} // namespace detail
} // namespace v0
} // namespace fordel
