"""How the parts of a report are written: as text, as a page of HTML, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from fordel._language import Lang

FORMATS = ("text", "html", "md")
Heading = tuple[str, str]  # what stands above a column, and its side: l, r, or k for what is kept whole on the left


class Writer(Protocol):
    """Takes the parts in their order. What they say is the same whoever writes it."""

    room: int  # how many characters there are for columns side by side

    def headline(self, text: str) -> None:
        """What the whole is called."""

    def title(self, text: str) -> None:
        """Of a section."""

    def subtitle(self, text: str) -> None:
        """Of a part of a section."""

    def line(self, text: str, indent: int, hanging: int, marks: Sequence[int]) -> None:
        """A paragraph. One that hangs is an item of a list; an indented one that doesn't belongs to the item before."""

    def note(self, number: int, text: str) -> None:
        """The footnote that marks refer to."""

    def table(self, caption: str, columns: Sequence[Heading], rows: Iterable[Sequence[str]], total: bool) -> None:
        """Cells are written already; with `total`, the last row is one."""

    def block(self, text: str, language: str) -> None:
        """Code or data, letter by letter."""

    def written(self) -> str:
        """The whole."""


def writer_for(format: str, lang: Lang) -> Writer:
    """text, html or md."""
    if format == "text":
        from fordel.writers.text import TextWriter

        return TextWriter(lang)
    if format == "html":
        from fordel.writers.html import HtmlWriter

        return HtmlWriter(lang)
    from fordel.writers.markdown import MarkdownWriter

    return MarkdownWriter(lang)
