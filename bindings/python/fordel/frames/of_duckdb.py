"""Shares the amounts of DuckDB's relations, of files larger than memory too."""

from __future__ import annotations

from typing import Any

from fordel._extras import need
from fordel.frames.asked import Asked
from fordel.frames.batches import LINES_AT_ONCE, Allocator

duckdb = need("duckdb", "engines")


class Stream:
    """The shares of a relation, as often as they are asked for: each time the relation is run anew."""

    def __init__(self, relation: Any, asked: Asked) -> None:
        self._relation = relation
        self._share = Allocator(_batches(relation.limit(0)).schema, asked)
        self.schema = self._share.schema

    def __arrow_c_schema__(self) -> Any:
        return self.schema.__arrow_c_schema__()

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self._share.reader(_batches(self._relation)).__arrow_c_stream__(requested_schema)


def allocate(relation: Any, asked: Asked) -> Any:
    """A relation of a connection of its own: within a query, the connection of the other one runs none."""
    return duckdb.connect().from_arrow(Stream(relation, asked))


def _batches(relation: Any) -> Any:
    """The rows as record batches, while they are calculated."""
    read = getattr(relation, "to_arrow_reader", None) or relation.fetch_record_batch  # as older ones call it
    return read(LINES_AT_ONCE)
