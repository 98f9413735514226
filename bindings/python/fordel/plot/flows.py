"""Draws who pays whom: payers on the left, recipients on the right, bands as broad as their amounts between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fordel._language import Lang
from fordel.plot.canvas import MARGIN, WIDTH, Canvas, number, text_width, wrapped
from fordel.plot.colours import LIGHT, MORE, SERIES, place
from fordel.plot.picture import Flow, Flows, Node
from fordel.plot.words import WORDS

LABEL, AMOUNT, POST, GAP, WIDEST = 13, 12, 12, 8, 190
BANDS = 300  # how high all bands are together


@dataclass
class Side:
    """One side's nodes: the room for names, where each post begins, how thick it is, and how far bands have taken it."""

    room: float
    lines: list[list[str]]
    tops: list[float]
    thick: list[float]
    taken: list[float]

    def middle(self, place: int) -> float:
        return self.tops[place] + self.thick[place] / 2


@dataclass
class Layout:
    """Both sides, how broad each band is, and how high all is."""

    payers: Side
    recipients: Side
    bands: list[float]
    height: float


def laid_out(flows: Flows) -> Layout:
    """Each side is in the middle of the height of the higher one."""
    whole = sum(abs(flow.amount) for flow in flows.flows)
    bands = [BANDS * float(abs(flow.amount) / whole) for flow in flows.flows]
    payers, recipients = [0.0] * len(flows.payers), [0.0] * len(flows.recipients)
    for flow, band in zip(flows.flows, bands, strict=True):
        payers[flow.payer] += band
        recipients[flow.recipient] += band
    sides = [side(flows.payers, payers), side(flows.recipients, recipients)]
    height = max(bottom for _, bottom in sides)
    for one, bottom in sides:
        one.tops = [top + (height - bottom) / 2 for top in one.tops]
    return Layout(sides[0][0], sides[1][0], bands, height)


def side(nodes: Sequence[Node], thick: list[float]) -> tuple[Side, float]:
    """The posts below each other, each with room for its name, and where the last of them ends."""
    lines = [wrapped(node.label, WIDEST, LABEL, 3) for node in nodes]
    names = [text_width(line, LABEL) for each in lines for line in each]
    room = max([*names, *(text_width(node.text, AMOUNT) for node in nodes)]) + 8
    tops, y = [], 0.0
    for each, own in zip(lines, thick, strict=True):
        slot = max(own, (len(each) + 1) * LABEL * 1.2)
        tops.append(y + (slot - own) / 2)
        y += slot + GAP
    return Side(room, lines, tops, thick, [0.0] * len(nodes)), y - GAP


def draw(canvas: Canvas, flows: Flows, lang: Lang) -> None:
    if any(flow.amount < 0 for flow in flows.flows):
        legend(canvas, WORDS[lang]["goes_back"])
    canvas.y += 16
    layout = laid_out(flows)
    x = MARGIN + layout.payers.room, WIDTH - MARGIN - layout.recipients.room - POST
    for flow, band in zip(flows.flows, layout.bands, strict=True):
        draw_flow(canvas, flow, band, layout, (x[0] + POST, x[1]), colour_of(flow, flows))
    draw_posts(canvas, layout.payers, flows.payers, x[0], (x[0] - 8, "end"))
    draw_posts(canvas, layout.recipients, flows.recipients, x[1], (x[1] + POST + 8, "start"))
    canvas.y += layout.height


def colour_of(flow: Flow, flows: Flows) -> int:
    """By the recipient where there is a colour for each, else one for all; what goes back has its own."""
    if flow.amount < 0:
        return MORE
    apart = len(flows.recipients) <= len(SERIES) and all(other.amount >= 0 for other in flows.flows)
    return flow.recipient if apart else 0


def draw_flow(canvas: Canvas, flow: Flow, band: float, layout: Layout, ends: tuple[float, float], series: int) -> None:
    """A band, at least a hairline broad."""
    start, end = map(number, ends)
    bend = number(sum(ends) / 2)
    sides = (layout.payers, flow.payer), (layout.recipients, flow.recipient)
    tops = [canvas.y + taken(one, node, band) for one, node in sides]
    (a, b), (c, d) = map(number, tops), (number(top + band) for top in tops)
    path = f"M{start},{a}C{bend},{a} {bend},{b} {end},{b}V{d}C{bend},{d} {bend},{c} {start},{c}Z"
    back = flow.amount < 0
    canvas.add(
        "path", flow.text, class_="flow", d=path, fill=canvas.fill(series) if back else SERIES[place(series)],
        fill_opacity="1" if back else "0.45", stroke=SERIES[place(series)], stroke_width=0.6,
    )  # fmt: skip


def taken(one: Side, node: int, band: float) -> float:
    """Where the next band of a post begins."""
    top = one.tops[node] + one.taken[node]
    one.taken[node] += band
    return top


def draw_posts(canvas: Canvas, one: Side, nodes: Sequence[Node], x: float, beside: tuple[float, str]) -> None:
    """The posts with their names and amounts, on the outer side."""
    for at, node in enumerate(nodes):
        canvas.add(
            "rect", f"{node.label}: {node.text}", class_="ink post", x=x, y=canvas.y + one.tops[at], width=POST,
            height=max(one.thick[at], 0.6), fill=LIGHT.ink,
        )  # fmt: skip
        count = len(one.lines[at])
        first = canvas.y + one.middle(at) - count * LABEL * 0.6 + LABEL * 0.35
        for line, text in enumerate(one.lines[at]):
            canvas.text(beside[0], first + line * LABEL * 1.2, text, LABEL, anchor=beside[1])
        canvas.text(beside[0], first + count * LABEL * 1.2, node.text, AMOUNT, anchor=beside[1], quiet=True)


def legend(canvas: Canvas, name: str) -> None:
    canvas.y += LABEL * 1.7
    canvas.add("rect", x=MARGIN, y=canvas.y - 11, width=14, height=12, fill=canvas.fill(MORE), stroke=SERIES[MORE])
    canvas.text(MARGIN + 20, canvas.y, name, LABEL)
