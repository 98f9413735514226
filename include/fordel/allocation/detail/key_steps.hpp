// A party's share of a key as a step.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/key/key.hpp>

#include <cstddef>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

// Down to the keys by figures that it is made of; a party without a place in a part has no step of it.
working_step key_step(key const& by, std::size_t party, std::string const& address = {});

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/allocation/detail/key_steps.ipp>
#endif
