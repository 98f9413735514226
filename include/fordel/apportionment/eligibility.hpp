// Who takes part in an apportionment.
#pragma once

#include <fordel/exact.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {

// Who takes part: those not struck out who reach the threshold, in weight or as a share of all weights (a party exactly
// at it takes part). The others get nothing, and their bounds do not count.
struct eligibility {
    std::vector<bool> eligible{}; // one for each party, or none when all are
    fraction threshold{};
    fraction threshold_share{};

    friend bool operator==(eligibility const&, eligibility const&) = default;
};

namespace detail {

// Who takes part. Throws fordel.apportionment.nobody_eligible, .size_mismatch.
std::vector<bool> who_takes_part(eligibility const& rule, std::vector<fraction> const& weights);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/eligibility.ipp>
#endif
