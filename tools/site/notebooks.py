"""A notebook with its outputs as a page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def as_markdown(notebook: Path) -> str:
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return "\n\n".join(part for cell in cells for part in parts(cell)) + "\n"


def parts(cell: dict[str, Any]) -> Iterator[str]:
    source = "".join(cell["source"])
    if cell["cell_type"] == "markdown":
        yield source
    elif cell["cell_type"] == "code" and source.strip():
        yield fenced(source, "python")
        for output in cell["outputs"]:
            yield shown(output)


def shown(output: dict[str, Any]) -> str:
    """An output in the richest form that needs no script."""
    data = {kind: "".join(value) for kind, value in output.get("data", {}).items() if isinstance(value, str | list)}
    if "image/svg+xml" in data:
        return block(data["image/svg+xml"][data["image/svg+xml"].index("<svg") :])
    if "text/html" in data and "<script" not in data["text/html"]:
        return block(data["text/html"])
    if "image/png" in data:
        return block(f'<img alt="" src="data:image/png;base64,{data["image/png"].strip()}">')
    printed = output.get("text", "") or data.get("text/plain", "") or "\n".join(output.get("traceback", []))
    return fenced(ANSI.sub("", "".join(printed)), "text")


def block(markup: str) -> str:
    """HTML that Markdown leaves as it is: without empty lines, which would end it. The site's own style is for tables without a class."""
    markup = markup.replace("<table>", '<table class="shown">')
    return '<div class="output">\n' + re.sub(r"\n\s*\n", "\n", markup) + "\n</div>"


def fenced(code: str, language: str) -> str:
    return f"```{language}\n{code.rstrip()}\n```"
