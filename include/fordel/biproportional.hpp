// Biproportional apportionment: seats for parties within districts, so that each district and each party has its number
// (doppelter Pukelsheim, Doppelproporz).
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/biproportional/certificate.hpp>
#include <fordel/biproportional/checks.hpp>
#include <fordel/biproportional/columns.hpp>
#include <fordel/biproportional/flow.hpp>
#include <fordel/biproportional/line.hpp>
#include <fordel/biproportional/method.hpp>
#include <fordel/biproportional/quorum.hpp>
#include <fordel/biproportional/scaling.hpp>
#include <fordel/biproportional/tied_tables.hpp>
#include <fordel/biproportional/ties.hpp>
#include <fordel/biproportional/transfer.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

struct biproportional_options {
    biproportional_method method{}; // for the table, and for the columns' seats where they come from the votes
    vote_weighting weighted = vote_weighting::exact;
    quorum_rule quorum{}; // none: all take part
    // The list with most votes in a district has at least one seat there (Majorzbedingung, Stärkste-Partei-Bedingung).
    bool winner_takes_one = false;
    // Ranks the columns where they tie for seats, and the places of the table: the place of the lowest rank has as many
    // seats as in any of the tied tables, then the next. in_order: row by row, so that the first of the tied tables in
    // lexicographic order, most seats first, is taken. by_list: of columns. by_lot: "row/column" is a place's id.
    tie_breaking ties{};
    line_names names{};
};

namespace detail {

// The certificate as the search works on it, in the method's power.
inline scaled_table scaled(biproportional_certificate const& c) {
    scaled_table table{c.method, {}, c.row_seats, c.column_seats, c.seats, c.row_divisors, c.column_divisors};
    for (std::size_t i = 0; i < c.votes.size(); ++i) {
        auto& line = table.claims.emplace_back();
        for (std::size_t j = 0; j < c.column_seats.size(); ++j)
            line.push_back({power_of(c.votes[i][j], c.method.power()), c.guaranteed[i][j]});
    }
    return table;
}

} // namespace detail

// Seats of rows (districts) and columns (parties), their divisors, and what else would be as right.
class biproportional {
public:
    biproportional(biproportional_certificate shown, std::vector<bool> takes_part, std::vector<alternating_cycle> ties,
                   tied_parties column_ties)
        : shown_(std::move(shown)), takes_part_(std::move(takes_part)), ties_(std::move(ties)),
          column_ties_(std::move(column_ties)) {}

    biproportional_method const& method() const noexcept { return shown_.method; }
    seat_table const& seats() const noexcept { return shown_.seats; }
    std::vector<std::int64_t> const& row_seats() const noexcept { return shown_.row_seats; }
    std::vector<std::int64_t> const& column_seats() const noexcept { return shown_.column_seats; }
    // To the power of divisor_power(): 1, or 2 for Huntington-Hill, whose divisors are squares.
    unsigned divisor_power() const noexcept { return shown_.method.power(); }
    std::vector<fraction> const& row_divisors() const noexcept { return shown_.row_divisors; }
    std::vector<fraction> const& column_divisors() const noexcept { return shown_.column_divisors; }
    // Which columns met the quorum.
    std::vector<bool> const& takes_part() const noexcept { return takes_part_; }
    // Empty where no other table is as right; else each place that could differ is on a cycle.
    std::vector<alternating_cycle> const& ties() const noexcept { return ties_; }
    // This table and those as right, no more than `most`: in lexicographic order, most seats first.
    // O(cells²) for each.
    std::vector<seat_table> tied_tables(std::size_t most) const {
        return detail::tied_table_search(detail::scaled(shown_), most).found;
    }
    // The columns tied for seats, where these came from the votes.
    tied_parties const& column_ties() const noexcept { return column_ties_; }

    biproportional_certificate const& certificate() const noexcept { return shown_; }
    // Whether votes over divisors round to the seats, and the seats sum to the margins: exact, and apart from the
    // search.
    bool verify() const { return shown_.holds(); }

private:
    biproportional_certificate shown_;
    std::vector<bool> takes_part_;
    std::vector<alternating_cycle> ties_;
    tied_parties column_ties_;
};

