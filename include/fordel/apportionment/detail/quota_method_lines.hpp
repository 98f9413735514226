// How the quota method came to a party's units.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/explanation_line.hpp>

#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

// The last unit that the party got, and why it did not get another. O(log units) apportionments.
explanation_lines quota_method_lines(apportionment const& a, std::size_t i);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/detail/quota_method_lines.ipp>
#endif
