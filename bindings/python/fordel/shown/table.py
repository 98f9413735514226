"""A table as a person reads it: a caption, headings, rows and totals. What it looks like is up to text.py, html.py and markdown.py."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, NamedTuple, Union, cast, overload

import fordel as fd
from fordel._language import Lang, notation

# What a cell may hold; it is written in the language of the reader. None is an empty cell.
Cell = Union[str, int, Fraction, "fd.Money", "fd.Text", datetime.date, None]


class Column(NamedTuple):
    """A heading, and whether what stands below it is a number, which ends at the right."""

    head: str
    number: bool = False


Row = Sequence[Cell]


class Rows(Sequence[Row]):
    """Rows made of things when they are looked at: of a million, only those that are shown."""

    def __init__(self, things: Any, row: Callable[[Any], Row]) -> None:
        self._things, self._row = things, row

    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        if isinstance(place, slice):
            return [self[i] for i in range(*place.indices(len(self)))]
        return self._row(self._things[place])


class Table(NamedTuple):
    """Rows of cells under a caption, with totals that stay in sight where rows are folded away."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    totals: Sequence[Row] = ()
    notes: Sequence[str] = ()  # below the table: sources, assumptions


def written(cell: Cell, lang: str) -> str:
    """A cell in the notation of a language. Money is without its currency, which heading or caption say."""
    match cell:
        case None:
            return ""
        case str():
            return fd.visible(cell)
        case bool():
            raise TypeError("a cell holds no bool: say it in words")
        case int():
            return f"{cell:,}".replace(",", "." if lang == "da" else ",")
        case Fraction():
            return f"{cell.numerator}/{cell.denominator}" if cell.denominator != 1 else written(cell.numerator, lang)
        case fd.Money():
            return cell.to_string(notation(lang)).rsplit(" ", 1)[0]
        case fd.Text():
            return fd.visible(str(cell.in_(cast(Lang, lang))))
        case datetime.date():
            return cell.isoformat()
    raise TypeError(f"no cell: {cell!r}")
