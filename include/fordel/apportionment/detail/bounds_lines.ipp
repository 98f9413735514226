// The sentences on bounds.
#pragma once

#include <fordel/apportionment/any_divisor.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/apportionment/claim.hpp>
#include <fordel/apportionment/detail/bounds_lines.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/unit_bounds.hpp>
#include <fordel/apportionment/unit_words.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL held_at held_by_claims(apportionment const& a, std::size_t i, divisor_rule const& rule,
                                   std::optional<divisor_range> const& range) {
    if (!range || !range->most || a.weights()[i] == fraction(0)) return held_at::nothing;
    big_integer const got = method_units(a, i);
    if (got > 0 && got == a.task().floors[i]) {
        claim const last = divisor_claim(a, rule, i, got);
        if (!last.before_all && last.value < *range->most) return held_at::floor;
    }
    if (got == a.task().caps[i] && !rule.ends_before(got)) {
        claim const next = divisor_claim(a, rule, i, got + 1);
        if (next.before_all || next.value >= *range->most) return held_at::cap;
    }
    return held_at::nothing;
}

FORDEL_DECL held_at held_in_the_end(apportionment const& a, std::size_t i, rounding_facts const& facts) {
    if (!a.within_bounds()) return held_at::nothing;
    if (a.weights()[i] == fraction(0)) return a.task().floors[i] > 0 ? held_at::floor : held_at::nothing;
    if (auto const rule = a.options().method.divisors()) return held_by_claims(a, i, *rule, facts.divisors);
    return facts.sharing.held[i];
}

// The share of party i without bounds, of what the method divided.
FORDEL_DECL fraction unbounded_share(apportionment const& a, std::size_t i) {
    fraction const share = a.quota(i) - fraction(a.base_of(i));
    return without_sign(share);
}

// "+6 (…)" or "-3/4 (…)".
FORDEL_DECL text change(fraction const& by) { return fraction(0) < by ? joined(same("+"), number(by)) : number(by); }

// "Ash 40, Birch 5", as far as a line goes.
template <class TextOf>
text listed_parties(apportionment const& a, TextOf&& text_of) {
    text all;
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::optional<text> const told = text_of(i);
        if (!told) continue;
        if (all.en.size() > 400) return joined(all, same(", …"));
        all = joined(all, sentence(both("{0}{1} {2}"),
                                   {same(all.en.empty() ? "" : ", "), name_in_words(a.parties()[i]), *told}));
    }
    return all;
}

// "5 units", and where it is a share of all units, how it was rounded to them.
FORDEL_DECL text bound_text(apportionment const& a, std::size_t i, held_at at, unit_words const& words) {
    bool const floor = at == held_at::floor;
    big_integer const bound = (floor ? a.task().floors[i] : a.task().caps[i]) + magnitude(a.base_of(i));
    text units = counted(bound, words);
    auto const& all = floor ? a.options().bounds.floors : a.options().bounds.caps;
    if (all.empty() || !all[i].share || all[i].units == bound) return units;
    fraction const total = without_sign(a.exact_total());
    fraction const exact = *all[i].share * total;
    if ((floor ? ceiling(exact) : exact.floor()) != bound) return units;
    return sentence(
        {"{0} × {1} = {2}, rundet {4} til {3}", "{0} × {1} = {2}, rounded {4} to {3}"},
        {number(*all[i].share), number(total), number(exact), units, floor ? text{"op", "up"} : text{"ned", "down"}});
}

// Who bears what the bounds took or gave.
FORDEL_DECL text changes_of_the_others(apportionment const& a, std::size_t i, bounded_shares const& sharing) {
    return listed_parties(a, [&](std::size_t j) -> std::optional<text> {
        fraction const moved = sharing.shares[j] - unbounded_share(a, j);
        if (j == i || moved == fraction(0)) return {};
        return change(moved);
    });
}

FORDEL_DECL explanation_lines held_lines(apportionment const& a, std::size_t i, held_at at,
                                         bounded_shares const& sharing, unit_words const& words) {
    bool const floor = at == held_at::floor;
    explanation_lines lines;
    auto const tell = [&](text_view pattern, std::initializer_list<text_view> parts) {
        lines.push_back({explanation_part::bounds, sentence(pattern, parts)});
    };
    text const bound = bound_text(a, i, at, words);
    if (floor)
        tell({"Hævet til partens bund. Bunden er {0}.", "Raised to this party's floor. The floor is {0}."}, {bound});
    else
        tell({"Sænket til partens loft. Loftet er {0}.", "Lowered to this party's cap. The cap is {0}."}, {bound});
    fraction const base(magnitude(a.base_of(i))), exact = base + unbounded_share(a, i);
    fraction const held = base + fraction(floor ? a.task().floors[i] : a.task().caps[i]);
    if (floor && exact < held)
        tell({"Bunden giver {0} - {1} = {2} mere end den beregnede andel.",
              "The floor gives {0} - {1} = {2} more than the exact share."},
             {number(held), number(exact), number(held - exact)});
    if (!floor && held < exact)
        tell({"Loftet tager {0} - {1} = {2} af den beregnede andel.",
              "The cap takes {0} - {1} = {2} off the exact share."},
             {number(exact), number(held), number(exact - held)});
    if (text const others = changes_of_the_others(a, i, sharing); !others.en.empty())
        tell({"Bund og loft ændrer i alt de andres andele: {0}.", "The bounds in all change the others' shares: {0}."},
             {others});
    return lines;
}

// The share of what the bounds leave.
FORDEL_DECL explanation_lines free_lines(apportionment const& a, std::size_t i, bounded_shares const& sharing) {
    fraction const units = without_sign(a.divided());
    fraction const share = sharing.shares[i], exact = unbounded_share(a, i);
    text const held = listed_parties(a, [&](std::size_t j) -> std::optional<text> {
        if (sharing.held[j] == held_at::nothing) return {};
        return number(sharing.shares[j]);
    });
    text const left = sentence(
        {"Bund og loft holder {0}: de andre deler {1} - {2} = {3} efter vægte på {4} i alt. {5} / {4} × {3} = {6}.",
         "Floors and caps hold {0}: the others share {1} - {2} = {3} by weights of {4} in all. {5} / {4} × {3} = {6}."},
        {held, number(units), number(units - sharing.left), number(sharing.left), number(sharing.weights_left),
         number(a.weights()[i]), number(share)});
    text const moved = sentence({"Det ændrer andelen: {0} - {1} = {2}.", "That changes the share: {0} - {1} = {2}."},
                                {number(share), number(exact), number(share - exact)});
    return {{explanation_part::bounds, left}, {explanation_part::bounds, moved}};
}

FORDEL_DECL explanation_lines bounds_lines(apportionment const& a, std::size_t i, rounding_facts const& facts,
                                           unit_words const& words) {
    if (!a.within_bounds()) return {};
    bounded_shares const& sharing = facts.sharing;
    if (held_at const at = held_in_the_end(a, i, facts); at != held_at::nothing)
        return held_lines(a, i, at, sharing, words);
    bool const shares_the_rest = sharing.held[i] == held_at::nothing && sharing.any_held();
    return shares_the_rest && a.weights()[i] != fraction(0) ? free_lines(a, i, sharing) : explanation_lines{};
}

} // namespace detail
} // namespace v0
} // namespace fordel
