"""Dates as Python users have them: what is no date of one place is refused, and says what to write."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

import fordel as fd


class NumpyDate:
    """Has what numpy.datetime64 has: a stand-in, as the tests do without NumPy."""

    def __init__(self, written: str) -> None:
        self.written = written
        self.dtype = "datetime64[D]"

    def __str__(self) -> str:
        return self.written


class Timestamp(datetime):
    """pandas.Timestamp is a subclass of datetime."""


class NotATime:
    """pandas.NaT has the fields of a date, and no numbers in them."""

    year = month = day = float("nan")
    tzinfo = None


NEW_YEAR = [
    date(2022, 1, 1),
    datetime(2022, 1, 1),
    datetime(2022, 1, 1, 12, 30),
    "2022-01-01",
    Timestamp(2022, 1, 1),
    NumpyDate("2022-01-01"),
    NumpyDate("2022-01-01T00:00:00.000000000"),
]


@pytest.mark.parametrize("day", NEW_YEAR, ids=repr)
def test_a_date_is_a_date(day: object) -> None:
    assert fd.Period(day, "2022-12-31") == fd.Period.year(2022)
    assert fd.folk1a().at("Faxe", day).on == date(2022, 1, 1)


@pytest.mark.parametrize("zone", [timezone.utc, timezone(timedelta(hours=1))], ids=str)
def test_a_moment_in_a_time_zone_is_no_date(zone: timezone) -> None:
    for moment in (datetime(2022, 1, 1, tzinfo=zone), Timestamp(2022, 1, 1, tzinfo=zone)):
        with pytest.raises(ValueError, match=r"fordel\.calendar\.time_zone.*astimezone"):
            fd.folk1a().at("Faxe", moment)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("01-01-2022", "2022-01-01"),
        ("31.12.2022", "2022-12-31"),
        ("1/3/2022", "2022-03-01"),
        ("2022", "2022-01-01"),
        (2022, "2022-01-01"),
        (NumpyDate("2022"), "2022-01-01"),
    ],
    ids=str,
)
def test_what_is_written_another_way_is_answered(written: object, meant: str) -> None:
    for place in (
        lambda: fd.folk1a().at("Faxe", written),
        lambda: fd.Key.by_population(["Faxe"], on=written),
        lambda: fd.Period(written, "2022-12-31"),
    ):
        with pytest.raises(ValueError, match=rf"fordel\.calendar\.bad_date.*write {meant}"):
            place()


@pytest.mark.parametrize("no_date", [NotATime(), NumpyDate("NaT"), 5, "tomorrow"], ids=repr)
def test_what_is_no_date(no_date: object) -> None:
    with pytest.raises(ValueError, match=r"fordel\.calendar\.bad_date"):
        fd.folk1a().at("Faxe", no_date)
