// Which changes of a document mean nothing.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/decided_document.hpp>
#include <fordel/file/detail/document_changes.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline constexpr int most_readings = 200;

// Of the kind `form` then.
void mark_forms(std::vector<document_change>& changes, decided_document const& before, decided_document const& after);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/form_changes.ipp>
#endif
