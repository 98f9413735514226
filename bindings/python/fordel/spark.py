"""Shares the amounts of Spark's data frames, on as many machines as there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from fordel._extras import need

if TYPE_CHECKING:
    from fordel.frames.asked import Asked, Form
    from fordel.frames.batches import Allocator


def allocate(
    df: Any,
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
    """Shares the amount of each line of a Spark DataFrame by a key, as fd.frames.allocate() does, by mapInArrow().

    What becomes of a line depends on that line alone, so that partitions, their order and tasks that are run again change
    nothing. Without an order of its own, a frame of Spark's has no row numbers either: `line` names what says which line a
    share is of. Takes the arguments of fd.frames.allocate(); parties are text. All that is wrong with columns and keys is
    refused here, what is wrong in a row where Spark runs. Takes O(parties) a line.
    """
    from fordel.frames.asked import Asked
    from fordel.frames.batches import Allocator

    asked = Asked(amount, key, by, form, line, places, party, False, threads, options)
    share = Allocator(df.limit(0).toArrow().schema, asked)
    return df.mapInArrow(_Shares(asked), _schema(df.schema, share))


class _Shares:
    """What the workers call; it finds fordel where they are, and nothing of the driver's.

    Schemas are those of the batches: the driver may call the same type by another name, as it does with time zones.
    """

    def __init__(self, asked: Asked) -> None:
        self._asked = asked

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        from fordel.frames.batches import Allocator

        coming = iter(batches)
        for first in coming:  # a partition may have none
            yield from Allocator(first.schema, self._asked).stream(chain([first], coming))


def _schema(given: Any, share: Allocator) -> Any:
    """Of the result: what is kept is as it was."""
    types = need("pyspark.sql.types", "engines")
    kept = {field.name: field for field in given.fields}
    made = list(share.schema)[len(share.kept) :]
    return types.StructType(
        [kept[name] for name in share.kept]
        + [types.StructField(field.name, _kind(types, field.type)) for field in made]
    )


def _kind(types: Any, kind: Any) -> Any:
    match str(kind):
        case "string":
            return types.StringType()
        case "int64":
            return types.LongType()
    return types.DecimalType(kind.precision, kind.scale)
