// What attributions of differences say of themselves.
#pragma once

#include "docs/docs.hpp"

namespace docs {

inline constexpr entry attributions[] = {
    {"attribute",
     "Proposal by proposal: pairs of a name and a Schedule, the baseline first, then what it comes to with the first "
     "proposal, with the first two, and so on. The parts of each party and year sum to its difference.\n\n"
     ">>> both = [fd.sjaelland.programme(outside=\"Greve\", missing_share=s).schedule() for s in (\"borne_by_others\", "
     "\"uncovered\")]\n"
     ">>> [column.name for column in fd.attribute([(\"before\", both[0]), (\"uncovered\", both[1])]).columns]\n"
     "['uncovered', 'rounding']"},
    {"Comparison.attribution",
     "Cause by cause, on exact amounts: figures, index, participation, streams, amounts, keys, adjustments, and last "
     "the rounding, which closes each difference; \"reversed\" takes them last to first. Causes that do not differ "
     "have "
     "no column; where a programme in between cannot be settled, its cause and the next are one."},
    {"Comparison.shapley",
     "The average over all orders in which the causes that differ can be taken, exact. It settles 2^n programmes for n "
     "causes, and refuses where that is more than `most`."},
    {"Comparison.explain",
     "Why a party pays (receives) another amount, over all years or in one: a sentence, and a line for each cause with "
     "the figures behind it, as Attribution.explain() of the order of calculation."},
    {"Attribution", ">>> made = fd.sjaelland.programme(outside=\"Greve\")\n"
                    ">>> fd.compare(made, made).attribution().columns\n[<AttributionColumn rounding>]"},
    {"Attribution.comparison", "The Comparison whose differences these are."},
    {"Attribution.method", "calculation, reversed, average (over all orders) or steps (as they were given)."},
    {"Attribution.columns", "What differences are attributed to, an AttributionColumn each; the last is the rounding."},
    {"Attribution.settlements", "How many programmes were settled for it, beside the two that are compared."},
    {"Attribution.by_party", "An AttributedDifference for each payer, or recipient, over all years, in the "
                             "comparison's order."},
    {"Attribution.by_party_and_year", "The same parties in the same order, each with its years."},
    {"Attribution.totals", "What each column comes to for all parties together, an AttributedPart each."},
    {"Attribution.told", "Why a party pays another amount, as a ToldDifference."},
    {"Attribution.explain", "The same as text: the sentence, and a line for each cause with its figures."},
    {"Attribution.records", "The rows of to_csv() as plain dicts: for pandas, or a file of one's own."},
    {"Attribution.to_csv", "By side, party and year: before, after, difference, and a column for each cause."},
    {"Attribution.to_json", "All of it, exact parts as texts."},
    {"AttributionColumn.name", "\"figures\", \"keys+adjustments\"; of a step its name."},
    {"AttributionColumn.label", "The same in words."},
    {"AttributionColumn.causes", "The names of the causes: several where no programme between them can be settled; "
                                 "none of a step."},
    {"AttributionColumn.error", "What the first programme between several causes says; empty otherwise."},
    {"AttributionColumn.error_id", "The id of that error."},
    {"AttributionColumn.before", "The Schedule right before it is taken; of an average the comparison's."},
    {"AttributionColumn.after", "The Schedule right after it is taken; of an average the comparison's."},
    {"AttributedPart.exact", "The exact part, a Fraction of major units."},
    {"AttributedPart.amount", "The part in whole units of money: one of the two next to the exact one."},
    {"AttributedDifference.party", "Who pays or receives; uncovered_party() for what nobody does."},
    {"AttributedDifference.year", "The year; None over all years."},
    {"AttributedDifference.side", "payers or recipients."},
    {"AttributedDifference.before", "Its amount by the baseline."},
    {"AttributedDifference.after", "Its amount by the other programme."},
    {"AttributedDifference.difference", "The amount after, less that before."},
    {"AttributedDifference.parts", "An AttributedPart for each column; they sum to the difference."},
    {"ToldDifference.difference", "The AttributedDifference that is told."},
    {"ToldDifference.says", "The sentence: pays 1,234.56 more, and by what."},
    {"ToldDifference.parts", "A ToldPart for each part that is not zero."},
    {"ToldPart.column", "Its place among the columns."},
    {"ToldPart.part", "The AttributedPart."},
    {"ToldPart.says", "The part in words: 765.44 less by the floor."},
    {"ToldPart.figures", "The figures behind it, a line each."},
};

} // namespace docs
