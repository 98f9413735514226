"""Programmes between two, held against those built anew of mixed descriptions; and programmes moved to other years."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

import fordel as fd
from arrangement_cases import FIRST_YEAR, TOWNS, Builder, random_programme, random_rule, random_stream, random_world
from arrangement_oracle import Coast, Equal, Floor, Heads, Indexed, Mix, Percent, Stated, Stream, Tranche, World
from fordel import sjaelland
from fordel._core import _causes_between, _ended_after, _hybrid

ROOT = Path(__file__).resolve().parents[2]
CAUSES = ("figures", "index", "participation", "streams", "amounts", "keys", "adjustments", "rounding")

Description = tuple[World, list[Stream]]
Change = Callable[[random.Random, Description], Description]


# Changes, each of one cause.


def of_each(streams: list[Stream], change: Callable[[Stream], Stream]) -> list[Stream]:
    return [change(s) for s in streams]


def of_tranches(streams: list[Stream], change: Callable[[Tranche], Tranche]) -> list[Stream]:
    return of_each(streams, lambda s: replace(s, tranches=tuple(change(t) for t in s.tranches)))


def other_figures(draw: random.Random, before: Description) -> Description:
    world, streams = before
    return replace(world, heads={at: heads + draw.randint(1, 5_000) for at, heads in world.heads.items()}), streams


def other_index(draw: random.Random, before: Description) -> Description:
    world, streams = before
    raised = Fraction(draw.randint(1, 9), 1000)

    def change(s: Stream) -> Stream:
        if not isinstance(s.amount, Indexed):
            return s
        amount = replace(s.amount, rate=s.amount.rate + raised, base_year=s.amount.base_year - draw.randint(0, 1))
        tranches = tuple(replace(t, amount=amount) if t.amount == s.amount else t for t in s.tranches)
        return replace(s, amount=amount, tranches=tranches)

    return world, of_each(streams, change)


def others_take_part(draw: random.Random, before: Description) -> Description:
    world, streams = before
    first = (draw.randint(FIRST_YEAR, FIRST_YEAR + 2), draw.randint(2, 12))
    return replace(world, joined={**world.joined, TOWNS[3]: (first, (FIRST_YEAR + 9, 12))}), streams


def other_streams(draw: random.Random, before: Description) -> Description:
    world, streams = before
    return world, [streams[0], random_stream(draw, 7, []), *streams[1:]]


def other_amounts(draw: random.Random, before: Description) -> Description:
    world, streams = before
    more = 1200 * draw.randint(1, 10**4)

    def change(s: Stream) -> Stream:
        amount = replace(s.amount, minor=s.amount.minor + more)
        tranches = tuple(replace(t, amount=amount) if t.amount == s.amount else t for t in s.tranches)
        return replace(s, amount=amount, tranches=tranches)

    return world, of_each(streams, change)


def other_keys(draw: random.Random, before: Description) -> Description:
    world, streams = before
    return world, of_tranches(streams, lambda t: replace(t, payers=random_rule(draw, TOWNS, [])))


def other_adjustments(draw: random.Random, before: Description) -> Description:
    world, streams = before
    step = Floor(1200 * draw.randint(1, 9))
    return world, of_tranches(streams, lambda t: replace(t, adjustments=(*t.adjustments, step)))


def other_rounding(draw: random.Random, before: Description) -> Description:
    world, streams = before
    return world, of_tranches(streams, lambda t: replace(t, unit=100 if t.unit == 1 else 1))


CHANGES: dict[str, Change] = dict(
    zip(
        CAUSES,
        (
            other_figures,
            other_index,
            others_take_part,
            other_streams,
            other_amounts,
            other_keys,
            other_adjustments,
            other_rounding,
        ),
        strict=True,
    )
)


# In which all figures and all members stand, so that it is known what takes the place of what.
BASE = Stream(
    "base",
    Stated(120_000_00, "year"),
    (FIRST_YEAR, 1),
    (FIRST_YEAR, 12),
    (
        Tranche("some", Percent(Fraction(10)), Heads(TOWNS)),
        Tranche("more", Percent(Fraction(20)), Coast(TOWNS)),
        Tranche("rest", Percent(Fraction(70)), Equal(TOWNS)),
    ),
    Equal(("Nord",)),
)


def with_base(of: Description) -> fd.Programme:
    world, streams = of
    return Builder(world).programme([BASE, *streams])


def described(seed: int, taken: set[str]) -> Description:
    """A random programme with these changes, each the same whichever others there are; a new stream is as it is."""
    of = random_programme(random.Random(seed))
    for cause in sorted(taken, key=lambda cause: (cause == "streams", cause)):
        of = CHANGES[cause](random.Random(f"{seed} {cause}"), of)
    return of


def subsets(draw: random.Random, of: list[str]) -> Iterator[list[str]]:
    for size in range(len(of) + 1):
        yield of[:size]  # in the order of calculation
        yield of[len(of) - size :]  # and reversed
    for _ in range(3):
        yield [cause for cause in of if draw.random() < 0.5]


def in_their_order(of: set[str]) -> list[str]:
    return [cause for cause in CAUSES if cause in of]


@pytest.mark.parametrize("first", range(0, 24, 12))
def test_hybrids_are_those_built_anew(first: int) -> None:
    counted: Counter[str] = Counter()
    for seed in range(first, first + 12):
        draw = random.Random(f"{seed} changes")
        changed = set(draw.sample(CAUSES, draw.randint(1, len(CAUSES))))
        before, after = with_base(described(seed, set())), with_base(described(seed, changed))
        causes = _causes_between(before, after)
        assert set(causes) <= changed
        assert causes == in_their_order(set(causes))
        assert _causes_between(after, before) == causes
        assert _hybrid(before, after, []) == before
        assert _hybrid(before, after, causes) == after
        for taken in subsets(draw, causes):
            between = _hybrid(before, after, taken)
            built = after if taken == causes else with_base(described(seed, set(taken) - {"rounding"}))
            assert between.streams == built.streams, (seed, causes, taken)
            for unchanged in set(CAUSES) - set(causes):
                assert _hybrid(before, after, [*taken, unchanged]) == between
            counted[f"{len(taken)} taken"] += 1
    assert counted["1 taken"] > 10
    assert counted["3 taken"] > 5


def test_each_change_has_its_cause_alone() -> None:
    counted: Counter[str] = Counter()
    for seed in range(30):
        before = with_base(described(seed, set()))
        for cause in CAUSES:
            after = with_base(described(seed, {cause}))
            assert _causes_between(before, after) == ([] if before == after else [cause]), seed
            counted[cause] += before != after
    assert min(counted[cause] for cause in CAUSES) > 5


def test_hybrids_one_cause_apart_differ_in_that_cause() -> None:
    for seed in range(20):
        before, after = with_base(described(seed, set())), with_base(described(seed, set(CAUSES)))
        causes = _causes_between(before, after)
        steps = [_hybrid(before, after, causes[:size]) for size in range(len(causes))]
        for (one, other), cause in zip(pairwise(steps), causes, strict=False):
            assert _causes_between(one, other) == [cause], seed


# Moved to other years.

Entries = dict[tuple[object, ...], fd.Money]


def entries(of: fd.Programme, later: int = 0) -> Entries | str:
    try:
        return {
            (e.year + later, e.stream, e.tranche, e.payer.id, e.recipient.id, e.first_month): e.amount
            for e in of.schedule()
        }
    except fd.Error as refused:
        return refused.id


def require_moved(of: fd.Programme) -> None:
    for years in (1, -1, 3):
        moved = of.moved(years)
        assert entries(moved) == entries(of, years)
        assert moved.moved(-years) == of


def test_random_programmes_come_to_the_same_in_other_years() -> None:
    settled = 0
    for seed in range(40):
        world, streams = random_programme(random.Random(seed))
        programme = Builder(world).programme(streams)
        require_moved(programme)
        settled += not isinstance(entries(programme), str)
    assert settled > 25


def test_what_is_ended_comes_to_the_same_until_then() -> None:
    shorter = 0
    for seed in range(40):
        world, streams = random_programme(random.Random(seed))
        programme = Builder(world).programme(streams)
        whole = entries(programme)
        if isinstance(whole, str):
            continue
        for year in (FIRST_YEAR, FIRST_YEAR + 1):
            ended = entries(_ended_after(programme, year))
            assert ended == {at: amount for at, amount in whole.items() if at[0] <= year}, seed
            shorter += len(ended) < len(whole)
    assert shorter > 20


def test_sjaelland_comes_to_the_same_in_other_years() -> None:
    for case in sjaelland.cases()[::3]:
        require_moved(case.schedule.programme)
    require_moved(sjaelland.programme(outside="Greve", population_date="2021-01-01", missing_share="uncovered"))


EXAMPLES = [
    ROOT / "docs/examples/coast.yaml",
    ROOT / "docs/examples/museum/museum.yaml",
    *sorted((ROOT / "docs/examples/gallery").glob("d*/programme.yaml")),  # those of few parties
]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_examples_come_to_the_same_in_other_years(path: Path) -> None:
    for case in fd.ProgrammeFile.read(path).cases()[:2]:
        require_moved(case.schedule.programme)


def test_everything_dated_is_moved() -> None:
    ask, birk, office = fd.Party("Ask"), fd.Party("Birk"), fd.Party("Office")
    heads = [(who, f"{year}-01-01", n) for who, n in ((ask, 100), (birk, 300)) for year in (2020, 2021, 2022, 2023)]
    counts = fd.Figures(fd.Text("x", "x"), [ask, birk], heads, fd.Citation())
    index = fd.PriceIndex.rates({2022: 2, 2023: 3})
    years = fd.Period.years(2022, 2023)
    made = fd.Programme("p", "P", "DKK")
    made.add(
        fd.Stream("indexed", fd.per_year(fd.kroner(100)).indexed(index, 2021), fd.equal([ask, birk]), office, years)
    )
    made.add(
        fd.Stream(
            "stated",
            fd.by_year({2022: fd.kroner(11), 2023: fd.kroner(22)}),
            fd.by_figures(counts, [ask, birk]),
            office,
            years,
        )
    )
    made.add(
        fd.Stream(
            "dated",
            fd.on_dates({"2022-02-28": fd.kroner(7), "2023-05-01": fd.kroner(9)}),
            fd.equal([ask, birk]),
            office,
            years,
        )
    )
    weights = fd.weights_by_year({2022: fd.Key({"Ask": 1, "Birk": 2}), 2023: fd.Key({"Ask": 2, "Birk": 1})})
    floor = fd.floor(fd.kroner(30), phased={2022: 1, 2023: "1/2"})
    made.add(fd.Stream("given", fd.per_year(fd.kroner(90)), weights, office, years, adjustments=[floor]))
    spent = fd.Figures(fd.Text("y", "y"), [ask, birk], [(ask, "2022-01-01", 7), (birk, "2022-01-01", 9)], fd.Citation())
    made.add(fd.Clearing("cleared", spent, fd.equal([ask, birk]), office, fd.Period.year(2022)))
    made.add(fd.Agreement("a", "A", [ask, office], years, due=["2022-12-31", "2023-12-31"]))
    require_moved(made)
    later = made.moved(1)
    assert [str(item.on) for item in later.due(fd.Period.years(2020, 2030))] == ["2023-12-31", "2024-12-31"]
    assert str(later.streams[0].period) == str(fd.Period.years(2023, 2024))


def test_february_ends_as_it_ends_in_each_year() -> None:
    made = fd.Programme("p", "P", "DKK")
    during = fd.Period("2023-03-01", "2024-02-29")
    made.add(fd.Stream("s", fd.per_year(fd.kroner(1200)), fd.Party("Ask"), fd.Party("Office"), during))
    assert str(made.moved(-1).streams[0].period) == str(fd.Period("2022-03-01", "2023-02-28"))
    assert made.moved(-1).moved(1) == made
    assert entries(made.moved(-1)) == entries(made, -1)


def test_years_that_the_calendar_lacks_are_refused() -> None:
    made = Builder(random_world(random.Random(1))).programme([BASE])
    with pytest.raises(fd.Error, match=r"fordel\.calendar\.bad_date"):
        made.moved(9_000)


def test_mixed_keys_of_other_factors_are_hybrids_of_whole_keys() -> None:
    """Factors are taken together: one half and two thirds make no key."""
    one = Mix(((Fraction(1, 2), Heads(TOWNS)), (Fraction(1, 2), Equal(TOWNS))))
    other = Mix(((Fraction(2, 3), Heads(TOWNS, 2)), (Fraction(1, 3), Coast(TOWNS))))
    world = random_world(random.Random(2))
    paid = [replace(BASE, id="paid", tranches=(Tranche("all", BASE.amount, key),)) for key in (one, other)]
    before, after = (with_base((world, [s])) for s in paid)
    assert _causes_between(before, after) == ["keys"]
    fresh = other_figures(random.Random(3), (world, [paid[1]]))
    assert _hybrid(before, with_base(fresh), ["keys"]).streams == after.streams
