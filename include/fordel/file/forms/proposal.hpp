// The form of a proposal's file.
#pragma once

#include <fordel/file/value_form.hpp>

#include <array>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace forms {

inline constexpr std::array change_keys{
    format_key{"value", "any", "what stands there instead", how_many::one, false, false},
    format_key{"removed", "yes or no", "it is taken out; a stream is suspended", how_many::one, false, false},
    format_key{"from", "beginning", "the first day, month or year", how_many::one, false, false},
    format_key{"until", "beginning", "the last day, month or year", how_many::one, false, false},
    format_key{"onwards", "yes or no", "from then on, until further notice", how_many::one, false, false},
    format_key{"throughout", "yes or no", "at all times", how_many::one, false, false},
    format_key{"replaces", "text", "the id of another proposal, whose change of the same gives way", how_many::one,
               false, false},
    format_key{"source", "citation", "where it is stated, if not where the proposal is", how_many::one, false, false},
    format_key{"decision", "decision", "who decided it, if not who decided the proposal", how_many::one, false, false}};
inline constexpr value_form change{"change", "another value at an address, and on which days", change_keys, false};

inline constexpr std::array proposal_keys{
    format_key{"fordel", "format number", "the first line: fordel: 1", how_many::one, true, false},
    format_key{"proposal", "words", "its name", how_many::one, true, false},
    format_key{"id", "text", "what it is called in results; made of its name where it is not said", how_many::one,
               false, false},
    format_key{"author", "text", "who made it", how_many::one, false, false},
    format_key{"date", "date", "the day it was made", how_many::one, false, false},
    format_key{"source", "citation", "where it is stated", how_many::one, false, false},
    format_key{"decision", "decision", "who decided it", how_many::one, false, false},
    format_key{"baseline", "text", "the programme that it changes, from the folder of the proposal", how_many::one,
               false, false},
    format_key{"language", "language", "of texts that are one text; that of the baseline", how_many::one, false, false},
    format_key{"notation", "notation", "how numbers are written; as in the baseline", how_many::one, false, false},
    format_key{"currency", "currency", "of amounts; that of the baseline", how_many::one, false, false},
    format_key{"choose", "text", "answers of open questions, by the assumption's id", how_many::by_id, false, false},
    format_key{"changes", "change",
               "what changes, by its address in the programme: one change, or several on other "
               "days",
               how_many::lists_by_id, false, false}};
inline constexpr value_form proposal{"proposal file", "a named set of changes of a programme", proposal_keys, false};

} // namespace forms
} // namespace v0
} // namespace fordel
