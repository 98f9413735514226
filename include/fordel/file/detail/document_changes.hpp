// Where two documents differ, walked side by side.
#pragma once

#include <fordel/comparison/rule_change.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/detail/decided_document.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct document_change {
    rule_change told{};
    // The keys on the way to the part of the document in which it is, down to a value with dates or a list: what has to
    // be put in place of the other's for this change.
    std::vector<std::string> place{};
};

// In the order of the first, with what only the second has behind what stands before it there.
[[nodiscard]] std::vector<document_change> document_changes(decided_document const& before,
                                                            decided_document const& after);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/document_changes.ipp>
#endif
