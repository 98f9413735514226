"""What the site needs of mkdocs beyond its plugins: its navigation, pages that are made, the names of blocks of code, and links out of docs/.

docs/README.md is the first page, and its sections are the navigation: a page that it does not list is told, and fails `--strict`.
"""

from __future__ import annotations

import posixpath
import re
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

SITE = Path(__file__).resolve().parent
ROOT = SITE.parents[1]
DOCS = ROOT / "docs"
sys.path.insert(0, str(SITE))
import cpp_reference  # noqa: E402
import diagrams  # noqa: E402
import notebooks  # noqa: E402
import python_reference  # noqa: E402

# Pages of the repository that stand outside docs/, and where the site has them.
ELSEWHERE = {
    "README.md": "project/readme.md",
    "CONTRIBUTING.md": "project/contributing.md",
    "CHANGELOG.md": "project/changelog.md",
    "SECURITY.md": "project/security.md",
    "LICENSE": "project/licences.md",
    "data/LICENSE": "project/licences.md",
}
LISTED = ("docs/examples", "docs/schemas")
LINK = re.compile(r"\[(?P<words>[^\]\n]*)\]\((?!https?:|mailto:|#)(?P<path>[^)\s#]+)(?P<anchor>#[^)\s]*)?\)")
LINK_IN_LIST = re.compile(r"\]\(((?!\.\./|https:)[^)#\s]+\.)(?:md|ipynb)\)")
FENCE = re.compile(r"^```(?P<language>[a-z+]+)(?P<about>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
MARK = re.compile(r"^<!-- .* -->$", re.MULTILINE)
BEHIND = "---\nsearch: {boost: 0.2}\n---\n\n"  # the many names of C++ stand behind what else the search finds
LEXERS = {"csv": "text"}
IN_DANISH = re.compile(r"kom-i-gang|-da\b")


# ---------------------------------------------------------------- the pages, and their order


def version() -> str:
    text = (ROOT / "include" / "fordel" / "version.hpp").read_text(encoding="utf-8")
    return ".".join(re.findall(r"#define FORDEL_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)", text))


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    config.site_name = f"fordel {version()}"
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages that are made, and says in which order all of them stand."""
    made = made_pages()
    for place, text in made.items():
        files.append(File.generated(config, place, content=text))
    config.nav = navigation(list(made))
    return files


def made_pages() -> dict[str, str]:
    """Each with its place on the site."""
    made = {
        place: BEHIND + with_links(read(path), path, place) for path, place in ELSEWHERE.items() if path.endswith(".md")
    }
    made["project/licences.md"] = licences()
    made |= {f"{folder.removeprefix('docs/')}/index.md": listing(folder) for folder in LISTED}
    made |= {
        f"notebooks/{path.stem}.md": notebooks.as_markdown(path)
        for path in sorted((DOCS / "notebooks").glob("*.ipynb"))
    }
    made |= {f"reference/python/{topic.slug}.md": topic.page() for topic in python_reference.topics()}
    made |= {f"reference/cpp/{noun}.md": BEHIND + page for noun, (_, page) in pages_of_cpp().items()}
    return made


@cache
def pages_of_cpp() -> dict[str, tuple[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        return cpp_reference.pages(Path(folder))


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def licences() -> str:
    parts = [
        f"## {title}\n\n```text\n{read(path)}```\n"
        for title, path in (("The code", "LICENSE"), ("The population figures", "data/LICENSE"))
    ]
    return "\n".join(["# Licences", "", *parts])


def listing(folder: str) -> str:
    """The files of a folder, as links."""
    names = sorted(
        path.name for path in (ROOT / folder).iterdir() if path.is_file() and path.suffix not in (".expected", ".md")
    )
    return "\n".join([f"# {Path(folder).name.capitalize()}", "", *(f"- [{name}]({name})" for name in names)]) + "\n"


def navigation(made: list[str]) -> list[Any]:
    """The sections of docs/README.md with the pages that they list, in its order; what is made stands behind the page about it."""
    _, *sections = re.split(r"^## ", read("docs/README.md"), flags=re.MULTILINE)
    kinds: list[Any] = [{"Start": ["README.md"]}]
    for section in sections:
        kind, _, text = section.partition("\n")
        pages: list[Any] = []
        for place in dict.fromkeys(f"{name}md" for name in LINK_IN_LIST.findall(text)):
            below = [page for page in made if page.startswith(place.removesuffix("README.md")) and place != "README.md"]
            pages.append({title(f"docs/{place}"): [place, *below]} if below else place)
        kinds.append({kind: pages})
    prefixes = ("project/", *(folder.removeprefix("docs/") for folder in LISTED))
    rest = [
        {"README": place} if place == ELSEWHERE["README.md"] else place for place in made if place.startswith(prefixes)
    ]
    return [*kinds, {"Project": rest}]


def title(path: str) -> str:
    """The heading of a page of the repository."""
    return read(path).partition("\n")[0].removeprefix("# ")


# ---------------------------------------------------------------- what stands on a page


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    place = page.file.src_uri
    if place == "reference/python/README.md":
        markdown = python_reference.with_links(markdown)
    if place == "reference/cpp/README.md":
        points = [f"- [{noun}]({noun}.md): {summary}" for noun, (summary, _) in pages_of_cpp().items()]
        markdown = "\n".join([markdown, *points, ""])
    if (DOCS / place).exists():
        markdown = with_links(markdown, f"docs/{place}", place)
    return FENCE.sub(fence, MARK.sub("", markdown))


def fence(found: re.Match[str]) -> str:
    """A block of code with the name of its file as title; a flowchart as a picture."""
    language, about = found["language"], found["about"].strip()
    if language == "mermaid":
        return diagrams.drawn(found["body"])
    name, _, more = about.partition(" ")
    is_file = "." in name and not about.startswith(("title=", "{"))
    title = f' title="{name}{" …" if more else ""}"' if is_file else ""
    return f"```{LEXERS.get(language, language)}{title}\n{found['body']}```"


def with_links(markdown: str, source: str, place: str) -> str:
    """The links of a page of the repository, as they are on the site."""

    def link(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(source), found["path"]))
        there = place_of(target)
        words = title(target) if found["words"].endswith(".md") else found["words"]
        return f"[{words}]({posixpath.relpath(there, posixpath.dirname(place) or '.')}{found['anchor'] or ''})"

    return "".join(
        part if part.startswith("```") else LINK.sub(link, part)
        for part in re.split(r"(^```.*?^```$)", markdown, flags=re.MULTILINE | re.DOTALL)
    )


def place_of(target: str) -> str:
    """Where the site has what stands at a place of the repository."""
    if target in ELSEWHERE:
        return ELSEWHERE[target]
    if target.startswith("include/fordel/"):
        return f"reference/cpp/{cpp_reference.noun(Path(target).relative_to('include'))}.md"
    if target in LISTED:
        return f"{target.removeprefix('docs/')}/index.md"
    if (ROOT / target / "README.md").exists():
        target += "/README.md"
    if target.endswith(".ipynb"):
        target = target.removesuffix(".ipynb") + ".md"
    return target.removeprefix("docs/")


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Says in which language a page is, and where its licences are."""
    output = output.replace('href="/project/', f'href="{"../" * page.url.count("/")}project/')
    return output.replace('<html lang="en"', '<html lang="da"', 1) if IN_DANISH.search(page.url) else output
