// How what stands behind a method's name becomes the method.
#pragma once

#include <fordel/detail/config.hpp>

#include <string_view>

namespace fordel {
inline namespace v0 {

class any_method;

namespace detail {

// "droop"; throws fordel.apportionment.unknown_quota.
any_method largest_remainder_of(std::string_view quota);

// "7/5" and "1/3"; throw fordel.apportionment.bad_parameter, .decreasing_divisors, fordel.exact.malformed.
any_method modified_sainte_lague_of(std::string_view first);
any_method stationary_of(std::string_view r);

// "2"; throws fordel.apportionment.bad_parameter.
any_method power_mean_of(std::string_view power);

// "1,3,5,+2"; throws fordel.apportionment.bad_parameter, .decreasing_divisors, fordel.exact.malformed.
any_method divisor_series_of(std::string_view setting);

// "2000000"; throws fordel.apportionment.bad_parameter, fordel.exact.malformed.
any_method quota_method_of(std::string_view step_limit);

// "half-up" or "half-up:largest"; throws fordel.apportionment.unknown_rounding, .unknown_remainder.
any_method independent_of(std::string_view settings);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/detail/method_makers.ipp>
#endif
