"""Pictures of figures over time, such as heads by area."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from fractions import Fraction

import fordel as fd
from fordel import errors
from fordel._language import Lang, chosen, notation
from fordel.plot.captions import cited
from fordel.plot.colours import SERIES
from fordel.plot.lines import day_text, upwards
from fordel.plot.names import subtitle
from fordel.plot.picture import Line, Lines, Picture, Point
from fordel.plot.words import WORDS
from fordel.shown.cells import capital
from fordel.shown.table import Cell, Column, Table

Values = dict[datetime.date, Fraction]
Found = Sequence[tuple[str, Values]]


def lines(figures: fd.Figures, parties: Sequence[str] | None, lang: Lang | None) -> Picture:
    """A line for each party; the largest are named."""
    lang = chosen(lang)
    found = found_values(figures, parties)
    if not any(values for _, values in found):
        raise errors.from_core("fordel.plot.nothing", "figures without a value")
    mark = Lines(lines_of(found, lang), days_of(found), figures.unit.in_(lang))
    what, part = figures.what.in_(lang), figures.limited_to.in_(lang)
    title = capital(what) + (f" ({part})" if part else "")
    source = cited([figures.source.in_(lang)], lang)
    ends = dict.fromkeys(day_text(day, lang) for day in (mark.days[0], mark.days[-1]))
    return Picture(
        "lines",
        title,
        subtitle(" – ".join(ends), mark.unit),
        mark,
        table(title, found, mark.days, lang, source),
        (*remarks(mark, lang), *source),
        lang,
    )


def remarks(mark: Lines, lang: Lang) -> list[str]:
    """What a reader could take amiss: lines without a name, and an axis that does not begin at zero."""
    grey = sum(line.series is None for line in mark.lines)
    not_named = [WORDS[lang]["others_grey"].format(count=grey)] if grey else []
    return not_named + ([WORDS[lang]["not_from_zero"]] if upwards(mark, lang).low > 0 else [])


def found_values(figures: fd.Figures, parties: Sequence[str] | None) -> Found:
    """Those asked for, or all that have any."""
    asked = figures.parties if parties is None else [fd.find_party(figures.parties, who) for who in parties]
    found = [(party.name, {day: figures.at(party, day).value for day in figures.dates(party)}) for party in asked]
    return [(name, values) for name, values in found if values or parties is not None]


def days_of(found: Found) -> tuple[datetime.date, ...]:
    return tuple(sorted({day for _, values in found for day in values}))


def lines_of(found: Found, lang: Lang) -> tuple[Line, ...]:
    """By the last figure, the largest first; so many as there are colours are named."""
    digits = max(decimals(value) for _, values in found for value in values.values())
    drawn = sorted((one for one in found if one[1]), key=lambda one: -one[1][max(one[1])])
    return tuple(
        Line(
            name,
            tuple(Point(day, value, fd.to_rounded(value, digits, notation(lang))) for day, value in values.items()),
            place if place < len(SERIES) else None,
        )
        for place, (name, values) in enumerate(drawn)
    )


def decimals(value: Fraction) -> int:
    """How many a value has; three of one that does not end sooner."""
    return next((digits for digits in range(3) if (value * 10**digits).denominator == 1), 3)


def table(
    title: str,
    found: Found,
    days: Sequence[datetime.date],
    lang: Lang,
    notes: Sequence[str],
) -> Table:
    """Parties by days; nothing where there is no figure."""
    heads = [Column(WORDS[lang]["party"]), *(Column(day_text(day, lang), number=True) for day in days)]
    rows: list[list[Cell]] = [[name, *(values.get(day) for day in days)] for name, values in found]
    return Table(title, heads, rows, notes=notes)
