// Amounts lowered by weight until they sum to a total, each within its bounds.
#pragma once

#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/exact.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct levelling_task {
    std::vector<fraction> amounts{};
    std::vector<fraction> weights{}; // above zero
    std::vector<fraction> floors{};
    std::vector<std::optional<fraction>> caps{};
    fraction total{}; // between the sum of the floors and that of the caps
};

// Each amount is med(floor, amount - weight × rate, cap), at the one rate at which they sum to the total. The rate is
// below zero where they rise.
struct levelled {
    std::vector<held_at> held{};
    fraction rate{};
};

// The rates at which one comes to a bound are sorted, and passed until the sum is no more than the total. In whole
// numbers over one denominator. O(parties × log(parties)).
levelled level(levelling_task const& task);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/levelling.ipp>
#endif
