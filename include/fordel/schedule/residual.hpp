// Where what is paid and received misses what was to be shared.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/text.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

enum class residual_reason {
    independent_rounding, // each part is rounded on its own
    below_unit,           // what of the pool is less than a rounding unit
    undistributed,        // freed by a cap that gives it to nobody
    uncovered             // borne by nobody, or for nobody
};

constexpr char const* to_string(residual_reason why) noexcept {
    return why == residual_reason::independent_rounding ? "independent_rounding"
           : why == residual_reason::below_unit         ? "below_unit"
           : why == residual_reason::undistributed      ? "undistributed"
                                                        : "uncovered";
}

// Of one tranche in one year, in major units: what its parties pay and receive falls short of the pool by the sum of
// what is missing for each of the reasons.
struct schedule_residual {
    int year = 0;
    std::string stream{};
    std::string tranche{};
    fraction pool{};    // exact
    fraction settled{}; // between parties
    residual_reason why{};
    fraction missing{}; // for this reason; below zero: so much too much

    friend bool operator==(schedule_residual const&, schedule_residual const&) = default;
};

// "2024, running, others: 0.01 of the pool of 100 is missing: each part is rounded on its own."
text describe(schedule_residual const& residual);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/residual.ipp>
#endif
