"""Programmes whose rounding is carried over the years: what each procedure promises, by Fractions of our own."""

from __future__ import annotations

import pickle
from collections import defaultdict
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fordel as fd

PROCEDURES = ["known-years", "fixed-key", "open"]
IN_WORDS = {
    "known-years": ("alle år er kendt", "all years are known"),
    "fixed-key": ("fast nøgle", "fixed key"),
    "open": ("år for år", "year by year"),
}
PARTIES = [fd.Party(name, id=name.lower()) for name in ("Ash", "Birch", "Cedar", "Dogwood")]

amounts = st.lists(st.integers(0, 10_000), min_size=1, max_size=5)
weights = st.lists(st.integers(0, 9), min_size=2, max_size=4).filter(any)


def period(years: int) -> fd.Period:
    return fd.Period(f"{2021}-01-01", f"{2020 + years}-12-31")


def programme(
    cents: list[int], keys: list[list[int]], recipients: object = "Office", **rounding: object
) -> fd.Programme:
    """One stream with an amount and a key for each year, from 2021 on."""
    rule = fd.weights_by_year({2021 + t: fd.Key(PARTIES[: len(key)], key) for t, key in enumerate(keys)})
    by_year = fd.by_year({2021 + t: fd.oere(amount) for t, amount in enumerate(cents)})
    made = fd.Programme("p", "P", "DKK", **rounding)
    made.add(fd.Stream("s", by_year, rule, recipients, period(len(cents))))
    return made


def table(schedule: fd.Schedule) -> dict[tuple[int, str], int]:
    units: dict[tuple[int, str], int] = defaultdict(int)
    for entry in schedule:
        units[entry.year, entry.payer.name] += entry.amount.minor
    return units


def exact(cents: list[int], keys: list[list[int]]) -> dict[tuple[int, str], Fraction]:
    return {
        (2021 + t, party.name): Fraction(cents[t] * weight, sum(keys[t]))
        for t in range(len(cents))
        for party, weight in zip(PARTIES, keys[t], strict=False)
    }


def is_rounded(whole: int, value: Fraction) -> bool:
    return whole == value or abs(whole - value) < 1


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[int], list[list[int]]]:
    cents = draw(amounts)
    size = draw(st.integers(2, 4))
    key = st.lists(st.integers(0, 9), min_size=size, max_size=size).filter(any)
    return cents, [draw(key) for _ in cents]


@given(histories(), st.sampled_from(["known-years", "open"]), st.sampled_from(["order", "larger-weight", "lot"]))
def test_the_sums_are_the_exact_ones_rounded(
    history: tuple[list[int], list[list[int]]], procedure: str, ties: str
) -> None:
    cents, keys = history
    made = programme(cents, keys, ties=ties, seed="1" if ties == "lot" else "").settle_carried("s", procedure)
    schedule = made.schedule()
    units, shares = table(schedule), exact(cents, keys)
    for party in PARTIES[: len(keys[0])]:
        paid, due = 0, Fraction(0)
        for t in range(len(cents)):
            here = units.get((2021 + t, party.name), 0)
            paid, due = paid + here, due + shares[2021 + t, party.name]
            assert is_rounded(paid, due)
            assert procedure == "open" or is_rounded(here, shares[2021 + t, party.name])
    for t, amount in enumerate(cents):
        assert sum(units.get((2021 + t, party.name), 0) for party in PARTIES) == amount
    back = [(entry.year, entry.payer.name, entry.amount) for entry in schedule if entry.amount.minor < 0]
    assert [(r.year, r.who.name, r.amount) for one in schedule.carried for r in one.reversals] == back
    assert procedure == "open" or not back


@given(amounts, weights)
def test_with_a_fixed_key_nobody_pays_back(cents: list[int], key: list[int]) -> None:
    keys = [key] * len(cents)
    units, shares = table(programme(cents, keys).settle_carried("s", "fixed-key").schedule()), exact(cents, keys)
    for party in PARTIES[: len(key)]:
        paid = [units.get((2021 + t, party.name), 0) for t in range(len(cents))]
        due = [shares[2021 + t, party.name] for t in range(len(cents))]
        assert all(here >= 0 for here in paid)
        assert all(is_rounded(sum(paid[: t + 1]), sum(due[: t + 1])) for t in range(len(cents)))


