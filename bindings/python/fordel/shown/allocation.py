"""What each party gets of one amount, and who got the last unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

import fordel as fd
from fordel._language import Lang
from fordel.shown import cells
from fordel.shown.key import basis
from fordel.shown.table import Column, Rows, Table
from fordel.shown.words import WORDS


def rounding(line: fd.WorkingLine, lang: Lang) -> str:
    """Whether the party got a unit more than the whole ones of its exact amount, and by which rank."""
    words = WORDS[lang]
    if line.given == line.floor:
        return words["down_ranked"].format(rank=line.rank) if line.rank and line.remainder else ""
    return words["up_ranked"].format(rank=line.rank) if line.rank else words["up"]


def amounts(allocation: fd.Allocation, lang: Lang) -> list[Table]:
    """Each party's share, its exact amount and the amount it is settled at."""
    words, lines = WORDS[lang], allocation.lines
    code = allocation.amount.currency
    rows = Rows(lines, lambda one: (
        one.party.name, cells.percent(one.share, lang), cells.digits(one.exact, 4, lang), rounding(one, lang), one.amount,
    ))  # fmt: skip
    settled = sum((one.amount for one in lines), start=allocation.amount - allocation.amount)
    exact = sum((one.exact for one in lines), start=Fraction())
    notes = [basis(allocation.key, lang)]
    if allocation.residual:
        notes.append(f"{words['missing']}: {cells.line(allocation.residual, lang)}")
    return [Table(
        words["allocation"].format(amount=cells.line(allocation.amount, lang)),
        [Column(words["party"]), Column(words["share"], True), Column(words["exact"], True), Column(words["rounding"]), Column(cells.amount_head(code, lang), True)],
        rows,
        [(words["in_all"], cells.percent(sum((one.share for one in lines), start=Fraction()), lang), cells.digits(exact, 4, lang), None, settled)],
        notes,
    )]  # fmt: skip


def named(values: Mapping[Any, Any] | Sequence[Any]) -> dict[Any, Any]:
    """Values by name; without names by place, from 1."""
    return dict(values) if isinstance(values, Mapping) else dict(enumerate(values, 1))


def units(apportionment: fd.Apportionment, lang: Lang) -> list[Table]:
    """Each party's quota and the whole units it got."""
    words = WORDS[lang]
    quotas, given = named(apportionment.quotas), named(apportionment.units)
    rows = [(who_is(who, lang), cells.digits(quotas[who], 4, lang), got) for who, got in given.items()]
    total = (words["in_all"], cells.digits(sum(quotas.values(), start=Fraction()), 4, lang), sum(given.values()))
    columns = [Column(words["party"]), Column(words["quota"], True), Column(words["units"], True)]
    notes = [f"{words['missing']}: {apportionment.residual}"] if apportionment.residual else []
    return [Table(apportionment.method, columns, rows, [total], notes)]


def who_is(name: Any, lang: Lang) -> str:
    """A party by its name; one that has none by its place."""
    return name if isinstance(name, str) else WORDS[lang]["number"].format(place=name)


def adjusted(made: fd.Adjusted, lang: Lang) -> list[Table]:
    """Amounts after their adjustments, with the bounds that held."""
    words = WORDS[lang]

    def bound(value: Fraction | None) -> str | None:
        return None if value is None else cells.digits(value, 4, lang)

    rows = [
        (party.name, bound(floor), bound(cap), cells.digits(amount, 4, lang))
        for party, floor, cap, amount in zip(made.parties, made.floors, made.caps, made.amounts, strict=True)
    ]
    total = (words["in_all"], None, None, cells.digits(sum(made.amounts, start=Fraction()), 4, lang))
    columns = [Column(words["party"]), Column(words["floor"], True), Column(words["cap"], True), Column(cells.amount_head(made.pool.currency, lang), True)]  # fmt: skip
    notes = [cells.line(step, lang) for step in made.steps]
    if made.undistributed:
        notes.append(f"{words['undistributed']}: {cells.digits(made.undistributed, 4, lang)}")
    return [Table(words["after_steps"], columns, rows, [total], notes)]
