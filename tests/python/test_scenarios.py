"""A schedule like another: what is as it was is taken over, and the whole is what settling anew gives."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

import fordel as fd
from arrangement_cases import FIRST_YEAR, TOWNS, Builder, random_amount, random_programme, random_stream, random_world
from arrangement_oracle import FromAmounts, Stated, Stream
from fordel import sjaelland
from fordel._core import _settled_anew

YEARS = fd.Period.years(2024, 2026)


def told(schedule: fd.Schedule) -> tuple[object, ...]:
    """All that a schedule says: its rows in their order, their workings, residuals and series."""
    return (
        schedule.to_csv(),
        schedule.to_json(),
        schedule.explain("da"),
        schedule.working().to_json(),
        schedule.residuals(),
        schedule.carried,
        schedule.__reduce__()[1][1:],  # its row numbers, and their digest
    )


def require_same(programme: fd.Programme, like: fd.Schedule) -> fd.Schedule | None:
    """Settled anew and like another, it says the same, or is refused for the same reason; the schedule, if there is one."""
    anew, taken = schedule_or_error(programme), schedule_or_error(programme, like)
    if isinstance(anew, str) or isinstance(taken, str):
        assert taken == anew
        return None
    assert told(taken) == told(anew)
    return taken


def schedule_or_error(programme: fd.Programme, like: fd.Schedule | None = None) -> fd.Schedule | str:
    try:
        return programme.schedule(like=like)
    except fd.Error as refused:
        return f"{refused.id}: {refused}"


# Random programmes and changes.


def rests_on(stream: Stream) -> set[str]:
    return {t.payers.stream for t in stream.tranches if isinstance(t.payers, FromAmounts)}


def changed(draw: random.Random, streams: list[Stream]) -> tuple[list[Stream], set[str]]:
    """Other streams, and which of them are not as they were."""
    place = draw.randrange(len(streams))
    one = streams[place]
    what = draw.choice(("amount", "again", "added", "left out", "order", "nothing", "unit"))
    if what == "amount":
        other = random_amount(draw)
        while isinstance(other, Stated) and other.per == "once":  # which has a year of its own
            other = random_amount(draw)
        return [*streams[:place], replace(one, amount=other), *streams[place + 1 :]], {one.id}
    if what == "again":
        other = replace(random_stream(draw, 9, sorted(rests_on(one))), id=one.id)
        return [*streams[:place], other, *streams[place + 1 :]], {one.id}
    if what == "added":
        added = random_stream(draw, 9, [s.id for s in streams[:place]])
        return [*streams[:place], added, *streams[place:]], {added.id}
    if what == "left out" and not any(one.id in rests_on(s) for s in streams):
        return [*streams[:place], *streams[place + 1 :]], set()
    if what == "order":
        return draw.sample(streams, len(streams)), set()
    if what == "unit":
        tranches = tuple(replace(t, unit=100 if t.unit == 1 else 1) for t in one.tranches)
        return [*streams[:place], replace(one, tranches=tranches), *streams[place + 1 :]], {one.id}
    return streams, set()


def settled_otherwise(draw: random.Random, made: fd.Programme, streams: list[Stream]) -> fd.Programme:
    """One stream as a table or carried over the years, and a clearing by what streams came to, where that can be."""
    for s in streams:
        way = draw.choice(("alone", "table", "known-years", "open", "fixed-key"))
        try:
            if way == "table":
                made.settle_as_table(s.id)
            elif way != "alone":
                made.settle_carried(s.id, way)
        except fd.Error:
            continue
    towns = [p for p in made.parties if p.name in TOWNS]
    if towns and draw.random() < 0.5:
        shares = fd.equal(towns)
        made.add(fd.Clearing("cleared", streams[0].id, shares, "Clearing", fd.Period.years(FIRST_YEAR, FIRST_YEAR)))
    return made


def anew(before: list[Stream], after: list[Stream], touched: set[str]) -> set[str]:
    """Which streams must be settled: what was touched, and whatever rests on it."""
    known = {s.id for s in before}
    todo = {s.id for s in after if s.id in touched or s.id not in known}
    while more := {s.id for s in after if rests_on(s) & todo} - todo:
        todo |= more
    return todo


def test_like_another_is_as_anew() -> None:
    came_to: Counter[str] = Counter()
    for seed in range(90):
        draw = random.Random(seed)
        world, streams = random_programme(draw)
        builder = Builder(world)
        after, _ = changed(draw, streams)
        if draw.random() < 0.15:
            builder_after = Builder(random_world(draw))
        else:
            builder_after = builder if draw.random() < 0.5 else Builder(world)
        ways = draw.random()
        try:
            before = settled_otherwise(random.Random(ways), builder.programme(streams), streams).schedule()
        except fd.Error:
            continue
        if draw.random() < 0.3:
            ways = draw.random()
        other = settled_otherwise(random.Random(ways), builder_after.programme(after), after)
        taken = require_same(other, before)
        came_to["settled" if taken else "refused"] += 1
        if taken is None:
            continue
        require_same(before.programme, taken)
        came_to["some taken over" if _settled_anew(taken) < len(after) else "all anew"] += 1
    assert came_to["settled"] > 40
    assert came_to["some taken over"] > 20
    assert came_to["all anew"] > 5


def test_what_is_settled_is_what_was_touched_and_what_rests_on_it() -> None:
    counted = 0
    for seed in range(1_000, 1_200):
        draw = random.Random(seed)
        world, streams = random_programme(draw)
        after, touched = changed(draw, streams)
        one, other = Builder(world), Builder(world)
        try:
            before, taken = one.programme(streams).schedule(), other.programme(after)
            taken = taken.schedule(like=before)
        except fd.Error:
            continue
        if before.programme.parties != taken.programme.parties:
            continue  # then also what looks names up among all parties is settled
        of_ids = {s.id: s for s in streams}
        really = {s.id for s in after if s.id in touched and of_ids.get(s.id) != s}
        assert _settled_anew(taken) == len(anew(streams, after, really)), seed
        counted += 1
    assert counted > 100


# What each kind of change takes with it.

PARTIES = [fd.Party(name, kind="municipality", code=str(code)) for code, name in enumerate(TOWNS, 101)]


def stream(name: str, amount: fd.AmountRule, payers: fd.KeyRule, **changes: object) -> fd.Stream:
    return fd.Stream(name, amount, payers, fd.Party("Office"), YEARS, **changes)


def base(**changes: object) -> fd.Programme:
    made = fd.Programme("p", "P", "DKK", **changes)
    for party in PARTIES:
        made.add_party(party)
    return made


EQUAL = fd.equal(PARTIES)


def family(*names: str) -> fd.Programme:
    made = base()
    for place, name in enumerate(names):
        made.add(stream(name, fd.per_year(fd.kroner(1_000 + place)), EQUAL))
    made.add(stream("tenth", fd.percent_of(10, "grants"), EQUAL))
    made.add(stream("of.tenth", fd.percent_of(10, "tenth"), EQUAL))
    return made.add(stream("other", fd.per_year(fd.kroner(7)), EQUAL))


def test_a_family_that_gains_a_stream_is_another_amount() -> None:
    before = family("grants.a", "grants.b").schedule()
    assert _settled_anew(before) == 5
    assert _settled_anew(family("grants.a", "grants.b").schedule(like=before)) == 0
    after = require_same(family("grants.a", "grants.b", "grants.c"), before)
    assert after is not None
    assert _settled_anew(after) == 3  # itself, the tenth of the family, and the tenth of that
    less = require_same(family("grants.a"), before)
    assert less is not None
    assert _settled_anew(less) == 2


def test_what_holds_for_all_streams_is_settled_anew() -> None:
    def of(**changes: object) -> fd.Programme:
        return base(**changes).add(stream("a", fd.per_year(fd.kroner(1_000)), EQUAL))

    before = of().schedule()
    for changes in ({"unit": "major"}, {"method": "dhondt"}, {"year_begins": 7}, {"part_years": "days"}):
        after = require_same(of(**changes), before)
        assert after is not None
        assert _settled_anew(after) == 1


def test_new_parties_stand_behind_those_who_were_there() -> None:
    plain = stream("plain", fd.per_year(fd.kroner(1_000)), EQUAL)
    bounded = fd.Stream(
        "bounded",
        fd.per_year(fd.kroner(900)),
        [fd.Tranche("all", fd.rest(), EQUAL, adjustments=[fd.floor(fd.kroner(200), of=[TOWNS[0]])])],
        fd.Party("Office"),
        YEARS,
    )
    before = base().add(plain).add(bounded).schedule()
    after = require_same(base().add(plain).add(bounded).add_party(fd.Party("Late")), before)
    assert after is not None
    assert _settled_anew(after) == 1  # adjustments name whom they hold among all parties
    first = fd.Programme("p", "P", "DKK").add_party(fd.Party("Early"))
    for party in PARTIES:
        first.add_party(party)
    moved = require_same(first.add(plain).add(bounded), before)
    assert moved is not None
    assert _settled_anew(moved) == 2


def test_a_table_and_a_clearing_are_taken_over_whole_or_not_at_all() -> None:
    def of(second: int, spent: int) -> fd.Programme:
        made = base()
        for name, amount in (("t.a", 1_000), ("t.b", second), ("u", 500)):
            made.add(stream(name, fd.per_year(fd.kroner(amount)), EQUAL))
        made.settle_as_table("t").settle_carried("u", "known-years")
        spending = {
            year: {name: fd.kroner(spent if name == TOWNS[0] else 10) for name in TOWNS} for year in (2024, 2025)
        }
        return made.add(fd.Clearing("c", spending, EQUAL, "Office", fd.Period.years(2024, 2025)))

    before = of(1_001, 7).schedule()
    assert _settled_anew(before) == 4
    counts = {(1_001, 7): 0, (1_003, 7): 1, (1_001, 8): 1, (1_003, 8): 2}
    for (second, spent), settled in counts.items():
        after = require_same(of(second, spent), before)
        assert after is not None
        assert _settled_anew(after) == settled


def test_terms_of_a_stream_are_settled_together() -> None:
    def of(later: int) -> fd.Programme:
        made = base()
        for first, last, amount in ((2024, 2024, 1_000), (2025, 2026, later)):
            during = fd.Period.years(first, last)
            made.add(fd.Stream("a", fd.per_year(fd.kroner(amount)), EQUAL, fd.Party("Office"), during))
        after_one = fd.percent_of(Fraction(5), "a", year="before")
        return made.add(fd.Stream("b", after_one, EQUAL, fd.Party("Office"), fd.Period.years(2025, 2026)))

    before = of(1_000).schedule()
    after = require_same(of(1_100), before)
    assert after is not None
    assert _settled_anew(after) == 2
    same = require_same(of(1_000), before)
    assert same is not None
    assert _settled_anew(same) == 0


# The programme that is built in.


def test_sjaellands_cases_like_each_other() -> None:
    cases = sjaelland.cases()
    assert len(cases) == 13
    for before, after in itertools.pairwise(cases[::4]):
        taken = require_same(after.schedule.programme, before.schedule)
        assert taken is not None
        assert 0 < _settled_anew(taken) < len(after.schedule.programme.streams)
    uncovered = sjaelland.programme(outside="Greve", missing_share="uncovered")
    for changes in ({"settlement": "table"}, {"unit": "major"}, {"others": "only-non-leads"}):
        require_same(sjaelland.programme(outside="Greve", **changes), uncovered.schedule())


# Files: what was read and settled last is taken over.

TOWNS_FILE = """\
fordel: 1
programme: Towns
currency: DKK
notation: plain
parties: {Ask: {code: 101}, Birk: {code: 102}, El: {code: 103}, Office: {}}
groups: {towns: [Ask, Birk, El]}
figures:
  heads: {unit: {da: indbyggere, en: inhabitants}, on: 2023-01-01, values: {Ask: 100, Birk: 200, El: 300}}
  road: {unit: km, on: 2023-01-01, values: {Ask: 7, Birk: 5, El: 3}}
  both: {sum of: [road, road]}
