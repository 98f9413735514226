// Biproportional apportionment: seats for parties within districts, so that each district and each party has its number
// (doppelter Pukelsheim, Doppelproporz).
#pragma once

#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/apportionment/tied_parties.hpp>
#include <fordel/biproportional/certificate.hpp> // IWYU pragma: export
#include <fordel/biproportional/detail/choices.hpp>
#include <fordel/biproportional/method.hpp>    // IWYU pragma: export
#include <fordel/biproportional/names.hpp>     // IWYU pragma: export
#include <fordel/biproportional/quorum.hpp>    // IWYU pragma: export
#include <fordel/biproportional/tables.hpp>    // IWYU pragma: export
#include <fordel/biproportional/weighting.hpp> // IWYU pragma: export
#include <fordel/exact.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

struct biproportional_options {
    biproportional_method method{}; // for the table, and for the columns' seats where they come from the votes
    vote_weighting weighted = vote_weighting::exact;
    quorum_rule quorum{}; // none: all take part
    // The list with most votes in a district has at least one seat there (Majorzbedingung, Stärkste-Partei-Bedingung).
    // Of several it is the first served that leaves a table, district by district.
    bool winner_takes_one = false;
    // Ranks the columns where they tie for seats, and the places of the table: the place of the lowest rank has as many
    // seats as in any of the tied tables, then the next. in_order: row by row, so that the first of the tied tables in
    // lexicographic order, most seats first, is taken. by_list: of columns. by_lot: "row/column" is a place's id.
    tie_breaking ties{};
    line_names names{};
};

// Seats of rows (districts) and columns (parties), their divisors, and what else would be as right.
class biproportional {
public:
    biproportional(biproportional_certificate shown, std::vector<bool> takes_part, std::vector<alternating_cycle> ties,
                   detail::seat_choices choices);

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
    // Wherever the tie policy had to choose; empty where no other table is as right. Alternating cycles, on which each
    // place is that could differ with the same margins; the places of a row that are equally strong, where the
    // strongest list is guaranteed a seat; and the columns tied for seats, as places of no_row.
    std::vector<alternating_cycle> const& ties() const noexcept { return ties_; }
    // This table and all that other choices lead to, in lexicographic order, most seats first. Where there are more
    // than `most`, this table and some of the others. O(cells²) for each, and a new search for each choice of columns
    // and winners that leaves a table: `most` of these, among the first 10,000 choices.
    std::vector<seat_table> tied_tables(std::size_t most) const;
    // The columns tied for seats, where these came from the votes.
    tied_parties const& column_ties() const noexcept { return choices_.columns; }

    biproportional_certificate const& certificate() const noexcept { return shown_; }
    // Whether votes over divisors round to the seats, and the seats sum to the margins: exact, and apart from the
    // search.
    [[nodiscard]] bool verify() const { return shown_.holds(); }

    friend bool operator==(biproportional const&, biproportional const&) = default;

private:
    biproportional_certificate shown_;
    std::vector<bool> takes_part_;
    std::vector<alternating_cycle> ties_;
    detail::seat_choices choices_;
};

// Shares seats among the columns within the rows: each line has its seats, and each place those that its votes over
// the divisors of its lines round to. Without column_seats these are shared by weighted_votes().
// Throws fordel.biproportional.*, fordel.apportionment.tie_refused, fordel.allocation.tie_list.
// Feasibility, then alternating scaling, then one tie-and-transfer step of O(cells) operations for each seat that
// scaling left out of place. Divisors may be products of many votes, so numbers have no fixed width.
// Source: Balinski and Demange 1989; Maier, Zachariasen and Zachariasen 2010; Pukelsheim 2017, ch. 14 and 15.
[[nodiscard]] biproportional apportion_biproportionally(vote_table votes, std::vector<std::int64_t> row_seats,
                                                        std::optional<std::vector<std::int64_t>> column_seats = {},
                                                        biproportional_options const& options = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/biproportional/biproportional.ipp>
#endif
