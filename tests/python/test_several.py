"""Sets have no order and keep equal values once: refused wherever several values are taken; what has an order is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any

import pytest

import fordel as fd

A = fd.Party("A", code="1")
KEY = fd.Key({"x": 1, "y": 1, "z": 1})
YEARS = fd.Period.year(2022)

TAKES_SEVERAL: dict[str, Callable[[Any], object]] = {
    "weights": lambda several: fd.apportion(10, several([1, 2, 3])),
    "floors": lambda several: fd.apportion(10, [1, 2, 3], floors=several([1, 2, 3])),
    "caps": lambda several: fd.apportion(10, [1, 2, 3], caps=several([7, 8, 9])),
    "floor shares": lambda several: fd.apportion(10, [1, 2, 3], floor_shares=several(["0.1", "0.2", "0.3"])),
    "eligible": lambda several: fd.apportion(10, {"x": 1, "y": 2}, eligible=several(["x", "y"])),
    "amounts as floors": lambda several: fd.allocate(fd.oere(9), KEY, floors=several([fd.oere(n) for n in (1, 2, 3)])),
    "divisors": lambda several: fd.apportion(3, [1, 2], method="divisor-sequence", divisors=several([1, 3, 5])),
    "rows": lambda several: fd.round_table(several([(1, 2), (3, 4)])),
    "cells": lambda several: fd.round_table([several([1, 2]), (3, 4)]),
    "row totals": lambda several: fd.round_table([[1, 2], [3, 4]], row_totals=several([3, 7])),
    "labels": lambda several: fd.round_table([[1, 2], [3, 4]], row_groups=several(["g", "h"])),
    "rows of votes": lambda several: fd.biproportional(several([(1, 2), (3, 4)]), [1, 2]),
    "votes": lambda several: fd.biproportional([several([1, 2]), [3, 4]], [1, 2]),
    "seats": lambda several: fd.biproportional([[1, 2], [3, 4]], several([1, 2])),
    "totals of years": lambda several: fd.carry_over(several([1, 2]), [1, 2]),
    "weights of all years": lambda several: fd.carry_over([1, 2], several([1, 2])),
    "weights of a year": lambda several: fd.RunningCarry().next(3, several([1, 2])),
    "last units": lambda several: fd.guarantee_floors(several([1, 2]), 1),
    "last amounts": lambda several: fd.guarantee_floors(several([fd.oere(1), fd.oere(2)]), 1),
    "parties": lambda several: fd.Key.equal(several(["x", "y"])),
    "parties beside weights": lambda several: fd.Key(several(["x", "y"]), [1, 2]),
    "parties of an agreement": lambda several: fd.Agreement("a", "what", several(["x", "y"]), YEARS),
    "figures": lambda several: fd.Population([A], several([("1", "2021-01-01", 1), ("1", "2022-01-01", 2)])),
}
# Where one value is as good as several, several have a length.
NEEDS_A_LENGTH = {"floors", "caps", "floor shares", "amounts as floors", "divisors", "labels"}


@pytest.mark.parametrize("kind", [set, frozenset])
@pytest.mark.parametrize("what", TAKES_SEVERAL)
def test_a_set_is_refused(what: str, kind: Callable[[Iterable[Any]], Any]) -> None:
    with pytest.raises(fd.Error) as caught:
        TAKES_SEVERAL[what](kind)
    assert caught.value.id == "fordel.party.unordered"
    assert isinstance(caught.value, TypeError)
    assert "set of" in caught.value.seen


def generator(values: Iterable[Any]) -> Any:
    return (value for value in values)


@pytest.mark.parametrize("kind", [tuple, lambda v: dict.fromkeys(v).keys(), lambda v: dict(enumerate(v)).values(), generator], ids=["tuple", "keys", "values", "generator"])  # fmt: skip
@pytest.mark.parametrize("what", TAKES_SEVERAL)
def test_what_has_an_order_is_as_good_as_a_list(what: str, kind: Callable[[Iterable[Any]], Any]) -> None:
    if kind is generator and what in NEEDS_A_LENGTH:
        pytest.skip("what has no length is taken for one value")
    assert TAKES_SEVERAL[what](kind) == TAKES_SEVERAL[what](list)


def test_a_set_as_a_list_of_ties_is_refused() -> None:
    with pytest.raises(fd.Error, match=r"fordel\.party\.unordered"):
        fd.apportion(1, {"x": 1, "y": 1}, ties={"x", "y"})


def test_equal_weights_all_count() -> None:
    assert fd.apportion(9, [Fraction(1), 1, 1]).units == [3, 3, 3]
