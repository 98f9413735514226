"""A table as text, in columns as wide as what is in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

import fordel as fd
from fordel._language import chosen
from fordel.shown.table import Table, written
from fordel.shown.words import more_rows

_WORD = re.compile(r"\s*\S+\s*")
_UNUSUAL = re.compile("[^\\0-\u02ff]")  # what comes before combining marks in Unicode takes one column


@cache
def _more(letter: str) -> int:
    """How many columns more than one it takes."""
    return -1 if unicodedata.combining(letter) else unicodedata.east_asian_width(letter) in "WF"


def wide(text: str) -> int:
    """How many columns of a terminal a text takes: marks that combine take none, Asian letters two."""
    return len(text) + sum(map(_more, _UNUSUAL.findall(text)))


def wrapped(text: str, width: int) -> list[str]:
    """A text in lines of so many columns at most; a word that is longer than a line is cut."""
    if wide(text) <= width:
        return [text.rstrip()]
    lines, line = [], ""
    for word in _WORD.findall(text):
        if line and wide(line) + wide(word.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        while wide(word.rstrip()) > width:
            beginning = _beginning(word, width)
            lines.append(beginning)
            word = word[len(beginning) :]
        line += word
    return [*lines, line.rstrip()]


def _beginning(text: str, width: int) -> str:
    """As many letters as there is room for, but one in any case."""
    end = len(text)
    while end > 1 and wide(text[:end]) > width:
        end -= 1
    return text[:end]


def clipped(text: str, widest: int | None) -> str:
    return text if widest is None or len(text) <= widest else text[: widest - 1] + "…"


def aligned(cell: str, width: int, number: bool) -> str:
    """A cell in its column; numbers end at the right."""
    room = " " * (width - wide(cell))
    return room + cell if number else cell + room


def lines(table: Table, rows: Iterable[Sequence[str]], widths: Sequence[int]) -> list[str]:
    """Rows of cells."""
    return ["  ".join(
        aligned(cell, width, column.number)
        for column, cell, width in zip(table.columns, row, widths, strict=True)
    ).rstrip() for row in rows]  # fmt: skip


def drawn(table: Table, lang: str | None = None, folded: int | None = None, widest: int | None = None) -> str:
    """Caption, headings, rows, totals and notes; of more rows than `folded` the first, and how many follow; of longer cells
    than `widest` their beginning."""
    lang = chosen(lang)
    shown = table.rows if folded is None else table.rows[:folded]
    heads = [fd.visible(column.head) for column in table.columns]
    body, totals = (
        [[clipped(written(cell, lang), widest) for cell in row] for row in rows] for rows in (shown, table.totals)
    )
    widths = [max(wide(row[i]) for row in (heads, *body, *totals)) for i in range(len(heads))]
    rule = ["  ".join("─" * width for width in widths)]
    left = len(table.rows) - len(shown)
    return "\n".join([
        *([fd.visible(table.caption)] if table.caption else []),
        *lines(table, [heads], widths),
        *rule,
        *lines(table, body, widths),
        *([f"… {more_rows(left, lang)}"] if left else []),
        *(rule + lines(table, totals, widths) if totals else []),
        *map(fd.visible, table.notes),
    ])  # fmt: skip
