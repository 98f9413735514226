"""Apportionments as they were published, in full: the files and their sources are in tests/golden/README.md."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

import apportionment_oracle as oracle
import fordel as fd

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


@cache
def rows(name: str) -> list[dict[str, str]]:
    with (GOLDEN / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def house(column: str) -> dict[str, int]:
    return {row["state"]: int(row[column]) for row in rows("us_house_2020.csv")}


def elections() -> list[str]:
    return sorted({row["date"] for row in rows("folketing_1953_2022.csv")})


def folketing(date: str, column: str) -> dict[str, int]:
    """By party, of the lists that won a seat."""
    found = [row for row in rows("folketing_1953_2022.csv") if row["date"] == date and int(row["seats"]) > 0]
    return {row["party"]: int(row[column]) for row in found}


def test_the_golden_figures_add_up_to_what_was_published() -> None:
    assert sum(house("apportionment_population").values()) == 331_108_434
    assert sum(house("seats").values()) == 435
    assert len(house("seats")) == 50
    assert len(elections()) == 25
    sums = {date: sum(folketing(date, "seats").values()) for date in elections()}
    assert sums == dict.fromkeys(elections(), 175) | {"1994-09-21": 174}


@pytest.mark.parametrize(
    ("method", "column"),
    [
        ("huntington-hill", "seats"),
        ("webster", "seats_webster"),
        ("sainte-lague", "seats_webster"),
        ("largest-remainder", "seats_hamilton"),
    ],
)
def test_the_us_house_of_2020(method: str, column: str) -> None:
    populations = house("apportionment_population")
    shared = fd.apportion(435, populations, method=method)
    assert shared.units == house(column)
    assert not shared.ties
    assert oracle.apportion(435, list(populations.values()), method).units == list(house(column).values())


@pytest.mark.parametrize("column", ["seats_webster", "seats_hamilton"])
def test_other_methods_would_have_moved_two_seats_of_the_us_house(column: str) -> None:
    official, other = house("seats"), house(column)
    moved = {state: other[state] - seats for state, seats in official.items() if other[state] != seats}
    assert moved == {"Montana": -1, "Rhode Island": -1, "New York": 1, "Ohio": 1}


def test_a_guaranteed_seat_binds_no_state_in_2020() -> None:
    """The Constitution guarantees one; Huntington-Hill gives it by itself, d(0) being 0."""
    populations = house("apportionment_population")
    for method in ("huntington-hill", "webster"):
        floors = dict.fromkeys(populations, 1)
        assert (
            fd.apportion(435, populations, method=method, floors=list(floors.values())).units
            == fd.apportion(435, populations, method=method).units
        )


@pytest.mark.parametrize("date", [date for date in elections() if date != "2022-11-01"])
def test_the_folketing_from_1953_to_2019(date: str) -> None:
    seats = folketing(date, "seats")
    shared = fd.apportion(sum(seats.values()), folketing(date, "votes"))
    assert shared.units == seats
    assert not shared.ties


def test_the_folketing_of_2022_differs_by_one_seat_from_its_votes() -> None:
    official = folketing("2022-11-01", "seats")
    by_votes = fd.apportion(175, folketing("2022-11-01", "votes")).units
    moved = {party: official[party] - seats for party, seats in by_votes.items() if official[party] != seats}
    assert moved == {"s": 1, "v": -1}


def test_the_folketing_of_2022_when_a_party_keeps_its_constituency_seats() -> None:
    """Folketing Election Act § 77(4): the 50 constituency seats of the Social Democrats stay; the rest is done anew."""
    votes = folketing("2022-11-01", "votes")
    floors = [50 if party == "s" else 0 for party in votes]
    shared = fd.apportion(175, votes, floors=floors, bounds="fix-and-rerun")
    assert shared.units == folketing("2022-11-01", "seats")
    assert oracle.apportion(175, list(votes.values()), floors=floors, bounds="fix-and-rerun").units == list(
        folketing("2022-11-01", "seats").values()
    )
