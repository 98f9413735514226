"""A picture as SVG: title, marks and caption on one sheet. Equal pictures give identical bytes."""

from __future__ import annotations

from fordel.plot import flows, lines, rows
from fordel.plot.canvas import Canvas
from fordel.plot.picture import Flows, Lines, Picture, Rows

TITLE, SUBTITLE, CAPTION = 17, 13, 11.5


def drawn(picture: Picture) -> str:
    """The whole sheet."""
    canvas = Canvas(repr((picture.kind, picture.title, picture.subtitle, picture.mark, picture.caption)))
    canvas.y -= 4
    canvas.paragraph(picture.title, TITLE, bold=True)
    canvas.y += 3
    canvas.paragraph(picture.subtitle, SUBTITLE, quiet=True)
    draw(canvas, picture)
    canvas.y += 8
    for text in picture.caption:
        canvas.y += 2
        canvas.paragraph(text, CAPTION, quiet=True)
    return canvas.svg(picture.title, "; ".join([picture.subtitle, *said(picture), *picture.caption]), picture.lang)


def draw(canvas: Canvas, picture: Picture) -> None:
    match picture.mark:
        case Rows():
            rows.draw(canvas, picture.mark, picture.lang)
        case Flows():
            flows.draw(canvas, picture.mark, picture.lang)
        case Lines():
            lines.draw(canvas, picture.mark, picture.lang)


def said(picture: Picture) -> list[str]:
    """What is seen, for those who hear it."""
    match picture.mark:
        case Rows():
            return [f"{row.label}: {row.text}" for row in picture.mark.rows]
        case Flows():
            return [flow.text for flow in picture.mark.flows]
        case Lines():
            return [f"{line.label}: {line.points[-1].text}" for line in picture.mark.lines if line.points]
