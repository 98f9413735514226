"""Money: named ways in and out, arithmetic without rounding, currencies that do not mix."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fordel as fd

LOWEST, HIGHEST = -(2**63), 2**63 - 1
counts = st.one_of(st.integers(LOWEST, HIGHEST), st.sampled_from([LOWEST, -1, 0, 1, HIGHEST]))
CURRENCIES = {
    "DKK": 2,
    "NOK": 2,
    "SEK": 2,
    "ISK": 0,
    "EUR": 2,
    "USD": 2,
    "GBP": 2,
    "CHF": 2,
    "JPY": 0,
    "KWD": 3,
    "CLF": 4,
}
currencies = st.sampled_from(sorted(CURRENCIES))


def test_the_currencies_have_iso_4217_s_minor_digits() -> None:
    assert fd.currencies().items() >= CURRENCIES.items()


@pytest.mark.parametrize(
    ("written", "minor"),
    [
        ("500000.00 DKK", 50_000_000),
        ("500.000,00 kr.", 50_000_000),
        ("500,000.00 DKK", 50_000_000),
        ("1.000.000 kr.", 100_000_000),
        ("1,000,000 DKK", 100_000_000),
        ("0,50 kr.", 50),
        ("-0.05 DKK", -5),
        ("7 DKK", 700),
        ("7.5 DKK", 750),
        (" 12.345.678,90 kr. ", 1_234_567_890),
        ("-92233720368547758.08 DKK", LOWEST),
        ("92233720368547758.07 DKK", HIGHEST),
    ],
)
def test_text_in_plain_danish_and_english_notation(written: str, minor: int) -> None:
    assert fd.Money(written) == fd.Money.from_minor(minor, "DKK")


def test_digits_without_end_are_an_amount_too_large_and_then_no_number() -> None:
    with pytest.raises(OverflowError, match=r"fordel\.money\.overflow"):
        fd.Money("5" * 100, "DKK")
    with pytest.raises(ValueError, match=r"fordel\.exact\.too_many_digits") as refused:
        fd.Money("5" * 5000, "DKK")
    assert len(str(refused.value)) < 300


@pytest.mark.parametrize("written", ["500.000", "500,000", "1.234 kr.", "-1,234"])
def test_one_mark_before_three_digits_is_ambiguous(written: str) -> None:
    with pytest.raises(ValueError, match=r"fordel\.money\.ambiguous"):
        fd.Money(written, "DKK")


def test_the_notation_settles_what_is_ambiguous() -> None:
    assert fd.Money("500.000", "DKK", notation="danish") == fd.kroner(500_000)
    assert fd.Money("500,000", "DKK", notation="english") == fd.kroner(500_000)
    with pytest.raises(ValueError, match=r"fordel\.money\.too_precise"):
        fd.Money("500.001", "DKK", notation="plain")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "kr.",
        "nan",
        "NaN DKK",
        "inf",
        "-",
        "--5 DKK",
        "1..2 DKK",
        "1.2.3 DKK",
        "12.34.56 DKK",
        ",5 DKK",
        "5, DKK",
        "1.0000,00",
    ],
)
def test_what_is_no_amount(written: str) -> None:
    with pytest.raises(ValueError, match=r"fordel\.money\.malformed"):
        fd.Money(written, "DKK")


def test_ways_in_that_name_their_unit() -> None:
    krone = fd.Money("1.00", "DKK")
    assert fd.kroner(1) == krone
    assert fd.oere(100) == krone
    assert fd.Money.from_major(1, "DKK") == krone
    assert fd.Money.from_minor(100, "DKK") == krone
    assert fd.Money(Decimal("1.00"), "DKK") == krone
    assert fd.Money(Fraction(1), "DKK") == krone
    assert fd.Money(krone) == krone
    assert fd.Money(Fraction(1, 4), "DKK") == fd.oere(25)


@pytest.mark.parametrize("amount", [Fraction(1, 3), Decimal("0.001"), "0.0001 DKK"])
def test_nothing_below_the_minor_unit(amount: object) -> None:
    with pytest.raises(ValueError, match=r"fordel\.money\.too_precise"):
        fd.Money(amount, "DKK") if not isinstance(amount, str) else fd.Money(amount)


def test_a_yen_has_no_decimals() -> None:
    assert str(fd.Money("1234", "JPY")) == "1234 JPY"
    with pytest.raises(ValueError, match=r"fordel\.money\.too_precise"):
        fd.Money("1.5", "JPY")


@given(counts, currencies)
def test_decimal_and_fraction_out_are_the_amount_in_major_units(count: int, code: str) -> None:
    amount = fd.Money.from_minor(count, code)
    assert amount.exact == Fraction(count, 10 ** CURRENCIES[code])
    assert amount.to_decimal() == Decimal(count).scaleb(-CURRENCIES[code])
    assert type(amount.to_decimal()) is Decimal
    assert (amount.minor, amount.currency) == (count, code)


@given(counts, currencies)
def test_every_way_out_is_a_way_back_in(count: int, code: str) -> None:
    amount = fd.Money.from_minor(count, code)
    assert fd.Money(amount.to_decimal(), code) == amount
    assert fd.Money(amount.exact, code) == amount
    assert fd.Money(str(amount), notation="plain") == amount
    assert eval(repr(amount), {"Money": fd.Money}) == amount
    for notation in ("plain", "danish", "english"):
        assert fd.Money(amount.to_string(notation), code, notation=notation) == amount


@given(counts, counts)
def test_sums_are_those_of_the_minor_units_or_an_overflow(a: int, b: int) -> None:
    for result, expected in ((lambda: fd.oere(a) + fd.oere(b), a + b), (lambda: fd.oere(a) - fd.oere(b), a - b)):
        if LOWEST <= expected <= HIGHEST:
            assert result().minor == expected
        else:
            with pytest.raises(OverflowError, match=r"fordel\.money\.overflow"):
                result()


@given(counts, st.one_of(st.integers(-5, 5), counts, st.integers()))
def test_multiples_are_those_of_the_minor_units_or_an_overflow(a: int, factor: int) -> None:
    if LOWEST <= a * factor <= HIGHEST:
        assert (fd.oere(a) * factor).minor == (factor * fd.oere(a)).minor == a * factor
    else:
        with pytest.raises(OverflowError, match=r"fordel\.money\.overflow"):
            fd.oere(a) * factor


@pytest.mark.parametrize(
    "overflow",
    [lambda: -fd.oere(LOWEST), lambda: abs(fd.oere(LOWEST)), lambda: fd.kroner(HIGHEST), lambda: fd.oere(HIGHEST + 1)],
)
def test_both_ends_of_64_bits(overflow: object) -> None:
    with pytest.raises(OverflowError, match=r"fordel\.money\.overflow"):
        overflow()  # type: ignore[operator]


@given(counts, counts)
def test_order_and_hash_go_with_equality(a: int, b: int) -> None:
    one, other = fd.oere(a), fd.oere(b)
    assert (one == other, one < other, one <= other, one > other, one >= other) == (
        a == b,
        a < b,
        a <= b,
        a > b,
        a >= b,
    )
    assert len({one, other}) == len({a, b})
    assert hash(one) == hash(fd.oere(a))


def test_two_currencies_neither_add_nor_compare() -> None:
    dkk, eur = fd.Money("1.00", "DKK"), fd.Money("1.00", "EUR")
    for mixed in (lambda: dkk + eur, lambda: dkk - eur, lambda: dkk < eur, lambda: dkk >= eur, lambda: sum([dkk, eur])):
        with pytest.raises(TypeError, match=r"fordel\.currency\.mismatch"):
            mixed()
    assert dkk != eur
    assert len({dkk, eur}) == 2


def test_money_is_no_number() -> None:
    krone = fd.kroner(1)
    assert krone != 1
    assert krone != Decimal(1)
    assert krone != 1.0
    for nonsense in (
        lambda: 2 / krone,
        lambda: krone // 2,
        lambda: krone * krone,
        lambda: int(krone),
        lambda: float(krone),
        lambda: krone + "1",
        lambda: krone * "2 kr.",
    ):
        with pytest.raises((TypeError, ValueError)):
            nonsense()
    for bare in (
        lambda: krone + 1,
        lambda: 1 + krone,
        lambda: krone - 0,
        lambda: krone < 5,
        lambda: fd.Money(5, "DKK"),
    ):
        with pytest.raises(TypeError, match=r"fordel\.money\.bare_integer"):
            bare()


def test_sum_begins_with_nothing() -> None:
    assert sum([fd.oere(1), fd.oere(2), fd.oere(3)]) == fd.oere(6)
    assert sum([fd.oere(1)], fd.oere(2)) == fd.oere(3)


def test_sign_and_truth() -> None:
    assert -fd.oere(5) == fd.oere(-5)
    assert abs(fd.oere(-5)) == fd.oere(5) == abs(fd.oere(5))
    assert fd.oere(-1)
    assert not fd.oere(0)


def test_notations_out() -> None:
    amount = fd.Money("-1234567.80", "DKK")
    assert amount.to_string() == str(amount) == f"{amount}" == "-1234567.80 DKK"
    assert amount.to_string("danish") == f"{amount:danish}" == "-1.234.567,80 kr."
    assert amount.to_string("english") == f"{amount:english}" == "-1,234,567.80 DKK"
    assert fd.Money("1234.50", "EUR").to_string("danish") == "1.234,50 EUR"
    assert repr(amount) == 'Money("-1234567.80", "DKK")'


def test_an_amount_stands_in_as_wide_a_place_as_is_asked_for() -> None:
    amount = fd.Money("1234.50", "DKK")
    assert f"{amount:>15}" == "    1234.50 DKK"
    assert f"{amount:15}" == f"{amount:<15}" == "1234.50 DKK    "
    assert f"{amount:^15danish}" == " 1.234,50 kr.  "
    assert f"{amount:>3english}" == "1,234.50 DKK"


@pytest.mark.parametrize("spec", [".2f", ".5", "015", ">15.2", "+15", ">15swedish", "danish>15", ">", ","])
def test_no_format_takes_digits_from_an_amount_or_adds_any(spec: str) -> None:
    with pytest.raises(fd.Error, match=r"fordel\.text\.unknown_notation"):
        format(fd.Money("1234.50", "DKK"), spec)


def test_a_currency_that_contradicts_the_text() -> None:
    with pytest.raises(TypeError, match=r"fordel\.currency\.mismatch"):
        fd.Money("5.00 EUR", "DKK")
    assert fd.Money("5.00 DKK", "DKK") == fd.kroner(5)


def test_money_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        fd.kroner(1).minor = 5  # type: ignore[misc]
