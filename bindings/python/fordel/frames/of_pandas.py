"""Shares the amounts of pandas' frames. The columns that are kept stay pandas' own."""

from __future__ import annotations

from typing import Any

from fordel import errors
from fordel._extras import need
from fordel.frames.asked import Asked
from fordel.frames.shares import Shares

np = need("numpy", "engines")
pa = need("pyarrow", "engines")
pd = need("pandas", "engines")


def allocate(frame: Any, asked: Asked) -> Any:
    """Of a DataFrame: wide it keeps its index, long it has a new one."""
    columns = list(frame.columns)
    kept = frame[asked.kept(columns)]
    read = [_as_arrow(frame[name]) for name in asked.read]
    shares = Shares(asked, read[0].type)
    heads = asked.heads(columns, shares.keys.names)
    amount = frame[asked.amount].dtype
    if asked.form == "wide":
        made = [_as_pandas(column, amount) for column in shares.wide(0, *read)]
    else:
        rows, parties, amounts = shares.long(0, *read)
        kept = kept.take(rows.to_numpy()).reset_index(drop=True)
        made = [parties.to_pandas(), _as_pandas(amounts, amount)]
    for column in made:
        column.index = kept.index
    new = dict(zip(heads[len(kept.columns) :], made, strict=True))
    return pd.concat([kept, pd.DataFrame(new, index=kept.index)], axis=1)


def _as_arrow(column: Any) -> Any:
    """The column as one array. Objects are what they all are: decimals, or integers of any size."""
    try:
        found = pa.array(column, from_pandas=True)
    except OverflowError:
        raise errors.from_core("fordel.plan.too_large", repr(column.name)) from None
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        raise errors.from_core("fordel.plan.not_amounts", f"{column.name!r}, {column.dtype}") from None
    return found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found


def _as_pandas(column: Any, kind: Any) -> Any:
    """Shares of the kind that the amounts were of: pandas' own integers, which have no place for what is missing, or others."""
    if isinstance(kind, pd.ArrowDtype):
        return pd.Series(pd.array(column, dtype=pd.ArrowDtype(column.type)))
    if pa.types.is_decimal(column.type) or (isinstance(kind, np.dtype) and not column.null_count):
        return column.to_pandas()
    return column.to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get)
