"""A report's page: its parts as text, HTML or Markdown, numbers in the language's notation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

import fordel as fd
from fordel._language import Lang, notation
from fordel.shown.table import written
from fordel.words import WORDS
from fordel.writers import Heading, writer_for


def whole(number: int, lang: Lang) -> str:
    return written(number, lang)


def decimals(amount: Fraction, digits: int, lang: Lang) -> str:
    """Rounded to so many digits, for reading only."""
    return fd.to_rounded(amount, digits, notation(lang))


def money(amount: fd.Money, lang: Lang) -> str:
    """The amount without its currency."""
    return written(amount, lang)


def kroner(amount: fd.Money, lang: Lang) -> str:
    """The same without øre where there are none."""
    text = money(amount, lang)
    return text[:-3] if amount.minor % 100 == 0 else text


def millions(amount: fd.Money, lang: Lang) -> str:
    return decimals(amount.exact / 10**6, 1, lang)


Column = tuple[str, list[str]]  # its heading, and its cells


class Page:
    """The parts of a report, whatever it is written as, with the numbers of its footnotes."""

    def __init__(self, lang: Lang, notes: Iterable[str], format: str = "text") -> None:
        self.lang, self.words, self.format = lang, WORDS[lang], format
        self.writer = writer_for(format, lang)
        self.notes = {id: number for number, id in enumerate(notes, 1)}

    def parts(self) -> None:
        """Writes them, one method each."""
        raise NotImplementedError

    def written(self) -> str:
        self.parts()
        return self.writer.written()

    def headline(self, text: str) -> None:
        self.writer.headline(text)

    def title(self, text: str) -> None:
        self.writer.title(text)

    def subtitle(self, text: str) -> None:
        self.writer.subtitle(text)

    def line(self, text: str = "", indent: int = 0, hanging: int = 0, marks: Iterable[str] = ()) -> None:
        """A paragraph, with the marks of these footnotes; further lines stand `hanging` columns in."""
        self.writer.line(text, indent, hanging, [self.notes[id] for id in marks if id in self.notes])

    def note(self, id: str, text: str) -> None:
        self.writer.note(self.notes[id], text)

    def table(self, columns: list[Heading], rows: Iterable[list[str]], caption: str = "", total: bool = False) -> None:
        """Columns as (heading, side): l may be folded, r and k (on the left) are kept whole."""
        self.writer.table(caption, columns, rows, total)

    def block(self, text: str, language: str) -> None:
        """Code or data, letter by letter."""
        self.writer.block(text, language)

    def made_again(self, python: str, receipt: str) -> None:
        """How the same is made again, and of what it was made."""
        self.title(self.words["reproduced"])
        self.block(python, "python")
        self.title(self.words["receipt"])
        self.block(receipt, "json")

    def blocks(self, columns: Iterable[Column], label: int) -> Iterator[list[Column]]:
        """As many columns side by side as there is room for beside labels of that length."""
        room = self.writer.room - min(label, 24) - 1
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
