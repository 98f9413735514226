"""Pictures of figures over time, such as heads by area."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from fractions import Fraction

import fordel as fd
from fordel import errors
from fordel._language import chosen
from fordel.plot.captions import cited
from fordel.plot.colours import SERIES
from fordel.plot.lines import day_text, upwards
from fordel.plot.names import capital, subtitle
from fordel.plot.numbers import digits_of, notation
from fordel.plot.picture import Line, Lines, Picture, Point
from fordel.plot.words import WORDS
from fordel.shown.table import Cell, Column, Table


def lines(figures: fd.Figures, parties: Sequence[str] | None, lang: str | None) -> Picture:
    """A line for each party; the largest are named, or those that were asked for."""
    lang = chosen(lang)
    words = WORDS[lang]
    found = found_values(figures, parties)
    if not any(values for _, values in found):
        raise errors.from_core("fordel.plot.nothing", "figures without a value")
    by_size = sorted(range(len(found)), key=lambda place: -(list(found[place][1].values())[-1]))
    named = {place: series for series, place in enumerate(by_size[: len(SERIES)])}
    write = writer(figures, found, lang)
    mark = Lines(
        tuple(
            Line(name, tuple(Point(day, value, write(value)) for day, value in values.items()), named.get(place))
            for place, (name, values) in sorted(enumerate(found), key=lambda one: by_size.index(one[0]))
        ),
        tuple(sorted({day for _, values in found for day in values})),
        figures.unit.in_(lang),
    )
    what, part = figures.what.in_(lang), figures.limited_to.in_(lang)
    title = capital(what) + (f" ({part})" if part else "")
    grey = [words["others_grey"].format(count=len(found) - len(named)) + "."] if len(found) > len(named) else []
    cropped = [words["not_from_zero"]] if upwards(mark, lang).low > 0 else []
    source = cited([figures.source.in_(lang)], lang)
    ends = dict.fromkeys(day_text(day, lang) for day in (mark.days[0], mark.days[-1]))
    return Picture(
        "lines",
        title,
        subtitle(" – ".join(ends), figures.unit.in_(lang)),
        mark,
        table(title, found, mark.days, lang, tuple(source)),
        (*grey, *cropped, *source),
        lang,
    )


def found_values(figures: fd.Figures, parties: Sequence[str] | None) -> list[tuple[str, dict[datetime.date, Fraction]]]:
    """(name, value by day) of those asked for, or of all that have any."""
    if parties is not None:
        return [(found_name(figures, who), values_of(figures, who)) for who in parties]
    every = [(party.name, values_of(figures, party)) for party in figures.parties]
    return [(name, values) for name, values in every if values]


def found_name(figures: fd.Figures, who: str) -> str:
    return fd.find_party(figures.parties, who).name


def values_of(figures: fd.Figures, who: str | fd.Party) -> dict[datetime.date, Fraction]:
    return {day: figures.at(who, day).value for day in figures.dates(who)}


def writer(figures: fd.Figures, found: Sequence[tuple[str, dict[datetime.date, Fraction]]], lang: str):  # type: ignore[no-untyped-def]
    """Writes values with as many decimals as the finest of them has, at most three."""
    finest = max(
        (3 if value.denominator not in (1, 2, 5, 10, 20, 50, 100) else digits_of(value))
        for _, values in found
        for value in values.values()
    )
    return lambda value: fd.to_rounded(value, finest, notation(lang))


def table(
    title: str,
    found: Sequence[tuple[str, dict[datetime.date, Fraction]]],
    days: Sequence[datetime.date],
    lang: str,
    notes: tuple[str, ...],
) -> Table:
    """Parties by days; nothing where there is no figure."""
    heads = [Column(WORDS[lang]["party"]), *(Column(day_text(day, lang), number=True) for day in days)]
    rows: list[list[Cell]] = [[name, *(values.get(day) for day in days)] for name, values in found]
    return Table(title, heads, rows, notes=notes)
