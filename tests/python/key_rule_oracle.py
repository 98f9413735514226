"""Key rules by their specification, in plain Fractions: an independent reading that knows nothing of the library."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import floor

Shares = dict[str, Fraction]
Month = tuple[int, int]
Times = dict[str, tuple[Month, Month]]  # first and last month of each member; both belong to it

HALF = Fraction(1, 2)


class NoKeyError(Exception):
    """There is none: nobody takes part, or all weights are zero."""


def shares_of(weights: Shares) -> Shares:
    total = sum(weights.values())
    if not weights or not total:
        raise NoKeyError
    return {name: weight / total for name, weight in weights.items()}


def there(times: Times, when: Month) -> list[str]:
    present = [name for name, (first, last) in times.items() if first <= when <= last]
    if not present:
        raise NoKeyError
    return present


@dataclass(frozen=True)
class Counts:
    """Figures by name and year, of 1 January."""

    values: dict[tuple[str, int], Fraction]

    def mean(self, name: str, years: list[int]) -> Fraction:
        return sum((self.values[name, year] for year in years), Fraction(0)) / len(years)


class Rule:
    def shares(self, when: Month) -> Shares:
        raise NotImplementedError


@dataclass(frozen=True)
class ByFigures(Rule):
    of: Counts
    times: Times
    years_before: int
    averaged: int

    def years(self, when: Month) -> list[int]:
        return [when[0] - self.years_before - back for back in range(self.averaged)]

    def shares(self, when: Month) -> Shares:
        return shares_of({name: self.of.mean(name, self.years(when)) for name in there(self.times, when)})


@dataclass(frozen=True)
class Equal(Rule):
    times: Times

    def shares(self, when: Month) -> Shares:
        return shares_of({name: Fraction(1) for name in there(self.times, when)})


@dataclass(frozen=True)
class Given(Rule):
    by_year: dict[int, Shares]

    def shares(self, when: Month) -> Shares:
        return shares_of(self.by_year[when[0]])


@dataclass(frozen=True)
class Mix(Rule):
    parts: list[tuple[Fraction, Rule]]

    def shares(self, when: Month) -> Shares:
        total: Shares = {}
        for factor, part in self.parts:
            for name, share in part.shares(when).items():
                total[name] = total.get(name, Fraction(0)) + factor * share
        return total


@dataclass(frozen=True)
class Nested(Rule):
    outer: Rule
    groups: dict[str, Rule]

    def shares(self, when: Month) -> Shares:
        outer = self.outer.shares(when)
        return Mix([(share, self.groups[name]) for name, share in outer.items()]).shares(when)


@dataclass(frozen=True)
class Chosen(Rule):
    of: Rule
    names: frozenset[str]

    def shares(self, when: Month) -> Shares:
        return shares_of({name: share for name, share in self.of.shares(when).items() if name in self.names})


@dataclass(frozen=True)
class Timed(Rule):
    of: Rule
    times: Times

    def shares(self, when: Month) -> Shares:
        return Chosen(self.of, frozenset(there(self.times, when))).shares(when)


@dataclass(frozen=True)
class Above(Rule):
    of: Rule
    counts: Counts
    value: Fraction

    def shares(self, when: Month) -> Shares:
        of = self.of.shares(when)
        return Chosen(self.of, frozenset(n for n in of if self.counts.mean(n, [when[0] - 1]) > self.value)).shares(when)


@dataclass(frozen=True)
class Rounded(Rule):
    of: Rule
    step: Fraction
    held: bool

    def shares(self, when: Month) -> Shares:
        exact = self.of.shares(when)
        if not self.held:
            return shares_of({name: floor(share / self.step + HALF) * self.step for name, share in exact.items()})
        steps = {name: floor(share / self.step) for name, share in exact.items()}
        missing = int(1 / self.step) - sum(steps.values())
        # By the larger remainder; equal ones in the order of the parties, who have no codes.
        for name in sorted(exact, key=lambda name: steps[name] - exact[name] / self.step)[:missing]:
            steps[name] += 1
        return {name: count * self.step for name, count in steps.items()}
