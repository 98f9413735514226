// What is worth a look in a file that reads well: gaps between years, overlapping periods, names that nothing uses, and
// bounds that never bind.
#pragma once

#include <fordel/file/finding.hpp>
#include <fordel/file/node.hpp>
#include <fordel/schedule/schedule.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {

// Of a document and of the schedules of all its cases, in the order of the document; bounds last.
[[nodiscard]] std::vector<finding> lint(node const& document, std::vector<schedule> const& cases);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/lint.ipp>
#endif
