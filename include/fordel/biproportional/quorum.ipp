// Who reaches a quorum.
#pragma once

#include <fordel/biproportional/quorum.hpp>
#include <fordel/biproportional/tables.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {

FORDEL_DECL void require_share(std::optional<fraction> const& share) {
    if (share && (*share < 0 || *share > 1)) throw error(errors::biproportional_bad_quorum, share->to_string());
}

} // namespace detail

FORDEL_DECL std::vector<bool> quorum::operator()(vote_table const& votes) const {
    detail::require_share(any_district);
    detail::require_share(total);
    std::size_t const columns = votes.empty() ? 0 : votes.front().size();
    std::vector<fraction> column_sums(columns);
    fraction all;
    std::vector<bool> takes_part(columns, !any_district && !total);
    for (auto const& row : votes) {
        fraction row_sum;
        for (fraction const& v : row)
            row_sum += v;
        for (std::size_t j = 0; j < columns; ++j) {
            column_sums[j] += row[j];
            if (any_district && row_sum > 0 && row[j] >= *any_district * row_sum) takes_part[j] = true;
        }
        all += row_sum;
    }
    for (std::size_t j = 0; j < columns; ++j)
        if (total && column_sums[j] >= *total * all) takes_part[j] = true;
    return takes_part;
}

} // namespace v0
} // namespace fordel
