"""Clearings: own spending against shares of the total, held against fractions."""

from __future__ import annotations

import pickle
import random
from fractions import Fraction

import pytest

import fordel as fd

TOWNS = [fd.Party("Ås", code="101"), fd.Party("Bø", code="102"), fd.Party("Cå", code="103")]
YEARS = fd.Period.years(2024, 2025)


def programme(clearing: fd.Clearing, **options: object) -> fd.Programme:
    return fd.Programme("p", "P", "DKK", **options).add(clearing)


def rescue(**changes: object) -> fd.Clearing:
    arguments = {
        "spending": {
            2024: {"Ås": fd.kroner(700), "Bø": fd.kroner(500), "Cå": fd.kroner(0)},
            2025: {"Ås": fd.kroner(300), "Bø": fd.kroner(0), "Cå": fd.kroner(300)},
        },
        "shares": fd.Key(TOWNS, [3, 1, 2]),
        "clearing_party": "Office",
        "period": YEARS,
        **changes,
    }
    return fd.Clearing("rescue", **arguments)


def payments(schedule: fd.Schedule) -> list[tuple[int, str, str, fd.Money]]:
    return [(e.year, e.payer.name, e.recipient.name, e.amount) for e in schedule]


def test_differences_go_to_and_from_the_clearing_party() -> None:
    schedule = programme(rescue()).schedule()
    assert payments(schedule) == [
        (2024, "Office", "Ås", fd.kroner(100)),
        (2024, "Office", "Bø", fd.kroner(300)),
        (2024, "Cå", "Office", fd.kroner(400)),
        (2025, "Bø", "Office", fd.kroner(100)),
        (2025, "Office", "Cå", fd.kroner(100)),
    ]
    assert schedule.net_by("Office").net == fd.kroner(0)
    assert schedule.filter(stream="rescue", payer="Cå").total_by("year") == {2024: fd.kroner(400)}
    told = schedule.filter(year=2024, payer="Cå").explain()
    assert "Cå: share of all spending: 2 / 6 × 1,200.00 = 400.00" in told
    assert "Betaler 400,00 kr. til Office" in schedule[2].explain("da")
    side = schedule[2].cleared
    assert side is not None
    assert (side.spent, side.share, side.difference, side.amount) == (0, 400, 400, fd.kroner(400))


def test_a_clearing_says_what_it_is() -> None:
    clearing = rescue(name="Rescue", group="Final", unit="major", ties="lot", seed="s", due_month=5)
    assert clearing.spending[2025] == {TOWNS[0]: fd.kroner(300), TOWNS[1]: fd.kroner(0), TOWNS[2]: fd.kroner(300)}
    assert (clearing.id, str(clearing.name), clearing.due_month, clearing.status) == (
        "rescue",
        "Rescue",
        5,
        "unspecified",
    )
    assert clearing.clearing_party.name == "Office"
    assert clearing.period == YEARS
    made = programme(clearing)
    assert made.clearings == [clearing]
    assert pickle.loads(pickle.dumps(made)).schedule() == made.schedule()
    assert made.schedule().filter(due_month=5) == made.schedule()