namespace detail {

// One ranking of the columns and one of the places.
class table_ranking {
public:
    table_ranking(tie_breaking const& ties, line_names const& names, vote_table const& votes)
        : ties_(ties), names_(names), votes_(votes) {}

    std::vector<std::uint32_t> columns(std::vector<fraction> const& weights) const {
        std::vector<party> parties;
        for (std::size_t j = 0; j < weights.size(); ++j)
            parties.push_back({names_.column_id(j), names_.column_id(j)});
        return ties_.ranking(parties, weights);
    }

    // The places, first served first.
    std::vector<table_cell> places(std::vector<std::uint32_t> const& column_rank) const {
        std::size_t const columns = column_rank.size();
        std::vector<party> parties;
        std::vector<fraction> weights;
        bool const listed = ties_.policy() == tie_policy_name::list;
        std::vector<table_cell> places(votes_.size() * columns);
        for (std::size_t i = 0; i < votes_.size(); ++i)
            for (std::size_t j = 0; j < columns; ++j) {
                std::string const id = names_.row_id(i) + '/' + names_.column_id(j);
                parties.push_back({id, id});
                weights.push_back(votes_[i][j]);
                if (listed) places[i * columns + column_rank[j]] = {i, j};
            }
        if (listed) return places;
        std::vector<std::uint32_t> const rank = ties_.ranking(parties, weights);
        for (std::size_t k = 0; k < rank.size(); ++k)
            places[rank[k]] = {k / columns, k % columns};
        return places;
    }

private:
    tie_breaking const& ties_;
    line_names const& names_;
    vote_table const& votes_;
};

// The strongest place of each row with seats; of equally strong ones the first served.
inline std::vector<std::vector<bool>> strongest(vote_table const& votes, std::vector<std::int64_t> const& row_seats,
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

inline cell_kinds kinds_of(biproportional_certificate const& c) {
    cell_kinds kinds(c.votes.size(), std::vector<cell_kind>(c.column_seats.size()));
    bool const all_served = c.method.signpost(0) == 0;
    for (std::size_t i = 0; i < c.votes.size(); ++i)
        for (std::size_t j = 0; j < c.column_seats.size(); ++j)
            if (c.votes[i][j] > 0)
                kinds[i][j] = all_served || c.guaranteed[i][j] ? cell_kind::guaranteed : cell_kind::possible;
    return kinds;
}

// Seats and divisors for what is given; returns the ties.
inline std::vector<alternating_cycle> solve(biproportional_certificate& c, std::vector<table_cell> const& order) {
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

// Shares seats among the columns within the rows: each line has its seats, and each place those that its votes over
// the divisors of its lines round to. Without column_seats these are shared by weighted_votes().
// Throws fordel.biproportional.*, fordel.apportionment.tie_refused, fordel.allocation.tie_list.
// Feasibility, then alternating scaling, then one tie-and-transfer step of O(cells) operations for each seat that
// scaling left out of place. Divisors may be products of many votes, so numbers have no fixed width.
// Source: Balinski and Demange 1989; Maier, Zachariasen and Zachariasen 2010; Pukelsheim 2017, ch. 14 and 15.
inline biproportional apportion_biproportionally(vote_table votes, std::vector<std::int64_t> row_seats,
                                                 std::optional<std::vector<std::int64_t>> column_seats = {},
                                                 biproportional_options const& options = {}) {
    detail::table_checks const checks(options.names, row_seats, votes);
    std::vector<bool> takes_part = checks.apply_quorum(votes, options.quorum);
    checks.require_votes_in_rows(votes);
    detail::table_ranking const ranking(options.ties, options.names, votes);
    std::vector<fraction> const weights = weighted_votes(votes, row_seats, options.weighted);
    std::vector<std::uint32_t> const column_rank = ranking.columns(weights);
    bool const refuse = options.ties.policy() == tie_policy_name::refuse;
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
