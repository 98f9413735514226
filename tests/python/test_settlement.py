"""Programmes settled year by year, against fractions by hand and against an oracle of its own."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

import fordel as fd

TOWNS = [fd.Party(name) for name in ("Ash", "Birch", "Cedar", "Dill", "Elm")]
OFFICE = fd.Party("Office")
YEAR = fd.Period.year(2021)


def settled(*streams: fd.Stream, **options: object) -> fd.Schedule:
    made = fd.Programme("p", "P", "DKK", **options)
    for stream in streams:
        made.add(stream)
    return made.schedule()


def minor(schedule: fd.Schedule, **wanted: object) -> list[int]:
    return [entry.amount.minor for entry in schedule.filter(**wanted)]


def half_up(value: Fraction) -> int:
    """By magnitude."""
    whole = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return whole if value >= 0 else -whole


def largest_remainder(units: int, weights: list[int]) -> list[int]:
    quotas = [Fraction(abs(units) * weight, sum(weights)) for weight in weights]
    given = [int(quota) for quota in quotas]
    order = sorted(range(len(weights)), key=lambda i: (given[i] - quotas[i], i))
    for i in order[: abs(units) - sum(given)]:
        given[i] += 1
    return given if units >= 0 else [-one for one in given]


class Oracle:
    """Streams of one or two tranches that state their amounts or rest on others, in years and months."""

    def __init__(self, draw: random.Random) -> None:
        self.count = draw.randint(1, 6)
        order = list(range(self.count))
        draw.shuffle(order)
        self.rules: dict[int, tuple] = {}
        for place, s in enumerate(order):
            kind = draw.choice(["year", "year", "once", "percent", "sum"] if place else ["year", "once"])
            if kind in ("year", "once"):
                self.rules[s] = (kind, draw.randint(-500, 5000))
            elif kind == "percent":
                self.rules[s] = (
                    kind,
                    Fraction(draw.randint(1, 2000), draw.randint(1, 20)),
                    order[draw.randrange(place)],
                )
            else:
                self.rules[s] = (kind, draw.sample(order[:place], draw.randint(1, min(place, 2))))
        self.order = order
        self.months = {}
        self.keys = {}
        self.parts = {}
        for s in range(self.count):
            first = draw.choice([1, 1, 4, 9])
            last = 12 if self.rules[s][0] == "once" else draw.choice([12, 18, 24])
            self.months[s] = (first, last)  # since December 2020
            self.keys[s] = [[draw.randint(0, 9) for _ in TOWNS[:-1]] + [draw.randint(1, 9)] for _ in range(2)]
            self.parts[s] = draw.choice([None, Fraction(draw.randint(1, 99))])

    def stream(self, s: int) -> fd.Stream:
        kind, *said = self.rules[s]
        amount = {
            "year": lambda: fd.per_year(fd.oere(said[0])),
            "once": lambda: fd.once(fd.oere(said[0])),
            "percent": lambda: fd.percent_of(said[0], f"s{said[1]}"),
            "sum": lambda: fd.sum_of([f"s{other}" for other in said[0]]),
        }[kind]()
        first, last = self.months[s]
        end = {12: "2021-12-31", 18: "2022-06-30", 24: "2022-12-31"}[last]
        keys = [fd.Key(TOWNS, weights) for weights in self.keys[s]]
        payers = keys[0]
        if self.parts[s] is not None:
            payers = [
                fd.Tranche("rest", payers=keys[1]),
                fd.Tranche("part", fd.percent(self.parts[s]), keys[0]),
            ]
        return fd.Stream(f"s{s}", amount, payers, OFFICE, fd.Period(f"2021-{first:02}-01", end))

    def settle(self) -> dict[tuple[int, int, str], list[int]]:
        paid: dict[tuple[int, int, str], list[int]] = {}
        for year in (0, 1):
            for s in self.order:
                first, last = max(self.months[s][0] - 12 * year, 1), min(self.months[s][1] - 12 * year, 12)
                if last < first:
                    continue
                kind, *said = self.rules[s]

                def came_to(others: list[int], year: int = year) -> int:
                    return sum(sum(units) for (y, o, _), units in paid.items() if y == year and o in others)

                if kind == "year":
                    whole, before = Fraction(said[0] * (last - first + 1), 12), Fraction(said[0] * (first - 1), 12)
                elif kind == "once":
                    whole, before = Fraction(said[0]), Fraction(0)
                elif kind == "percent":
                    whole, before = came_to([said[1]]) * said[0] / 100, Fraction(0)
                else:
                    whole, before = Fraction(came_to(said[0])), Fraction(0)
                if self.parts[s] is None:
                    paid[year, s, "all"] = largest_remainder(half_up(before + whole) - half_up(before), self.keys[s][0])
                    continue
                share = self.parts[s] / 100
                part = half_up((before + whole) * share) - half_up(before * share)
                paid[year, s, "part"] = largest_remainder(part, self.keys[s][0])
                rest = half_up(before + whole) - half_up(before) - part
                paid[year, s, "rest"] = largest_remainder(rest, self.keys[s][1])
        return paid


@pytest.mark.parametrize("seed", range(20))
def test_random_programmes_settle_as_the_oracle(seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(15):
        oracle = Oracle(draw)
        schedule = settled(*(oracle.stream(s) for s in range(oracle.count)))
        expected = oracle.settle()
        for (year, s, tranche), amounts in expected.items():
            assert minor(schedule, year=2021 + year, stream=f"s{s}", tranche=tranche) == amounts
        assert len(schedule) == sum(len(amounts) for amounts in expected.values())
        for entry in schedule:
            assert entry.allocation[entry.place].amount == entry.amount


def test_an_amount_may_be_left_out_and_plain_money_must_be_said() -> None:
    tranches = [fd.Tranche("a", fd.per_year(fd.kroner(3)), "Ash"), fd.Tranche("b", fd.once(fd.kroner(4)), "Birch")]
    stream = fd.Stream("s", payers=tranches, recipients="Office", period=YEAR)
    assert stream.amount is None
    assert minor(settled(stream)) == [300, 400]
    with pytest.raises(fd.Error, match=r"fordel\.stream\.unsaid.*per_year") as caught:
        fd.Stream("s", fd.kroner(3), "Ash", "Office", YEAR)
    assert "per_period" in str(caught.value)
    assert "once" in str(caught.value)
    for missing in ("payers", "recipients", "period"):
        given = {"payers": "Ash", "recipients": "Office", "period": YEAR}
        del given[missing]
        with pytest.raises(fd.Error, match=r"fordel\.argument\.missing"):
            fd.Stream("s", fd.per_year(fd.kroner(3)), **given)


def test_a_tranches_plain_money_is_per_what_its_stream_says() -> None:
    tranches = [fd.Tranche("a", fd.kroner(1), "Ash"), fd.Tranche("b", payers="Birch")]
    half = fd.Period("2021-07-01", "2021-12-31")
    assert minor(settled(fd.Stream("s", fd.per_year(fd.kroner(4)), tranches, "Office", half))) == [50, 150]
    assert minor(settled(fd.Stream("s", fd.once(fd.kroner(4)), tranches, "Office", half))) == [100, 300]


def test_co_financing_in_percent_with_several_leads() -> None:
    made = fd.Stream.cofinancing(
        "s",
        recipient="Office",
        lead=fd.Key({"Ash": 2, "Birch": 1}),
        from_lead=fd.percent(25),
        from_others=fd.rest(),
        others="Cedar",
        period=YEAR,
        amount=fd.per_year(fd.kroner(12)),
    )
    assert minor(settled(made)) == [200, 100, 900]


def test_a_rule_of_recipients_and_what_nobody_gets() -> None:
    recipients = fd.Key.percent({"Ash": 30, "Birch": 45}, rest="uncovered")
    schedule = settled(fd.Stream("s", fd.per_year(fd.kroner(1)), "Office", recipients, YEAR))
    assert [(entry.recipient.name, entry.amount.minor) for entry in schedule][:2] == [("Ash", 30), ("Birch", 45)]
    assert minor(schedule, recipient="uncovered") == [25]


def test_a_school_year_and_parts_of_it_by_days() -> None:
    stream = fd.Stream("s", fd.per_year(fd.kroner(365)), "Ash", "Office", fd.Period("2014-08-03", "2015-07-31"))
    schedule = settled(stream, year_begins=8, part_years="days")
    assert minor(schedule) == [36_300]
    assert [entry.year for entry in schedule] == [2014]
    made = schedule.programme
    assert (made.year_begins, made.part_years) == (8, "days")


def test_an_explanation_goes_from_the_stated_to_the_unit() -> None:
    tranche = fd.Tranche("others", payers=fd.Key({"Ash": 1, "Birch": 3}), adjustments=[fd.floor(fd.kroner(40))])
    stream = fd.Stream(
        "s", fd.per_year(fd.kroner(200)), [fd.Tranche("region", fd.percent(50), "Region"), tranche], "Office", YEAR
    )
    schedule = settled(stream)
    assert minor(schedule) == [10_000, 4_000, 6_000]
    told = schedule.filter(payer="Ash").explain()
    places = [told.index(words) for words in ("200.00 DKK", "1 / 4 × 100 = 25", "floor of 40", "Amount: 40.00")]
    assert places == sorted(places)
    assert "Nøgle: " in schedule.explain("da")
