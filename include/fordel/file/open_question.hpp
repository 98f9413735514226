// What a file leaves open: its assumptions, and the alternatives of each.
#pragma once

#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/text.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

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
