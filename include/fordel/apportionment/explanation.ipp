// The sentences that all methods share, and the order in which everything is told.
#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/detail/bounds_lines.hpp>
#include <fordel/apportionment/detail/claim_lines.hpp>
#include <fordel/apportionment/detail/quota_method_lines.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/apportionment/detail/tie_lines.hpp>
#include <fordel/apportionment/eligibility.hpp>
#include <fordel/apportionment/explanation.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/heads_needed.hpp>
#include <fordel/apportionment/method_family.hpp>
#include <fordel/apportionment/unit_words.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void append(explanation_lines& all, explanation_lines const& more) {
    all.insert(all.end(), more.begin(), more.end());
}

// "C: 246 / 1,000 × 10 = 2.46 (123/50)"; of those who take no part, the weight.
FORDEL_DECL explanation_line share_line(apportionment const& a, std::size_t i) {
    text const name = name_in_words(a.parties()[i]), weight = number(a.given_weights()[i]);
    if (!a.takes_part(i)) return {explanation_part::share, sentence(both("{0}: {1}"), {name, weight})};
    text const base = a.base_of(i) == 0 ? text{} : joined(number(fraction(a.base_of(i))), same(" + "));
    return {explanation_part::share,
            sentence(both("{0}: {1}{2} / {3} × {4} = {5}"),
                     {name, base, weight, number(sum(a.weights())), number(a.divided()), number(a.quota(i))})};
}

// Why a party takes no part.
FORDEL_DECL explanation_line absence_line(apportionment const& a, std::size_t i) {
    eligibility const& who = a.options().who;
    fraction const& weight = a.given_weights()[i];
    auto const absent = [](text const& why) {
        return explanation_line{explanation_part::participation,
                                sentence({"Deltager ikke: {0}.", "Takes no part: {0}."}, {why})};
    };
    if (weight < who.threshold)
        return absent(sentence({"{0} er under spærregrænsen på {1}", "{0} is below the threshold of {1}"},
                               {number(weight), number(who.threshold)}));
    if (weight == 0 && who.zero == zero_weight::left_out)
        return absent({"en vægt på nul holdes ude", "a weight of zero is left out"});
    fraction const all = sum(a.given_weights());
    if (weight < who.threshold_share * all)
        return absent(sentence({"{0} / {1} = {2} er under spærregrænsen på {3} af alle vægte",
                                "{0} / {1} = {2} is below the threshold of {3} of all weights"},
                               {number(weight), number(all), number(weight / all), number(who.threshold_share)}));
    return absent({"ikke blandt de deltagende", "not among those who do"});
}

FORDEL_DECL explanation_line method_line(any_method const& method) {
    text const title = method.title();
    text const named = title.en == method.name() ? title : sentence(both("{0} ({1})"), {same(method.name()), title});
    return {explanation_part::method, sentence({"Metode: {0}", "Method: {0}"}, {named})};
}

FORDEL_DECL explanation_lines method_lines(apportionment const& a, bool named) {
    explanation_lines lines;
    if (named) lines.push_back(method_line(a.options().method));
    if (a.pool() < 0)
        lines.push_back({explanation_part::method,
                         {"Enheder under nul deles som dem over nul, med modsat fortegn. Herfra regnes uden fortegn.",
                          "Units below zero are shared as those above, with the sign reversed. From here on without "
                          "the sign."}});
    return lines;
}

FORDEL_DECL explanation_lines family_lines(apportionment const& a, std::size_t i, rounding_facts const& facts,
                                           unit_words const& words) {
    switch (a.options().method.family()) {
    case method_family::largest_remainder:
        return remainder_lines(a, i, facts, words);
    case method_family::divisor:
        return divisor_lines(a, i, facts, words);
    case method_family::quota:
        return quota_method_lines(a, i);
    case method_family::independent:
        return independent_lines(a, i, facts.sharing);
    case method_family::other:
        break;
    }
    return {};
}

FORDEL_DECL explanation_lines table_lines(apportionment const& a, std::size_t i) {
    fraction const given(a.units()[i]), exact = a.quota(i);
    if (given == exact)
        return {{explanation_part::rounding,
                 {"Et helt tal: der er intet at afrunde.", "A whole number: nothing to round."}}};
    bool const up = a.pool() < 0 ? given < exact : exact < given;
    return {{explanation_part::rounding,
             sentence({"Afrundet i en tabel med de øvrige fordelinger, så alle summer stemmer: {0}.",
                       "Rounded in a table with the other divisions, so that all sums hold: {0}."},
                      {up ? text{"op", "up"} : text{"ned", "down"}})}};
}

