"""Exact numbers at the border to Python: Fraction, Decimal, int and text in, Fraction and int out; never a float."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fordel as fd
from floats import FLOATS, NOT_NUMBERS

AREA = fd.Party("Faxe", code="320")
DKK = fd.Money("1.00", "DKK")
EQUAL = fd.Key.equal(["A", "B"])
PERIOD = fd.Period.years(2021, 2024)

# Every place where a number is expected.
NUMBERS: dict[str, Callable[[object], object]] = {
    "units": lambda x: fd.apportion(x, [1, 2]),
    "weights": lambda x: fd.apportion(10, [1, x]),
    "weights by name": lambda x: fd.apportion(10, {"a": 1, "b": x}),
    "weights of a ranking": lambda x: fd.TieBreaking.in_order().ranking([AREA], [x]),
    "weights of a key": lambda x: fd.Key(["A", "B"], [1, x]),
    "weights of a key by name": lambda x: fd.Key({"A": 1, "B": x}),
    "factor of a key": lambda x: x * EQUAL,
    "factor behind a key": lambda x: EQUAL * x,
    "head count": lambda x: fd.Population([AREA], [("320", "2022-01-01", x)]),
    "year of UFS": lambda x: fd.sjaelland.programme(outside="Greve", ufs_year=x),
}

# Every place where an amount is expected.
AMOUNTS: dict[str, Callable[[object], object]] = {
    "Money": lambda x: fd.Money(x, "DKK"),
    "Money without currency": lambda x: fd.Money(x),
    "from_minor": lambda x: fd.Money.from_minor(x, "DKK"),
    "from_major": lambda x: fd.Money.from_major(x, "DKK"),
    "kroner": lambda x: fd.kroner(x),
    "oere": lambda x: fd.oere(x),
    "money * x": lambda x: DKK * x,
    "x * money": lambda x: x * DKK,
    "money + x": lambda x: DKK + x,
    "x + money": lambda x: x + DKK,
    "money - x": lambda x: DKK - x,
    "x - money": lambda x: x - DKK,
    "money < x": lambda x: x > DKK,
    "money <= x": lambda x: x >= DKK,
    "money > x": lambda x: x < DKK,
    "money >= x": lambda x: x <= DKK,
    "allocate": lambda x: fd.allocate(x, EQUAL),
    "stream": lambda x: fd.Stream("s", fd.per_year(x), fd.Party("P"), fd.Party("R"), PERIOD),
    "tranche": lambda x: fd.Tranche("t", x, fd.Party("P")),
    "co-financing, lead": lambda x: fd.Stream.cofinancing(
        "s", "R", "L", fd.per_year(x), fd.per_year(DKK), EQUAL, PERIOD
    ),
    "co-financing, others": lambda x: fd.Stream.cofinancing(
        "s", "R", "L", fd.per_year(DKK), fd.per_year(x), EQUAL, PERIOD
    ),
}


@pytest.mark.parametrize("written", FLOATS, ids=repr)
@pytest.mark.parametrize("place", NUMBERS)
def test_a_float_is_refused_wherever_a_number_is_expected(place: str, written: object) -> None:
    with pytest.raises(TypeError) as refused:
        NUMBERS[place](written)
    assert refused.value.id == "fordel.exact.float"
    assert repr(written) in str(refused.value)
    assert "Fraction" in refused.value.advice


@pytest.mark.parametrize("written", FLOATS, ids=repr)
@pytest.mark.parametrize("place", AMOUNTS)
def test_a_float_is_refused_wherever_an_amount_is_expected(place: str, written: object) -> None:
    with pytest.raises(TypeError) as refused:
        AMOUNTS[place](written)
    assert refused.value.id == "fordel.money.float"
    assert "kroner()" in refused.value.advice


@pytest.mark.parametrize("written", NOT_NUMBERS, ids=repr)
@pytest.mark.parametrize("place", [*NUMBERS, *AMOUNTS])
def test_what_is_no_number_is_a_type_error(place: str, written: object) -> None:
    if (place, written) == ("tranche", None):
        assert fd.Tranche("t", None, fd.Party("P")).amount == fd.rest()  # None is what the others leave
        return
    if (place, written) == ("year of UFS", None):
        assert fd.sjaelland.programme(outside="Greve", ufs_year=None)  # None leaves the default
        return
    with pytest.raises(TypeError):
        (NUMBERS | AMOUNTS)[place](written)


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "nan",
        "NaN",
        "inf",
        "1e3",
        "0x10",
        "1_000",
        "1 000 0",
        "1/",
        "/2",
        "1.",
        ".5",
        "1/2/3",
        "1,5,5",
        "½",
        "٣",
        "5,-",
    ],
)
def test_text_that_is_no_exact_number(written: str) -> None:
    with pytest.raises(ValueError, match=r"fordel\.exact\.malformed"):
        fd.apportion(10, [written])


def test_text_without_end_is_refused_and_not_kept() -> None:
    with pytest.raises(ValueError, match=r"fordel\.exact\.too_many_digits") as refused:
        fd.apportion(10, ["1" * 1_000_000])
    assert len(str(refused.value)) < 300


MOST = 10**4300 - 1


@pytest.mark.parametrize(
    "huge",
    [
        Decimal("1E+999999999"),
        Decimal("1E-999999999"),
        Decimal("-1E+4300"),
        MOST + 1,
        -MOST - 1,
        10**100_000,
        Fraction(1, MOST + 1),
        "1" * 4301,
        "1/1" + "0" * 4300,
    ],
    ids=lambda huge: type(huge).__name__,
)
def test_more_digits_than_python_reads_are_refused(huge: object) -> None:
    with pytest.raises(ValueError, match=r"fordel\.exact\.too_many_digits") as refused:
        fd.Key(["A"], [huge])
    assert "4,300" in refused.value.expected
    assert len(str(refused.value)) < 300


@pytest.mark.parametrize("large", [MOST, Fraction(1, MOST), Decimal("1E+4299"), "1" * 4300], ids=type)
def test_as_many_digits_as_python_reads_are_read(large: object) -> None:
    assert fd.Key(["A"], [large]).weights == [Fraction(large)]


@given(st.fractions(min_value=0).filter(bool))
def test_fractions_come_out_as_they_went_in(weight: Fraction) -> None:
    [out] = fd.Key(["A"], [weight]).weights
    assert out == weight
    assert type(out) is Fraction


@given(st.integers(1, 2**400))
def test_ints_of_any_size_come_out_as_they_went_in(weight: int) -> None:
    assert fd.Key(["A"], [weight]).weights == [weight]
    assert fd.apportion(-weight, [1]).units == [-weight]


@given(st.decimals(min_value=0, allow_nan=False, allow_infinity=False, places=6).filter(bool))
def test_decimals_and_their_text_are_the_same_number(weight: Decimal) -> None:
    assert fd.Key(["A"], [weight]).weights == fd.Key(["A"], [format(weight, "f")]).weights == [Fraction(weight)]


def test_the_named_fractions() -> None:
    assert (fd.half, fd.third, fd.quarter) == (Fraction(1, 2), Fraction(1, 3), Fraction(1, 4))


# Every door that takes a number as text, with the argument that names its notation.
DOORS: dict[str, Callable[..., object]] = {
    "Money": lambda x, **notation: fd.Money(x, "DKK", **notation),
    "kroner": lambda x, **notation: fd.kroner(x, **notation),
    "oere": lambda x, **notation: fd.oere(x, **notation),
    "from_major": lambda x, **notation: fd.Money.from_major(x, "DKK", **notation),
    "times": lambda x, **notation: fd.kroner(1).times(x, rounding="down", **notation),
    "percent": lambda x, **notation: fd.kroner(1).percent(x, rounding="down", **notation),
    "allocate": lambda x, **notation: fd.allocate(x + " kr.", {"A": 1}, **notation),
    "weights of allocate": lambda x, **notation: fd.allocate(DKK, {"A": 1, "B": x}, **notation),
    "floors": lambda x, **notation: fd.allocate(fd.kroner(5000), {"A": 1}, floors={"A": x + " kr."}, **notation),
    "Key": lambda x, **notation: fd.Key({"A": x, "B": "850"}, **notation).weights,
    "Key side by side": lambda x, **notation: fd.Key(["A", "B"], [x, 1], **notation).weights,
    "KeyRule": lambda x, **notation: fd.KeyRule({"A": x, "B": 1}, **notation).at(2022, 1).weights,
    "apportion": lambda x, **notation: fd.apportion(10, {"A": x, "B": "900"}, **notation),
    "units": lambda x, **notation: fd.apportion(x, [1, 2], **notation),
    "floors in units": lambda x, **notation: fd.apportion(2000, [1, 2], floors=[x, None], **notation),
    "threshold": lambda x, **notation: fd.apportion(10, [5000, 3], threshold=x, **notation),
    "parameter": lambda x, **notation: fd.apportion(
        10, [5, 3], method="divisor-sequence", divisors=[1], step=x, **notation
    ),
    "divisors": lambda x, **notation: fd.apportion(1, [5, 3], method="divisor-sequence", divisors=[x], **notation),
    "unit of times": lambda x, **notation: fd.kroner(2600).times(1, rounding="down", to=x + " kr.", **notation),
    "unit of percent": lambda x, **notation: fd.kroner(2600).percent(100, rounding="down", to=x + " kr.", **notation),
    "unit of rounded": lambda x, **notation: fd.kroner(2600).rounded(rounding="down", to=x + " kr.", **notation),
    "unit of exact money": lambda x, **notation: (fd.kroner(2600) / 3).rounded(
        rounding="down", to=x + " kr.", **notation
    ),
    "stream": lambda x, **notation: fd.Stream("s", fd.per_year(x + " kr.", **notation), "P", "R", PERIOD),
    "payers of a stream": lambda x, **notation: (
        fd.Stream("s", fd.per_year(DKK), {"P": x, "Q": 1}, "R", PERIOD, **notation).payers[0].payers.at(2022, 1).weights
    ),
    "recipients of a stream": lambda x, **notation: (
        fd.Stream("s", fd.per_year(DKK), "P", {"R": x, "S": 1}, PERIOD, **notation).recipients.at(2022, 1).weights
    ),
    "payers of a tranche": lambda x, **notation: (
        fd.Tranche("t", DKK, {"P": x, "Q": 1}, **notation).payers.at(2022, 1).weights
    ),
    "co-financing, lead": lambda x, **notation: fd.Stream.cofinancing(
        "s", "R", "L", fd.per_year(x + " kr.", **notation), fd.per_year(DKK), EQUAL, PERIOD
    ),
    "co-financing, others": lambda x, **notation: fd.Stream.cofinancing(
        "s", "R", "L", fd.per_year(DKK), fd.per_year(x + " kr.", **notation), EQUAL, PERIOD
    ),
    "co-financing, key": lambda x, **notation: (
        fd.Stream.cofinancing("s", "R", "L", fd.per_year(DKK), fd.per_year(DKK), {"P": x, "Q": 1}, PERIOD, **notation)
        .payers[1]
        .payers.at(2022, 1)
        .weights
    ),
    "Population": lambda x, **notation: fd.Population([AREA], [("320", "2022-01-01", x)], **notation),
    "cells": lambda x, **notation: fd.round_table([[x]], **notation),
    "cells by name": lambda x, **notation: fd.round_table({"A": {"B": x}}, **notation),
    "totals": lambda x, **notation: fd.round_table([[Fraction(2001, 2)]], row_totals=[x], **notation),
    "votes": lambda x, **notation: fd.biproportional([[x, 1]], [1], **notation),
    "nested": lambda x, **notation: fd.apportion_nested(10, {"g": {"A": x}}, **notation),
    "carry_over": lambda x, **notation: fd.carry_over([10], [x, 1], **notation),
    "RunningCarry": lambda x, **notation: fd.RunningCarry().next(10, [x, 1], **notation),
    "guarantee": lambda x, **notation: fd.guarantee_floors([x], "1/2", **notation),
    "guarantee of money": lambda x, **notation: fd.guarantee_floors([x + " kr."], "1/2", **notation),
}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("written", ["1.000", "1,000"])
def test_one_mark_before_three_digits_is_refused_at_every_door(door: str, written: str) -> None:
    with pytest.raises(ValueError, match=r"fordel\.(exact|money)\.ambiguous.*notation"):
        DOORS[door](written)


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(("written", "notation"), [("1.000", "danish"), ("1,000", "english")])
def test_a_notation_that_is_named_opens_every_door(door: str, written: str, notation: str) -> None:
    assert repr(DOORS[door](written, notation=notation)) == repr(DOORS[door]("1000"))


def test_the_settings_of_a_method_are_read_in_the_notation_that_is_named() -> None:
    def first_divisor(written: str, notation: str | None) -> fd.Apportionment:
        return fd.apportion(2, [5, 3], method="modified-sainte-lague", first_divisor=written, notation=notation)

    assert first_divisor("1.400", "plain") == first_divisor("1,400", "danish") == first_divisor("1.4", None)
    half = fd.apportion(2, [5, 3], method="stationary", parameter="1/2")
    assert fd.apportion(2, [5, 3], method="stationary", parameter="0,5", notation="danish") == half
    with pytest.raises(fd.Error, match=r"fordel\.exact\.malformed"):
        fd.apportion(2, [5, 3], method="stationary", parameter="0,5", notation="english")

    def with_step(step: object) -> fd.Apportionment:
        return fd.apportion(9, [5, 3], method="divisor-sequence", divisors=[1], step=step)

    # Its comma divides no list.
    assert with_step("1,5") == with_step("1.5") == with_step(Fraction(3, 2)) != with_step(1)


def test_a_factor_one_thousand_is_not_passed_over() -> None:
    islands = fd.Key({"Læsø": "1.793", "Fanø": "850"}, notation="danish")
    assert islands.share("Læsø") == Fraction(1793, 2643)
    assert fd.apportion(10, {"A": "1.200", "B": "900"}, notation="danish").units == {"A": 6, "B": 4}


# No group begins with 0, and none follows more than three digits.
@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0.125", Fraction(1, 8)),
        ("0,125", Fraction(1, 8)),
        ("1234.567", Fraction(1234567, 1000)),
        ("1.0000", Fraction(1)),
    ],
)
def test_what_could_be_no_group_is_no_group(written: str, number: Fraction) -> None:
    assert fd.Key({"A": written}).weights == [number]


@pytest.mark.parametrize("share", ["5%", "5 %", "5,0 %", "0.05", "1/20", Decimal("0.05"), Fraction(1, 20)])
def test_percent_wherever_a_share_is_asked_for(share: object) -> None:
    key = fd.Key({"a": 90, "b": 10})
    floored = fd.allocate(fd.kroner(100), key, floor_shares=share, cap_shares="95 %")
    assert [part.amount for part in floored] == [fd.kroner(90), fd.kroner(10)]
    assert fd.apportion(100, [97, 3], threshold_share=share).units == [100, 0]
    assert fd.apportion(100, [99, 1], floor_shares=share).units == [95, 5]
    assert fd.apportion(100, [99, 1], cap_shares=[None, share]).units == [99, 1]
    assert fd.Quorum(total=share).total == Fraction(1, 20)
    if not isinstance(share, str):
        return
    assert fd.mix([key * share, key * "95 %"]).shares == key.shares