@given(st.lists(st.integers(0, 3), min_size=1, max_size=3), st.lists(weights, min_size=3, max_size=3))
def test_known_years_are_the_nearest_of_all_that_keep_the_promise(cents: list[int], keys: list[list[int]]) -> None:
    size = min(len(key) for key in keys)
    keys = [key[:size] if any(key[:size]) else [1] * size for key in keys][: len(cents)]
    units, shares = table(programme(cents, keys).settle_carried("s", "known-years").schedule()), exact(cents, keys)
    names = [party.name for party in PARTIES[:size]]
    years = range(2021, 2021 + len(cents))

    def squares(chosen: dict[tuple[int, str], int]) -> tuple[Fraction, Fraction] | None:
        sums = Fraction(0)
        for name in names:
            off = Fraction(0)
            for year in years:
                off += chosen[year, name] - shares[year, name]
                if abs(off) >= 1:
                    return None
                sums += off * off
        return sums, sum(((chosen[cell] - shares[cell]) ** 2 for cell in shares), Fraction(0))

    cells = [(year, name) for year in years for name in names]
    choices = [{int(shares[cell] // 1), int(-(-shares[cell] // 1))} for cell in cells]
    best = min(
        found
        for pick in product(*choices)
        if all(
            sum(pick[i] for i, (year, _) in enumerate(cells) if year == 2021 + t) == cents[t] for t in range(len(cents))
        )
        and (found := squares(dict(zip(cells, pick, strict=True)))) is not None
    )
    assert squares({cell: units.get(cell, 0) for cell in cells}) == best


@given(histories())
def test_programmes_carry_as_carry_over_does(history: tuple[list[int], list[list[int]]]) -> None:
    cents, keys = history
    for procedure in ("known-years", "open"):
        units = table(programme(cents, keys).settle_carried("s", procedure).schedule())
        shared = fd.carry_over(
            cents, [dict(zip([p.name for p in PARTIES], key, strict=False)) for key in keys], procedure=procedure
        )
        expected = {(2021 + t, name): whole for t, year in enumerate(shared.units) for name, whole in year.items()}
        assert {cell: units.get(cell, 0) for cell in expected} == expected


def ten_years(**more: object) -> fd.Programme:
    return programme([10_000] * 10, [[1, 1, 1]] * 10, **more)


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_ten_years_of_three_equal_parts_give_nobody_every_odd_unit(procedure: str) -> None:
    alone = ten_years().schedule()
    assert alone.filter(payer="Ash").total().minor == 33_340
    carried = ten_years().settle_carried("", procedure).schedule()
    assert [carried.filter(payer=name).total().minor for name in ("Ash", "Birch", "Cedar")] == [33_334, 33_333, 33_333]
    [one] = carried.carried
    assert (one.stream, one.procedure, one.reversals) == ("s", procedure, [])
    assert one.guarantee.en in carried[3].allocation.explain(carried[3].payer)
    danish, english = IN_WORDS[procedure]
    assert f"carried over the years ({english})" in carried[3].allocation.explain(carried[3].payer)
    assert f"bæres over årene ({danish})" in carried[3].allocation.explain(carried[3].payer, lang="da")


def test_months_and_joiners_are_steps_of_one_series() -> None:
    members = [
        fd.Participation(PARTIES[0], fd.Period("2021-01-01", "2023-12-31")),
        fd.Participation(PARTIES[1], fd.Period("2021-01-01", "2023-12-31")),
        fd.Participation(PARTIES[2], fd.Period("2021-07-01", "2023-12-31")),
    ]
    made = fd.Programme("p", "P", "DKK")
    made.add(fd.Stream("s", fd.per_year(fd.oere(10_001)), fd.equal(members), "Office", period(3)))
    for procedure in ("known-years", "open"):
        schedule = pickle.loads(pickle.dumps(made)).settle_carried("s", procedure).schedule()
        paid: dict[str, Fraction] = defaultdict(Fraction)
        due: dict[str, Fraction] = defaultdict(Fraction)
        assert len({entry.months for entry in schedule if entry.year == 2021}) == 2
        for entry in schedule:
            name = entry.payer.name
            paid[name] += entry.amount.minor
            due[name] += Fraction(entry.allocation.amount.minor, len(entry.allocation))
            assert is_rounded(int(paid[name]), due[name])
        assert schedule.total().minor == 30_003
        assert schedule.filter(year=2021).total().minor == 10_001


@pytest.mark.parametrize("procedure", ["known-years", "open"])
def test_bounds_are_of_the_exact_shares(procedure: str) -> None:
    made = fd.Programme("p", "P", "DKK")
    payers = fd.Tranche("all", fd.rest(), fd.Key(PARTIES[:3], [1, 4, 4]), adjustments=[fd.floor(fd.oere(2_001))])
    made.add(fd.Stream("s", fd.per_year(fd.kroner(100)), [payers], "Office", period(6)))
    schedule = made.settle_carried("s", procedure).schedule()
    assert [entry.amount.minor for entry in schedule.filter(payer="Ash")] == [2_001] * 6
    assert schedule.filter(payer="Birch").total() == schedule.filter(payer="Cedar").total()
    assert schedule.total() == fd.kroner(600)


def test_one_tranche_may_be_carried_by_itself() -> None:
    made = fd.Programme("p", "P", "DKK")
    tranches = [
        fd.Tranche("a", fd.kroner(100), fd.Key.equal(PARTIES[:3]), carried="open"),
        fd.Tranche("b", fd.kroner(100), fd.Key.equal(PARTIES[:3])),
    ]
    made.add(fd.Stream("s", fd.per_year(fd.kroner(200)), tranches, "Office", period(3)))
    schedule = made.schedule()
    assert [schedule.filter(payer="Ash", tranche=name).total().minor for name in "ab"] == [10_000, 10_002]
    assert [(one.tranche, one.procedure) for one in schedule.carried] == [("a", "open")]


def test_a_programme_and_what_it_comes_to_are_values() -> None:
    made = ten_years().settle_carried("s", "open")
    assert made.carried == [("s", "open")]
    again = pickle.loads(pickle.dumps(made))
    assert again == made
    assert again != ten_years()
    schedule = made.schedule()
    assert pickle.loads(pickle.dumps(schedule)) == schedule
    shared = schedule[4].allocation
    assert pickle.loads(pickle.dumps(shared)) == shared
    assert shared.carried is not None
    assert not shared.in_table
    assert sum(shared.carried.units) == sum(shared.carried.exact) == 20_000


def test_refusals_change_nothing() -> None:
    made = ten_years().settle_carried("s", "open")
    for again in (lambda: made.settle_as_table("s"), lambda: made.settle_carried("s", "known-years")):
        with pytest.raises(fd.Error, match=r"fordel\.settlement\.settled_twice"):
            again()
    assert made == ten_years().settle_carried("s", "open")
    with pytest.raises(fd.Error, match=r"fordel\.carry\.key_changed\] seen: s/all, 2022"):
        programme([100, 100], [[1, 2], [2, 1]]).settle_carried("s", "fixed-key").schedule()


def test_a_list_of_ties_reaches_series_and_tables() -> None:
    listed = ["Cedar", "Birch", "Ash"]
    for settle in (
        lambda p: p,
        lambda p: p.settle_as_table("s"),
        *(lambda p, procedure=procedure: p.settle_carried("s", procedure) for procedure in PROCEDURES),
    ):
        schedule = settle(programme([10_000], [[1, 1, 1]], ties=listed)).schedule()
        assert [entry.amount.minor for entry in schedule] == [3_333, 3_333, 3_334]
