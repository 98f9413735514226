// What several files say of one document.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/node.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Maps key by key; what two give is a finding that names both places. What holds for the whole programme is said by the
// document; what it includes may say the same.
[[nodiscard]] node merged(node const& document, node const& included, std::vector<finding>& found);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/merged.ipp>
#endif
