"""All inputs of few parties, small weights and few units, for every method by its name, against the oracle; within
bounds, against all divisions as well. The kernel's enumeration in C++ goes further: here the way through Python is held."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from fractions import Fraction

import pytest

import apportionment_cases as cases
import apportionment_oracle as oracle
import fordel as fd


def inputs(parties: int, most_weight: int, most_units: int) -> Iterator[tuple[int, list[int]]]:
    for weights in itertools.product(range(most_weight + 1), repeat=parties):
        if any(weights):
            yield from ((units, list(weights)) for units in range(most_units + 1))


@pytest.mark.parametrize(
    ("method", "options"),
    cases.EVERY_METHOD,
    ids=[cases.named(method, options) for method, options in cases.EVERY_METHOD],
)
@pytest.mark.parametrize("parties", [1, 2, 3])
def test_every_small_input(method: str, options: cases.Options, parties: int) -> None:
    for units, weights in inputs(parties, 4 if parties == 3 else 8, 7):
        try:
            split = oracle.apportion(units, weights, method, **options)
        except oracle.Refused as refused:
            with pytest.raises(fd.Error, match=rf"fordel\.apportionment\.{refused.names[0]}"):
                fd.apportion(units, weights, method=method, **options)
            continue
        shared = fd.apportion(units, weights, method=method, **options)
        got = (shared.units, shared.ties.who, shared.ties.won, shared.residual)
        assert got == (split.units, split.who, split.won, split.residual), (units, weights)


def bounded_inputs() -> Iterator[tuple[int, list[int], list[int], list[int]]]:
    pairs = [(floor, cap) for floor in range(3) for cap in (floor, floor + 1, 5)]
    for units, weights in [(5, [3, 2, 1]), (5, [7, 1, 0]), (4, [2, 2, 1]), (5, [9, 5, 4]), (6, [1, 1, 1])]:
        for bounds in itertools.product(pairs, repeat=3):
            floors, caps = map(list, zip(*bounds, strict=True))
            room = sum(cap if weight else floor for floor, cap, weight in zip(floors, caps, weights, strict=True))
            if sum(floors) <= units <= room:
                yield units, weights, floors, caps


def divisions(units: int, weights: list[int], floors: list[int], caps: list[int]) -> list[tuple[int, ...]]:
    most = [cap if weight else floor for floor, cap, weight in zip(floors, caps, weights, strict=True)]
    ranges = [range(low, high + 1) for low, high in zip(floors, most, strict=True)]
    return [shares for shares in itertools.product(*ranges) if sum(shares) == units]


def test_filling_is_the_division_nearest_to_the_water_level() -> None:
    """Of all whole divisions within the bounds, none has a smaller sum of squared deviations from the level; the level is
    the one with x_i = med(floor, t w_i, cap): whoever has more per weight than another is at the floor, or the other at
    the cap."""
    tried = 0
    for units, weights, floors, caps in bounded_inputs():
        level = oracle.water_level(units, weights, floors, caps)
        entitled = [i for i, weight in enumerate(weights) if weight]
        assert sum(level) == units
        for i, j in itertools.permutations(entitled, 2):
            more = level[i] / Fraction(weights[i]) > level[j] / Fraction(weights[j])
            assert not more or level[i] == floors[i] or level[j] == caps[j]

        def deviation(shares: tuple[int, ...], level: list[Fraction] = level) -> Fraction:
            return sum(((share - exact) ** 2 for share, exact in zip(shares, level, strict=True)), Fraction(0))

        least = min(map(deviation, divisions(units, weights, floors, caps)))
        shared = fd.apportion(units, weights, floors=floors, caps=caps, bounds="fill")
        assert deviation(tuple(shared.units)) == least, (units, weights, floors, caps)
        tried += 1
    assert tried > 500


def test_fixing_and_rerunning_keeps_bounds_or_says_that_it_cannot() -> None:
    ends = 0
    for units, weights, floors, caps in bounded_inputs():
        bounds = {"floors": floors, "caps": caps, "bounds": "fix-and-rerun"}
        try:
            expected = oracle.apportion(units, weights, **bounds)
        except oracle.Refused as refused:
            ends += 1
            with pytest.raises(fd.Error, match=f"fordel.apportionment.{refused.names[0]}"):
                fd.apportion(units, weights, **bounds)
            continue
        shared = fd.apportion(units, weights, **bounds)
        assert shared.units == expected.units, (units, weights, floors, caps)
        assert (shared.ties.who, shared.ties.won) == (expected.who, expected.won)
        assert tuple(shared.units) in divisions(units, weights, floors, caps)
    assert ends > 0


def test_the_two_procedures_differ_even_where_the_unbounded_result_keeps_every_bound() -> None:
    """Quotas 5/13, 30/13, 30/13. The second party's 2 of 2 need no fixing; filled, it stops at 2 and the others share 3."""
    units, weights, caps = 5, [1, 6, 6], [5, 2, 5]
    assert fd.apportion(units, weights).units == [1, 2, 2]
    assert fd.apportion(units, weights, caps=caps, bounds="fix-and-rerun").units == [1, 2, 2]
    assert fd.apportion(units, weights, caps=caps, bounds="fill").units == [0, 2, 3]
