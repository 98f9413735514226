// What was tied before the table was searched: columns for seats, lists for the guaranteed seat of a row.
#pragma once

#include <fordel/apportionment/tied_parties.hpp>
#include <fordel/biproportional/certificate.hpp>
#include <fordel/biproportional/tables.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// As many are looked at for other tables: most of them may have none.
inline constexpr std::size_t most_choices = 10'000;

struct seat_choices {
    tied_parties columns{};
    std::vector<std::int64_t> sure{};         // each column's seats whoever of the tied wins; empty where none are tied
    std::vector<alternating_cycle> winners{}; // of each row where several are: its strongest places

    bool any() const { return columns.any() || !winners.empty(); }
    friend bool operator==(seat_choices const&, seat_choices const&) = default;

    // As places: the winners of the rows, and the columns.
    std::vector<alternating_cycle> told() const {
        std::vector<alternating_cycle> all = winners;
        alternating_cycle tied;
        for (std::size_t const j : columns.who)
            tied.push_back({no_row, j});
        if (!tied.empty()) all.push_back(std::move(tied));
        return all;
    }

    // The places of each row by column.
    void sort_winners() {
        for (alternating_cycle& tied : winners)
            std::sort(tied.begin(), tied.end(), [](auto const& a, auto const& b) { return a.column < b.column; });
    }

    // Calls f with what is to be solved for each choice, seats and divisors still to be found, while f returns true.
    template <class F>
    void for_each(biproportional_certificate const& chosen, F&& f) const {
        biproportional_certificate other = chosen;
        std::vector<bool> wins(columns.who.size());
        std::fill_n(wins.begin(), columns.won, true);
        do {
            if (columns.any()) other.column_seats = sure;
            for (std::size_t k = 0; k < wins.size(); ++k)
                other.column_seats[columns.who[k]] += wins[k] ? 1 : 0;
        } while (each_winner(0, other, f) && std::prev_permutation(wins.begin(), wins.end()));
    }

private:
    template <class F>
    bool each_winner(std::size_t next, biproportional_certificate& other, F&& f) const {
        if (next == winners.size()) return f(other);
        for (table_cell const& winner : winners[next]) {
            auto& guaranteed = other.guaranteed[winner.row];
            std::fill(guaranteed.begin(), guaranteed.end(), false);
            guaranteed[winner.column] = true;
            if (!each_winner(next + 1, other, f)) return false;
        }
        return true;
    }
};

} // namespace detail
} // namespace v0
} // namespace fordel
