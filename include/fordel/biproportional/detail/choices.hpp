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

    // Calls f with what is to be solved for each choice, up to `most`: seats and divisors are still to be found.
    template <class F>
    void for_each(biproportional_certificate const& chosen, std::size_t most, F&& f) const {
        biproportional_certificate other = chosen;
        std::vector<bool> wins(columns.who.size());
        std::fill_n(wins.begin(), columns.won, true);
        do {
            if (columns.any()) other.column_seats = sure;
            for (std::size_t k = 0; k < wins.size(); ++k)
                other.column_seats[columns.who[k]] += wins[k] ? 1 : 0;
            each_winner(0, other, most, f);
        } while (most > 0 && std::prev_permutation(wins.begin(), wins.end()));
    }

private:
    template <class F>
    void each_winner(std::size_t next, biproportional_certificate& other, std::size_t& most, F&& f) const {
        if (most == 0) return;
        if (next == winners.size()) {
            --most;
            f(other);
            return;
        }
        for (table_cell const& winner : winners[next]) {
            auto& guaranteed = other.guaranteed[winner.row];
            std::fill(guaranteed.begin(), guaranteed.end(), false);
            guaranteed[winner.column] = true;
            each_winner(next + 1, other, most, f);
        }
    }
};

} // namespace detail
} // namespace v0
} // namespace fordel