FORDEL_DECL explanation_line units_line(apportionment const& a, std::size_t i) {
    big_integer const base = a.base_of(i), units = a.units()[i];
    text const sum =
        base == 0 ? text{} : sentence(both("{0} + {1} = "), {number(fraction(base)), number(fraction(units - base))});
    return {explanation_part::units, sentence({"Enheder: {0}{1}", "Units: {0}{1}"}, {sum, number(fraction(units))})};
}

// What a method gives up that its users should know.
FORDEL_DECL explanation_lines residual_lines(apportionment const& a) {
    explanation_lines lines;
    if (a.residual() != 0)
        lines.push_back({explanation_part::residual, sentence({"Ikke fordelt på grund af afrunding: {0}",
                                                               "Not handed out because of rounding: {0}"},
                                                              {number(fraction(a.residual()))})});
    if (a.receiver())
        lines.push_back(
            {explanation_part::residual,
             sentence({"Resten {0} er lagt på {1}: hverken kvotereglen eller balancen er sikret.",
                       "The residual of {0} is booked on {1}: neither the quota rule nor balance is assured."},
                      {number(fraction(a.received())), name_in_words(a.parties()[*a.receiver()])})});
    return lines;
}

FORDEL_DECL explanation_lines more_lines(apportionment const& a, std::size_t i) {
    heads_needed const needed = heads_for_one_more(a, i);
    explanation_lines lines;
    auto const tell = [&](text const& pattern, big_integer const& count) {
        lines.push_back({explanation_part::more,
                         sentence(pattern, {number(fraction(count)),
                                            count == 1 ? text{"mere", "more head"} : text{"flere", "more heads"}})});
    };
    if (needed.loses_at)
        tell({"{0} {1} ville koste en enhed: kvoten rundes op.", "{0} {1} would cost a unit: the quota is rounded up."},
             *needed.loses_at);
    if (needed.more)
        tell({"Én enhed mere kræver {0} {1}.", "One unit more takes {0} {1}."}, *needed.more);
    else if (needed.searched)
        tell({"Op til {0} {1} giver ikke en enhed mere.", "Up to {0} {1} bring no unit more."}, *needed.searched);
    else
        lines.push_back({explanation_part::more,
                         {"Intet antal flere giver en enhed mere.", "No number of heads brings one unit more."}});
    return lines;
}

} // namespace detail

FORDEL_DECL explanation_lines detail::rounding_lines(apportionment const& a, std::size_t i,
                                                     detail::rounding_facts const& facts, unit_words const& words,
                                                     bool method_named) {
    if (a.rounded_elsewhere()) return detail::table_lines(a, i);
    explanation_lines lines;
    if (!a.takes_part(i)) {
        lines = {detail::absence_line(a, i)};
    } else {
        explanation_lines const bounds = detail::bounds_lines(a, i, facts, words);
        lines = detail::method_lines(a, method_named);
        detail::append(lines, bounds);
        detail::append(lines, detail::tie_lines(a, i, facts, words));
        if (a.weights()[i] != fraction(0) && a.divided() != 0)
            detail::append(lines, detail::family_lines(a, i, facts, words));
        if (a.weights()[i] == fraction(0) && bounds.empty())
            lines.push_back({explanation_part::rounding,
                             a.base_of(i) == 0
                                 ? text{"En vægt på nul har ingen andel.", "A weight of zero has no share."}
                                 : text{"En vægt på nul har kun grundbeløbet, ingen andel af resten.",
                                        "A weight of zero has the base alone, and no share of the rest."}});
    }
    detail::append(lines, detail::residual_here_lines(a, i));
    return lines;
}

FORDEL_DECL explanation_lines rounding_lines(apportionment const& a, std::size_t i, unit_words const& words) {
    return detail::rounding_lines(a, i, detail::facts_of(a), words);
}

FORDEL_DECL explanation_lines explanation_of(apportionment const& a, std::size_t i, unit_words const& words) {
    explanation_lines lines{detail::share_line(a, i)};
    detail::append(lines, rounding_lines(a, i, words));
    lines.push_back(detail::units_line(a, i));
    detail::append(lines, detail::residual_lines(a));
    return lines;
}

FORDEL_DECL std::string to_string(explanation_lines const& lines, language lang) {
    std::string all;
    for (explanation_line const& line : lines)
        all += line.says.in(lang) + '\n';
    return all;
}

FORDEL_DECL std::string explain(apportionment const& a, std::size_t i, language lang) {
    explanation_lines lines = explanation_of(a, i);
    bool const can_have_more = a.takes_part(i) && a.weights()[i] != fraction(0) && !a.rounded_elsewhere();
    if (can_have_more) detail::append(lines, detail::more_lines(a, i));
    return to_string(lines, lang);
}

} // namespace v0
} // namespace fordel
