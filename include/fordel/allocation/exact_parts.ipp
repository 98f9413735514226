// How exact amounts become a pool and a key.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/allocation_options.hpp>
#include <fordel/allocation/exact_parts.hpp>
#include <fordel/allocation/money_bounds.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/unit_bounds.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Whether the amounts are below zero; all have one sign.
FORDEL_DECL bool below_zero(exact_parts const& parts) {
    auto const find = [&](auto const& is) { return std::find_if(parts.amounts.begin(), parts.amounts.end(), is); };
    auto const below = find([](fraction const& a) { return a < fraction(0); });
    auto const above = find([](fraction const& a) { return fraction(0) < a; });
    if (below == parts.amounts.end()) return false;
    if (above == parts.amounts.end()) return true;
    auto const shown = [&](auto at) {
        return shown_name(parts.parties[static_cast<std::size_t>(at - parts.amounts.begin())]) + ' ' + at->to_string();
    };
    throw error(errors::settlement_mixed_signs, shown(below) + ", " + shown(above));
}

// Equal weights where all amounts are zero, which no key of theirs could say.
FORDEL_DECL key key_of_amounts(exact_parts const& parts) {
    key_basis const basis{{"beregnede beløb", "amounts as calculated"}};
    std::vector<fraction> weights;
    bool any = false;
    for (fraction const& amount : parts.amounts) {
        weights.push_back(without_sign(amount));
        any = any || amount != fraction(0);
    }
    return {parts.parties, any ? std::move(weights) : std::vector(parts.parties.size(), fraction(1)), basis};
}

// Tightens bounds in units by amounts that hold; where these are below zero, a cap is the least magnitude.
FORDEL_DECL void tighten(std::vector<unit_bound>& side, std::vector<std::optional<fraction>> const& amounts,
                         fraction const& unit, bool up) {
    side.resize(std::max(side.size(), amounts.size()));
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (!amounts[i]) continue;
        fraction const units = *amounts[i] / unit;
        big_integer const whole = up ? ceiling(units) : units.floor();
        std::optional<big_integer>& bound = side[i].units;
        bound = !bound ? whole : up ? std::max(*bound, whole) : std::min(*bound, whole);
    }
}

FORDEL_DECL void tighten(unit_bounds& bounds, exact_parts const& parts, fraction const& unit, bool negative) {
    tighten(bounds.floors, negative ? parts.caps : parts.floors, negative ? -unit : unit, true);
    tighten(bounds.caps, negative ? parts.floors : parts.caps, negative ? -unit : unit, false);
    for (unit_bound& least : bounds.floors) // by magnitude a floor below zero says nothing
        if (least.units && *least.units < 0) least.units.reset();
}

} // namespace detail

FORDEL_DECL allocation<any_currency> allocate(exact_parts const& parts, any_currency in,
                                              allocation_options const& options) {
    if (parts.parties.size() != parts.amounts.size())
        throw error(errors::apportionment_size_mismatch, std::to_string(parts.parties.size()) + " parties, " +
                                                             std::to_string(parts.amounts.size()) + " amounts");
    bool const negative = detail::below_zero(parts);
    any_exact_money pool(detail::sum(parts.amounts), in);
    key by = detail::key_of_amounts(parts);
    std::int64_t const minor = options.unit.minor_units(in);
    fraction const unit = any_money::from_minor(minor, in).exact();
    unit_bounds bounds = detail::bounds_in_units(options.bounds, by, in, minor);
    detail::tighten(bounds, parts, unit, negative);
    apportionment shared = apportion_pool(
        pool.exact() / unit, by.weights(), by.parties(),
        {.method = options.method, .ties = options.ties, .bounds = std::move(bounds), .receiver = options.receiver});
    return {std::move(pool), std::move(by), options, std::move(shared)};
}

} // namespace v0
} // namespace fordel
