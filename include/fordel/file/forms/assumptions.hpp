// The forms of assumptions and their alternatives, and of clauses that are not calculated.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/value_form.hpp>

#include <array>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace forms {

inline constexpr std::array alternative_keys{
    format_key{"text", "words", "the answer, as reports show it"},
    format_key{"default", "yes or no", "whether it is the answer where nobody chooses", how_many::one, false, false},
    format_key{"set", "any", "values at addresses: `groups.outside: [Greve]`", how_many::by_id, false, false},
    format_key{"excludes", "any", "alternatives of other assumptions that it never stands together with",
               how_many::by_id, false, false}};
inline constexpr value_form alternative{"alternative", "one way to answer a question", alternative_keys, false};

inline constexpr std::array assumption_keys{
    format_key{"question", "words", "what the source leaves open", how_many::one, true, false},
    format_key{"why", "words", "why it is answered as it is, and what would change it", how_many::one, false, false},
    format_key{"kind", "assumption kind", "an assumption, or a reading of a sentence", how_many::one, false, false},
    format_key{"text", "words", "the answer, in which $each stands for the party and $value for the caller's value",
               how_many::one, false, false},
    format_key{"alternatives", "alternative", "the ways to answer it", how_many::by_id, false, false},
    format_key{"each", "party name", "one alternative for each party of this group", how_many::one_or_list, false,
               false},
    format_key{"except", "party name", "those of the group that have none", how_many::one_or_list, false, false},
    format_key{"default", "party name", "the party of the group whose alternative it is where nobody chooses",
               how_many::one, false, false},
    format_key{"set", "any", "what each of them sets, with $each for the party", how_many::by_id, false, false},
    format_key{"excludes", "any", "what each of them excludes", how_many::by_id, false, false},
    format_key{"values", "text", "it is answered by whatever stands at these addresses", how_many::one_or_list, false,
               false}};
inline constexpr value_form assumption{"assumption", "a question that the source leaves open", assumption_keys, false};

inline constexpr std::array<std::string_view, 2> assumption_kind_choices{"assumption", "reading"};
inline constexpr value_form assumption_kind{
    "assumption kind",      "a value that nobody stated, or one way to understand a sentence", {}, true, {},
    assumption_kind_choices};

inline constexpr std::array not_calculated_keys{
    format_key{"clause", "words", "the clause that is left out", how_many::one, true, false},
    format_key{"why", "words", "why it is left out", how_many::one, true, false},
    format_key{"effect", "effect", "what it may change: addresses, or none", how_many::one_or_list, true, false},
    format_key{"accepted by", "words", "who has accepted that", how_many::one, false, false}};
inline constexpr value_form not_calculated{"not calculated", "a clause of an agreement that is not calculated",
                                           not_calculated_keys, false};

inline constexpr std::array<std::string_view, 2> effect_examples{"none", "streams.running"};
inline constexpr value_form effect{"effect", "the address of what may change, or none", {}, true, effect_examples};

} // namespace forms

} // namespace v0
} // namespace fordel
