"""Programmes recalculated in Fractions, by the words of calculation alone.

stated → index → percent, product or sum → key → adjustments → unit. Nothing here is taken from the library: what a
programme says is held in the small classes below, and worked out month by month from their definitions.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor

Shares = dict[str, Fraction]
Month = tuple[int, int]  # year, month

ALWAYS: tuple[Month, Month] = ((1, 1), (9999, 12))


# Key rules.


@dataclass(frozen=True)
class Heads:
    """By population on 1 January, so many years before the payment's."""

    who: tuple[str, ...]
    years_before: int = 1


@dataclass(frozen=True)
class Coast:
    """By figures of one date."""

    who: tuple[str, ...]


@dataclass(frozen=True)
class Equal:
    who: tuple[str, ...]


@dataclass(frozen=True)
class Mix:
    parts: tuple[tuple[Fraction, Rule], ...]


@dataclass(frozen=True)
class Without:
    rule: Rule
    who: str


@dataclass(frozen=True)
class Rounded:
    """Each share to so many decimals of a percent, half up; the sum held by the largest remainders, or as it falls and then
    taken as weights."""

    rule: Rule
    decimals: int
    held: bool


@dataclass(frozen=True)
class FromAmounts:
    """By what each party paid into an earlier stream, settled, in the same year or the year before."""

    stream: str
    year_before: bool
    settled: bool


Rule = Heads | Coast | Equal | Mix | Without | Rounded | FromAmounts


# Amounts.


@dataclass(frozen=True)
class Stated:
    """Øre: a year, for the whole period (by months), or once."""

    minor: int
    per: str


@dataclass(frozen=True)
class Indexed:
    """A year's amount in the prices of a base year, raised by a steady rate; to the krone in the end, or never rounded."""

    minor: int
    rate: Fraction
    base_year: int
    to_krone: bool


@dataclass(frozen=True)
class Percent:
    """Of the stream's own amount."""

    percent: Fraction


@dataclass(frozen=True)
class Rest:
    pass


Amount = Stated | Indexed | Percent | Rest


# Adjustments of the payers' amounts in a tranche.


@dataclass(frozen=True)
class Floor:
    """Øre a whole year, following the months; borne by all who are not held."""

    minor: int


@dataclass(frozen=True)
class Cap:
    """A share of the amount; what it frees goes to the others by the key."""

    share: Fraction


@dataclass(frozen=True)
class Times:
    """So many times the amount for one party, borne by the others by the key."""

    who: str
    times: int


Adjustment = Floor | Cap | Times


@dataclass(frozen=True)
class Tranche:
    id: str
    amount: Amount
    payers: Rule
    adjustments: tuple[Adjustment, ...] = ()
    method: str = "largest-remainder"
    unit: int = 1  # øre


@dataclass(frozen=True)
class Stream:
    id: str
    amount: Amount
    first: Month
    last: Month
    tranches: tuple[Tranche, ...]
    recipients: Rule


@dataclass(frozen=True)
class World:
    codes: Mapping[str, int]  # party → official code, by which ties go
    heads: Mapping[tuple[str, int], int]  # party, year → heads on 1 January
    coast: Mapping[str, Fraction]
    joined: Mapping[str, tuple[Month, Month]] = field(default_factory=dict)

    def takes_part(self, who: str, month: Month) -> bool:
        first, last = self.joined.get(who, ALWAYS)
        return first <= month <= last


Entry = tuple[int, int, int, str, str, str, str]  # year, first and last month, stream, tranche, payer, recipient


class InfeasibleError(Exception):
    pass


def months(first: Month, last: Month) -> int:
    return (last[0] - first[0]) * 12 + last[1] - first[1]


def half_up(x: Fraction) -> int:
    return floor(x + Fraction(1, 2)) if x >= 0 else -floor(-x + Fraction(1, 2))


def normalised(weights: Shares) -> Shares:
    total = sum(weights.values())
    if not weights or total == 0:
        raise InfeasibleError
    return {who: weight / total for who, weight in weights.items()}


def largest_remainder(units: int, quotas: Shares, codes: Mapping[str, int], low: Mapping[str, int]) -> dict[str, int]:
    """`quotas` sum to the units; `low`: the least that a party may have."""
    given = {who: max(floor(quota), low.get(who, 0)) for who, quota in quotas.items()}
    left = units - sum(given.values())
    ranked = sorted(quotas, key=lambda who: (floor(quotas[who]) - quotas[who], codes[who]))
    for who in ranked[:left]:
        given[who] += 1
    return given


