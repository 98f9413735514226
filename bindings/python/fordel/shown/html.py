"""A table as HTML for notebooks and pages: it needs no script and nothing from elsewhere, and reads in light and dark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape as _escape

import fordel as fd
from fordel._language import Lang, chosen
from fordel.shown.table import Cell, Table, written
from fordel.shown.words import WORDS, more_rows

# Of more rows than these, a page is told how many there are: a browser does not take a million.
MOST = 1000

# Each output brings its style, since a notebook may show one alone. Colours are those of Jupyter's theme where it is
# there; where not, those that the reader's system asks for. The class is named twice where Jupyter's theme aligns all to the right.
STYLE = """<style>
.fordel{--ink:#1b1b1b;--paper:#fff;--line:#c8c8c8;--faint:#595959;color:var(--jp-content-font-color1,var(--ink));
background:var(--jp-layout-color0,var(--paper));padding:.25em;max-width:100%;line-height:1.4}
@media(prefers-color-scheme:dark){.fordel{--ink:#e8e8e8;--paper:#161616;--line:#555;--faint:#b0b0b0}}
.fordel p{margin:0 0 .75em}
.fordel figure{margin:0 0 .75em;overflow-x:auto}
.fordel table{border-collapse:collapse;margin:0 0 .25em;font-size:inherit}
.fordel caption{max-width:calc(100vw - 3em);caption-side:top;text-align:left;font-weight:600;padding:.25em .5em;color:inherit}
.fordel th,.fordel td{vertical-align:top;padding:.2em .6em;white-space:normal;max-width:30em}
.fordel tbody th{font-weight:400}
.fordel .n{white-space:nowrap;font-variant-numeric:tabular-nums}
.fordel.fordel th,.fordel.fordel td{text-align:left}
.fordel.fordel .n{text-align:right}
.fordel thead tr{border-bottom:2px solid var(--jp-border-color1,var(--line))}
.fordel tbody tr{border-bottom:1px solid var(--jp-border-color2,var(--line));background:none}
.fordel tfoot tr{font-weight:600}
.fordel tfoot tr:first-child{border-top:2px solid var(--jp-border-color1,var(--line))}
.fordel figcaption,.fordel summary{padding:.2em .6em;color:var(--jp-content-font-color2,var(--faint))}
</style>"""


def escaped(text: str) -> str:
    """A text that is no markup and hides nothing."""
    return _escape(fd.visible(text))


def _class(table: Table, place: int) -> str:
    return ' class="n"' if table.columns[place].number else ""


def _rows(table: Table, rows: Iterable[Sequence[Cell]], lang: Lang) -> str:
    """Rows, whose first cell says what the others are about."""
    return "".join(
        "<tr>" + "".join(
            f'<th scope="row"{_class(table, i)}>{_escape(written(cell, lang))}</th>' if i == 0 else f"<td{_class(table, i)}>{_escape(written(cell, lang))}</td>"
            for i, cell in enumerate(row)
        ) + "</tr>\n" for row in rows
    )  # fmt: skip


def _table(table: Table, caption: str, rows: Sequence[Sequence[Cell]], totals: Sequence[Sequence[Cell]], lang: Lang) -> str:  # fmt: skip
    heads = "".join(
        f'<th scope="col"{_class(table, i)}>{escaped(column.head)}</th>' for i, column in enumerate(table.columns)
    )
    said = f"<caption>{escaped(caption)}</caption>\n" if caption else ""
    foot = f"<tfoot>\n{_rows(table, totals, lang)}</tfoot>\n" if totals else ""
    body = f"<tbody>\n{_rows(table, rows, lang)}</tbody>\n" if rows else ""
    return f"<table>\n{said}<thead><tr>{heads}</tr></thead>\n{body}{foot}</table>\n"


def figure(table: Table, lang: str | None = None, folded: int | None = 20) -> str:
    """The table without its style, for pages that bring STYLE once and stand in an element of the class fordel. What is beyond `folded` rows unfolds below the totals; None: all rows stand there."""
    lang = chosen(lang)
    first = table.rows[:folded]
    rest = [] if folded is None else table.rows[folded:MOST]
    made = _table(table, table.caption, first, table.totals, lang)
    if rest:
        last = len(first) + len(rest)
        caption = WORDS[lang]["rows"].format(caption=table.caption, first=len(first) + 1, last=last)
        said = more_rows(len(rest), lang)
        made += f"<details><summary>{said}</summary>\n{_table(table, caption, rest, (), lang)}</details>\n"
    beyond = len(table.rows) - len(first) - len(rest)
    notes = [*([WORDS[lang]["not_shown"].format(count=written(beyond, lang))] if beyond else []), *table.notes]
    if notes:
        made += f"<figcaption>{'<br>'.join(map(escaped, notes))}</figcaption>\n"
    return f"<figure>\n{made}</figure>"


def _indented(line: str) -> str:
    text = line.lstrip(" ")
    return "&emsp;" * ((len(line) - len(text) + 1) // 2) + escaped(text)


def paragraphs(text: str) -> str:
    """A text as its paragraphs, each line as far in as it is written."""
    parts = [part for part in text.split("\n\n") if part.strip()]
    return "\n".join("<p>" + "<br>\n".join(map(_indented, part.strip("\n").split("\n"))) + "</p>" for part in parts)


def framed(markup: str) -> str:
    """Markup with its style: all that an output of a notebook needs."""
    # As classed, MathJax leaves it alone: a dollar sign begins no formula.
    return f'{STYLE}\n<div class="fordel mathjax_ignore tex2jax_ignore">\n{markup}\n</div>'


def page(tables: Iterable[Table], lang: str | None = None, folded: int | None = 20) -> str:
    """Tables below each other."""
    return framed("\n".join(figure(table, lang, folded) for table in tables))


def drawn(table: Table, lang: str | None = None, folded: int | None = 20) -> str:
    """One table with its style."""
    return page([table], lang, folded)
