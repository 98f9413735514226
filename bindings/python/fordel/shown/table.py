"""A table as a person reads it: a caption, headings, rows and totals. What it looks like is up to text.py, html.py and markdown.py."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Union

import fordel as fd

# What a cell may hold; it is written in the language of the reader. None is an empty cell.
Cell = Union[str, int, Fraction, "fd.Money", "fd.Text", datetime.date, None]


@dataclass(frozen=True)
class Column:
    """A heading, and whether what stands below it is a number, which ends at the right."""

    head: str
    number: bool = False


@dataclass(frozen=True)
class Table:
    """Rows of cells under a caption, with totals that stay in sight where rows are folded away."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    totals: Sequence[Sequence[Cell]] = ()
    notes: Sequence[str] = field(default=())  # below the table: sources, assumptions


def written(cell: Cell, lang: str) -> str:
    """A cell in the notation of a language. Money is without its currency, which heading or caption say."""
    notation = "danish" if lang == "da" else "english"
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
            return cell.to_string(notation).rsplit(" ", 1)[0]
        case fd.Text():
            return fd.visible(str(cell.in_(lang)))
        case datetime.date():
            return cell.isoformat()
    raise TypeError(f"no cell: {cell!r}")
