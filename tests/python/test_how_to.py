"""How-to pages that a newcomer follows: every command does what the page says, and prints what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

import how_to

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = [page for page in sorted(DOCS.rglob("*.md")) if how_to.is_run(page)]
# Each is followed in an empty folder, or in that of the page with which it goes on.
GOES_ON_FROM = {
    "regression-test-a-rule": ["write-a-programme-file"],
    "write-cases-in-excel": ["write-a-programme-file"],
}


def name_of(page: Path) -> str:
    return page.stem


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_it_goes_as_the_page_says(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    reader = how_to.Reader(folder, tmp_path / "bin")
    for earlier in GOES_ON_FROM.get(page.stem, []):
        assert reader.follow(page.with_stem(earlier)) == []
    assert reader.follow(page) == []


FENCE = "```"
PAGE = f"""
{FENCE}csv a.csv
1
{FENCE}
{FENCE}python run
rows = open("a.csv").read().split()
len(rows)
{FENCE}
{FENCE}text
1
{FENCE}
{FENCE}python shown
print(no_such_thing)
{FENCE}
{FENCE}python run
print(rows)
{FENCE}
{FENCE}text
['1']
{FENCE}
{FENCE}python run fails
print(1)
1 / 0
{FENCE}
{FENCE}text
1
ZeroDivisionError: division by zero
{FENCE}
"""


def test_python_is_run(tmp_path: Path) -> None:
    page, reader = tmp_path / "page.md", how_to.Reader(tmp_path, tmp_path / "bin")
    page.write_text(PAGE, encoding="utf-8")
    assert how_to.is_run(page)
    assert reader.follow(page) == []


@pytest.mark.parametrize(
    ("right", "wrong"), [("len(rows)", "len(rows) + 1"), ("\nprint(rows)", "\nprint(rows"), ("run fails", "run")]
)
def test_python_that_does_otherwise_is_told(right: str, wrong: str, tmp_path: Path) -> None:
    page, reader = tmp_path / "page.md", how_to.Reader(tmp_path, tmp_path / "bin")
    page.write_text(PAGE.replace(right, wrong), encoding="utf-8")
    assert reader.follow(page) != []


@pytest.mark.parametrize(
    ("printed", "expected", "same"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\nb\n", "a\n", False),
        ("a\nb\nc\n", "a\n…\nc\n", True),
        ("a\nb\nc\n", "a\n…\n", True),
        ("a\nb\nc\n", "…\nc\n", True),
        ("a\nb\nc\n", "…\nb\n", False),
        ("a\nb\n", "b\n…\n", False),
        ("a  \nb\n", "a\nb\n", True),
        ("  a\nb\n", "a\nb\n", False),
    ],
)
def test_what_is_shown_is_compared_line_by_line(printed: str, expected: str, same: bool) -> None:
    assert how_to.shown(printed, expected) is same
