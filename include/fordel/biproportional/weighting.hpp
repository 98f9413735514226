// What a vote counts for when the columns' seats come from the votes.
#pragma once

#include <fordel/biproportional/tables.hpp>
#include <fordel/exact.hpp>

#include <cstdint>
#include <vector>

namespace fordel {
inline namespace v0 {

// Where a voter has as many votes as the district has seats, votes over seats count voters. exact: as fractions.
// rounded: each district's quotient to the nearest whole number, halves up, as in Zurich (canton: Gesetz über die
// politischen Rechte, LS 161, § 103; the city likewise).
enum class vote_weighting { exact, rounded };

constexpr char const* to_string(vote_weighting weighting) noexcept {
    return weighting == vote_weighting::exact ? "exact" : "rounded";
}

// Each column's votes over the seats of the row, summed. Rows without seats elect nobody and do not count. O(cells).
std::vector<fraction> weighted_votes(vote_table const& votes, std::vector<std::int64_t> const& row_seats,
                                     vote_weighting weighting);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/biproportional/weighting.ipp>
#endif
