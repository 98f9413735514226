"""The reference of Python: docs/reference/python/README.md says which names stand together, and each of its sections becomes a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

OVERVIEW = Path(__file__).resolve().parents[2] / "docs" / "reference" / "python" / "README.md"
SECTION = re.compile(r"^## (?P<title>.*)\n(?P<text>(?:(?!^## ).*\n?)*)", re.MULTILINE)
NAMES = re.compile(r"^`[\w.]+`(?:, `[\w.]+`)*$", re.MULTILINE)


@dataclass(frozen=True)
class Topic:
    title: str
    words: str
    names: list[str]

    @property
    def slug(self) -> str:
        return re.sub(r"\W+", "-", self.title.lower())

    def page(self) -> str:
        return "\n\n".join([f"# {self.title}", self.words, *(f"::: fordel.{name}" for name in self.names)]) + "\n"


def topics() -> list[Topic]:
    """The sections of the overview: words, and then a line of names."""
    found = []
    for section in SECTION.finditer(OVERVIEW.read_text(encoding="utf-8")):
        names = NAMES.search(section["text"])
        assert names is not None, section["title"]
        words = section["text"][: names.start()].strip()
        found.append(Topic(section["title"], words, names[0].strip("`").split("`, `")))
    return found


def with_links(overview: str) -> str:
    """The overview with each name as a link."""

    def linked(section: re.Match[str]) -> str:
        page = f"{Topic(section['title'], '', []).slug}.md"
        return NAMES.sub(lambda names: re.sub(r"`([\w.]+)`", rf"[`\1`]({page}#fordel.\1)", names[0]), section[0])

    return SECTION.sub(linked, overview)
