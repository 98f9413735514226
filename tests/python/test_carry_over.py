"""Sharing over the years and guarantees: each procedure keeps what it promises, held against an oracle of its own."""

from __future__ import annotations

import copy
import itertools
import pickle
import time
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fordel as fd

small_key = st.lists(st.integers(0, 50), min_size=1, max_size=7).filter(any)
totals = st.lists(st.one_of(st.integers(0, 12), st.integers(0, 2**70)), min_size=1, max_size=6)


@st.composite
def years_with_keys(draw: st.DrawFn) -> tuple[list[int], list[list[Fraction]]]:
    parties = draw(st.integers(1, 6))
    weight = st.one_of(st.integers(0, 4).map(Fraction), st.fractions(0, 1000, max_denominator=97))
    given_totals = draw(totals)
    key = st.lists(weight, min_size=parties, max_size=parties).filter(any)
    return given_totals, [draw(key) for _ in given_totals]


def exact_shares(units: int, key: list[Fraction] | list[int]) -> list[Fraction]:
    return [Fraction(units) * weight / sum(key) for weight in key]


def cumulated(rows: list[list[Fraction]] | list[list[int]]) -> list[list[Fraction]]:
    sums = [Fraction(0)] * len(rows[0])
    return [sums := [a + b for a, b in zip(sums, row, strict=True)] for row in rows]


def floor_or_ceiling(whole: int | Fraction, exact: Fraction) -> bool:
    return exact.__floor__() <= whole <= exact.__ceil__()


def check_what_all_promise(result: fd.Carried, given_totals: list[int], keys: list[list[Fraction]]) -> None:
    exact = [exact_shares(units, key) for units, key in zip(given_totals, keys, strict=True)]
    assert [sum(row) for row in result.units] == given_totals
    assert result.exact == exact
    assert result.exact_cumulated == cumulated(exact)
    assert result.cumulated == cumulated(result.units)
    for row, exact_row in zip(result.cumulated, result.exact_cumulated, strict=True):
        assert all(map(floor_or_ceiling, row, exact_row))


@given(years_with_keys())
def test_known_years_each_year_and_each_sum_is_the_exact_one_rounded_up_or_down(
    case: tuple[list[int], list[list[Fraction]]],
) -> None:
    given_totals, keys = case
    result = fd.carry_over(given_totals, keys)
    check_what_all_promise(result, given_totals, keys)
    for row, exact_row in zip(result.units, result.exact, strict=True):
        assert all(map(floor_or_ceiling, row, exact_row))
    assert result.reversals == []


@given(years_with_keys())
def test_known_years_who_has_no_weight_in_a_year_gets_nothing_in_it(
    case: tuple[list[int], list[list[Fraction]]],
) -> None:
    given_totals, keys = case
    for row, key in zip(fd.carry_over(given_totals, keys).units, keys, strict=True):
        assert all(units == 0 for units, weight in zip(row, key, strict=True) if weight == 0)


@given(st.lists(st.lists(st.integers(0, 9), min_size=4, max_size=4).filter(any), min_size=1, max_size=6))
def test_known_years_one_unit_a_year_keeps_everybody_within_one_unit(keys: list[list[int]]) -> None:
    result = fd.carry_over([1] * len(keys), keys)
    for row, exact_row in zip(result.cumulated, result.exact_cumulated, strict=True):
        assert all(abs(units - exact) < 1 for units, exact in zip(row, exact_row, strict=True))


@given(st.lists(st.integers(0, 30), min_size=1, max_size=6), small_key)
def test_fixed_key_nobody_pays_back_and_the_sums_are_the_quota_method(given_totals: list[int], key: list[int]) -> None:
    result = fd.carry_over(given_totals, key, procedure="fixed-key")
    check_what_all_promise(result, given_totals, [[Fraction(w) for w in key]] * len(given_totals))
    assert all(units >= 0 for row in result.units for units in row)
    for total, row in zip(itertools.accumulate(given_totals), result.cumulated, strict=True):
        assert row == quota_method(total, key)


