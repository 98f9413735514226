// One clause that two programmes have in different words.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace fordel {
inline namespace v0 {

// added, removed: a clause that only one has; form: it is written otherwise and means the same.
enum class rule_change_kind { changed, added, removed, form };

inline constexpr std::array rule_change_kind_names{
    std::pair{rule_change_kind::changed, "changed"}, std::pair{rule_change_kind::added, "added"},
    std::pair{rule_change_kind::removed, "removed"}, std::pair{rule_change_kind::form, "form"}};

constexpr char const* to_string(rule_change_kind kind) noexcept {
    return rule_change_kind_names[static_cast<std::size_t>(kind)].second;
}

struct rule_change {
    std::string address{}; // streams.running.amount
    rule_change_kind kind{};
    // As it is written, on one line, and shortened where it is long; empty where there is none. Of two lists of names,
    // and of what holds many figures, those that only one has.
    std::string before{};
    std::string after{};
    std::optional<date> from{}; // the days on which the two differ; none: at all times
    std::optional<date> until{};
    decision decided{}; // who decided what stands there now
    citation source{};
    std::string proposal{}; // the name of the proposal that says it, where one does

    friend bool operator==(rule_change const&, rule_change const&) = default;
};

// "streams.running.amount: 500.000 kr. per year → 600.000 kr. per year, from 1 January 2026 (Byrådet, 4 March 2025)";
// "groups.sharing: without Greve"; "streams.fair: removed: …"; "…: written otherwise; no change of meaning".
[[nodiscard]] text describe(rule_change const& change);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/rule_change.ipp>
#endif
