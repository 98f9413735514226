// All that an apportionment could have come to, had its tie been resolved otherwise.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/exact.hpp>

#include <cstddef>
#include <vector>

namespace fordel {
inline namespace v0 {

// Every distinct outcome, the one that was reached first. A tie of n parties for k units has n! / (k! (n - k)!), each
// found by an apportionment of its own; the quota method's ties arise on the way, so all n! orders are tried.
// Throws fordel.apportionment.too_many_outcomes where these are more than `limit`, before it tries any.
std::vector<std::vector<big_integer>> outcomes(apportionment const& a, std::size_t limit = 1000);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/outcomes.ipp>
#endif
