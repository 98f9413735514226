"""Looks at the site as it was built: `check.py build/site` prints what is wrong, and fails if anything is.

Every link leads to a file that is there, and to a place on it; nothing that a browser loads by itself is elsewhere. Links that a
reader follows may lead out.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOADED = re.compile(r"url\(\s*[\"']?(?!data:|#)([^\"')\s]+)|@import\s+[\"']([^\"']+)")


@dataclass
class Found(HTMLParser):
    """The places of a page, where it leads to, and what it loads."""

    places: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    drawn_by_script: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.places |= {given[name] for name in ("id", "name") if name in given}
        self.drawn_by_script |= (
            "mermaid" in given.get("class", "").split()
        )  # mkdocs-material loads its script from elsewhere
        if tag in ("a", "area"):
            self.links += [given["href"]] if "href" in given else []
            return
        sets = [part.split()[0] for part in given.get("srcset", "").split(",") if part.strip()]
        self.loads += [
            given[name] for name in ("src", "href", "data", "poster", "xlink:href") if given.get(name)
        ] + sets
        self.loads += loaded_by(given.get("style", ""))


def loaded_by(style: str) -> list[str]:
    return [one or other for one, other in LOADED.findall(style)]


def read(page: Path) -> Found:
    found = Found()
    found.feed(page.read_text(encoding="utf-8"))
    return found


def problems(site: Path) -> list[str]:
    """Everything that is wrong, each with its page."""
    pages = {page: read(page) for page in sorted(site.rglob("*.html"))}
    told = [
        f"{page.relative_to(site)}: {said}" for page, found in pages.items() for said in wrong(page, found, site, pages)
    ]
    for style in sorted(site.rglob("*.css")):
        loads = loaded_by(style.read_text(encoding="utf-8"))
        told += [f"{style.relative_to(site)}: loads {there}" for there in loads if is_elsewhere(there)]
    return told


def wrong(page: Path, found: Found, site: Path, pages: dict[Path, Found]) -> Iterator[str]:
    if found.drawn_by_script:
        yield "has a diagram that a script draws"
    for address in found.loads:
        if is_elsewhere(address):
            yield f"loads {address}"
    for address in [*found.links, *found.loads]:
        if not is_elsewhere(address) and not address.startswith(("data:", "mailto:", "javascript:")):
            yield from unreachable(address, page, site, pages)


def is_elsewhere(address: str) -> bool:
    return bool(urlsplit(address).netloc)


def unreachable(address: str, page: Path, site: Path, pages: dict[Path, Found]) -> Iterator[str]:
    parts = urlsplit(address)
    path, place = unquote(parts.path), unquote(parts.fragment)
    there = page if not path else (site / path.lstrip("/") if path.startswith("/") else page.parent / path).resolve()
    if there.is_dir():
        there /= "index.html"
    if not there.is_file():
        yield f"leads to {address}, which is not there"
    elif place and there in pages and place not in pages[there].places and not place.startswith("__"):
        yield f"leads to {address}, and that page has no such place"


def main() -> int:
    told = problems(Path(sys.argv[1]).resolve())
    print("\n".join(told), end="\n" if told else "")
    return bool(told)


if __name__ == "__main__":
    sys.exit(main())
