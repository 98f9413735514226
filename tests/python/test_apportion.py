"""The kernel from Python: whole units shared by weights."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

import pytest

import fordel as fd


def test_largest_remainder() -> None:
    # Quotas 0.6, 0.7, 3.9, 4.8 round down to 0, 0, 3, 4; the three left go to .9, .8 and .7.
    shared = fd.apportion(10, [6, 7, 39, 48], method="largest-remainder")
    assert shared.units == [0, 1, 4, 5]
    assert shared.quotas == [Fraction(6, 10), Fraction(7, 10), Fraction(39, 10), Fraction(48, 10)]
    assert len(shared) == 4
    assert not shared.ties


def test_largest_remainder_is_the_default_and_named_either_way() -> None:
    assert (
        fd.apportion(10, [6, 7, 39, 48]).units
        == fd.apportion(10, [6, 7, 39, 48], method="largest_remainder").units
        == [0, 1, 4, 5]
    )


def test_the_remainder_is_ranked_exactly() -> None:
    """Remainders that agree to thirty digits are still not tied."""
    assert fd.apportion(1, [Fraction(1, 3)] * 3).ties.who == [0, 1, 2]
    huge = 10**30
    # 10 * (huge + 1) / (3 * huge + 1) is above 10/3, the other two are below.
    assert fd.apportion(10, [huge, huge + 1, huge]).units == [3, 4, 3]


EDGES_OF_64_BITS = [edge + beside for edge in (-(2**63), 0, 2**63) for beside in (-1, 0, 1)]


class Counted(int):
    """An int of another class."""


@pytest.mark.parametrize("units", [*EDGES_OF_64_BITS, 10**40, Counted(7), True, "7", Fraction(7), 7.0, None])
@pytest.mark.parametrize(
    "weights",
    [
        [3, 2, 2],
        (3, 2, 2),
        [2**63 - 1, 2**63, 10**40],
        [1, -1],
        [0, 0],
        [],
        [1, True],
        [1, 2.0],
        [1, "2"],
        [Counted(1), Fraction(1, 3)],
        fd.Key({"A": 3, "B": 2, "C": 2}),
        {1, 2},
        None,
    ],
)
def test_a_call_by_place_gives_what_one_by_name_gives(units: object, weights: object) -> None:
    def outcome_of(call: Callable[[], object]) -> object:
        try:
            return call()
        except Exception as raised:
            return type(raised), str(raised)

    by_place = outcome_of(lambda: fd.apportion(units, weights))
    assert by_place == outcome_of(lambda: fd.apportion(units=units, weights=weights))
    if isinstance(by_place, fd.Apportionment):
        assert sum(shares_of(by_place)) == int(units)
        assert repr(by_place) == repr(fd.apportion(units, weights, ties="order"))


def shares_of(shared: fd.Apportionment) -> list[int]:
    return list(shared.units.values()) if isinstance(shared.units, dict) else shared.units


def test_a_mapping_gives_a_mapping() -> None:
    for weights in ({"a": 1, "b": 2}, OrderedDict(a=1, b=2), MappingProxyType({"a": 1, "b": 2})):
        shared = fd.apportion(3, weights)
        assert shared.units == {"a": 1, "b": 2}
        assert shared.quotas == {"a": Fraction(1), "b": Fraction(2)}
        assert list(shared.units) == ["a", "b"]


@pytest.mark.parametrize(
    "weights", [[1, 2], (1, 2), iter([1, 2]), [Fraction(1, 3), Fraction(2, 3)], [Decimal("0.5"), 1], ["1/2", "1.0"]]
)
def test_exact_weights_of_any_kind(weights: object) -> None:
    assert fd.apportion(9, weights).units == [3, 6]


def test_other_libraries_whole_numbers_count_as_ints() -> None:
    class Whole:
        """As numpy.int64: no int, but it has __index__."""

        def __init__(self, value: int) -> None:
            self.value = value

        def __index__(self) -> int:
            return self.value

    assert fd.apportion(Whole(9), [Whole(1), Whole(2)]).units == [3, 6]


def test_units_may_be_text_or_decimal_but_must_be_whole() -> None:
    assert fd.apportion("10", [1]).units == [10]
    assert fd.apportion(Decimal("1E+3"), [1]).units == [1000]
    with pytest.raises(ValueError, match=r"fordel\.exact\.not_whole"):
        fd.apportion(Fraction(1, 2), [1])


def test_ties_are_named_and_broken_by_place_unless_told_otherwise() -> None:
    shared = fd.apportion(5, [1, 1, 1])
    assert shared.units == [2, 2, 1]
    assert (shared.ties.who, shared.ties.won) == ([0, 1, 2], 2)


def test_ties_by_larger_weight() -> None:
    # Quotas 1.5 and 4.5: the same remainder.
    assert fd.apportion(6, [1, 3]).units == [2, 4]
    assert fd.apportion(6, [1, 3], ties="larger-weight").units == [1, 5]
    assert fd.apportion(6, [1, 3], ties="larger_weight").units == [1, 5]


def test_ties_by_a_given_list() -> None:
    assert fd.apportion(1, {"a": 1, "b": 1, "c": 1}, ties=["c", "a", "b"]).units == {"a": 0, "b": 0, "c": 1}
    assert fd.apportion(1, {"a": 1, "b": 1, "c": 1}, ties=fd.TieBreaking.by_list(["b", "a", "c"])).units["b"] == 1


def test_tie_breaking_compares_and_tells() -> None:
    assert fd.TieBreaking.by_lot("x") == fd.TieBreaking.by_lot("x") != fd.TieBreaking.by_lot("y")
    assert "SHA-256" in str(fd.TieBreaking.by_lot("x"))


def test_official_codes_come_first_and_by_number() -> None:
    parties = [fd.Party("none"), fd.Party("late", code="1085"), fd.Party("early", code="253")]
    assert fd.TieBreaking.in_order().ranking(parties, [1, 1, 1]) == [2, 1, 0]


def test_independent_rounding() -> None:
    # 0.6, 0.7, 3.9 and 4.8 each on its own: 11 of 10 units.
    shared = fd.apportion(10, [6, 7, 39, 48], method="independent")
    assert shared.units == [1, 1, 4, 5]
    assert shared.residual == -1
    assert not shared.ties


def test_one_text_is_not_a_list_of_weights() -> None:
    with pytest.raises(TypeError, match="not one text"):
        fd.apportion(10, "12")


def test_a_million_units_cost_no_more_than_ten() -> None:
    """Work grows with the parties, not with the money: a loop per unit would never end."""
    assert fd.apportion(10**40, [1, 2, 3]).units == [10**40 // 6 + 1, 10**40 // 3, 10**40 // 2]


def test_repr_can_be_read() -> None:
    assert (
        repr(fd.apportion(10, {"a": 1, "b": 1})).splitlines()[0]
        == "<Apportionment {'a': 5, 'b': 5} by largest-remainder>"
    )
