// How the programmes between two are walked through, and the parts made of what they come to.
#pragma once

#include <fordel/comparison/attributed_difference.hpp>
#include <fordel/comparison/attribution.hpp>
#include <fordel/comparison/attribution_column.hpp>
#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/detail/attributed_rows.hpp>
#include <fordel/comparison/detail/rounded_parts.hpp>
#include <fordel/comparison/detail/settled_hybrids.hpp>
#include <fordel/comparison/exact_amounts.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/schedule/schedule.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL attribution_order attribution_order_from_name(std::string_view written) {
    for (auto const& [order, name] : attribution_order_names)
        if (written == name) return order;
    detail::throw_unknown_name(errors::comparison_unknown_order, written);
}

FORDEL_DECL attribution::attribution(fordel::comparison of, attribution_method how,
                                     std::vector<attribution_column> columns,
                                     std::vector<attributed_difference> differences, std::size_t settlements)
    : comparison_(std::move(of)), method_(how), columns_(std::move(columns)), differences_(std::move(differences)),
      settlements_(settlements) {
    schedule const last = columns_.empty() ? comparison_.before() : columns_.back().after;
    columns_.push_back(detail::column_of({cause::rounding}, last, comparison_.after()));
    detail::close_parts(differences_);
    detail::round_parts(differences_);
}

namespace detail {

FORDEL_DECL std::vector<attributed_difference> on_side(std::vector<attributed_difference> const& all,
                                                       amount_side side) {
    std::vector<attributed_difference> of_side;
    for (attributed_difference const& one : all)
        if (one.side == side) of_side.push_back(one);
    return of_side;
}

} // namespace detail

FORDEL_DECL std::vector<attributed_difference> attribution::by_party_and_year(amount_side side) const {
    return detail::on_side(differences_, side);
}

FORDEL_DECL std::vector<attributed_difference> attribution::by_party(amount_side side) const {
    return detail::over_years(detail::on_side(differences_, side));
}

FORDEL_DECL std::vector<attributed_part> attribution::totals(amount_side side) const {
    std::vector<attributed_part> sums(columns_.size(),
                                      {fraction(0), any_money::from_minor(0, comparison_.before().programme().in())});
    for (attributed_difference const& one : differences_) {
        if (one.side != side) continue;
        for (std::size_t column = 0; column < sums.size(); ++column) {
            sums[column].exact += one.parts[column].exact;
            sums[column].amount += one.parts[column].amount;
        }
    }
    return sums;
}

namespace detail {

// From state to state, the causes in the order in which they are taken; those of a state that cannot be settled wait
// for the next that can. At the end stands what both programmes' rounding aside is the later one, or else that itself.
FORDEL_DECL std::vector<attribution_column> columns_along(settled_hybrids& between, schedule const& last,
                                                          attribution_order order) {
    std::vector<attribution_column> columns;
    taken_causes taken = 0;
    schedule before = *between.with(0).settled;
    settled_hybrid failed;
    std::vector<cause> waiting;
    auto const close = [&](schedule const& after) {
        columns.push_back(column_of(waiting, before, after));
        columns.back().error = std::exchange(failed.error, {});
        columns.back().error_id = std::exchange(failed.error_id, {});
        waiting.clear();
        before = after;
    };
    std::size_t const count = between.causes().size();
    for (std::size_t step = 0; step < count; ++step) {
        std::size_t const next = order == attribution_order::calculation ? step : count - 1 - step;
        taken |= taken_causes(1) << next;
        waiting.push_back(between.causes()[next]);
        settled_hybrid const& state = between.with(taken);
        if (state.settled)
            close(*state.settled);
        else if (failed.error.empty())
            failed = state;
    }
    if (waiting.empty()) return columns;
    waiting.push_back(cause::rounding);
    close(last);
    return columns;
}

} // namespace detail

FORDEL_DECL attribution attribute(comparison const& between, attribution_order order) {
    detail::settled_hybrids hybrids(between);
    std::vector<attribution_column> columns = detail::columns_along(hybrids, between.after(), order);
    std::vector<attributed_difference> rows = detail::rows_along(between, columns);
    detail::leave_out_moves(between, columns, rows);
    return {between,
            order == attribution_order::calculation ? attribution_method::calculation : attribution_method::reversed,
            std::move(columns), std::move(rows), hybrids.settlements()};
}

FORDEL_DECL attribution attribute(std::vector<std::pair<std::string, schedule>> const& steps) {
    if (steps.size() < 2) throw error(errors::comparison_no_steps, std::to_string(steps.size()) + " schedules");
    comparison const between(steps.front().second, steps.back().second);
    std::vector<attribution_column> columns;
    for (std::size_t i = 1; i < steps.size(); ++i)
        columns.push_back(
            {.label = {steps[i].first, steps[i].first}, .before = steps[i - 1].second, .after = steps[i].second});
    std::vector<attributed_difference> rows = detail::rows_along(between, columns);
    return {between, attribution_method::steps, std::move(columns), std::move(rows), steps.size() - 2};
}

} // namespace v0
} // namespace fordel
