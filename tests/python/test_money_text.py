"""Amounts as people write them; what fordel writes, in each notation and currency, it reads back."""

from __future__ import annotations

import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fordel as fd

NOTATIONS = ("plain", "danish", "english")
counts = st.one_of(st.integers(-(2**63), 2**63 - 1), st.integers(-(10**7), 10**7))
currencies = st.sampled_from(sorted(fd.currencies()))


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("1.234,50- kr.", "-1234.50"),
        ("−1.234,50 kr.", "-1234.50"),
        ("kr. 1.234,50", "1234.50"),
        ("DKK 1.234,50", "1234.50"),
        ("1234,50 kr", "1234.50"),
        ("1 234,50 kr.", "1234.50"),
        ("1\u00a0234,50 kr.", "1234.50"),
        ("1\u202f234,50 kr.", "1234.50"),
        ("5,- kr.", "5.00"),
        ("+5,00 kr.", "5.00"),
        ("500 t.kr.", "500000.00"),
        ("1,5 mio. kr.", "1500000.00"),
        ("1,2 mia. kr.", "1200000000.00"),
    ],
)
def test_danish_files_and_exports(written: str, amount: str) -> None:
    assert fd.Money(written) == fd.Money(amount, "DKK")
    assert fd.Money(written, "DKK") == fd.Money(amount, "DKK")
    assert fd.Money(written, notation="danish") == fd.Money(amount, "DKK")


def test_signs_of_currencies() -> None:
    assert fd.Money("1.234,50 €") == fd.Money("1234.50", "EUR")
    assert fd.Money("$5.00", "USD") == fd.Money("5.00", "USD")
    with pytest.raises(fd.Error, match=r"fordel\.money\.no_currency.*several currencies share"):
        fd.Money("$5.00")


@given(counts, currencies, st.sampled_from(NOTATIONS))
def test_what_is_written_is_read_back(count: int, code: str, notation: str) -> None:
    amount = fd.Money.from_minor(count, code)
    written = amount.to_string(notation)
    assert fd.Money(written, notation=notation) == amount
    assert fd.Money(written, code, notation=notation) == amount
    assert eval(repr(amount), {"Money": fd.Money}) == amount
    if fd.currencies()[code] != 3:  # three decimals look like a group
        assert fd.Money(written) == amount


@given(counts, st.sampled_from(NOTATIONS))
def test_a_currency_of_ones_own_is_read_back(count: int, notation: str) -> None:
    gold = fd.Currency("XAU", 4)
    amount = fd.Money.from_minor(count, gold)
    assert fd.Money(amount.to_string(notation), gold, notation=notation) == amount
    assert eval(repr(amount), {"Money": fd.Money, "Currency": fd.Currency}) == amount


@given(st.decimals(allow_nan=False, allow_infinity=False, places=5, min_value=-(10**9), max_value=10**9))
def test_numbers_written_are_read_back(number: Decimal) -> None:
    weight = abs(number) + 1
    for notation in NOTATIONS:
        written = fd.to_rounded(weight, 5, notation)
        assert fd.Key({"A": written}, notation=notation).weights == [weight]
        assert fd.Key({"A": written}).weights == [weight]  # five decimals are no group


@pytest.mark.parametrize("unit", ["100 kr.", "0.05 CHF", "1000 JPY", "1.234 ISK", "5 EUR", "0.0001 CLF", "1 t.kr."])
def test_a_rounding_unit_is_an_amount_in_any_currency(unit: str) -> None:
    amount = fd.Money(unit)
    assert fd.allocate(amount * 3, {"A": 1}, unit=unit).amount == amount * 3


def test_a_unit_of_three_decimals_is_read_in_its_notation_and_kept() -> None:
    amount = fd.Money.from_minor(3000, "KWD")
    with pytest.raises(fd.Error, match=r"fordel\.money\.ambiguous"):
        fd.allocate(amount, {"A": 1}, unit="1.000 KWD")
    split = fd.allocate(amount, {"A": 1}, unit="1.000 KWD", notation="plain")
    assert split.amount == amount
    assert pickle.loads(pickle.dumps(split)) == split
