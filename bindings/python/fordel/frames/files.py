"""Lines of a file as a stream of record batches, however large it is: Parquet, CSV, and Arrow's own."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from fordel import errors
from fordel._extras import need
from fordel.frames.amounts import MOST_DIGITS
from fordel.frames.batches import LINES_AT_ONCE

pa = need("pyarrow", "engines")
csv = need("pyarrow.csv", "engines")
ipc = need("pyarrow.ipc", "engines")
parquet = need("pyarrow.parquet", "engines")

ARROW = (".arrow", ".feather", ".ipc")
NOT_OF_THE_TYPE = re.compile(r"conversion error to .*invalid value '(?P<value>[^']*)'")
WHICH = {  # what a value is, and the error that it is
    r"\s*[-+]?\d*[.,]\d+\s*": "fordel.plan.scale",
    r"\s*[-+]?\d+\s*": "fordel.plan.too_large",
}


def open_lines(
    path: str | os.PathLike[str],
    *,
    amount: str = "amount",
    places: int | None = None,
    delimiter: str = ",",
    decimal_point: str = ".",
) -> Any:
    """The lines of a file, as a pyarrow.RecordBatchReader that holds a few batches at a time.

    What kind of file it is, its name says: .parquet, .csv, .arrow, .feather, .ipc. Of CSV, the column of amounts is read as
    whole numbers, or as decimals of so many places, and all others as the text that they are, so that no number loses its
    leading zeros and no type depends on which rows come first.
    """
    path = Path(path)
    kind = path.suffix.lower()
    if kind == ".csv":
        return _reader(path, lambda: _open_csv(path, amount, places, delimiter, decimal_point))
    if kind in ARROW:
        return _reader(path, lambda: _open_arrow(path))
    return _reader(path, lambda: _open_parquet(path))


Opened = tuple[Any, Iterable[Any]]  # schema and batches


def _open_parquet(path: Path) -> Opened:
    file = parquet.ParquetFile(path)
    return file.schema_arrow, batches_of(file)


def batches_of(file: Any, columns: Sequence[str] | None = None) -> Iterator[Any]:
    """The batches of an open Parquet file, of some columns or of all. Part by part, as whoever reads several in one go keeps
    what it has read of the earlier ones."""
    for part in range(file.num_row_groups):
        yield from file.iter_batches(LINES_AT_ONCE, [part], columns)


def _open_arrow(path: Path) -> Opened:
    mapped = pa.memory_map(str(path))
    if mapped.read(6) != b"ARROW1":
        mapped.seek(0)
        stream = ipc.open_stream(mapped)
        return stream.schema, stream
    file = ipc.open_file(mapped)
    return file.schema, map(file.get_batch, range(file.num_record_batches))


def _open_csv(path: Path, amount: str, places: int | None, delimiter: str, decimal_point: str) -> Opened:
    parsing = csv.ParseOptions(delimiter=delimiter)
    reading = csv.ReadOptions(use_threads=False)  # so that errors name the row
    with csv.open_csv(path, reading, parsing) as first:
        kinds = dict.fromkeys(first.schema.names, pa.string())
    if amount in kinds:
        kinds[amount] = pa.int64() if places is None else pa.decimal128(MOST_DIGITS, places)
    converting = csv.ConvertOptions(column_types=kinds, decimal_point=decimal_point, strings_can_be_null=False)
    stream = csv.open_csv(path, reading, parsing, converting)
    return stream.schema, stream


def _reader(path: Path, opened: Callable[[], Opened]) -> Any:
    """A reader whose failures are the library's errors, while it is opened and while it is read."""
    try:
        schema, batches = opened()
    except (pa.ArrowException, OSError) as error:
        raise _refusal(path, error) from error
    return pa.RecordBatchReader.from_batches(schema, _read(path, batches))


def _read(path: Path, batches: Iterable[Any]) -> Iterator[Any]:
    try:
        yield from batches
    except (pa.ArrowException, OSError) as error:
        raise _refusal(path, error) from error


def _refusal(path: Path, error: Exception) -> errors.Error:
    seen = f"{path.name}: {str(error).splitlines()[0]}"
    if "Rescaling Decimal" in seen:
        return errors.from_core("fordel.plan.scale", seen)
    wrong = NOT_OF_THE_TYPE.search(seen)
    if wrong is None:
        return errors.from_core("fordel.batch.unreadable", seen)
    kinds = (id for value, id in WHICH.items() if re.fullmatch(value, wrong["value"]))
    return errors.from_core(next(kinds, "fordel.batch.type_changed"), seen)
