"""Elements of SVG on one sheet: text that is wrapped, shapes in the picture's colours, light and dark."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

import fordel as fd
from fordel._language import Lang
from fordel.plot.colours import DARK, LIGHT, PATTERNS, SERIES, place

WIDTH, MARGIN = 640, 16
BOLD = 1.14  # so much wider
FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif"
NARROW, WIDE = frozenset("iIjlftr.,:;'!|()[]/ -"), frozenset("mwMWOQ@%æÆœŒ—…→")

# Plain attributes are of light paper, which editors and printers understand; a browser in the dark takes these instead.
_DARK = "".join(
    f"{{scope}} .{name}{{{{{what}:{colour}}}}}"
    for name, what, colour in (
        ("paper", "fill", DARK.paper),
        ("ink", "fill", DARK.ink),
        ("quiet", "fill", DARK.quiet),
        ("grid", "stroke", DARK.grid),
        ("rule", "stroke", DARK.ink),
        ("grey", "stroke", DARK.grey),
        ("cut", "stroke", DARK.paper),
    )
)


def number(value: float) -> str:
    """A coordinate, to a hundredth of a pixel."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


def text_width(text: str, size: float) -> float:
    """About as wide as the widest of the fonts that stand in for Helvetica: rather too much than cut off."""
    return size * sum(_advance(letter) for letter in text)


def _advance(letter: str) -> float:
    if ord(letter) > 0x2E80:
        return 1.0
    if letter in NARROW:
        return 0.37
    if letter in WIDE:
        return 0.97
    return 0.73 if letter.isupper() else 0.625


def wrapped(text: str, width: float, size: float, most: int = 99) -> list[str]:
    """The text in lines of that width; what is too long for `most` of them ends in an ellipsis."""
    lines = [""]
    for word in fd.visible(text).split(" "):
        for piece in _pieces(word, width, size):
            joined = f"{lines[-1]} {piece}".strip()
            if text_width(joined, size) <= width or not lines[-1]:
                lines[-1] = joined
            else:
                lines.append(piece)
    if len(lines) > most:
        last = lines[most - 1]
        while last and text_width(last + "…", size) > width:
            last = last[:-1]
        lines = [*lines[: most - 1], last + "…"]
    return lines


def _pieces(word: str, width: float, size: float) -> list[str]:
    """A word that is longer than a line, in parts of which each is not."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, size) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


class Canvas:
    """A sheet that grows downwards: `y` is where the next thing stands."""

    def __init__(self, seed: str) -> None:
        self.id = "f" + hashlib.sha256(seed.encode()).hexdigest()[:10]
        self.y: float = MARGIN
        self.parts: list[str] = []
        self.used: set[int] = set()

    def add(self, element: str, says: str = "", /, **attributes: str | float) -> None:
        """An element; what it says is shown when it is pointed at."""
        written = "".join(
            f" {name.rstrip('_').replace('_', '-')}={quoteattr(number(value) if isinstance(value, (int, float)) else value)}"
            for name, value in attributes.items()
        )
        body = f"><title>{escape(fd.visible(says))}</title></{element}>" if says else "/>"
        self.parts.append(f"<{element}{written}{body}")

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        anchor: str = "start",
        quiet: bool = False,
        bold: bool = False,
    ) -> None:
        name, colour = ("quiet", LIGHT.quiet) if quiet else ("ink", LIGHT.ink)
        weight = ' font-weight="bold"' if bold else ""
        side = "" if anchor == "start" else f' text-anchor="{anchor}"'
        self.parts.append(
            f'<text class="{name}" x="{number(x)}" y="{number(y)}" font-size="{number(size)}" fill="{colour}"{side}{weight}>'
            f"{escape(fd.visible(text))}</text>"
        )

    def paragraph(self, text: str, size: float, *, quiet: bool = False, bold: bool = False) -> None:
        """Wrapped to the sheet, and what comes next stands below it."""
        for line in wrapped(text, WIDTH - 2 * MARGIN, size * (BOLD if bold else 1)):
            self.y += size * 1.3
            self.text(MARGIN, self.y, line, size, quiet=quiet, bold=bold)

    def lines(self, x: float, middle: float, lines: Sequence[str], size: float, *, anchor: str = "start") -> None:
        """Lines of text around a height."""
        first = middle + size * 0.35 - (len(lines) - 1) * size * 0.6
        for number_, line in enumerate(lines):
            self.text(x, first + number_ * size * 1.2, line, size, anchor=anchor)

    def rule(self, x1: float, y1: float, x2: float, y2: float, *, grid: bool = False) -> None:
        name, colour = ("grid", LIGHT.grid) if grid else ("rule", LIGHT.ink)
        self.add("line", class_=name, x1=x1, y1=y1, x2=x2, y2=y2, stroke=colour, stroke_width=1)

    def fill(self, series: int) -> str:
        """The colour of a series with its pattern."""
        self.used.add(place(series))
        return f"url(#{self.id}-{place(series)})"

    def legend(self, names: Iterable[str], size: float, draw: str = "rect") -> None:
        """A swatch and a name for each series."""
        x, self.y = float(MARGIN), self.y + size * 1.7
        for series, name in enumerate(names):
            wide = 20 + text_width(name, size) + 18
            if x > MARGIN and x + wide > WIDTH - MARGIN:
                x, self.y = MARGIN, self.y + size * 1.6
            self.add(
                "rect",
                x=x,
                y=self.y - size * 0.85,
                width=14,
                height=size * 0.95,
                fill=self.fill(series),
                stroke=SERIES[place(series)],
            )
            self.text(x + 20, self.y, name, size)
            x += wide

    def svg(self, title: str, description: str, lang: Lang) -> str:
        """The sheet as a document."""
        height = number(self.y + MARGIN)
        dark = [f"[data-jp-theme-light=false] #{self.id}", f"[data-md-color-scheme=slate] #{self.id}"]
        style = f"@media screen and (prefers-color-scheme:dark){{{_DARK.format(scope='#' + self.id)}}}"
        style += "".join(_DARK.format(scope=scope) for scope in dark)
        light = f'<rect class="paper" width="{WIDTH}" height="{height}" fill="{LIGHT.paper}"/>'
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" id="{self.id}" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
                f' role="img" lang="{lang}" aria-labelledby="{self.id}-title {self.id}-desc" font-family="{FONT}"'
                ' style="max-width:100%;height:auto">',
                f'<title id="{self.id}-title">{escape(fd.visible(title))}</title>',
                f'<desc id="{self.id}-desc">{escape(fd.visible(description))}</desc>',
                f"<style>{style}</style>",
                *(["<defs>", *map(self._pattern, sorted(self.used)), "</defs>"] if self.used else []),
                light,
                *self.parts,
                "</svg>\n",
            ]
        )

    def _pattern(self, series: int) -> str:
        lines = PATTERNS[series][0]
        path = (
            f'<path class="cut" d="{lines}" stroke="{LIGHT.paper}" stroke-width="1.5" stroke-linecap="round"/>'
            if lines
            else ""
        )
        return (
            f'<pattern id="{self.id}-{series}" width="8" height="8" patternUnits="userSpaceOnUse">'
            f'<rect width="8" height="8" fill="{SERIES[series]}"/>{path}</pattern>'
        )
