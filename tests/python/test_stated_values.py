"""Values of a file that change, or that say where they are stated: against what a reader of the file would say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import fordel as fd

FILE = """\
unit:
  - {from: 2025-07, value: 1 kr.}
  - from: 2026
    value: 10 kr.
    source: Budget 2026
    page: 12
    status: provisional
    next: yearly
    decision: {body: Havnby Byråd, date: 2025-10-07}
  - {from: 2026-09-15, value: 100 kr., published: 2026-08-01}
streams:
  running:
    amount: {value: 500.000 kr. per year, source: Aftale, status: forecast, checked: 2026-03-01, next: 2026-12-01}
    decision: {body: De tre byråd, date: 2025-03-04}
"""
DOCUMENT = fd.parse_yaml(FILE, "museum.yaml")


def unit(day: str, known_by: str | None = None) -> str | None:
    found = DOCUMENT.in_force(day, known_by).members["unit"]
    return found.text if found.kind == "text" else None


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-06-30", None),
        ("2025-07-01", "1 kr."),
        ("2025-12-31", "1 kr."),
        ("2026-01-01", "10 kr."),
        ("2026-09-14", "10 kr."),
        ("2026-09-15", "100 kr."),
        ("2040-01-01", "100 kr."),
    ],
)
def test_the_value_of_a_day_is_the_latest_that_has_begun(day: str, expected: str | None) -> None:
    assert unit(day) == expected


def test_what_was_decided_or_published_later_is_not_known() -> None:
    assert unit("2027-01-01", "2026-07-31") == "10 kr."
    assert unit("2027-01-01", "2026-08-01") == "100 kr."
    assert unit("2027-01-01", "2025-10-06") == "1 kr."
    assert "running" in DOCUMENT.as_of("2025-03-04").members["streams"].members
    assert "running" not in DOCUMENT.as_of("2025-03-03").members["streams"].members


def test_changes_are_the_days_on_which_a_value_begins() -> None:
    assert DOCUMENT.changes() == [date(2025, 7, 1), date(2026, 1, 1), date(2026, 9, 15)]
    for day in DOCUMENT.changes():
        assert DOCUMENT.in_force(day) != DOCUMENT.in_force(day - timedelta(days=1))


def test_each_value_tells_what_is_known_of_it() -> None:
    first, second, third, amount = DOCUMENT.stated_values()
    assert (first.where, first.from_, first.until) == ("unit", date(2025, 7, 1), date(2025, 12, 31))
    assert (second.status, second.source.page, second.decided.taken) == ("provisional", "12", date(2025, 10, 7))
    assert second.source.in_("en") == "Budget 2026, page 12"
    assert (second.next, second.until) == (date(2027, 1, 1), date(2026, 9, 14))
    assert (third.published, third.until) == (date(2026, 8, 1), None)
    assert (amount.where, amount.from_, amount.value.text) == ("streams.running.amount", None, "500.000 kr. per year")
    assert (amount.file, amount.at) == ("museum.yaml", fd.Position(13, 13))
    assert not amount.past_next("2026-11-30")
    assert amount.past_next("2026-12-01")


def test_all_that_is_wrong_with_dated_values_is_told_at_its_place() -> None:
    wrong = fd.parse_yaml(
        "a:\n  - {from: 2026, value: 1}\n  - {from: 2025, value: 2}\n"
        "b: {value: 1, sorce: Law}\n"
        "c: {value: 1, status: firm}\n"
        "d: {value: 1, next: yearly}\n"
        "e: [{from: 2026, value: 1}, {value: 2}]\n",
        "wrong.yaml",
    )
    with pytest.raises(fd.FileError) as raised:
        wrong.changes()
    assert [(f.id, f.address, f.at.line) for f in raised.value.findings] == [
        ("fordel.file.dates_order", "a.2.from", 3),
        ("fordel.file.unknown_key", "b.sorce", 4),
        ("fordel.file.unknown_value_status", "c.status", 5),
        ("fordel.file.nothing_to_renew", "d.next", 6),
        ("fordel.file.undated", "e.2", 7),
    ]
