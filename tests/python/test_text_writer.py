"""Paragraphs and tables as text: what they say stays whole, in the columns that a terminal has for it."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fordel.shown.text import wrapped
from fordel.writers.text import TextWriter


def columns_of(text: str) -> int:
    """As Unicode has it: wide and full letters take two columns, combining marks none."""
    return sum(
        0 if unicodedata.category(one) == "Mn" else 2 if unicodedata.east_asian_width(one) in ("W", "F") else 1
        for one in text
    )


WORDS = st.lists(st.text("aåé日\u0301-", min_size=1, max_size=30), max_size=12)


@given(WORDS, st.integers(2, 20))
@example(["aaaa"], 4)
@example(["a", "bbbbb", "c"], 4)
def test_wrapping_keeps_every_letter_and_the_width(words: list[str], width: int) -> None:
    found = wrapped(" ".join(words), width)
    assert "".join(found).replace(" ", "") == "".join(words)
    assert all(columns_of(line) <= width for line in found)


@given(WORDS, st.integers(2, 20))
def test_no_line_has_room_for_the_next_word(words: list[str], width: int) -> None:
    found = wrapped(" ".join(words), width)
    short = [word for word in words if columns_of(word) <= width]
    if short == words:  # none was cut
        assert " ".join(filter(None, found)) == " ".join(words)
        for line, following in pairwise(found):
            assert columns_of(line) + 1 + columns_of(following.split()[0]) > width


def table(*rows: tuple[str, ...], sides: str) -> list[str]:
    writer = TextWriter("en")
    writer.table("", [("head", side) for side in sides], rows, total=False)
    return writer.written().splitlines()


def test_numbers_end_and_texts_begin_together() -> None:
    assert table(("Ærø", "1"), ("日本", "1,000"), sides="kr") == [
        "head  head",
        "Ærø      1",
        "日本 1,000",
    ]


def test_what_may_be_folded_gives_way_and_nothing_else() -> None:
    whole, folded = "x" * 40, "word " * 20
    lines = table((whole, folded, "12"), sides="klr")
    assert all(columns_of(line) <= 80 for line in lines)
    assert lines[1].split() == [whole, *["word"] * 7, "12"]
    assert " ".join(lines).split().count("word") == 20
    assert all(not line[:41].strip() for line in lines[2:])


def test_the_widest_of_two_gives_way_first() -> None:
    lines = table(("short words", "longer words " * 10), sides="ll")
    assert lines[1].startswith("short words longer words ")
    assert max(map(columns_of, lines)) <= 80


@pytest.mark.parametrize("sides", ["kk", "rr"])
def test_what_is_kept_whole_makes_the_page_wider(sides: str) -> None:
    line = table(("x" * 50, "y" * 50), sides=sides)[-1]
    assert line == f"{'x' * 50} {'y' * 50}"


def test_a_paragraph_hangs_and_shows_what_is_invisible() -> None:
    writer = TextWriter("en")
    writer.line("- " + "word " * 30 + "\x1b[31m", hanging=2, marks=[3])
    first, *others = writer.written().splitlines()
    assert first.startswith("- word")
    assert all(re.match(r"  \S", line) for line in others)
    assert others[-1].endswith(r"\u{1b}[31m [3]")
