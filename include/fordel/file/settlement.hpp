// How streams are settled together, in a programme file: in tables, or with their rounding carried over the years.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/programme.hpp>

namespace fordel {
inline namespace v0 {

// Of a programme that has its streams.
void read_settlement(reading& into, node const& written, address const& where, programme& p);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/settlement.ipp>
#endif
