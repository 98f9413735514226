"""Bars of a schedule: by payer, recipient, stream or year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

import fordel as fd
from fordel import errors
from fordel._language import Lang, chosen
from fordel.plot.captions import below
from fordel.plot.colours import SERIES
from fordel.plot.names import common, largest, streams_of, subtitle, years_of
from fordel.plot.numbers import Amounts, unit_of
from fordel.plot.picture import Bar, Picture, Row, Rows
from fordel.plot.words import WORDS
from fordel.shown.names import called, posts
from fordel.shown.table import Column, Table


@dataclass(frozen=True)
class Total:
    """One row's name, and its amount in each year."""

    name: str
    years: dict[int, fd.Money]

    @property
    def amount(self) -> fd.Money:
        return sum_of(self.years.values())


def sum_of(amounts: Iterable[fd.Money]) -> fd.Money:
    first, *rest = amounts
    return sum(rest, start=first)


def something(schedule: fd.Schedule) -> None:
    """Refuses what has no amount that can be drawn."""
    if not any(schedule.amounts()):
        seen = "a schedule without entries" if not schedule else f"{len(schedule)} entries of zero"
        raise errors.from_core("fordel.plot.nothing", seen)


def totals(schedule: fd.Schedule, by: str, lang: Lang) -> list[Total]:
    """The sums by a field and year. Parties are told apart by their ids, and called by their names."""
    fields = [f"{by}_id", by] if by in ("payer", "recipient") else [by]
    return [Total(row_name(schedule, by, key, lang), years) for key, years in schedule.pivot(fields, "year").items()]


def row_name(schedule: fd.Schedule, by: str, key: object, lang: Lang) -> str:
    key = key[0] if isinstance(key, tuple) and len(key) == 1 else key
    if isinstance(key, tuple):
        id, name = key
        return called(id, name, lang)
    if by == "year":
        return schedule.programme.year_label(int(str(key)))
    for post in posts(schedule.programme):
        if by == "stream" and post.id == key:
            return post.name.in_(lang) or post.id
        if by == "group" and post.group.en == key:
            return post.group.in_(lang)
        if by == "status" and post.status == key and isinstance(post, fd.Stream):
            return post.status_text.in_(lang)
    return str(key)


def together(those: Sequence[Total], name: str) -> Total:
    """Several rows as one."""
    years = sorted({year for one in those for year in one.years})
    return Total(name, {y: sum_of(one.years[y] for one in those if y in one.years) for y in years})


def bars(schedule: fd.Schedule, by: str, year: int | None, most: int, lang: Lang | None) -> Picture:
    """Each row's amount; of several years each is a part of the bar."""
    lang, schedule = chosen(lang), schedule.filter(year=year)
    something(schedule)
    all_totals, words = totals(schedule, by, lang), WORDS[lang]
    shown, others = ordered(all_totals, by, most)
    rows = [*shown, *([together(others, words["others"].format(count=len(others)))] if others else [])]
    years = sorted(set(schedule.years()))
    parts = [[year] for year in years] if by != "year" else [years]
    if len(parts) > len(SERIES):
        parts = [years]
    write = Amounts([*(amount for one in rows for amount in one.years.values())], lang)
    labels = tuple(schedule.programme.year_label(part[0]) for part in parts) if len(parts) > 1 else ()
    unit, total = unit_of(schedule.total(), lang), schedule.total()
    mark = Rows(
        tuple(row_of(one, parts, labels, write) for one in rows), unit, words["million"].format(unit=unit), labels
    )
    what = schedule.programme.name.in_(lang)
    caption, notes = below(schedule, lang)
    title = words.get(f"by_{by}", words["by_other"]).format(what=what, field=words.get(by, by).lower())
    return Picture(
        "bars",
        title,
        subtitle(
            years_of(schedule),
            streams_of(schedule, lang),
            common(schedule, lang, [by]),
            words["in_sum"].format(amount=write(total)),
        ),
        mark,
        bars_table(title, [*shown, *others], by, schedule, lang, notes),
        caption,
        lang,
    )


def ordered(rows: list[Total], by: str, most: int) -> tuple[list[Total], list[Total]]:
    """Years as they follow each other, all others by size."""
    return (rows, []) if by == "year" else largest(rows, [one.amount for one in rows], most)


def row_of(one: Total, parts: list[list[int]], labels: tuple[str, ...], write: Amounts) -> Row:
    """Parts above zero are put to the right of each other, those below to the left."""
    ends = {True: Fraction(0), False: Fraction(0)}
    bars = []
    for series, years in enumerate(parts):
        amounts = [one.years[year] for year in years if year in one.years]
        if not amounts:
            continue
        amount = sum_of(amounts)
        start = ends[amount.minor > 0]
        ends[amount.minor > 0] = start + amount.exact
        when = f", {labels[series]}" if labels else ""
        if amount:
            bars.append(Bar(start, start + amount.exact, series, f"{one.name}{when}: {write(amount)}"))
    return Row(one.name, tuple(bars), write(one.amount))


def bars_table(
    title: str, rows: list[Total], by: str, schedule: fd.Schedule, lang: Lang, notes: tuple[str, ...]
) -> Table:
    """All rows, those too that the picture has together."""
    words, years = WORDS[lang], sorted(set(schedule.years()))
    apart = years if by != "year" and len(years) > 1 else []
    heads = [*(schedule.programme.year_label(year) for year in apart), words["in_all"]]
    unit = unit_of(schedule.total(), lang)
    sums = schedule.total_by("year")
    return Table(
        f"{title} ({unit})",
        [Column(words.get(by, by)), *(Column(head, number=True) for head in heads)],
        [[one.name, *(one.years.get(year) for year in apart), one.amount] for one in rows],
        [[words["in_all"], *(sums[year] for year in apart), schedule.total()]],
        notes,
    )
