"""Lists that are tables as well: what a function returns as a list shows and exports itself as a schedule does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar, overload

from fordel import _core

One = TypeVar("One")

# Readers of Arrow take a list, and what says of itself that it is a sequence, for a list of something else.
if TYPE_CHECKING:
    Base = Sequence
else:
    Base = Generic


class Listed(Base[One]):
    """Behaves as a list that does not change."""

    def __init__(self, all_of_them: Iterable[One] = ()) -> None:
        self._all = list(all_of_them)

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[One]:
        return iter(self._all)

    @overload
    def __getitem__(self, place: int) -> One: ...
    @overload
    def __getitem__(self, place: slice) -> Listed[One]: ...
    def __getitem__(self, place: int | slice) -> One | Listed[One]:
        return type(self)(self._all[place]) if isinstance(place, slice) else self._all[place]

    def __eq__(self, other: object) -> bool:
        return self._all == (other._all if isinstance(other, Listed) else other)

    __hash__ = None  # type: ignore[assignment]
    index, count = Sequence.index, Sequence.count


class Checks(Listed[_core.Check]):
    """What sources state, line by line, held against what a schedule comes to: a list of Check."""


class Workings(Listed[_core.Working]):
    """How amounts of several schedules, entries or allocations were worked out: a list of Working."""
