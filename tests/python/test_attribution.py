"""Why parties pay other amounts: parts that sum, held against an oracle that settles every programme in between."""

from __future__ import annotations

import csv
import dataclasses
import io
import itertools
import json
import pickle
import random
from collections.abc import Callable, Iterator
from fractions import Fraction

import pytest

import fordel as fd
from arrangement_cases import FIRST_YEAR, TOWNS, Builder, random_programme
from arrangement_oracle import Coast, Floor, Heads, Indexed, InfeasibleError, Stated, Stream, World, settle

Case = tuple[World, list[Stream]]
SIDES = ("payers", "recipients")
CALCULATION = ("figures", "index", "participation", "streams", "amounts", "keys", "adjustments", "rounding")


# A change for each cause but the streams, of which the last goes. They do not touch one another, so that any of them can
# be taken alone.


def other_heads(draw: random.Random, world: World, streams: list[Stream]) -> Case:
    grown = {place: heads + draw.randint(0, 5_000) for place, heads in world.heads.items()}
    return dataclasses.replace(world, heads=grown), streams


def another_member(draw: random.Random, world: World, streams: list[Stream]) -> Case:
    joins = (FIRST_YEAR + draw.randint(0, 1), draw.randint(2, 12))
    return dataclasses.replace(world, joined={**world.joined, TOWNS[3]: (joins, (FIRST_YEAR + 9, 12))}), streams


def in_each(streams: list[Stream], change: Callable[[Stream], Stream]) -> list[Stream]:
    return [change(s) for s in streams]


def another_index(draw: random.Random, world: World, streams: list[Stream]) -> Case:
    def change(s: Stream) -> Stream:
        if not isinstance(s.amount, Indexed):
            return s
        other = dataclasses.replace(s.amount, rate=s.amount.rate + Fraction(1, 100))
        tranches = tuple(dataclasses.replace(t, amount=other) if t.amount == s.amount else t for t in s.tranches)
        return dataclasses.replace(s, amount=other, tranches=tranches)

    return world, in_each(streams, change)


def twice_as_much(draw: random.Random, world: World, streams: list[Stream]) -> Case:
    def change(s: Stream) -> Stream:
        if not isinstance(s.amount, Stated):
            return s
        other = dataclasses.replace(s.amount, minor=s.amount.minor * 2 + 100)
        tranches = tuple(dataclasses.replace(t, amount=other) if t.amount == s.amount else t for t in s.tranches)
        return dataclasses.replace(s, amount=other, tranches=tranches)

    return world, in_each(streams, change)


def by_coast(draw: random.Random, world: World, streams: list[Stream]) -> Case:
    def change(s: Stream) -> Stream:
        tranches = (
            dataclasses.replace(t, payers=Coast(t.payers.who)) if isinstance(t.payers, Heads) else t for t in s.tranches
        )
        return dataclasses.replace(s, tranches=tuple(tranches))

    return world, in_each(streams, change)


def a_low_floor(draw: random.Random, world: World, streams: list[Stream]) -> Case:
    least = draw.randint(1, 200) * 12

    def change(s: Stream) -> Stream:
        return dataclasses.replace(
            s, tranches=tuple(dataclasses.replace(t, adjustments=(Floor(least),)) for t in s.tranches)
        )

    return world, in_each(streams, change)


def to_the_krone(draw: random.Random, world: World, streams: list[Stream]) -> Case:
    def change(s: Stream) -> Stream:
        return dataclasses.replace(s, tranches=tuple(dataclasses.replace(t, unit=100) for t in s.tranches))

    return world, in_each(streams, change)


CHANGES = {
    "figures": other_heads,
    "index": another_index,
    "participation": another_member,
    "amounts": twice_as_much,
    "keys": by_coast,
    "adjustments": a_low_floor,
    "rounding": to_the_krone,
}


@dataclasses.dataclass
class Pair:
    before: Case
    after: Case
    causes: tuple[str, ...]
    seed: int
    compared: fd.Comparison

    def between(self, taken: frozenset[str]) -> Case:
        """A stream that goes has no other terms: it stays as it was until it does."""
        world, streams = self.before
        goes = streams[-1:] if "streams" in self.causes and len(streams) > 1 else []
        for why in self.causes:
            if why in taken and why != "streams":
                world, streams = CHANGES[why](random.Random(f"{self.seed} {why}"), world, streams)
        return world, streams if not goes else streams[:-1] + ([] if "streams" in taken else goes)


def paid(case: Case) -> dict[tuple[str, int], Fraction]:
    """What each party pays in each year, exactly, by the oracle; in kroner."""
    sums: dict[tuple[str, int], Fraction] = {}
    for (year, _, _, _, _, payer, _), exact in settle(*case).exact.items():
        sums[payer, year] = sums.get((payer, year), Fraction(0)) + exact / 100
    return sums


