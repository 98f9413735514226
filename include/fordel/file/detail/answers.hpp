// What was answered to the open questions of a document, by the caller or by default.
#pragma once

#include <fordel/file/address.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/open_question.hpp>
#include <fordel/file/reading.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// An alternative that counts, and whether the caller named it.
struct answer {
    open_question const* question;
    alternative const* picked; // null: open, or without alternatives
    bool named = false;        // by the caller
};

address place_of(open_question const& q);

// Of each question what the caller chose, else its default. Reports what the caller named wrongly.
std::vector<answer> answers_to(reading& into, std::vector<open_question> const& all, file_choices const& choices);

bool exclude_each_other(answer const& a, answer const& b);

// Reports answers that must not stand together.
void require_not_excluded(reading& into, std::vector<answer> const& answers);

// Reports two answers that set one place: the same value may stand twice, different ones may not, nor one within the
// other.
void require_one_value(reading& into, std::vector<answer> const& answers);

// Settings, in the order of the document; and the caller's own values.
void set_picked(reading& into, node& content, std::vector<answer> const& answers);
void set_own(reading& into, node& content, file_choices const& choices);

// The questions as they are once all is answered that does not go by groups; who leads may decide who can stay out.
std::vector<open_question> questions_after(reading& into, node content, file_choices const& choices);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/answers.ipp>
#endif
