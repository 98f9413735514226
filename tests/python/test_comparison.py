"""Two rules held against one another: who pays more, and that all of it adds up."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import pickle
import random
from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

import pytest

import fordel as fd
from arrangement_cases import Builder, random_programme
from arrangement_oracle import InfeasibleError, Stated, Stream, World, settle

SIDES = ("payers", "recipients")
UNCOVERED = "uncovered"


def changed(draw: random.Random, world: World, streams: list[Stream]) -> tuple[World, list[Stream]]:
    """Another programme of the same parties: other heads, another amount, a stream less, a key's figures elsewhere."""
    what = draw.choice(("heads", "amount", "fewer", "unit"))
    if what == "heads":
        grown = {place: heads + draw.randint(0, 5_000) for place, heads in world.heads.items()}
        return dataclasses.replace(world, heads=grown), streams
    place = draw.randrange(len(streams))
    one = streams[place]
    if what == "fewer" and len(streams) > 1:
        return world, streams[:-1]  # nothing rests on the last
    if what == "amount" and isinstance(one.amount, Stated):
        twice = dataclasses.replace(one.amount, minor=one.amount.minor * 2 + 100)
        tranches = tuple(dataclasses.replace(t, amount=twice) if t.amount == one.amount else t for t in one.tranches)
        other = dataclasses.replace(one, amount=twice, tranches=tranches)
    else:
        other = dataclasses.replace(one, tranches=tuple(dataclasses.replace(t, unit=100) for t in one.tranches))
    return world, [*streams[:place], other, *streams[place + 1 :]]


@dataclasses.dataclass
class Pair:
    before: fd.Schedule
    after: fd.Schedule
    stated: Fraction  # what there is to share more, by the oracle


def pairs(count: int) -> Iterator[Pair]:
    found, seed = 0, 0
    while found < count:
        seed += 1
        draw = random.Random(seed)
        world, streams = random_programme(draw)
        try:
            pools, schedules = [], []
            for w, s in ((world, streams), changed(draw, world, streams)):
                pools.append(sum(settle(w, s).pools.values(), Fraction(0)))
                schedules.append(Builder(w).programme(s).schedule())
        except InfeasibleError:
            continue
        found += 1
        yield Pair(schedules[0], schedules[1], (pools[1] - pools[0]) / 100)


PAIRS = list(pairs(60))


def sums(schedule: fd.Schedule, side: str, by_year: bool) -> dict[object, int]:
    """In øre, by party, or by party and year."""
    found: dict[object, int] = defaultdict(int)
    for e in schedule:
        who = (e.payer if side == "payers" else e.recipient).id
        found[(who, e.year) if by_year else who] += e.amount.minor
    return found


def by_name(schedule: fd.Schedule) -> dict[tuple[int, str, str, str, str], int]:
    found: dict[tuple[int, str, str, str, str], int] = defaultdict(int)
    for e in schedule:
        found[e.year, e.stream, e.tranche, e.payer.id, e.recipient.id] += e.amount.minor
    return found


def minor(amount: fd.Money) -> int:
    return amount.minor


def test_the_random_pairs_differ() -> None:
    assert sum(not fd.compare(p.before, p.after).empty() for p in PAIRS) > 40
    assert any(fd.compare(p.before, p.after).residuals() for p in PAIRS)


@pytest.mark.parametrize("side", SIDES)
def test_each_party_has_what_its_entries_sum_to(side: str) -> None:
    for p in PAIRS:
        c = fd.compare(p.before, p.after)
        for by_year in (False, True):
            rows = c.by_party_and_year(side) if by_year else c.by_party(side)
            before, after = sums(p.before, side, by_year), sums(p.after, side, by_year)
            names = [(d.party.id, d.year) if by_year else d.party.id for d in rows]
            assert len(set(names)) == len(names)
            assert set(names) == before.keys() | after.keys()
            for name, d in zip(names, rows, strict=True):
                assert (d.before.minor, d.after.minor) == (before[name], after[name])
                assert d.difference.minor == after[name] - before[name]
                if before[name]:
                    assert d.percent == Fraction(100 * (after[name] - before[name]), abs(before[name]))
                else:
                    assert d.percent is None
            assert sum(d.difference.minor for d in rows) == c.difference().minor
            assert c.difference() == p.after.total() - p.before.total()


