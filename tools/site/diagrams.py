"""Flowcharts that stand in a page as mermaid, drawn by Graphviz while the site is made: a reader's browser has nothing to load."""

from __future__ import annotations

import html
import re
import subprocess

NODE = r'(?P<{0}>\w+)(?:\[(?P<{0}_text>"[^"]*"|[^\]]*)\])?'
LINE = re.compile(rf'{NODE.format("high")}(?: -- "(?P<words>[^"]*)" -->| -->)? ?(?:{NODE.format("low")})?')
LOOKS = """
    graph [bgcolor=transparent, ranksep=0.35, nodesep=0.25]
    node [shape=box, style=rounded, fontname="sans-serif", fontsize=12, margin="0.15,0.07"]
    edge [fontname="sans-serif", fontsize=10, arrowsize=0.7]
"""


def as_dot(chart: str) -> str:
    """The flowchart in Graphviz's language."""
    _, *lines = chart.strip().splitlines()
    made = ["digraph {", LOOKS]  # from top to bottom, whatever the chart says: a column is narrow
    for line in lines:
        found = LINE.fullmatch(line.strip())
        if found is None:
            raise SystemExit(f"no line of a flowchart that can be drawn: {line}")
        made += [node(found[end], found[f"{end}_text"]) for end in ("high", "low") if found[f"{end}_text"]]
        if found["low"]:
            made.append(f'"{found["high"]}" -> "{found["low"]}" [label=<{words(found["words"] or "")}>]')
    return "\n".join([*made, "}"])


def node(name: str, text: str) -> str:
    return f'"{name}" [label=<{words(text.strip(chr(34)))}>]'


def words(text: str) -> str:
    """With the marks that both languages have."""
    escaped = html.escape(text, quote=False)
    return escaped.replace("&lt;br&gt;", "<BR/>").replace("&lt;b&gt;", "<B>").replace("&lt;/b&gt;", "</B>")


def drawn(chart: str) -> str:
    """The flowchart as SVG that takes the colours of the page."""
    done = subprocess.run(["dot", "-Tsvg"], input=as_dot(chart), capture_output=True, encoding="utf-8", check=True)
    svg = done.stdout[done.stdout.index("<svg") :]
    svg = re.sub(r"<!--.*?-->\s*|<title>.*?</title>\s*", "", svg, flags=re.DOTALL)
    svg = svg.replace('"black"', '"currentColor"')
    one_line = re.sub(r"\s*\n", "", svg)
    return f'<div class="diagram">{one_line}</div>'
