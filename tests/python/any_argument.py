"""Calls everything public with arguments of every kind: run by test_any_argument.py, as a process of its own.

    python any_argument.py SEED FROM TO PROGRESS    calls number FROM to TO - 1; a failure is a line of output
    python any_argument.py SEED --describe NUMBER   what call NUMBER is, without calling it

A call depends on the seed and its number alone. Its number is in the file PROGRESS before it is made, so that whoever
watches knows which one crashed or hangs.
"""

from __future__ import annotations

import copy
import datetime
import inspect
import operator
import os
import pickle
import random
import resource
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import fordel as fd


class HostileError(Exception):
    """What a hostile object raises: it must pass through unchanged."""


class Hostile:
    """Raises from one of the methods that a reader may use, and lies in the others."""

    def __init__(self, bad: str, length: int) -> None:
        self.bad, self.length = bad, length

    def _may(self, name: str) -> None:
        if self.bad == name:
            raise HostileError(name)

    def __repr__(self) -> str:
        self._may("repr")
        return "<Hostile>"

    def __eq__(self, other: object) -> bool:
        self._may("eq")
        return True

    def __hash__(self) -> int:
        self._may("hash")
        return 7

    def __len__(self) -> int:
        self._may("len")
        return self.length

    def __iter__(self) -> Iterator[object]:
        self._may("iter")
        return iter([1, "a", None])

    def __getitem__(self, i: object) -> object:
        self._may("getitem")
        if isinstance(i, int) and i > 5:
            raise IndexError(i)
        return i


class HostileNumber(Hostile):
    """A number that is none."""

    dtype = "int64"

    def __index__(self) -> int:
        self._may("index")
        return "3" if self.length == 0 else 10**30  # type: ignore[return-value]

    def __bool__(self) -> bool:
        self._may("bool")
        return True

    def as_integer_ratio(self) -> object:
        self._may("ratio")
        return (1, 0) if self.length else "1/2"

    def is_finite(self) -> object:
        self._may("finite")
        return "yes"

    @property
    def numerator(self) -> object:
        self._may("numerator")
        return None


class HostileRatio:
    """Only as_integer_ratio, which lies."""

    def __init__(self, ratio: object) -> None:
        self.ratio = ratio

    def as_integer_ratio(self) -> object:
        if self.ratio is HostileError:
            raise HostileError("ratio")
        return self.ratio


class HostileMapping(Hostile):
    """Items that are none."""

    def items(self) -> object:
        self._may("items")
        return [None, ("a",), ("a", 1, 2), 5][: self.length] if self.length else 5

    def keys(self) -> object:
        self._may("keys")
        return 5


class HostileAttributes:
    """Raises at any attribute."""

    def __getattr__(self, name: str) -> object:
        raise HostileError(name)


class Words(str):
    """A text of a class of its own."""


METHODS = ("repr", "eq", "hash", "len", "iter", "getitem", "index", "bool", "ratio", "finite", "numerator", "items", "")

YEAR = fd.Period.year(2022)
A, B, C = fd.Party("A"), fd.Party("B", code="320"), fd.Party("C")
KEY = fd.Key([A, B, C], [1, 2, 3])
TEN = fd.kroner(10)
STREAM = fd.Stream("s", fd.per_year(TEN), A, B, YEAR)
FACTOR = fd.half * fd.Key.equal([A, B])


def new_programme() -> fd.Programme:
    return fd.Programme("p", "P", "DKK").add(fd.Stream("s", fd.per_year(TEN), KEY, B, YEAR))


def new_carry() -> fd.RunningCarry:
    carry = fd.RunningCarry("open")
    carry.next(10, [1, 2])
    return carry


