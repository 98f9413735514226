"""Pools that are a fraction below the unit: only the parts are rounded. The oracle shares nothing with the library."""

from __future__ import annotations

import csv
import pickle
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fordel as fd

GALLERY = Path(__file__).parents[2] / "docs" / "examples" / "gallery"

pools = st.fractions(-(10**9), 10**9, max_denominator=10**6)
weights = st.lists(st.fractions(0, 1000, max_denominator=50), min_size=1, max_size=6).filter(any)


def rows(name: str) -> Iterator[dict[str, str]]:
    with (GALLERY / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def half_up(value: Fraction) -> int:
    whole = int(abs(value) + Fraction(1, 2))
    return -whole if value < 0 else whole


def key_of(given: list[Fraction]) -> fd.Key:
    return fd.Key([fd.Party(f"P{i}", id=f"p{i}") for i in range(len(given))], given)


def euro(major: Fraction) -> fd.ExactMoney:
    return fd.ExactMoney(major, "EUR")


def test_a_pool_that_compounds_unrounded_gives_the_published_table() -> None:
    key = {row["party"]: Fraction(row["percent"]) for row in rows("de_regg/key.csv")}
    by = fd.Key([fd.Party(land, id=land.lower()) for land in key], list(key.values()))
    published = {(int(row["year"]), row["party"]): Fraction(row["published"]) for row in rows("de_regg/published.csv")}
    assert len(published) == 112
    for year in range(2016, 2032):
        shared = fd.allocate(euro(200_000_000 * Fraction("1.018") ** (year - 2016)), by, method="independent")
        assert {land: shared[land].amount.exact for land in key} == {land: published[year, land] for land in key}
        assert abs(shared.missed.exact) <= Fraction(3, 100)


def test_a_share_of_the_pool_caps_and_the_others_share_the_rest_unrounded() -> None:
    scale = {
        row["party"]: (Fraction(row["un_scale"]), int(row["published"])) for row in rows("multilateral_fund/table.csv")
    }
    by = fd.Key([fd.Party(name, id=f"p{i}") for i, name in enumerate(scale)], [share for share, _ in scale.values()])
    shared = fd.allocate(
        fd.Money("475000000.00 USD"), by, method="independent", unit="major", cap_shares=Fraction(22, 100)
    )
    assert [part.amount.exact for part in shared] == [dollars for _, dollars in scale.values()]
    assert shared.missed.exact == 1


@given(pools, weights, st.sampled_from([1, 100, 250]))
def test_rounded_on_its_own_each_part_is_its_share_of_the_exact_pool(
    pool: Fraction, given: list[Fraction], unit: int
) -> None:
    shared = fd.allocate(euro(pool), key_of(given), method="independent", unit=f"{unit} minor")
    step = Fraction(unit, 100)
    for part, weight in zip(shared, given, strict=True):
        assert part.exact == part.unbounded == pool * weight / sum(given)
        assert part.amount.exact == half_up(part.exact / step) * step
    assert shared.pool == euro(pool)
    assert shared.missed.exact == pool - sum(part.amount.exact for part in shared)
    assert shared.amount.exact == half_up(pool / step) * step
    assert shared.residual.exact == shared.amount.exact - sum(part.amount.exact for part in shared)


@given(pools, weights, st.sampled_from(["largest-remainder", "sainte-lague", "quota", "independent:down:largest"]))
def test_a_method_that_keeps_the_sum_shares_the_pool_rounded_half_up(
    pool: Fraction, given: list[Fraction], method: str
) -> None:
    if method == "quota":
        pool = pool / 10**6
    shared = fd.allocate(euro(pool), key_of(given), method=method)
    alone = fd.allocate(fd.Money.from_minor(half_up(pool * 100), "EUR"), key_of(given), method=method)
    assert [part.amount for part in shared] == [part.amount for part in alone]
    assert sum(part.amount.exact for part in shared) == shared.amount.exact == alone.amount.exact
    assert shared.missed.exact == pool - shared.amount.exact
    assert [part.exact for part in shared] == [pool * weight / sum(given) for weight in given]


@given(st.fractions(1, 10**6, max_denominator=10**4), st.integers(1, 10**6))
def test_a_floor_holds_and_the_others_share_what_it_leaves(pool: Fraction, cents: int) -> None:
    floor = Fraction(min(cents, int(pool * 100)), 100)
    by = key_of([Fraction(1), Fraction(2), Fraction(3)])
    shared = fd.allocate(
        euro(pool), by, method="independent", floors={"P0": fd.Money.from_minor(int(floor * 100), "EUR")}
    )
    first = max(floor, pool / 6)
    assert [part.exact for part in shared] == [first, (pool - first) * 2 / 5, (pool - first) * 3 / 5]
    assert [part.amount.exact for part in shared] == [Fraction(half_up(part.exact * 100), 100) for part in shared]


def test_it_is_told_exactly_and_says_what_is_missed_and_why() -> None:
    third = euro(Fraction(100, 3))
    alone = fd.allocate(third, key_of([Fraction(1)] * 2), method="independent:down")
    assert "Pool: 33.333333 … EUR (100/3), not rounded: only the parts are.\n" in alone.explain("P0")
    assert "Together the parts are 0.013333 … EUR (1/75) below the pool" in alone.explain("P0")
    assert "Delene er tilsammen 0,013333 … EUR (1/75) under puljen" in alone.explain("P0", lang="da")
    assert "each part is rounded on its own" in alone.explain("P0")
    kept = fd.allocate(third, key_of([Fraction(1)] * 2))
    assert "33.333333 … EUR (100/3), rounded to the minor unit: 33.33 EUR" in kept.explain("P0")
    assert "less than a unit cannot be shared" in kept.explain("P1")
    whole = fd.allocate(euro(Fraction(10)), key_of([Fraction(1)] * 2))
    assert whole == fd.allocate(fd.Money("10.00 EUR"), key_of([Fraction(1)] * 2))
    assert "pool" not in whole.explain("P0").lower()


def test_it_is_a_value() -> None:
    shared = fd.allocate(euro(Fraction(100, 3)), key_of([Fraction(1)] * 2), method="independent")
    again = pickle.loads(pickle.dumps(shared))
    assert again == shared
    assert hash(again) == hash(shared)
    assert again.pool.exact == Fraction(100, 3)
    assert shared != fd.allocate(fd.Money("33.33 EUR"), key_of([Fraction(1)] * 2), method="independent")


def test_money_is_still_whole_units() -> None:
    with pytest.raises(fd.Error, match=r"fordel\.allocation\.not_a_multiple"):
        fd.allocate(fd.Money("1.50 EUR"), key_of([Fraction(1)]), unit="major")
    assert fd.allocate(euro(Fraction("1.5")), key_of([Fraction(1)]), unit="major").amount == fd.Money("2.00 EUR")
