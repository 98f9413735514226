"""What is said of arguments that do not fit: which one, what was seen, and what it takes; never pybind11's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pandas
import pytest

import fordel as fd
from fordel import _refusals

KEY = fd.Key({"A": 1, "B": 2})

REFUSED: dict[str, tuple[Callable[[], object], str]] = {
    "a text that is no text": (lambda: KEY.explain("A", lang=5), "lang=5 of Key.explain, which takes str"),
    "a lone surrogate": (lambda: KEY.explain("A", "\ud800"), r"lang='\ud800' of Key.explain, a text that is no valid"),
    "an option without its name": (
        lambda: fd.sjaelland.programme("Greve"),
        "1 arguments by place; sjaelland.programme(**kwargs) takes 0 (none)",
    ),
    "a number for parties": (lambda: fd.Key(3), "parties=3 of Key"),
    "a date that is a list": (
        lambda: fd.Key.by_population(["Faxe"], on=[2022]),
        "on=[2022] of Key.by_population, which takes",
    ),
    "weights that are one text": (lambda: fd.Key(["A"], "5"), "several weights in a list, not one text"),
    "no keys to mix": (lambda: fd.mix([1, 2]), "parts=[1, 2] of mix, which takes Sequence[KeyPart]"),
    "no part of a programme": (
        lambda: fd.Programme("p", "P", "DKK").add(5),
        "part=5 of Programme.add, which takes Stream | Clearing | Agreement | Assumption",
    ),
    "a key that is none": (lambda: fd.KeyRule(3), "key=3 of KeyRule, which takes Key | Mapping"),
    "a party of a list": (lambda: fd.find_party([1], "A"), "parties=[1] of find_party, which takes Sequence[Party]"),
    "groups that are none": (lambda: fd.apportion_nested(10, 5), "groups"),
    "no object to call on": (lambda: fd.Key.share(None, "A"), "self=None of Key.share, which takes Key"),
    "an object of another class": (lambda: fd.Key.share(fd.kroner(1), "A"), "self=Money"),
    "nothing at all": (lambda: fd.Key(), "Key(parties, weights="),
    "too little": (lambda: KEY.share(), "Key.share(who) without who"),
    "too much": (lambda: KEY.share("A", 2), "2 arguments by place; Key.share(who) takes 1 (who)"),
    "by place and by name": (lambda: KEY.share("A", who="B"), "who both by place and by name"),
    "a misspelt keyword": (lambda: fd.apportion(1, [1], methd="x"), "(nearest: method)"),
    "a keyword that is no text": (lambda: KEY.share(**{"\ud800": 1}), r"\ud800=1 in Key.share(who)"),
    "a path that is a number": (lambda: KEY.to_excel(123), "path=123 of Key.to_excel, which takes"),
    "a number that is a text": (
        lambda: fd.Key.from_frame({"who": ["A"], "weight": [1]}, decimals="2"),
        "decimals='2', which takes int",
    ),
    "a misspelt keyword of a member": (lambda: KEY.to_pandas(colums=["who"]), "(nearest: columns)"),
    "a path that is missing": (lambda: KEY.to_excel(), "Key.to_excel(path, *, lang=) without path"),
    "a picture of a text of bars": (
        lambda: fd.sjaelland.programme(outside="Greve").schedule().plot.bars(most="4"),
        "most='4' of SchedulePlot.bars, which takes int",
    ),
    "a series of amounts": (lambda: fd.allocate(pandas.Series([1, 2]), KEY), "not <Series>"),
    "an option that is no text": (lambda: fd.sjaelland.programme(outside=3), "outside=3"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_an_argument_that_does_not_fit(case: str) -> None:
    call, seen = REFUSED[case]
    with pytest.raises(TypeError) as caught:
        call()
    assert isinstance(caught.value, fd.errors.ArgumentError)
    assert seen in caught.value.seen
    assert not re.search(r"pybind11|C\+\+|_core|std::|SupportsIn", str(caught.value))


def test_an_option_that_does_not_exist_is_told_those_that_do() -> None:
    with pytest.raises(fd.errors.SjaellandLookupError) as caught:
        fd.sjaelland.programme(ouside="Greve")
    assert "nearest: outside" in caught.value.seen
    assert [o.name for o in fd.sjaelland.options() if o.name not in caught.value.seen] == []


def test_what_was_seen_is_cut() -> None:
    for value in ("x" * 10**6, [0] * 10**6, 10**4000, {"a": "b" * 10**6}):
        with pytest.raises(fd.Error) as caught:
            KEY.explain("A", lang=value)
        assert len(caught.value.seen) < 2100


def test_a_value_without_repr_is_named_by_its_class() -> None:
    class Shy:
        def __repr__(self) -> str:
            raise ZeroDivisionError

    with pytest.raises(fd.errors.ArgumentTypeError, match="lang=<Shy"):
        KEY.explain("A", lang=Shy())


def test_the_callers_own_exceptions_pass_through() -> None:
    class OwnError(Exception):
        pass

    class Weights:
        def __init__(self, raised: Exception) -> None:
            self.raised = raised

        def __iter__(self) -> Iterator[int]:
            raise self.raised

    for raised in (OwnError(), TypeError("'int' object is not iterable"), AttributeError("items"), IndexError("3")):
        with pytest.raises(type(raised)) as caught:
            fd.apportion(1, Weights(raised))
        assert caught.value is raised


@pytest.mark.parametrize("places", [(2, -3), (10**30, -(10**30))])
def test_a_place_that_there_is_none_of(places: tuple[int, int]) -> None:
    for place in places:
        with pytest.raises(fd.errors.ArgumentError) as caught:
            KEY[place]
        assert isinstance(caught.value, IndexError | OverflowError)
    assert KEY[-1] == KEY["B"]


def test_iteration_ends_where_there_are_no_more() -> None:
    schedule = fd.sjaelland.programme(outside="Greve").schedule()
    assert len(list(schedule)) == len(schedule)
    assert [entry.amount for entry in reversed(schedule)] == [entry.amount for entry in schedule][::-1]


@pytest.mark.parametrize(
    ("signature", "names"),
    [
        ("() -> None", []),
        ("(self: fordel._core.Key, who: object) -> str", ["self", "who"]),
        ("(a: list[tuple[str, int]], *, b: str = 'x, y', c: int | None = None) -> dict[str, int]", ["a", "b", "c"]),
        ('(a: str = "it\'s (", b: object = None) -> None', ["a", "b"]),
        ("(*args, **kwargs) -> None", ["**kwargs"]),
    ],
)
def test_signatures_are_read(signature: str, names: list[str]) -> None:
    assert [parameter.name for parameter in _refusals.parameters(signature)] == names


def test_a_path_as_text_is_told_to_be_a_path() -> None:
    with pytest.raises(fd.Error, match=r"pathlib\.Path"):
        fd.read_statbank("downloads/folk1a.csv")


@pytest.mark.parametrize(
    "call",
    [
        lambda: fd.TieBreaking.by_list({"a", "b"}),
        lambda: fd.mix({fd.half * fd.Key.single("A"), fd.half * fd.Key.single("B")}),
        lambda: fd.TieBreaking.in_order().ranking([fd.Party("A"), fd.Party("B")], {1, 2}),
        lambda: fd.Population({fd.Party("A", code="1")}, [], "source"),
        lambda: fd.carry_over([1, 1], [[1, 1], [1, 1]], parties={"X", "Y"}),
        lambda: fd.RunningCarry("open", parties={"X", "Y"}),
    ],
)
def test_a_set_is_refused_wherever_several_values_are_taken(call: Callable[[], object]) -> None:
    with pytest.raises(fd.Error, match=r"fordel\.party\.unordered"):
        call()


def test_what_is_compared_or_looked_for_may_be_a_set() -> None:
    assert fd.Key.single("A") != {1}
    assert {1} not in fd.Key.single("A")


@pytest.mark.parametrize(
    "call",
    [
        lambda: fd.apportion(10, {"A": 1, "B": 1}, eligible={"A": True, "B": False}),
        lambda: fd.Key(["A", "B"], {"1": 5, "2": 7}),
        lambda: fd.Key.percent(["A", "B"], {30: "x", 70: "y"}),
        lambda: fd.apportion(10, {"A": 1, "B": 1}, ties={"B": 1, "A": 2}),
    ],
)
def test_a_mapping_is_no_list_whose_values_nobody_reads(call: Callable[[], object]) -> None:
    with pytest.raises(fd.Error, match="not a mapping"):
        call()
