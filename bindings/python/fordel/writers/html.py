"""One page of HTML that needs nothing besides itself: it reads on a phone and prints on A4."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from fordel._language import Lang
from fordel.shown import html
from fordel.shown.table import Column, Table
from fordel.writers import Heading

STYLE = """<style>
:root{color-scheme:light dark}
body{margin:0;background:#fff;color:#1b1b1b;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}
main{max-width:70rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem;padding-bottom:.2rem;border-bottom:1px solid #8a8a8a}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.5rem 0;max-width:45rem}
ul{margin:.5rem 0;padding:0;list-style:none;max-width:45rem}
li{margin:.35rem 0;padding-left:1.25rem;text-indent:-1.25rem}
li>div{text-indent:0}
a{color:inherit;text-decoration-color:#8a8a8a}
li:target{outline:2px solid #8a8a8a;outline-offset:2px}
pre{overflow-x:auto;padding:.6rem;border:1px solid #8a8a8a;font-size:.85rem;line-height:1.4}
.fordel{margin:.75rem 0}
.fordel .n{white-space:pre}
.fordel th:first-child{position:sticky;left:0;background:var(--paper)}
@media(prefers-color-scheme:dark){body{background:#161616;color:#e8e8e8}}
@page{size:A4;margin:16mm 14mm}
@media print{
:root{color-scheme:light}
body{background:#fff;color:#000;font-size:9.5pt}
main{max-width:none;padding:0}
.fordel{--ink:#000;--paper:#fff;--line:#999;--faint:#333;overflow:visible;padding:0;font-size:8pt}
.fordel th,.fordel td{padding:.15em .4em}
.fordel th:first-child{position:static}
p,ul{max-width:none}
h1,h2,h3,caption{break-after:avoid}
tr,li,p{break-inside:avoid}
thead{display:table-header-group}
tfoot{display:table-row-group}
pre{white-space:pre-wrap;overflow-wrap:anywhere;border-color:#999;font-size:7.5pt}
a{text-decoration:none}
}
</style>"""

PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{name}</title>
{styles}
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


@dataclass
class Item:
    """Of a list: its paragraphs, and the name by which footnote marks find it."""

    name: str
    lines: list[str] = field(default_factory=list)

    def written(self) -> str:
        first, *others = self.lines
        name = f' id="{self.name}"' if self.name else ""
        return f"<li{name}>{first}" + "".join(f"\n<div>{line}</div>" for line in others) + "</li>\n"


class HtmlWriter:
    """Collects the body. Lists end where something else begins."""

    room = 110  # of A4, in the size in which tables are printed

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.name = ""
        self.sections = 0
        self.parts: list[str] = []
        self.items: list[Item] = []

    def add(self, part: str) -> None:
        if self.items:
            self.parts.append("<ul>\n" + "".join(item.written() for item in self.items) + "</ul>")
            self.items = []
        if part:
            self.parts.append(part)

    def headline(self, text: str) -> None:
        self.name = text
        self.add(f"<h1>{html.escaped(text)}</h1>")

    def title(self, text: str) -> None:
        self.sections += 1
        self.add(f'<h2 id="{self.section}">{html.escaped(text)}</h2>')

    @property
    def section(self) -> str:
        return f"section-{self.sections}"

    def subtitle(self, text: str) -> None:
        self.add(f"<h3>{html.escaped(text)}</h3>")

    def line(self, text: str, indent: int, hanging: int, marks: Sequence[int]) -> None:
        said = " ".join([html.escaped(text), *(f'<a href="#note-{number}">[{number}]</a>' for number in marks)])
        if text and hanging:
            self.items.append(Item("", [said]))
        elif text and indent and self.items:
            self.items[-1].lines.append(said)
        else:
            self.add(f"<p>{said}</p>" if text else "")

    def note(self, number: int, text: str) -> None:
        self.items.append(Item(f"note-{number}", [f"[{number}] {html.escaped(text)}"]))

    def table(self, caption: str, columns: Sequence[Heading], rows: Iterable[Sequence[str]], total: bool) -> None:
        drawn = html.figure(table_of(caption, columns, rows, total), self.lang, folded=None)
        named = f'<table aria-labelledby="{self.section}">'  # by the title above it
        said = drawn if caption or not self.sections else drawn.replace("<table>", named, 1)
        self.add(f'<div class="fordel">\n{said}\n</div>')

    def block(self, text: str, language: str) -> None:
        self.add("<pre><code>" + "\n".join(map(html.escaped, text.splitlines())) + "</code></pre>")

    def written(self) -> str:
        self.add("")
        return PAGE.format(
            lang=self.lang, name=html.escaped(self.name), styles=f"{html.STYLE}\n{STYLE}", body="\n".join(self.parts)
        )


def table_of(caption: str, columns: Sequence[Heading], rows: Iterable[Sequence[str]], total: bool) -> Table:
    all_rows = list(rows)
    split = len(all_rows) - total
    return Table(caption, [Column(head, side == "r") for head, side in columns], all_rows[:split], all_rows[split:])
