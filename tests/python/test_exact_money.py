"""Money arithmetic: exact until a rounding is named."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fordel as fd

ROUNDINGS = ("half-up", "half-even", "half-down", "up", "down", "toward-zero")
counts = st.integers(-(10**12), 10**12)
rates = st.fractions(min_value=-10, max_value=10)


def rounded(value: Fraction, how: str) -> int:
    """The definition: by the magnitude, and the sign put back."""
    size = abs(value)
    whole, rest = size.numerator // size.denominator, size - size.numerator // size.denominator
    away = {
        "half-up": rest >= Fraction(1, 2),
        "half-even": rest > Fraction(1, 2) or (rest == Fraction(1, 2) and whole % 2 == 1),
        "half-down": rest > Fraction(1, 2),
        "up": rest > 0,
        "down": False,
        "toward-zero": False,
    }[how]
    return (whole + away) * (-1 if value < 0 else 1)


def test_a_rate_of_an_amount() -> None:
    assert fd.Money("696.22", "DKK").times("25 %", rounding="half-up") == fd.Money("174.06", "DKK")
    assert fd.Money("696.22", "DKK").times("25 %", rounding="half-down") == fd.Money("174.05", "DKK")
    assert fd.Money("696.22", "DKK").percent(25, rounding="half_up") == fd.Money("174.06", "DKK")
    for quarter in ("25", "25 %", "25,0 pct."):
        assert fd.Money("696.22", "DKK").percent(quarter, rounding="half_up") == fd.Money("174.06", "DKK")
    assert fd.Money("171.50", "DKK").times("1.21", rounding="half-up") == fd.Money("207.52", "DKK")
    assert fd.Money("171.50", "DKK").times(Decimal("1.21"), rounding="down") == fd.Money("207.51", "DKK")
    assert fd.kroner(1234).rounded(to="thousand", rounding="up") == fd.kroner(2000)
    assert fd.kroner(1234).rounded(to="100 kr.", rounding="half-up") == fd.kroner(1200)
    assert fd.oere(150).rounded(to=fd.kroner(1), rounding="half-even") == fd.kroner(2)


@given(counts, rates, st.sampled_from(ROUNDINGS), st.sampled_from([1, 5, 100]))
def test_roundings_are_those_of_the_definition(count: int, rate: Fraction, how: str, unit: int) -> None:
    expected = rounded(Fraction(count) * rate / unit, how) * unit
    assert fd.oere(count).times(rate, rounding=how, to=fd.oere(unit)).minor == expected
    assert (fd.oere(count) * rate).rounded(rounding=how, to=fd.oere(unit)).minor == expected
    assert fd.oere(count).percent(rate * 100, rounding=how, to=fd.oere(unit)).minor == expected


@pytest.mark.parametrize("how", ["sideways", "", "half"])
def test_a_rounding_has_a_name(how: str) -> None:
    with pytest.raises(fd.Error, match=r"fordel\.apportionment\.unknown_rounding"):
        fd.kroner(1).times("0.5", rounding=how)
    with pytest.raises(TypeError):
        fd.kroner(1).times("0.5")  # type: ignore[call-arg]


@given(counts, st.integers(-50, 50).filter(bool))
def test_an_nth_part_is_exact(count: int, n: int) -> None:
    part = fd.oere(count) / n
    assert part.exact == Fraction(count, 100 * n)
    assert part * n == fd.oere(count)
    assert hash(part * n) == hash(fd.oere(count))
    assert sum([part] * abs(n)) == (fd.oere(count) if n > 0 else -fd.oere(count))


def test_amounts_have_ratios() -> None:
    assert fd.kroner(1) / fd.kroner(3) == Fraction(1, 3)
    assert type(fd.kroner(3) / fd.kroner(1)) is Fraction
    assert fd.kroner(1) / 3 / (fd.kroner(1) / 6) == 2
    assert fd.kroner(1) / (fd.kroner(1) / 3) == 3
    for zero in (0, Fraction(0), fd.kroner(0), fd.kroner(0) / 1):
        with pytest.raises(fd.Error, match=r"fordel\.exact\.zero_denominator"):
            fd.kroner(1) / zero
    with pytest.raises(fd.Error, match=r"fordel\.currency\.mismatch"):
        fd.kroner(1) / fd.Money("1.00", "EUR")


@pytest.mark.parametrize("quarter", [Decimal("0.25"), Fraction(1, 4), "25 %", "0.25"])
def test_a_factor_on_either_side(quarter: object) -> None:
    expected = fd.Money("696.22", "DKK") / 4
    assert fd.Money("696.22", "DKK") * quarter == expected
    if not isinstance(quarter, str):
        assert quarter * fd.Money("696.22", "DKK") == expected
    assert str(expected) == "174.055 DKK"


def test_a_whole_factor_leaves_money() -> None:
    assert type(fd.kroner(1) * 3) is fd.Money
    assert type(fd.kroner(1) * Fraction(3)) is fd.ExactMoney
    assert fd.kroner(1) * Fraction(3) == fd.kroner(3)


def test_exact_money_is_added_and_compared_with_money() -> None:
    third = fd.kroner(1) / 3
    assert third + fd.kroner(1) == fd.kroner(1) + third == fd.kroner(4) / 3
    assert fd.kroner(1) - third == third * 2
    assert fd.oere(33) <= third < fd.kroner(1)
    assert fd.kroner(1) > third
    assert third != fd.oere(33)
    assert third != Fraction(1, 3)
    assert abs(-third) == third
    for nonsense in (
        lambda: third + 1,
        lambda: third * 0.5,
        lambda: third < 1,
        lambda: int(third),
        lambda: third * third,
    ):
        with pytest.raises((TypeError, ValueError)):
            nonsense()


def test_only_a_rounding_makes_it_money() -> None:
    third = fd.kroner(1) / 3
    for refused in (lambda: fd.per_year(third), lambda: fd.Money(third), lambda: fd.Money(third, "DKK")):
        with pytest.raises(TypeError, match=r"fordel\.money\.unrounded.*half-up"):
            refused()
    assert fd.allocate(third.rounded(rounding="half-up"), {"A": 1}).amount == fd.oere(33)


def test_a_pool_may_be_below_the_unit() -> None:
    shared = fd.allocate(fd.kroner(1) / 3, {"A": 1, "B": 1})
    assert [part.amount for part in shared] == [fd.oere(17), fd.oere(16)]
    assert shared.missed.exact == Fraction(1, 300)


def test_exact_money_is_a_value() -> None:
    third = fd.kroner(1) / 3
    assert third == copy.deepcopy(third) == pickle.loads(pickle.dumps(third))
    assert eval(repr(third), {"ExactMoney": fd.ExactMoney}) == third
    assert third.to_string("danish") == "0,333333 … kr."
