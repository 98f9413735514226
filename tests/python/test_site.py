"""The documentation site: it is built, its links lead somewhere, it loads nothing from elsewhere, and each public name has its place."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import pytest

import fordel as fd
import fordel.plot
import fordel.testing
from scripts import load

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "tools" / "site"
MISSING = [name for name in ("mkdocs", "material", "mkdocstrings") if find_spec(name) is None]
MISSING += [name for name in ("doxygen", "dot") if shutil.which(name) is None]
needs_tools = pytest.mark.skipif(MISSING != [], reason=f"not there: {', '.join(MISSING)}")

check = load(SITE / "check.py")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built once, as `make docs` builds it."""
    folder = tmp_path_factory.mktemp("built") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", SITE / "mkdocs.yml", "-d", folder]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=os.environ | {"NO_COLOR": "1"}, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def pages_below(folder: Path) -> str:
    return "\n".join(page.read_text(encoding="utf-8") for page in sorted(folder.rglob("*.html")))


@needs_tools
def test_links_lead_somewhere_and_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    assert check.problems(site) == []


@needs_tools
def test_every_public_name_of_python_has_its_place(site: Path) -> None:
    places = set(re.findall(r'id="fordel\.([\w.]+)"', pages_below(site / "reference" / "python")))
    names = {name for name in fd.__all__ if not isinstance(getattr(fd, name), ModuleType)} - {"__version__"}
    for module in (fordel.plot, fordel.sjaelland, fordel.testing):
        public = getattr(module, "__all__", [name for name in vars(module) if not name.startswith("_")])
        names |= {f"{module.__name__.split('.')[-1]}.{name}" for name in public}
    assert sorted(names - places) == []


@needs_tools
def test_every_header_has_its_place(site: Path) -> None:
    text = re.sub(r"<[^>]+>", "", pages_below(site / "reference" / "cpp"))
    headers = [path.relative_to(ROOT / "include") for path in (ROOT / "include").rglob("*.hpp")]
    public = [path for path in headers if not {"detail", "src"} & {path.stem, *path.parts} and path.stem != "fwd"]
    assert [str(path) for path in public if f"#include &lt;{path.as_posix()}&gt;" not in text] == []


@needs_tools
@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("reference/cpp/key.html", "One key of several: mix({half * lead, half * others})."),
        ("reference/cpp/key.html", "who bears the whole amount"),
        ("reference/cpp/money.html", "static money from_exact(fraction const&amp; major, Currency in = {});"),
        ("reference/python/keys.html", "One key of parts whose factors sum to one"),
        ("reference/python/money.html", "An exact amount in minor units of one currency."),
        ("how-to/write-a-programme-file.html", '<span class="filename">museum.yaml</span>'),
        ("architecture.html", '<div class="diagram"><svg '),
        ("examples/tutorial.cpp.html", "// Step 1: a key."),
        ("project/licences.html", "Boost Software License"),
        ("kom-i-gang.html", '<html lang="da"'),
        ("quick-start.html", '<html lang="en"'),
    ],
)
def test_a_page_shows(site: Path, page: str, shown: str) -> None:
    text = (site / page).read_text(encoding="utf-8")
    assert shown in text or shown in re.sub(r"<[^>]+>", "", text)


@needs_tools
def test_no_mark_of_the_sources_is_left(site: Path) -> None:
    texts = {
        page: re.sub(
            r"<pre.*?</pre>|<code.*?</code>|<script.*?</script>", "", page.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        for page in site.rglob("*.html")
    }
    assert [
        str(page.relative_to(site))
        for page, text in texts.items()
        if re.search(r"```|<!-- (?:/|example|output)|^:::|&gt;&gt;&gt; ", text, re.MULTILINE)
    ] == []


@needs_tools
def test_the_search_knows_danish(site: Path) -> None:
    index = (site / "search" / "search_index.js").read_text(encoding="utf-8")
    assert '"lang":["da","en"]' in index
    assert json.dumps("fordelingsnøgle").strip(chr(34)) in index


GOOD = '<a href="b.html#there">b</a><a href="https://example.org/">out</a><img src="a.png"><p id="here"><a href="#here">up</a></p>'


@pytest.mark.parametrize(
    ("added", "told"),
    [
        ("", []),
        ('<a href="c.html">c</a>', ["a.html: leads to c.html, which is not there"]),
        ('<a href="b.html#nowhere">b</a>', ["a.html: leads to b.html#nowhere, and that page has no such place"]),
        ('<script src="https://example.org/x.js"></script>', ["a.html: loads https://example.org/x.js"]),
        ('<link rel="stylesheet" href="//example.org/x.css">', ["a.html: loads //example.org/x.css"]),
        ('<img srcset="a.png 1x, https://example.org/b.png 2x">', ["a.html: loads https://example.org/b.png"]),
        ('<p style="background: url(https://example.org/c.png)">', ["a.html: loads https://example.org/c.png"]),
        ('<pre class="mermaid">flowchart TB</pre>', ["a.html: has a diagram that a script draws"]),
    ],
)
def test_what_is_wrong_is_told(added: str, told: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(GOOD + added, encoding="utf-8")
    (tmp_path / "b.html").write_text('<p id="there">b</p>', encoding="utf-8")
    (tmp_path / "a.png").write_bytes(b"")
    assert check.problems(tmp_path) == told


def test_a_style_that_loads_from_elsewhere_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("@import 'https://example.org/fonts.css'; a { color: red }", encoding="utf-8")
    assert check.problems(tmp_path) == ["a.css: loads https://example.org/fonts.css"]


@needs_tools
def test_a_comment_is_read_as_it_stands() -> None:
    sys.path.insert(0, str(SITE))
    try:
        filtered, text = load(SITE / "doxygen_comments.py").filtered, load(SITE / "comment_text.py").as_markdown
    finally:
        sys.path.remove(str(SITE))
    header = [
        "// The header.",
        "#pragma once",
        "",
        "// One.",
        "// More.",
        "int a;",
        "",
        "// Alone.",
        "",
        "int b; // behind",
        "       // it",
    ]
    made = "\n".join(filtered(header))
    assert re.findall(r"/\*\*(<?) \\verbatim\n(.*?)\n\\endverbatim", made, re.DOTALL) == [
        ("", "One.\nMore."),
        ("<", "behind\nit"),
    ]
    assert (
        text("Throws fordel.key.empty where a_name < b * c.", "e.md")
        == "Throws [`fordel.key.empty`](e.md#key) where `a_name` &lt; b \\* c."
    )
