"""Results handed to readers of Arrow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from fordel import _core
from fordel._extras import need
from fordel._language import Lang

Read = TypeVar("Read")


def stream(of: Any, columns: Sequence[str] | None = None, lang: Lang = "en") -> Any:
    """The capsule of a stream of Arrow; each call makes one of its own."""
    return _core._arrow_stream(of, named(columns), lang)


def named(columns: Sequence[str] | None) -> list[str] | None:
    """The columns as a list; one may stand alone."""
    return [columns] if isinstance(columns, str) else None if columns is None else list(columns)


class Columns:
    """Some of the columns, for a reader that is called here."""

    def __init__(self, of: Any, columns: Sequence[str] | None, lang: Lang) -> None:
        self._capsule = stream(of, columns, lang)

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
        return self._capsule

    def read(self, reader: Callable[[Any], Read]) -> Read:
        """What the reader makes of it. A reader knows no more than the words of what ended a stream: that is raised."""
        try:
            return reader(self)
        except Exception:
            _core._raise_failure(self._capsule)
            raise


def to_arrow(of: Any, columns: Sequence[str] | None, lang: Lang) -> Any:
    return Columns(of, columns, lang).read(need("pyarrow", "frames").table)


def to_polars(of: Any, columns: Sequence[str] | None, lang: Lang) -> Any:
    return Columns(of, columns, lang).read(need("polars", "frames").DataFrame)


def to_pandas(of: Any, columns: Sequence[str] | None, lang: Lang) -> Any:
    pandas, arrow = need("pandas", "frames"), need("pyarrow", "frames")
    table = to_arrow(of, columns, lang)
    own = {arrow.int32(): pandas.Int32Dtype(), arrow.int64(): pandas.Int64Dtype(), arrow.bool_(): pandas.BooleanDtype()}
    frame = table.to_pandas(types_mapper=own.get)
    for name in table.column_names:
        if name.endswith(("_numerator", "_denominator")):
            whole = [None if value is None else int(value) for value in frame[name]]
            frame[name] = pandas.Series(whole, dtype=object)
    return frame


def to_records(of: Any, columns: Sequence[str] | None, lang: Lang) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = _core._records(of, named(columns), lang)
    return records
