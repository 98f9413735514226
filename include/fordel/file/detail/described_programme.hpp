// A programme in its own words, where no file can say it.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>
#include <fordel/programme/programme.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

// By stream and time: what its amounts are in words, and the shares of its keys on the first day. No programme file.
[[nodiscard]] node described_programme(programme const& p);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/described_programme.ipp>
#endif
