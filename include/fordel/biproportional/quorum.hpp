// Who takes part in sharing out a table's seats: quorums as functions of the votes.
#pragma once

#include <fordel/error.hpp>
#include <fordel/exact.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// Rows are districts, columns are parties.
using vote_table = std::vector<std::vector<fraction>>;

// Which columns take part, by the votes of all.
using quorum_rule = std::function<std::vector<bool>(vote_table const&)>;

// A party takes part with at least the share `any_district` of one district's votes, or the share `total` of all votes;
// a share not given cannot be reached, and with neither given all take part. Shares are within 0 and 1.
// Zug: 5 % of a district or 3 % in all (Wahl- und Abstimmungsgesetz § 52c para. 3). City and canton of Zurich: 5 % of a
// district (canton: Gesetz über die politischen Rechte, LS 161, § 102 para. 3).
struct quorum {
    std::optional<fraction> any_district{};
    std::optional<fraction> total{};

    // Throws fordel.biproportional.bad_quorum. O(cells).
    std::vector<bool> operator()(vote_table const& votes) const {
        require_share(any_district);
        require_share(total);
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

    friend bool operator==(quorum const&, quorum const&) = default;

private:
    static void require_share(std::optional<fraction> const& share) {
        if (share && (*share < 0 || *share > 1)) throw error(errors::biproportional_bad_quorum, share->to_string());
    }
};

} // namespace v0
} // namespace fordel
