"""A picture in a notebook: the SVG, and its numbers folded below. Without a script, so that it reads anywhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from fordel.plot import svg
from fordel.plot.words import WORDS
from fordel.shown import html

if TYPE_CHECKING:
    from fordel.plot.picture import Picture


def shown(picture: Picture) -> str:
    summary = escape(WORDS[picture.lang]["numbers_and_notes" if picture.table.notes else "numbers"])
    table = html.drawn(picture.table, picture.lang)
    return f"<figure>{svg.drawn(picture)}<details><summary>{summary}</summary>{table}</details></figure>\n"