def quota_method(total: int, key: list[int]) -> list[int]:
    """Balinski and Young 1975: to the largest weight / (units + 1) among those below their upper quota."""
    units = [0] * len(key)
    for house in range(1, total + 1):
        eligible = [i for i, w in enumerate(key) if units[i] < Fraction(house * w, sum(key))]
        units[max(eligible, key=lambda i: (Fraction(key[i], units[i] + 1), -i))] += 1
    return units


@given(years_with_keys())
def test_open_the_sums_are_close_and_nobody_pays_back_more_than_a_unit(
    case: tuple[list[int], list[list[Fraction]]],
) -> None:
    given_totals, keys = case
    result = fd.carry_over(given_totals, keys, procedure="open")
    check_what_all_promise(result, given_totals, keys)
    below_zero = [
        (year, party, units)
        for year, row in zip(result.years, result.units, strict=True)
        for party, units in enumerate(row)
        if units < 0
    ]
    assert result.reversals == below_zero
    assert all(units == -1 for _, _, units in below_zero)


@given(years_with_keys())
def test_open_is_the_largest_remainder_of_the_cumulated_shares(case: tuple[list[int], list[list[Fraction]]]) -> None:
    given_totals, keys = case
    result = fd.carry_over(given_totals, keys, procedure="open")
    for total, row, exact_row in zip(
        itertools.accumulate(given_totals), result.cumulated, result.exact_cumulated, strict=True
    ):
        floors = [exact.__floor__() for exact in exact_row]
        by_remainder = sorted(range(len(row)), key=lambda i: (floors[i] - exact_row[i], i))
        up = set(by_remainder[: total - sum(floors)])
        assert row == [floor + (i in up) for i, floor in enumerate(floors)]


@given(years_with_keys())
def test_years_one_by_one_are_the_years_at_once(case: tuple[list[int], list[list[Fraction]]]) -> None:
    given_totals, keys = case
    at_once = fd.carry_over(given_totals, keys, procedure="open")
    carry = fd.RunningCarry()
    for t, (units, key) in enumerate(zip(given_totals, keys, strict=True)):
        year = carry.next(units, key)
        assert (year.units, year.cumulated) == (at_once.units[t], at_once.cumulated[t])
        assert (year.exact, year.exact_cumulated) == (at_once.exact[t], at_once.exact_cumulated[t])
    assert (carry.total, carry.cumulated) == (sum(given_totals), at_once.cumulated[-1])


def test_four_parties_what_knowing_ahead_is_worth() -> None:
    """Whoever is served in the first year, the two others may be all that share the second year's unit."""
    for pair in itertools.combinations("ABCD", 2):
        first = dict.fromkeys("ABCD", 1)
        served = [n for n, units in fd.carry_over([2], first).units[0].items() if units]
        second = {n: int(n in pair) for n in "ABCD"}
        known = fd.carry_over({2024: 2, 2025: 1}, {2024: first, 2025: second})
        assert sum(known.units[0][n] for n in pair) == 1
        assert known.reversals == []
        open_ = fd.carry_over([2, 1], [first, second], procedure="open")
        assert bool(open_.reversals) == (not set(pair) & set(served))
    assert fd.carry_over([2, 1], [first, {"C": 1, "D": 1}], procedure="open").reversals == [(2, "B", -1)]


def test_weights_come_by_name_by_place_or_as_a_key() -> None:
    by_name = fd.carry_over([5, 5], {"A": 1, "B": 2})
    assert by_name.units == [dict(zip("AB", row, strict=True)) for row in fd.carry_over([5, 5], [1, 2]).units]
    assert by_name.parties == ["A", "B"]
    assert fd.carry_over([5, 5], fd.Key({"A": 1, "B": 2})).units == by_name.units
    assert fd.carry_over([5, 5], [1, 2], parties=["A", "B"]).units == by_name.units
    by_year = {2025: {"A": 1, "B": 2}, 2024: {"B": 2, "A": 1}}
    assert fd.carry_over({2024: 5, 2025: 5}, by_year).units == by_name.units