def pairs(count: int) -> Iterator[Pair]:
    found, seed = 0, 0
    while found < count:
        seed += 1
        draw = random.Random(seed)
        before = random_programme(draw)
        causes = tuple(why for why in CALCULATION if draw.random() < 0.45)
        pair = Pair(before, before, causes, seed, None)  # type: ignore[arg-type]
        pair.after = pair.between(frozenset(causes))
        try:
            settle(*pair.before), settle(*pair.after)
            pair.compared = fd.compare(
                Builder(before[0]).programme(before[1]), Builder(pair.after[0]).programme(pair.after[1])
            )
        except InfeasibleError:
            continue
        found += 1
        yield pair


PAIRS = list(pairs(40))


def check_sums(why: fd.Attribution) -> None:
    for side in SIDES:
        totals = [Fraction(0)] * len(why.columns)
        for row in why.by_party_and_year(side):
            assert sum(part.exact for part in row.parts) == row.difference.exact
            assert sum((part.amount for part in row.parts), row.before - row.before) == row.difference
            for place, part in enumerate(row.parts):
                totals[place] += part.exact
                assert abs(part.amount.exact - part.exact) < Fraction(1, 100)
                assert part.exact != 0 or part.amount.exact == 0
        for row in why.by_party(side):
            assert sum((part.amount for part in row.parts), row.before - row.before) == row.difference
            assert all(abs(part.amount.exact - part.exact) < Fraction(1, 100) for part in row.parts)
        for part, exact in zip(why.totals(side), totals, strict=True):
            assert part.exact == exact
            assert abs(part.amount.exact - exact) < Fraction(1, 100)
        more = sum((d.difference.exact for d in why.comparison.by_party(side)), Fraction(0))
        assert sum(part.amount.exact for part in why.totals(side)) == more


@pytest.mark.parametrize("order", ["calculation", "reversed"])
def test_parts_sum_for_every_party_year_and_column(order: str) -> None:
    for pair in PAIRS:
        why = pair.compared.attribution(order)
        assert why.method == order
        check_sums(why)


@pytest.mark.parametrize("order", ["calculation", "reversed"])
def test_each_part_is_what_its_cause_adds_by_the_oracle(order: str) -> None:
    compared = 0
    for pair in PAIRS:
        why = pair.compared.attribution(order)
        taken: frozenset[str] = frozenset()
        known = paid(pair.before)
        for place, column in enumerate(why.columns[:-1]):
            assert set(column.causes) <= {*pair.causes, "rounding"}
            taken |= set(column.causes)
            try:
                after = paid(pair.between(taken))
            except InfeasibleError:
                break
            for row in why.by_party_and_year():
                who = row.party.name, row.year
                assert row.parts[place].exact == after.get(who, 0) - known.get(who, 0), (pair.seed, column, who)
                compared += 1
            known = after
    assert compared > 500


def test_causes_that_do_not_differ_have_no_column() -> None:
    for pair in PAIRS:
        names = [why for column in pair.compared.attribution().columns[:-1] for why in column.causes]
        assert names == [why for why in CALCULATION if why in names]
        assert "rounding" not in names or pair.compared.attribution().columns[-2].error
    made = fd.sjaelland.programme(outside="Greve")
    assert [c.name for c in fd.compare(made, made).attribution().columns] == ["rounding"]


def test_the_mirrored_comparison_in_the_other_order_has_the_parts_negated() -> None:
    for pair in PAIRS:
        if "rounding" in pair.causes:
            continue  # what rests on settled amounts is then settled otherwise in between
        why, back = pair.compared.attribution(), mirrored(pair.compared).attribution("reversed")
        assert [c.name for c in why.columns[:-1]] == [c.name for c in reversed(back.columns[:-1])]
        rows = {(r.party.id, r.year): r for r in back.by_party_and_year()}
        for row in why.by_party_and_year():
            other = rows[row.party.id, row.year].parts
            there = [*reversed(other[:-1]), other[-1]]
            assert [part.exact for part in row.parts] == [-part.exact for part in there]


def mirrored(one: fd.Comparison) -> fd.Comparison:
    return fd.compare(one.after, one.before)


def test_the_average_over_all_orders_is_that_of_every_order() -> None:
    compared = 0
    for pair in PAIRS:
        why = pair.compared.shapley()
        check_sums(why)
        causes = [column.name for column in why.columns[:-1]]
        if len(causes) > 4 or any("+" in name for name in causes):
            continue
        states = {
            frozenset(taken): paid(pair.between(frozenset(taken)))
            for n in range(len(causes) + 1)
            for taken in itertools.combinations(causes, n)
        }
        orders = list(itertools.permutations(causes))
        for row in why.by_party_and_year():
            who = row.party.name, row.year
            for place, cause in enumerate(causes):
                added = Fraction(0)
                for order in orders:
                    first = frozenset(order[: order.index(cause)])
                    added += states[first | {cause}].get(who, 0) - states[first].get(who, 0)
                assert row.parts[place].exact == added / len(orders)
                compared += 1
    assert compared > 100


