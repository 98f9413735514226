"""What the site shows of the repository beside the pages of docs/, and where a link of a page leads on the site."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Pages that stand outside docs/, and where the site has them.
ELSEWHERE = {
    "README.md": "project/readme.md",
    "CONTRIBUTING.md": "project/contributing.md",
    "CHANGELOG.md": "project/changelog.md",
    "SECURITY.md": "project/security.md",
    "LICENSE": "project/licences.md",
    "data/LICENSE": "project/licences.md",
}
LISTED = ("docs/examples", "docs/schemas")
# Files that are shown as a page: a browser would save them instead. Long ones it may.
SHOWN = {".cpp": "cpp", ".hpp": "cpp", ".py": "python", ".sh": "sh", ".yaml": "yaml", ".json": "json", ".csv": "text"}
LONGEST = 60_000
LINK = re.compile(
    r"\[(?P<words>[^\]\n]*)\]\((?!https?:|mailto:|#)(?P<path>[^)\s#]+)(?P<anchor>#[^)\s]*)?\)"
    r"|(?P<code>^```.*?^```$)",
    re.MULTILINE | re.DOTALL,
)
BEHIND = "---\nsearch: {boost: 0.2}\n---\n\n"  # stands behind what else the search finds
UNSEARCHED = "---\nsearch: {exclude: true}\n---\n\n"


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def title(path: str) -> str:
    """The heading of a page."""
    return read(path).partition("\n")[0].removeprefix("# ")


def pages() -> dict[str, str]:
    """Those that stand outside docs/, and those that are made of folders and files, each with its place on the site."""
    made = {
        place: BEHIND + with_links(read(path), path, place) for path, place in ELSEWHERE.items() if path.endswith(".md")
    }
    made["project/licences.md"] = licences()
    made |= {place_of(folder): listing(folder) for folder in LISTED}
    return made | {place_of(file): shown(file) for folder in LISTED for file in files_below(folder) if is_shown(file)}


def licences() -> str:
    of = {"The code": "LICENSE", "The population figures": "data/LICENSE"}
    return "\n".join(["# Licences", "", *(f"## {what}\n\n```text\n{read(path)}```\n" for what, path in of.items())])


def files_below(folder: str) -> list[str]:
    return sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file())


def listing(folder: str) -> str:
    """The files of a folder, as links."""
    links = [
        f"- [{posixpath.basename(file)}]({posixpath.relpath(place_of(file), place_of(folder) + '/..')})"
        for file in files_below(folder)
        if is_shown(file) and posixpath.dirname(file) == folder
    ]
    return "\n".join([f"# {Path(folder).name.capitalize()}", "", *links]) + "\n"


def is_shown(file: str) -> bool:
    path = ROOT / file
    return file.startswith(LISTED) and path.suffix in SHOWN and path.is_file() and path.stat().st_size <= LONGEST


def shown(file: str) -> str:
    """A file as a page, and the file itself."""
    name = posixpath.basename(file)
    return f"{UNSEARCHED}# {name}\n\n[The file itself]({name})\n\n```{SHOWN[Path(file).suffix]}\n{read(file).rstrip()}\n```\n"


def with_links(markdown: str, source: str, place: str) -> str:
    """The links of a page as they are on the site; a page that is called by its file's name is called by its heading."""

    def link(found: re.Match[str]) -> str:
        if found["code"]:
            return found[0]
        target = posixpath.normpath(posixpath.join(posixpath.dirname(source), found["path"]))
        words = title(target) if found["words"].endswith(".md") else found["words"]
        there = posixpath.relpath(place_of(target), posixpath.dirname(place) or ".")
        return f"[{words}]({there}{found['anchor'] or ''})"

    return LINK.sub(link, markdown)


def place_of(target: str) -> str:
    """Where the site has what stands at a place of the repository."""
    on_site = target.removeprefix("docs/")
    if target in ELSEWHERE:
        return ELSEWHERE[target]
    if target.startswith("include/fordel/"):
        return f"reference/cpp/{Path(target).parts[2].removesuffix('.hpp')}.md"
    if target in LISTED:
        return f"{on_site}/index.md"
    if (ROOT / target / "README.md").exists():
        return f"{on_site}/README.md"
    if target.endswith(".ipynb"):
        return on_site.removesuffix(".ipynb") + ".md"
    return f"{on_site}.md" if is_shown(target) else on_site
