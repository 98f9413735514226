// A programme made in code, as a file.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/programme/programme.hpp>

namespace fordel {
inline namespace v0 {

// In the notation and language of `as`; the currency and the month in which years begin are the programme's. Figures
// stand in it themselves, so that nothing else is needed to read it. What is read of it is the same programme. Throws
// fordel.file.not_writable for what the format has no words for.
[[nodiscard]] node to_node(programme const& p, writing as = {.notation = notation::english});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/programme_writing.ipp>
#endif
