// How differences are found, rounded and told.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/apportionment/detail/tie_lines.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/apportionment/unit_words.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/explanation.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL fraction unit_in_major(clearing_terms const& terms) {
    return any_money::from_minor(terms.unit.minor_units(terms.in), terms.in).exact();
}

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

namespace detail {

// In major units; further decimals are cut.
FORDEL_DECL text major_text(fraction const& major, clearing_terms const& terms) {
    auto const digits = static_cast<unsigned>(terms.in.minor_digits());
    return {major.to_decimal(digits, notation::danish), major.to_decimal(digits, notation::english)};
}

FORDEL_DECL explanation_lines difference_lines(cleared const& made, std::size_t i) {
    cleared_party const& one = made.parties[i];
    text const name = name_in_words(one.party), total = major_text(made.total, made.terms);
    text const share = major_text(one.share, made.terms), spent = major_text(one.spent, made.terms);
    explanation_lines lines;
    auto const tell = [&](text const& pattern, std::initializer_list<text> parts) {
        lines.push_back({explanation_part::share, sentence(pattern, parts)});
    };
    if (one.in_key)
        tell({"{0}: andel af alle udgifter: {1} × {2} = {3}", "{0}: share of all spending: {1} × {2} = {3}"},
             {name, key_factor(made.key, *one.in_key), total, share});
    else
        tell({"{0}: ikke i nøglen, og ingen andel af {1}", "{0}: not in the key, and no share of {1}"}, {name, total});
    tell({"Egne udgifter: {0}", "Own spending: {0}"}, {spent});
    tell({"Forskel: {0} - {1} = {2}", "Difference: {0} - {1} = {2}"},
         {share, spent, major_text(one.difference, made.terms)});
    return lines;
}

FORDEL_DECL explanation_lines clearing_rounding_lines(cleared const& made, std::size_t i) {
    cleared_party const& one = made.parties[i];
    fraction const unit = unit_in_major(made.terms), exact = one.difference / unit, got = one.amount.exact() / unit;
    if (exact.is_whole()) return {};
    fraction const down(exact.floor());
    explanation_lines lines{
        {explanation_part::rounding,
         sentence({"Regnet i {0}: {1}. Rundet ned mangler forskellene {2} i at summe til nul, som går til de største "
                   "rester. Resten {3} er nummer {4} af {5}: {6}.",
                   "Counted in {0}: {1}. Rounded down, the differences fall {2} short of summing to zero, which go to "
                   "the largest remainders. The remainder {3} is number {4} of {5}: {6}."},
                  {describe(made.terms.unit, made.terms.in), number(exact), number(fraction(made.rounded->total())),
                   number(exact - down), number(one.rank), number(made.not_whole),
                   down < got ? text{"rundet op", "rounded up"} : text{"rundet ned", "rounded down"}})}};
    text const counted = joined(same("× "), describe(made.terms.unit, made.terms.in));
    if (made.rounded->ties().any()) {
        explanation_lines const ties = tie_lines(*made.rounded, i, facts_of(*made.rounded), {counted, counted});
        lines.insert(lines.end(), ties.begin(), ties.end());
    }
    return lines;
}

FORDEL_DECL explanation_line clearing_amount_line(cleared const& made, std::size_t i) {
    cleared_party const& one = made.parties[i];
    any_money const size = one.amount.minor() < 0 ? -one.amount : one.amount;
    text const amount{size.to_string(notation::danish), size.to_string(notation::english)};
    text const to = name_in_words(made.terms.clearing_party);
    if (one.party.id == made.terms.clearing_party.id)
        return {explanation_part::units,
                {"Afregner selv: forskellen er, hvad de andre betaler eller får i alt, med modsat fortegn.",
                 "Clears itself: the difference is what the others pay or get in all, with the sign reversed."}};
    if (one.amount.minor() == 0) return {explanation_part::units, {"Intet at afregne.", "Nothing to clear."}};
    if (one.amount.minor() > 0)
        return {explanation_part::units, sentence({"Betaler {0} til {1}", "Pays {0} to {1}"}, {amount, to})};
    return {explanation_part::units, sentence({"Modtager {0} fra {1}", "Receives {0} from {1}"}, {amount, to})};
}

} // namespace detail

FORDEL_DECL explanation_lines explanation_of(cleared const& made, std::size_t i) {
    explanation_lines lines = detail::difference_lines(made, i);
    explanation_lines const rounding = detail::clearing_rounding_lines(made, i);
    lines.insert(lines.end(), rounding.begin(), rounding.end());
    lines.push_back(detail::clearing_amount_line(made, i));
    lines.push_back({explanation_part::key, detail::sentence({"Nøgle: {0}", "Key: {0}"}, {describe(made.key)})});
    return lines;
}

} // namespace v0
} // namespace fordel
