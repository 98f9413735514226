"""The keys by which rows are shared: one for all, or one for each value of a column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import fordel as fd
from fordel import errors
from fordel._extras import need
from fordel._language import said as in_set
from fordel._refusals import shown

np = need("numpy", "engines")
pa = need("pyarrow", "engines")
pc = need("pyarrow.compute", "engines")

NAMES_SHOWN = 20


def _as_key(given: Any) -> fd.Key:
    return given if isinstance(given, fd.Key) else fd.Key(given)


class Keys:
    """Keys, each compiled with the method; `names` are those of all their parties, in the order in which they come.

    Keys may have parties of their own. What has the same number of parties is one plan, which takes a key for each row.
    """

    def __init__(self, key: Any, by: str | None, options: Mapping[str, Any]) -> None:
        if by is not None and not isinstance(key, Mapping):
            given = f"key={shown(key)}, by={by!r}"
            takes = in_set("which takes a mapping from value to Key", "som tager en mapping fra værdi til Key")
            raise errors.from_core("fordel.argument.wrong_type", f"{given}, {takes}")
        self.by = by
        self.values = [] if by is None else list(key)
        keys = [_as_key(one) for one in ([key] if by is None else key.values())]
        parties = [[party.name for party in one.parties] for one in keys]
        _require_each_once(parties)
        self.names = list(dict.fromkeys(name for of_key in parties for name in of_key))
        self.places = self._places(parties)
        self.alike = all(of_key == self.names for of_key in parties)
        self.plans, self.within = self._plans(keys, options)

    def _places(self, parties: Sequence[Sequence[str]]) -> Any:
        """Of each key's parties among all: a row for each key, filled up with -1."""
        place = {name: i for i, name in enumerate(self.names)}
        places = np.full((len(parties), max(map(len, parties), default=0)), -1, np.int32)
        for row, of_key in zip(places, parties, strict=True):
            row[: len(of_key)] = [place[name] for name in of_key]
        return places

    def _plans(self, keys: Sequence[fd.Key], options: Mapping[str, Any]) -> tuple[dict[int, Any], Any]:
        """A plan for each number of parties; and of each key its number of parties and its place in that plan."""
        of_size: dict[int, list[fd.Key]] = {}
        within = np.zeros((len(keys), 2), np.uint32)
        for i, one in enumerate(keys):
            others = of_size.setdefault(len(one.parties), [])
            within[i] = len(one.parties), len(others)
            others.append(one)
        if self.by is None:
            return {size: _plan(one, **options) for size, (one,) in of_size.items()}, within
        return {size: _plan(some, **options) for size, some in of_size.items()}, within

    def which(self, column: Any, first: int) -> Any:
        """The place of each row's key."""
        if isinstance(column.type, pa.DictionaryType):
            column = column.cast(column.type.value_type)
        try:
            places = pc.index_in(column, pa.array(self.values, column.type))
        except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError):
            places = pa.nulls(len(column), pa.int32())  # a column of another kind than the values has none of them
        if places.null_count:
            row = places.is_null().index(True).as_py()
            raise self._unknown(column[row].as_py(), first + row)
        return places.to_numpy()

    def _unknown(self, value: Any, row: int) -> errors.Error:
        there = ", ".join(map(repr, self.values[:NAMES_SHOWN]))
        more = len(self.values) - NAMES_SHOWN
        if more > 0:
            there += in_set(f" and {more} more", f" og {more} til")
        place = f"{in_set('row', 'række')} {row + 1}, {in_set('column', 'kolonne')} {self.by!r}"
        return errors.from_core(
            "fordel.batch.unknown_key", f"{place}: {value!r}; {in_set('there are', 'der er')}: {there}"
        )

    def shares(self, units: Any, which: Any, layout: str, threads: int) -> Any:
        """The shares of rows whose keys all have the same number of parties."""
        (plan,) = self.plans.values()
        given = {} if which is None else {"which": self.within[which, 1]}
        return plan.apply(units, layout=layout, threads=threads, **given)

    def of_each_size(self, units: Any, which: Any, threads: int) -> Iterator[tuple[Any, Any]]:
        """The rows whose keys have a number of parties, and their shares, for each such number."""
        sizes = self.within[which, 0]
        for size, plan in self.plans.items():
            rows = np.flatnonzero(sizes == size)
            if rows.size:
                yield rows, plan.apply(units[rows], which=self.within[which[rows], 1], threads=threads)


class _Loop:
    """Until plans are there: the same, one amount at a time."""

    def __init__(self, keys: Any, options: Mapping[str, Any]) -> None:
        self.keys, self.options = keys if isinstance(keys, list) else [keys], options

    def apply(self, units: Any, layout: str = "rows", threads: int = 1, which: Any = None) -> Any:
        rows = [self._row(int(u), self.keys[0 if which is None else which[i]]) for i, u in enumerate(units)]
        shares = np.array(rows, np.int64).reshape(len(rows), len(self.keys[0].parties))
        return np.ascontiguousarray(shares.T) if layout == "columns" else shares

    def _row(self, units: int, key: fd.Key) -> list[int]:
        shares: Any = fd.apportion(abs(units), key.weights, **self.options).units
        return [share if units >= 0 else -share for share in shares]


def _plan(keys: Any, **options: Any) -> Any:
    plan = getattr(fd, "plan", None)
    return _Loop(keys, options) if plan is None else plan(keys, **options)


def _require_each_once(parties: Sequence[Sequence[str]]) -> None:
    for of_key in parties:
        for name, times in Counter(of_key).items():
            if times > 1:
                raise errors.from_core("fordel.batch.name_taken", f"{name!r}, {times} {in_set('parties', 'parter')}")