def within(amount: Fraction, key: Shares, low: Shares, high: Shares) -> Shares:
    """Each has med(low, share × rate, high), at the one rate at which they sum to the amount: found among the rates at which
    somebody comes to a bound."""
    if sum(low.values()) > amount or sum(high.get(who, amount) for who in key) < amount:
        raise InfeasibleError

    def at(rate: Fraction) -> Shares:
        level = {who: max(low.get(who, Fraction(0)), share * rate) for who, share in key.items()}
        return {who: min(x, high[who]) if who in high else x for who, x in level.items()}

    comes_to = {bound / key[who] for bounds in (low, high) for who, bound in bounds.items() if key[who] > 0}
    turns = sorted(comes_to | {Fraction(0)})
    below = max((rate for rate in turns if sum(at(rate).values()) <= amount), default=Fraction(0))
    fixed = at(below)
    above = min((rate for rate in turns if rate > below), default=below + 1)
    moving = [who for who in key if at((below + above) / 2)[who] != fixed[who]]
    missing = amount - sum(fixed.values())
    if missing == 0:
        return fixed
    weight = sum(key[who] for who in moving)
    if weight == 0:
        raise InfeasibleError
    return at(below + missing / weight)


class Settlement:
    def __init__(self, world: World, streams: Iterable[Stream]) -> None:
        self.world = world
        self.entries: dict[Entry, int] = {}
        self.exact: dict[Entry, Fraction] = {}
        self.pools: dict[tuple[int, int, int, str, str], Fraction] = {}
        all_streams = list(streams)
        years = range(min(s.first[0] for s in all_streams), max(s.last[0] for s in all_streams) + 1)
        for year, stream in itertools.product(years, all_streams):
            self.settle_year(stream, year)

    # Keys.

    def key(self, rule: Rule, month: Month) -> Shares:
        world, year = self.world, month[0]
        match rule:
            case Heads(who, back):
                return normalised({w: Fraction(world.heads[w, year - back]) for w in who if world.takes_part(w, month)})
            case Coast(who):
                return normalised({w: world.coast[w] for w in who if world.takes_part(w, month)})
            case Equal(who):
                return normalised({w: Fraction(1) for w in who if world.takes_part(w, month)})
            case Mix(parts):
                mixed: Shares = {}
                for factor, part in parts:
                    for w, share in self.key(part, month).items():
                        mixed[w] = mixed.get(w, Fraction(0)) + factor * share
                return mixed
            case Without(inner, gone):
                return normalised({w: share for w, share in self.key(inner, month).items() if w != gone})
            case Rounded(inner, decimals, held):
                shares, scale = self.key(inner, month), 100 * 10**decimals
                quotas = {w: share * scale for w, share in shares.items()}
                if held:
                    units = largest_remainder(scale, quotas, self.world.codes, {})
                else:
                    units = {w: half_up(quota) for w, quota in quotas.items()}
                return normalised({w: Fraction(count) for w, count in units.items()})
            case FromAmounts(stream, before, settled):
                paid: Shares = {}
                source = self.entries if settled else self.exact
                for (y, _, _, s, _, payer, _), amount in source.items():
                    if s == stream and y == year - before:
                        paid[payer] = paid.get(payer, Fraction(0)) + amount
                return normalised(paid)

    # Amounts: what accrued before the months first..last of a year, and in them.

    def accrued(self, amount: Amount, stream: Stream, year: int, first: int, last: int) -> tuple[Fraction, Fraction]:
        match amount:
            case Stated(minor, "year"):
                return Fraction(minor * (first - 1), 12), Fraction(minor * (last - first + 1), 12)
            case Stated(minor, "once"):
                return Fraction(0), Fraction(minor)
            case Stated(minor, _):
                whole, months_before = months(stream.first, stream.last) + 1, months(stream.first, (year, first))
                return Fraction(minor * months_before, whole), Fraction(minor * (last - first + 1), whole)
            case Indexed(minor, rate, base, to_krone):
                raised = minor * (1 + rate) ** (year - base)
                if to_krone:
                    raised = Fraction(half_up(raised / 100) * 100)
                return raised * (first - 1) / 12, raised * (last - first + 1) / 12
            case Percent(percent):
                before, now = self.accrued(stream.amount, stream, year, first, last)
                return before * percent / 100, now * percent / 100
            case _:
                raise AssertionError(amount)

    def settle_year(self, stream: Stream, year: int) -> None:
        if not stream.first[0] <= year <= stream.last[0]:
            return
        first = stream.first[1] if year == stream.first[0] else 1
        last = stream.last[1] if year == stream.last[0] else 12
        once = isinstance(stream.amount, Stated) and stream.amount.per == "once"
        others = Fraction(0)
        for tranche in sorted(stream.tranches, key=lambda t: isinstance(t.amount, Rest)):
            for a, b in [(first, last)] if once else self.segments(tranche.payers, year, first, last):
                if isinstance(tranche.amount, Rest):
                    # What the whole accrued before this year is a part of the sum that is to hold.
                    earlier, whole = self.accrued(stream.amount, stream, year, first, last)
                    a_month = (whole - others) / (last - first + 1)
                    before, now = earlier + a_month * (a - first), a_month * (b - a + 1)
                else:
                    before, now = self.accrued(tranche.amount, stream, year, a, b)
                given = self.settle_part(stream, tranche, year, a, b, before, now)
                if not isinstance(tranche.amount, Rest):
                    others += given

    def segments(self, rule: Rule, year: int, first: int, last: int) -> list[tuple[int, int]]:
        parts = [(first, first)]
        for month in range(first + 1, last + 1):
            if self.members(rule, (year, month)) == self.members(rule, (year, month - 1)):
                parts[-1] = parts[-1][0], month
            else:
                parts.append((month, month))
        return parts

    def members(self, rule: Rule, month: Month) -> frozenset[str]:
        match rule:
            case Heads(who, _) | Coast(who) | Equal(who):
                return frozenset(w for w in who if self.world.takes_part(w, month))
            case Mix(parts):
                return frozenset().union(*(self.members(part, month) for _, part in parts))
            case Without(inner, _) | Rounded(inner, _, _):
                return self.members(inner, month)
        return frozenset()

    # The unit step: amounts in øre by party, of parties whose exact amounts are known.

    def to_units(
        self, exact: Shares, now: Fraction, before: Fraction, low: Shares, high: Shares, tranche: Tranche
    ) -> dict[str, int]:
        """Bounds hold in units; where no division into units holds them all, they are rounded to the other side."""
        unit = tranche.unit
        in_units = {who: amount / unit for who, amount in exact.items()}
        units = half_up((before + now) / unit) - half_up(before / unit)
        least = {who: Fraction(ceil(bound / unit)) for who, bound in low.items()}
        most = {who: Fraction(floor(bound / unit)) for who, bound in high.items()}
        if sum(least.values()) > units:
            least = {who: Fraction(floor(bound / unit)) for who, bound in low.items()}
        if most and sum(most.values()) < units:
            most = {who: Fraction(ceil(bound / unit)) for who, bound in high.items()}
        if tranche.method == "independent":
            rounded = {who: half_up(quota) for who, quota in in_units.items()}
            held = {who: max(n, ceil(low[who] / unit)) if who in low else n for who, n in rounded.items()}
            return {who: (min(n, floor(high[who] / unit)) if who in high else n) * unit for who, n in held.items()}
        quotas = (
            within(Fraction(units), normalised(in_units), least, most) if units else dict.fromkeys(exact, Fraction(0))
        )
        given = largest_remainder(units, quotas, self.world.codes, {w: int(b) for w, b in least.items()})
        return {who: count * unit for who, count in given.items()}

    def settle_part(
        self, stream: Stream, tranche: Tranche, year: int, a: int, b: int, before: Fraction, now: Fraction
    ) -> Fraction:
        shares = self.key(tranche.payers, (year, a))
        exact = {who: share * now for who, share in shares.items()}
        low: Shares = {}
        high: Shares = {}
        for step in tranche.adjustments:
            match step:
                case Floor(minor):
                    low = dict.fromkeys(shares, Fraction(minor * (b - a + 1), 12))
                    exact = within(now, shares, low, high)
                case Cap(share):
                    high = dict.fromkeys(shares, now * share)
                    exact = within(now, shares, low, high)
                case Times(who, times):
                    if who not in exact:
                        continue
                    cost = exact[who] * (times - 1)
                    rest = normalised({w: s for w, s in shares.items() if w != who})
                    exact = {w: x * times if w == who else x - cost * rest[w] for w, x in exact.items()}
                    if min(exact.values()) < 0:
                        raise InfeasibleError
        recipients = self.key(stream.recipients, (year, a))
        self.pools[year, a, b, stream.id, tranche.id] = now
        if len(shares) == 1:
            (payer,) = shares
            paid = self.to_units({payer: now}, now, before, {}, {}, tranche)
            parts = {who: share * now for who, share in recipients.items()}
            self.record(stream, tranche, year, a, b, payer, parts, self.to_units(parts, now, before, {}, {}, tranche))
        else:
            paid = self.to_units(exact, now, before, low, high, tranche)
            for payer, amount in paid.items():
                whole = Fraction(amount)
                parts = {who: share * whole for who, share in recipients.items()}
                if len(recipients) == 1:
                    divided = dict.fromkeys(recipients, amount)
                else:
                    divided = self.to_units(parts, whole, Fraction(0), {}, {}, tranche)
                exacts = {who: share * exact[payer] for who, share in recipients.items()}
                self.record(stream, tranche, year, a, b, payer, exacts, divided)
        return Fraction(sum(paid.values()))

    def record(
        self,
        stream: Stream,
        tranche: Tranche,
        year: int,
        a: int,
        b: int,
        payer: str,
        exact: Shares,
        given: dict[str, int],
    ) -> None:
        for recipient, amount in given.items():
            entry = (year, a, b, stream.id, tranche.id, payer, recipient)
            self.entries[entry] = amount
            self.exact[entry] = exact[recipient]


def settle(world: World, streams: Iterable[Stream]) -> Settlement:
    """Throws InfeasibleError where bounds cannot be kept, somebody comes below zero, or a key has nobody."""
    return Settlement(world, streams)
