"""Nested keys: by steps and directly, against an oracle in Fractions that shares nothing with the library."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fordel as fd

weights = st.lists(st.integers(1, 1000), min_size=1, max_size=5)


def largest_remainder(units: int, given_weights: list[int]) -> list[int]:
    exact = [Fraction(units * w, sum(given_weights)) for w in given_weights]
    floors = [share.__floor__() for share in exact]
    by_remainder = sorted(range(len(exact)), key=lambda i: (floors[i] - exact[i], i))
    up = set(by_remainder[: units - sum(floors)])
    return [floor + (i in up) for i, floor in enumerate(floors)]


def named(groups: list[list[int]]) -> dict[str, dict[str, int]]:
    return {f"g{g}": {f"g{g}m{i}": w for i, w in enumerate(members)} for g, members in enumerate(groups)}


def flat(figures: dict[str, dict[str, int]]) -> list[int]:
    return [figure for members in figures.values() for figure in members.values()]


@given(st.integers(0, 2**66), st.lists(weights, min_size=1, max_size=4), st.sampled_from([1, 10, 1000]))
def test_each_step_divides_what_the_step_before_rounded(units: int, groups: list[list[int]], unit: int) -> None:
    result = fd.apportion_nested(units * unit, named(groups), unit=unit)
    by_group = largest_remainder(units, [sum(members) for members in groups])
    by_steps = [u for total, members in zip(by_group, groups, strict=True) for u in largest_remainder(total, members)]
    at_once = largest_remainder(units, [w for members in groups for w in members])
    assert list(result.group_units.values()) == [u * unit for u in by_group]
    assert flat(result.units) == [u * unit for u in by_steps]
    assert flat(result.direct) == [u * unit for u in at_once]
    differences = [(a - b) * unit for a, b in zip(by_steps, at_once, strict=True)]
    assert flat(result.differences) == differences
    assert result.largest_difference == max(map(abs, differences))
    total = sum(map(sum, groups))
    assert flat(result.exact) == [Fraction(units * unit * w, total) for members in groups for w in members]


@given(st.fractions(-(10**9), 10**9), st.lists(weights, min_size=1, max_size=3))
def test_a_rounded_input_moves_nobody_by_more_than_its_share_of_half_a_unit_and_two_roundings(
    amount: Fraction, groups: list[list[int]]
) -> None:
    result = fd.apportion_nested(amount, named(groups), input_unit=1000)
    assert result.input % 1000 == 0
    assert abs(result.input - amount) <= 500
    assert sum(flat(result.units)) == result.input
    assert (result.residual, result.direct_residual) == (0, 0)
    total = sum(map(sum, groups))
    for group, members in zip(result.units.values(), groups, strict=True):
        for units, w, exact in zip(group.values(), members, flat_of(amount, members, total), strict=True):
            assert abs(units - exact) < Fraction(500 * w, total) + Fraction(w, sum(members)) + 1


def flat_of(amount: Fraction, members: list[int], total: int) -> list[Fraction]:
    return [amount * w / total for w in members]


def test_the_roundings_are_named() -> None:
    result = fd.apportion_nested(1_234_567, {"a": {"x": 3, "y": 1}, "b": {"z": 4}}, input_unit=1000)
    assert [(what.en, unit) for what, unit in result.rounding] == [
        ("the amount in all", 1000),
        ("the groups' amounts", 1),
        ("the members' amounts", 1),
    ]
    assert (result.amount, result.input) == (1_234_567, 1_235_000)
    assert result.units == {"a": {"x": 463_125, "y": 154_375}, "b": {"z": 617_500}}
    assert result.direct == {"a": {"x": 462_963, "y": 154_321}, "b": {"z": 617_283}}
    assert result.largest_difference == 217
    assert repr(result).splitlines()[0] == "<Nested {'a': {'x': 463125, 'y': 154375}, 'b': {'z': 617500}}>"


def test_groups_may_have_weights_of_their_own() -> None:
    groups = {"a": {"x": 9, "y": 1}, "b": fd.Key({"p": 1, "q": 1})}
    result = fd.apportion_nested(100, groups, group_weights={"b": 3, "a": 1})
    assert result.group_units == {"a": 25, "b": 75}
    assert result.units["a"] == {"x": 23, "y": 2}


def test_other_methods_and_units_by_step() -> None:
    groups = {"a": {"x": 1}, "b": {"y": 1}, "c": {"z": 1}}
    result = fd.apportion_nested(2, groups, method="independent")
    assert (flat(result.units), result.residual) == ([1, 1, 1], -1)
    stepped = fd.apportion_nested(7000, {"a": {"x": 1, "y": 2}, "b": {"z": 1}}, group_unit=1000, unit=10)
    assert stepped.group_units == {"a": 5000, "b": 2000}
    assert flat(stepped.units) == [1670, 3330, 2000]


@pytest.mark.parametrize("wrong", [{"a": [1, 2]}, {"a": 1}, {"a": "x"}])
def test_members_need_names(wrong: object) -> None:
    with pytest.raises(TypeError, match="as the group a"):
        fd.apportion_nested(1, wrong)


def test_floats_are_refused() -> None:
    with pytest.raises(fd.Error, match=r"fordel\.exact\.float"):
        fd.apportion_nested(0.5, {"a": {"x": 1}})
    with pytest.raises(fd.Error, match=r"fordel\.exact\.float"):
        fd.apportion_nested(1, {"a": {"x": 0.5}})
