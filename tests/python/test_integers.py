"""Integers are taken by __index__ alone: nothing with a fraction is cut to one, and True is no number."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import fordel as fd

KEY = fd.Key({"x": 1, "y": 1})
SPLIT = fd.allocate(fd.kroner(1), KEY)
TIED = fd.apportion(1, [1, 1, 1])
TABLE = fd.biproportional([[5, 5], [5, 5]], [1, 1])


def schedule() -> fd.Schedule:
    made = fd.Programme("p", "P", "DKK")
    made.add(fd.Stream("s", fd.per_year(fd.kroner(1)), "x", "y", fd.Period.years(2021, 2023)))
    return made.schedule()


CASES = [fd.sjaelland.cases()[0]]

# Each with an integer that it takes.
TAKES_AN_INTEGER: dict[str, tuple[int, Callable[[Any], object]]] = {
    "first year": (2021, lambda n: fd.Period.years(n, 2024)),
    "last year": (2024, lambda n: fd.Period.years(2021, n)),
    "year": (2021, fd.Period.year),
    "year of a key": (2021, lambda n: fd.KeyRule(KEY).at(n, 1)),
    "month of a key": (12, lambda n: fd.KeyRule(KEY).at(2021, n)),
    "year of a date": (2021, lambda n: fd.ReferenceDate("same_year").for_year(n)),
    "year of entries": (2021, lambda n: len(schedule().filter(year=n))),
    "year of ranges": (2022, lambda n: len(fd.ranges(CASES, year=n))),
    "year of total ranges": (2022, lambda n: len(fd.total_ranges(CASES, "payer", year=n))),
    "place of an entry": (1, lambda n: schedule()[n].year),
    "place of a party": (1, lambda n: SPLIT[n].amount),
    "place of a share": (-1, lambda n: KEY[n]),
    "place in an explanation": (1, TIED.explain),
    "heads needed": (1, TIED.heads_needed),
    "outcomes": (3, lambda n: len(TIED.outcomes(limit=n))),
    "common digits": (100, lambda n: fd.apportion(1, [1, 2], common_digits=n).units),
    "claims": (2, lambda n: len(TIED.claims(each_side=n))),
    "tied tables": (1, lambda n: len(TABLE.tied_tables(n))),
    "row": (1, lambda n: TABLE.quotient(n, 0)),
    "column": (1, lambda n: TABLE.quotient(0, n)),
    "decimals": (2, lambda n: fd.to_rounded(Fraction(1, 3), n)),
    "minor digits": (2, lambda n: fd.Currency("ABC", n)),
    "bytes": (7, lambda n: fd.ReadingLimits(bytes=n)),
    "cells": (7, lambda n: fd.ReadingLimits(cells=n)),
    "year of a total": (2021, lambda n: fd.carry_over({n: 1}, [1]).years),
}


AS_MANY_AS_THERE_ARE = {"outcomes", "common digits", "claims", "tied tables", "bytes", "cells"}


class Index:
    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


class OnlyInt:
    def __init__(self, value: int) -> None:
        self.value = value

    def __int__(self) -> int:
        return self.value


@pytest.mark.parametrize("what", TAKES_AN_INTEGER)
def test_what_has_an_index_is_an_integer(what: str) -> None:
    number, use = TAKES_AN_INTEGER[what]
    assert use(Index(number)) == use(number)


@pytest.mark.parametrize("wrong", [Decimal, Fraction, float, OnlyInt, lambda n: Decimal(n) + Decimal("0.7"), lambda _: True], ids=["Decimal", "Fraction", "float", "__int__", "with decimals", "True"])  # fmt: skip
@pytest.mark.parametrize("what", TAKES_AN_INTEGER)
def test_nothing_else_is(what: str, wrong: Callable[[int], Any]) -> None:
    number, use = TAKES_AN_INTEGER[what]
    with pytest.raises((fd.Error, TypeError)) as caught:
        use(wrong(number))
    assert isinstance(caught.value, TypeError)


@pytest.mark.parametrize("beyond", [2**31, 2**63, 2**64, 10**40, -(10**40)])
@pytest.mark.parametrize("what", TAKES_AN_INTEGER)
def test_an_integer_that_cannot_be_meant_is_answered(what: str, beyond: int) -> None:
    use = TAKES_AN_INTEGER[what][1]
    if what in AS_MANY_AS_THERE_ARE and 0 < beyond < 2**63:
        use(beyond)
        return
    with pytest.raises((fd.Error, IndexError)) as caught:
        use(beyond)
    assert not isinstance(caught.value, TypeError)


@pytest.mark.parametrize(
    ("id", "use"),
    [
        ("fordel.argument.wrong_type", lambda: fd.Period.year(Decimal("2020.7"))),
        ("fordel.argument.wrong_type", lambda: fd.Period.year(True)),
        ("fordel.argument.out_of_range", lambda: fd.Period.year(2**40)),
    ],
)
def test_the_error_says_what_the_integer_stands_for(id: str, use: Callable[[], object]) -> None:
    with pytest.raises(fd.Error) as caught:
        use()
    assert caught.value.id == id
    assert caught.value.seen.startswith("year=")


@pytest.mark.parametrize(("year", "month"), [(2022, 13), (2022, 0), (2022, -1), (2022, 2**31 - 1), (0, 1), (10_000, 1)])
def test_a_key_of_no_month_is_refused(year: int, month: int) -> None:
    rules = [
        fd.KeyRule(KEY),
        fd.KeyRule.by_population([fd.Participation("Faxe", fd.Period.years(2021, 2022))], as_of="2021-01-01"),
    ]
    for rule in rules:
        with pytest.raises(fd.Error) as caught:
            rule.at(year, month)
        assert caught.value.id == "fordel.calendar.bad_date"
    assert fd.KeyRule(KEY).at(2022, 12) == KEY