def largest_remainder(exact: list[Fraction]) -> list[int]:
    """Whole numbers that sum to zero; the largest remainders go up, ties in order."""
    down = [x.numerator // x.denominator for x in exact]
    rest = sorted(range(len(exact)), key=lambda i: (down[i] - exact[i], i))
    for i in rest[: -sum(down)]:
        down[i] += 1
    return down


@pytest.mark.parametrize("unit", ["minor", "major"])
def test_amounts_are_those_of_fractions(unit: str) -> None:
    rng = random.Random(11)
    size = 1 if unit == "minor" else 100
    for _ in range(60):
        who = [fd.Party(f"T{i}", code=str(100 + i)) for i in range(rng.randint(2, 8))]
        weights = [rng.randint(0, 40) for _ in who]
        weights[0] += 1
        own = [rng.randint(0, 10**6) for _ in who]
        spending = {2024: {p: fd.oere(x) for p, x in zip(who, own, strict=True)}}
        clearing = fd.Clearing("c", spending, fd.Key(who, weights), "Office", fd.Period.year(2024), unit=unit)
        schedule = programme(clearing).schedule()
        expected = largest_remainder(
            [Fraction(sum(own) * w, sum(weights) * size) - Fraction(x, size) for w, x in zip(weights, own, strict=True)]
        )
        assert [schedule.net_by(p).net.minor for p in who] == [x * size for x in expected]
        assert schedule.net_by("Office").net == fd.kroner(0)
        for entry in schedule:
            assert entry.amount.minor > 0
            assert entry.cleared.amount.minor == (
                entry.amount.minor if entry.recipient.name == "Office" else -entry.amount.minor
            )


def test_spending_may_be_that_of_streams_or_figures() -> None:
    made = fd.Programme("p", "P", "DKK")
    for town, kr in zip(TOWNS, (100, 20, 0), strict=True):
        made.add(fd.Stream(f"office.{town.id}", fd.per_year(fd.kroner(kr)), town, "Shop", YEARS))
    made.add(rescue(spending="office", shares=fd.Key(TOWNS, [1, 2, 0])))
    settled = made.schedule()
    assert settled.net_by("Ås").net == fd.kroner(80)
    assert settled.net_by("Bø").net == fd.kroner(160)
    figures = fd.Figures(
        "spending",
        TOWNS[:2],
        [("101", "2024-12-31", 70), ("102", "2024-12-31", 30)],
        fd.Citation("Accounts"),
        unit="DKK",
    )
    by_figures = rescue(spending=figures, shares=fd.Key(TOWNS[:2], [1, 1]), period=fd.Period.year(2024))
    assert payments(programme(by_figures).schedule()) == [
        (2024, "Office", "Ås", fd.kroner(20)),
        (2024, "Bø", "Office", fd.kroner(20)),
    ]


def test_records_are_plain() -> None:
    record = programme(rescue(due_month=3)).schedule().records()[2]
    assert {name: type(value).__name__ for name, value in record.items()} == {
        **dict.fromkeys(["year", "first_month", "last_month", "due_month"], "int"),
        **dict.fromkeys(["stream", "tranche", "group", "status", "currency"], "str"),
        **dict.fromkeys([f"{side}{field}" for side in ("payer", "recipient") for field in ("", "_id", "_code")], "str"),
        "amount": "Decimal",
        **dict.fromkeys(["exact", "weight", "share"], "Fraction"),
    }
    assert record["payer_code"] == "103"
    assert (record["amount"], record["exact"], record["weight"], record["share"]) == (400, 400, 2, Fraction(1, 3))


def test_an_entry_leads_back_to_both_divisions() -> None:
    office = fd.Key({"North": 1, "South": 2})
    stream = fd.Stream("s", fd.per_year(fd.kroner(100)), fd.Key(TOWNS, [1, 1, 1]), office, fd.Period.year(2024))
    entry = fd.Programme("p", "P", "DKK").add(stream).schedule()[1]
    paid, received = entry.payers_division, entry.recipients_division
    assert (paid.party, paid.exact, paid.share, paid.amount) == (
        TOWNS[0],
        Fraction(100, 3),
        Fraction(1, 3),
        fd.oere(3334),
    )
    assert (received.party.name, received.weight, received.amount) == ("South", 2, fd.oere(2223))
    assert received.allocation.amount == paid.amount
    assert paid.allocation[paid.place].amount == paid.amount
    assert entry.cleared is None


def test_residuals_sum_to_what_the_pool_misses() -> None:
    key = fd.Key.percent({"A": "40", "B": "33.3"}, rest="uncovered")
    stream = fd.Stream("s", fd.per_year(fd.kroner(100)), key, "R", YEARS)
    schedule = fd.Programme("p", "P", "DKK", method="independent:half-up").add(stream).schedule()
    for year in (2024, 2025):
        found = schedule.filter(year=year).residuals()
        assert found
        assert {r.year for r in found} == {year}
        paid = sum(Fraction(e.amount.minor, 100) for e in schedule.filter(year=year) if e.covered)
        assert all(r.settled == paid for r in found)
        assert found[0].pool - paid == sum(r.missing for r in found)
    assert [r.why for r in schedule.filter(year=2024).residuals()] == ["uncovered"]
    thirds = fd.Programme("p", "P", "DKK", method="independent:half-up").add(
        fd.Stream("s", fd.per_year(fd.kroner(100)), fd.Key({"A": 1, "B": 1, "C": 1}), "R", YEARS)
    )
    (first, _) = thirds.schedule().residuals()
    assert (first.why, first.missing, first.stream, first.tranche) == (
        "independent_rounding",
        Fraction(1, 100),
        "s",
        "all",
    )
    assert first.text.en in thirds.schedule().explain()
