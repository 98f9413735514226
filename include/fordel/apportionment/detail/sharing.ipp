// The rounds of fixing and rerunning, repeated.
#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/apportionment/detail/sharing.hpp>
#include <fordel/apportionment/method_family.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/bounds.hpp>
#include <fordel/kernel/integer.hpp>

#include <cstddef>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What the method gives those whom nothing holds, without bounds.
FORDEL_DECL std::vector<big_integer> units_of_the_rest(apportionment const& a, bounded_shares const& rest) {
    std::vector<fraction> weights = a.weights();
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (rest.held[i] != held_at::nothing) weights[i] = fraction(0);
    return a.options()
        .method.apportion({.units = rest.left.numerator(), .weights = whole_weights(weights), .rank = a.task().rank})
        .units;
}

// Holds all below their floors, or if nobody is, all above their caps. Whether anybody was.
FORDEL_DECL bool fix(bounded_shares& rest, apportionment const& a, std::vector<big_integer> const& units) {
    std::vector<big_integer> const& floors = a.task().floors;
    std::vector<big_integer> const& caps = a.task().caps;
    for (held_at const bound : {held_at::floor, held_at::cap}) {
        bool fixed = false;
        for (std::size_t i = 0; i < units.size(); ++i) {
            bool const outside = bound == held_at::floor ? units[i] < floors[i] : caps[i] < units[i];
            if (rest.held[i] != held_at::nothing || !outside) continue;
            hold(rest, i, bound, bound == held_at::floor ? floors[i] : caps[i], a.weights()[i]);
            fixed = true;
        }
        if (fixed) return true;
    }
    return false;
}

FORDEL_DECL bounded_shares sharing_of(apportionment const& a) {
    bool const reruns = a.within_bounds() && a.options().method.family() == method_family::largest_remainder &&
                        a.task().procedure == bounds_procedure::fix_and_rerun;
    if (a.within_bounds() && !reruns) return *a.within_bounds();
    bounded_shares all = shares_within(without_sign(a.divided()), a.weights(), {}, {});
    while (reruns && all.weights_left != fraction(0) && fix(all, a, units_of_the_rest(a, all))) {}
    share_what_is_left(all, a.weights());
    return all;
}

} // namespace detail
} // namespace v0
} // namespace fordel
