"""Paragraphs, titles and tables at 80 columns."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

import fordel as fd
from fordel._language import Lang
from fordel.writers import Heading

WIDTH = 80
FOLDED = 8  # what a folded column has at least


class TextWriter:
    """Wraps what is too long for a line; tables may be wider, where numbers need it."""

    room = WIDTH

    def __init__(self, lang: Lang) -> None:
        self.out = io.StringIO()
        self.console = self.of_width(WIDTH)

    def of_width(self, width: int) -> Console:
        return Console(width=width, file=self.out, highlight=False, markup=False, emoji=False, no_color=True)

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
        if not text:
            self.console.print()
            return
        marked = " ".join([text, *(f"[{number}]" for number in marks)])
        wrapped = Text(fd.visible(marked)).wrap(self.console, WIDTH - indent - hanging)
        for number, part in enumerate(wrapped):
            part.rstrip()
            self.console.print(Text(" " * (indent + (hanging if number else 0))).append_text(part), soft_wrap=True)

    def note(self, number: int, text: str) -> None:
        self.line(f"[{number}] {text}", 0, 5)

    def table(self, caption: str, columns: Sequence[Heading], rows: Iterable[Sequence[str]], total: bool) -> None:
        """Of its columns those on side l may be folded; the others are kept whole, even where the page is too narrow."""
        if caption:
            self.subtitle(caption)
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
        whole = self.of_width(max(needed, WIDTH))
        with whole.capture() as drawn:
            whole.print(made)
        for line in drawn.get().splitlines():
            self.console.out(line.rstrip(), highlight=False)

    def block(self, text: str, language: str) -> None:
        for line in text.splitlines():
            self.console.out(fd.visible(line), highlight=False)

    def written(self) -> str:
        return self.out.getvalue()
