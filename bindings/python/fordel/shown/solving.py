"""What if: cases beside each other, and where a condition holds."""

from __future__ import annotations

import fordel as fd
from fordel._language import Lang
from fordel.shown import cells
from fordel.shown.table import Column, Table
from fordel.shown.words import WORDS


def sweep(of: fd.Sweep, lang: Lang) -> list[Table]:
    """What each case comes to, and those that cannot be settled."""
    words = WORDS[lang]
    made = []
    totals = [(one.name, one.schedule.total()) for one in of.cases]
    if totals:
        head = Column(cells.amount_head(totals[0][1].currency, lang, "total"), True)
        made.append(Table(words["cases"], [Column(words["case"]), head], totals))
    if of.failed:
        failed = [(one.name, one.message) for one in of.failed]
        made.append(Table(words["failed"], [Column(words["case"]), Column(words["why"])], failed))
    return made or [Table(words["cases"], [Column(words["case"])], [(words["nothing"],)])]


def solution(of: fd.Solution, lang: Lang) -> list[Table]:
    """The intervals in which the condition holds, and the jumps that pass it by."""
    words = WORDS[lang]
    rows = [(one.first_step.at.value, one.last_step.at.value) for one in of.intervals]
    jumps = [(one.below.value, one.above.value) for one in of.jumps]
    caption = words["condition"].format(condition=of.condition, address=of.address)
    columns = [Column(words["first"]), Column(words["last"])]
    notes = [text.in_(lang) for text in of.uncertain]
    made = [Table(caption, columns, rows or [(words["nothing"], None)], (), notes)]
    return [*made, Table(words["jumps"], columns, jumps)] if jumps else made
