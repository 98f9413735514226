// How much more a party would have to weigh for one unit more.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/exact.hpp>

#include <cstddef>
#include <optional>

namespace fordel {
inline namespace v0 {

// `more`: the fewest whole heads (added to the party's weight, all else equal) that bring one unit more. Nothing when
// no number does. `loses_at`: a smaller number of heads that costs the party a unit, which Droop's quota can.
// `searched`: where the method is not monotone in a party's own weight, up to how many heads were tried; beyond it
// nothing is said. A party that was struck out gets nothing however heavy; one below a threshold has to reach it too,
// where the others stay in or out as they are.
struct heads_needed {
    std::optional<big_integer> more{};
    std::optional<big_integer> loses_at{};
    std::optional<big_integer> searched{};

    friend bool operator==(heads_needed const&, heads_needed const&) = default;
};

// Exact, for the tie policy as it is. For methods in which more weight never costs a party a unit, by bisection over
// the heads; for Droop's quota step by step, up to `blocks` steps of the quota. The quota method, fixing and rerunning,
// Imperiali's quota and the policies that book a residual are taken to be monotone in a party's own weight: there the
// number given brings the unit, but a smaller one can too.
// O(log(weights × units)) apportionments.
heads_needed heads_for_one_more(apportionment const& a, std::size_t i, std::size_t blocks = 2000);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/heads_needed.ipp>
#endif
