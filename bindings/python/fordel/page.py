"""A report's page: paragraphs, titles and tables at 80 columns, numbers in the language's notation."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

import fordel as fd
from fordel.words import WORDS

WIDTH = 80
FOLDED = 8  # what a folded column has at least


def whole(number: int, lang: str) -> str:
    return f"{number:,}".replace(",", "." if lang == "da" else ",")


def decimals(amount: Fraction, digits: int, lang: str) -> str:
    """Rounded to so many digits, for reading only."""
    return fd.to_rounded(amount, digits, "danish" if lang == "da" else "english")


def money(amount: fd.Money, lang: str) -> str:
    """The amount without its currency."""
    return amount.to_string("danish" if lang == "da" else "english").rsplit(" ", 1)[0]


def kroner(amount: fd.Money, lang: str) -> str:
    """The same without øre where there are none."""
    text = money(amount, lang)
    return text[:-3] if amount.minor % 100 == 0 else text


def millions(amount: fd.Money, lang: str) -> str:
    return decimals(amount.exact / 10**6, 1, lang)


Column = tuple[str, list[str]]  # its heading, and its cells


def blocks(columns: Iterable[Column], label: int) -> Iterator[list[Column]]:
    """As many columns side by side as there is room for beside labels of that length."""
    room = WIDTH - min(label, 24) - 1
    block: list[Column] = []
    used = 0
    for head, cells in columns:
        wide = max(map(len, [head, *cells])) + 1
        if block and used + wide > room:
            yield block
            block, used = [], 0
        block.append((head, cells))
        used += wide
    if block:
        yield block


def console(width: int, out: TextIO | None) -> Console:
    return Console(width=width, file=out, highlight=False, markup=False, emoji=False, no_color=True)


class Page:
    """Where the parts of a report are printed, with the numbers of its footnotes."""

    def __init__(self, lang: str, notes: Iterable[str], out: TextIO | None = None) -> None:
        self.lang, self.words, self.out = lang, WORDS[lang], out or sys.stdout
        self.console = console(WIDTH, self.out)
        self.notes = {id: number for number, id in enumerate(notes, 1)}

    def line(self, text: str = "", indent: int = 0, hanging: int = 0) -> None:
        """A paragraph, wrapped; further lines stand `hanging` columns in."""
        if not text:
            self.console.print()
            return
        wrapped = Text(fd.visible(text)).wrap(self.console, WIDTH - indent - hanging)
        for number, part in enumerate(wrapped):
            part.rstrip()
            self.console.print(Text(" " * (indent + (hanging if number else 0))).append_text(part), soft_wrap=True)

    def title(self, text: str) -> None:
        self.line()
        self.line(text.upper())
        self.line("─" * min(WIDTH, len(text)))

    def marks(self, ids: Iterable[str]) -> str:
        return " ".join(f"[{self.notes[i]}]" for i in ids if i in self.notes)

    def table(self, columns: list[tuple[str, str]], rows: Iterable[list[str]]) -> None:
        """Columns as (heading, side): l may be folded, r and k (on the left) are kept whole, even where the page is
        too narrow for them."""
        shown = [[fd.visible(cell) for cell in row] for row in rows]
        made = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="", show_edge=False)
        needed = len(columns) - 1
        for place, (heading, side) in enumerate(columns):
            wide = FOLDED if side == "l" else max(len(cell) for cell in [heading, *(row[place] for row in shown)])
            needed += wide
            made.add_column(
                Text(heading),
                justify="right" if side == "r" else "left",
                no_wrap=side != "l",
                overflow="fold",
                min_width=wide,
            )
        for row in shown:
            made.add_row(*map(Text, row))
        whole = console(max(needed, WIDTH), self.out)
        with whole.capture() as drawn:
            whole.print(made)
        for line in drawn.get().splitlines():
            self.console.out(line.rstrip(), highlight=False)
