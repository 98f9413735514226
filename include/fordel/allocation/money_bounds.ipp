// Bounds in money as bounds in rounding units.
#pragma once

#include <fordel/allocation/money_bounds.hpp>
#include <fordel/apportionment/unit_bounds.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money/currency.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::vector<money_bound> bounds_by_party::of(key const& by) const {
    if (!one_each_.empty() && one_each_.size() != by.size())
        throw error(errors::apportionment_size_mismatch,
                    std::to_string(one_each_.size()) + " bounds, " + std::to_string(by.size()) + " parties");
    if (!any()) return {};
    if (!one_each_.empty()) return one_each_;
    std::vector<money_bound> all(by.size(), everybody_);
    for (auto const& [who, bound] : named_) {
        money_bound& found = all[by.index_of(who)];
        if (found.any()) throw error(errors::party_duplicate, "two bounds for " + detail::quoted(who));
        found = bound;
    }
    return all;
}

namespace detail {

FORDEL_DECL std::vector<unit_bound> side_in_units(std::vector<money_bound> const& side, any_currency in,
                                                  std::int64_t unit, bool up) {
    std::vector<unit_bound> all;
    for (money_bound const& bound : side) {
        all.push_back({.share = bound.share});
        if (!bound.amount) continue;
        if (bound.amount->in() != in)
            throw error(errors::currency_mismatch,
                        "a bound in " + bound.amount->code() + " of an amount in " + std::string(in.code()));
        fraction const units(big_integer(bound.amount->minor()), big_integer(unit));
        all.back().units = up ? ceiling(units) : units.floor();
    }
    return all;
}

FORDEL_DECL unit_bounds bounds_in_units(money_bounds const& bounds, key const& by, any_currency in, std::int64_t unit) {
    return {.floors = side_in_units(bounds.floors.of(by), in, unit, true),
            .caps = side_in_units(bounds.caps.of(by), in, unit, false),
            .procedure = bounds.procedure};
}

} // namespace detail
} // namespace v0
} // namespace fordel
