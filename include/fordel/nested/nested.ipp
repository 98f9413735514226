// How an amount is divided by steps, and directly.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/exact/big_integer.hpp>
#include <fordel/nested.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL big_integer nested_division::residual() const {
    big_integer left = input;
    for (nested_part const& group : groups)
        for (nested_member const& m : group.members)
            left -= m.units;
    return left;
}

FORDEL_DECL big_integer nested_division::direct_residual() const {
    big_integer left = direct;
    for (nested_part const& group : groups)
        for (nested_member const& m : group.members)
            left -= m.direct;
    return left;
}

FORDEL_DECL big_integer nested_division::largest_difference() const {
    big_integer largest;
    for (nested_part const& group : groups)
        for (nested_member const& m : group.members)
            if (big_integer const size = abs(m.difference()); largest < size) largest = size;
    return largest;
}

namespace detail {

// The nearest multiple of the unit; halves away from zero, so that negative amounts mirror positive ones.
FORDEL_DECL big_integer nearest_multiple(fraction const& amount, big_integer const& unit) {
    bool const negative = amount < fraction(0);
    big_integer const multiples = ((negative ? -amount : amount) / fraction(unit) + fraction(half)).floor() * unit;
    return negative ? big_integer(-multiples) : multiples;
}

FORDEL_DECL bool is_multiple(fraction const& amount, big_integer const& unit) {
    return (amount / fraction(unit)).is_whole();
}

// The largest remainder and the like on multiples of a unit. A list that settles ties may name others as well.
FORDEL_DECL std::vector<big_integer> divide_by_unit(big_integer const& amount, std::vector<fraction> const& weights,
                                                    std::vector<party> const& parties, big_integer const& unit,
                                                    nested_options const& options) {
    tie_breaking ties = options.ties;
    if (ties.policy() == tie_breaking::kind::list) {
        std::vector<std::string> listed;
        for (std::string const& id : ties.list())
            for (party const& p : parties)
                if (p.id == id) listed.push_back(id);
        ties = tie_breaking::by_list(std::move(listed));
    }
    auto units =
        apportion(amount / unit, weights, parties, {.method = options.method, .ties = std::move(ties)}).units();
    for (big_integer& u : units)
        u *= unit;
    return units;
}

FORDEL_DECL fraction weight_of(nested_group const& group) {
    if (group.members.size() != group.weights.size())
        throw error(errors::nested_size_mismatch, group.name + ": " + std::to_string(group.members.size()) +
                                                      " members, " + std::to_string(group.weights.size()) + " weights");
    fraction const all = sum(group.weights);
    fraction const own = group.weight.value_or(all);
    if (all == fraction(0) && own != fraction(0)) throw error(errors::nested_empty_group, group.name);
    return own;
}

// Throws where the units do not fit each other or the amount.
FORDEL_DECL void check_units(fraction const& amount, nested_options const& options) {
    big_integer const group_unit = options.group_unit.value_or(options.unit);
    auto const fits = [](big_integer const& coarse, big_integer const& fine) {
        return coarse > 0 && coarse % fine == 0;
    };
    if (options.unit <= 0 || !fits(group_unit, options.unit) ||
        !fits(options.input_unit.value_or(group_unit), group_unit))
        throw error(errors::nested_bad_unit, (options.input_unit ? options.input_unit->str() + ", " : "") +
                                                 group_unit.str() + ", " + options.unit.str());
    if (!options.input_unit && !is_multiple(amount, group_unit))
        throw error(errors::nested_not_a_multiple, amount.to_string() + " by " + group_unit.str());
}

FORDEL_DECL std::vector<nested_rounding> rounding_points(nested_options const& options) {
    std::vector<nested_rounding> points;
    if (options.input_unit) points.push_back({{"det samlede beløb", "the amount in all"}, *options.input_unit});
    points.push_back({{"gruppernes beløb", "the groups' amounts"}, options.group_unit.value_or(options.unit)});
    points.push_back({{"medlemmernes beløb", "the members' amounts"}, options.unit});
    return points;
}

// Weights that give each member its share of its group's weight.
FORDEL_DECL std::vector<fraction> member_weights(nested_group const& group, fraction const& own) {
    fraction const all = sum(group.weights);
    std::vector<fraction> weights;
    for (fraction const& w : group.weights)
        weights.push_back(all == fraction(0) ? w : w * own / all);
    return weights;
}

} // namespace detail

FORDEL_DECL nested_division apportion_nested(fraction const& amount, std::vector<nested_group> const& groups,
                                             nested_options const& options) {
    if (groups.empty()) throw error(errors::nested_no_groups, "no group");
    detail::check_units(amount, options);
    big_integer const group_unit = options.group_unit.value_or(options.unit);
    nested_division result{.amount = amount, .rounding = detail::rounding_points(options)};
    result.input = options.input_unit ? detail::nearest_multiple(amount, *options.input_unit) : amount.floor();
    result.direct = detail::nearest_multiple(amount, options.unit);

    std::vector<fraction> weights, all_weights;
    std::vector<party> names, all_members;
    for (nested_group const& group : groups) {
        names.push_back({group.name, group.name});
        weights.push_back(detail::weight_of(group));
        for (fraction const& w : detail::member_weights(group, weights.back()))
            all_weights.push_back(w);
        all_members.insert(all_members.end(), group.members.begin(), group.members.end());
    }
    auto const by_group = detail::divide_by_unit(result.input, weights, names, group_unit, options);
    auto const direct = detail::divide_by_unit(result.direct, all_weights, all_members, options.unit, options);
    fraction const total = detail::sum(all_weights);
    for (std::size_t g = 0, place = 0; g < groups.size(); ++g) {
        nested_part part{groups[g].name, by_group[g], amount * weights[g] / total, groups[g].members, {}};
        std::vector<big_integer> units(part.parties.size());
        if (weights[g] != fraction(0))
            units = detail::divide_by_unit(part.units, groups[g].weights, part.parties, options.unit, options);
        for (big_integer& u : units) {
            part.members.push_back({std::move(u), direct[place], amount * all_weights[place] / total});
            ++place;
        }
        result.groups.push_back(std::move(part));
    }
    return result;
}

} // namespace v0
} // namespace fordel