def test_entries_are_those_that_differ() -> None:
    for p in PAIRS:
        c = fd.compare(p.before, p.after)
        before, after = by_name(p.before), by_name(p.after)
        expected = {n: (before[n], after[n]) for n in before.keys() | after.keys() if before[n] != after[n]}
        found = {
            (d.year, d.stream, d.tranche, d.payer.id, d.recipient.id): (d.before.minor, d.after.minor)
            for d in c.entries()
        }
        assert found == expected
        assert c.empty() == (not expected)
        assert c.years_touched() == sorted({name[0] for name in expected})


def test_the_differences_are_the_stated_change_less_what_is_missing() -> None:
    for p in PAIRS:
        c = fd.compare(p.before, p.after)
        missing = sum((r.missing for r in p.after.residuals()), Fraction(0)) - sum(
            (r.missing for r in p.before.residuals()), Fraction(0)
        )
        real = sum(d.difference.minor for d in c.by_party() if d.party.id != UNCOVERED)
        assert c.stated_change() == p.stated
        assert Fraction(real, 100) == p.stated - missing
        balance = c.balance()
        assert balance.holds
        assert (balance.stated, balance.missing, balance.left_out) == (p.stated, missing, 0)
        assert balance.settled == Fraction(real, 100)
        assert sum((r.difference for r in c.residuals()), Fraction(0)) == missing


def test_the_other_way_round_is_the_mirror() -> None:
    for p in PAIRS:
        there, back = fd.compare(p.before, p.after), fd.compare(p.after, p.before)
        assert there.difference() == -back.difference()
        assert there.stated_change() == -back.stated_change()
        assert there.years_touched() == back.years_touched()
        for side in SIDES:
            mirrored = {d.party.id: (d.after, d.before, -d.difference) for d in back.by_party(side)}
            assert {d.party.id: (d.before, d.after, d.difference) for d in there.by_party(side)} == mirrored
            assert {d.party.id for d in there.winners(side)} == {d.party.id for d in back.losers(side)}
            assert {d.party.id for d in there.losers(side)} == {d.party.id for d in back.winners(side)}
        assert {(r.year, r.why): r.difference for r in there.residuals()} == {
            (r.year, r.why): -r.difference for r in back.residuals()
        }


def test_against_itself_all_is_empty() -> None:
    for p in PAIRS:
        c = fd.compare(p.before, p.before)
        assert c.empty()
        assert (c.entries(), c.years_touched(), c.residuals(), c.winners(), c.losers()) == ([], [], [], [], [])
        assert not any(d.changed for side in SIDES for d in c.by_party_and_year(side))
        assert c.stated_change() == c.balance().settled == 0


def test_who_pays_more_stands_first_and_who_pays_the_same_last() -> None:
    for p in PAIRS:
        c = fd.compare(p.before, p.after)
        for side in SIDES:
            rows = c.by_party(side)
            moved = [d.difference.minor for d in rows if d.changed]
            assert [d.changed for d in rows] == sorted((d.changed for d in rows), reverse=True)
            assert moved == sorted(moved, reverse=True)
            for group in (c.winners(side), c.losers(side)):
                sizes = [abs(d.difference.minor) for d in group]
                assert sizes == sorted(sizes, reverse=True)
            pays_less = {d.party.id for d in rows if d.difference.minor < 0}
            assert {d.party.id for d in (c.winners if side == "payers" else c.losers)(side)} == pays_less


