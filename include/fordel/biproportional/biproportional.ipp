// How a table of seats is found.
#pragma once

#include <fordel/biproportional.hpp>
#include <fordel/biproportional/detail/checks.hpp>
#include <fordel/biproportional/detail/choices.hpp>
#include <fordel/biproportional/detail/columns.hpp>
#include <fordel/biproportional/detail/flow.hpp>
#include <fordel/biproportional/detail/line.hpp>
#include <fordel/biproportional/detail/ranking.hpp>
#include <fordel/biproportional/detail/scaling.hpp>
#include <fordel/biproportional/detail/settling.hpp>
#include <fordel/biproportional/detail/tied_tables.hpp>
#include <fordel/biproportional/detail/ties.hpp>
#include <fordel/biproportional/detail/transfer.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {

// The certificate as the search works on it, in the method's power.
FORDEL_DECL scaled_table scaled(biproportional_certificate const& c) {
    scaled_table table{c.method, {}, c.row_seats, c.column_seats, c.seats, c.row_divisors, c.column_divisors};
    for (std::size_t i = 0; i < c.votes.size(); ++i) {
        auto& line = table.claims.emplace_back();
        for (std::size_t j = 0; j < c.column_seats.size(); ++j)
            line.push_back({power_of(c.votes[i][j], c.method.power()), c.guaranteed[i][j]});
    }
    return table;
}

// The strongest places of each row with seats, the first served first.
FORDEL_DECL std::vector<alternating_cycle>
strongest(vote_table const& votes, std::vector<std::int64_t> const& row_seats, std::vector<table_cell> const& order) {
    std::vector<alternating_cycle> best(votes.size());
    for (table_cell const& c : order) {
        fraction const& here = votes[c.row][c.column];
        if (row_seats[c.row] == 0 || here == 0) continue;
        alternating_cycle& of_row = best[c.row];
        fraction const most = of_row.empty() ? fraction() : votes[c.row][of_row.front().column];
        if (most < here) of_row.clear();
        if (most <= here) of_row.push_back(c);
    }
    return best;
}

// Guarantees the strongest of each row its seat; returns those of the rows where several are, the first served first.
FORDEL_DECL std::vector<alternating_cycle> guarantee_winners(biproportional_certificate& shown,
                                                             std::vector<table_cell> const& order) {
    std::vector<alternating_cycle> several;
    for (alternating_cycle& tied : strongest(shown.votes, shown.row_seats, order)) {
        if (tied.empty()) continue;
        shown.guaranteed[tied.front().row][tied.front().column] = true;
        if (tied.size() > 1) several.push_back(std::move(tied));
    }
    return several;
}

// "North: A, B"; columns: "A, B".
FORDEL_DECL std::string tied_words(alternating_cycle const& tied, line_names const& names) {
    std::string all;
    for (table_cell const& c : tied)
        all += (all.empty() ? (c.row == no_row ? "" : names.row(c.row) + ": ") : ", ") + names.column(c.column);
    return all;
}

FORDEL_DECL void refuse_choices(seat_choices const& choices, line_names const& names) {
    for (alternating_cycle const& tied : choices.told())
        throw error(errors::apportionment_tie_refused,
                    (tied.front().row == no_row ? "columns tied for seats: " : "lists equally strong in ") +
                        tied_words(tied, names));
}

FORDEL_DECL cell_kinds kinds_of(biproportional_certificate const& c) {
    cell_kinds kinds(c.votes.size(), std::vector<cell_kind>(c.column_seats.size()));
    bool const all_served = c.method.signpost(0) == 0;
    for (std::size_t i = 0; i < c.votes.size(); ++i)
        for (std::size_t j = 0; j < c.column_seats.size(); ++j)
            if (c.votes[i][j] > 0)
                kinds[i][j] = all_served || c.guaranteed[i][j] ? cell_kind::guaranteed : cell_kind::possible;
    return kinds;
}

// Whether there is a table, whoever of the tied has the guaranteed seat in the rows that are open: such a row is two,
// one of which has one seat, and its strongest alone.
FORDEL_DECL bool can_be_filled(biproportional_certificate const& c, std::span<alternating_cycle const> open) {
    cell_kinds kinds = kinds_of(c);
    std::vector<std::int64_t> rows = c.row_seats;
    for (alternating_cycle const& tied : open) {
        --rows[tied.front().row];
        rows.push_back(1);
        auto& strongest_alone = kinds.emplace_back(c.column_seats.size());
        for (table_cell const& one : tied)
            strongest_alone[one.column] = cell_kind::possible;
    }
    return !table_flow(kinds, rows, c.column_seats).refusal();
}

// Row by row, the winner that is served first of those who leave a table; whether there is one. Methods that give every
// list a seat leave nothing to choose.
FORDEL_DECL bool choose_feasible_winners(biproportional_certificate& c, std::span<alternating_cycle const> ranked) {
    if (can_be_filled(c, {})) return true;
    for (alternating_cycle const& tied : ranked)
        c.guaranteed[tied.front().row][tied.front().column] = false;
    if (c.method.signpost(0) == 0 || !can_be_filled(c, ranked)) return false;
    for (; !ranked.empty(); ranked = ranked.subspan(1))
        for (table_cell const& one : ranked.front()) {
            c.guaranteed[one.row][one.column] = true;
            if (can_be_filled(c, ranked.subspan(1))) break;
            c.guaranteed[one.row][one.column] = false;
        }
    return true;
}

