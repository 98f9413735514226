"""The tutorial's municipal programme: to the øre what plain fractions give, and what its own text says to a calculator."""

from __future__ import annotations

import contextlib
import io
import re
from collections import defaultdict
from fractions import Fraction
from functools import cache
from math import floor
from pathlib import Path
from types import ModuleType

import pytest

import calculator
import fordel as fd
from scripts import load

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
    with contextlib.redirect_stdout(io.StringIO()):
        return load(EXAMPLE)


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


def test_the_agreement_as_a_file_comes_to_the_same() -> None:
    """Payment by payment; the words of its explanations name the index."""
    of_file = fd.ProgrammeFile.read(EXAMPLE.with_suffix(".yaml")).schedule()
    assert payments_of(of_file) == payments_of(example().agreement.schedule())


def payments_of(schedule: fd.Schedule) -> list[tuple[object, ...]]:
    return [(e.year, e.months, e.stream, e.tranche, e.payer, e.recipient, e.amount, e.status) for e in schedule]


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


def told(entry: fd.ScheduleEntry, lang: str) -> list[str]:
    """What the schedule says of one payment."""
    alone = example().payments.filter(year=entry.year, payer=entry.payer, months=tuple(entry.months))
    assert len(alone) == 1
    return str(alone.explain(lang)).splitlines()


def amount_in(line: str, lang: str) -> Fraction:
    return calculator.number(line.split(": ")[1].rsplit(" ", 1)[0], lang)


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_reader_with_a_calculator_comes_to_every_amount(lang: str) -> None:
    """From the stated 3 mio. kr. to the øre, by the lines alone: every equation holds, and each begins where one ends."""
    amount_word, up = ("Beløb: ", "rundet op") if lang == "da" else ("Amount: ", "rounded up")
    for entry in example().payments:
        lines = told(entry, lang)
        made = [equation for line in lines for equation in calculator.equations(line, lang)]
        assert [e.line for e in made if not e.holds()] == []
        stated = calculator.number(lines[2].split(": ")[1].split(" ")[0], lang)
        assert stated == 3_000_000
        reached = {stated}
        for equation, line in [(e, e.line) for e in made if e.line.split(":")[0] in AMOUNT_LINES]:
            numbers = {calculator.number(n, lang) for n in re.findall(r"\d[\d.,]*\d|\d", line.rsplit(" = ", 1)[0])}
            assert numbers & reached, line
            reached.add(equation.right)
        shared = next(line for line in lines if line.startswith(f"{entry.payer.name}: "))
        pool = calculator.number(shared.rsplit(" = ", 1)[0].rsplit(" × ", 1)[1].removesuffix(" …"), lang)
        # A pool such as 2,430,102.548 is rounded to the øre, which the text says, or told by its first decimals.
        assert any(abs(pool - amount) < ØRE for amount in reached), shared
        amount = next(amount_in(line, lang) for line in lines if line.startswith(amount_word))
        assert amount == entry.amount.exact
        counted = [e for e in made if "…" in e.line and e.right < 1 and " - " in e.line]
        if counted:
            whole = counted[-1].left  # the remainder, in øre
            exact = next(e for e in re.findall(r"\((\d+/\d+)\)", counted[-1].line))
            assert amount == (Fraction(exact) - whole + (up in counted[-1].line)) / 100


AMOUNT_LINES = {"Indeks", "Procent", "Resten", "Del af året", "Index", "Percent", "The rest", "Part of the year"}


def test_both_languages_print_the_same() -> None:
    """ctest holds the program in C++ against its file, test_docs the one in Python."""
    cpp, python = EXAMPLE.with_name("coast.expected"), EXAMPLE.with_name("coast.py.expected")
    assert cpp.read_text(encoding="utf-8") == python.read_text(encoding="utf-8")