# Values of the library; those that change are made for each call.
MADE: tuple[Callable[[], object], ...] = (
    lambda: TEN, lambda: KEY, lambda: A, lambda: YEAR, lambda: STREAM, lambda: FACTOR, new_programme, new_carry,
    lambda: fd.Text("da", "en"), lambda: fd.Citation("d", "h", "s"), lambda: fd.Decision("b"), lambda: fd.Assumption("a", "?", "!"),
    lambda: fd.TieBreaking.by_lot("x"), lambda: fd.TieBreaking.by_larger_weight(), lambda: fd.KeyRule(KEY),
    lambda: fd.ReferenceDate("year_before"), lambda: fd.Participation("Faxe", YEAR), lambda: fd.Tranche("t", TEN, A),
    lambda: fd.Agreement("a", "w", [A, B], YEAR), lambda: fd.Quorum(total="5%"), lambda: fd.allocate(TEN, KEY),
    lambda: fd.apportion(10, [1, 2, 2]), lambda: fd.apportion(10, {"A": 1, "B": 1}), lambda: fd.round_table([["1/2", 1], [2, "1/3"]]),
    lambda: fd.carry_over({2021: 10, 2022: 11}, [1, 2]), lambda: fd.biproportional([[5, 3], [2, 9]], [2, 2]),
    lambda: fd.apportion_nested(10, {"a": {"x": 1, "y": 2}}), lambda: new_programme().schedule(),
    lambda: fd.Population([B], [("320", "2022-01-01", 5)]), lambda: fd.folk1a(),
    lambda: fd.sjaelland.offices()[0], lambda: fd.sjaelland.options()[0], lambda: KEY.basis,
    lambda: next(iter(fd.allocate(TEN, KEY))), lambda: next(iter(new_programme().schedule())),
    lambda: fd.allocate(TEN, KEY).lines[0],
)  # fmt: skip

PLAIN: tuple[Callable[[random.Random], object], ...] = (
    lambda r: None,
    lambda r: r.random() < 0.5,
    lambda r: r.randint(-3, 12),
    lambda r: r.choice([2**31, -(2**31), 2**63, -(2**63) - 1, 2**64, 10**30, -(10**400), 10**5000]),
    lambda r: r.choice([0.0, 0.5, -1.5, float("nan"), float("inf"), 1e300]),
    lambda r: Decimal(r.choice(["1.5", "NaN", "sNaN", "Infinity", "-Infinity", "1E+999999", "1E-999999", "-0"])),
    lambda r: Fraction(r.randint(-5, 5), r.randint(1, 7)),
    lambda r: r.choice([b"", b"A", b"\xff\xfe", bytearray(b"x"), memoryview(b"abc")]),
    lambda r: r.choice(["", "A", "B", "Faxe", "320", "0320", "1/2", "5%", "1.000", "1,5", "10 kr.", "2022-01-01", "en", "order", "lot", "minor", "webster"]),
    lambda r: r.choice(["\ud800", "a\udfffb", "\0", "A\0B", "æ" * 300, "x" * 10**5, "9" * 10**4, "\u202e", "\n", "1/" + "7" * 2000]),
    lambda r: Words("A"),
    lambda r: datetime.date(2022, 1, r.randint(1, 28)),
    lambda r: datetime.datetime(2022, 1, 1, 12, tzinfo=datetime.timezone.utc),
    lambda r: complex(1, 2),
    lambda r: r.choice([object(), object, type, int, len, fd, fd.Key, Ellipsis, NotImplemented]),
    lambda r: Hostile(r.choice(METHODS), r.choice([0, 3, -1, 2**62])),
    lambda r: HostileNumber(r.choice(METHODS), r.choice([0, 3])),
    lambda r: HostileMapping(r.choice(METHODS), r.choice([0, 1, 2, 3])),
    lambda r: HostileRatio(r.choice([HostileError, None, (1, 0), ("a", "b"), (1,), (1.5, 2), (10**5000, 1)])),
    lambda r: HostileAttributes(),
)  # fmt: skip