def test_csv_and_json_read_back_as_the_same_numbers() -> None:
    for p in PAIRS[:20]:
        c = fd.compare(p.before, p.after)
        rows = list(csv.DictReader(io.StringIO(c.to_csv())))
        expected = [d for side in SIDES for d in c.by_party_and_year(side)]
        assert [
            (
                row["side"], row["party_id"], int(row["year"]), Fraction(row["before"]), Fraction(row["after"]),
                Fraction(row["difference"]), Fraction(row["percent"]) if row["percent"] else None,
            )
            for row in rows
        ] == [
            (
                d.side, d.party.id, d.year, d.before.exact, d.after.exact, d.difference.exact, d.percent,
            )
            for d in expected
        ]  # fmt: skip
        assert [
            {key: None if value == "" and key == "percent" else value for key, value in row.items()} for row in rows
        ] == [{key: None if value is None else str(value) for key, value in record.items()} for record in c.records()]
        plain = json.loads(c.to_json())
        for side in SIDES:
            assert [
                (
                    one["party_id"],
                    Fraction(one["difference"]),
                    [(y["year"], Fraction(y["after"])) for y in one["years"]],
                )
                for one in plain[side]
            ] == [
                (
                    d.party.id,
                    d.difference.exact,
                    [(y.year, y.after.exact) for y in c.by_party_and_year(side) if y.party.id == d.party.id],
                )
                for d in c.by_party(side)
            ]
        assert plain["empty"] is c.empty()
        assert [Fraction(e["difference"]) for e in plain["entries"]] == [d.difference.exact for d in c.entries()]
        assert Fraction(plain["balance"]["stated"]) == c.stated_change()


def test_a_filter_takes_the_same_of_both_and_still_balances() -> None:
    for p in PAIRS[:30]:
        for wanted in ({"year": 2021}, {"payer": "El"}, {"recipient": "Nord"}, {"months": (1, 6)}, {"stream": "s0"}):
            c = fd.compare(p.before, p.after, **wanted)
            for filtered, whole in ((c.before, p.before), (c.after, p.after)):
                named = wanted.get("payer", wanted.get("recipient"))
                knows = named is None or named in {one.name for one in whole.programme.parties}
                assert list(filtered) == (list(whole.filter(**wanted)) if knows else [])
            assert c.balance().holds


def test_exact_amounts_are_those_of_fractions() -> None:
    settled = 0
    for seed in range(120):
        world, streams = random_programme(random.Random(seed))
        try:
            oracle = settle(world, streams)
        except InfeasibleError:
            continue
        schedule = Builder(world).programme(streams).schedule()
        ids = {p.name: p.id for p in schedule.programme.parties}
        expected: dict[tuple[int, str, str], Fraction] = defaultdict(Fraction)
        for (year, *_, payer, recipient), amount in oracle.exact.items():
            expected[year, "payers", ids[payer]] += amount / 100
            expected[year, "recipients", ids[recipient]] += amount / 100
        assert fd.exact_amounts(schedule) == expected, seed
        for half in ({"months": (1, 6)}, {"payer": "El"}, {"recipient": "Nord"}):
            try:
                part = schedule.filter(**half)
            except fd.Error:
                continue
            total = sum((a for (_, side, _), a in fd.exact_amounts(part).items() if side == "payers"), Fraction(0))
            assert abs(total - part.total().exact) <= len(part) * 2
        settled += 1
    assert settled > 60


# By hand.

HUNDRED = fd.kroner(100)
A, B, C = (fd.Party(name, code=str(place)) for place, name in enumerate("ABC", 1))


def programme(*streams: fd.Stream, currency: str = "DKK", begins: int = 1, **options: object) -> fd.Programme:
    made = fd.Programme("p", "P", currency, year_begins=begins, **options)
    for one in streams:
        made.add(one)
    return made


def grant(amount: fd.Money = HUNDRED, payers: object = None, during: object = None, id: str = "s") -> fd.Stream:
    return fd.Stream(
        id, fd.per_year(amount), payers or fd.Key.equal([A, B, C]), "Office", during or fd.Period.year(2022)
    )


