"""Programmes of every combination, against the oracle of fractions; and what must hold for each of them."""

from __future__ import annotations

import dataclasses
import random
from collections import Counter
from fractions import Fraction

import pytest

import fordel as fd
from arrangement_cases import Builder, random_programme
from arrangement_oracle import Entry, InfeasibleError, Stream, World, settle

REFUSED_WHERE_INFEASIBLE = (
    "fordel.adjustment.infeasible",
    "fordel.adjustment.below_zero",
    "fordel.key.empty",
    "fordel.key.all_zero",
)


def entries(schedule: fd.Schedule) -> dict[Entry, int]:
    return {(e.year, *e.months, e.stream, e.tranche, e.payer.name, e.recipient.name): e.amount.minor for e in schedule}


def settled(world: World, streams: list[Stream]) -> fd.Schedule:
    return Builder(world).programme(streams).schedule()


@pytest.mark.parametrize("first", range(0, 10_000, 1_000))
def test_random_programmes_agree_with_fractions(first: int) -> None:
    came_to: Counter[str] = Counter()
    for seed in range(first, first + 1_000):
        draw = random.Random(seed)
        world, streams = random_programme(draw)
        # In any order: the order of streams changes nothing but what rests on others.
        written = draw.sample(streams, len(streams))
        try:
            expected = settle(world, streams)
        except InfeasibleError:
            with pytest.raises(fd.Error) as refused:
                settled(world, written)
            assert refused.value.id in REFUSED_WHERE_INFEASIBLE, (seed, refused.value)
            came_to["refused"] += 1
            continue
        schedule = settled(world, written)
        assert entries(schedule) == expected.entries, seed
        came_to["settled"] += 1
    assert came_to["settled"] > 700


def feasible(seeds: range) -> list[tuple[World, list[Stream], fd.Schedule]]:
    found = []
    for seed in seeds:
        world, streams = random_programme(random.Random(seed))
        try:
            found.append((world, streams, settled(world, streams)))
        except fd.Error:
            continue
    return found


def test_scaling_figures_changes_nothing() -> None:
    for world, streams, schedule in feasible(range(20_000, 20_100)):
        larger = dataclasses.replace(
            world,
            heads={key: heads * 7 for key, heads in world.heads.items()},
            coast={who: km * Fraction(3, 7) for who, km in world.coast.items()},
        )
        assert entries(settled(larger, streams)) == entries(schedule)


def test_sums_equal_the_pool_or_miss_it_by_the_reported_residual() -> None:
    for world, streams, schedule in feasible(range(30_000, 30_100)):
        pools = settle(world, streams).pools
        missing: dict[tuple[int, str, str], Fraction] = {}
        for r in schedule.residuals():
            missing[r.year, r.stream, r.tranche] = missing.get((r.year, r.stream, r.tranche), Fraction(0)) + exact(
                r.missing
            )
        sums: dict[tuple[int, str, str], Fraction] = {}
        for (year, _, _, stream, tranche), pool in pools.items():
            sums[year, stream, tranche] = sums.get((year, stream, tranche), Fraction(0)) + pool / 100
        for (year, _, _, stream, tranche, _, _), minor in entries(schedule).items():
            sums[year, stream, tranche] -= Fraction(minor, 100)
        assert {part: off for part, off in sums.items() if off} == {part: off for part, off in missing.items() if off}


def exact(amount: fd.Money | fd.ExactMoney | Fraction) -> Fraction:
    return amount if isinstance(amount, Fraction) else amount.exact
