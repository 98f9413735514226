"""A picture as a value: what it says and the marks that it is made of, in exact numbers. svg.py and interactive.py draw it."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from fordel._language import Lang
from fordel.shown.table import Table


@dataclass(frozen=True)
class Bar:
    """A bar from one number of the axis to another; `text` is what it says when it is pointed at."""

    start: Fraction
    end: Fraction
    series: int
    text: str


@dataclass(frozen=True)
class Row:
    """A label, its bars and the amounts in writing; a mark across where one number among others is meant."""

    label: str
    bars: tuple[Bar, ...]
    text: str
    mark: Fraction | None = None


@dataclass(frozen=True)
class Rows:
    """Bars in rows along one axis; `series` names their colours."""

    rows: tuple[Row, ...]
    unit: str
    millions: str = ""  # the unit of a million, where numbers are amounts
    series: tuple[str, ...] = ()
    marks: str = ""  # what a mark across means
    zero: bool = True  # whether the axis shows it, as bars need whose length is the amount


@dataclass(frozen=True)
class Node:
    """Who pays, or who receives, and how much in all."""

    label: str
    text: str


@dataclass(frozen=True)
class Flow:
    """What one payer pays to one recipient, both by their place."""

    payer: int
    recipient: int
    amount: Fraction
    text: str


@dataclass(frozen=True)
class Flows:
    """Payers on the left, recipients on the right, and what flows between them."""

    payers: tuple[Node, ...]
    recipients: tuple[Node, ...]
    flows: tuple[Flow, ...]


@dataclass(frozen=True)
class Point:
    """A figure on a day."""

    on: datetime.date
    value: Fraction
    text: str


@dataclass(frozen=True)
class Line:
    """The figures of one party; without a colour of its own it is drawn in grey, and not named."""

    label: str
    points: tuple[Point, ...]
    series: int | None


@dataclass(frozen=True)
class Lines:
    """Figures over time."""

    lines: tuple[Line, ...]
    days: tuple[datetime.date, ...]
    unit: str


Mark = Rows | Flows | Lines


@dataclass(frozen=True)
class Picture:
    """What is drawn: its title, what is shown, the numbers behind it and where they come from."""

    kind: str
    title: str
    subtitle: str
    mark: Mark
    table: Table
    caption: tuple[str, ...]
    lang: Lang

    def with_title(self, title: str) -> Picture:
        """The same picture under another title."""
        return replace(self, title=title)

    def to_svg(self, path: str | os.PathLike[str] | None = None) -> str:
        """The picture as SVG, for papers; with a path it is written there too."""
        from fordel.plot import svg

        return _written(svg.drawn(self), path)

    def figure(self) -> Any:
        """The picture as a figure of plotly, interactive; needs fordel[plot]."""
        from fordel.plot import interactive

        return interactive.figure(self)

    def to_html(self, path: str | os.PathLike[str] | None = None, *, include_plotlyjs: bool = True) -> str:
        """The interactive picture with its table as a page that asks nothing of the network; without plotly's script for pages that have it."""
        from fordel.plot.page import page

        return _written(page(self, include_plotlyjs), path)

    def _repr_html_(self) -> str:
        from fordel.plot import notebook

        return notebook.shown(self)

    def __repr__(self) -> str:
        return f"<Picture {self.kind}: {self.title}; {self.subtitle}>"


def _written(text: str, path: str | os.PathLike[str] | None) -> str:
    if path is not None:
        from fordel._files import write_file

        write_file(Path(path), text)
    return text