def museum(
    total: int, floor: int | None = None, heads: tuple[int, int, int] = (28_000, 22_000, 50_000)
) -> fd.Programme:
    towns = [
        fd.Party(name, kind="municipality", code=code)
        for name, code in (("Lejre", "350"), ("Stevns", "336"), ("Greve", "253"))
    ]
    counts = fd.Population(
        towns,
        [(town.code, "2025-01-01", n) for town, n in zip(towns, heads, strict=True)],
        fd.Citation("FOLK1A", "", "heads"),
    )
    made = fd.Programme("museum", "Museum", "DKK")
    steps = [fd.floor(fd.kroner(floor))] if floor else []
    tranche = fd.Tranche("all", fd.per_year(fd.kroner(total)), fd.by_population(towns, counts), adjustments=steps)
    return made.add(
        fd.Stream(
            "running",
            fd.per_year(fd.kroner(total)),
            [tranche],
            "Museum",
            fd.Period.year(2026),
            name=fd.Text("Drift", "Running"),
        )
    )


def test_a_state_that_cannot_be_settled_merges_its_cause_with_the_next() -> None:
    # 300,000 kr. cannot hold three floors of 150,000: the amount and the floor change together.
    found = fd.compare(museum(600_000, 150_000), museum(300_000, 50_000))
    why = found.attribution()
    assert [c.name for c in why.columns] == ["amounts+adjustments", "rounding"]
    assert why.columns[0].error_id == "fordel.adjustment.infeasible"
    assert why.columns[0].label.da == "beløb + bund og loft"
    check_sums(why)
    # The other way round, the floor goes first.
    back = found.attribution("reversed")
    assert [c.name for c in back.columns] == ["adjustments", "amounts", "rounding"]
    assert back.columns[0].error == ""
    average = found.shapley()
    assert [c.name for c in average.columns] == ["amounts+adjustments", "rounding"]
    assert average.columns[0].error_id == "fordel.adjustment.infeasible"
    assert "cannot be settled" in why.explain("Lejre")


def test_a_party_in_words() -> None:
    # Before: 28,000 of 100,000 heads, so 168,000.00 of 600,000. More heads: 33,000 of 105,000, 188,571.43 less 168,000;
    # then a floor of 140,000 for Stevns, which has 22,000 / 105,000 × 600,000 = 125,714.29: Lejre bears 33 / 83 of the
    # 14,285.71 that it lacks.
    found = fd.compare(museum(600_000), museum(600_000, 140_000, (33_000, 22_000, 50_000)))
    row = next(r for r in found.attribution().by_party() if r.party.name == "Lejre")
    figures, step = Fraction(600_000 * 33, 105) - 168_000, -(140_000 - Fraction(600_000 * 22, 105)) * Fraction(33, 83)
    assert [part.exact for part in row.parts[:2]] == [figures, step]
    words = found.explain("Lejre").splitlines()
    assert words[0] == "Lejre pays 14,891.57 more: 20,571.43 for more heads, 5,679.86 less by the floor."
    assert words[1].startswith("figures: 2026, Running: 28,000 / 100,000 = 28% (population 1 January 2025, FOLK1A) → ")
    assert "33,000 / 105,000 = 31.4285" in words[1]
    assert words[2].startswith("adjustments: 2026, Running: now: Lejre: less because of floor of 140,000.00 DKK")
    assert found.explain("Lejre", year=2026, lang="da").splitlines()[0] == (
        "Lejre betaler 14.891,57 mere i 2026: 20.571,43 for flere indbyggere, 5.679,86 mindre ved bunden."
    )


def test_a_recipient_and_one_without_a_difference_in_words() -> None:
    found = fd.compare(museum(600_000), museum(700_000))
    assert found.explain("Museum", side="recipients").splitlines()[0] == (
        "Museum receives 100,000.00 more: 100,000.00 more by the amounts."
    )
    assert "600,000.00 DKK a year → 700,000.00 DKK a year" in found.explain("Museum", side="recipients")
    made = museum(600_000)
    assert fd.compare(made, made).explain("Lejre") == "Lejre pays the same.\n"


