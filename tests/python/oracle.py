"""The amounts of the Sjælland programme worked out a second time, from the published note and population alone.

Nothing here is taken from the library: the figures come from data/*.csv by Python's own csv module, the arithmetic is
fractions.Fraction, and the rules are written down again from what the note states:

- four offices, each with 1.0 mio. kr. a year for 2021-2024: 500,000 kr. from the lead municipality, 500,000 kr. from the
  other municipalities together by population;
- 16 of the region's 17 municipalities take part; a lead does.
"""

from __future__ import annotations

import csv
from fractions import Fraction
from functools import cache
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"
YEARS = (2021, 2022, 2023, 2024)
# Office -> the code of the municipality that leads it: Næstved, Kalundborg, Slagelse, Roskilde.
LEADS = {"bygge-og-anlaeg": "370", "life-science": "326", "foedevarer": "330", "miljoeteknologi": "265"}
# Øre in a rounding unit.
UNITS = {"minor": 1, "major": 100, "thousand": 100_000}
HALF_A_MILLION = 50_000_000  # øre
UNCOVERED = "uncovered"


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


@cache
def municipalities() -> dict[str, str]:
    """Code -> name of the 17 municipalities of Region Sjælland, by code."""
    found = {row["code"]: row["name"] for row in rows("municipalities.csv") if row["region_code"] == "85"}
    return dict(sorted(found.items(), key=lambda item: int(item[0])))


@cache
def heads() -> dict[tuple[str, int], int]:
    """(code, year) -> population on 1 January, all municipalities."""
    return {(row["OMRÅDE"], int(row["TID"].removesuffix("K1"))): int(row["INDHOLD"]) for row in rows("folk1a.csv")}


def may_be_outside() -> list[str]:
    return [code for code in municipalities() if code not in LEADS.values()]


def largest_remainder(units: int, weights: dict[str, int]) -> dict[str, int]:
    """Hare's quota; the last units go to the largest remainders, among equal ones to the lower official code."""
    total = sum(weights.values())
    exact = {who: Fraction(abs(units) * weight, total) for who, weight in weights.items()}
    given = {who: share.numerator // share.denominator for who, share in exact.items()}
    left = abs(units) - sum(given.values())
    served = sorted(exact, key=lambda who: (given[who] - exact[who], int(who)))
    for who in served[:left]:
        given[who] += 1
    return {who: count if units >= 0 else -count for who, count in given.items()}


def sharers(office: str, outside: str, missing_share: str, others: str) -> list[str]:
    """Who is in the key of an office's second half million."""
    among = [code for code in municipalities() if code != LEADS[office]]
    if others == "only_non_leads":
        among = [code for code in among if code not in LEADS.values()]
    if missing_share == "borne_by_others":
        among.remove(outside)
    return among


def entries(
    outside: str, missing_share: str, others: str, unit: str, population_year: dict[int, int]
) -> dict[tuple[int, str, str, str], int]:
    """(year, office, tranche, who pays: a code or "uncovered") -> øre; `population_year`: payment year -> year of the count."""
    amounts: dict[tuple[int, str, str, str], int] = {}
    shared: dict[tuple[str, int], dict[str, int]] = {}
    for year in YEARS:
        for office, lead in LEADS.items():
            amounts[year, office, "lead", lead] = HALF_A_MILLION
            counted = population_year[year]
            if (office, counted) not in shared:
                weights = {code: heads()[code, counted] for code in sharers(office, outside, missing_share, others)}
                shared[office, counted] = largest_remainder(HALF_A_MILLION // UNITS[unit], weights)
            for code, units in shared[office, counted].items():
                amounts[year, office, "others", UNCOVERED if code == outside else code] = units * UNITS[unit]
    return amounts
