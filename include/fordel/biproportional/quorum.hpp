// Who takes part in sharing out a table's seats: quorums as functions of the votes.
#pragma once

#include <fordel/biproportional/tables.hpp>
#include <fordel/exact.hpp>

#include <functional>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

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
    std::vector<bool> operator()(vote_table const& votes) const;

    friend bool operator==(quorum const&, quorum const&) = default;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/biproportional/quorum.ipp>
#endif
