"""Every amount of the co-financing, for all cases, readings, population dates and rounding units, against the oracle."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

import fordel as fd
import oracle

READINGS = list(itertools.product(("borne_by_others", "uncovered"), ("all_but_own_lead", "only_non_leads")))
SHIPPED = sorted({year for _, year in oracle.heads()})


def schedule_entries(schedule: fd.Schedule) -> dict[tuple[int, str, str, str], int]:
    amounts: dict[tuple[int, str, str, str], int] = {}
    for entry in schedule.filter(stream="cofinancing"):
        office = entry.stream.removeprefix("cofinancing.")
        who = entry.payer.code if entry.covered else oracle.UNCOVERED
        assert entry.recipient.id == f"klyngekontor-{office}"
        assert entry.amount.currency == "DKK"
        assert (entry.year, office, entry.tranche, who) not in amounts
        amounts[entry.year, office, entry.tranche, who] = entry.amount.minor
    return amounts


def compare_all_cases(
    missing_share: str, others: str, unit: str, population_date: object, counted: dict[int, int]
) -> None:
    for outside in oracle.may_be_outside():
        programme = fd.sjaelland.programme(
            outside=outside, missing_share=missing_share, others=others, unit=unit, population_date=population_date
        )
        expected = oracle.entries(outside, missing_share, others, unit, counted)
        assert schedule_entries(programme.schedule()) == expected, (
            outside,
            missing_share,
            others,
            unit,
            population_date,
        )


def test_the_oracle_knows_the_thirteen_cases_and_sixteen_dates() -> None:
    assert len(oracle.municipalities()) == 17
    assert len(oracle.may_be_outside()) == 13
    assert list(range(2008, 2024)) == SHIPPED
    cases = fd.sjaelland.cases(population_date="2022-01-01")
    assert [case.name for case in cases] == [oracle.municipalities()[code] for code in oracle.may_be_outside()]


@pytest.mark.parametrize("unit", oracle.UNITS)
@pytest.mark.parametrize(("missing_share", "others"), READINGS)
@pytest.mark.parametrize("year", SHIPPED)
def test_one_date_for_all_years(year: int, missing_share: str, others: str, unit: str) -> None:
    compare_all_cases(missing_share, others, unit, date(year, 1, 1), dict.fromkeys(oracle.YEARS, year))


@pytest.mark.parametrize("unit", oracle.UNITS)
@pytest.mark.parametrize(("missing_share", "others"), READINGS)
def test_the_year_before(missing_share: str, others: str, unit: str) -> None:
    compare_all_cases(missing_share, others, unit, "year_before", {year: year - 1 for year in oracle.YEARS})


@pytest.mark.parametrize("unit", oracle.UNITS)
@pytest.mark.parametrize(("missing_share", "others"), READINGS)
def test_the_same_year_carried_forward_where_it_is_not_published(missing_share: str, others: str, unit: str) -> None:
    """2024's figures are not shipped: refused, or 2023's are carried forward and said to be."""
    counted = {2021: 2021, 2022: 2022, 2023: 2023, 2024: 2023}
    for outside in oracle.may_be_outside():
        chosen = {
            "outside": outside,
            "missing_share": missing_share,
            "others": others,
            "unit": unit,
            "population_date": "same_year",
        }
        with pytest.raises(fd.Error) as refused:
            fd.sjaelland.programme(**chosen).schedule()
        assert refused.value.id == "fordel.population.missing_date"
        schedule = fd.sjaelland.programme(**chosen, missing="carry_forward").schedule()
        assert schedule_entries(schedule) == oracle.entries(outside, missing_share, others, unit, counted)
        carried = {e.year for e in schedule.filter(stream="cofinancing") if e.allocation.key.basis.carried_forward}
        assert carried == {2024}


def test_renewed_yearly_is_the_default() -> None:
    counted = {year: year - 1 for year in oracle.YEARS}
    greve = fd.sjaelland.programme(outside="Greve").schedule()
    assert schedule_entries(greve) == oracle.entries("253", "borne_by_others", "all_but_own_lead", "minor", counted)


@pytest.mark.parametrize("case", fd.sjaelland.cases(), ids=lambda case: case.name)
def test_the_library_s_own_cases_are_the_programmes_one_by_one(case: fd.ProgrammeCase) -> None:
    counted = {year: year - 1 for year in oracle.YEARS}
    code = next(code for code, name in oracle.municipalities().items() if name == case.name)
    assert schedule_entries(case.schedule) == oracle.entries(
        code, "borne_by_others", "all_but_own_lead", "minor", counted
    )


def test_ranges_are_the_lowest_and_highest_of_the_cases() -> None:
    counted = {year: year - 1 for year in oracle.YEARS}
    totals: dict[str, dict[str, int]] = {}
    for outside in oracle.may_be_outside():
        for (year, _, _, who), amount in oracle.entries(
            outside, "borne_by_others", "all_but_own_lead", "minor", counted
        ).items():
            if year == 2022:
                by_case = totals.setdefault(who, {})
                by_case[outside] = by_case.get(outside, 0) + amount
    names = oracle.municipalities()
    found = {r.payer.code: r for r in fd.ranges(fd.sjaelland.cases(), year=2022, stream="cofinancing")}
    assert list(found) == sorted(totals, key=int)
    for code, by_case in totals.items():
        low, high = min(by_case.values()), max(by_case.values())
        assert (found[code].lowest.minor, found[code].highest.minor) == (low, high)
        assert found[code].lowest_in == [names[c] for c, amount in by_case.items() if amount == low]
        assert found[code].highest_in == [names[c] for c, amount in by_case.items() if amount == high]
        assert found[code].may_be_absent == (code in oracle.may_be_outside())
