// What a file leaves open: its assumptions, and the alternatives of each.
#pragma once

#include <fordel/file/address.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/text.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace forms {

inline constexpr std::array alternative_keys{
    format_key{"text", "text", "the answer, as reports show it"},
    format_key{"default", "yes or no", "whether it is the answer where nobody chooses", how_many::one, false, false},
    format_key{"set", "any", "values at addresses: `groups.outside: [Greve]`", how_many::by_id, false, false},
    format_key{"excludes", "name", "alternatives of other assumptions that it never stands together with",
               how_many::by_id, false, false}};
inline constexpr value_form alternative{"alternative", "one way to answer a question", alternative_keys, false};

inline constexpr std::array assumption_keys{
    format_key{"question", "text", "what the source leaves open", how_many::one, true, false},
    format_key{"why", "text", "why it is answered as it is, and what would change it", how_many::one, false, false},
    format_key{"kind", "assumption kind", "an assumption, or a reading of a sentence", how_many::one, false, false},
    format_key{"text", "text", "the answer, in which $each stands for the party and $value for the caller's value",
               how_many::one, false, false},
    format_key{"alternatives", "alternative", "the ways to answer it", how_many::by_id, false, false},
    format_key{"each", "name", "one alternative for each party of this group", how_many::one_or_list, false, false},
    format_key{"except", "name", "those of the group that have none", how_many::one_or_list, false, false},
    format_key{"default", "name", "the party of the group whose alternative it is where nobody chooses", how_many::one,
               false, false},
    format_key{"set", "any", "what each of them sets, with $each for the party", how_many::by_id, false, false},
    format_key{"excludes", "name", "what each of them excludes", how_many::by_id, false, false},
    format_key{"values", "address", "it is answered by whatever stands at these addresses", how_many::one_or_list,
               false, false}};
inline constexpr value_form assumption{"assumption", "a question that the source leaves open", assumption_keys, false};

inline constexpr std::array<std::string_view, 2> assumption_kind_choices{"assumption", "reading"};
inline constexpr value_form assumption_kind{
    "assumption kind",      "a value that nobody stated, or one way to understand a sentence", {}, true, {},
    assumption_kind_choices};

} // namespace forms

// A value that an alternative puts at an address.
struct setting {
    address where;
    node value;

    friend bool operator==(setting const&, setting const&) = default;
};

// One way to answer a question. It never stands together with those alternatives of others that it, or they, exclude.
struct alternative {
    std::string id;
    text says{};
    std::vector<setting> settings{};
    std::vector<std::pair<std::string, std::vector<std::string>>> excludes{}; // of another question, these
    bool is_default = false;
    node at{}; // where it stands

    friend bool operator==(alternative const&, alternative const&) = default;
};

// A question that the source leaves open. One without a default has to be answered, or its cases are shown.
struct open_question {
    std::string id;
    assumption_kind kind = assumption_kind::assumption;
    text question{};
    text why{};
    text says{};                             // the answer where it has no alternatives; $value is what stands there
    text any_of{};                           // its alternatives in few words, where there is one for each of a group
    std::vector<alternative> alternatives{}; // none: it is answered by a value of the caller's own
    std::vector<address> values{};           // where that value stands
    node at{};

    alternative const* by_default() const noexcept; // null where it has none
    bool must_be_answered() const noexcept { return !alternatives.empty() && by_default() == nullptr; }

    friend bool operator==(open_question const&, open_question const&) = default;
};

// In the order of the document. `each` goes by the groups of this document.
[[nodiscard]] std::vector<open_question> open_questions(reading& into, node const& content);

// The one of that id; or else, as people type them, the only one that is written alike: missing_share is "missing
// share". Null where there is none.
[[nodiscard]] open_question const* find_question(std::vector<open_question> const& all, std::string_view id);
[[nodiscard]] alternative const* find_alternative(open_question const& q, std::string_view id);

namespace detail {

// What was named and is not there, with the nearest and all that is.
std::string unknown_question(std::vector<open_question> const& all, std::string_view id);
std::string unknown_alternative(open_question const& q, std::string_view id);

} // namespace detail

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/open_question.ipp>
#endif
