"""How the amounts of a letter are reached, so that whoever gets it can calculate them again."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

import fordel as fd
from fordel._language import Lang
from fordel.shown.table import written
from fordel.shown.words import WORDS


@dataclass(frozen=True)
class Worked:
    """What is paid of a stream for some days of a year."""

    stream: str
    year: str
    during: fd.Period
    amount: fd.Money
    lines: tuple[str, ...]

    def when(self, lang: Lang) -> str:
        """The year; of a part of it the days."""
        first, after = self.during.first, self.during.last + datetime.timedelta(days=1)
        if (first.month, first.day, first.year + 1) == (after.month, after.day, after.year):
            return self.year
        return WORDS[lang]["whole_days"].format(
            first=written(self.during.first, lang), last=written(self.during.last, lang)
        )


def steps_of(step: fd.WorkingStep) -> Iterator[fd.WorkingStep]:
    """The step, and all that it is made of."""
    yield step
    for below in step.steps:
        yield from steps_of(below)


def lines_of(step: fd.WorkingStep, lang: Lang) -> Iterator[str]:
    """In the order of the calculation."""
    for below in step.steps:
        yield from lines_of(below, lang)
    yield from (words.in_(lang).replace("..", ".") for words in step.words)


def worked(schedule: fd.Schedule, lang: Lang) -> list[Worked]:
    """What one party pays or receives; where several pay it, the lines that hold for all of them."""
    found: dict[tuple[str, ...], list[tuple[fd.Money, list[str]]]] = {}
    for entry, payment in zip(schedule, schedule.working().amounts, strict=True):
        said = {one.name: one.text for one in payment.inputs}
        place = tuple(said[name] for name in ("stream", "tranche", "year", "from", "to"))
        found.setdefault(place, []).append((entry.amount, list(lines_of(payment, lang))))
    return [worked_at(place, payments) for place, payments in found.items()]


def worked_at(place: tuple[str, ...], payments: list[tuple[fd.Money, list[str]]]) -> Worked:
    stream, _, year, first, last = place
    (amount, lines), *others = payments
    shared = tuple(line for line in lines if all(line in other for _, other in others))
    during = fd.Period(first, last)
    return Worked(stream, year, during, sum((more for more, _ in others), start=amount), shared)