def test_who_joins_later_has_no_weight_before() -> None:
    result = fd.carry_over([3, 3], [{"A": 1, "B": 2}, {"A": 1, "C": 2}])
    assert result.units == [{"A": 1, "B": 2, "C": 0}, {"A": 1, "B": 0, "C": 2}]
    assert result.years == [1, 2]
    assert fd.carry_over({2024: 3, 2025: 3}, {"A": 1, "B": 2}).years == [2024, 2025]


def test_a_running_carry_takes_its_parties_from_the_first_year_or_beforehand() -> None:
    carry = fd.RunningCarry("fixed-key")
    assert carry.next(4, {"A": 1, "B": 3}).units == {"A": 1, "B": 3}
    assert carry.next(4, {"B": 3, "A": 1}).cumulated == {"A": 2, "B": 6}
    assert (carry.procedure, carry.cumulated) == ("fixed-key", {"A": 2, "B": 6})
    with pytest.raises(fd.Error, match="who is not listed"):
        fd.RunningCarry(parties=["A"]).next(1, {"Z": 1})
    assert fd.RunningCarry(parties=["A", "B"]).next(1, [0, 1]).units == {"A": 0, "B": 1}


@pytest.mark.parametrize(
    ("units", "weights"),
    [(-1, {"Z": 1}), (1, {}), (1, {"Z": 0}), (1, {"Z": -1}), ("x", {"Z": 1}), (1, {"Z": 1, "Y": "x"})],
)
def test_after_an_error_a_running_carry_is_as_before(units: Any, weights: Any) -> None:
    carry = fd.RunningCarry()
    with pytest.raises(fd.Error):
        carry.next(units, weights)
    assert carry == fd.RunningCarry()
    assert carry.next(4, {"A": 1, "B": 3}).units == {"A": 1, "B": 3}
    before = copy.copy(carry)
    with pytest.raises(fd.Error):
        carry.next(units, weights)
    assert carry == before


def test_names_do_not_replace_years_by_place() -> None:
    carry = fd.RunningCarry()
    carry.next(3, [1, 2])
    with pytest.raises(fd.Error, match="who is not listed"):
        carry.next(3, {"A": 1, "B": 2})
    assert (carry.total, carry.cumulated) == (3, [1, 2])


def test_many_named_parties_are_found_at_once() -> None:
    """Looked for one after another, 60,000 names take minutes."""
    weights = {f"p{i}": 1 for i in range(60_000)}
    carry = fd.RunningCarry()
    started = time.monotonic()
    carry.next(60_000, weights)
    assert carry.next(60_000, dict(reversed(weights.items()))).units == dict.fromkeys(weights, 1)
    assert time.monotonic() - started < 30


def test_it_says_what_it_is() -> None:
    result = fd.carry_over([2, 1], [{"A": 1}, {"A": 1}], procedure="fixed_key")
    assert repr(result).splitlines()[0] == "<Carried fixed-key [{'A': 2}, {'A': 1}]>"
    assert (result.procedure, len(result), result.unique) == ("fixed-key", 2, True)
    assert "nobody pays back" in result.guarantee.en
    assert repr(fd.RunningCarry()).splitlines()[0] == "<RunningCarry open, 0 units so far>"
    assert not fd.carry_over([1], [1, 1]).unique


def test_a_lot_decides_who_is_served_first_for_good() -> None:
    results = {str(fd.carry_over([1, 1], [1, 1], ties="lot", seed=str(seed)).units) for seed in range(20)}
    assert results == {"[[1, 0], [0, 1]]", "[[0, 1], [1, 0]]"}


@given(st.lists(st.integers(0, 2**80), min_size=1, max_size=6), st.fractions(0, 1))
def test_guarantee_floors_are_the_least_units_that_keep_the_part(last: list[int], kept: Fraction) -> None:
    for floor, units in zip(fd.guarantee_floors(last, kept), last, strict=True):
        assert floor - 1 < units * kept <= floor


