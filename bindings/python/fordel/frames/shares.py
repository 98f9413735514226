"""Shares of a column of amounts, as columns: a row for each line and party, or a column for each party."""

from __future__ import annotations

from typing import Any, Literal

from fordel._extras import need
from fordel.frames.amounts import Amounts
from fordel.frames.asked import Asked
from fordel.frames.keys import Keys

np = need("numpy", "engines")
pa = need("pyarrow", "engines")


class Shares:
    """Makes shares of amounts and, where each row has a key of its own, of the column that names it.

    Nothing of it depends on the rows that were before: any division of a column into parts comes to the same. It may be
    called by several threads at once.
    """

    def __init__(self, asked: Asked, kind: Any) -> None:
        self.keys = Keys(asked.key, asked.by, asked.options)
        self.amounts = Amounts(asked.amount, kind, asked.places)
        self.threads = asked.threads
        self.names = pa.array(self.keys.names, pa.string())
        self.party_kind = pa.dictionary(pa.int32(), pa.string()) if asked.dictionary else pa.string()
        # Which line a row is of, and which party, is the same for all columns of a length: it is made once, for the
        # longest, and the others are its beginning.
        self._longest = self._alike(0)

    def _read(self, first: int, amounts: Any, by: Any) -> tuple[Any, Any, Any]:
        """Units, where there are any, and which key."""
        which = None if by is None else self.keys.which(by, first)
        return *self.amounts.units(amounts, first), which

    def long(self, first: int, amounts: Any, by: Any = None) -> tuple[Any, Any, Any]:
        """For each share: the place of its line, its party, and its amount; by line, and by the order of its key."""
        units, valid, which = self._read(first, amounts, by)
        if self.keys.alike:
            size = len(units) * len(self.names)
            shares = self._applied(units, valid, which, "rows").reshape(-1)
            valid = valid if valid is None else valid.repeat(len(self.names))
            rows, parties = self._longest
            if len(rows) < size:
                rows, parties = self._longest = self._alike(len(units))
            return rows.slice(0, size), parties.slice(0, size), self.amounts.shares(shares, valid)
        rows, places, shares = self._unlike(units, valid, which)
        valid = valid if valid is None else valid[rows]
        return pa.array(rows), self._party(places), self.amounts.shares(shares, valid)

    def wide(self, first: int, amounts: Any, by: Any = None) -> list[Any]:
        """A column for each party; whoever is not in the key of a line has 0 there."""
        units, valid, which = self._read(first, amounts, by)
        columns = self._applied(units, valid, which, "columns")
        return [self.amounts.shares(column, valid) for column in columns]

    def _alike(self, lines: int) -> tuple[Any, Any]:
        parties = len(self.names)
        rows = np.repeat(np.arange(lines, dtype=np.int32), parties)
        return pa.array(rows), self._party(np.tile(np.arange(parties, dtype=np.int32), lines))

    def _party(self, places: Any) -> Any:
        column = pa.DictionaryArray.from_arrays(pa.array(places), self.names)
        return column if pa.types.is_dictionary(self.party_kind) else column.dictionary_decode()

    def _unlike(self, units: Any, valid: Any, which: Any) -> tuple[Any, Any, Any]:
        """The same of keys that have parties of their own: lines, places among all parties, and shares."""
        places = self.keys.places[which]
        lines, at = np.nonzero(places >= 0)
        there = places[lines, at]
        return lines, there.astype(np.int32), self._applied(units, valid, which, "rows")[lines, there]

    def _applied(self, units: Any, valid: Any, which: Any, layout: Literal["rows", "columns"]) -> Any:
        """The shares of each amount. Where there is none nothing is shared: a floor asks for something of 0, too."""
        parties = len(self.names)
        shape = (len(units), parties) if layout == "rows" else (parties, len(units))
        if valid is not None:
            shares = np.zeros(shape, np.int64)
            some = self._applied(units[valid], None, None if which is None else which[valid], layout)
            shares[(valid, slice(None)) if layout == "rows" else (slice(None), valid)] = some
            return shares
        # Arrow's allocator hands out again what was used before; a new array of numpy's is new to the system, too, and
        # to have the system make it takes longer than the shares.
        room = pa.allocate_buffer(8 * shape[0] * shape[1])
        out = np.frombuffer(room, np.int64).reshape(shape)
        return self.keys.plan.apply(units, out=out, layout=layout, threads=self.threads, which=which)
