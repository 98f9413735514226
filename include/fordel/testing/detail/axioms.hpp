// Axioms of a division, checked on its result alone.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// sums-exactly: the parts come to what was shared. within-quota: each part is its exact share, within the bounds,
// rounded down or up to a whole unit. not-negative: no part is below zero. keeps-order: who weighs more gets no less,
// and of those who weigh the same none gets more than a unit more.
inline constexpr std::array axiom_names{"sums-exactly", "within-quota", "not-negative", "keeps-order"};

bool is_axiom(std::string_view name);

// What breaks it; nothing where it holds.
std::optional<std::string> broken(std::string_view axiom, apportionment const& shared);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/detail/axioms.ipp>
#endif
