"""A picture as a figure of plotly."""

from __future__ import annotations

from html import escape
from typing import Any

import fordel as fd
from fordel._extras import need
from fordel._language import Lang
from fordel.plot import flows, lines, rows
from fordel.plot.canvas import BOLD, text_width, wrapped
from fordel.plot.colours import DASHES, LIGHT, MARKERS, PATTERNS, SERIES, place
from fordel.plot.numbers import Axis, axis
from fordel.plot.picture import Flows, Line, Lines, Picture, Rows
from fordel.plot.words import WORDS

FONT, LABEL, SMALL, TITLE, MARGIN, WIDTH = "Helvetica, Arial, sans-serif", 13, 11.5, 17, 16, 560
BUTTONS = 36  # room for those that plotly puts above a figure
SAID = "%{customdata}<extra></extra>"


def safe(text: str) -> str:
    """A text that plotly takes as it stands: as no markup, no formula and no template."""
    return escape(fd.visible(text)).replace("$", "&#36;").replace("{", "&#123;")


def broken(text: str, width: float, size: float) -> list[str]:
    return [safe(line) for line in wrapped(text, width, size)]


def figure(picture: Picture) -> Any:
    """With title and caption, for a notebook."""
    made = bare(picture)
    head = [f"<b>{line}</b>" for line in broken(picture.title, WIDTH, TITLE * BOLD)]
    small = [f'<span style="font-size:{LABEL}px">{line}</span>' for line in broken(picture.subtitle, WIDTH, LABEL)]
    foot = [line for text in picture.caption for line in broken(text, WIDTH, SMALL)]
    above, below = 24 * (len(head) + len(small)) + BUTTONS, 15 * len(foot) + 16
    top, bottom, left = made.layout.margin.t, made.layout.margin.b, made.layout.margin.l
    pad = {"l": MARGIN, "t": BUTTONS}
    made.update_layout(
        title={"text": "<br>".join([*head, *small]), "x": 0, "y": 1, "yanchor": "top", "pad": pad},
        height=made.layout.height + above + below,
        margin={"t": top + above, "b": bottom + below},
    )
    made.add_annotation(
        text="<br>".join(foot), name="caption", xref="paper", yref="paper", x=0, y=0, xshift=MARGIN - left,
        yshift=-bottom - 4, xanchor="left", yanchor="top", align="left", showarrow=False, font={"size": SMALL},
    )  # fmt: skip
    return made


def bare(picture: Picture) -> Any:
    """The marks, with what each says when it is pointed at."""
    graph = need("plotly.graph_objects", "plot")
    match picture.mark:
        case Rows():
            made = of_rows(graph, picture.mark, picture.lang)
        case Flows():
            made = of_flows(graph, picture.mark)
        case Lines():
            made = of_lines(graph, picture.mark, picture.lang)
    made.update_layout(
        template="none",
        font={"family": FONT, "size": LABEL, "color": LIGHT.ink},
        paper_bgcolor=LIGHT.paper,
        plot_bgcolor=LIGHT.paper,
        hoverlabel={"align": "left"},
        title_font_size=TITLE,
    )
    return made


def of_rows(graph: Any, mark: Rows, lang: Lang) -> Any:
    """The amounts stand to the right of the bars, as on paper."""
    labels = [wrapped(row.label, rows.WIDEST, LABEL, 4) for row in mark.rows]
    made = graph.Figure([bars_of(graph, mark, series) for series in range(max(len(mark.series), 1))])
    if mark.marks:
        made.add_scatter(**marks_of(mark))
    made.update_layout(
        barmode="overlay",
        showlegend=len(mark.series) > 1 or bool(mark.marks),
        legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "traceorder": "normal"},
        height=90 + 30 * len(labels) + 12 * sum(len(each) - 1 for each in labels),
        margin={
            "l": MARGIN + max(text_width(line, LABEL) for each in labels for line in each) + 8,
            "r": MARGIN + max(text_width(row.text, LABEL) for row in mark.rows) + 10,
            "t": 40 if len(mark.series) > 1 or mark.marks else 10,
            "b": 44,
        },
    )
    made.update_yaxes(
        tickmode="array",
        tickvals=list(range(len(labels))),
        ticktext=["<br>".join(map(safe, each)) for each in labels],
        range=[len(labels) - 0.5, -0.5],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
    )
    margin = made.layout.margin
    fits = rows.fitting(max(WIDTH - margin.l - margin.r, 60))
    along = axis(*rows.extent(mark), (mark.unit, mark.millions), lang, fits)
    made.update_xaxes(**value_axis(along), zeroline=True)
    if along.low > 0 or along.high < 0:
        made.layout.xaxis.title.text += f" · {safe(WORDS[lang]['not_from_zero'])}"
    for at, row in enumerate(mark.rows):
        made.add_annotation(
            text=safe(row.text), xref="paper", x=1, y=at, xanchor="left", xshift=10, showarrow=False, name="amount"
        )
    return made


def value_axis(along: Axis) -> dict[str, Any]:
    """With our own ticks, in the notation of the language; it stays as it is, as they would not follow."""
    return {
        "range": [float(along.low), float(along.high)],
        "tickvals": [float(value) for value, _ in along.ticks],
        "ticktext": [safe(label) for _, label in along.ticks],
        "tickangle": 0,
        "title": {"text": safe(along.unit), "standoff": 6, "font": {"size": SMALL}},
        "gridcolor": LIGHT.grid,
        "zerolinecolor": LIGHT.ink,
        "fixedrange": True,
    }


