// Votes weighted by district.
#pragma once

#include <fordel/biproportional/tables.hpp>
#include <fordel/biproportional/weighting.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::vector<fraction> weighted_votes(vote_table const& votes, std::vector<std::int64_t> const& row_seats,
                                                 vote_weighting weighting) {
    std::vector<fraction> weights(votes.empty() ? 0 : votes.front().size());
    for (std::size_t i = 0; i < votes.size(); ++i)
        for (std::size_t j = 0; j < weights.size(); ++j) {
            if (row_seats[i] == 0) continue;
            fraction const voters = votes[i][j] / row_seats[i];
            weights[j] += weighting == vote_weighting::exact ? voters : fraction((voters + half).floor());
        }
    return weights;
}

} // namespace v0
} // namespace fordel