def test_a_guarantee_is_phased_out_over_four_years() -> None:
    last = {"A": 400, "B": 300, "C": 200, "D": 101}
    parts = ["3/4", "1/2", Fraction(1, 4), 0]
    assert fd.guarantee_floors(last, parts) == [
        {"A": 300, "B": 225, "C": 150, "D": 76},
        {"A": 200, "B": 150, "C": 100, "D": 51},
        {"A": 100, "B": 75, "C": 50, "D": 26},
        {"A": 0, "B": 0, "C": 0, "D": 0},
    ]
    assert fd.guarantee_floors([400, 101], "3/4") == [300, 76]


def test_the_floors_of_a_guarantee_are_bounds_of_the_year() -> None:
    last, heads = {"A": 400, "B": 300, "C": 200, "D": 100}, {"A": 60, "B": 25, "C": 10, "D": 5}
    first, *later = guaranteed = [
        fd.apportion(1000, heads, floors=floors).units for floors in fd.guarantee_floors(last, ["3/4", "1/2", "1/4", 0])
    ]
    # C and D stand on their floors; A and B share the other 775 by 60 to 25: 547.06 and 227.94.
    assert first == {"A": 547, "B": 228, "C": 150, "D": 75}
    assert later == [{"A": 600, "B": 250, "C": 100, "D": 50}] * 3
    assert all(sum(units.values()) == 1000 for units in guaranteed)


@pytest.mark.parametrize("wrong", [0.5, [0.5], float("nan")])
def test_floats_are_refused(wrong: object) -> None:
    for act in (
        lambda: fd.carry_over([1], [wrong]),
        lambda: fd.carry_over([wrong], [1]),
        lambda: fd.guarantee_floors([1], wrong),
    ):
        with pytest.raises((fd.Error, TypeError)):
            act()


def test_the_digits_of_keys_that_change_are_a_limit_that_can_be_raised() -> None:
    totals, keys = {2020: 1, 2021: 1}, [[1, 10**30], [2, 10**30]]
    with pytest.raises(fd.Error, match="common_denominator"):
        fd.carry_over(totals, keys, common_digits=2)
    assert fd.carry_over(totals, keys).units == [[0, 1], [0, 1]]


@pytest.mark.parametrize(
    "call",
    [
        lambda: fd.carry_over([1, 1], [[1, 1], [1, 1]], parties=["X", "X"]),
        lambda: fd.RunningCarry("open", parties=["X", "X"]),
    ],
)
def test_a_party_named_twice_is_refused(call: Callable[[], object]) -> None:
    with pytest.raises(fd.Error, match=r"fordel\.party\.duplicate"):
        call()


def test_the_steps_of_the_fixed_key_are_a_limit_that_can_be_raised() -> None:
    key = [2**12 + 2 * i * i + 1 for i in range(12)] + [1] * 24
    with pytest.raises(fd.Error, match="too_many_steps") as refused:
        fd.carry_over([2**14], key, procedure="fixed-key", step_limit=10)
    assert "step_limit" in refused.value.advice
    small = fd.RunningCarry("fixed-key", step_limit=10)
    with pytest.raises(fd.Error, match="too_many_steps"):
        small.next(2**14, key)
    carried = fd.carry_over([2**14], key, procedure="fixed-key", step_limit=10**6, common_digits=10**6)
    large = fd.RunningCarry("fixed-key", step_limit=10**6)
    assert large.next(2**14, key).units == carried.units[0]
    assert pickle.loads(pickle.dumps(carried)) == carried
    assert pickle.loads(pickle.dumps(large)) == large


def test_a_stored_carry_keeps_its_limits() -> None:
    key = [2**12 + 2 * i * i + 1 for i in range(12)] + [1] * 24
    of, (restore, (kind, state)) = fd.RunningCarry, fd.RunningCarry("fixed-key", step_limit=10).__reduce__()
    again = restore(kind, state)
    assert isinstance(again, of)
    with pytest.raises(fd.Error, match="too_many_steps"):
        again.next(2**14, key)
