// How a certificate is checked, apart from the search that made it.
#pragma once

#include <fordel/biproportional/certificate.hpp>
#include <fordel/biproportional/detail/line.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL bool biproportional_certificate::holds() const {
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

FORDEL_DECL fraction biproportional_certificate::quotient(std::size_t row, std::size_t column) const {
    return detail::power_of(votes.at(row).at(column), method.power()) /
           (row_divisors.at(row) * column_divisors.at(column));
}

FORDEL_DECL bool biproportional_certificate::sizes_agree() const {
    std::size_t const rows = row_seats.size(), columns = column_seats.size();
    bool agree = votes.size() == rows && seats.size() == rows && guaranteed.size() == rows &&
                 row_divisors.size() == rows && column_divisors.size() == columns;
    for (std::size_t i = 0; agree && i < rows; ++i)
        agree = votes[i].size() == columns && seats[i].size() == columns && guaranteed[i].size() == columns;
    return agree;
}

FORDEL_DECL bool biproportional_certificate::rounds(std::size_t row, std::size_t column) const {
    std::int64_t const s = seats[row][column];
    fraction const& v = votes[row][column];
    if (row_divisors[row] <= 0 || column_divisors[column] <= 0 || s < 0 || v < 0) return false;
    if (v == 0) return s == 0;
    fraction const q = quotient(row, column);
    bool const served = guaranteed[row][column];
    return q <= detail::signpost_of(method, served, s) && (s == 0 || detail::signpost_of(method, served, s - 1) <= q);
}

} // namespace v0
} // namespace fordel
