// Documents as text, in the one form that fordel writes.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>

#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

// One thing a line, indented by two spaces; lists of texts within [ ] where they fit a line of 100 characters, and
// below the sections of a document maps of texts that need no quotation marks within { }; keys in the order of the
// document, `fordel` first; quotation marks only where YAML needs them. Remarks are kept.
[[nodiscard]] std::string to_yaml(node const& document);

// Every value is a text, nothing is null; without remarks.
[[nodiscard]] std::string to_json(node const& document);

namespace detail {

// A text as a scalar of YAML that every parser reads as that text; within [ ] and { } more must be quoted.
[[nodiscard]] std::string yaml_scalar(std::string_view text, bool within_brackets = false);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/canonical.ipp>
#endif
