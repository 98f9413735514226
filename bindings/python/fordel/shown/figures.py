"""Counts and figures, with their dates and source."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import fordel as fd
from fordel._language import Lang
from fordel.shown.table import Cell, Column, Row, Rows, Table
from fordel.shown.words import WORDS

_DATES = 3  # as many of the newest stand beside each other


def _by_date(caption: str, parties: Sequence[fd.Party], known: dict[tuple[str, datetime.date], Any], source: fd.Citation, lang: Lang) -> Table:  # fmt: skip
    """Parties by the newest dates; what is known of the others is said below."""
    words = WORDS[lang]
    dates = sorted({on for _, on in known})
    newest = dates[-_DATES:]

    def row(party: fd.Party) -> Row:
        code = party.code or party.id
        return [party.name, party.code or None, *(_number(known.get((code, on))) for on in newest)]

    notes = [f"{words['source']}: {source.in_(lang)}"] if source.in_(lang) else []
    if len(dates) > 1:
        notes.insert(0, words["dates"].format(count=len(dates), first=dates[0], last=dates[-1]))
    columns = [
        Column(words["area"]),
        Column(words["code"]),
        *(Column(words["day"].format(day=on), True) for on in newest),
    ]
    return Table(caption, columns, Rows(parties, row), (), notes)


def _number(value: int | Fraction | None) -> Cell:
    return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else value


def _limited(name: str, to: fd.Text, lang: Lang) -> str:
    return f"{name}, {to.in_(lang)}" if to.in_(lang) else name


def population(of: fd.Population, lang: Lang) -> list[Table]:
    """Heads by area and date."""
    known = {(code, on): heads for code, on, heads in of.figures}
    return [_by_date(_limited(WORDS[lang]["population"], of.limited_to, lang), of.areas, known, of.source, lang)]


def figures(of: fd.Figures, lang: Lang) -> list[Table]:
    """Values by party and date."""
    known = {(code, on): value for code, on, value, _ in of.values}
    unit = f" ({of.unit.in_(lang)})" if of.unit.in_(lang) else ""
    return [_by_date(_limited(of.what.in_(lang), of.limited_to, lang) + unit, of.parties, known, of.source, lang)]


def succession(of: fd.Succession, lang: Lang) -> list[Table]:
    """Which area became which, and when."""
    words = WORDS[lang]
    rows = Rows(of.steps, lambda step: (str(step.from_), step.before.name, step.after.name, step.source or None))
    columns = [Column(words[head]) for head in ("starts", "before", "changed_to", "source")]
    return [Table(words["succession"], columns, rows)]
