"""What was divided in a schedule: each allocation once, with the entries that came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import fordel as fd
from fordel._language import Lang


@dataclass
class Divided:
    """An allocation among payers, or among the recipients of what one payer pays."""

    first: fd.ScheduleEntry
    allocation: fd.Allocation
    payer: fd.Party | None = None  # whose part is divided on
    entries: dict[int, int] = field(default_factory=dict)  # the entry's place in the schedule, by the party's place

    def __post_init__(self) -> None:
        self.lines = self.allocation.lines

    def take(self, place: int, party: fd.Party, amount: fd.Money, number: int) -> bool:
        """Whether the entry of that number is the line at the place, which then belongs to it."""
        line = self.lines[place] if place < len(self.lines) else None
        if line is None or place in self.entries or line.party.id != party.id or line.amount != amount:
            return False
        self.entries[place] = number
        return True


def divisions(entries: list[fd.ScheduleEntry]) -> list[Divided]:
    """The allocations in the order of the schedule. Each is asked for once: of many parties it is large."""
    found: dict[tuple[Any, ...], Divided] = {}
    for number, entry in enumerate(entries):
        key: tuple[Any, ...] = (entry.stream, entry.tranche, entry.year, entry.months, entry.due_month)
        among = entry.recipients_division
        several = len(among.allocation) > 1
        of = (*key, entry.payer.id) if several else key
        if key not in found:
            found[key] = Divided(entry, entry.payers_division.allocation)
        if of not in found:
            found[of] = Divided(entry, among.allocation, entry.payer)
        party, place = (entry.recipient, among.place) if several else (entry.payer, entry.place)
        if not found[of].take(place, party, entry.amount, number):
            own = (*key, number)
            found[own] = alone(entry, number)
    return list(found.values())


def alone(entry: fd.ScheduleEntry, number: int) -> Divided:
    """Of an entry that is no line of what others of its stream were divided by: its own allocation."""
    part = entry.payers_division
    made = Divided(entry, part.allocation)
    made.take(part.place, part.party, entry.amount, number)
    return made


def sources(divided: list[Divided]) -> list[fd.KeyBasis]:
    """The figures that weights come from, each once."""
    bases: dict[tuple[str, str, str], fd.KeyBasis] = {}
    for one in divided:
        key = one.allocation.key
        for basis in (key.basis, *(part.key.basis for part in key.denominators)):
            if basis.source.document.en:
                bases.setdefault((basis.what.en, basis.source.in_("en"), basis.limited_to.en), basis)
    return list(bases.values())


def is_population(basis: fd.KeyBasis) -> bool:
    """Whether the weights are the heads of one day: all of them, as they were counted."""
    counted = basis.on is not None and basis.averaged <= 1 and not basis.limited_to.en
    return bool(counted and basis.what.en.startswith("population"))


@dataclass
class Heads:
    """Inhabitants, as the keys of a schedule count them."""

    counts: dict[tuple[int, str], int] = field(default_factory=dict)  # by year and the party's id
    bases: dict[int, list[fd.KeyBasis]] = field(default_factory=dict)  # by year: which days they were counted on

    @classmethod
    def of(cls, divided: list[Divided]) -> Heads:
        """Those of each year's keys; whom two keys of a year count otherwise is left out."""
        found, counted = cls(), dict[tuple[int, str], set[int]]()
        for one in divided:
            key, year = one.allocation.key, one.first.year
            if not is_population(key.basis):
                continue
            if all(basis.what != key.basis.what for basis in found.bases.setdefault(year, [])):
                found.bases[year].append(key.basis)
            for party, weight in zip(key.parties, key.weights, strict=True):
                counted.setdefault((year, party.id), set()).add(int(weight))
        found.counts = {who: numbers.pop() for who, numbers in counted.items() if len(numbers) == 1}
        return found

    def days(self, year: int, lang: Lang) -> str:
        """Of which day they are, in words."""
        return "; ".join(basis.what.in_(lang) for basis in self.bases.get(year, []))

    def sources(self, lang: Lang) -> str:
        """Who counted them."""
        bases = [basis for bases in self.bases.values() for basis in bases]
        return "; ".join(dict.fromkeys(basis.source.in_(lang) for basis in bases))
