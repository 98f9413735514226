// One key and one method, compiled once and applied to many amounts.
#pragma once

#include <fordel/kernel/bounds.hpp>
#include <fordel/kernel/method.hpp>
#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/ties.hpp>
#include <fordel/plan/apply_options.hpp>
#include <fordel/plan/detail/application.hpp>
#include <fordel/plan/detail/kernel_plan.hpp>
#include <fordel/plan/detail/largest_remainder_plan.hpp>
#include <fordel/plan/detail/plan_model.hpp>
#include <fordel/plan/plan_outcome.hpp>
#include <fordel/plan/share_block.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>

namespace fordel {
inline namespace v0 {

// Weights, a method, a tie policy and bounds, compiled for many amounts: each amount is shared exactly as
// apportion(method, amount, weights, …) shares it, but faster. Copies are cheap and share what was compiled; nothing of
// a plan ever changes, so that many threads may apply it at once.
//
// Amounts are whole minor units of either sign, the whole of int64. They may change while they are read, as an array
// that another thread writes to: each is read once, and the shares of its row sum to what was read.
//
// Compiling takes O(parties × log parties), applying O(parties) for each amount and O(parties) memory for each thread.
class plan {
public:
    // Throws apportionment_error where no amount could be shared: no_parties, negative_weight, all_zero, bad_ranking,
    // and bounds that are wrong by themselves.
    template <method M = largest_remainder, tie_policy P = by_order>
    explicit plan(std::span<std::int64_t const> weights, M chosen = {}, P ties = {}, bounds<std::int64_t> within = {})
        : model_{compiled(weights, std::move(chosen), ties, within)} {}

    // Of a model that the caller brings.
    explicit plan(std::shared_ptr<detail::plan_model const> model) noexcept : model_{std::move(model)} {}

    std::size_t parties() const noexcept { return model_->parties(); }
    detail::plan_model const& model() const noexcept { return *model_; }

    // Writes the shares of each amount to `out`, amounts × parties places, in rows or in columns. Fails with
    // fordel.plan.output where out has another size, with what the method says of the lowest row that cannot be
    // shared, and with fordel.work.interrupted; out then means nothing.
    [[nodiscard("it may be an error")]] plan_outcome try_apply(std::span<std::int64_t const> amounts,
                                                               std::span<std::int64_t> out,
                                                               apply_options const& options = {}) const {
        return detail::apply(*model_, amounts, out, options);
    }

    // Hands the shares to visitor(share_block) in blocks of a few dozen amounts, while they are in the cache: for what
    // is added up or written elsewhere at once. One thread goes through the amounts in their order; several have a
    // stretch each and call the visitor at the same time. An exception of the visitor passes through.
    template <std::invocable<share_block const&> Visitor>
    [[nodiscard("it may be an error")]] plan_outcome try_visit(std::span<std::int64_t const> amounts, Visitor&& visitor,
                                                               apply_options const& options = {}) const {
        return detail::visit(*model_, amounts, visitor, options);
    }

#if FORDEL_HAS_EXCEPTIONS
    // The same; throw plan_error.
    void apply(std::span<std::int64_t const> amounts, std::span<std::int64_t> out,
               apply_options const& options = {}) const {
        detail::or_throw(try_apply(amounts, out, options));
    }
    template <std::invocable<share_block const&> Visitor>
    void visit(std::span<std::int64_t const> amounts, Visitor&& visitor, apply_options const& options = {}) const {
        detail::or_throw(try_visit(amounts, visitor, options));
    }
#endif

private:
    template <class M, class P>
    static std::shared_ptr<detail::plan_model const> compiled(std::span<std::int64_t const> weights, M chosen,
                                                              P const& ties, bounds<std::int64_t> const& within) {
        if constexpr (std::same_as<M, largest_remainder>)
            if (chosen == M{} && !within.any())
                return checked(std::make_shared<detail::largest_remainder_plan<P>>(weights, ties));
        return checked(std::make_shared<detail::kernel_plan<M, P>>(weights, std::move(chosen), ties, within));
    }

    template <class Model>
    static std::shared_ptr<detail::plan_model const> checked(std::shared_ptr<Model> model) {
#if FORDEL_HAS_EXCEPTIONS
        detail::or_throw(model->check());
#endif
        return model;
    }

    std::shared_ptr<detail::plan_model const> model_;
};

// The same with a key for each row: the k-th amount by plans[which[k]]. All plans have the same number of parties.
// Fails with fordel.plan.no_such_key, and the row, where there is no such plan; with fordel.plan.output where the
// numbers of parties differ, or the sizes of amounts, which and out. O(parties) for each amount, and O(plans) for some
// thousand amounts.
[[nodiscard("it may be an error")]] inline plan_outcome
try_apply_by(std::span<plan const> plans, std::span<std::uint32_t const> which, std::span<std::int64_t const> amounts,
             std::span<std::int64_t> out, apply_options const& options = {}) {
    auto const model = [&](std::size_t i) -> detail::plan_model const& { return plans[i].model(); };
    return detail::apply_by(model, plans.size(), which, amounts, out, options);
}

#if FORDEL_HAS_EXCEPTIONS
// The same; throws plan_error.
inline void apply_by(std::span<plan const> plans, std::span<std::uint32_t const> which,
                     std::span<std::int64_t const> amounts, std::span<std::int64_t> out,
                     apply_options const& options = {}) {
    detail::or_throw(try_apply_by(plans, which, amounts, out, options));
}
#endif

} // namespace v0
} // namespace fordel
