"""Streams whose terms change in time: each amount against exact fractions, and all terms together as one stream."""

from __future__ import annotations

import copy
import datetime
import itertools
import pickle
import random
from fractions import Fraction

import pytest

import fordel as fd

TOWNS = [fd.Party(name) for name in "ABC"]
OFFICE = fd.Party("Office")


def months(first: int, end: int) -> fd.Period:
    """From a month, counted from January 2021, to the one before another."""

    def first_day(month: int) -> datetime.date:
        return datetime.date(2021 + month // 12, month % 12 + 1, 1)

    return fd.Period(first_day(first), first_day(end) - datetime.timedelta(days=1))


def half_up(value: Fraction) -> int:
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def largest_remainder(units: int, weights: list[int]) -> list[int]:
    quotas = [Fraction(units * weight, sum(weights)) for weight in weights]
    given = [int(quota) for quota in quotas]
    for i in sorted(range(len(weights)), key=lambda i: (given[i] - quotas[i], i))[: units - sum(given)]:
        given[i] += 1
    return given


def programme(*parts: object, **options: object) -> fd.Programme:
    made = fd.Programme("p", "P", "DKK", **options)
    for part in parts:
        made.add(part)
    return made


def terms(cuts: list[int], end: int, amounts: list[fd.AmountRule], weights: list[list[int]]) -> list[fd.Stream]:
    """From January 2021, of one stream that is another from each cut on."""
    ends = [*cuts, end]
    return [
        fd.Stream("s", amount, fd.Key(TOWNS, of), OFFICE, months(first, last), whole=months(0, end))
        for first, last, amount, of in zip([0, *cuts], ends, amounts, weights, strict=True)
    ]


@pytest.mark.parametrize("seed", range(40))
def test_each_part_of_a_year_is_what_has_accrued_by_its_end_less_what_had_by_its_beginning(seed: int) -> None:
    draw = random.Random(seed)
    end = draw.randint(2, 36)
    cuts = sorted(draw.sample(range(1, end), min(draw.randint(1, 3), end - 1)))
    oere = [draw.randint(1, 10**7) for _ in range(len(cuts) + 1)]
    weights = [[draw.randint(1, 9) for _ in TOWNS] for _ in oere]
    expected = []
    for year in range((end + 11) // 12):
        for first, last, yearly, of in zip([0, *cuts], [*cuts, end], oere, weights, strict=True):
            begins, ends = max(first - 12 * year, 0), min(last - 12 * year, 12)
            if begins < ends:
                due = half_up(Fraction(yearly * ends, 12)) - half_up(Fraction(yearly * begins, 12))
                expected += largest_remainder(due, of)
    amounts = [fd.per_year(fd.Money.from_minor(of, "DKK")) for of in oere]
    schedule = programme(*terms(cuts, end, amounts, weights)).schedule()
    assert [entry.amount.minor for entry in schedule] == expected


@pytest.mark.parametrize("cut", range(1, 30))
def test_an_amount_of_a_whole_period_is_shared_by_the_months_of_its_terms(cut: int) -> None:
    whole = fd.per_period(fd.Money("1000.01", "DKK"), "months")
    parts = terms([cut], 30, [whole, whole], [[1, 1, 1], [1, 0, 0]])
    ends = sorted({0, cut, 12, 24, 30})
    expected = []
    for first, last in itertools.pairwise(ends):
        due = half_up(Fraction(100001 * last, 30)) - half_up(Fraction(100001 * first, 30))
        expected += largest_remainder(due, [1, 1, 1] if first < cut else [1, 0, 0])
    assert [entry.amount.minor for entry in programme(*parts).schedule()] == expected


def test_terms_are_one_stream_to_whoever_names_it() -> None:
    amounts = [fd.per_year(fd.kroner(1200)), fd.per_year(fd.kroner(2400))]
    made = programme(*terms([6], 24, amounts, [[1, 1, 1], [1, 1, 0]]))
    made.add(fd.Stream("tenth", fd.percent_of(10, "s"), "A", OFFICE, fd.Period.years(2021, 2022)))
    schedule = made.schedule()
    assert schedule.total_by(["stream", "year"]) == {
        ("s", 2021): fd.kroner(1800), ("s", 2022): fd.kroner(2400),
        ("tenth", 2021): fd.kroner(180), ("tenth", 2022): fd.kroner(240),
    }  # fmt: skip
    assert [one.period for one in made.terms_of("s")] == [months(0, 6), months(6, 24)]
    assert [one.whole for one in made.terms_of("tenth")] == [None]
    told = schedule.filter(stream="s", year=2022)
    assert "\nTerms from 1 July 2021\n" in told.explain()
    assert "\nVilkår fra 1. juli 2021\n" in told.explain(lang="da")
    assert "Terms" not in schedule.filter(stream="tenth").explain()


def test_terms_are_pickled_copied_and_compared() -> None:
    amounts = [fd.per_year(fd.kroner(1200)), fd.per_year(fd.kroner(2400))]
    made = programme(*terms([6], 24, amounts, [[1, 1, 1], [1, 1, 0]]))
    again = pickle.loads(pickle.dumps(made))
    assert again == made == copy.deepcopy(made)
    assert again.schedule() == made.schedule() == pickle.loads(pickle.dumps(made.schedule()))
    first, later = made.streams
    assert pickle.loads(pickle.dumps(later)) == later
    assert later.whole == months(0, 24)
    alone = fd.Stream("s", amounts[1], fd.Key(TOWNS, [1, 1, 0]), OFFICE, months(6, 24))
    assert alone != later
    assert alone.whole is None
    assert programme(first, alone) != made


def test_years_are_called_and_read_by_their_programme() -> None:
    school = programme(year_begins=8)
    assert school.year_label(2014) == "2014-15"
    assert {school.parse_year(written) for written in ("2014-15", "2014/15", "2014-2015", "2014–15")} == {2014}
    assert programme().parse_year("2014") == 2014
    with pytest.raises(ValueError, match=r"fordel\.programme\.bad_year.*month 8"):
        school.parse_year("2014")


def test_crores_and_lakhs_are_read_exactly() -> None:
    crore = Fraction(10**7)
    for written, rupees in {
        "1.5 crore INR": crore * 3 / 2, "INR 4.5 crore": crore * 9 / 2, "25 lakh INR": crore / 4,
        "₹12,50,000.01": Fraction(125000001, 100), "2.5 million INR": Fraction(2500000), "0,1 crore INR": crore / 10,
    }.items():  # fmt: skip
        assert Fraction(fd.Money(written).minor, 100) == rupees
        if "," not in written:
            assert fd.Money(written, notation="english") == fd.Money(written)
    assert fd.Money("4,5 crore INR", notation="danish") == fd.Money("4.5 crore INR", notation="english")
    assert fd.Money("Rs. 12,50,000", "INR") == fd.Money("1250000.00 INR")
    with pytest.raises(ValueError, match=r"fordel\.money\.malformed"):
        fd.Money("12,50,000 DKK")


def test_arrangements_that_agreements_have_are_said_in_few_words() -> None:
    year = fd.Period.year(2024)
    pool = fd.Stream(
        "pool",
        fd.by_year({2024: fd.Money("1000.01", "DKK"), 2025: fd.Money("2000.02", "DKK")}),
        fd.Key.percent(TOWNS, [50, Fraction("33.33"), Fraction("16.67")]),
        OFFICE,
        fd.Period.years(2024, 2025),
    )
    assert [e.amount.minor for e in programme(pool).schedule()] == [50001, 33330, 16670, 100001, 66661, 33340]

    roads = fd.Stream("roads", fd.per_year(fd.kroner(400)), fd.Key(TOWNS[:2], [3, 1]), OFFICE, year)
    schools = fd.Stream("schools", fd.per_year(fd.kroner(400)), fd.Key(TOWNS, [1, 1, 2]), OFFICE, year)
    derived = fd.by_amounts(["roads", "schools"])
    admin = fd.Stream("admin", fd.per_year(fd.Money("100.01", "DKK")), derived, OFFICE, year)
    settled = programme(admin, roads, schools).schedule().filter(stream="admin")
    assert [e.amount.minor for e in settled] == [5001, 2500, 2500]

    credit = fd.Stream("credit", fd.per_year(fd.Money("-1000.01", "DKK")), fd.Key.equal(TOWNS), OFFICE, year)
    fee = fd.Stream("fee", fd.percent_of(10, "credit"), "A", OFFICE, year)
    assert [e.amount.minor for e in programme(credit, fee).schedule()] == [-33334, -33334, -33333, -10000]

    dates = {"2014-06-30": "1.5 crore INR", "2014-09-30": "25 lakh INR", "2015-03-31": "₹12,50,000.01"}
    grant = fd.Stream("grant", fd.on_dates(dates), fd.Key.equal(TOWNS), OFFICE, fd.Period("2014-04-01", "2015-03-31"))
    india = fd.Programme("india", "India", "INR", year_begins=4).add(grant)
    assert india.schedule().filter(year=india.parse_year("2014-15")).total() == fd.Money("1,87,50,000.01 INR")


def test_a_table_of_both_margins_and_a_named_tie() -> None:
    for served, expected in ((["A", "B"], [51, 50, 49, 50]), (["B", "A"], [50, 51, 50, 49])):
        made = programme(ties=served)
        for office, oere in (("North", 101), ("South", 99)):
            made.add(
                fd.Stream(
                    f"office.{office}", fd.per_year(fd.Money.from_minor(oere, "DKK")), fd.Key.equal(TOWNS[:2]), office,
                    fd.Period.year(2024),
                )
            )  # fmt: skip
        schedule = made.settle_as_table("office").schedule()
        assert [e.amount.minor for e in schedule] == expected
        assert {schedule.filter(payer=who).total().minor for who in "AB"} == {100}
