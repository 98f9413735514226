"""Schedules: filters, totals, pivots, columns, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json

import pytest

import fordel as fd

YEARS = fd.Period.years(2021, 2023)


@pytest.fixture(scope="module")
def schedule() -> fd.Schedule:
    made = fd.Programme("p", "P", "DKK")
    made.add(
        fd.Stream(
            "fees.north", fd.per_year(fd.kroner(100)), fd.Key({"Ås": 3, "Bø": 1}), "Office", YEARS, status="granted"
        )
    )
    made.add(fd.Stream("fees.south", fd.per_year(fd.kroner(50)), "Ås", "Office", YEARS))
    made.add(fd.Stream("gift", fd.once(fd.kroner(7)), "Bø", fd.Key({"Office": 1, "=SUM(A1)": 6}), fd.Period.year(2022)))
    return made.schedule()


def test_filters(schedule: fd.Schedule) -> None:
    assert len(schedule) == 3 * 3 + 2
    assert schedule.filter(year=2022).total() == fd.kroner(157)
    assert schedule.filter(stream="fees").total() == fd.kroner(450)
    assert schedule.filter(stream="fees.north", payer="aas").total() == fd.kroner(225)
    assert schedule.filter(payer="Bø").filter(year=2022).total() == fd.kroner(32)
    assert schedule.filter(recipient="office", year=2022).total() == fd.kroner(151)
    assert schedule.filter(status="granted").total() == fd.kroner(300)
    assert schedule.filter(status="unspecified").total() == fd.kroner(157)
    assert len(schedule.filter()) == len(schedule)


def test_an_empty_sum_is_still_in_kroner(schedule: fd.Schedule) -> None:
    nothing = schedule.filter(year=1999)
    assert not nothing
    assert nothing.total() == fd.kroner(0)
    assert nothing.total_by("year") == {}
    assert bool(schedule)


def test_totals_by_one_field_and_by_several(schedule: fd.Schedule) -> None:
    assert schedule.total_by("year") == {2021: fd.kroner(150), 2022: fd.kroner(157), 2023: fd.kroner(150)}
    assert schedule.total_by("payer") == {"Ås": fd.kroner(375), "Bø": fd.kroner(82)}
    assert schedule.total_by(["year"]) == {(2021,): fd.kroner(150), (2022,): fd.kroner(157), (2023,): fd.kroner(150)}
    by_both = schedule.total_by(("stream", "status"))
    assert by_both == {
        ("fees.north", "granted"): fd.kroner(300),
        ("fees.south", "unspecified"): fd.kroner(150),
        ("gift", "unspecified"): fd.kroner(7),
    }
    for field in ("year", "stream", "payer", "recipient", "status"):
        assert sum(schedule.total_by(field).values()) == schedule.total()


def test_a_pivot_has_every_cell(schedule: fd.Schedule) -> None:
    table = schedule.pivot("payer", "year")
    assert table == {
        "Ås": {2021: fd.kroner(125), 2022: fd.kroner(125), 2023: fd.kroner(125)},
        "Bø": {2021: fd.kroner(25), 2022: fd.kroner(32), 2023: fd.kroner(25)},
    }
    assert schedule.pivot("stream", "year")["gift"] == {2021: fd.kroner(0), 2022: fd.kroner(7), 2023: fd.kroner(0)}


def test_entries_by_place_and_in_turn(schedule: fd.Schedule) -> None:
    entries = list(schedule)
    assert len(entries) == len(schedule)
    assert [e.year for e in entries] == schedule.years() == sorted(schedule.years())
    assert [e.amount.minor for e in entries] == schedule.amounts()
    assert repr(schedule[-1]) == repr(entries[-1])
    for place in (len(schedule), -len(schedule) - 1):
        with pytest.raises(IndexError):
            schedule[place]


def test_entries_outlive_the_schedule() -> None:
    entries = list(
        fd.Programme("p", "P", "DKK")
        .add(fd.Stream("s", fd.per_year(fd.kroner(1)), "A", "R", YEARS))
        .schedule()
        .filter(year=2021)
    )
    assert [(str(e.payer), e.allocation[e.place].amount, e.stream) for e in entries] == [("A", fd.kroner(1), "s")]
    iterator = iter(
        fd.Programme("p", "P", "DKK").add(fd.Stream("s", fd.per_year(fd.kroner(1)), "A", "R", YEARS)).schedule()
    )
    assert [e.year for e in iterator] == [2021, 2022, 2023]


def test_csv(schedule: fd.Schedule) -> None:
    rows = list(csv.DictReader(io.StringIO(schedule.to_csv())))
    assert list(rows[0])[:7] == ["year", "stream", "payer", "recipient", "amount", "currency", "status"]
    assert [(int(r["year"]), r["stream"], r["payer"], r["amount"], r["currency"], r["status"]) for r in rows] == [
        (e.year, e.stream, e.payer.name, str(e.amount.to_decimal()), "DKK", e.status) for e in schedule
    ]


def test_a_csv_cell_that_a_spreadsheet_would_run_is_escaped(schedule: fd.Schedule) -> None:
    recipients = {row["recipient"] for row in csv.DictReader(io.StringIO(schedule.to_csv()))}
    assert "=SUM(A1)" not in recipients
    assert "'=SUM(A1)" in recipients


def test_json(schedule: fd.Schedule) -> None:
    told = json.loads(schedule.to_json())
    text = json.dumps(told, ensure_ascii=False)
    for name in ("year", "stream", "payer", "recipient", "amount", "status"):
        assert f'"{name}"' in text
    assert "Ås" in text
    assert "3.75" not in text


@pytest.mark.parametrize("lang", ["da", "en"])
def test_explain_names_each_entry(schedule: fd.Schedule, lang: str) -> None:
    told = schedule.filter(year=2022, payer="Bø").explain(lang)
    assert "Bø → Office" in told
    assert "1 / 4 × 100" in told


def test_the_stand_in_for_nobody_pays_nothing_where_all_is_covered(schedule: fd.Schedule) -> None:
    assert schedule.filter(payer="uncovered").total() == fd.kroner(0)
    assert all(e.covered for e in schedule)


def test_a_sum_beyond_64_bits_is_an_error() -> None:
    made = fd.Programme("p", "P", "DKK").add(
        fd.Stream("s", fd.per_year(fd.oere(2**62)), "A", "R", fd.Period.years(2021, 2022))
    )
    with pytest.raises(OverflowError, match=r"fordel\.money\.overflow"):
        made.schedule().total()
