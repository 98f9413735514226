// That the differences of all parties are what was to be shared more, less what more of it is missing.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/text.hpp>

namespace fordel {
inline namespace v0 {

// After less before, in major units, of the tranches and years that any of the entries is of.
struct comparison_balance {
    fraction stated{};   // what was to be shared
    fraction missing{};  // the residuals, what is uncovered among them
    fraction left_out{}; // what parties pay one another in entries that the filter leaves out
    fraction settled{};  // the same in those it takes
    // What those who pay more do so by, and those who receive more: where no more is shared, what the others do less
    // by.
    fraction moved_among_payers{};
    fraction moved_among_recipients{};

    bool holds() const { return settled == stated - missing - left_out; }

    friend bool operator==(comparison_balance const&, comparison_balance const&) = default;
};

// "There was as much to share as before, and 5,229.87 more of it is missing: parties pay one another 5,229.87 less.";
// "As much is shared as before; 629.46 moves among those who pay."
text describe(comparison_balance const& balance);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/balance.ipp>
#endif