def bars_of(graph: Any, mark: Rows, series: int) -> Any:
    """All bars of one series: from where to where, in floats here and not before."""
    bars = [(at, bar) for at, row in enumerate(mark.rows) for bar in row.bars if bar.series == series]
    shape = PATTERNS[place(series)][1]
    return graph.Bar(
        orientation="h",
        width=0.65,
        name=safe(mark.series[series]) if mark.series else "",
        showlegend=bool(mark.series),
        y=[at for at, _ in bars],
        base=[float(bar.start) for _, bar in bars],
        x=[float(bar.end - bar.start) for _, bar in bars],
        customdata=[safe(bar.text) for _, bar in bars],
        hovertemplate=SAID,
        marker={
            "color": SERIES[place(series)],
            "line": {"color": SERIES[place(series)], "width": 1},
            "pattern": {"shape": shape, "fillmode": "overlay", "fgcolor": "#ffffff", "size": 7, "solidity": 0.25},
        },
    )


def marks_of(mark: Rows) -> dict[str, Any]:
    marked = [(at, row) for at, row in enumerate(mark.rows) if row.mark is not None]
    return {
        "mode": "markers",
        "name": safe(mark.marks),
        "x": [float(row.mark or 0) for _, row in marked],
        "y": [at for at, _ in marked],
        "customdata": [safe(row.bars[0].text if row.bars else row.text) for _, row in marked],
        "hovertemplate": SAID,
        "marker": {"symbol": "line-ns", "size": 24, "line": {"color": LIGHT.ink, "width": 2}},
    }


def of_flows(graph: Any, mark: Flows) -> Any:
    """Posts stand where they stand on paper, and names beside them: plotly's own would lie across the bands."""
    layout = flows.laid_out(mark)
    colours = [SERIES[place(flows.colour_of(flow, mark))] for flow in mark.flows]
    nodes = [*mark.payers, *mark.recipients]
    sides = ((layout.payers, mark.payers, 0, "right"), (layout.recipients, mark.recipients, 1, "left"))
    most = max(len(mark.payers), len(mark.recipients))
    made = graph.Figure(
        graph.Sankey(
            arrangement="fixed",
            node={
                "x": [min(max(x, 0.001), 0.999) for one, _, x, _ in sides for _ in one.tops],
                "y": [one.middle(at) / layout.height for one, _, _, _ in sides for at in range(len(one.tops))],
                "customdata": [f"{safe(node.label)}: {safe(node.text)}" for node in nodes],
                "hovertemplate": SAID,
                "color": "#5a606b",
                "thickness": flows.POST,
                "pad": (layout.height - flows.BANDS)
                / max(most - 1, 1),  # which leaves for the bands what they have on paper
                "line": {"width": 0},
            },
            link={
                "source": [flow.payer for flow in mark.flows],
                "target": [len(mark.payers) + flow.recipient for flow in mark.flows],
                "value": [float(abs(flow.amount)) for flow in mark.flows],
                "customdata": [safe(flow.text) for flow in mark.flows],
                "hovertemplate": SAID,
                "color": [translucent(colour) for colour in colours],
                "line": {"width": 0},  # then a band that is too thin to be seen is a line in its colour
            },
        )
    )
    made.update_layout(
        height=layout.height + 30,
        margin={
            "l": MARGIN + layout.payers.room,
            "r": MARGIN + layout.recipients.room,
            "t": 14,
            "b": 16,
            "autoexpand": False,
        },
    )
    for one, named, x, anchor in sides:
        for at, node in enumerate(named):
            label = "<br>".join(
                [*map(safe, one.lines[at]), f'<span style="font-size:{flows.AMOUNT}px">{safe(node.text)}</span>']
            )
            made.add_annotation(
                text=label, name="node", xref="paper", yref="paper", x=x, y=1 - one.middle(at) / layout.height,
                xanchor=anchor, yanchor="middle", align=anchor, xshift=6 if x else -6, showarrow=False,
            )  # fmt: skip
    return made


def translucent(colour: str) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.6)"


def of_lines(graph: Any, mark: Lines, lang: Lang) -> Any:
    made = graph.Figure(
        [line_of(graph, line, mark, lang) for line in sorted(mark.lines, key=lambda one: one.series is not None)]
    )
    along = lines.upwards(mark, lang)
    made.update_layout(
        height=430,
        margin={"l": 80, "r": MARGIN, "t": 10, "b": 40},
        legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "traceorder": "normal"},
    )
    labels = lines.day_labels(mark.days, lang)
    every = -(-len(labels) // 8)
    shown = list(zip(mark.days, labels, strict=True))[::-every][::-1]
    made.update_xaxes(
        tickvals=[day.isoformat() for day, _ in shown], ticktext=[label for _, label in shown], showgrid=False
    )
    made.update_yaxes(**value_axis(along), zeroline=False)
    return made


def line_of(graph: Any, line: Line, mark: Lines, lang: Lang) -> Any:
    """A day without a figure is a gap."""
    at = {point.on: point for point in line.points}
    series = None if line.series is None else place(line.series)
    looks: dict[str, Any] = {"mode": "lines", "showlegend": False, "line": {"color": LIGHT.grey, "width": 1}}
    if series is not None:
        looks = {
            "mode": "lines+markers",
            "line": {"color": SERIES[series], "width": 2, "dash": DASHES[series]},
            "marker": {"symbol": MARKERS[series], "size": 7, "color": SERIES[series]},
        }
    return graph.Scatter(
        name=safe(line.label),
        x=[day.isoformat() for day in mark.days],
        y=[float(at[day].value) if day in at else None for day in mark.days],
        customdata=[safe(lines.said(line, at[day], lang)) if day in at else "" for day in mark.days],
        hovertemplate=SAID,
        connectgaps=False,
        **looks,
    )
