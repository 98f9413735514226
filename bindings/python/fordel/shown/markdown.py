"""A table in the Markdown of GitHub, where no name becomes markup."""

from __future__ import annotations

import re
from collections.abc import Sequence

import fordel as fd
from fordel._language import chosen
from fordel.shown.table import Table, written

_MARKUP = re.compile(r"[\\`*_\[\]|~$]")
_BEGINS_BLOCK = re.compile(r"^(\s*\d*)([-+#>=.)])")


def escaped(text: str) -> str:
    """A text as Markdown shows it letter by letter."""
    plain = _MARKUP.sub(r"\\\g<0>", fd.visible(text))
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def paragraph(text: str) -> str:
    """The same where a list, a heading or a quotation could begin."""
    return _BEGINS_BLOCK.sub(r"\1\\\2", escaped(text))


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def drawn(table: Table, lang: str | None = None) -> str:
    """The caption in bold, the table with its totals in bold, and its notes."""
    lang = chosen(lang)
    rows = [_line([escaped(written(cell, lang)) for cell in row]) for row in table.rows]
    totals = [_line([f"**{text}**" if (text := escaped(written(cell, lang))) else "" for cell in row]) for row in table.totals]  # fmt: skip
    heads = _line([escaped(column.head) for column in table.columns])
    sides = _line(["---:" if column.number else "---" for column in table.columns])
    made = ["\n".join([heads, sides, *rows, *totals]), *map(paragraph, table.notes)]
    return "\n\n".join([f"**{escaped(table.caption)}**", *made] if table.caption else made)
