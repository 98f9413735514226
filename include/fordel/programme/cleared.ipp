// How differences are found and rounded.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/programme/detail/cleared_steps.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Who is served first among equal remainders: by the weights in the key, not by the remainders.
FORDEL_DECL tie_breaking ties_by_key(tie_breaking const& ties, std::vector<party> const& who,
                                     std::vector<fraction> const& shares) {
    if (ties.policy() != tie_breaking::kind::larger_weight) return ties;
    std::vector<std::uint32_t> const rank = ties.ranking(who, shares);
    std::vector<std::string> in_order(who.size());
    for (std::size_t i = 0; i < who.size(); ++i)
        in_order[rank[i]] = who[i].id;
    return tie_breaking::by_list(std::move(in_order));
}

FORDEL_DECL void rank_remainders(cleared& made, std::vector<fraction> const& remainders) {
    std::vector<fraction> sorted = remainders;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    for (std::size_t i = 0; i < remainders.size(); ++i) {
        auto const first = std::lower_bound(sorted.begin(), sorted.end(), remainders[i], std::greater<>());
        made.parties[i].rank = static_cast<std::size_t>(first - sorted.begin()) + 1;
        if (remainders[i] != fraction(0)) ++made.not_whole;
    }
}

// Rounds the differences, in units that sum to zero.
FORDEL_DECL void round_differences(cleared& made) {
    fraction const unit = unit_in_major(made.terms);
    std::vector<party> who;
    std::vector<fraction> remainders, shares;
    std::vector<big_integer> units;
    for (cleared_party const& one : made.parties) {
        fraction const in_units = one.difference / unit;
        units.push_back(in_units.floor());
        remainders.push_back(in_units - fraction(units.back()));
        who.push_back(one.party);
        shares.push_back(one.share);
    }
    big_integer const left = sum(remainders).numerator(); // whole, as the differences sum to zero
    rank_remainders(made, remainders);
    if (left != 0) made.rounded = apportion(left, remainders, who, {.ties = ties_by_key(made.terms.ties, who, shares)});
    std::int64_t const minor = made.terms.unit.minor_units(made.terms.in);
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (made.rounded) units[i] += made.rounded->units()[i];
        made.parties[i].amount = any_money::from_minor(units[i] * minor, made.terms.in);
    }
}

} // namespace detail

FORDEL_DECL cleared clear(std::vector<party_amount> const& spent, key const& by, clearing_terms const& terms) {
    cleared made{by, terms, {}, {}};
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < by.size(); ++i)
        places.emplace(by.parties()[i].id, i);
    for (party_amount const& one : spent)
        made.total += one.amount;
    any_money const nothing = any_money::from_minor(0, terms.in);
    for (party_amount const& one : spent) {
        auto const found = places.find(one.who.id);
        bool const in_key = found != places.end();
        fraction const share = in_key ? made.total * by.share(found->second) : fraction(0);
        made.parties.push_back({one.who, one.amount, share, share - one.amount, nothing});
        if (in_key) made.parties.back().in_key = found->second;
    }
    detail::round_differences(made);
    return made;
}

FORDEL_DECL explanation_lines explanation_of(cleared const& made, std::size_t i) {
    return lines_of(detail::cleared_step(made, i));
}

} // namespace v0
} // namespace fordel
