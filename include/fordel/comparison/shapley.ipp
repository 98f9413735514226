// How players are merged, and their contributions weighed.
#pragma once

#include <fordel/comparison/attributed_difference.hpp>
#include <fordel/comparison/attribution.hpp>
#include <fordel/comparison/attribution_column.hpp>
#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/detail/attributed_rows.hpp>
#include <fordel/comparison/detail/settled_hybrids.hpp>
#include <fordel/comparison/exact_amounts.hpp>
#include <fordel/comparison/shapley.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/schedule/schedule.hpp>

#include <bit>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// So many orders of all have just these before the player: size! (players - 1 - size)!.
FORDEL_DECL std::vector<fraction> orders_by_size(std::size_t players) {
    std::vector<fraction> factorials{1};
    for (std::size_t n = 1; n <= players; ++n)
        factorials.push_back(factorials.back() * fraction(n));
    std::vector<fraction> orders;
    for (std::size_t size = 0; size < players; ++size)
        orders.push_back(factorials[size] * factorials[players - 1 - size] / factorials[players]);
    return orders;
}

FORDEL_DECL std::vector<fraction> shapley_values(std::size_t players, std::vector<fraction> const& of_combinations) {
    std::vector<fraction> values(players);
    std::vector<fraction> const orders = orders_by_size(players);
    for (std::size_t taken = 0; taken < of_combinations.size(); ++taken)
        for (std::size_t player = 0; player < players; ++player) {
            std::size_t const with = taken | (std::size_t(1) << player);
            if (with == taken) continue;
            auto const size = static_cast<std::size_t>(std::popcount(taken));
            values[player] += orders[size] * (of_combinations[with] - of_combinations[taken]);
        }
    return values;
}

// Causes that are taken together, and why.
struct player {
    taken_causes causes = 0;
    settled_hybrid why{};
};

FORDEL_DECL taken_causes causes_of(std::vector<player> const& players, std::size_t combination) {
    taken_causes taken = 0;
    for (std::size_t i = 0; i < players.size(); ++i)
        if ((combination >> i & 1) != 0) taken |= players[i].causes;
    return taken;
}

// The first combination of them, by size, that cannot be settled.
FORDEL_DECL std::optional<std::size_t> first_unsettled(std::vector<player> const& players, settled_hybrids& between) {
    std::size_t const all = (std::size_t(1) << players.size()) - 1;
    std::optional<std::size_t> first;
    for (std::size_t combination = 0; combination <= all; ++combination)
        if (!between.with(causes_of(players, combination)).settled &&
            (!first || std::popcount(combination) < std::popcount(*first)))
            first = combination;
    return first;
}

// The last player taken, and the next that is not; the one before it where none is next.
FORDEL_DECL std::pair<std::size_t, std::size_t> to_be_merged(std::size_t combination, std::size_t players) {
    auto const last = static_cast<std::size_t>(std::bit_width(combination)) - 1;
    std::size_t other = last + 1;
    if (other == players)
        for (other = last; (combination >> other & 1) != 0;)
            --other;
    return std::minmax(last, other);
}

FORDEL_DECL std::vector<player> feasible_players(settled_hybrids& between) {
    std::vector<player> players;
    for (std::size_t i = 0; i < between.causes().size(); ++i)
        players.push_back({.causes = taken_causes(1) << i});
    if (settled_hybrid const& whole = between.with(between.all()); !whole.settled)
        return {{.causes = between.all(), .why = whole}};
    while (auto const combination = first_unsettled(players, between)) {
        auto const [kept, gone] = to_be_merged(*combination, players.size());
        if (players[kept].why.error.empty()) players[kept].why = players[gone].why;
        if (players[kept].why.error.empty()) players[kept].why = between.with(causes_of(players, *combination));
        players[kept].causes |= players[gone].causes;
        players.erase(players.begin() + static_cast<std::ptrdiff_t>(gone));
    }
    return players;
}

FORDEL_DECL attribution_column column_of_player(player const& one, settled_hybrids& between, comparison const& of) {
    std::vector<cause> causes;
    for (std::size_t i = 0; i < between.causes().size(); ++i)
        if ((one.causes >> i & 1) != 0) causes.push_back(between.causes()[i]);
    if (!between.with(between.all()).settled) causes.push_back(cause::rounding);
    attribution_column column = column_of(std::move(causes), of.before(), of.after());
    column.error = one.why.error;
    column.error_id = one.why.error_id;
    return column;
}

} // namespace detail

FORDEL_DECL attribution shapley(comparison const& between, std::size_t most) {
    detail::settled_hybrids hybrids(between);
    std::size_t const combinations = std::size_t(1) << hybrids.causes().size();
    if (combinations > most)
        throw error(errors::comparison_too_many_settlements,
                    std::to_string(combinations) + " settlements for " + std::to_string(hybrids.causes().size()) +
                        " causes, where " + std::to_string(most) + " are allowed");
    std::vector<detail::player> const players = detail::feasible_players(hybrids);
    std::vector<detail::exact_state> states;
    for (std::size_t combination = 0; combination < (std::size_t(1) << players.size()); ++combination) {
        auto const& state = hybrids.with(detail::causes_of(players, combination)).settled;
        states.push_back(exact_amounts(state ? *state : between.after()));
    }
    std::vector<attributed_difference> rows = detail::rows_of(between, states);
    for (attributed_difference& row : rows)
        for (fraction& part : detail::shapley_values(players.size(), detail::amounts_in(states, row)))
            row.parts.push_back({std::move(part), {}});
    std::vector<attribution_column> columns;
    for (detail::player const& one : players)
        columns.push_back(detail::column_of_player(one, hybrids, between));
    detail::leave_out_moves(between, columns, rows);
    return {between, attribution_method::average, std::move(columns), std::move(rows), hybrids.settlements()};
}

} // namespace v0
} // namespace fordel
