#pragma once

#include <fordel/kernel/bounds.hpp>
#include <fordel/kernel/method.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/problem.hpp>
#include <fordel/kernel/ties.hpp>
#include <fordel/plan/detail/plan_model.hpp>
#include <fordel/plan/plan_outcome.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A policy with what it points at: by_ranking's ranks are the caller's memory, and a plan outlives the call.
template <tie_policy P>
class kept_policy {
public:
    explicit kept_policy(P const& policy) : policy_{policy} {}
    P const& get() const { return policy_; }

private:
    P policy_;
};
template <>
class kept_policy<by_ranking> {
public:
    explicit kept_policy(by_ranking const& policy) : rank_(policy.rank.begin(), policy.rank.end()) {}
    by_ranking get() const { return {rank_}; }

private:
    std::vector<std::uint32_t> rank_;
};

// Any method by any policy within any bounds: the kernel, one amount after the other.
template <method M, tie_policy P>
class kernel_plan : public plan_model {
public:
    kernel_plan(std::span<std::int64_t const> weights, M chosen, P const& ties, bounds<std::int64_t> const& within)
        : weights_(weights.begin(), weights.end()), floors_(within.floors.begin(), within.floors.end()),
          caps_(within.caps.begin(), within.caps.end()), method_{std::move(chosen)}, ties_{ties} {}

    std::size_t parties() const override { return weights_.size(); }
    std::size_t shares_of_a_piece() const override { return std::size_t{1} << 15; }
    std::span<std::int64_t const> weights() const { return weights_; }

    plan_outcome share(std::span<std::int64_t const> amounts, share_places const& places, sharing&) const override {
        std::vector<scratch_for<M, std::int64_t, std::int64_t>> scratch(M::scratch_size(parties()));
        return share_each(amounts, parties(), places, [&](std::int64_t amount, std::span<std::int64_t> row) {
            return try_apportion(method_, amount, weights_, row, scratch, ties_.get(),
                                 bounds<std::int64_t>{floors_, caps_});
        });
    }

    // What is wrong with the plan whatever the amount.
    outcome check() const {
        problem<std::int64_t, std::int64_t> p;
        p.bounds = {floors_, caps_};
        if (auto const posed = pose(std::int64_t{0}, std::span{weights_}, p); !posed) return posed;
        return {.error = ties_.get().check(parties())};
    }

private:
    std::vector<std::int64_t> weights_;
    std::vector<std::int64_t> floors_;
    std::vector<std::int64_t> caps_;
    M method_;
    kept_policy<P> ties_;
};

} // namespace detail
} // namespace v0
} // namespace fordel
