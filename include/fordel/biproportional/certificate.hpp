// What shows that a table of seats is right, apart from how it was found.
#pragma once

#include <fordel/biproportional/line.hpp>
#include <fordel/biproportional/method.hpp>
#include <fordel/biproportional/quorum.hpp>
#include <fordel/biproportional/scaling.hpp>
#include <fordel/exact.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fordel {
inline namespace v0 {

// Seats, and a divisor for each row and column: votes / (row divisor × column divisor) rounds to the seats by the
// method, where a quotient on a signpost may be rounded either way. Divisors come in the method's power: for
// Huntington-Hill they are squares, as the numbers themselves may be irrational, and are compared with squared votes.
// A table that some divisors round to is the only one with its margins, but for ties (Balinski and Demange 1989).
struct biproportional_certificate {
    biproportional_method method{};
    vote_table votes{};                          // of those who take part; 0 for the others
    std::vector<std::vector<bool>> guaranteed{}; // at least one seat here: its first signpost counts as 0
    std::vector<std::int64_t> row_seats{};
    std::vector<std::int64_t> column_seats{};
    seat_table seats{};
    std::vector<fraction> row_divisors{};
    std::vector<fraction> column_divisors{};

    // Exact. O(cells).
    bool holds() const {
        if (!sizes_agree()) return false;
        std::vector<std::int64_t> column_sums(column_seats.size());
        for (std::size_t i = 0; i < row_seats.size(); ++i) {
            std::int64_t row_sum = 0;
            for (std::size_t j = 0; j < column_seats.size(); ++j) {
                if (!rounds(i, j)) return false;
                row_sum += seats[i][j];
                column_sums[j] += seats[i][j];
            }
            if (row_sum != row_seats[i]) return false;
        }
        return column_sums == column_seats;
    }

    // The quotient of votes and divisors, in the method's power.
    fraction quotient(std::size_t i, std::size_t j) const {
        return detail::power_of(votes.at(i).at(j), method.power()) / (row_divisors.at(i) * column_divisors.at(j));
    }

private:
    bool sizes_agree() const {
        std::size_t const rows = row_seats.size(), columns = column_seats.size();
        bool agree = votes.size() == rows && seats.size() == rows && guaranteed.size() == rows &&
                     row_divisors.size() == rows && column_divisors.size() == columns;
        for (std::size_t i = 0; agree && i < rows; ++i)
            agree = votes[i].size() == columns && seats[i].size() == columns && guaranteed[i].size() == columns;
        return agree;
    }

    bool rounds(std::size_t i, std::size_t j) const {
        std::int64_t const s = seats[i][j];
        if (row_divisors[i] <= 0 || column_divisors[j] <= 0 || s < 0 || votes[i][j] < 0) return false;
        if (votes[i][j] == 0) return s == 0;
        fraction const q = quotient(i, j);
        fraction const above = detail::signpost_of(method, guaranteed[i][j], s);
        return q <= above && (s == 0 || detail::signpost_of(method, guaranteed[i][j], s - 1) <= q);
    }
};

} // namespace v0
} // namespace fordel
