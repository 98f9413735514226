"""The tutorial's municipal programme: to the øre what plain fractions give, and what its own text says to a calculator."""

from __future__ import annotations

import contextlib
import importlib.util
import io
from collections import defaultdict
from fractions import Fraction
from functools import cache
from math import floor
from pathlib import Path
from types import ModuleType

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "examples" / "coast.py"
NAMES = ["Havnby", "Klitby", "Engby", "Sandby", "Åby", "Skovby"]
HEADS = {  # on 1 January of the year before
    2025: [12480, 7311, 4205, 21940, 890, 9120],
    2026: [12502, 7298, 4260, 22015, 884, 9133],
    2027: [12511, 7280, 4251, 22102, 881, 9150],
    2028: [12498, 7305, 4230, 22190, 879, 9171],
}
COAST = [42, 118, 12, 64, 0, 35]
ØRE = Fraction(1, 100)


@cache
def example() -> ModuleType:
    spec = importlib.util.spec_from_file_location("coast", EXAMPLE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with contextlib.redirect_stdout(io.StringIO()):
        spec.loader.exec_module(module)
    return module


def half_up(amount: Fraction) -> Fraction:
    return floor(amount / ØRE + Fraction(1, 2)) * ØRE


def key(year: int, count: int) -> list[Fraction]:
    """Half by population, 30 % by coast, 20 % equal, among the first ones of the list."""
    heads, coast = HEADS[year][:count], COAST[:count]
    return [
        Fraction(1, 2) * h / sum(heads) + Fraction(3, 10) * c / sum(coast) + Fraction(1, 5) / count
        for h, c in zip(heads, coast, strict=True)
    ]


def with_floor(pool: Fraction, shares: list[Fraction], least: Fraction) -> list[Fraction]:
    """Who would be below the floor is held there; the others bear it by the key, and may come below it in turn."""
    held: set[int] = set()
    while True:
        rest = pool - least * len(held)
        others = sum(share for i, share in enumerate(shares) if i not in held)
        amounts = [least if i in held else rest * share / others for i, share in enumerate(shares)]
        below = {i for i, amount in enumerate(amounts) if amount < least}
        if not below:
            return amounts
        held |= below


def whole(amounts: list[Fraction]) -> list[Fraction]:
    """Largest remainder, to the øre: the sum is the pool rounded half up. Nobody is tied here."""
    down = [floor(amount / ØRE) * ØRE for amount in amounts]
    left = (half_up(sum(amounts)) - sum(down)) / ØRE
    order = sorted(range(len(amounts)), key=lambda i: down[i] - amounts[i])
    return [amount + (ØRE if order.index(i) < left else 0) for i, amount in enumerate(down)]


def oracle() -> dict[tuple[int, str, str], Fraction]:
    """By year, months and name."""
    paid: dict[tuple[int, str, str], Fraction] = {}
    for year in HEADS:
        amount = Fraction(3_000_000) * Fraction("1.026") ** (year - 2025)
        halves = [("1-6", 5), ("7-12", 6)] if year == 2026 else [("1-12", 5 if year == 2025 else 6)]
        for months, count in halves:
            part = Fraction(1, len(halves))
            region = half_up(amount * part / 4)
            paid[year, months, "Regionen"] = region
            for name, own in zip(
                NAMES, whole(with_floor(amount * part - region, key(year, count), 100_000 * part)), strict=False
            ):
                paid[year, months, name] = own
    return paid


def settled() -> dict[tuple[int, str, str], Fraction]:
    amounts: dict[tuple[int, str, str], Fraction] = defaultdict(Fraction)
    for entry in example().agreement.schedule():
        first, last = entry.months
        amounts[entry.year, f"{first}-{last}", entry.payer.name] += entry.amount.exact
    # The region's share of 2026 does not change in July, so that it may be one payment or two.
    whole_year = amounts.pop((2026, "1-12", "Regionen"), None)
    if whole_year is not None:
        amounts[2026, "1-6", "Regionen"] = amounts[2026, "7-12", "Regionen"] = whole_year / 2
    return amounts


def test_it_is_to_the_oere_what_plain_fractions_give() -> None:
    assert settled() == oracle()


def test_the_floor_holds_where_it_binds_and_only_there() -> None:
    paid = settled()
    assert paid[2025, "1-12", "Åby"] > 100_000
    assert paid[2026, "1-6", "Åby"] > 50_000
    assert paid[2026, "7-12", "Åby"] == 50_000
    assert paid[2027, "1-12", "Åby"] == paid[2028, "1-12", "Åby"] == 100_000


def test_each_year_sums_to_the_indexed_amount() -> None:
    sums = year_totals()
    assert sums[2025] == 3_000_000
    assert sums[2026] == 3_078_000
    assert sums[2027] == 3_158_028
    assert sums[2028] == half_up(Fraction("3240136.728"))


def year_totals() -> dict[int, Fraction]:
    sums: dict[int, Fraction] = defaultdict(Fraction)
    for (year, _, _), amount in settled().items():
        sums[year] += amount
    return sums
