"""Paragraphs, titles and tables at 80 columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

import fordel as fd
from fordel._language import Lang
from fordel.shown.text import aligned, wide, wrapped
from fordel.writers import Heading

WIDTH = 80
FOLDED = 8  # what a folded column has at least


class TextWriter:
    """Wraps what is too long for a line; tables may be wider, where numbers need it."""

    room = WIDTH

    def __init__(self, lang: Lang) -> None:
        self.lines: list[str] = []

    def headline(self, text: str) -> None:
        self.line(text)

    def title(self, text: str) -> None:
        self.line()
        self.line(text.upper())
        self.line("─" * min(WIDTH, len(text)))

    def subtitle(self, text: str) -> None:
        self.line()
        self.line(text)

    def line(self, text: str = "", indent: int = 0, hanging: int = 0, marks: Sequence[int] = ()) -> None:
        """Further lines stand `hanging` columns in."""
        marked = fd.visible(" ".join([text, *(f"[{number}]" for number in marks)])) if text else ""
        for number, part in enumerate(wrapped(marked, WIDTH - indent - hanging)):
            self.lines.append((" " * (indent + (hanging if number else 0)) + part).rstrip())

    def note(self, number: int, text: str) -> None:
        self.line(f"[{number}] {text}", 0, 5)

    def table(self, caption: str, columns: Sequence[Heading], rows: Iterable[Sequence[str]], total: bool) -> None:
        """Of its columns those on side l may be folded; the others are kept whole, even where the page is too narrow."""
        if caption:
            self.subtitle(caption)
        sides = [side for _, side in columns]
        numbers = [side == "r" for side in sides]
        cells = [[fd.visible(cell) for cell in row] for row in ([head for head, _ in columns], *rows)]
        widths = widths_of(cells, sides)
        for row in cells:
            parts = [
                wrapped(cell, width) if side == "l" else [cell]
                for cell, width, side in zip(row, widths, sides, strict=True)
            ]
            for line in zip_longest(*parts, fillvalue=""):
                made = [aligned(*cell) for cell in zip(line, widths, numbers, strict=True)]
                self.lines.append(" ".join(made).rstrip())

    def block(self, text: str, language: str) -> None:
        self.lines += map(fd.visible, text.splitlines())

    def written(self) -> str:
        return "".join(line + "\n" for line in self.lines)


def widths_of(rows: Sequence[Sequence[str]], sides: Sequence[str]) -> list[int]:
    """Of each column, as wide as what is in it; where the page is too narrow, the widest that may be folded give way."""
    widths = [max(map(wide, column)) for column in zip(*rows, strict=True)]
    folded = [place for place, side in enumerate(sides) if side == "l"]
    for place in folded:
        widths[place] = max(widths[place], FOLDED)
    while sum(widths) + len(widths) - 1 > WIDTH and any(widths[place] > FOLDED for place in folded):
        widths[max(reversed(folded), key=widths.__getitem__)] -= 1
    return widths
