#pragma once

#include <fordel/comparison/attributed_difference.hpp>
#include <fordel/comparison/attribution_column.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/detail/attributed_rows.hpp>
#include <fordel/comparison/exact_amounts.hpp>
#include <fordel/comparison/party_difference.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL amount_place place_of(attributed_difference const& row) { return {*row.year, row.side, row.who.id}; }

// By id; of a party that neither programme has, nobody.
FORDEL_DECL party const& party_of_either(comparison const& between, std::string const& id) {
    for (fordel::schedule const* const of : {&between.before(), &between.after()})
        for (party const& one : of->programme().parties())
            if (one.id == id) return one;
    return uncovered_party();
}

FORDEL_DECL std::vector<attributed_difference> compared_rows(comparison const& between) {
    std::vector<attributed_difference> rows;
    for (amount_side const side : {amount_side::payers, amount_side::recipients})
        for (party_difference const& one : between.by_party_and_year(side))
            rows.push_back({one.who, one.year, side, one.before, one.after, {}});
    return rows;
}

FORDEL_DECL void add_rows_between(std::vector<attributed_difference>& rows, comparison const& between,
                                  std::vector<exact_state> const& states) {
    std::set<amount_place> known;
    for (attributed_difference const& row : rows)
        known.insert(place_of(row));
    any_money const nothing = any_money::from_minor(0, between.before().programme().in());
    for (exact_state const& state : states)
        for (auto const& [place, amount] : state)
            if (amount != fraction(0) && known.insert(place).second)
                rows.push_back({party_of_either(between, place.party), place.year, place.side, nothing, nothing, {}});
}

FORDEL_DECL std::vector<attributed_difference> rows_of(comparison const& between,
                                                       std::vector<exact_state> const& states) {
    std::vector<attributed_difference> rows = compared_rows(between);
    add_rows_between(rows, between, states);
    std::map<std::pair<amount_side, std::string>, std::size_t> ranks;
    for (amount_side const side : {amount_side::payers, amount_side::recipients})
        for (party_difference const& one : between.by_party(side))
            ranks.emplace(std::pair{side, one.who.id}, ranks.size());
    auto const order = [&](attributed_difference const& row) {
        auto const rank = ranks.find({row.side, row.who.id});
        return std::tuple(row.side, rank == ranks.end() ? ranks.size() : rank->second, row.who.id, *row.year);
    };
    sort_stably(rows, [&](auto const& a, auto const& b) { return order(a) < order(b); });
    return rows;
}

FORDEL_DECL std::vector<fraction> amounts_in(std::vector<exact_state> const& states, attributed_difference const& row) {
    std::vector<fraction> amounts;
    for (exact_state const& state : states) {
        auto const found = state.find(place_of(row));
        amounts.push_back(found == state.end() ? fraction(0) : found->second);
    }
    return amounts;
}

FORDEL_DECL void leave_out_moves(comparison const& between, std::vector<attribution_column>& columns,
                                 std::vector<attributed_difference>& rows) {
    if (between.years_apart() == 0) return;
    for (std::size_t i = columns.size(); i-- > 0;) {
        bool const is_something =
            std::any_of(rows.begin(), rows.end(), [i](auto const& row) { return row.parts[i].exact != fraction(0); });
        if (is_something) continue;
        columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(i));
        for (attributed_difference& row : rows)
            row.parts.erase(row.parts.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

FORDEL_DECL std::vector<attributed_difference> rows_along(comparison const& between,
                                                          std::vector<attribution_column> const& columns) {
    std::vector<exact_state> states{exact_amounts(between.before())};
    for (attribution_column const& column : columns)
        states.push_back(exact_amounts(column.after));
    std::vector<attributed_difference> rows = rows_of(between, states);
    for (attributed_difference& row : rows) {
        std::vector<fraction> const amounts = amounts_in(states, row);
        for (std::size_t i = 0; i < columns.size(); ++i)
            row.parts.push_back({amounts[i + 1] - amounts[i], {}});
    }
    return rows;
}

} // namespace detail
} // namespace v0
} // namespace fordel
