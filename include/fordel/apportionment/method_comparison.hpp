// The same weights and units through several methods, side by side.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/tied_parties.hpp>
#include <fordel/exact.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// What one method gives: units for each party, or the id of the error that it ends in.
struct method_comparison {
    std::string method;
    std::vector<big_integer> units{};
    tied_parties ties{};
    big_integer residual{};
    std::string error{};

    friend bool operator==(method_comparison const&, method_comparison const&) = default;
};

// The known methods that have a place in the comparison, largest remainder by each quota.
std::vector<std::string> const& compared_methods();

// The apportionment's units, weights and options by each of the methods named. O(methods) apportionments.
std::vector<method_comparison> compare_methods(apportionment const& a,
                                               std::vector<std::string> const& methods = compared_methods());

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/method_comparison.ipp>
#endif
