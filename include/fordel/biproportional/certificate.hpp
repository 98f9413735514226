// What shows that a table of seats is right, apart from how it was found.
#pragma once

#include <fordel/biproportional/method.hpp>
#include <fordel/biproportional/tables.hpp>
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
    [[nodiscard]] bool holds() const;

    // The quotient of votes and divisors, in the method's power.
    fraction quotient(std::size_t row, std::size_t column) const;

    friend bool operator==(biproportional_certificate const&, biproportional_certificate const&) = default;

private:
    bool sizes_agree() const;
    bool rounds(std::size_t row, std::size_t column) const;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/biproportional/certificate.ipp>
#endif
