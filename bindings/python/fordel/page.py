"""A report's page: paragraphs, titles and tables at 80 columns, numbers in the language's notation."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from fractions import Fraction

from rich.console import Console
from rich.table import Table
from rich.text import Text

import fordel as fd
from fordel.words import WORDS

WIDTH = 80


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


class Page:
    """Where the parts of a report are printed, with the numbers of its footnotes."""

    def __init__(self, lang: str, notes: Iterable[str]) -> None:
        self.lang, self.words = lang, WORDS[lang]
        self.console = Console(width=WIDTH, file=sys.stdout, highlight=False, markup=False, emoji=False, no_color=True)
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
        """Columns as (heading, l or r)."""
        made = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="", show_edge=False)
        for heading, side in columns:
            right = side == "r"
            made.add_column(
                Text(heading),
                justify="right" if right else "left",
                no_wrap=right,
                overflow="fold",
                min_width=8 if not right else None,
            )
        for row in rows:
            made.add_row(*(Text(fd.visible(cell)) for cell in row))
        self.console.print(made)
