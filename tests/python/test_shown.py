"""What is shown to people: no name acts on a terminal, hides on it, or becomes a formula in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest

import fordel as fd
from fordel import export

# Escape and bell, line ends, a C1 control, marks of direction, zero-width characters, the byte-order mark.
HOSTILE = "K\x1b[31m\a\r\n\x9b2J\u202e\u2066\u200b\u2060\ufeffge"
WRITTEN = "K\\u{1b}[31m\\u{7}\\u{d}\\u{a}\\u{9b}2J\\u{202e}\\u{2066}\\u{200b}\\u{2060}\\u{feff}ge"
RAW = set(HOSTILE) - set("K[31m2Jge\n")

YEAR = fd.Period.year(2022)
WHO = fd.Party(HOSTILE, id="k", code="1")
OTHER = fd.Party("Faxe", code="2")
COUNTS = fd.Population(
    [WHO, OTHER], [("1", "2022-01-01", 2), ("2", "2022-01-01", 1)], fd.Citation(HOSTILE), limited_to=HOSTILE
)
KEY = fd.Key.by_population([WHO, OTHER], "2022-01-01", COUNTS)
STREAM = fd.Stream(
    "s",
    fd.per_year(fd.oere(100)),
    KEY,
    WHO,
    YEAR,
    name=HOSTILE,
    citation=fd.Citation(HOSTILE, HOSTILE, HOSTILE),
    decision=fd.Decision(HOSTILE),
)
SCHEDULE = fd.Programme("p", HOSTILE, "DKK").add(STREAM).schedule()
ALLOCATION = fd.allocate(fd.oere(100), KEY, method="independent", ties="lot", seed=HOSTILE)
APPORTIONMENT = fd.apportion(3, {HOSTILE: 1, "B": 1}, ties="lot", seed=HOSTILE)

SHOWN: dict[str, Callable[[], object]] = {
    "party": lambda: WHO,
    "key": lambda: KEY.explain(0),
    "members": KEY.members,
    "allocation": lambda: ALLOCATION.explain(),
    "in danish": lambda: ALLOCATION.explain(lang="da"),
    "apportionment": lambda: APPORTIONMENT.explain(0),
    "quota method": lambda: fd.apportion(3, {HOSTILE: 1, "B": 1}, method="quota").explain(0),
    "bounds": lambda: fd.apportion(3, {HOSTILE: 1, "B": 2}, floors={HOSTILE: 2}).explain(0),
    "schedule": lambda: SCHEDULE.explain(),
    "json": lambda: SCHEDULE.to_json(),
    "working of an allocation": lambda: ALLOCATION.working().to_json(),
    "working": lambda: SCHEDULE.working().to_json(),
    "table": lambda: export.population(COUNTS, [WHO], "2022-01-01", "refuse", "text", "en").splitlines()[1],
    "visible": lambda: fd.visible(HOSTILE),
}


@pytest.mark.parametrize("what", SHOWN)
def test_no_name_acts_on_a_terminal_or_hides_on_it(what: str) -> None:
    text = str(SHOWN[what]())
    assert not RAW & set(text)
    assert "ge" in text


def test_it_is_written_out() -> None:
    assert fd.visible(HOSTILE) == WRITTEN
    assert str(WHO) == WRITTEN
    assert WHO.name == HOSTILE
    assert fd.visible("Køge – 5 €\u00a0\u202f😀") == "Køge – 5 €\u00a0\u202f😀"
    assert json.loads(SCHEDULE.to_json())["entries"][0]["recipient"] == HOSTILE


@pytest.mark.parametrize(
    "value", [WHO, KEY, COUNTS, STREAM, SCHEDULE, SCHEDULE[0], ALLOCATION["k"], ALLOCATION, APPORTIONMENT]
)
def test_no_representation_acts_on_a_terminal(value: object) -> None:
    assert not (RAW - {"\n"}) & set(repr(value))


def test_no_error_acts_on_a_terminal_or_repeats_a_million_digits() -> None:
    errors: list[Callable[[], object]] = [
        lambda: KEY.share(HOSTILE + "x"),
        lambda: fd.Key([WHO, WHO], [1, 1]),
        lambda: fd.Money(HOSTILE),
        lambda: fd.apportion(1, {"A": 1}, method=HOSTILE),
        lambda: COUNTS.at(WHO, "2021-01-01"),
        lambda: fd.read_statbank(f"OMRÅDE;TID;INDHOLD\n{HOSTILE.replace(chr(10), '')};2022K1;5\n"),
    ]
    for provoke in errors:
        with pytest.raises(fd.Error) as caught:
            provoke()
        assert not (RAW | {"\n"}) & set(str(caught.value)), caught.value
    with pytest.raises(fd.Error) as caught:
        fd.Programme("p", "p", "DKK").schedule().filter(stream="æ" * 1_000_000)
    assert len(str(caught.value)) < 3_000


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\u2212", "\t", "\r"])
@pytest.mark.parametrize("before", ["", " ", "\u200b", "\ufeff", "\u2060", "\u00a0"])
def test_no_cell_is_a_formula(before: str, mark: str) -> None:
    name = f"{before}{mark}1+1"
    if mark in "\t\r" and before:
        return  # a blank among blanks: what follows decides
    assert fd.spreadsheet_safe(name) == "'" + name
    [row] = csv.reader(io.StringIO(export.to_csv([name], [])))
    assert row == ["'" + name]


@pytest.mark.parametrize("name", ["a;b", "a,b", 'a"b', "a\tb", "a\nb", ";"])
def test_a_cell_that_a_reader_would_divide_is_quoted(name: str) -> None:
    for delimiter in ",;\t":
        [row] = csv.reader(io.StringIO(export.to_csv([name], [])), delimiter=delimiter)
        assert row == [name]
