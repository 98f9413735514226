// The sentences on claims, remainders and rounding.
#pragma once

#include <fordel/apportionment/any_divisor.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/apportionment/claim.hpp>
#include <fordel/apportionment/detail/bounds_lines.hpp>
#include <fordel/apportionment/detail/claim_lines.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/unit_words.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/quota.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Lines about rounding, one after the other.
struct rounding_teller {
    explanation_lines lines{};

    void operator()(text_view pattern, std::initializer_list<text_view> parts = {}) {
        lines.push_back({explanation_part::rounding, sentence(pattern, parts)});
    }
};

// "no. 3: 246 / 2.5 (5/2) = 98.4 (492/5)".
FORDEL_DECL text claim_text(apportionment const& a, divisor_rule const& rule, claim const& c) {
    text const unit = number(fraction(c.unit));
    if (c.before_all)
        return sentence({"nr. {0} (før alle andre, da d(0) = 0)", "no. {0} (before all others, as d(0) = 0)"}, {unit});
    text const power = same(rule.power == 1 ? "" : "^" + std::to_string(rule.power));
    return sentence({"nr. {0}: {1}{2} / {3} = {4}", "no. {0}: {1}{2} / {3} = {4}"},
                    {unit, number(a.weights()[c.party]), power, number(rule.divisor(c.unit - 1)), number(c.value)});
}

// Where fewer units are there than claims that come before all others.
FORDEL_DECL void tell_first_claims(apportionment const& a, std::size_t i, rounding_facts const& facts,
                                   unit_words const& words, rounding_teller& tell) {
    tell({"Krav nr. 1 kommer før alle andre, den største vægt først: {0} til {1} parter, og denne vægt er nummer {2}.",
          "Claims no. 1 come before all others, the largest weight first: {0} for {1} parties, and this weight is "
          "number "
          "{2}."},
         {counted(magnitude(a.task().units), words), number(count_above(facts.weights, fraction(0))),
          number(count_above(facts.weights, a.weights()[i]) + 1)});
}

FORDEL_DECL void tell_range(apportionment const& a, divisor_range const& range, rounding_teller& tell) {
    text const d = same(range.power == 1 ? "D" : "D^" + std::to_string(range.power));
    text const within = a.within_bounds() ? text{" inden for bund og loft", " within floors and caps"} : text{};
    if (range.most)
        tell({"Det mindste krav, der er tildelt, er {1}, og det største, der ikke er, {0}: enhver divisor {2} "
              "derimellem "
              "giver alles enheder, vægt / D afrundet{3}.",
              "The smallest claim served is {1}, the largest not served {0}: any divisor {2} between them gives "
              "everybody's units, weight / D rounded{3}."},
             {number(range.least), number(*range.most), d, within});
    else
        tell({"Det største krav, der ikke er tildelt, er {0}: enhver divisor {1} fra det og op giver alles enheder, "
              "vægt "
              "/ D afrundet{2}.",
              "The largest claim not served is {0}: any divisor {1} from there up gives everybody's units, weight / D "
              "rounded{2}."},
             {number(range.least), d, within});
}

FORDEL_DECL explanation_lines divisor_lines(apportionment const& a, std::size_t i, rounding_facts const& facts,
                                            unit_words const& words) {
    rounding_teller tell;
    divisor_rule const rule = *a.options().method.divisors();
    big_integer const got = method_units(a, i);
    held_at const held = a.within_bounds() ? held_by_claims(a, i, rule, facts.divisors) : held_at::nothing;
    if (got > 0) {
        text const last = claim_text(a, rule, divisor_claim(a, rule, i, got));
        if (held == held_at::floor)
            tell({"Sidste krav, tildelt for bundens skyld: {0}", "Last claim, served for the floor: {0}"}, {last});
        else
            tell({"Sidste krav, der blev tildelt: {0}", "Last claim served: {0}"}, {last});
    }
    if (may_win(a, rule, i, got))
        tell({"Næste krav, ikke tildelt: {0}", "Next claim, not served: {0}"},
             {claim_text(a, rule, divisor_claim(a, rule, i, got + 1))});
    else if (held == held_at::cap)
        tell({"Næste krav, ikke tildelt for loftets skyld: {0}", "Next claim, not served for the cap: {0}"},
             {claim_text(a, rule, divisor_claim(a, rule, i, got + 1))});
    if (facts.divisors)
        tell_range(a, *facts.divisors, tell);
    else
        tell_first_claims(a, i, facts, words, tell);
    return tell.lines;
}

