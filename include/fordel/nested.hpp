// Nested keys: an amount divided by region and then by municipality within it, beside the same amount divided directly.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

struct nested_group {
    std::string name{};
    std::vector<party> members{};
    std::vector<fraction> weights{};  // one a member
    std::optional<fraction> weight{}; // the group's own; without it the sum of its members'
};

// Where amounts are rounded, in units of the amount. Each unit is a whole multiple of the next finer one.
struct nested_options {
    any_method method = largest_remainder{};
    tie_breaking ties{};
    big_integer unit = 1;                    // the members' amounts are multiples of this
    std::optional<big_integer> group_unit{}; // the groups' amounts, before they are divided on; without it `unit`
    std::optional<big_integer> input_unit{}; // the amount itself, before it is divided; without it nothing is rounded
};

// One member. Divided by steps: within its group, from the group's rounded amount. Direct: among all members at once,
// from the amount as it was before any rounding, rounded once at the end.
struct nested_member {
    big_integer units{};
    big_integer direct{};
    fraction exact{}; // its exact share of the unrounded amount

    big_integer difference() const { return units - direct; } // what the rounding on the way has changed
};

struct nested_part {
    std::string name{};
    big_integer units{}; // the group's amount by steps, a multiple of the group unit
    fraction exact{};
    std::vector<party> parties{};
    std::vector<nested_member> members{};
};

// What was rounded, to multiples of what.
struct rounding_point {
    text what{};
    big_integer unit{};
};

struct nested {
    fraction amount{};   // as given
    big_integer input{}; // what is divided by steps: the amount, rounded where the options say so
    big_integer
        direct{}; // what is divided directly: the amount, rounded half up to the members' unit if it is no multiple
    std::vector<nested_part> groups{};
    std::vector<rounding_point> rounding{}; // by steps, in order

    // What was divided but not handed out (below zero: too much); zero for exact methods.
    big_integer residual() const {
        return input - sum([](nested_member const& m) { return m.units; });
    }
    big_integer direct_residual() const {
        return direct - sum([](nested_member const& m) { return m.direct; });
    }

    // The largest of the differences in size, zero or more.
    big_integer largest_difference() const {
        big_integer largest;
        for (nested_part const& group : groups)
            for (nested_member const& m : group.members)
                if (big_integer const size = abs(m.difference()); largest < size) largest = size;
        return largest;
    }

private:
    template <class Figure>
    big_integer sum(Figure const& figure) const {
        big_integer total;
        for (nested_part const& group : groups)
            for (nested_member const& m : group.members)
                total += figure(m);
        return total;
    }
};

namespace detail {

// The nearest multiple of the unit; halves away from zero, so that negative amounts mirror positive ones.
inline big_integer nearest_multiple(fraction const& amount, big_integer const& unit) {
    bool const negative = amount < fraction(0);
    big_integer const multiples = ((negative ? -amount : amount) / fraction(unit) + fraction(half)).floor() * unit;
    return negative ? big_integer(-multiples) : multiples;
}

inline bool is_multiple(fraction const& amount, big_integer const& unit) {
    return (amount / fraction(unit)).is_whole();
}

// The largest remainder and the like on multiples of a unit. A list that settles ties may name others as well.
inline std::vector<big_integer> divide_by_unit(big_integer const& amount, std::vector<fraction> const& weights,
                                               std::vector<party> const& parties, big_integer const& unit,
                                               nested_options const& options) {
    tie_breaking ties = options.ties;
    if (ties.policy() == tie_policy_name::list) {
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

inline fraction weight_of(nested_group const& group) {
    if (group.members.size() != group.weights.size())
        throw error(errors::nested_size_mismatch, group.name + ": " + std::to_string(group.members.size()) +
                                                      " members, " + std::to_string(group.weights.size()) + " weights");
    fraction const sum = std::accumulate(group.weights.begin(), group.weights.end(), fraction());
    fraction const own = group.weight.value_or(sum);
    if (sum == fraction(0) && own != fraction(0)) throw error(errors::nested_empty_group, group.name);
    return own;
}

// Throws where the units do not fit each other or the amount.
inline void check_units(fraction const& amount, nested_options const& options) {
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

inline std::vector<rounding_point> rounding_points(nested_options const& options) {
    std::vector<rounding_point> points;
    if (options.input_unit) points.push_back({{"det samlede beløb", "the amount in all"}, *options.input_unit});
    points.push_back({{"gruppernes beløb", "the groups' amounts"}, options.group_unit.value_or(options.unit)});
    points.push_back({{"medlemmernes beløb", "the members' amounts"}, options.unit});
    return points;
}

// Weights that give each member its share of its group's weight.
inline std::vector<fraction> member_weights(nested_group const& group, fraction const& own) {
    fraction const sum = std::accumulate(group.weights.begin(), group.weights.end(), fraction());
    std::vector<fraction> weights;
    for (fraction const& w : group.weights)
        weights.push_back(sum == fraction(0) ? w : w * own / sum);
    return weights;
}

} // namespace detail

// Divides the amount by groups and each group's rounded amount by its members, and beside it directly among all
// members. How far the two can be apart: by steps, a member carries its share of what its group's and the input's
// rounding moved, and one rounding of its own; the shares are exact, the roundings are listed. Negative amounts mirror
// positive ones. Throws fordel.nested.no_groups, .size_mismatch, .empty_group, .bad_unit, .not_a_multiple and the
// errors of apportion(). Two apportionments of all members; O(n log n).
inline nested apportion_nested(fraction const& amount, std::vector<nested_group> const& groups,
                               nested_options const& options = {}) {
    if (groups.empty()) throw error(errors::nested_no_groups, "no group");
    detail::check_units(amount, options);
    big_integer const group_unit = options.group_unit.value_or(options.unit);
    nested result{.amount = amount, .rounding = detail::rounding_points(options)};
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
    fraction const total = std::accumulate(all_weights.begin(), all_weights.end(), fraction());
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
