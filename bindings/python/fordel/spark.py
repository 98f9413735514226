"""Shares the amounts of Spark's data frames, on as many machines as there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from fordel._extras import need

if TYPE_CHECKING:
    from fordel.frames.asked import Form
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
    from fordel.frames.sharing import allocator

    asked = {"amount": amount, "key": key, "by": by, "form": form, "line": line, "places": places, "party": party}
    share = allocator(df.limit(0).toArrow().schema, **asked, dictionary=False, threads=threads, **options)
    return df.mapInArrow(_Shares(share), _schema(df.schema, share))


class _Shares:
    """What the workers call; it finds fordel where they are, and nothing of the driver's."""

    def __init__(self, share: Allocator) -> None:
        self._share = share

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        return self._share.stream(batches)


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