// Party i's remainder among those of all who share.
struct remainder_place {
    fraction claim{};
    fraction remainder{};
    std::size_t rank = 1;  // 1 for the largest; equal remainders share a rank
    std::size_t among = 0; // how many share
    big_integer left{};    // units, when all claims are rounded down; below zero where that is too many
};

FORDEL_DECL remainder_place place_of(apportionment const& a, std::size_t i, rounding_facts const& facts) {
    remainder_place place{.claim = a.weights()[i] / facts.quota->value};
    place.remainder = place.claim - fraction(place.claim.floor());
    place.rank = count_above(facts.remainders, place.remainder) + 1;
    place.among = facts.remainders.size();
    place.left = facts.left;
    return place;
}

FORDEL_DECL explanation_lines remainder_lines(apportionment const& a, std::size_t i, rounding_facts const& facts,
                                              unit_words const& words) {
    rounding_teller tell;
    bounded_shares const& sharing = facts.sharing;
    if (!facts.quota || sharing.held[i] != held_at::nothing) return {};
    electoral_quota const asked = *a.options().method.quota();
    told_quota const& quota = *facts.quota;
    remainder_place const at = place_of(a, i, facts);
    big_integer const got = method_units(a, i), whole = at.claim.floor();
    if (asked != electoral_quota::hare)
        tell(sentence(both("{0} {1} / {2} = {3}."),
                      {quota.words, number(a.weights()[i]), number(quota.value), number(at.claim)}));
    if (at.left < 0) { // every claim is whole, by Hagenbach-Bischoff's quota
        tell({"Alle krav er hele tal, og de er i alt {0}, én mere end {1}: én af {2} parter får én mindre.",
              "All claims are whole numbers and come to {0}, one more than {1}: one of {2} parties gets one fewer."},
             {number(sharing.left - at.left), number(sharing.left), number(at.among)});
        if (got < whole) tell(same("{0} - 1 = {1}."), {number(whole), number(got)});
        return tell.lines;
    }
    if (at.claim.is_whole() && got == whole) {
        tell({"Et helt tal: der er intet at afrunde.", "A whole number: nothing to round."});
        return tell.lines;
    }
    text const remainder = sentence(both("{0} - {1} = {2}"), {number(at.claim), number(whole), number(at.remainder)});
    text const end = whole < got ? text{"rundet op", "rounded up"} : text{"rundet ned", "rounded down"};
    tell({"Når alle er rundet ned, er der {0} tilbage til de største rester. Resten {1} er nummer {2} af {3}: {4}.",
          "With all rounded down, {0} {5} left for the largest remainders. The remainder {1} is number {2} of {3}: "
          "{4}."},
         {counted(at.left, words), remainder, number(at.rank), number(at.among), end,
          same(at.left == 1 ? "is" : "are")});
    return tell.lines;
}

FORDEL_DECL text rule_of(rounding mode) {
    switch (mode) {
    case rounding::half_up:
        return {"til nærmeste hele tal, halve op", "to the nearest whole number, halves up"};
    case rounding::half_even:
        return {"til nærmeste hele tal, halve til det lige", "to the nearest whole number, halves to the even one"};
    case rounding::half_down:
        return {"til nærmeste hele tal, halve ned", "to the nearest whole number, halves down"};
    case rounding::up:
        return {"op", "up"};
    case rounding::down:
        break;
    }
    return {"ned", "down"};
}

FORDEL_DECL explanation_lines residual_here_lines(apportionment const& a, std::size_t i) {
    if (a.receiver() != i) return {};
    fraction const got(method_units(a, i)), received(a.pool() < 0 ? big_integer(-a.received()) : a.received());
    rounding_teller tell;
    tell({"Resten er lagt her: {0} + {1} = {2}.", "The residual is booked here: {0} + {1} = {2}."},
         {number(got - received), number(received), number(got)});
    return tell.lines;
}

FORDEL_DECL explanation_lines independent_lines(apportionment const& a, std::size_t i, bounded_shares const& sharing) {
    fraction const share = sharing.shares[i];
    if (share.is_whole())
        return {{explanation_part::rounding,
                 {"Et helt tal: der er intet at afrunde.", "A whole number: nothing to round."}}};
    big_integer const received = a.receiver() == i ? a.received() : big_integer(0);
    fraction const rounded(magnitude(big_integer(a.units()[i] - a.base_of(i) - received)));
    rounding_teller tell;
    tell({"Afrundet for sig: {0}. {1} rundes {2}: {3}.", "Rounded on its own: {0}. {1} is rounded {2}: {3}."},
         {rounded < share ? text{"ned", "down"} : text{"op", "up"}, number(share),
          rule_of(*a.options().method.rounding()), number(rounded)});
    return tell.lines;
}

} // namespace detail
} // namespace v0
} // namespace fordel
