"""Population, figures and keys of a grid: exact values, handed to the library, which says what they come to."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import fordel as fd
from fordel import errors
from fordel._language import Notation
from fordel._language import said as in_set
from fordel.frames import cells
from fordel.frames import columns as cols
from fordel.frames.columns import Columns
from fordel.frames.grid import Grid, is_empty
from fordel.frames.notice import in_language
from fordel.frames.rows import Row, Table

Who = str | tuple[str, str] | None  # a column, or those of codes and names
MOST_DECIMALS = 15  # that doubles tell apart
When = str | datetime.date | None  # a column, or the day of all rows


@dataclass(frozen=True)
class Asked:
    """The arguments that all three have."""

    grid: Grid
    who: Who = None
    known: Sequence[fd.Party] | None = None
    decimals: int | None = None
    notation: Notation | None = None
    source: fd.Citation | str | None = None
    limited_to: fd.Text | str = ""

    def __post_init__(self) -> None:
        decimals = self.decimals
        if decimals is None:
            return
        if isinstance(decimals, bool) or not isinstance(decimals, int):
            raise errors.from_core(
                "fordel.argument.wrong_type", f"decimals={decimals!r}, {in_set('which takes', 'som tager')} int"
            )
        if not 0 <= decimals <= MOST_DECIMALS:
            raise errors.from_core(
                "fordel.argument.out_of_range", f"decimals={decimals}, {in_set('of 0 to', 'fra 0 til')} {MOST_DECIMALS}"
            )

    def table(self, on: When = None, **named: str | None) -> Table:
        """With the columns that are named, and those that say who."""
        columns = Columns(self.grid)
        both = self.who if isinstance(self.who, tuple) else (None, self.who)
        columns.name(code=both[0], name=both[1], **named)
        if isinstance(on, str) and (on in self.grid.heads or not on[:4].isdigit()):
            columns.name(on=on)
        return Table(self.grid, columns, cols.who(columns), self.known, decimals=self.decimals)

    @property
    def cited(self) -> fd.Citation:
        return self.source if isinstance(self.source, fd.Citation) else fd.Citation(self.source or "")


def _set_value(table: Table, argument: str, words: set[str]) -> None:
    table.value = table.columns.required(argument, words, cells.is_number)


def _set_time(table: Table, on: When, argument: str, words: set[str]) -> None:
    """The column of days, the day of all rows, or the columns of a table that has one for each day."""
    columns, heads = table.columns, table.grid.heads
    table.on = columns.taken.get("on")
    if table.on is None and on is not None:
        table.on = cells.day(on)
        table.grid.arguments["on"] = str(on)
    if table.on is None:
        table.on = columns.by_heading("on", cols.TIMES)
    if table.on is None:
        table.on = columns.by_content("on", lambda cell: isinstance(cell, datetime.date))
    if table.on is None and argument not in columns.taken:
        table.wide = {i: cells.day(head) for i, head in enumerate(heads) if cells.TIME.fullmatch(head)}
    if table.wide:
        return
    if table.on is None:
        table.on = columns.required("on", cols.TIMES, cells.is_year)
    _set_value(table, argument, words)


def _set_published(table: Table) -> None:
    table.published = table.columns.taken.get("published")
    if table.published is None:
        table.published = table.columns.by_heading("published", cols.PUBLISHED)


def _municipalities() -> list[fd.Party]:
    return list(fd.folk1a().areas)


def _has_both(table: Table) -> bool:
    return table.who.name is not None and table.who.code is not None


def _know_by_codes(table: Table) -> None:
    """Codes alone are those of municipalities, where all of them are."""
    if table.known is not None or _has_both(table):
        return
    written = [cells.name(cell) for cell in table.grid.columns[table.who_column] if not is_empty(cell)]
    codes = {party.code for party in _municipalities()}
    if written and all(each is not None and each.lstrip("0") in codes for each in written):
        table.known = _municipalities()
        head = repr(table.grid.heads[table.who_column])
        said = in_language(f"the codes in {head} are those of municipalities", f"koderne i {head} er kommunernes")
        table.grid.said.append(said)


def _ordered(rows: Sequence[Row], known: Sequence[fd.Party] | None) -> list[fd.Party]:
    """Who has values: in the order of those known, else as they come."""
    met = dict.fromkeys(row.who for row in rows)
    return list(met) if known is None else [party for party in known if party in met]


def _with_publication(row: Row, *parts: Any) -> tuple[Any, ...]:
    return parts if row.published is None else (*parts, row.published)


def population(asked: Asked, on: When, heads: str | None, published: str | None) -> fd.Population:
    """Head counts by area and day."""
    table = asked.table(on, heads=heads, published=published)
    table.counts = True
    if table.known is None and not _has_both(table):
        table.known = _municipalities()
    _set_published(table)
    _set_time(table, on, "heads", cols.COUNTS | cols.VALUES)
    rows = table.read()

    def make(of: Sequence[Row]) -> fd.Population:
        figures = [_with_publication(row, row.who.code, row.on, row.value) for row in of]
        return fd.Population(_ordered(of, table.known), figures, asked.cited, asked.limited_to, asked.notation)

    return table.made(rows, make)


def figures(
    asked: Asked, what: fd.Text | str, on: When, value: str | None, published: str | None, unit: fd.Text | str
) -> fd.Figures:
    """Any values by party and day."""
    table = asked.table(on, value=value, published=published)
    _know_by_codes(table)
    _set_published(table)
    called = {cols.folded(text) for text in ([what.da, what.en] if isinstance(what, fd.Text) else [what])}
    _set_time(table, on, "value", cols.VALUES | cols.COUNTS | called)
    rows = table.read()

    def make(of: Sequence[Row]) -> fd.Figures:
        values = [_with_publication(row, row.who, row.on, row.value) for row in of]
        who = _ordered(of, table.known)
        return fd.Figures(what, who, values, asked.cited, unit, asked.limited_to, asked.notation)

    return table.made(rows, make)


def key(asked: Asked, weight: str | None) -> fd.Key:
    """A weight for each party."""
    table = asked.table(weight=weight)
    _know_by_codes(table)
    _set_value(table, "weight", cols.WEIGHTS | cols.COUNTS | cols.VALUES)
    rows = table.read()
    return table.made(rows, lambda of: fd.Key([row.who for row in of], [row.value for row in of], asked.notation))
