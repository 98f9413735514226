"""Record batch in, record batch out: the piece on which all engines stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from fordel import errors
from fordel._extras import need
from fordel._language import said as in_set
from fordel.frames.asked import Asked
from fordel.frames.shares import Shares

pa = need("pyarrow", "engines")

LINES_AT_ONCE = 2**16  # as they are read
SHARES_AT_ONCE = 2**17  # 1 MB of them, which stays in the cache while the other columns are made
FEWEST_LINES = 256  # however many parties there are
WITHOUT_VIEWS = {pa.string_view(): pa.large_string(), pa.binary_view(): pa.large_binary()}


class Allocator:
    """Shares the amounts of record batches of one schema; `schema` is that of what it makes, whose first columns are `kept`.

    What it makes of a line depends on that line alone, so that batches may be divided in any way, be shared in any order,
    by any number of threads and processes, and be shared again. It pickles.
    """

    def __init__(self, schema: Any, asked: Asked) -> None:
        self._given, self._asked = schema, asked
        columns = schema.names
        self.kept = asked.kept(columns)
        kept = [schema.field(columns.index(name)) for name in self.kept]
        self._shares = Shares(asked, schema.field(columns.index(asked.amount)).type)
        self._kept = [columns.index(field.name) for field in kept]
        self._read = [columns.index(name) for name in asked.read]
        heads = asked.heads(columns, self._shares.keys.names)
        kinds = [field.type for field in kept]
        if asked.form == "long":
            kinds += [self._shares.party_kind, self._shares.amounts.kind]
        else:
            kinds += [self._shares.amounts.kind] * len(self._shares.names)
        self.schema = pa.schema(list(zip(heads, kinds, strict=True)))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._given, self._asked)

    def __repr__(self) -> str:
        return f"<Allocator of {self._asked.amount!r}, {self._asked.form}, to {len(self._shares.names)} parties>"

    def __call__(self, batch: Any, *, first: int = 0) -> Any:
        """The shares of a batch. first: the row of the whole input at which it begins, as errors name it."""
        self._require_same(batch.schema)
        columns = batch.columns
        kept = [columns[place] for place in self._kept]
        read = [columns[place] for place in self._read]
        if self._asked.form == "wide":
            made = self._shares.wide(first, *read)
        else:
            rows, *made = self._shares.long(first, *read)
            kept = [_repeated(column, rows) for column in kept]
        return pa.RecordBatch.from_arrays([*kept, *made], schema=self.schema)

    def stream(self, batches: Iterable[Any]) -> Iterator[Any]:
        """The shares of batches, one after the other, in parts that fit in the cache."""
        lines, first = max(FEWEST_LINES, SHARES_AT_ONCE // max(1, len(self._shares.names))), 0
        for batch in batches:
            for begin in range(0, batch.num_rows, lines):
                yield self(batch.slice(begin, lines), first=first + begin)
            first += batch.num_rows

    def reader(self, batches: Iterable[Any]) -> Any:
        """The same as a pyarrow.RecordBatchReader."""
        return pa.RecordBatchReader.from_batches(self.schema, self.stream(batches))

    def _require_same(self, schema: Any) -> None:
        if schema.equals(self._given):
            return
        if schema.names != self._given.names:
            seen = f"{_listed(schema.names)}; {in_set('before', 'før')}: {_listed(self._given.names)}"
            raise errors.from_core("fordel.batch.type_changed", seen)
        for now, before in zip(schema, self._given, strict=True):
            if now.type != before.type:
                was = in_set("and before", "og før")
                raise errors.from_core("fordel.batch.type_changed", f"{now.name!r}: {now.type}, {was} {before.type}")


def _repeated(column: Any, rows: Any) -> Any:
    """A column's values at these rows. Arrow takes none from a column of views."""
    plain = WITHOUT_VIEWS.get(column.type)
    return column.take(rows) if plain is None else column.cast(plain).take(rows).cast(column.type)


def _listed(names: list[str]) -> str:
    return ", ".join(map(repr, names[:20])) + (", …" if len(names) > 20 else "")
