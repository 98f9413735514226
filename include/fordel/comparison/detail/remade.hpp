// A programme made again, with other streams.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/programme/agreement.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

programme remade(programme const& of, std::vector<stream> streams, std::vector<clearing> clearings,
                 std::vector<agreement> agreements);

// The tables and the families that are carried, but for those of which it has no stream.
void settle_as(programme const& of, programme& made);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/remade.ipp>
#endif