indices: {prices: {steady: 2 %}}
keys:
  mixed: 60 % heads + 40 % road
streams:
  heads: {amount: 1000 DKK per year, period: 2024 to 2026, paid by: {who: towns, key: heads}, to: Office}
  roads: {amount: 1000 DKK per year, period: 2024 to 2026, paid by: {who: towns, key: road}, to: Office}
  mixed: {amount: 1000 DKK per year, period: 2024 to 2026, paid by: {who: towns, key: mixed}, to: Office}
  twice: {amount: 1000 DKK per year, period: 2024 to 2026, paid by: {who: towns, key: both}, to: Office}
  priced:
    amount: {stated: 1000 DKK per year, index: prices, base year: 2024}
    period: 2024 to 2026
    paid by: {who: towns, key: equal}
    to: Office
  tenth: {amount: 10 % of heads, period: 2024 to 2026, paid by: {who: towns, key: equal}, to: Office}
"""
# What is set, and which streams are settled for it.
SETTLED_FOR = {
    ("streams.roads.amount", "1200 DKK per year"): {"roads"},
    ("streams.heads.amount", "1200 DKK per year"): {"heads", "tenth"},
    ("figures.road.values.Ask", "8"): {"roads", "mixed", "twice"},
    ("figures.heads.values.Ask", "99"): {"heads", "mixed", "tenth"},
    ("keys.mixed", "50 % heads + 50 % road"): {"mixed"},
    ("indices.prices.steady", "3 %"): {"priced"},
    ("groups.towns", "[Ask, Birk]"): {"heads", "roads", "mixed", "twice", "priced", "tenth"},
    ("unit", "1 DKK"): {"heads", "roads", "mixed", "twice", "priced", "tenth"},
    ("streams.roads.name", "Roads"): {"roads"},
    ("programme", "Other towns"): set(),
}


@pytest.mark.parametrize(("change", "settled"), SETTLED_FOR.items())
def test_a_scenario_settles_what_it_changes(change: tuple[str, str], settled: set[str]) -> None:
    file = fd.ProgrammeFile.parse(TOWNS_FILE)
    baseline = file.schedule()
    assert _settled_anew(baseline) == 6
    where, value = change
    scenario = file.schedule(set={where: value})
    assert _settled_anew(scenario) == len(settled)
    assert told(scenario) == told(fd.ProgrammeFile.parse(TOWNS_FILE).schedule(set={where: value}))
    assert told(file.schedule()) == told(baseline)


def test_scenarios_are_settled_like_the_baseline_where_that_is_nearer() -> None:
    file = fd.ProgrammeFile.parse(TOWNS_FILE)
    file.schedule()
    keys = ("50 % heads + 50 % road", "40 % heads + 60 % road")
    changes = [{"streams.roads.amount": "7 DKK per year"}, {"keys.mixed": keys[0]}, {"figures.road.values.Ask": "8"}]
    assert [_settled_anew(file.schedule(set=change)) for change in changes] == [1, 1, 3]
    # Further from the baseline than from each other.
    both = [{"streams.roads.amount": "7 DKK per year", "keys.mixed": key} for key in keys]
    assert [_settled_anew(file.schedule(set=change)) for change in both] == [2, 1]


def test_many_scenarios_cost_what_they_change() -> None:
    file = fd.ProgrammeFile.parse(TOWNS_FILE)
    counts = [_settled_anew(file.schedule(set={"streams.roads.amount": f"{n} DKK per year"})) for n in range(1, 40)]
    assert counts == [6] + [1] * 38


def test_a_scenario_that_is_refused_leaves_the_others_as_they_were() -> None:
    file = fd.ProgrammeFile.parse(TOWNS_FILE)
    baseline = told(file.schedule())
    wrong = {"streams.roads.amount": "much", "figures.road.values.Ask": "some", "keys.mixed": "60 % heads", "unit": "x"}
    for where, value in wrong.items():
        for _ in range(2):  # the second time, nothing of it is kept
            with pytest.raises(fd.Error) as refused:
                file.schedule(set={where: value})
            with pytest.raises(fd.Error) as anew:
                fd.ProgrammeFile.parse(TOWNS_FILE).schedule(set={where: value})
            assert str(refused.value) == str(anew.value)
        assert told(file.schedule()) == baseline


def outcome(file: fd.ProgrammeFile, **choices: object) -> object:
    try:
        return told(file.schedule(**choices))
    except fd.Error as refused:
        return str(refused)


def test_scenarios_of_the_sjaelland_file_are_as_read_anew() -> None:
    path = sjaelland_file()
    kept = fd.ProgrammeFile.read(path)
    scenarios: list[dict[str, object]] = [
        {"choose": {"outside": "Greve"}},
        {"choose": {"outside": "Lejre"}},
        {"choose": {"outside": "Lejre"}, "set": {"streams.deb.amount": "81 mio. kr. per year"}},
        {"choose": {"outside": "Lejre"}, "set": {"figures.folketal": "folk1a@2022-02"}},
        {"choose": {"outside": "Lejre"}, "set": {"keys.by population": "equal"}},
        {"choose": {"outside": "Greve"}, "set": {"unit": "1 kr."}},
        {"choose": {"outside": "Greve"}, "as_of": "2022-06-01"},
        {"choose": {"outside": "Greve"}},
    ]
    for choices in scenarios:
        assert outcome(kept, **choices) == outcome(fd.ProgrammeFile.read(path), **choices)
    assert len({str(outcome(kept, **choices)) for choices in scenarios}) >= 6


def sjaelland_file() -> Path:
    return Path(__file__).resolve().parents[2] / "data" / "sjaelland.yaml"


def test_cases_take_over_what_they_have_in_common() -> None:
    questions = """\
assumptions:
  road key: {question: "Which?", alternatives: {road: {set: {keys.mixed: road}}, heads: {set: {keys.mixed: heads}}}}
"""
    cases = fd.ProgrammeFile.parse(TOWNS_FILE + questions).cases()
    assert [_settled_anew(case.schedule) for case in cases] == [6, 1]
