// How a table of seats is found.
#pragma once

#include <fordel/apportionment/tied_parties.hpp>
#include <fordel/biproportional.hpp>
#include <fordel/biproportional/detail/checks.hpp>
#include <fordel/biproportional/detail/columns.hpp>
#include <fordel/biproportional/detail/flow.hpp>
#include <fordel/biproportional/detail/line.hpp>
#include <fordel/biproportional/detail/ranking.hpp>
#include <fordel/biproportional/detail/scaling.hpp>
#include <fordel/biproportional/detail/settling.hpp>
#include <fordel/biproportional/detail/tied_tables.hpp>
#include <fordel/biproportional/detail/ties.hpp>
#include <fordel/biproportional/detail/transfer.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
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

// The strongest place of each row with seats; of equally strong ones the first served.
FORDEL_DECL std::vector<std::vector<bool>> strongest(vote_table const& votes,
                                                     std::vector<std::int64_t> const& row_seats,
                                                     std::vector<table_cell> const& order, bool refuse_ties) {
    std::vector<std::vector<bool>> chosen(votes.size(), std::vector<bool>(votes.front().size()));
    std::vector<std::optional<std::size_t>> best(votes.size());
    for (table_cell const& c : order) {
        fraction const& here = votes[c.row][c.column];
        if (row_seats[c.row] > 0 && here > 0 && (!best[c.row] || votes[c.row][*best[c.row]] < here))
            best[c.row] = c.column;
    }
    for (table_cell const& c : order)
        if (refuse_ties && best[c.row] && c.column != *best[c.row] &&
            votes[c.row][c.column] == votes[c.row][*best[c.row]])
            throw error(errors::apportionment_tie_refused, "two lists that are the strongest of one row");
    for (std::size_t i = 0; i < votes.size(); ++i)
        if (best[i]) chosen[i][*best[i]] = true;
    return chosen;
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
                                           std::vector<alternating_cycle> ties, tied_parties column_ties)
    : shown_(std::move(shown)), takes_part_(std::move(takes_part)), ties_(std::move(ties)),
      column_ties_(std::move(column_ties)) {}

FORDEL_DECL std::vector<seat_table> biproportional::tied_tables(std::size_t most) const {
    return detail::tied_table_search(detail::scaled(shown_), most).found;
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
    tied_parties column_ties;
    if (!column_seats) {
        std::int64_t const all = std::accumulate(row_seats.begin(), row_seats.end(), std::int64_t{0});
        detail::shared_line shared = detail::share_line(options.method, weights, all, column_rank);
        if (refuse && shared.ties.any()) throw error(errors::apportionment_tie_refused, "columns tied for seats");
        column_seats = std::move(shared.seats);
        column_ties = std::move(shared.ties);
    }
    checks.require_column_seats(votes, *column_seats);
    std::vector<table_cell> const order = ranking.places(column_rank);
    biproportional_certificate shown{
        options.method, std::move(votes), {}, std::move(row_seats), std::move(*column_seats), {}, {}, {}};
    shown.guaranteed.assign(shown.votes.size(), std::vector<bool>(shown.column_seats.size()));
    if (options.winner_takes_one) shown.guaranteed = detail::strongest(shown.votes, shown.row_seats, order, refuse);
    checks.require_feasible(detail::kinds_of(shown), shown.row_seats, shown.column_seats);
    std::vector<alternating_cycle> ties = detail::solve(shown, order);
    if (refuse && !ties.empty())
        throw error(errors::apportionment_tie_refused, "several tables that are equally right");
    return {std::move(shown), std::move(takes_part), std::move(ties), std::move(column_ties)};
}

} // namespace v0
} // namespace fordel