def deep(levels: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(levels):
        value = [value]
    return value


def endless_in_itself() -> list[Any]:
    value: list[Any] = [1]
    value.append(value)
    return value


def together(kind: Callable[[Any], object], items: list[Any]) -> object:
    """A set or a dict where the items let one be made of them."""
    try:
        return kind(items)
    except Exception:
        return items


def container(r: random.Random, depth: int) -> object:
    items = [anything(r, depth - 1) for _ in range(r.randint(0, 4))]
    match r.randint(0, 8):
        case 0:
            return tuple(items)
        case 1:
            return together(set, items)
        case 2:
            return (item for item in items)
        case 3 | 4:
            return together(dict, [(anything(r, 0), item) for item in items])
        case 5:
            return r.choice([deep(50), deep(3000), endless_in_itself(), range(5), range(10**6), iter([1, 2])])
        case 6:
            return {name: r.randint(0, 9) for name in r.sample(["A", "B", "C", "Faxe"], r.randint(0, 4))}
    return items


CLASSES = [
    value
    for value in [*vars(fd).values(), *vars(fd.sjaelland).values()]
    if inspect.isclass(value) and value.__module__.startswith("fordel._core")
]


def unmade(r: random.Random) -> object:
    """An object whose constructor never ran, where the library lets one be made."""
    kind = r.choice(CLASSES)
    try:
        return kind.__new__(kind)
    except (TypeError, fd.Error):
        return None


def anything(r: random.Random, depth: int = 2) -> object:
    chance = r.random()
    if chance < 0.2:
        return r.choice(MADE)()
    if chance < 0.4 and depth > 0:
        return container(r, depth)
    if chance < 0.43:
        return unmade(r)
    return r.choice(PLAIN)(r)


# What parameters of these names take, so that calls come past the first reader.
FITTING: dict[str, tuple[object, ...]] = {
    "amount": (TEN, "10,00 kr.", fd.kroner(0)), "by": (KEY, {"A": 1, "B": 2}), "units": (10, 3, 0, "7"), "weights": ([1, 2, 3], {"A": 1, "B": 2}),
    "method": ("largest-remainder", "webster", "dhondt", "quota", "independent", "huntington-hill"), "unit": ("minor", "major", 1),
    "ties": ("order", "lot", "refuse", ["A", "B"]), "seed": ("x",), "lang": ("da", "en"), "notation": ("danish", "plain", "english"),
    "who": ("A", 0, A), "parties": (["A", "B"], [A, B]), "parts": ([FACTOR, FACTOR],), "on": ("2022-01-01",), "counts": (None,),
    "year": (2022,), "month": (1, 12), "stream": ("s",), "period": (YEAR,), "during": (YEAR,), "within": (YEAR,), "payers": (A, KEY), "recipients": (B,),
    "id": ("i",), "name": ("N",), "currency": ("DKK", "EUR"), "code": ("DKK", "320"), "rows": ([[1, 2], [3, 4]],), "cells": ([[1, 2], [3, 4]],),
    "votes": ([[5, 3], [2, 9]],), "seats": ([2, 2], 4), "totals": ({2021: 10, 2022: 11}, [3, 4]), "groups": ({"a": {"x": 1, "y": 2}},), "by_year": ([1, 2],),
    "first": ("2022-01-01", 2021), "last": ("2022-12-31", 2023), "day": ("2022-05-01",), "date": ("year_before",), "key": (KEY,), "da": ("d",), "en": ("e",),
    "text": ("OMRÅDE;TID;INDHOLD\n320;2022K1;36000\n", "{}"), "written": ("10 kr.",), "outside": ("Greve",), "limit": (10,), "digits": (2,), "value": ("1/3",),
    "participants": ([fd.Participation("Faxe", YEAR)],), "areas": ([B],), "figures": ([("320", "2022-01-01", 5)],), "part": (STREAM,), "family": ("s",),
    "schedule": (new_programme().schedule(),), "cases": ([],), "procedure": ("open", "known-years", "fixed-key"), "bounds": ("fill",), "count": (5,),
    "what": ("w",), "between": ([A, B],), "question": ("?",), "chosen": ("!",), "row_seats": ([2, 2],), "column_seats": ([2, 2],), "matrix": ([["1/2", 1], [2, "1/3"]],),
    "document": ("d",), "kept": ("1/2",), "quota": ("droop", "hare"), "threshold_share": ("5%",), "minimum": (0, 1), "base": (1,), "floors": ([1, 0, 0], 0), "caps": ([9, 9, 9], 10),
    "floor_shares": ("5%",), "cap_shares": ("90%",), "eligible": (["A", "B"],), "remainder": ("largest",), "rounding": ("up", "nearest"), "step": ("1/2", 2), "parameter": ("1/2",),
    "divisors": ([1, 2, 3, 4],), "group_weights": ({"a": 1},), "group_unit": (2,), "input_unit": (1,), "weighted": ("rounded",), "quorum": ({"total": "5%"},), "winner_takes_one": (False,),
    "row_totals": ([2, 2],), "column_totals": ([2, 2],), "row_groups": (["a", "b"],), "column_groups": (["a", "b"],), "area": ("320",), "missing": ("carry_forward",), "only": ("A",),
    "payer": ("A",), "recipient": ("B",), "fields": ("payer",), "columns": ("year",), "status": ("granted",), "lead": (A,), "others": (KEY,), "office": ("bygge-og-anlaeg",),
    "leads": ({"life-science": "Holbæk"},), "settlement": ("table",), "ufs_year": (2022,), "region_period": ("2021-2023",), "ids": (["a", "b"],), "methods": (["webster"],), "i": (0,),
}  # fmt: skip


def fitting(r: random.Random, name: str) -> object:
    known = FITTING.get(name)
    return r.choice(known) if known else anything(r)


MAKERS: dict[str, list[Callable[[], object]]] = {}
for make in MADE:
    MAKERS.setdefault(type(make()).__name__, []).append(make)


def parameters_of(function: Any) -> list[inspect.Parameter]:
    try:
        return list(inspect.signature(function).parameters.values())
    except Exception:  # a signature of Python's own
        return []


UNARY = (
    repr,
    str,
    hash,
    len,
    iter,
    list,
    bool,
    abs,
    operator.neg,
    copy.copy,
    copy.deepcopy,
    pickle.dumps,
    format,
    reversed,
    int,
    float,
    dir,
    sorted,
)
BINARY = (
    operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, operator.eq, operator.ne, operator.lt, operator.ge,
    operator.getitem, operator.contains, operator.pow, operator.and_, operator.or_, divmod, format, round,
)  # fmt: skip


class Call:
    """One call: what is called, and with what."""

    def __init__(self, name: str, function: Any, values: list[object], named: dict[str, object]) -> None:
        self.name, self.function, self.values, self.named = name, function, values, named

    def __str__(self) -> str:
        given = [shown(value) for value in self.values] + [
            f"{shown(n)[1:-1]}={shown(v)}" for n, v in self.named.items()
        ]
        return f"{self.name}({', '.join(given)})"

    def run(self) -> object:
        result = self.function(*self.values, **self.named)
        if type(result) in CLASSES:
            repr(result)
        return result


def shown(value: object) -> str:
    try:
        text = repr(value)
    except Exception:
        text = f"<{type(value).__name__} without repr>"
    if isinstance(value, Hostile):
        text = f"<{type(value).__name__} bad={value.bad!r} length={value.length}>"
    text = text.encode("ascii", "backslashreplace").decode()
    return text if len(text) < 200 else text[:150] + "…"


# Python's own, and pybind11's bridge to other modules of its kind.
NOT_CALLED = (
    "__class__",
    "__new__",
    "__dict__",
    "__doc__",
    "__module__",
    "__spec__",
    "__loader__",
    "_pybind11_conduit_v1_",
)


def callables() -> list[tuple[str, Any]]:
    """Functions, classes, and the methods of classes as they are reached through the class."""
    found: list[tuple[str, Any]] = []
    for scope, members in (("fd", vars(fd)), ("fd.sjaelland", vars(fd.sjaelland))):
        for name, value in sorted(members.items()):
            if name.startswith("_") or inspect.ismodule(value) or not callable(value):
                continue
            found.append((f"{scope}.{name}", value))
            if inspect.isclass(value) and value in CLASSES:
                for member in sorted(vars(value)):
                    reached = getattr(value, member)
                    if isinstance(reached, property):
                        found.append((f"{scope}.{name}.{member}.fget", reached.fget))
                    elif callable(reached) and member not in NOT_CALLED:
                        found.append((f"{scope}.{name}.{member}", reached))
    return found


CALLABLES = callables()
# Functions and constructors; those with many arguments more often.
BEGINNINGS = [
    (name, function)
    for name, function in CALLABLES
    if name.count(".") == (2 if "sjaelland." in name else 1)
    for _ in parameters_of(function)[::2]
]


def call(seed: str, number: int) -> Call:
    r = random.Random(f"{seed}/{number}")
    chance = r.random()
    if chance < 0.05:
        function: Any = r.choice(UNARY)
        return Call(function.__name__, function, [r.choice(MADE)()], {})
    if chance < 0.1:
        function = r.choice(BINARY)
        values = [r.choice(MADE)(), anything(r)]
        if function not in (operator.getitem, operator.contains, format, round) and r.random() < 0.3:
            values.reverse()
        return Call(function.__name__, function, values, {})
    # Half of all calls go to what users begin with, the rest to each member, property and operator.
    name, function = r.choice(BEGINNINGS if chance < 0.6 else CALLABLES)
    return filled(r, name, function, r.choice([0, 0, 0, 1, 1, 1, 1, 2, 3, 9]))


def filled(r: random.Random, name: str, function: Any, odd: int) -> Call:
    """Arguments that fit but for `odd` of them; at times too many, or of no such name."""
    parameters = parameters_of(function)
    values: list[object] = []
    named: dict[str, object] = {}
    spoilt = set(r.sample(range(len(parameters)), min(odd, len(parameters))))
    for i, parameter in enumerate(parameters):
        if parameter.name == "self":
            owners = MAKERS.get(name.removesuffix(".fget").split(".")[-2], [])
            values.append(r.choice(owners)() if owners and i not in spoilt else anything(r))
            continue
        if parameter.default is not parameter.empty and i not in spoilt and r.random() < 0.8:
            continue
        value = anything(r) if i in spoilt else fitting(r, parameter.name)
        if parameter.kind in (parameter.KEYWORD_ONLY, parameter.VAR_KEYWORD) or len(values) < i:
            named[parameter.name] = value
        else:
            values.append(value)
    while r.random() < (0.05 if parameters else 0.3):
        values.append(anything(r))
    while r.random() < 0.03:
        named[r.choice(["methd", "x", "self", "\ud800", "", "lang", "a b"])] = anything(r)
    return Call(name, function, values, named)


OWN_WORDS = (
    "pybind11",
    "C++ type",
    "incompatible function arguments",
    "incompatible constructor arguments",
    "Unable to cast",
    "std::",
)


def complaint(made: Call) -> str | None:
    """What is wrong with how a call ended; None where nothing is."""
    try:
        made.run()
    except HostileError:
        return None
    except fd.Error as error:
        message = str(error)
    except (TypeError, ValueError, MemoryError) as error:
        if type(error) not in (TypeError, ValueError, MemoryError) and not isinstance(error, UnicodeError):
            return f"raised {type(error).__name__}: {shown(str(error))}"
        message = str(error)
    except pickle.PicklingError:
        return None
    except BaseException as error:  # all else is what is looked for
        return f"raised {type(error).__name__}: {shown(str(error))}"
    else:
        return None
    if any(words in message.replace("pybind11_type", "") for words in OWN_WORDS):
        return f"says what belongs to the bindings: {shown(message)}"
    return f"has a message of {len(message)} characters" if len(message) > 5000 else None


def main(seed: str, first: str, last: str, progress: str) -> None:
    # What asks for all memory gets a MemoryError, and the machine lives.
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    file = os.open(progress, os.O_WRONLY | os.O_CREAT)
    for number in range(int(first), int(last)):
        made = call(seed, number)
        os.pwrite(file, b"%20d" % number, 0)
        said = complaint(made)
        if said:
            print(f"{number}: {made} {said}".encode("ascii", "backslashreplace").decode(), flush=True)


if __name__ == "__main__":
    if sys.argv[2] == "--describe":
        print(str(call(sys.argv[1], int(sys.argv[3]))))
    else:
        main(*sys.argv[1:])
