// Who takes part in an apportionment.
#pragma once

#include <fordel/exact.hpp>

#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// What a party of weight zero has of that which is not shared by weight: the base, the minimum and its own floor.
// takes_part: all of it, as everybody has; left_out: nothing, as one that was struck out. It has nothing of the rest.
enum class zero_weight { takes_part, left_out };

constexpr char const* to_string(zero_weight policy) noexcept {
    return policy == zero_weight::takes_part ? "takes-part" : "left-out";
}

// Throws fordel.apportionment.unknown_zero_weight.
zero_weight zero_weight_from_name(std::string_view name);

// Who takes part: those not struck out who reach the threshold, in weight or as a share of all weights (a party exactly
// at it takes part). The others get nothing, and their bounds do not count.
struct eligibility {
    std::vector<bool> eligible{}; // one for each party, or none when all are
    fraction threshold{};
    fraction threshold_share{};
    zero_weight zero = zero_weight::takes_part;

    friend bool operator==(eligibility const&, eligibility const&) = default;
};

namespace detail {

// Who takes part: a mark for each party, or none where all do. Throws fordel.apportionment.nobody_eligible,
// .size_mismatch.
std::vector<bool> who_takes_part(eligibility const& rule, std::vector<fraction> const& weights);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/eligibility.ipp>
#endif
