"""What can be stored and sent to another process comes back equal."""

from __future__ import annotations

import copy
import pickle

import pytest

import fordel as fd

KEY = fd.Key.by_population(["Faxe", "Stevns", "Køge"], on="2024-01-01", missing="carry_forward")
CITATION = fd.Citation(document=fd.Text("Notat", "Note"), heading="Finansiering", states="half each")

VALUES = {
    "text": fd.Text("beløb", "amount"),
    "money": fd.Money("-500000.05", "DKK"),
    "lowest money": fd.oere(-(2**63)),
    "yen": fd.Money("5", "JPY"),
    "period": fd.Period("2021-07-01", "2024-12-31"),
    "citation": CITATION,
    "party": fd.Party("Næstved", kind="municipality", code="370"),
    "key": KEY,
    "mixed key": fd.mix([fd.third * fd.Key.single("A"), fd.Key({"B": "1/7", "C": 2**200}) * (1 - fd.third)]),
}


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("name", VALUES)
def test_values_come_back_equal_with_the_same_hash_and_repr(name: str, protocol: int) -> None:
    value = VALUES[name]
    back = pickle.loads(pickle.dumps(value, protocol))
    assert back == value
    assert type(back) is type(value)
    assert hash(back) == hash(value)
    assert repr(back) == repr(value)


@pytest.mark.parametrize("name", VALUES)
def test_copies_are_equal(name: str) -> None:
    assert copy.copy(VALUES[name]) == VALUES[name]
    assert copy.deepcopy(VALUES[name]) == VALUES[name]


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_mixed_key_comes_back_with_its_parts(lang: str) -> None:
    nested = fd.mix([fd.half * VALUES["mixed key"], fd.half * KEY])
    for key in (VALUES["mixed key"], nested, nested.without("Køge").without("A")):
        back = pickle.loads(pickle.dumps(key))
        assert [(part.factor, part.key) for part in back.parts] == [(part.factor, part.key) for part in key.parts]
        assert [back.explain(who, lang) for who in back] == [key.explain(who, lang) for who in key]


@pytest.mark.parametrize("ties", ["order", "larger-weight", "lot", ["koege", "faxe", "stevns"]])
@pytest.mark.parametrize("method", ["largest-remainder", "independent", "independent:half-even"])
def test_an_allocation_comes_back_with_its_working(method: str, ties: object) -> None:
    split = fd.allocate(fd.kroner(1000), KEY, method=method, unit="major", ties=ties, seed="2022-03-23")
    back = pickle.loads(pickle.dumps(split))
    assert [part.amount for part in back] == [part.amount for part in split]
    assert (back.key, back.amount, back.method, back.unit) == (split.key, split.amount, split.method, split.unit)
    assert back.explain(lang="da") == split.explain(lang="da")


def test_bounds_and_tables_come_back_too() -> None:
    bounded = fd.allocate(fd.kroner(1000), KEY, caps=[fd.kroner(1), None, None], bounds="fix-and-rerun", unit="major")
    settled = fd.sjaelland.programme(outside="Greve", settlement="table").schedule()
    for made in [bounded, *(entry.allocation for entry in settled.filter(year=2022, stream="cofinancing"))]:
        back = pickle.loads(pickle.dumps(made))
        assert [part.amount for part in back] == [part.amount for part in made]
        assert back.explain() == made.explain()
        assert back.in_table == made.in_table


def test_a_population_comes_back_whole() -> None:
    counts = fd.folk1a()
    back = pickle.loads(pickle.dumps(counts))
    assert (back.figures, back.areas, back.source) == (counts.figures, counts.areas, counts.source)


@pytest.mark.parametrize(
    "provoke",
    [lambda: fd.Money(0.5, "DKK"), lambda: fd.Key([]), lambda: fd.Money("1", "XYZ"), lambda: fd.kroner(2**70)],
)
def test_errors_come_back_with_their_parts(provoke: object) -> None:
    with pytest.raises(fd.Error) as caught:
        provoke()  # type: ignore[operator]
    back = pickle.loads(pickle.dumps(caught.value))
    assert type(back) is type(caught.value)
    assert (back.id, back.seen, back.expected, back.advice, str(back)) == (
        caught.value.id, caught.value.seen, caught.value.expected, caught.value.advice, str(caught.value),
    )  # fmt: skip


def test_the_entries_of_a_schedule_are_stored_with_one_schedule() -> None:
    schedule = fd.sjaelland.programme(outside="Greve").schedule()
    entries = list(schedule)
    stored = pickle.dumps(entries)
    assert pickle.loads(stored) == entries
    assert len(stored) < 2 * len(pickle.dumps(schedule)) + 100 * len(entries)
    some = list(schedule.filter(year=2023))
    assert [pickle.loads(pickle.dumps(entry)) for entry in some[:2]] == some[:2]


def test_an_entry_of_a_row_that_there_is_not_is_refused() -> None:
    restore, (of, (schedule, _)) = fd.sjaelland.programme(outside="Greve").schedule()[0].__reduce__()
    with pytest.raises(fd.Error, match="row") as refused:
        restore(of, (schedule, len(schedule)))
    assert refused.value.id == "fordel.object.damaged"
