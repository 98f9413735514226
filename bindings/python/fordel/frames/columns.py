"""Which column is what: as it is named, or guessed by its heading, else by what it holds. What is guessed is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import fordel as fd
from fordel import errors
from fordel._language import said as in_set
from fordel.frames import cells
from fordel.frames.grid import Grid, is_empty

CODES = {
    "kode",
    "code",
    "kommunekode",
    "kommunenr",
    "kommunenummer",
    "komkode",
    "omraadekode",
    "party code",
    "payer code",
}
NAMES = {
    "kommune", "kommunenavn", "navn", "name", "part", "party", "municipality", "omraade", "area", "betaler", "payer",
    "modtager", "recipient", "region", "hvem", "who",
}  # fmt: skip
TIMES = {"dato", "date", "aar", "year", "tid", "time", "kvartal", "quarter", "maaned", "month", "dag", "day", "pr"}
COUNTS = {
    "antal", "heads", "folketal", "indbyggere", "indbyggertal", "befolkning", "population", "inhabitants", "personer",
    "people",
}  # fmt: skip
VALUES = {"value", "vaerdi", "tal", "indhold", "figure", "amount", "beloeb"}
WEIGHTS = {
    "weight",
    "weights",
    "vaegt",
    "vaegte",
    "andel",
    "andele",
    "share",
    "percent",
    "procent",
    "pct",
    "noegle",
    "key",
}
PUBLISHED = {"published", "offentliggjort"}


def folded(head: str) -> str:
    """Words apart by one space, without accents and signs."""
    return re.sub(r"[^a-z0-9]+", " ", fd.fold(head)).strip()


def _listed(grid: Grid, places: Iterable[int]) -> str:
    return ", ".join(repr(grid.heads[place]) for place in places)


@dataclass
class Columns:
    """The columns of a grid that are taken, each for one purpose."""

    grid: Grid
    taken: dict[str, int] = field(default_factory=dict)
    guessed: set[str] = field(default_factory=set)  # those that the caller did not name

    def name(self, **heads: str | None) -> None:
        """The columns that the caller names, by argument."""
        for argument, head in heads.items():
            if head is None:
                continue
            if str(head) not in self.grid.heads:
                listed = _listed(self.grid, range(len(self.grid.heads)))
                raise errors.from_core(
                    "fordel.frame.no_column", f"{argument}={head!r}; {in_set('there are', 'der er')}: {listed}"
                )
            self.taken[argument] = self.grid.heads.index(str(head))

    def by_heading(self, argument: str, words: set[str]) -> int | None:
        """The one that is called so; words within a longer heading count where no heading is the word."""
        free = [i for i in range(len(self.grid.heads)) if i not in self.taken.values() and not self._is_blank(i)]
        heads = {i: folded(self.grid.heads[i]) for i in free}
        exact = [i for i, head in heads.items() if head in words]
        return self._one(argument, exact or [i for i, head in heads.items() if words & set(head.split())])

    def by_content(self, argument: str, fits: Callable[[Any], bool]) -> int | None:
        """The one all of whose cells are of a kind."""
        free = [i for i in range(len(self.grid.heads)) if i not in self.taken.values()]
        return self._one(argument, [i for i in free if self._all(i, fits)])

    def _is_blank(self, column: int) -> bool:
        return all(is_empty(cell) for cell in self.grid.columns[column])

    def _all(self, column: int, fits: Callable[[Any], bool]) -> bool:
        filled = [cell for cell in self.grid.columns[column] if not is_empty(cell)]
        return bool(filled) and all(fits(cell) for cell in filled)

    def _one(self, argument: str, found: list[int]) -> int | None:
        if len(found) > 1:
            raise self.unclear(argument, f"{in_set('it may be', 'det kan være')} {_listed(self.grid, found)}")
        for place in found:
            self.taken[argument] = place
            self.guessed.add(argument)
            return place
        return None

    def unclear(self, argument: str, why: str) -> errors.Error:
        return errors.from_core("fordel.frame.which_column", f"{argument}: {why}")

    def required(self, argument: str, words: set[str], fits: Callable[[Any], bool]) -> int:
        """As it is named, headed or filled; refuses where there is none."""
        found = self.taken.get(argument)
        if found is None:
            found = self.by_heading(argument, words)
        if found is None:
            found = self.by_content(argument, fits)
        if found is None:
            free = [i for i in range(len(self.grid.heads)) if i not in self.taken.values()]
            raise self.unclear(
                argument,
                f"{in_set('none is called so; there are', 'ingen hedder det; der er')}: {_listed(self.grid, free) or in_set('no others', 'ingen andre')}",
            )
        return found

    @property
    def arguments(self) -> dict[str, Any]:
        """What the call says of them: named ones and guessed ones."""
        heads = {argument: self.grid.heads[column] for argument, column in self.taken.items()}
        both = tuple(heads.pop(each) for each in ("code", "name") if each in heads)
        return ({"who": both if len(both) == 2 else both[0]} if both else {}) | heads


@dataclass
class Who:
    """The columns of names and of codes; one of them at least."""

    name: int | None
    code: int | None


def who(columns: Columns) -> Who:
    """Who a row is about: a column of codes and one of names, or either."""
    named = {each: columns.taken.get(each) for each in ("name", "code")}
    if any(place is not None for place in named.values()):
        return Who(**named)
    code, name = columns.by_heading("code", CODES), columns.by_heading("name", NAMES)
    if code is None and name is None:
        name = columns.by_content("name", lambda cell: isinstance(cell, (str, fd.Party)) and not cells.is_year(cell))
    if code is None and name is None:
        raise columns.unclear(
            "who", f"{in_set('there are', 'der er')}: {_listed(columns.grid, range(len(columns.grid.heads)))}"
        )
    return Who(name, code)