def test_by_proposal() -> None:
    steps = [
        ("today", museum(600_000).schedule()),
        ("more money", museum(700_000).schedule()),
        ("a floor", museum(700_000, 160_000).schedule()),
    ]
    why = fd.attribute(steps)
    assert why.method == "steps"
    assert [c.name for c in why.columns] == ["more money", "a floor", "rounding"]
    check_sums(why)
    greve = next(r for r in why.by_party() if r.party.name == "Greve")
    assert [part.amount for part in greve.parts] == [fd.kroner(50_000), fd.Money("-3846.15 DKK"), fd.kroner(0)]
    assert why.explain("Stevns").splitlines()[0] == (
        "Stevns pays 28,000.00 more: 22,000.00 more by more money, 6,000.00 more by a floor."
    )


def exact_parts(why: fd.Attribution, row: fd.AttributedDifference) -> dict[str, Fraction]:
    """By column; a cause of other years has none here."""
    return {column.name: part.exact for column, part in zip(why.columns, row.parts, strict=True) if part.exact}


def test_a_filtered_comparison_has_the_parts_of_its_entries() -> None:
    for pair in PAIRS[:15]:
        year = pair.compared.before[0].year
        whole = pair.compared.attribution()
        one = fd.compare(pair.compared.before, pair.compared.after, year=year).attribution()
        check_sums(one)
        rows = {(r.party.id, r.year): exact_parts(whole, r) for r in whole.by_party_and_year()}
        for row in one.by_party_and_year():
            assert exact_parts(one, row) == rows[row.party.id, year]


def test_the_bill_of_another_year() -> None:
    towns = [fd.Party("Lejre", code="350"), fd.Party("Greve", code="253")]
    counts = fd.Population(
        towns,
        [
            ("350", "2025-01-01", 28_000),
            ("253", "2025-01-01", 50_000),
            ("350", "2026-01-01", 30_000),
            ("253", "2026-01-01", 50_000),
        ],
        fd.Citation("FOLK1A", "", "heads"),
    )
    index = fd.PriceIndex.rates({2026: 2, 2027: 3})
    amount = fd.per_year(fd.kroner(780_000)).indexed(index, base_year=2026)
    made = fd.Programme("museum", "Museum", "DKK")
    made.add(fd.Stream("running", amount, fd.by_population(towns, counts), "Museum", fd.Period.years(2026, 2027)))
    found = fd.compare_years(made, 2026, 2027)
    why = found.attribution()
    check_sums(why)
    assert [column.name for column in why.columns] == ["figures", "index", "rounding"]
    assert [column.name for column in found.attribution("reversed").columns] == ["index", "figures", "rounding"]
    # The same money by other heads sums to zero; then 3 % more.
    assert [part.exact for part in why.totals()] == [0, Fraction(780_000 * 3, 100), 0]
    words = found.explain("Lejre", year=2027).splitlines()
    assert (
        words[0]
        == "Lejre pays 21,275.00 more in 2026 → 2027: 12,500.00 for more heads, 8,775.00 more by the price index."
    )
    assert "28,000 / 78,000 = 35.8974…% (population 1 January 2025, FOLK1A)" in words[1]
    assert "→ 30,000 / 80,000 = 37.5% (population 1 January 2026, FOLK1A)" in words[1]
    assert "1.03" in words[2]


def test_tables_and_storage() -> None:
    why = fd.compare(museum(600_000), museum(600_000, 140_000, (33_000, 22_000, 50_000))).attribution()
    rows = list(csv.DictReader(io.StringIO(why.to_csv())))
    assert [(r["party"], r["figures"], r["adjustments"], r["rounding"]) for r in rows if r["side"] == "payers"] == [
        (r.party.name, *(str(part.amount.to_decimal()) for part in r.parts)) for r in why.by_party_and_year()
    ]
    assert rows == [{name: str(value) for name, value in record.items()} for record in why.records()]
    told = json.loads(why.to_json())
    assert [c["name"] for c in told["columns"]] == ["figures", "adjustments", "rounding"]
    assert Fraction(told["payers"]["parties"][0]["parts"][0]["exact"]) == why.by_party()[0].parts[0].exact
    assert pickle.loads(pickle.dumps(why)) == why


def test_too_much_and_too_little_is_refused() -> None:
    found = fd.compare(museum(600_000), museum(700_000, 140_000, (33_000, 22_000, 50_000)))
    with pytest.raises(fd.Error) as refused:
        found.shapley(most=7)
    assert refused.value.id == "fordel.comparison.too_many_settlements"
    assert found.shapley(most=8).settlements <= 8
    with pytest.raises(fd.Error) as one:
        fd.attribute([("today", museum(600_000).schedule())])
    assert one.value.id == "fordel.comparison.no_steps"
    with pytest.raises(fd.Error) as order:
        found.attribution("backwards")
    assert order.value.id == "fordel.comparison.unknown_order"
