"""Plans share whole columns of amounts as apportion() shares each, whatever the array, its layout and the processor."""

from __future__ import annotations

import copy
import os
import pickle
import random
import subprocess
import sys
import threading
from array import array
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("numpy")
pytest.importorskip("hypothesis")

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

import apportionment_cases as cases
import apportionment_oracle as oracle
import fordel as fd
from fordel import _core

LOWEST, HIGHEST = -(2**63), 2**63 - 1
LEVELS = _core._plan_levels()
Weights = Sequence[int | Fraction]


@pytest.fixture(params=LEVELS)
def level(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each level of the processor that there is here."""
    _core._choose_plan_level(request.param)
    yield request.param
    _core._choose_plan_level(LEVELS[-1])


def expected(amount: int, weights: Weights, method: str = "largest-remainder", **options: Any) -> list[int]:
    """What the literature says, in fractions; amounts below zero are the mirror of those above."""
    units = oracle.apportion(abs(amount), weights, method, **options).units
    return [-u for u in units] if amount < 0 else units


def rows_of(amounts: Sequence[int], weights: Weights, method: str = "largest-remainder") -> list[list[int]]:
    return [expected(amount, weights, method) for amount in amounts]


def int64(amounts: Sequence[int]) -> np.ndarray[Any, np.dtype[np.int64]]:
    return np.array(amounts, dtype=np.int64)


# Against fractions

AMOUNTS = st.one_of(
    st.integers(-100, 100),
    st.integers(-(10**13), 10**13),
    st.integers(LOWEST, HIGHEST),
    st.sampled_from([LOWEST, LOWEST + 1, HIGHEST, HIGHEST - 1, 2**48 - 1, 2**48, 2**51, 2**53 + 1, 0]),
)
WHOLE = st.one_of(st.integers(0, 20), st.integers(0, 2**25), st.integers(0, 2**56), st.integers(0, 2**70))
SOME = st.one_of(WHOLE, st.fractions(0, 1000, max_denominator=10**6))
WEIGHTS = st.lists(SOME, min_size=1, max_size=40).filter(any)


@settings(deadline=None, max_examples=150)
@given(
    weights=WEIGHTS,
    amounts=st.lists(AMOUNTS, max_size=80),
    layout=st.sampled_from(["rows", "columns"]),
    threads=st.integers(0, 3),
    step=st.sampled_from([1, 2, -1, -3]),
    level=st.sampled_from(LEVELS),
)
def test_largest_remainder_is_that_of_fractions(
    weights: Weights, amounts: list[int], layout: str, threads: int, step: int, level: str
) -> None:
    _core._choose_plan_level(level)
    spread = np.zeros(len(amounts) * abs(step), dtype=np.int64)[:: abs(step)]
    spread = spread if step > 0 else spread[::-1]
    spread[:] = amounts
    got = fd.plan(weights).apply(spread, layout=layout, threads=threads)
    assert got.dtype == np.int64
    assert (got if layout == "rows" else got.T).tolist() == rows_of(amounts, weights)
    _core._choose_plan_level(LEVELS[-1])


@settings(deadline=None, max_examples=60)
@given(weights=WEIGHTS, amounts=st.lists(st.integers(-(10**13), 10**13), max_size=30), data=st.data())
def test_divisor_methods_are_those_of_a_queue(weights: Weights, amounts: list[int], data: Any) -> None:
    method = data.draw(st.sampled_from(["sainte-lague", "dhondt", "adams", "danish"]))
    weights = (
        [w + 1 for w in weights] if method == "adams" else weights
    )  # a party of weight zero has no unit of its own
    got = fd.plan(weights, method=method).apply(int64(amounts))
    assert got.tolist() == rows_of(amounts, weights, method)


@pytest.mark.parametrize("parties", [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 64, 98, 128, 129, 300])
@pytest.mark.parametrize("bits", [0, 8, 24, 40, 55, 62])
def test_each_number_of_parties_and_each_size_of_weights(level: str, parties: int, bits: int) -> None:
    draw = random.Random(parties * 64 + bits)
    weights = [draw.randint(1, 2**bits) for _ in range(parties)]
    amounts = [draw.randint(-(10**13), 10**13) for _ in range(30)] + [LOWEST, HIGHEST, 0, 1, -1, parties]
    for layout in ("rows", "columns"):
        got = fd.plan(weights).apply(int64(amounts), layout=layout)
        assert (got if layout == "rows" else got.T).tolist() == rows_of(amounts, weights)


@pytest.mark.parametrize(
    "weights",
    [[1], [2**62], [2**63 - 1, 1], [2**63, 5, 2**63], [10**40, 10**40 + 1], [1] * 50, [0, 0, 3], [Fraction(1, 3)] * 7],
    ids=str,
)
def test_weights_at_the_ends(level: str, weights: Weights) -> None:
    amounts = [LOWEST, LOWEST + 1, -1, 0, 1, 2, 49, 2**48 - 1, 2**48, 2**62, HIGHEST - 1, HIGHEST]
    assert fd.plan(weights).apply(int64(amounts)).tolist() == rows_of(amounts, weights)


def test_all_levels_and_threads_come_to_the_same() -> None:
    draw = np.random.default_rng(7)
    amounts = draw.integers(-(10**13), 10**13, 50_000)
    amounts[40_000] = LOWEST
    weights = draw.integers(1, 10**6, 16).tolist()
    found = []
    for name in LEVELS:
        _core._choose_plan_level(name)
        plan = fd.plan(weights)
        found += [plan.apply(amounts, threads=threads) for threads in (1, 2, 5)]
        found.append(plan.apply(amounts, layout="columns").T)
    for one in found[1:]:
        assert np.array_equal(one, found[0])
    assert np.array_equal(found[0].sum(axis=1), amounts)


def test_the_environment_chooses_a_level() -> None:
    program = "import array, fordel as fd; print(fd.plan([3, 2, 1]).apply(array.array('q', [10, -7])).tolist())"
    for name in [*LEVELS, "v9"]:
        with_level = os.environ | {"FORDEL_PLAN_LEVEL": name}
        told = subprocess.run(
            [sys.executable, "-c", program], env=with_level, capture_output=True, text=True, check=True
        )
        assert told.stdout == "[[5, 3, 2], [-4, -2, -1]]\n"


# Against apportion()


def alone(amounts: Sequence[int], by: Any, **options: Any) -> list[list[int]]:
    rows = [fd.apportion(amount, by, **options).units for amount in amounts]
    return [list(row.values()) if isinstance(row, dict) else row for row in rows]


TIED = {"Åby": 2, "Brå": 2, "Aars": 1, "Zeeland": 2, "Fanø": 1}
POLICIES: list[dict[str, Any]] = [
    {"ties": "order"},
    {"ties": "larger-weight"},
    {"ties": "lot", "seed": "2026"},
    {"ties": "one-lot", "seed": "2026"},
    {"ties": ["Zeeland", "Fanø", "Brå", "Aars", "Åby"]},
]
METHODS: list[dict[str, Any]] = [
    {"method": "largest-remainder"},
    *({"method": "largest-remainder", "quota": quota} for quota in ("hagenbach-bischoff", "imperiali-retry")),
    *(
        {"method": method}
        for method in ("sainte-lague", "dhondt", "adams", "huntington-hill", "dean", "danish", "imperiali-divisor")
    ),
    {"method": "modified-sainte-lague", "first_divisor": "1.2"},
    {"method": "stationary", "parameter": "0.4"},
    {"method": "power-mean", "parameter": 2},
    {"method": "divisor-sequence", "divisors": [1, 3, 5], "step": 2},
    {"method": "quota"},
    {"method": "independent"},
    {"method": "independent", "rounding": "up", "remainder": "largest"},
    {"method": "independent", "remainder": "receiver", "receiver": "Fanø"},
]


@pytest.mark.parametrize("policy", POLICIES, ids=str)
@pytest.mark.parametrize("method", METHODS, ids=str)
def test_every_method_and_policy_is_that_of_apportion(method: dict[str, Any], policy: dict[str, Any]) -> None:
    few = method["method"] != "independent"  # which may round more than there is
    amounts = [*(range(-9, 40) if few else range(60, 99)), 10**6 + 3]
    got = fd.plan(TIED, **method, **policy).apply(int64(amounts))
    assert got.tolist() == alone(amounts, TIED, **method, **policy)


@pytest.mark.parametrize(
    "options",
    [
        {"floors": 2},
        {"floors": {"Aars": 3}, "caps": {"Brå": 6}},
        {"floors": [1, 0, 2, 0, 1], "bounds": "fix-and-rerun"},
        {"floor_shares": "1/10", "cap_shares": {"Zeeland": "20%"}},
        {"minimum": 1, "method": "sainte-lague"},
        {"base": 2},
        {"threshold": 1500},
        {"threshold_share": "13%", "method": "dhondt"},
        {"eligible": ["Aars", "Fanø", "Åby"]},
        {"quota": "droop", "ties": "larger-weight"},
    ],
    ids=str,
)
def test_every_option_is_that_of_apportion(options: dict[str, Any]) -> None:
    weights = {name: 1000 * weight for name, weight in TIED.items()}  # a Droop quota in whole heads
    amounts = [11, 12, 13, 20, 21, 22, -15]
    assert fd.plan(weights, **options).apply(int64(amounts)).tolist() == alone(amounts, weights, **options)


def test_official_codes_come_first_in_ties() -> None:
    key = fd.Key([fd.Party("Vest", code="30"), fd.Party("Nord", code="4"), fd.Party("Syd")], [1, 1, 1])
    got = fd.plan(key).apply(int64([1, 2, -4]))
    assert got.tolist() == [[0, 1, 0], [1, 1, 0], [-1, -2, -1]] == alone([1, 2, -4], key)


def test_a_tie_that_is_refused_says_where() -> None:
    plan = fd.plan([2, 1, 1], ties="refuse")
    assert plan.apply(int64([4, 8])).tolist() == [[2, 1, 1], [4, 2, 2]]
    with pytest.raises(fd.Error, match=r"tie_refused.*amount 2, which is -6"):
        plan.apply(int64([4, 8, -6, 6]))


@pytest.mark.parametrize("seed", range(300))
def test_random_cases_of_every_method_are_those_of_the_oracle(seed: int) -> None:
    case = cases.draw(random.Random(seed))
    if not LOWEST <= case.units <= HIGHEST:
        return
    try:
        expected_of_it: Any = [oracle.apportion(case.units, case.weights, case.method, **case.options).units]
    except oracle.Refused as refused:
        expected_of_it = refused.names
    try:
        got: Any = fd.plan(case.weights, method=case.method, **case.options).apply(int64([case.units])).tolist()
    except fd.Error as refused:
        got = refused.id.split(".")[-1]
    assert got == expected_of_it or got in expected_of_it


# Several keys

SMALL, LARGE, OTHERS = fd.Key({"A": 1, "B": 1}), fd.Key({"A": 2, "B": 7, "C": 1}), fd.Key({"C": 1, "B": 1})


def test_each_amount_goes_by_its_own_key() -> None:
    plan = fd.plan([SMALL, LARGE, OTHERS])
    amounts, which = [10, 11, 12, -9, 10], [2, 0, 1, 1, 0]
    got = plan.apply(int64(amounts), which=np.array(which))
    assert [party.name for party in plan.parties] == ["A", "B", "C"]
    for row, amount, key in zip(got.tolist(), amounts, which, strict=True):
        shares = fd.apportion(amount, plan.keys[key]).units
        assert row == [shares.get(party.name, 0) for party in plan.parties]


def test_a_tie_goes_by_the_order_of_the_key_alone() -> None:
    # Among all parties B stands before C; the last key has C first, and so C has what both could have.
    plan = fd.plan([SMALL, LARGE, OTHERS])
    assert plan.apply(int64([1]), which=np.array([2])).tolist() == [[0, 0, 1]]
    listed = fd.plan([SMALL, LARGE, OTHERS], ties=["B", "C", "A"])
    assert listed.apply(int64([1, 1]), which=np.array([2, 0])).tolist() == [[0, 1, 0], [0, 1, 0]]


def test_bounds_of_a_party_do_not_count_by_keys_without_it() -> None:
    plan = fd.plan([SMALL, LARGE], floors={"C": 5})
    assert plan.apply(int64([10, 10]), which=np.array([0, 1])).tolist() == [[5, 5, 0], [1, 4, 5]]


def test_keys_are_given_as_keys_mappings_or_weights() -> None:
    mixed = fd.plan([{"Q": 1, "A": 3}, SMALL])
    assert [(party.name, party.id) for party in mixed.parties] == [("Q", "Q"), ("A", "a"), ("B", "b")]
    by_place = fd.plan([[1, 1], [1, 2, 1]])
    assert by_place.apply(int64([4, 4]), which=np.array([0, 1])).tolist() == [[2, 2, 0], [1, 2, 1]]
    assert fd.plan([SMALL]) == fd.plan(SMALL)


@pytest.mark.parametrize("kind", ["int8", "uint8", "uint32", "int64", "uint64"])
def test_places_of_keys_come_in_any_integers(level: str, kind: str) -> None:
    draw = np.random.default_rng(3)
    keys = [fd.Key({f"p{i}": int(weight) for i, weight in enumerate(draw.integers(1, 999, 7))}) for _ in range(5)]
    amounts, which = draw.integers(-999_999, 999_999, 20_000), draw.integers(0, 5, 20_000)
    got = fd.plan(keys).apply(amounts, which=which.astype(kind), threads=2)
    for number, key in enumerate(keys):
        assert np.array_equal(got[which == number], fd.plan(key).apply(amounts[which == number]))


# What amounts are


@pytest.mark.parametrize("kind", ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"])
def test_integers_of_any_width(kind: str) -> None:
    ends = np.iinfo(kind)
    amounts = np.array([0, 7, 100, min(int(ends.max), HIGHEST), int(ends.min)], dtype=kind)
    assert fd.plan([3, 2]).apply(amounts).tolist() == rows_of(amounts.tolist(), [3, 2])


def test_memory_of_python_itself_comes_back_as_such() -> None:
    plan = fd.plan([3, 2, 1])
    got = plan.apply(array("q", [10, -7]))
    assert isinstance(got, memoryview)
    assert got.tolist() == [[5, 3, 2], [-4, -2, -1]]
    assert plan.apply(array("h", [10, -7]), layout="columns").tolist() == [[5, -4], [3, -2], [2, -1]]
    out = array("q", bytes(6 * 8))
    assert plan.apply(memoryview(array("q", [10, 0, -7, 0]))[::2], out=out) is out
    assert out.tolist() == [5, 3, 2, -4, -2, -1]
    assert plan.apply(array("q")).tolist() == []


def test_numpy_is_not_needed() -> None:
    program = """
import sys
sys.modules["numpy"] = None
import array, fordel as fd
print(fd.plan([3, 2, 1]).apply(array.array("q", [10, -7])).tolist())
"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout == "[[5, 3, 2], [-4, -2, -1]]\n"


@pytest.mark.parametrize("layout", ["rows", "columns"])
def test_the_output_of_the_caller_is_written_and_comes_back(layout: str) -> None:
    amounts = int64([10, -7, 4])
    for shape in ((3, 2) if layout == "rows" else (2, 3), (6,)):
        out = np.full(shape, 99)
        assert fd.plan([3, 2]).apply(amounts, out, layout) is out
        assert np.array_equal(out.ravel(), fd.plan([3, 2]).apply(amounts, layout=layout).ravel())


def test_no_amounts_give_no_rows() -> None:
    plan = fd.plan([3, 2])
    assert plan.apply(int64([])).shape == (0, 2)
    assert plan.apply(int64([]), layout="columns").shape == (2, 0)
    out = np.empty((0, 2), dtype=np.int64)
    assert plan.apply(int64([]), out=out) is out


def read_only() -> np.ndarray[Any, Any]:
    out = np.empty((3, 2), dtype=np.int64)
    out.flags.writeable = False
    return out


SELF = np.arange(9)


@pytest.mark.parametrize(
    ("amounts", "how", "id", "seen"),
    [
        (5, {}, "not_amounts", "5"),
        (np.int64(5), {}, "not_amounts", "a single amount"),
        (fd.kroner(5), {}, "not_amounts", "Money"),
        ([1, 2], {}, "not_amounts", "[1, 2]"),
        (b"12", {}, "not_amounts", "b'12'"),
        (None, {}, "not_amounts", "None"),
        ("12", {}, "not_amounts", "'12'"),
        (np.array([True]), {}, "not_amounts", "bool"),
        (np.array(["1"]), {}, "not_amounts", "<U1"),
        (np.array([1], dtype=object), {}, "not_amounts", "object"),
        (np.array(["2026-01-01"], dtype="datetime64[D]"), {}, "not_amounts", "datetime64"),
        (np.array([1], dtype=">i8"), {}, "not_amounts", ">i8"),
        (np.array([1j]), {}, "not_amounts", "complex128"),
        (np.zeros((2, 2), dtype=np.int64), {}, "not_amounts", "2 dimensions"),
        (np.array([1.0]), {}, "float", "float64"),
        (np.array([1.0], dtype=np.float16), {}, "float", "float16"),
        (np.float64(1), {}, "float", "float64"),
        (array("f", [1]), {}, "float", "f"),
        (np.array([1, 2**63], dtype=np.uint64), {}, "too_large", f"amount 1, which is {2**63}"),
        (np.ma.masked_array([1, 2], [False, True]), {}, "null", "masked"),
        (SELF[:3], {"out": np.empty((2, 3), dtype=np.int64)}, "output", "(2, 3), where there are (3, 2)"),
        (SELF[:3], {"out": np.empty((3, 2), dtype=np.int64), "layout": "columns"}, "output", "(2, 3)"),
        (SELF[:3], {"out": np.empty(5, dtype=np.int64)}, "output", "(5)"),
        (SELF[:3], {"out": np.empty((3, 2))}, "output", "int64"),
        (SELF[:3], {"out": np.empty((3, 2), dtype=np.uint64)}, "output", "int64"),
        (SELF[:3], {"out": np.empty(6, dtype="V0")}, "output", "int64"),
        (SELF[:3], {"out": np.empty((3, 4), dtype=np.int64)[:, ::2]}, "output", "side by side"),
        (SELF[:3], {"out": np.empty((2, 3), dtype=np.int64).T}, "output", "side by side"),
        (SELF[:3], {"out": read_only()}, "output", "written"),
        (SELF[:3], {"out": bytes(48)}, "output", "written"),
        (SELF[:3], {"out": 5}, "output", "5"),
        (SELF[:3], {"out": SELF[2:8]}, "output", "the memory of the amounts"),
        (SELF[8:5:-1], {"out": SELF[3:9]}, "output", "the memory of the amounts"),
        (SELF[:3], {"layout": "Rows"}, "unknown_layout", '"Rows"'),
        (SELF[:3], {"which": SELF[:3]}, "no_such_key", "key 1 of 1 for amount 1"),
        (SELF[:3], {"which": np.array([0, 0, -1])}, "no_such_key", "key -1 for amount 2"),
        (SELF[:3], {"which": np.array([0, 0])}, "no_such_key", "2 places of keys for 3 amounts"),
        (SELF[:3], {"which": np.array([0.0, 0, 0])}, "float", "float64"),
    ],
    ids=repr,
)
def test_what_does_not_fit_is_refused(amounts: Any, how: dict[str, Any], id: str, seen: str) -> None:
    with pytest.raises(fd.Error) as refused:
        fd.plan([3, 2]).apply(amounts, **how)
    assert refused.value.id == f"fordel.plan.{id}"
    assert seen in refused.value.seen


def test_several_keys_need_a_place_for_each_amount() -> None:
    with pytest.raises(fd.Error, match="no_such_key"):
        fd.plan([SMALL, LARGE]).apply(int64([1]))


@pytest.mark.parametrize("threads", [-1, 2**32, 1.5, "two"])
def test_threads_are_a_number(threads: Any) -> None:
    with pytest.raises(fd.Error, match="threads"):
        fd.plan([3, 2]).apply(int64([1]), threads=threads)


@pytest.mark.parametrize(
    ("weights", "options", "id"),
    [
        ([], {}, "fordel.key.empty"),
        ([0, 0], {}, "fordel.key.all_zero"),
        ([1, -1], {}, "fordel.key.negative_weight"),
        ([1.5, 2], {}, "fordel.exact.float"),
        ({1, 2}, {}, "fordel.party.unordered"),
        ([1, 2], {"method": "lottery"}, "fordel.apportionment.unknown_method"),
        ([1, 2], {"method": "independent", "remainder": "receiver"}, "fordel.apportionment.no_receiver"),
        ([Fraction(1, 2), 2], {"quota": "droop"}, "fordel.apportionment.fractional_weights"),
        ([1, 0], {"eligible": [False, True]}, "fordel.apportionment.all_zero"),
        ([1, 2], {"threshold": 3}, "fordel.apportionment.nobody_eligible"),
        ([1, 2], {"floors": [1]}, "fordel.apportionment.size_mismatch"),
        ([1, 2], {"ties": "lot"}, "fordel.allocation.no_seed"),
        ([1, 2], {"ties": ["0"]}, "fordel.allocation.tie_list"),
    ],
    ids=repr,
)
def test_what_no_amount_could_be_shared_by_is_no_plan(weights: Any, options: dict[str, Any], id: str) -> None:
    with pytest.raises(fd.Error) as refused:
        fd.plan(weights, **options)
    assert refused.value.id == id


# As a value


def test_a_plan_says_what_it_is() -> None:
    assert repr(fd.plan([3, 2])) == "<Plan of 2 parties by largest-remainder>"
    several = fd.plan([SMALL, LARGE], method="modified-sainte-lague", first_divisor="1.2")
    assert repr(several).startswith("<Plan of 3 parties by modified-sainte-lague:6/5, 2 keys>")
    assert len(several) == 3
    assert several.method == "modified-sainte-lague:6/5"
    assert several.keys == [SMALL, LARGE]


def test_a_plan_that_was_stored_shares_alike() -> None:
    plan = fd.plan(TIED, floors={"Aars": 1}, caps=9, ties="lot", seed="x", zero_weight="left-out")
    back = pickle.loads(pickle.dumps(plan))
    assert back == plan == copy.deepcopy(plan)
    assert plan != fd.plan(TIED)
    assert np.array_equal(back.apply(SELF + 5), plan.apply(SELF + 5))


# Memory, signals and other threads


def resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="what is resident is asked of Linux")
def test_nothing_is_kept_from_one_call_to_the_next() -> None:
    plan = fd.plan(list(range(1, 17)))
    amounts, out = np.arange(20_000), np.empty((20_000, 16), dtype=np.int64)
    narrow = amounts.astype(np.int32)

    def calls() -> None:
        for _ in range(20):
            plan.apply(amounts), plan.apply(narrow), plan.apply(amounts, out), plan.apply(array("q", range(500)))
            with pytest.raises(fd.Error):
                plan.apply(amounts, out[1:])

    counts = [sys.getrefcount(one) for one in (plan, amounts, narrow, out)]
    calls()
    before = resident()
    for _ in range(5):
        calls()
    assert resident() - before < 20_000_000  # a call has 2.5 MB of shares
    assert [sys.getrefcount(one) for one in (plan, amounts, narrow, out)] == counts
    amounts.resize(0)  # nobody looks at the memory any more


def test_amounts_that_change_meanwhile_are_shared_as_they_were_read() -> None:
    amounts, done = np.full(200_000, 10), threading.Event()

    def change() -> None:
        while not done.is_set():
            amounts[:] = 10**12
            amounts[:] = 10

    other = threading.Thread(target=change)
    other.start()
    try:
        plan = fd.plan([5, 3, 2, 7, 1, 1, 4])
        sums = {int(total) for _ in range(10) for total in np.unique(plan.apply(amounts, threads=2).sum(axis=1))}
    finally:
        done.set()
        other.join()
    assert sums <= {10, 10**12}
