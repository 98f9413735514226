"""Any value of the library as tables, or as a few words where it is small."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import Any

import fordel as fd
from fordel._language import Lang, chosen
from fordel.shown import RESULTS, cells, html, markdown, text
from fordel.shown.table import Column, Row, Table
from fordel.shown.words import WORDS

WIDEST = 60  # what a cell has of a line at a prompt

# Shown in a line.
SMALL: tuple[type, ...] = (
    fd.AmountRule, fd.Citation, fd.Condition, fd.Currency, fd.Decision, fd.ExactMoney, fd.Finding, fd.KeyRounding,
    fd.Money, fd.Party, fd.Period, fd.Position, fd.PriceIndex, fd.ReferenceDate, fd.Spread, fd.Text, fd.TieBreaking,
)  # fmt: skip


def _class(value: Any) -> type:
    return type(value)


@cache
def _maker(of: type) -> Callable[[Any, str], list[Table]] | None:
    """The function that makes the tables of a class, or of one that it inherits from."""
    for name in (one.__name__ for one in of.__mro__):
        if name in RESULTS:
            module, function = RESULTS[name].split(".")
            made: Callable[[Any, str], list[Table]] = getattr(import_module(f"fordel.shown.{module}"), function)
            return made
    return None


@cache
def properties(of: type) -> tuple[str, ...]:
    """The public properties of a class."""
    members = inspect.getmembers(of, lambda member: isinstance(member, property))
    return tuple(name for name, _ in members if not name.startswith("_"))


def _property(value: Any, name: str, lang: Lang) -> str:
    """A year is no number that is grouped."""
    found = getattr(value, name)
    return str(found) if name == "year" and found is not None else cells.line(found, lang)


def _by_property(value: Any, lang: Lang) -> Table:
    words, of = WORDS[lang], _class(value)
    rows = [(name, _property(value, name, lang)) for name in properties(of)]
    return Table(of.__name__, [Column(words["property"]), Column(words["value"])], rows)


def _listed(values: Sequence[Any], lang: Lang) -> Table:
    """Values of one class, a row each."""
    of = _class(values[0])
    names = properties(of)
    rows: list[Row] = [[_property(value, name, lang) for name in names] for value in values]
    if not names:
        names, rows = (WORDS[lang]["value"],), [[cells.line(value, lang)] for value in values]
    return Table(WORDS[lang]["list"].format(count=len(values), name=of.__name__), list(map(Column, names)), rows)


def tables(value: Any, lang: Lang) -> list[Table]:
    """The tables that a value is shown as."""
    maker = _maker(_class(value))
    if maker:
        return maker(value, lang)
    if isinstance(value, list | tuple) and value and len({type(one) for one in value}) == 1:
        return [_listed(value, lang)]
    return [_by_property(value, lang)]


def as_html(value: Any, lang: Lang | None = None, folded: int | None = 20) -> str:
    """What a notebook shows."""
    lang = chosen(lang)
    if isinstance(value, SMALL):
        return f"<span>{html.escaped(cells.line(value, lang))}</span>"
    return html.page(tables(value, lang), lang, folded)


def as_text(value: Any, lang: Lang | None = None, folded: int | None = 20) -> str:
    """What a prompt shows."""
    lang = chosen(lang)
    if isinstance(value, SMALL):
        return cells.line(value, lang)
    return "\n\n".join(text.drawn(table, lang, folded, WIDEST) for table in tables(value, lang))


def below(value: Any, folded: int = 20) -> str:
    """The same below a line that says what it is: the first table needs no caption."""
    lang = chosen(None)
    first, *others = tables(value, lang)
    bare = Table("", first.columns, first.rows, first.totals, first.notes)
    return "\n\n".join(text.drawn(table, lang, folded, WIDEST) for table in (bare, *others))


class Shown:
    """A value as it shows itself, in a language that was named."""

    def __init__(self, value: Any, lang: Lang | None, folded: int | None) -> None:
        self._value, self._lang, self._folded = value, chosen(lang), folded

    def __repr__(self) -> str:
        return self.to_text()

    def _repr_html_(self) -> str:
        return self.to_html()

    def to_text(self) -> str:
        """As columns of text."""
        return as_text(self._value, self._lang, self._folded)

    def to_html(self) -> str:
        """As HTML, with its style."""
        return as_html(self._value, self._lang, self._folded)

    def to_markdown(self) -> str:
        """As tables of Markdown, all rows."""
        if isinstance(self._value, SMALL):
            return markdown.paragraph(cells.line(self._value, self._lang))
        return "\n\n".join(markdown.drawn(table, self._lang) for table in tables(self._value, self._lang))
