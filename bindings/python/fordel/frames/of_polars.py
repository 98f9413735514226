"""Shares the amounts of polars' frames. The columns that are kept stay polars' own."""

from __future__ import annotations

from typing import Any

from fordel._extras import need
from fordel.frames.asked import Asked
from fordel.frames.batches import LINES_AT_ONCE
from fordel.frames.shares import Shares

pa = need("pyarrow", "engines")
pl = need("polars", "engines")


class Share:
    """Makes the shares of a frame of polars' with a schema."""

    def __init__(self, schema: Any, asked: Asked) -> None:
        self.asked, self.kept = asked, asked.kept(schema.names())
        amounts = pl.Series(dtype=schema[asked.amount]).to_arrow()
        self.shares = Shares(asked, amounts.type)
        names = self.shares.keys.names
        self.parties = pl.Series(names, dtype=pl.Enum(names))
        self.heads = asked.heads(schema.names(), names)
        amount = pl.from_arrow(pa.array([], self.shares.amounts.kind)).dtype
        made = [self.parties.dtype, amount] if asked.form == "long" else [amount] * len(names)
        self.schema = pl.Schema(zip(self.heads, [*(schema[name] for name in self.kept), *made], strict=True))

    def __call__(self, frame: Any) -> Any:
        read = [frame.get_column(name).to_arrow() for name in self.asked.read]
        kept = [frame.get_column(name) for name in self.kept]
        if self.asked.form == "wide":
            made = [pl.from_arrow(column) for column in self.shares.wide(0, *read)]
        else:
            rows, parties, amounts = self.shares.long(0, *read)
            lines = pl.from_arrow(rows)
            kept = [column.gather(lines) for column in kept]
            made = [self.parties.gather(pl.from_arrow(parties.indices)), pl.from_arrow(amounts)]
        columns = zip(self.heads, [*kept, *made], strict=True)
        return pl.DataFrame([column.alias(head) for head, column in columns])


def allocate(frame: Any, asked: Asked) -> Any:
    """Of a DataFrame, in parts, so that no more than the result is in memory."""
    share = Share(frame.schema, asked)
    parts = [share(part) for part in frame.iter_slices(LINES_AT_ONCE)]
    return pl.concat(parts, rechunk=False) if parts else share.schema.to_frame()


def allocate_lazily(frame: Any, asked: Asked) -> Any:
    """Of a LazyFrame: lines go through in batches as they come, and a filter behind stays behind."""
    share = Share(frame.collect_schema(), asked)
    return frame.map_batches(
        share,
        predicate_pushdown=False,
        projection_pushdown=False,
        slice_pushdown=False,
        schema=share.schema,
        streamable=True,
    )
