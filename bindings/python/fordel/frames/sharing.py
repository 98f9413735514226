"""Shares the amounts of a frame, whatever engine it is of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from fordel import errors
from fordel._extras import need

if TYPE_CHECKING:
    from fordel.frames.asked import Asked, Form
    from fordel.frames.batches import Allocator


def allocate(
    frame: Any,
    *,
    amount: str = "amount",
    key: Any,
    by: str | None = None,
    form: Form = "long",
    line: str | Sequence[str] | None = None,
    places: int | None = None,
    party: str = "party",
    threads: int = 1,
    **options: Any,
) -> Any:
    """Shares the amount of each line of a frame by a key, exactly; the result is of the same kind as the frame.

    frame: of pandas or polars (a LazyFrame stays lazy and streams), a pyarrow Table, RecordBatch or RecordBatchReader, or a
    relation of DuckDB. amount: the column of amounts, integers of whole units (øre) or decimals; floats are refused. key: a
    Key, or with `by`, the column that names the key of each line, a mapping from its values to keys.
    form: "long" has a line for each party, in the order of the key, with the columns `party` and the amount; "wide" a column
    for each party. line: the columns that are kept beside them; without it all are, in the long form all but the amount.
    places: how many decimals are shared, where it is not all that the column has. threads: how many share at once.
    options: of plan(), such as method and ties. A line without an amount has shares without one. Wide, whoever is not in a
    line's key has 0; long, no row. Takes O(parties) a line; what streams holds a few batches in memory.

    >>> import pyarrow as pa
    >>> lines = pa.table({"invoice": [1, 2], "amount": [100, 50]})
    >>> fd.frames.allocate(lines, key=fd.Key({"A": 1, "B": 2})).to_pydict()["amount"]
    [33, 67, 17, 33]
    """
    from fordel.frames.asked import Asked

    asked = Asked(amount, key, by, form, line, places, party, True, threads, options)
    return _engine(frame)(frame, asked)


def allocator(
    schema: Any,
    *,
    amount: str = "amount",
    key: Any,
    by: str | None = None,
    form: Form = "long",
    line: str | Sequence[str] | None = None,
    places: int | None = None,
    party: str = "party",
    dictionary: bool = True,
    threads: int = 1,
    **options: Any,
) -> Allocator:
    """The function that allocate() applies: a pyarrow.RecordBatch of the schema in, one of shares out, of its `schema`.

    What it makes of a line depends on that line alone, and it pickles: an engine may divide lines in any way, and share them
    anywhere and as often as it likes. dictionary: whether parties are dictionary-encoded, or text. Takes the arguments of
    allocate(), in O(parties) a line.

    >>> import pyarrow as pa
    >>> lines = pa.record_batch({"amount": [100, 50]})
    >>> share = fd.frames.allocator(lines.schema, key=fd.Key({"A": 1, "B": 2}), form="wide")
    >>> share(lines).to_pydict()
    {'amount': [100, 50], 'A': [33, 17], 'B': [67, 33]}
    """
    from fordel.frames.asked import Asked
    from fordel.frames.batches import Allocator

    return Allocator(schema, Asked(amount, key, by, form, line, places, party, dictionary, threads, options))


def _engine(frame: Any) -> Callable[[Any, Asked], Any]:
    """Who knows frames of that kind. Told by its module, so that nothing is imported that is not there already."""
    kind = type(frame)
    match kind.__module__.partition(".")[0].lstrip("_"), kind.__name__:
        case "pandas", "DataFrame":
            from fordel.frames import of_pandas

            return of_pandas.allocate
        case "polars", "DataFrame" | "LazyFrame":
            from fordel.frames import of_polars

            return of_polars.allocate_lazily if kind.__name__ == "LazyFrame" else of_polars.allocate
        case "duckdb", "DuckDBPyRelation":
            from fordel.frames import of_duckdb

            return of_duckdb.allocate
        case "pyarrow", "Table" | "RecordBatch" | "RecordBatchReader":
            return _allocate_arrow
    raise errors.from_core("fordel.frame.not_a_frame", kind.__name__)


def _allocate_arrow(frame: Any, asked: Asked) -> Any:
    from fordel.frames.batches import Allocator

    share = Allocator(frame.schema, asked)
    match type(frame).__name__:
        case "RecordBatch":
            return share(frame)
        case "Table":
            return need("pyarrow", "engines").Table.from_batches(share.stream(frame.to_batches()), share.schema)
    return share.reader(frame)
