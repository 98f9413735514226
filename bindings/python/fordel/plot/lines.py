"""Draws figures over time: lines with their names at their ends, those without a colour in grey behind them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby

from fordel._language import Lang
from fordel.plot.canvas import MARGIN, WIDTH, Canvas, number, text_width, wrapped
from fordel.plot.colours import DASHES, LIGHT, MARKERS, SERIES, place
from fordel.plot.numbers import Axis, axis
from fordel.plot.picture import Line, Lines, Point

LABEL, TICK, HEIGHT, WIDEST = 13, 11.5, 300, 150
STROKES = {
    "solid": "",
    "dash": "7,4",
    "dot": "2,3",
    "dashdot": "7,3,2,3",
    "longdash": "12,4",
    "longdashdot": "12,3,2,3",
}
SHAPES = {
    "circle": "M-3.5,0a3.5,3.5 0 1 0 7,0a3.5,3.5 0 1 0 -7,0Z",
    "square": "M-3,-3h6v6h-6Z",
    "diamond": "M0,-4.5L4.5,0L0,4.5L-4.5,0Z",
    "triangle-up": "M0,-4L4,3.5H-4Z",
    "cross": "M-1.5,-4.5h3v3h3v3h-3v3h-3v-3h-3v-3h3Z",
    "triangle-down": "M0,4L4,-3.5H-4Z",
}


def values(lines: Lines) -> list[Fraction]:
    return [point.value for line in lines.lines for point in line.points]


def upwards(lines: Lines, lang: Lang) -> Axis:
    """From zero, unless the lowest is over half of the highest: there lines would be flat."""
    low, high = min(values(lines)), max(values(lines))
    low = low if low < 0 or 2 * low > high else Fraction(0)
    return axis(low, high, (lines.unit, ""), lang, lambda labels: len(labels) <= 8)


def day_text(day: datetime.date, lang: Lang) -> str:
    return f"{day.day}.{day.month}.{day.year}" if lang == "da" else day.isoformat()


def said(line: Line, point: Point, lang: Lang) -> str:
    return f"{line.label}, {day_text(point.on, lang)}: {point.text}"


def day_labels(days: Sequence[datetime.date], lang: Lang) -> list[str]:
    """Years, where all are the same day of a year."""
    same = len({(day.month, day.day) for day in days}) == 1
    return [str(day.year) if same else day_text(day, lang) for day in days]


def draw(canvas: Canvas, lines: Lines, lang: Lang) -> None:
    along = upwards(lines, lang)
    named = [line for line in lines.lines if line.series is not None]
    left = MARGIN + max(text_width(label, TICK) for _, label in along.ticks) + 8
    names = [[*wrapped(line.label, WIDEST, LABEL, 2), line.points[-1].text] for line in named]
    right = WIDTH - MARGIN - max(text_width(text, LABEL) for each in names for text in each) - 16
    canvas.y += 18
    if along.unit:
        canvas.y += TICK
        canvas.text(MARGIN, canvas.y - 8, along.unit, TICK, quiet=True)
    top = canvas.y + 4
    for value, label in along.ticks:
        y = along.place(value, top + HEIGHT, -HEIGHT)
        canvas.rule(left, y, right, y, grid=True)
        canvas.text(left - 6, y + 4, label, TICK, anchor="end", quiet=True)
    days(canvas, lines.days, (left, right), top + HEIGHT, lang)
    for line in sorted(lines.lines, key=lambda one: one.series is not None):
        draw_line(canvas, line, lines.days, along, (left, right, top), lang)
    ends = [along.place(line.points[-1].value, top + HEIGHT, -HEIGHT) for line in named]
    lowest = end_labels(canvas, names, [line.series or 0 for line in named], ends, (right, top))
    canvas.y = max(top + HEIGHT + 10 + TICK, lowest)


def across(day: datetime.date, days: Sequence[datetime.date], left: float, right: float) -> float:
    """Where a day stands; a single day in the middle."""
    whole = (days[-1] - days[0]).days
    return left + 6 + (right - left - 12) * ((day - days[0]).days / whole if whole else 0.5)


def days(canvas: Canvas, all_days: Sequence[datetime.date], on: tuple[float, float], y: float, lang: Lang) -> None:
    """As many of the days as fit, the last among them."""
    canvas.rule(on[0], y, on[1], y)
    free = float("inf")
    for day, label in reversed(list(zip(all_days, day_labels(all_days, lang), strict=True))):
        x, half = across(day, all_days, *on), text_width(label, TICK) / 2
        if x + half + 8 <= free:
            canvas.rule(x, y, x, y + 4)
            canvas.text(x, y + 6 + TICK, label, TICK, anchor="middle", quiet=True)
            free = x - half


def draw_line(
    canvas: Canvas,
    line: Line,
    all_days: Sequence[datetime.date],
    along: Axis,
    room: tuple[float, float, float],
    lang: Lang,
) -> None:
    """The line, broken where it has no figure of a day, and a marker at each figure."""
    left, right, top = room
    at = {
        point.on: (across(point.on, all_days, left, right), along.place(point.value, top + HEIGHT, -HEIGHT))
        for point in line.points
    }
    path = "".join(
        "M" + "L".join(f"{number(at[day][0])},{number(at[day][1])}" for day in run)
        for there, run in groupby(all_days, key=at.__contains__)
        if there
    )
    if line.series is None:
        canvas.add("path", line.label, class_="grey line", d=path, fill="none", stroke=LIGHT.grey, stroke_width=1)
        return
    colour, dash = SERIES[place(line.series)], STROKES[DASHES[place(line.series)]]
    dashed = {"stroke_dasharray": dash} if dash else {}
    canvas.add("path", class_="line", d=path, fill="none", stroke=colour, stroke_width=2, **dashed)
    for point in line.points:
        marker(canvas, at[point.on], place(line.series), said(line, point, lang))


def marker(canvas: Canvas, at: tuple[float, float], series: int, says: str) -> None:
    canvas.add(
        "path", says, class_="marker", d=SHAPES[MARKERS[series]],
        transform=f"translate({number(at[0])},{number(at[1])})", fill=SERIES[series],
    )  # fmt: skip


def end_labels(
    canvas: Canvas,
    names: Sequence[Sequence[str]],
    series: Sequence[int],
    ends: Sequence[float],
    at: tuple[float, float],
) -> float:
    """The names beside the ends of the lines, moved apart where they would stand over each other; gives the lowest."""
    right, top = at
    heights = [len(each) * LABEL * 1.2 + 4 for each in names]
    order = sorted(range(len(ends)), key=ends.__getitem__)
    tops = apart(
        [ends[place] - heights[place] / 2 for place in order],
        [heights[place] for place in order],
        top - 10,
        top + HEIGHT + 20,
    )
    for spot, y in zip(order, tops, strict=True):
        middle = y + heights[spot] / 2
        colour = SERIES[place(series[spot])]
        canvas.add("line", x1=right - 2, y1=ends[spot], x2=right + 12, y2=middle, stroke=colour, stroke_width=1)
        canvas.lines(right + 16, middle, names[spot], LABEL)
    return max([y + heights[spot] for spot, y in zip(order, tops, strict=True)], default=top)


def apart(tops: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """The same places, moved as far as none stands on another: down from the top, and up again from the bottom."""
    moved: list[float] = []
    for top, _ in zip(tops, heights, strict=True):
        before = moved[-1] + heights[len(moved) - 1] if moved else low
        moved.append(max(top, before))
    floor = max(high, low + sum(heights))
    for spot in reversed(range(len(moved))):
        moved[spot] = min(moved[spot], floor - heights[spot])
        floor = moved[spot]
    return moved
