// A table of seats on its way to its margins: alternating scaling, then exact tie-and-transfer.
#pragma once

#include <fordel/biproportional/detail/line.hpp>
#include <fordel/biproportional/method.hpp>
#include <fordel/biproportional/tables.hpp>
#include <fordel/exact.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Seats that are always the rounded quotients of claims and divisors, all in the method's power.
struct scaled_table {
    biproportional_method method{};
    std::vector<std::vector<line_claim>> claims{};
    std::vector<std::int64_t> row_seats{};
    std::vector<std::int64_t> column_seats{};
    seat_table seats{};
    std::vector<fraction> row_divisors{};
    std::vector<fraction> column_divisors{};

    std::size_t rows() const { return row_seats.size(); }
    std::size_t columns() const { return column_seats.size(); }

    fraction quotient(std::size_t i, std::size_t j) const {
        return claims[i][j].size / (row_divisors[i] * column_divisors[j]);
    }
    // The factor, one or more, by which the quotient must rise before the place may have one seat more.
    std::optional<fraction> room_up(std::size_t i, std::size_t j) const {
        if (claims[i][j].size == 0) return std::nullopt;
        return signpost_of(method, claims[i][j].served, seats[i][j]) / quotient(i, j);
    }
    // The factor by which it must fall before the place may have one less; nothing where it cannot.
    std::optional<fraction> room_down(std::size_t i, std::size_t j) const {
        if (claims[i][j].size == 0 || seats[i][j] == 0) return std::nullopt;
        fraction const post = signpost_of(method, claims[i][j].served, seats[i][j] - 1);
        if (post == 0) return std::nullopt;
        return quotient(i, j) / post;
    }

    std::int64_t column_surplus(std::size_t j) const {
        std::int64_t sum = -column_seats[j];
        for (auto const& row : seats)
            sum += row[j];
        return sum;
    }
    std::int64_t row_surplus(std::size_t i) const {
        std::int64_t sum = -row_seats[i];
        for (std::int64_t const s : seats[i])
            sum += s;
        return sum;
    }
};

// Shares each row by the columns' divisors, then each column by the rows', and so on (Balinski and Demange 1989): most
// tables are done in a few rounds, tied ones never. Ends with all rows as they should be, when the columns are
// too, ten rounds brought nothing, or after 200 rounds. Each round costs O(cells × (rows + columns)) operations at
// most.
class alternating_scaling {
public:
    explicit alternating_scaling(scaled_table& table) : t_(table) {
        t_.seats.assign(t_.rows(), std::vector<std::int64_t>(t_.columns()));
        t_.row_divisors.assign(t_.rows(), fraction(1));
        t_.column_divisors.assign(t_.columns(), fraction(1));
        for (std::size_t i = 0; i < t_.rows(); ++i)
            t_.row_divisors[i] = first_guess(row_claims(i), t_.row_seats[i]);
    }

    void run() {
        constexpr int patience = 10, most_rounds = 200;
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        for (int round = 0, idle = 0;; ++round) {
            for (std::size_t i = 0; i < t_.rows(); ++i)
                share_row(i);
            std::int64_t missed = 0;
            for (std::size_t j = 0; j < t_.columns(); ++j)
                missed += std::max<std::int64_t>(t_.column_surplus(j), 0);
            idle = missed < least ? 0 : idle + 1;
            least = std::min(least, missed);
            if (missed == 0 || idle == patience || round == most_rounds) return;
            for (std::size_t j = 0; j < t_.columns(); ++j)
                share_column(j);
        }
    }

private:
    std::vector<line_claim> row_claims(std::size_t i) const {
        std::vector<line_claim> line = t_.claims[i];
        for (std::size_t j = 0; j < t_.columns(); ++j)
            line[j].size = line[j].size / t_.column_divisors[j];
        return line;
    }
    std::vector<line_claim> column_claims(std::size_t j) const {
        std::vector<line_claim> line;
        for (std::size_t i = 0; i < t_.rows(); ++i)
            line.push_back({t_.claims[i][j].size / t_.row_divisors[i], t_.claims[i][j].served});
        return line;
    }
    fraction first_guess(std::vector<line_claim> const& line, std::int64_t seats) const {
        fraction sum;
        for (line_claim const& c : line)
            sum += c.size;
        return sum == 0 ? fraction(1) : sum / power_of(fraction(seats == 0 ? 1 : seats), t_.method.power());
    }

    void share_row(std::size_t i) {
        line_solution found = line_problem(t_.method, row_claims(i), t_.row_seats[i]).solve(t_.row_divisors[i]);
        t_.row_divisors[i] = found.divisor(t_.method.power());
        t_.seats[i] = std::move(found.seats);
    }
    void share_column(std::size_t j) {
        line_solution const found =
            line_problem(t_.method, column_claims(j), t_.column_seats[j]).solve(t_.column_divisors[j]);
        t_.column_divisors[j] = found.divisor(t_.method.power());
    }

    scaled_table& t_;
};

} // namespace detail
} // namespace v0
} // namespace fordel
