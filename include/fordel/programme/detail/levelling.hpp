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

// By holding, round by round, those whom the rate so far puts outside their bounds, on the side where more is amiss:
// G. R. Bitran and A. C. Hax, Disaggregation and resource allocation using convex knapsack problems with bounded
// variables, 1981. In whole numbers over one denominator. O(parties) a round; there are few.
levelled level(levelling_task const& task);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/levelling.ipp>
#endif
