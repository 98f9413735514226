"""README and docs: what they show is what the examples and the command print; links lead somewhere; ids exist."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import fordel as fd
import how_to
from scripts import load

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "docs" / "examples"
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
SCRIPTS = sorted([*EXAMPLES.glob("*.py"), *EXAMPLES.glob("*.sh")])
PROGRAMS = sorted(EXAMPLES.glob("*.cpp"))

make_docs = load(ROOT / "tools" / "make_docs.py")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def run(*command: str | Path) -> str:
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, encoding="utf-8", env=environment, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_what_is_made_is_current(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    fresh = make_docs.errors_page() if page.name == "errors.md" else make_docs.renew(text)
    assert text == fresh, "run: .venv/bin/python tools/make_docs.py"


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_code_or_output_is_typed_by_hand(page: Path) -> None:
    """Python may stand on a page to be read, if it says so; what else there is, is run: here, or by test_how_to.py."""
    by_hand = make_docs.BLOCK.sub("", page.read_text(encoding="utf-8"))
    kinds = "python" if how_to.is_run(page) else r"cpp|c\+\+|python|text"
    assert re.findall(rf"^```(?:{kinds})$", by_hand, re.MULTILINE) == []


def test_blocks_are_closed() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        opened = re.findall(r"^<!-- ([a-z]+)[^>]*-->$", text, re.MULTILINE)
        assert opened == [found["name"] for found in make_docs.BLOCK.finditer(text)], page


@pytest.mark.parametrize("example", SCRIPTS, ids=name_of)
def test_an_example_prints_what_is_shown(example: Path) -> None:
    shown = EXAMPLES / f"{example.name}.expected"
    expected = (EXAMPLES / "golden" / "seawall.csv") if example.name == "golden.py" else shown
    printed = run(sys.executable if example.suffix == ".py" else "sh", example)
    assert printed == expected.read_text(encoding="utf-8")


def test_ctest_knows_what_each_program_prints() -> None:
    """ctest compiles and runs the C++ examples and compares; the CSV is compared below instead."""
    assert [p.name for p in PROGRAMS if not make_docs.expected(p.name).exists()] == ["schedule_csv.cpp"]


def test_the_tutorial_is_the_same_in_both_languages() -> None:
    cpp, python = make_docs.expected("tutorial.cpp"), make_docs.expected("tutorial.py")
    assert cpp.read_text(encoding="utf-8") == python.read_text(encoding="utf-8")


def test_the_golden_example_passes_as_a_test() -> None:
    load(EXAMPLES / "golden.py").test_the_rule_gives_what_was_agreed()


def test_the_lot_by_sha256sum_is_the_librarys() -> None:
    """The shell, which knows nothing of fordel, ranks the parties as the library does."""
    by_shell = [line.split()[1] for line in run("sh", EXAMPLES / "lot.sh").splitlines()]
    parties = [fd.Party(name) for name in ("Engby", "Havnby", "Klitby")]
    rank = fd.TieBreaking.by_lot("2025-06-30/7").ranking(parties, [1, 1, 1])
    assert [p.id for _, p in sorted(zip(rank, parties, strict=True))] == by_shell


@pytest.mark.skipif("FORDEL_TEST_BUILD" not in os.environ, reason="the C++ examples are built by `make test`")
@pytest.mark.parametrize("outside", ["Greve", "Lejre", "Stevns"])
def test_the_csv_is_the_same_from_cpp_and_from_the_command(outside: str) -> None:
    program = Path(os.environ["FORDEL_TEST_BUILD"]) / "docs" / "examples" / "schedule_csv"
    from_cpp = subprocess.run([program, outside], capture_output=True, check=True).stdout
    code = "from fordel.cli import main; main()"
    command = [sys.executable, "-c", code, "report", "sjaelland", "--outside", outside, "--format", "csv"]
    assert subprocess.run(command, capture_output=True, check=True).stdout == from_cpp
    assert from_cpp.startswith(b"year,stream,payer,recipient,amount,currency,status,")


def test_every_example_is_shown() -> None:
    pages = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert [e.name for e in [*SCRIPTS, *PROGRAMS] if f"<!-- example {e.name}" not in pages] == []


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if target.startswith("https://"):
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), target


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_error_ids_exist(page: Path) -> None:
    ids = {kind[0] for kind in fd.error_kinds()}
    families = {known.split(".")[1] for known in ids}
    for family, name in re.findall(r"`fordel\.([a-z]+)\.([a-z_]+)`", page.read_text(encoding="utf-8")):
        if family in families and not hasattr(getattr(fd, family, None), name):
            assert f"fordel.{family}.{name}" in ids


def test_make_knows_the_commands_shown() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    shown = {word for page in PAGES for word in re.findall(r"\bmake ([a-z][a-z-]+)", code_of(page))}
    assert {"report", "test"} <= shown <= targets


def code_of(page: Path) -> str:
    """What stands in the page as commands: fenced as sh, or between backticks."""
    text = page.read_text(encoding="utf-8")
    return "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL) + re.findall(r"`(make [^`]+)`", text))


def test_each_folder_of_the_library_has_its_paragraph() -> None:
    paragraphs = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    folders = [path for path in (ROOT / "include" / "fordel").iterdir() if path.is_dir()]
    assert [f.name for f in folders if not re.search(rf"^\*\*.*`{f.name}/`.*\*\*", paragraphs, re.MULTILINE)] == []


def test_the_words_are_explained() -> None:
    """Every type that fwd.hpp names."""
    page = (ROOT / "docs" / "words.md").read_text(encoding="utf-8")
    names = re.findall(r"^(?:class|struct) (\w+);", (ROOT / "include" / "fordel" / "fwd.hpp").read_text(), re.MULTILINE)
    assert [name for name in names if not re.search(rf"`(\w+::)?{name}\b", page)] == []


def test_options_of_the_assumptions_are_options() -> None:
    """Each option that docs/sjaelland.md names can be given to the programme by that name."""
    offered = fd.sjaelland.programme.__doc__ or ""
    for assumption in fd.sjaelland.programme(outside="Greve").assumptions:
        for option in filter(None, assumption.option.split(", ")):
            assert re.search(rf"\b{option}\b", offered), option


@pytest.mark.parametrize("schema", sorted((ROOT / "docs" / "schemas").glob("*.json")), ids=name_of)
def test_pages_that_a_schema_names_exist(schema: Path) -> None:
    named = re.findall(r"docs/[\w/.-]+\.md", schema.read_text(encoding="utf-8"))
    assert all((ROOT / page).is_file() for page in named)
