"""Comparisons whose figures are published, or follow from published ones: worked out here a second time from the note
and the population tables (oracle.py), to the øre; the causes as exact fractions."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

import fordel as fd
import oracle
from fordel import sjaelland

GREVE = "253"
YEAR_BEFORE = {year: year - 1 for year in oracle.YEARS}


@cache
def programme(**options: str) -> fd.Programme:
    return sjaelland.programme(outside="Greve", **options)


def bills(
    missing_share: str = "borne_by_others", others: str = "all_but_own_lead", **given: Any
) -> dict[tuple[str, int], int]:
    """(code, year) -> øre."""
    sums: dict[tuple[str, int], int] = defaultdict(int)
    entries = oracle.entries(
        GREVE, missing_share, others, given.get("unit", "minor"), given.get("population_year", YEAR_BEFORE)
    )
    for (year, _, _, payer), amount in entries.items():
        sums[payer, year] += amount
    return sums


def differences(comparison: fd.Comparison) -> dict[tuple[str, int], int]:
    """Of who pays another amount."""
    return {
        (one.party.code or one.party.id, one.year): one.difference.minor
        for one in comparison.by_party_and_year("payers")
        if one.changed
    }


def expected(before: dict[tuple[str, int], int], after: dict[tuple[str, int], int]) -> dict[tuple[str, int], int]:
    every = {key: after.get(key, 0) - before.get(key, 0) for key in before | after}
    return {key: difference for key, difference in every.items() if difference}


ALTERNATIVES: list[tuple[dict[str, str], dict[str, Any]]] = [
    ({"missing_share": "uncovered"}, {"missing_share": "uncovered"}),
    ({"others": "only_non_leads"}, {"others": "only_non_leads"}),
    ({"population_date": "2020-01-01"}, {"population_year": dict.fromkeys(oracle.YEARS, 2020)}),
    ({"unit": "major"}, {"unit": "major"}),
]


@pytest.mark.parametrize(("option", "rule"), ALTERNATIVES, ids=lambda given: "-".join(given))
def test_each_alternative_of_the_sjaelland_programme_against_the_default(
    option: dict[str, str], rule: dict[str, Any]
) -> None:
    comparison = fd.compare(programme(), programme(**option))
    assert differences(comparison) == expected(bills(), bills(**rule))
    assert comparison.difference().minor == 0


def test_lejre_2022_where_the_share_of_greve_stays_uncovered() -> None:
    comparison = fd.compare(programme(), programme(missing_share="uncovered"), year=2022)
    lejre = next(one for one in comparison.by_party("payers") if one.party.name == "Lejre")
    assert (str(lejre.before), round(lejre.after.exact)) == ("79018.87 DKK", 73_789)
    assert lejre.wins
    assert comparison.losers("payers") == []
    told = comparison.explain("Lejre")
    assert told.startswith("Lejre pays 5,2")
    assert "less" in told
    attribution = comparison.attribution()
    assert [cause for column in attribution.columns for cause in column.causes] == [
        "participation",  # Greve counts in the key again,
        "keys",  # and does not pay
        "rounding",
    ]


def exact_shares(year: int, population: int) -> dict[str, Fraction]:
    """Code -> kroner of all four offices together, among the 16 and what is uncovered, by the heads of a year."""
    shares: dict[str, Fraction] = defaultdict(Fraction)
    for office, lead in oracle.LEADS.items():
        weights = {code: oracle.heads()[code, population] for code in oracle.sharers(office, GREVE, "uncovered", "all")}
        for code, weight in weights.items():
            shares[code] += Fraction(500_000 * weight, sum(weights.values()))
        shares[lead] += 500_000
    shares[oracle.UNCOVERED] = shares.pop(GREVE)
    return shares


def test_new_population_for_all_seventeen_sums_to_zero() -> None:
    comparison = fd.compare_years(programme(missing_share="uncovered"), 2022, 2023)
    payers = [
        one for one in comparison.by_party("payers") if one.party.code in oracle.municipalities() or not one.party.code
    ]
    before, after = bills("uncovered"), bills("uncovered")
    assert {(one.party.code or one.party.id): one.difference.minor for one in payers if one.changed} == {
        code: difference
        for code in [*oracle.municipalities(), oracle.UNCOVERED]
        if (difference := after[code, 2023] - before[code, 2022])
    }
    rows = comparison.attribution().by_party("payers")
    columns = [column.causes for column in comparison.attribution().columns]
    assert columns == [["figures"], ["rounding"]]
    new, old = exact_shares(2023, 2022), exact_shares(2022, 2021)
    parts = {(row.party.code or row.party.id): row.parts[0].exact for row in rows}
    assert {code: part for code, part in parts.items() if code in new} == {code: new[code] - old[code] for code in new}
    assert sum(parts.values()) == 0
    assert sum(row.parts[0].amount.minor for row in rows) == sum(row.parts[1].amount.minor for row in rows) == 0
