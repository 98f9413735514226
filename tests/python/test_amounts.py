"""Rules of amounts against Fractions that know nothing of them, and the words in which they are said."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
import random
import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

import fordel as fd

GROWTH = Fraction(1018, 1000)
GRANT = fd.Period("2024-01-01", "2025-06-30")
PL = fd.PriceIndex.rates(
    {2026: "2.6 %", 2027: "2,1 %", 2028: 3}, fd.Text("PL-indeks", "PL index"), fd.Citation("Finance Act", "PL")
)


def exact(rule: fd.AmountRule, year: int, *args: object, **more: object) -> Fraction:
    return rule.in_year(year, *args, **more).amount.exact


def days(first: dt.date, last: dt.date) -> int:
    return (last - first).days + 1


def test_a_pool_compounds_unrounded() -> None:
    """Section 5 of the German Regionalisierungsgesetz: 1.8 % a year."""
    pool = fd.per_year(fd.kroner(200_000_000)).indexed(fd.PriceIndex.steady("1.8 %"), base_year=2018)
    for n in range(15):
        assert exact(pool, 2018 + n) == 200_000_000 * GROWTH**n


def test_a_recurrence_is_worked_out_year_by_year() -> None:
    rule = fd.recurring(2022, fd.kroner(9_000_000_000), factor=GROWTH, plus=fd.kroner(150_000_000))
    expected = Fraction(9_000_000_000)
    for year in range(2022, 2032):
        assert exact(rule, year) == expected
        expected = expected * GROWTH + 150_000_000
    assert rule == fd.by_year({2022: fd.kroner(9_000_000_000)}).continued(GROWTH, fd.kroner(150_000_000))


def test_a_whole_period_by_months_by_days_and_by_instalments() -> None:
    amount = fd.kroner(100_000)
    by_months = fd.per_period(amount, "months")
    assert exact(by_months, 2024, GRANT) == Fraction(200_000, 3)
    assert exact(by_months, 2025, GRANT) == Fraction(100_000, 3)
    by_days = fd.per_period(amount, spread="days")
    assert exact(by_days, 2024, GRANT) == Fraction(100_000 * 366, 547)
    assert exact(by_days, 2025, GRANT) == Fraction(100_000 * 181, 547)
    for spread in (
        {2024: "55 %", 2025: "45 %"},
        {2024: 55, 2025: 45},
        {2024: fd.kroner(55_000), 2025: fd.kroner(45_000)},
    ):
        assert [exact(fd.per_period(amount, spread), year, GRANT) for year in (2024, 2025)] == [55_000, 45_000]
    dated = fd.per_period(amount, {"2024-02-01": 30, dt.date(2024, 9, 1): 30, "2025-02-01": "40 %"})
    assert [exact(dated, year, GRANT) for year in (2024, 2025)] == [60_000, 40_000]


def random_rule(rng: random.Random) -> tuple[fd.AmountRule, Callable[[int, Fraction], Fraction]]:
    """A rule, and what it comes to in a year of which a part is active."""
    amount = rng.randrange(1, 10**9)
    rates = {year: Fraction(rng.randrange(-50, 90), 10) for year in range(2019, 2040)}
    index = fd.PriceIndex.rates(rates)
    base = rng.randrange(2020, 2030)

    def factor(year: int) -> Fraction:
        made = Fraction(1)
        for each in range(min(base, year) + 1, max(base, year) + 1):
            made *= 1 + rates[each] / 100
        return made if year >= base else 1 / made

    money = fd.oere(amount)
    if rng.random() < 0.5:
        return fd.per_year(money).indexed(index, base), lambda year, part: Fraction(amount, 100) * factor(year) * part
    last = rng.randrange(2020, 2030)
    stated = {year: rng.randrange(10**8) for year in range(2018, last + 1)}
    rule = fd.by_year({year: fd.oere(each) for year, each in stated.items()}).indexed_from_last(index)

    def by_year(year: int, part: Fraction) -> Fraction:
        if year in stated:
            return Fraction(stated[year], 100)
        made = Fraction(stated[last], 100) * part
        for each in range(last + 1, year + 1):
            made *= 1 + rates[each] / 100
        return made

    return rule, by_year


@pytest.mark.parametrize("seed", range(200))
def test_random_rules_against_fractions(seed: int) -> None:
    rng = random.Random(seed)
    rule, expected = random_rule(rng)
    first = dt.date(2020, 1, 1) + dt.timedelta(rng.randrange(3000))
    last = first + dt.timedelta(rng.randrange(2000))
    by_days = rng.random() < 0.5
    if not by_days:
        first = first.replace(day=1)
        last = (last.replace(day=28) + dt.timedelta(4)).replace(day=1) - dt.timedelta(1)
    for year in range(first.year, last.year + 1):
        begins, ends = max(first, dt.date(year, 1, 1)), min(last, dt.date(year, 12, 31))
        part = Fraction(days(begins, ends), days(dt.date(year, 1, 1), dt.date(year, 12, 31)))
        if not by_days:
            part = Fraction(ends.month - begins.month + 1, 12)
        period = fd.Period(first, last)
        assert exact(rule, year, period, parts="days" if by_days else "months") == expected(year, part)


def test_an_index_is_rounded_where_it_is_said() -> None:
    rule, steady = fd.per_year(fd.kroner(150)), fd.PriceIndex.steady("1.8")
    assert exact(rule.indexed(steady, 2023), 2025) == 150 * GROWTH**2
    assert exact(rule.indexed(steady, 2023, "at_end"), 2025) == Fraction("155.45")
    assert exact(rule.indexed(steady, 2023, "each-year"), 2025) == Fraction("155.45")  # 152.70, 155.4486
    assert exact(rule.indexed(steady, 2023, fd.RoundingPoint.each_year("krone")), 2025) == 156  # 153, 155.754
    assert exact(rule.indexed(steady, 2023, fd.RoundingPoint.at_end("krone")), 2025) == 155
    assert exact(rule.indexed(steady, 2023, fd.RoundingPoint.at_end("krone", rounding="up")), 2025) == 156


def test_percentages_the_rest_and_sums() -> None:
    whole = fd.per_year(fd.kroner(3_000_000)).indexed(PL, 2025)
    half = fd.Period("2026-07-01", "2028-12-31")
    assert exact(fd.percent(25), 2026, half, whole=whole) == Fraction(25, 100) * 3_000_000 * Fraction(1026, 1000) / 2
    assert exact(fd.rest(), 2026, half, whole=whole, others=fd.kroner(384_750)) == 1_539_000 - 384_750
    known = {"a": fd.kroner(100), "b": fd.Money("0.50 DKK")}
    assert exact(fd.sum_of(["a", "b"]), 2026, known=known) == Fraction("100.5")
    assert exact(fd.percent_of("2,5 %", "a"), 2026, known=known) == Fraction("2.5")
    assert exact(fd.percent_of(120, ["a", "b"]).rounded("krone"), 2026, known=known) == 121  # 120.60


def test_a_table_by_party() -> None:
    rule = fd.by_party({"Faxe": fd.kroner(2), "Stevns": "1,50 kr."}, per="year", notation="danish")
    assert exact(rule, 2024) == Fraction("3.5")
    assert exact(fd.by_party({"Faxe": fd.kroner(3)}, fd.Spread.by_months()), 2025, GRANT) == 1
    assert exact(fd.by_party({"Faxe": fd.kroner(3)}, "once"), 2024, GRANT) == 3


def test_a_product() -> None:
    members = fd.Key({"Faxe": "3/2", "Stevns": 2})
    rule = fd.product(members, fd.kroner(1000)).indexed(fd.PriceIndex.steady(10), 2025, "at_end")
    assert exact(rule, 2026) == Fraction(7, 2) * 1100
    assert exact(rule, 2026, fd.Period("2026-07-01", "2026-12-31")) == Fraction(7, 4) * 1100


def test_numbers_are_exact_and_text_has_its_notation() -> None:
    assert (
        fd.PriceIndex.steady(Fraction(26, 10)) == fd.PriceIndex.steady("2.6%") == fd.PriceIndex.steady(Decimal("2.6"))
    )
    assert fd.PriceIndex.steady("2,6 %", notation="danish").rate(2026) == Fraction(26, 10)
    assert fd.PriceIndex.levels({2025: "1.042,5", 2026: 2085}, notation="danish").factor(2025, 2026) == 2
    assert fd.per_year("1.000 kr.", notation="danish") == fd.per_year(fd.kroner(1000))
    assert fd.recurring(2024, fd.kroner(1), "1,018", notation="danish") == fd.recurring(2024, fd.kroner(1), GROWTH)
    for call in (
        lambda: fd.percent(0.25),
        lambda: fd.PriceIndex.steady(2.6),
        lambda: fd.PriceIndex.rates({2026: 2.6}),
        lambda: fd.recurring(2024, fd.kroner(1), factor=1.018),
        lambda: fd.per_period(fd.kroner(1), {2024: 55.0, 2025: 45}),
        lambda: fd.per_year(100.0),
        lambda: fd.per_year(100),
    ):
        with pytest.raises(TypeError):
            call()


@pytest.mark.parametrize(
    ("id", "call"),
    [
        ("argument.missing", lambda: fd.by_party({"A": fd.kroner(1)})),
        ("argument.missing", lambda: fd.per_period(fd.kroner(1))),
        ("amount.unknown_per", lambda: fd.by_party({"A": fd.kroner(1)}, per="decade")),
        ("amount.spread_sum", lambda: fd.per_period(fd.kroner(1), {2024: 55, 2025: 40})),
        ("amount.bad_percent", lambda: fd.percent("101 %")),
        ("index.missing_year", lambda: fd.per_year(fd.kroner(1)).indexed(PL, 2025).in_year(2029)),
        ("currency.mismatch", lambda: fd.by_year({2024: fd.kroner(1), 2025: fd.Money("1.00 EUR")})),
        ("amount.nothing_stated", lambda: fd.by_year({})),
        ("amount.outside_period", lambda: fd.on_dates({"2025-07-01": fd.kroner(1)}).in_year(2025, GRANT)),
        ("amount.outside_period", lambda: fd.per_period(fd.kroner(1), {2026: 100}).in_year(2024, GRANT)),
        ("amount.no_period", lambda: fd.per_period(fd.kroner(1), "months").in_year(2024)),
        ("amount.no_whole", lambda: fd.rest().in_year(2024)),
        ("programme.amounts_unknown", lambda: fd.sum_of("a").in_year(2024)),
        ("programme.amounts_unknown", lambda: fd.sum_of("a").in_year(2024, known={"b": fd.kroner(1)})),
        (
            "calendar.not_whole_months",
            lambda: fd.per_year(fd.kroner(1)).in_year(2024, fd.Period("2024-01-02", "2024-02-01")),
        ),
    ],
)
def test_what_is_refused(id: str, call: Callable[[], object]) -> None:
    with pytest.raises(fd.Error) as refused:
        call()
    assert refused.value.id == f"fordel.{id}"


def test_a_missing_year_says_which_there_are() -> None:
    with pytest.raises(KeyError) as refused:
        fd.per_year(fd.kroner(1)).indexed(PL, 2025).in_year(2030)
    assert '2029 of "PL index", which has 2026, 2027, 2028' in str(refused.value)


def amount_in(text: str) -> Fraction:
    number = text.replace(",", "")
    return Fraction(number)


def test_a_citizen_recalculates_each_step() -> None:
    """Each sentence `a × b … = c` is taken at its word: what stands to the left of it comes to what it says."""
    whole = fd.per_year(fd.kroner(3_000_000)).indexed(PL, 2025)
    asked = whole.in_year(2027, fd.Period("2025-01-01", "2027-06-30"))
    part = fd.percent(25).in_year(2027, fd.Period("2025-01-01", "2027-06-30"), whole=whole)
    said = [step.en for step in part.steps]
    assert said[:-1] == [step.en for step in asked.steps]
    checked = 0
    for line in said:
        line = re.sub(r"\([^()]*(\([^()]*\))?[^()]*\)", "", line)  # sources
        match = re.search(r"(?P<left>[\d,.]+(?:%| DKK)[^=]*) = (?P<right>[\d,.]+) DKK", line)
        if not match:
            continue
        left = match["left"].replace(" DKK", "").replace("% of", " /100 ×")
        made = Fraction(1)
        for sign, number in re.findall(r"([×/]?)\s*([\d,.]+)", left):
            made = made / amount_in(number) if sign == "/" else made * amount_in(number)
        assert made == amount_in(match["right"]), line
        checked += 1
    assert checked == 3
    assert part.amount.exact == Fraction(25, 100) * 3_000_000 * Fraction(1026, 1000) * Fraction(1021, 1000) / 2


def test_the_words_in_danish() -> None:
    rule = fd.per_year(fd.kroner(3_000_000)).indexed(PL, 2025)
    assert [step.da for step in rule.in_year(2026).steps] == [
        'Angivet: 3.000.000,00 kr. om året i 2025-priser, reguleret med PL-indeks (Finance Act, "PL"), ikke afrundet',
        'Indeks: 3.000.000,00 kr. × 1,026 (2026, PL-indeks (Finance Act, "PL")) = 3.078.000,00 kr.',
    ]


RULES = [
    fd.per_year(fd.kroner(1)),
    fd.per_year(fd.kroner(1)).indexed(PL, 2025, fd.RoundingPoint.each_year("100 kr.", rounding="half-even")),
    fd.per_period(fd.kroner(1), "days"),
    fd.per_period(fd.kroner(1), {"2024-01-01": "55.5", "2025-01-01": "44.5"}),
    fd.per_period(fd.kroner(2), {2024: fd.kroner(1), 2025: fd.kroner(1)}),
    fd.once(fd.Money("1.00 EUR")),
    fd.by_year({2024: fd.kroner(1)}),
    fd.by_year({2024: fd.kroner(1)}).indexed_from_last(PL, "at_end"),
    fd.recurring(2024, fd.kroner(1), GROWTH, fd.kroner(2), "each_year"),
    fd.recurring(2024, fd.kroner(1), GROWTH),
    fd.on_dates({"2024-03-01": fd.kroner(1)}),
    fd.by_party({fd.Party("Faxe", code="320"): fd.kroner(1)}, per="year"),
    fd.by_party({"Faxe": fd.kroner(1)}, per="months"),
    fd.percent("33.3"),
    fd.percent(25).rounded("krone"),
    fd.percent_of(25, "a", year="before", precision="exact"),
    fd.sum_of(["a", "b"]),
    fd.rest(),
    fd.product({"Faxe": 3, "Stevns": 1}, fd.kroner(1000)),
]


@pytest.mark.parametrize("rule", RULES, ids=repr)
def test_rules_are_values(rule: fd.AmountRule) -> None:
    again = pickle.loads(pickle.dumps(rule))
    assert (again, hash(again), repr(again)) == (rule, hash(rule), repr(rule))
    assert copy.deepcopy(rule) == rule
    assert sum(other == rule for other in RULES) == 1


def settled(*streams: fd.Stream) -> fd.Schedule:
    programme = fd.Programme("p", "P", "DKK")
    for stream in streams:
        programme.add(stream)
    return programme.schedule()


def kroner_of(schedule: fd.Schedule, **only: object) -> Fraction:
    return schedule.filter(**only).total().exact


def test_tranches_of_a_whole_period_sum_to_it_and_to_its_years() -> None:
    """100,000 kr. over 18 months: a third paid by one, the rest by others; the years are 66,666.67 and 33,333.33."""
    payers = [
        fd.Tranche("region", fd.percent("33,3", notation="danish"), fd.Party("Region")),
        fd.Tranche("others", fd.rest(), fd.Key({"A": 2, "B": 1})),
    ]
    grant = fd.Stream("grant", fd.per_period(fd.kroner(100_000), "months"), payers, fd.Party("Office"), GRANT)
    schedule = settled(grant)
    assert schedule.total() == fd.kroner(100_000)
    assert [kroner_of(schedule, year=year) for year in (2024, 2025)] == [Fraction("66666.67"), Fraction("33333.33")]
    # 33.3 % of it is 22,200.00 and 11,100.00.
    assert [kroner_of(schedule, year=year, tranche="region") for year in (2024, 2025)] == [22_200, 11_100]


def test_amounts_by_party_dated_and_derived_in_a_programme() -> None:
    table = fd.by_party({"A": fd.kroner(700), "B": fd.kroner(500)}, per="year")
    half = fd.Period("2024-07-01", "2025-12-31")
    year = fd.Period.years(2024, 2025)
    office = fd.Party("Office")
    dated = fd.on_dates({"2024-03-01": fd.kroner(100), "2024-09-01": fd.kroner(50), "2025-03-01": fd.kroner(70)})
    schedule = settled(
        fd.Stream("third", fd.percent_of(10, ["table", "dated"]), fd.Party("Region"), office, year),
        fd.Stream("table", table, fd.as_stated(), office, half),
        fd.Stream("dated", dated, fd.Key({"A": 1, "B": 1}), office, year),
    )
    assert [kroner_of(schedule, year=2024, stream="table", payer=who) for who in ("A", "B")] == [350, 250]
    assert [kroner_of(schedule, year=each, stream="dated") for each in (2024, 2025)] == [150, 70]
    assert [kroner_of(schedule, year=each, stream="third") for each in (2024, 2025)] == [75, 127]


@pytest.mark.parametrize("amount", [fd.rest(), fd.percent(10)], ids=["rest", "percent"])
def test_a_streams_own_amount_is_a_part_of_nothing(amount: fd.AmountRule) -> None:
    year = fd.Period.years(2024, 2024)
    with pytest.raises(fd.Error, match=r"fordel\.amount\.no_whole"):
        fd.Programme("p", "P", "DKK").add(fd.Stream("s", amount, fd.Party("A"), fd.Party("B"), year))
