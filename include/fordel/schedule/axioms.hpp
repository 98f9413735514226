// What holds of every fair division, checked on its result alone: axioms by their names.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/text.hpp>

#include <array>
#include <optional>
#include <string_view>

namespace fordel {
inline namespace v0 {

// sums-exactly: the parts come to what was shared. within-quota: each part is its exact share, within the bounds,
// rounded down or up to a whole unit. not-negative: no part is below zero. keeps-order: who weighs more gets no less,
// and of those who weigh the same none gets more than a unit more.
inline constexpr std::array<std::string_view, 4> axiom_names{"sums-exactly", "within-quota", "not-negative",
                                                             "keeps-order"};

[[nodiscard]] bool is_axiom(std::string_view name) noexcept;

// The first that breaks it, in words; nothing where it holds. `axiom` is one of axiom_names. O(parties log parties).
[[nodiscard]] std::optional<text> broken(std::string_view axiom, apportionment const& shared);

// Of each division among payers and among recipients. Differences of a clearing are no division. Those who are in no
// entry have their part of the division, too.
[[nodiscard]] std::optional<text> broken(std::string_view axiom, schedule const& settled);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/axioms.ipp>
#endif