def test_one_party_in_words() -> None:
    c = fd.compare(programme(grant()), programme(grant(payers=fd.Key({"A": 1, "B": 3}))))
    texts = {d.party.name: d.text for d in c.by_party()}
    assert texts["B"].en == "B pays 41.67 more: 75.00 instead of 33.33 (125.02 % more)."
    assert texts["B"].da == "B betaler 41,67 mere: 75,00 i stedet for 33,33 (125,02 % mere)."
    assert texts["C"].da == "C betaler 33,33 mindre: 0,00 i stedet for 33,33 (100,00 % mindre)."
    office = c.by_party_and_year("recipients")[0]
    assert office.text.en == "Office receives the same in 2022: 100.00."
    assert office.text.da == "Office modtager det samme i 2022: 100,00."
    fewer = fd.compare(programme(grant()), programme(grant(fd.kroner(90)))).by_party("recipients")[0]
    assert fewer.text.en == "Office receives 10.00 less: 90.00 instead of 100.00 (10.00 % less)."
    assert fewer.loses
    assert not fewer.wins


def test_who_paid_nothing_before_has_no_percentage() -> None:
    both = [fd.Key({"A": 1}), fd.Key({"A": 1, "B": 1})]
    c = fd.compare(*(programme(grant(payers=key)) for key in both))
    (b, a) = c.by_party()
    assert (b.party.name, b.percent, b.text.en) == ("B", None, "B pays 50.00 more: 50.00 instead of 0.00.")
    assert (a.percent, a.wins) == (Fraction(-50), True)


def test_terms_that_are_only_cut_in_two_are_no_difference() -> None:
    whole = programme(grant(fd.kroner(120)))
    halves = programme(
        grant(fd.kroner(120), during=fd.Period("2022-01-01", "2022-06-30")),
        grant(fd.kroner(120), during=fd.Period("2022-07-01", "2022-12-31")),
    )
    assert len(halves.schedule()) == 2 * len(whole.schedule())
    assert fd.compare(whole, halves).empty()
    assert not fd.compare(whole, halves, months=(1, 6)).empty()


def test_a_party_of_another_name_is_the_same_party() -> None:
    old, new = fd.Party("Gammelby", id="by", code="9"), fd.Party("Nyby", id="by", code="9")
    c = fd.compare(*(programme(grant(payers=fd.Key([who, A], [1, 1]))) for who in (old, new)))
    assert c.empty()
    assert {d.party.name for d in c.by_party()} == {"Nyby", "A"}
    for name in ("Nyby", "by", "9"):
        assert [d.after for d in fd.compare(c.before, c.after, payer=name).by_party()] == [fd.kroner(50)]


def test_a_stream_that_one_of_them_lacks_picks_nothing_there() -> None:
    c = fd.compare(programme(grant()), programme(grant(), grant(id="t")), stream="t")
    assert (len(c.before), len(c.after)) == (0, 3)
    assert c.stated_change() == 100
    with pytest.raises(fd.Error) as unknown:
        fd.compare(programme(grant()), programme(grant()), stream="t")
    assert unknown.value.id == "fordel.schedule.unknown_stream"


def test_programmes_and_schedules_in_any_mix() -> None:
    one, other = programme(grant()), programme(grant(fd.kroner(200)))
    expected = fd.compare(one, other)
    assert fd.compare(one.schedule(), other) == fd.compare(one, other.schedule()) == expected
    assert pickle.loads(pickle.dumps(expected)).entries() == expected.entries()
    with pytest.raises(fd.Error) as wrong:
        fd.compare(one, "museum.yaml")  # type: ignore[arg-type]
    assert wrong.value.id == "fordel.argument.wrong_type"


def test_years_of_another_kind_and_other_currencies_are_refused() -> None:
    with pytest.raises(fd.Error, match="DKK and EUR") as currency:
        fd.compare(programme(grant()), programme(grant(fd.Money("100.00 EUR")), currency="EUR"))
    assert currency.value.id == "fordel.comparison.currency"
    with pytest.raises(fd.Error, match="month 1 and month 8") as years:
        fd.compare(programme(grant()), programme(grant(), begins=8))
    assert years.value.id == "fordel.comparison.years"


