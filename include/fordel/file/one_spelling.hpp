// Of several spellings of one thing, the one that fordel writes.
#pragma once

#include <fordel/file/node.hpp>

namespace fordel {
inline namespace v0 {

// The programme file, or a part of one, with `amount: rest` for `rest: yes`, one name for a list of one, one text for
// the same in both languages, and nothing for a party of which an empty map says nothing. Remarks are kept.
[[nodiscard]] node in_one_spelling(node const& document);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/one_spelling.ipp>
#endif
