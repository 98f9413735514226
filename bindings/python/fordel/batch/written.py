"""Record batches as a file of Parquet, CSV or Arrow, and the same file read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from fordel._extras import need
from fordel.frames.files import ARROW, batches_of

pa = need("pyarrow", "engines")
csv = need("pyarrow.csv", "engines")
ipc = need("pyarrow.ipc", "engines")
parquet = need("pyarrow.parquet", "engines")

KINDS = (".parquet", ".csv", *ARROW)
# What is said of each column of a part, in Parquet some 200 bytes, is then little beside what it holds.
CELLS_AT_ONCE = 2**22


def write(path: Path, schema: Any, batches: Iterable[Any]) -> None:
    """One part after the other, so that no more than one is held."""
    with _writer(path, schema) as out:
        for part in _parts(batches, max(1, len(schema))):
            out.write_table(part)


def _parts(batches: Iterable[Any], columns: int) -> Iterator[Any]:
    held, rows = [], 0
    for batch in batches:
        held.append(batch)
        rows += batch.num_rows
        if rows * columns >= CELLS_AT_ONCE:
            yield pa.Table.from_batches(held)
            held, rows = [], 0
    if held:
        yield pa.Table.from_batches(held)


def _writer(path: Path, schema: Any) -> Any:
    kind = path.suffix.lower()
    if kind == ".csv":
        return csv.CSVWriter(str(path), schema)
    if kind in ARROW:
        return ipc.new_file(str(path), schema)
    return parquet.ParquetWriter(path, schema)


def read_back(path: Path, schema: Any, columns: Sequence[str]) -> Iterator[Any]:
    """Some columns of what was written."""
    kind = path.suffix.lower()
    if kind == ".csv":
        kinds = {name: schema.field(name).type for name in columns}
        converting = csv.ConvertOptions(column_types=kinds, include_columns=list(columns))
        return iter(csv.open_csv(path, convert_options=converting))
    if kind in ARROW:
        file = ipc.open_file(pa.memory_map(str(path)))
        return (file.get_batch(place).select(list(columns)) for place in range(file.num_record_batches))
    return batches_of(parquet.ParquetFile(path), list(columns))