def test_what_a_tie_of_figures_moves_is_told_as_missing() -> None:
    thirds = programme(grant(fd.kroner(1)), method="independent:half-up")
    c = fd.compare(programme(grant(fd.kroner(1))), thirds)
    (residual,) = c.residuals()
    assert (residual.why, residual.before, residual.after) == ("independent_rounding", 0, Fraction(1, 100))
    assert residual.text.en == "2022: 0.01 more is missing (each part is rounded on its own): 0.01 instead of 0.00."
    assert c.balance().text.en == (
        "There was as much to share as before, and 0.01 more of it is missing: parties pay one another 0.01 less."
    )


# A year's bill against another's.


def heads(*counts: tuple[str, str, int]) -> fd.Population:
    return fd.Population([A, B], counts, fd.Citation("Counts"))


def test_a_bill_against_the_year_before_it() -> None:
    counted = heads(
        ("1", "2021-01-01", 100), ("2", "2021-01-01", 100), ("1", "2022-01-01", 300), ("2", "2022-01-01", 100)
    )
    rule = fd.by_population(["A", "B"], counted)
    made = programme(grant(fd.kroner(100), payers=rule, during=fd.Period.years(2022, 2023)))
    c = fd.compare_years(made, 2022, 2023)
    assert c.years_apart == 1
    assert c.year_label(2023) == "2022 → 2023"
    assert [(d.party.name, d.before, d.after) for d in c.by_party()] == [
        ("A", fd.kroner(50), fd.kroner(75)),
        ("B", fd.kroner(50), fd.kroner(25)),
    ]
    assert c.describe(c.by_party_and_year()[0]).en == (
        "A pays 25.00 more in 2022 → 2023: 75.00 instead of 50.00 (50.00 % more)."
    )
    assert {(row["year_before"], row["year"]) for row in c.records()} == {(2022, 2023)}
    assert fd.compare_years(made, 2022, 2022).empty()


# The built-in programme.


def test_greve_outside_with_its_share_uncovered() -> None:
    covered = fd.sjaelland.programme(outside="Greve")
    uncovered = fd.sjaelland.programme(outside="Greve", missing_share="uncovered")
    c = fd.compare(covered, uncovered, year=2022, stream="cofinancing", payer="Lejre")
    (lejre,) = c.by_party()
    assert lejre.before == fd.Money("79018.87 DKK")
    assert lejre.wins
    assert lejre.after == fd.Money("73789.37 DKK")
    whole = fd.compare(covered, uncovered, year=2022, stream="cofinancing")
    assert whole.losers() == []
    assert whole.difference() == fd.kroner(0)
    assert whole.balance().missing == sum(d.difference.exact for d in whole.by_party() if d.party.id == UNCOVERED)


def test_newer_heads_move_money_between_the_municipalities_alone() -> None:
    c = fd.compare_years(fd.sjaelland.programme(outside="Greve"), 2022, 2023, stream="cofinancing")
    assert len(c.by_party()) == 16
    assert sum(d.difference.minor for d in c.by_party()) == 0
    assert c.winners()
    assert c.losers()
    assert not any(d.changed for d in c.by_party("recipients"))


def test_the_percent_of_all_is_exact() -> None:
    year = fd.Period.year(2025)

    def settled(oere: int) -> fd.Schedule:
        stream = fd.Stream("s", fd.once(fd.oere(oere)), payers=fd.Key({"A": 1, "B": 2}), recipients="C", period=year)
        return fd.Programme("p", "P", "DKK").add(stream).schedule()

    assert fd.compare(settled(300), settled(400)).percent() == Fraction(100, 3)
    assert fd.compare(settled(-300), settled(-400)).percent() == Fraction(-100, 3)
    assert fd.compare(settled(0), settled(400)).percent() is None
