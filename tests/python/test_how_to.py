"""How-to pages that a newcomer follows: every command does what the page says, and prints what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

import how_to

PAGES = Path(__file__).resolve().parents[2] / "docs" / "how-to"
# Each is followed in an empty folder, or in that of the page with which it goes on.
GOES_ON_FROM = {
    "find-a-number": [],
    "propose-a-change": [],
    "write-a-programme-file": [],
    "regression-test-a-rule": ["write-a-programme-file"],
}


def test_every_page_with_files_is_run() -> None:
    assert {page.stem for page in PAGES.glob("*.md") if how_to.is_run(page)} == set(GOES_ON_FROM)


@pytest.mark.parametrize("page", GOES_ON_FROM)
def test_it_goes_as_the_page_says(page: str, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    reader = how_to.Reader(folder, tmp_path / "bin")
    for name in [*GOES_ON_FROM[page], page]:
        assert reader.follow(PAGES / f"{name}.md") == []


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
    ],
)
def test_what_is_shown_is_compared_line_by_line(printed: str, expected: str, same: bool) -> None:
    assert how_to.shown(printed, expected) is same
