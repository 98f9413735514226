// The document that a choice among the alternatives of its open questions makes, and the cases that are left.
#pragma once

#include <fordel/file/choices.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/open_question.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/assumption.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// The document with the settings of the chosen alternatives, of the defaults of what was not chosen, and with the
// caller's own values. Reports assumption.unknown, .unknown_alternative, .twice, .open, .excluded, .conflict and
// file.no_address.
[[nodiscard]] node chosen(reading& into, node const& content, file_choices const& choices);

// The same questions as a programme lists them: what was chosen, why, and what else there is.
[[nodiscard]] std::vector<assumption> assumptions(reading& into, node const& content, file_choices const& choices);

// Every combination of what has to be answered and was not, each with what was chosen already; without those that are
// excluded. One where nothing is open. Reports assumption.too_many_cases.
[[nodiscard]] std::vector<file_choices> open_cases(reading& into, node const& content, file_choices const& choices);

// What was answered in a case and not before: "Greve", or "outside=Greve, key=heads" where that were several.
[[nodiscard]] std::string case_name(file_choices const& of_case, file_choices const& before);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/alternatives.ipp>
#endif
