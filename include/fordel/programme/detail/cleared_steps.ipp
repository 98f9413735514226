// How the differences are told.
#pragma once

#include <fordel/allocation/detail/key_steps.hpp>
#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/apportionment/detail/tie_lines.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/unit_words.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/explanation.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/programme/detail/cleared_steps.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL fraction unit_in_major(clearing_terms const& terms) {
    return any_money::from_minor(terms.unit.minor_units(terms.in), terms.in).exact();
}

// In major units; further decimals are cut.
FORDEL_DECL text major_text(fraction const& major, clearing_terms const& terms) {
    auto const digits = static_cast<unsigned>(terms.in.minor_digits());
    return {major.to_decimal(digits, notation::danish), major.to_decimal(digits, notation::english)};
}

// Its share of all spending; who is not in the key has none.
FORDEL_DECL working_step spending_share_step(cleared const& made, std::size_t i) {
    cleared_party const& one = made.parties[i];
    text const name = name_in_words(one.party), total = major_text(made.total, made.terms);
    std::string const unit(made.terms.in.code());
    if (!one.in_key)
        return {.kind = working_kind::stated,
                .words = {{explanation_part::share, sentence({"{0}: ikke i nøglen, og ingen andel af {1}",
                                                              "{0}: not in the key, and no share of {1}"},
                                                             {name, total})}},
                .inputs = {given("amount", fraction(0), unit)},
                .unit = unit};
    working_step step{.kind = working_kind::share, .result = one.share, .unit = unit};
    step.words = {
        {explanation_part::share,
         sentence({"{0}: andel af alle udgifter: {1} × {2} = {3}", "{0}: share of all spending: {1} × {2} = {3}"},
                  {name, key_factor(made.key, *one.in_key), total, major_text(one.share, made.terms)})}};
    step.inputs.push_back(given("amount", made.total, unit));
    take_in(step, "share", key_step(made.key, *one.in_key));
    return step;
}

FORDEL_DECL working_step difference_step(cleared const& made, std::size_t i) {
    cleared_party const& one = made.parties[i];
    text const share = major_text(one.share, made.terms), spent = major_text(one.spent, made.terms);
    working_step step{.kind = working_kind::difference, .result = one.difference};
    step.words = {{explanation_part::share, sentence({"Egne udgifter: {0}", "Own spending: {0}"}, {spent})},
                  {explanation_part::share, sentence({"Forskel: {0} - {1} = {2}", "Difference: {0} - {1} = {2}"},
                                                     {share, spent, major_text(one.difference, made.terms)})}};
    take_in(step, "share", spending_share_step(made, i));
    step.unit = step.steps.front().unit;
    step.inputs.push_back(given("spent", one.spent, step.unit));
    return step;
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

// Differences are rounded down, below zero away from it, and those with the largest remainders up.
FORDEL_DECL working_step balanced_step(cleared const& made, std::size_t i) {
    cleared_party const& one = made.parties[i];
    fraction const unit = unit_in_major(made.terms), exact = one.difference / unit, got = one.amount.exact() / unit;
    working_step step{.kind = working_kind::balanced, .words = clearing_rounding_lines(made, i), .result = got};
    take_in(step, "exact", difference_step(made, i));
    step.inputs.push_back(given("unit", unit, step.steps.front().unit));
    if (made.rounded) {
        step.inputs.push_back(given("left_over", fraction(made.rounded->total())));
        step.inputs.push_back(given("rank", fraction(one.rank)));
        step.inputs.push_back(given("among", fraction(made.not_whole)));
        if (made.rounded->ties().any()) step.inputs.push_back(named("ties", made.terms.ties.describe().en));
    }
    fraction const down(exact.floor());
    step.inputs.push_back(named("reason", exact == down ? "whole" : down < got ? "rounded_up" : "rounded_down"));
    return step;
}

FORDEL_DECL working_step cleared_step(cleared const& made, std::size_t i) {
    working_step step{.kind = working_kind::amount,
                      .words = {clearing_amount_line(made, i),
                                {explanation_part::key, sentence({"Nøgle: {0}", "Key: {0}"}, {describe(made.key)})}},
                      .result = made.parties[i].amount.exact(),
                      .unit = std::string(made.terms.in.code())};
    take_in(step, "units", balanced_step(made, i));
    step.inputs.push_back(given("unit", unit_in_major(made.terms), step.unit));
    return step;
}

} // namespace detail
} // namespace v0
} // namespace fordel
