"""Currencies: the lists of ISO 4217, and any other with its digits given."""

from __future__ import annotations

import copy
import pickle

import pytest

import fordel as fd


def test_the_lists_of_the_standard() -> None:
    active, historic = fd.currencies(), fd.historic_currencies()
    assert (len(active), len(historic)) == (165, 129)
    assert not active.keys() & historic.keys()
    assert {active[code] for code in ("ISK", "JPY", "KRW", "CLP")} == {0}
    assert (active["DKK"], active["KWD"], active["UYW"]) == (2, 3, 4)
    assert (historic["DEM"], historic["HRK"], historic["ISJ"]) == ("2002-03", "2023-01", "1989/1990")


def test_a_historic_code_says_when_it_ended_and_is_read_with_its_digits() -> None:
    with pytest.raises(fd.Error, match=r'"DEM", which ended 2002-03.*Currency\("XAU", 4\)'):
        fd.Money("1.000,00 DEM")
    mark = fd.Currency("DEM", 2)
    assert str(fd.Money("1.000,00 DEM", mark)) == "1000.00 DEM"
    assert fd.Money("1.00", mark) + fd.Money.from_minor(50, mark) == fd.Money("1.50", mark)


def test_a_currency_is_a_value() -> None:
    gold = fd.Currency("XAU", 4)
    assert (gold.code, gold.minor_digits, str(gold), repr(gold)) == ("XAU", 4, "XAU", 'Currency("XAU", 4)')
    assert repr(fd.Currency("DKK")) == 'Currency("DKK")'
    assert gold == copy.deepcopy(gold) == pickle.loads(pickle.dumps(gold)) != fd.Currency("XAU", 3)
    assert len({gold, fd.Currency("XAU", 4), fd.Currency("DKK"), fd.Currency("DKK", 2)}) == 2


@pytest.mark.parametrize(
    "wrong", [lambda: fd.Currency("DKK", 3), lambda: fd.Currency("XAU"), lambda: fd.Currency("gold", 2)]
)
def test_what_is_no_currency(wrong: object) -> None:
    with pytest.raises(KeyError, match=r"fordel\.currency\.unknown"):
        wrong()  # type: ignore[operator]


def test_a_programme_in_another_currency() -> None:
    gold = fd.Currency("XAU", 4)
    programme = fd.Programme("p", "P", gold).add(
        fd.Stream(
            "s", fd.per_year(fd.Money("1.0001", gold)), fd.Key.equal(["A", "B"]), fd.Party("R"), fd.Period.year(2022)
        )
    )
    assert [entry.amount.minor for entry in programme.schedule()] == [5001, 5000]