// Throws fordel.biproportional.infeasible: of what no choice of winners changes, or else naming the ties.
FORDEL_DECL void require_feasible_winners(biproportional_certificate& c, table_checks const& checks,
                                          std::vector<alternating_cycle> const& ranked, line_names const& names) {
    if (choose_feasible_winners(c, ranked)) return;
    checks.require_feasible(kinds_of(c), c.row_seats, c.column_seats, c.method);
    std::string ties;
    for (alternating_cycle const& tied : ranked)
        ties += (ties.empty() ? "" : "; ") + tied_words(tied, names);
    throw error(errors::biproportional_infeasible,
                "no table, whoever has the guaranteed seat of the lists equally strong in " + ties);
}

// Seats and divisors for what is given; returns the ties.
FORDEL_DECL std::vector<alternating_cycle> solve(biproportional_certificate& c, std::vector<table_cell> const& order) {
    scaled_table table = scaled(c);
    alternating_scaling(table).run();
    divisor_settling(table).run();
    while (seat_transfer(table).move_one())
        divisor_settling(table).run();
    std::vector<alternating_cycle> ties = choose_among_ties(table, order);
    c.seats = std::move(table.seats);
    c.row_divisors = std::move(table.row_divisors);
    c.column_divisors = std::move(table.column_divisors);
    return ties;
}

} // namespace detail

FORDEL_DECL biproportional::biproportional(biproportional_certificate shown, std::vector<bool> takes_part,
                                           std::vector<alternating_cycle> ties, detail::seat_choices choices)
    : shown_(std::move(shown)), takes_part_(std::move(takes_part)), ties_(std::move(ties)),
      choices_(std::move(choices)) {
    for (alternating_cycle& tied : choices_.told())
        ties_.push_back(std::move(tied));
}

FORDEL_DECL std::vector<seat_table> biproportional::tied_tables(std::size_t most) const {
    if (most == 0) return {};
    std::set<seat_table, std::greater<>> tables; // without this one, so that it keeps its place
    auto const add_those_of = [&](biproportional_certificate const& c) {
        for (seat_table& one : detail::tied_table_search(detail::scaled(c), most).found) {
            if (one != seats()) tables.insert(std::move(one));
            if (tables.size() == most) tables.erase(std::prev(tables.end()));
        }
    };
    add_those_of(shown_);
    std::size_t solved = 1, looked_at = 0;
    choices_.for_each(shown_, [&](biproportional_certificate c) {
        detail::pass_checkpoint();
        bool const taken = c.column_seats == shown_.column_seats && c.guaranteed == shown_.guaranteed;
        if (!taken && solved < most && detail::can_be_filled(c, {})) {
            c.seats.clear(), c.row_divisors.clear(), c.column_divisors.clear();
            detail::solve(c, {});
            add_those_of(c);
            ++solved;
        }
        return solved < most && ++looked_at < detail::most_choices;
    });
    tables.insert(seats());
    return {tables.begin(), tables.end()};
}

FORDEL_DECL biproportional apportion_biproportionally(vote_table votes, std::vector<std::int64_t> row_seats,
                                                      std::optional<std::vector<std::int64_t>> column_seats,
                                                      biproportional_options const& options) {
    detail::table_checks const checks(options.names, row_seats, votes);
    std::vector<bool> takes_part = checks.apply_quorum(votes, options.quorum);
    checks.require_votes_in_rows(votes);
    detail::table_ranking const ranking(options.ties, options.names, votes);
    std::vector<fraction> const weights = weighted_votes(votes, row_seats, options.weighted);
    std::vector<std::uint32_t> const column_rank = ranking.columns(weights);
    bool const refuse = options.ties.policy() == tie_breaking::kind::refuse;
    detail::seat_choices choices;
    if (!column_seats) {
        std::int64_t const all = std::accumulate(row_seats.begin(), row_seats.end(), std::int64_t{0});
        detail::shared_line shared = detail::share_line(options.method, weights, all, column_rank);
        column_seats = std::move(shared.seats);
        choices = {std::move(shared.ties), std::move(shared.sure), {}};
    }
    checks.require_column_seats(votes, *column_seats);
    std::vector<table_cell> const order = ranking.places(column_rank);
    biproportional_certificate shown{
        options.method, std::move(votes), {}, std::move(row_seats), std::move(*column_seats), {}, {}, {}};
    shown.guaranteed.assign(shown.votes.size(), std::vector<bool>(shown.column_seats.size()));
    if (options.winner_takes_one) choices.winners = detail::guarantee_winners(shown, order);
    if (refuse) detail::refuse_choices(choices, options.names);
    detail::require_feasible_winners(shown, checks, choices.winners, options.names);
    choices.sort_winners();
    std::vector<alternating_cycle> ties = detail::solve(shown, order);
    if (refuse && !ties.empty())
        throw error(errors::apportionment_tie_refused, "several tables that are equally right");
    return {std::move(shown), std::move(takes_part), std::move(ties), std::move(choices)};
}

} // namespace v0
} // namespace fordel
