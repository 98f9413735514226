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
        self.places = {line.party.id: place for place, line in enumerate(self.lines)}

    def take(self, party: fd.Party, amount: fd.Money, number: int) -> bool:
        """Whether the entry of that number is the party's line, which then belongs to it."""
        place = self.places.get(party.id)
        if place is None or place in self.entries or self.lines[place].amount != amount:
            return False
        self.entries[place] = number
        return True


def divisions(entries: list[fd.ScheduleEntry]) -> list[Divided]:
    """The allocations in the order of the schedule. Each is asked for once: of many parties it is large."""
    found: dict[tuple[Any, ...], Divided] = {}
    payers = set[tuple[Any, ...]]()
    for number, entry in enumerate(entries):
        key: tuple[Any, ...] = (entry.stream, entry.tranche, entry.year, entry.months, entry.due_month)
        of = (*key, entry.payer.id)
        if key not in found:
            found[key] = Divided(entry, entry.payers_division.allocation)
        if of not in payers:
            payers.add(of)
            among = entry.recipients_division.allocation
            if len(among) > 1:
                found[of] = Divided(entry, among, entry.payer)
        among_recipients = found.get(of)
        taken = (
            among_recipients.take(entry.recipient, entry.amount, number)
            if among_recipients is not None
            else found[key].take(entry.payer, entry.amount, number)
        )
        if not taken:
            own = (*key, number)
            found[own] = alone(entry, number)
    return list(found.values())


def alone(entry: fd.ScheduleEntry, number: int) -> Divided:
    """Of an entry that is no line of what others of its stream were divided by: its own allocation."""
    part = entry.payers_division
    made = Divided(entry, part.allocation)
    made.take(part.party, entry.amount, number)
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
