// What floors, caps and other steps on amounts say of themselves.
#pragma once

#include "docs/docs.hpp"

namespace docs {

inline constexpr entry adjustments[] = {
    {"floor", ">>> key = fd.Key({\"Lejre\": 1, \"Roskilde\": 5, \"Greve\": 4})\n"
              ">>> made = fd.adjust(key, fd.kroner(100), [fd.floor(fd.kroner(15), borne_by=[\"Roskilde\"])])\n"
              ">>> [str(amount) for amount in made.amounts]\n['15', '45', '40']"},
    {"cap", ">>> key = fd.Key({\"A\": 50, \"B\": 30, \"C\": 20})\n"
            ">>> [str(amount) for amount in fd.adjust(key, fd.kroner(100), [fd.cap(\"40%\")])]\n['40', '36', '24']"},
    {"plus", ">>> fd.plus(fd.kroner(500), of=[\"Lejre\"])\n<Adjustment addition of 500.00 DKK>"},
    {"times",
     ">>> key = fd.Key({\"A\": 1, \"B\": 4})\n"
     ">>> [str(amount) for amount in fd.adjust(key, fd.kroner(100), [fd.times(2, of=[\"A\"])])]\n['40', '60']"},
    {"Adjustment", ">>> fd.floor(fd.kroner(100_000), name=\"guarantee\").kind\n'floor'"},
    {"Adjustment.kind", "floor, cap, times or plus."},
    {"Adjustment.amount", "The Money that it is about; None where it is another kind of amount."},
    {"Adjustment.share", "The part of the amount that is shared, a Fraction, or None."},
    {"Adjustment.per_head", "Money for each unit of the figures, or None."},
    {"Adjustment.figures", "The figures that per_head is multiplied by, or None."},
    {"Adjustment.as_of", "Which date's figures count, or None."},
    {"Adjustment.last_year", "The part of last year's amount, a Fraction, or None."},
    {"Adjustment.factor", "What times() multiplies by; 1 for the others."},
    {"Adjustment.id", "Its name in files."},
    {"Adjustment.name", "Its name in words; empty where it has none of its own."},
    {"Adjustment.of", "Whom it is about: names or a Condition; None for everyone."},
    {"Adjustment.with_", "The other streams whose amounts count in."},
    {"Adjustment.borne_by", "Who bears it: names or a Condition; None for all who are not held."},
    {"Adjustment.by", "By which key rule it is borne; None for the key of the stream."},
    {"Adjustment.freed", "Who gets what it frees: others, nobody or a Party."},
    {"Adjustment.whole_year", "Whether its amount holds for the whole year, rather than follow the months."},
    {"Adjustment.phased",
     "The part of it that holds, of a cap the part that it cuts of what is above it, by year; None for all of it in "
     "all years."},
    {"Adjustment.successors", "Who has taken whose place; None where that is not said."},
    {"Adjustment.citation", "Where it is stated."},
    {"adjust", ">>> key = fd.Key({\"Lejre\": 1, \"Roskilde\": 5, \"Greve\": 4})\n"
               ">>> made = fd.adjust(key, fd.kroner(100), [fd.floor(fd.kroner(19))])\n"
               ">>> print(made.explain(\"Greve\"), end=\"\")\n"
               "Greve: less because of floor of 19.00 DKK (Lejre +9.00), by given weights: 9.00 × 4 / 9 = 4.00\n"
               "Greve: 36.00 after the adjustments"},
    {"Adjusted.parties", "Those of the key, and after them who else gets what a cap frees."},
    {"Adjusted.amounts", "Each one's amount in major units, a Fraction."},
    {"Adjusted.pool", "What was shared, ExactMoney."},
    {"Adjusted.steps", "The steps, in order."},
    {"Adjusted.effects", "What the steps came to that changed something."},
    {"Adjusted.floors", "The least that each one's own amount may be, a Fraction, or None."},
    {"Adjusted.caps", "The most that each one's own amount may be, a Fraction, or None."},
    {"Adjusted.undistributed", "What a cap freed and nobody got, a Fraction."},
    {"AdjustmentEffect.steps", "The places of its steps."},
    {"AdjustmentEffect.changes", "Whom they raised, cut or held."},
    {"AdjustmentEffect.borne", "What each one bears; empty where floors and caps even out."},
    {"AdjustmentEffect.by", "The key by which it is borne; None where one party gets what is freed, or nobody does."},
    {"AdjustmentEffect.weights", "The sum of the weights of those who bear it, a Fraction."},
    {"AdjustmentEffect.cost", "What it costs those who bear it, a Fraction; below zero: what it frees for them."},
    {"AdjustmentEffect.undistributed", "What it freed and nobody got, a Fraction."},
    {"AdjustmentChange.party", "The place of the party."},
    {"AdjustmentChange.step", "The place of the step; None where the party bears all that it has."},
    {"AdjustmentChange.before", "Its own amount before the step."},
    {"AdjustmentChange.others", "Its amounts in the other streams that count in."},
    {"AdjustmentChange.bound", "The floor or cap of the sum; for times() and plus() what the sum comes to."},
    {"AdjustmentChange.after", "Its own amount by the step."},
    {"BornePart.party", "The place of the party."},
    {"BornePart.amount", "What it bears, a Fraction."},
};

} // namespace docs
