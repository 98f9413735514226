"""What the site needs of mkdocs beyond its plugins: its navigation, pages that are made, the names of blocks of code, and links out of docs/.

docs/README.md is the first page, and its sections are the navigation: a page that it does not list is told, and fails `--strict`.
"""

from __future__ import annotations

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
import repository  # noqa: E402
from repository import BEHIND, read, title, with_links  # noqa: E402

LINK_IN_LIST = re.compile(r"\]\(((?!\.\./|https:)[^)#\s]+\.)(?:md|ipynb)\)")
FENCE = re.compile(r"^```(?P<language>[a-z+]+)(?P<about>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
MARK = re.compile(r"^<!-- .* -->$", re.MULTILINE)
LEXERS = {"csv": "text"}
IN_DANISH = re.compile(r"kom-i-gang|[-.]da\b")


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
    made = repository.pages()
    for path in sorted((DOCS / "notebooks").glob("*.ipynb")):
        place = f"notebooks/{path.stem}.md"
        made[place] = with_links(notebooks.as_markdown(path), f"docs/notebooks/{path.name}", place)
    made |= {f"reference/python/{topic.slug}.md": topic.page() for topic in python_reference.topics()}
    made |= {f"reference/cpp/{noun}.md": BEHIND + page for noun, (_, page) in pages_of_cpp().items()}
    return made


@cache
def pages_of_cpp() -> dict[str, tuple[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        return cpp_reference.pages(Path(folder))


def navigation(made: list[str]) -> list[Any]:
    """The sections of docs/README.md with the pages that they list, in its order; what is made stands behind the page about it."""
    _, *sections = re.split(r"^## ", read("docs/README.md"), flags=re.MULTILINE)
    kinds: list[Any] = [{"Start": ["README.md"]}]
    for section in sections:
        kind, _, text = section.partition("\n")
        pages: list[Any] = []
        for place in dict.fromkeys(f"{name}md" for name in LINK_IN_LIST.findall(text)):
            below = [
                page
                for page in made
                if place.startswith("reference/") and page.startswith(place.removesuffix("README.md"))
            ]
            pages.append({title(f"docs/{place}"): [place, *below]} if below else place)
        kinds.append({kind: pages})
    project = [
        {"README": place} if place == "project/readme.md" else place for place in made if place.startswith("project/")
    ]
    project += [repository.place_of(folder) for folder in repository.LISTED]
    return [*kinds, {"Project": project}]


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


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Says in which language a page is, and where its licences are."""
    output = output.replace('href="/project/', f'href="{"../" * page.url.count("/")}project/')
    return output.replace('<html lang="en"', '<html lang="da"', 1) if IN_DANISH.search(page.url) else output
