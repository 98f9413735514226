"""Draws bars in rows: labels on the left, amounts on the right, between them the bars along one axis."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from fordel._language import Lang
from fordel.plot.canvas import MARGIN, WIDTH, Canvas, text_width, wrapped
from fordel.plot.colours import LIGHT, SERIES, place
from fordel.plot.numbers import Axis, axis
from fordel.plot.picture import Bar, Row, Rows
from fordel.plot.words import WORDS

LABEL, TICK, BAR, MARK = 13, 11.5, 18, 25
WIDEST = 200  # of labels


def extent(rows: Rows) -> tuple[Fraction, Fraction]:
    """The lowest and the highest number that is shown."""
    shown = [at for row in rows.rows for bar in row.bars for at in (bar.start, bar.end)]
    shown += [row.mark for row in rows.rows if row.mark is not None]
    shown += [Fraction(0)] if rows.zero else []
    return min(shown), max(shown)


def fitting(width: float) -> Callable[[list[str]], bool]:
    """Whether labels of ticks stand beside each other on so wide an axis."""
    return lambda labels: (
        len(labels) <= 8 and max(text_width(label, TICK) for label in labels) + 14 <= width / (len(labels) - 1)
    )


def draw(canvas: Canvas, rows: Rows, lang: Lang) -> None:
    if len(rows.series) > 1:
        canvas.legend(rows.series, LABEL)
    if rows.marks:
        mark_legend(canvas, rows.marks)
    labels = [wrapped(row.label, WIDEST, LABEL, 4) for row in rows.rows]
    left = MARGIN + max(text_width(line, LABEL) for lines in labels for line in lines) + 10
    right = WIDTH - MARGIN - max(text_width(row.text, LABEL) for row in rows.rows) - 12
    along = axis(*extent(rows), (rows.unit, rows.millions), lang, fitting(right - left))
    canvas.y += 14
    heights = [max(28.0, len(lines) * LABEL * 1.2 + 8) for lines in labels]
    grid(canvas, along, left, right, sum(heights))
    for row, lines, height in zip(rows.rows, labels, heights, strict=True):
        middle = canvas.y + height / 2
        canvas.lines(left - 10, middle, lines, LABEL, anchor="end")
        for bar in row.bars:
            draw_bar(canvas, bar, along, (left, right - left), middle)
        if row.mark is not None:
            draw_mark(canvas, along.place(row.mark, left, right - left), middle, row)
        canvas.lines(WIDTH - MARGIN, middle, [row.text], LABEL, anchor="end")
        canvas.y += height
    canvas.y += 6 + TICK
    if along.low <= 0 <= along.high:
        zero = along.place(Fraction(0), left, right - left)
        canvas.rule(zero, canvas.y - sum(heights) - 8 - TICK, zero, canvas.y - 4 - TICK)
    else:
        canvas.y += 4 + TICK
        canvas.text(right, canvas.y, WORDS[lang]["not_from_zero"], TICK, anchor="end", quiet=True)


def grid(canvas: Canvas, along: Axis, left: float, right: float, height: float) -> None:
    """The ticks below, each with a line up; the unit at the end."""
    below = canvas.y + height + 4 + TICK
    for value, label in along.ticks:
        x = along.place(value, left, right - left)
        canvas.rule(x, canvas.y - 2, x, canvas.y + height + 2, grid=True)
        canvas.text(x, below, label, TICK, anchor="middle", quiet=True)
    canvas.text(WIDTH - MARGIN, below, along.unit, TICK, anchor="end", quiet=True)


def draw_bar(canvas: Canvas, bar: Bar, along: Axis, on: tuple[float, float], middle: float) -> None:
    """At least a hairline, so that what is small is seen."""
    start, end = sorted((along.place(bar.start, *on), along.place(bar.end, *on)))
    canvas.add(
        "rect", bar.text, class_="bar", x=start, y=middle - BAR / 2, width=max(end - start, 1), height=BAR,
        fill=canvas.fill(bar.series), stroke=SERIES[place(bar.series)], stroke_width=0.5,
    )  # fmt: skip


def draw_mark(canvas: Canvas, x: float, middle: float, row: Row) -> None:
    """A line across the bar, which is often as narrow as a dot would be."""
    canvas.add(
        "rect", row.bars[0].text if row.bars else row.text, class_="ink mark", x=x - 1, y=middle - MARK / 2, width=2, height=MARK,
        fill=LIGHT.ink,
    )  # fmt: skip


def mark_legend(canvas: Canvas, name: str) -> None:
    canvas.y += LABEL * 1.7
    canvas.add("rect", class_="ink", x=MARGIN + 6, y=canvas.y - LABEL, width=2, height=LABEL + 3, fill=LIGHT.ink)
    canvas.text(MARGIN + 20, canvas.y, name, LABEL)
