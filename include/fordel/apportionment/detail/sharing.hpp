// Among whom a method ranked its claims, and what they shared.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/bounded_shares.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

// What the method divided, by magnitude and without the base: everything where there are no bounds; what bounds leave
// where it fills them; the last round where it fixes and reruns.
bounded_shares sharing_of(apportionment const& a);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/detail/sharing.ipp>
#endif
