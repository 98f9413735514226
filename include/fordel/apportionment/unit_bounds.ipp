// Bounds in whole units.
#pragma once

#include <fordel/apportionment/method_task.hpp>
#include <fordel/apportionment/unit_bounds.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What a party must get at least.
FORDEL_DECL big_integer floor_units(unit_bounds const& bounds, std::size_t i, fraction const& pool) {
    big_integer least = bounds.minimum;
    if (bounds.floors.empty()) return least;
    if (auto const& floor = bounds.floors[i].units) least = std::max(least, *floor);
    if (auto const& share = bounds.floors[i].share) least = std::max(least, ceiling(*share * pool));
    return least;
}

// What a party may get at most; nothing where nothing is said.
FORDEL_DECL std::optional<big_integer> cap_units(unit_bounds const& bounds, std::size_t i, fraction const& pool) {
    std::optional<big_integer> most;
    if (bounds.caps.empty()) return most;
    most = bounds.caps[i].units;
    if (auto const& share = bounds.caps[i].share) {
        big_integer const part = (*share * pool).floor();
        most = most ? std::min(*most, part) : part;
    }
    return most;
}

FORDEL_DECL bool is_negative(unit_bound const& bound) {
    return (bound.units && *bound.units < 0) || (bound.share && *bound.share < fraction(0));
}

// "Ash 3 + Birch 4", of those that have something.
FORDEL_DECL std::string listed(std::vector<party> const& parties, std::vector<big_integer> const& amounts) {
    std::string all;
    for (std::size_t i = 0; i < amounts.size(); ++i)
        if (amounts[i] != 0) all += (all.empty() ? "" : " + ") + parties[i].name + ' ' + amounts[i].str();
    return all;
}

FORDEL_DECL void require_one_each(unit_bounds const& bounds, std::size_t parties) {
    for (auto const* side : {&bounds.floors, &bounds.caps})
        if (!side->empty() && side->size() != parties)
            throw error(errors::apportionment_size_mismatch,
                        std::to_string(side->size()) + " bounds, " + std::to_string(parties) + " parties");
}

// As it was said, in units or as a share.
FORDEL_DECL void require_not_negative(std::vector<unit_bound> const& side, std::size_t i, std::string const& seen) {
    if (side.empty() || !is_negative(side[i])) return;
    bool const by_units = side[i].units && *side[i].units < 0;
    throw error(errors::apportionment_negative_bound,
                seen + (by_units ? side[i].units->str() : side[i].share->to_string() + " of all"));
}

FORDEL_DECL void require_in_order(unit_bounds const& bounds, std::size_t i, std::string const& name,
                                  big_integer const& floor, std::optional<big_integer> const& cap) {
    require_not_negative(bounds.floors, i, name + ": floor ");
    require_not_negative(bounds.caps, i, name + ": cap ");
    if (bounds.minimum < 0) throw error(errors::apportionment_negative_bound, "minimum " + bounds.minimum.str());
    if (cap && *cap < floor)
        throw error(errors::apportionment_floor_above_cap, name + ": floor " + floor.str() + ", cap " + cap->str());
}

FORDEL_DECL void set_bounds(method_task& task, fraction const& pool, unit_bounds const& bounds,
                            std::vector<party> const& parties, std::vector<bool> const& takes_part,
                            big_integer const& base) {
    big_integer const units = ceiling(pool);
    require_one_each(bounds, parties.size());
    big_integer owed = 0, room = 0;
    std::vector<big_integer> most; // of weight zero, what it has without the method
    std::string weightless;
    bool const all = takes_part.empty();
    for (std::size_t i = 0; i < parties.size(); ++i) {
        task.floors.push_back(all || takes_part[i] ? floor_units(bounds, i, pool) : big_integer(0));
        auto const cap = all || takes_part[i] ? cap_units(bounds, i, pool) : std::optional<big_integer>(0);
        task.caps.push_back(cap ? std::min(*cap, units) : units);
        require_in_order(bounds, i, parties[i].name, task.floors[i], cap);
        big_integer const least = all || takes_part[i] ? std::max(task.floors[i], base) : big_integer(0);
        bool const no_more = task.weights[i] == 0 && least < task.caps[i];
        if (no_more) weightless += (weightless.empty() ? "" : ", ") + parties[i].name;
        most.push_back(no_more ? least : task.caps[i]);
        owed += least;
        room += most.back();
    }
    if (pool < fraction(owed))
        throw error(errors::apportionment_floors_exceed_units, "floors " + listed(parties, task.floors) + " = " +
                                                                   owed.str() + " of " + pool.to_string() + " units, " +
                                                                   (fraction(owed) - pool).to_string() + " missing");
    if (fraction(room) < pool)
        throw error(errors::apportionment_caps_below_units,
                    "caps " + listed(parties, most) + " = " + room.str() + " of " + pool.to_string() + " units, " +
                        (pool - fraction(room)).to_string() + " left" +
                        (weightless.empty() ? "" : "; of weight zero, so that a cap gives it nothing: " + weightless));
}

} // namespace detail

} // namespace v0
} // namespace fordel
