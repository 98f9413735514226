"""The same file by every engine: the same bytes in one order, the same totals, and a bounded memory."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as csv
import pyarrow.parquet as parquet
import pytest

import fordel as fd
from fordel.frames.files import open_lines
from frame_oracle import largest_remainder

WEIGHTS = [37, 11, 91, 5, 17, 23, 42, 8, 64, 29, 3, 51, 76, 13, 99, 31]
KEY = fd.Key({f"party {i:02}": weight for i, weight in enumerate(WEIGHTS)})


def write_lines(file: Path, lines: int) -> None:
    """In several row groups, some of them without an amount."""
    draw = np.random.default_rng(1)
    amounts = pa.array(draw.integers(-(10**15), 10**15, lines), mask=draw.random(lines) < 0.01)
    parquet.write_table(pa.table({"line": np.arange(lines), "amount": amounts}), file, row_group_size=10_000)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("lines") / "lines.parquet"
    write_lines(file, 50_000)
    return file


def by_reader(file: Path, spark: Any) -> Any:
    return fd.frames.allocate(open_lines(file), key=KEY).read_all()


def by_polars(file: Path, spark: Any) -> Any:
    return fd.frames.allocate(pl.scan_parquet(file), key=KEY).collect(engine="streaming").to_arrow()


def by_pandas(file: Path, spark: Any) -> Any:
    lines = parquet.read_table(file).to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get)
    return pa.Table.from_pandas(fd.frames.allocate(lines, key=KEY), preserve_index=False)


def by_duckdb(file: Path, spark: Any) -> Any:
    return fd.frames.allocate(duckdb.connect().read_parquet(str(file)), key=KEY).to_arrow_table()


def by_spark(file: Path, spark: Any) -> Any:
    return fd.spark.allocate(spark.read.parquet(str(file)).repartition(5), key=KEY).toArrow()


ENGINES = [by_reader, by_polars, by_pandas, by_duckdb, by_spark]


def in_one_order(table: Any) -> bytes:
    plain = pa.table(
        {name: table[name].cast(pa.string() if name == "party" else pa.int64()) for name in table.column_names}
    )
    out = io.BytesIO()
    csv.write_csv(plain.sort_by([("line", "ascending"), ("party", "ascending")]), out)
    return out.getvalue()


def test_the_same_bytes_and_the_same_totals(file: Path, spark: Any) -> None:
    lines = parquet.read_table(file)
    tables = [engine(file, spark) for engine in ENGINES]
    first = in_one_order(tables[0])
    for engine, table in zip(ENGINES, tables, strict=True):
        assert in_one_order(table) == first, engine.__name__
        assert table.num_rows == lines.num_rows * len(WEIGHTS)
        assert pc.sum(table["amount"]) == pc.sum(lines["amount"]), engine.__name__
        assert table["amount"].null_count == lines["amount"].null_count * len(WEIGHTS)


def test_they_are_the_definition_s(file: Path) -> None:
    lines = parquet.read_table(file).slice(0, 500)
    shares = by_reader(file, None)["amount"].slice(0, 500 * len(WEIGHTS)).to_pylist()
    for i, amount in enumerate(lines["amount"].to_pylist()):
        row = shares[i * len(WEIGHTS) : (i + 1) * len(WEIGHTS)]
        assert row == ([None] * len(WEIGHTS) if amount is None else largest_remainder(amount, WEIGHTS))


# A program on its own, so that its memory is its own. It says its peak in MB.
STREAMED = """
import resource, sys
import duckdb, polars, pyarrow, pyarrow.parquet as parquet
import fordel as fd
from fordel.frames.files import open_lines
engine, source, target = sys.argv[1:]
key = fd.Key({f"party {i:02}": weight for i, weight in enumerate(%s)})
if engine == "duckdb":
    fd.frames.allocate(duckdb.connect().read_parquet(source), key=key).write_parquet(target)
elif engine == "polars":
    fd.frames.allocate(polars.scan_parquet(source), key=key).sink_parquet(target)
else:
    shares = fd.frames.allocate(open_lines(source), key=key)
    with parquet.ParquetWriter(target, shares.schema) as file:
        for batch in shares:
            file.write_batch(batch)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.mark.parametrize("engine", ["reader", "duckdb", "polars"])
def test_what_streams_holds_a_few_batches(engine: str, tmp_path: Path) -> None:
    """3 million lines are 48 million shares: 960 MB, were they all held."""
    write_lines(tmp_path / "lines.parquet", 3_000_000)
    program = [
        sys.executable,
        "-c",
        STREAMED % WEIGHTS,
        engine,
        str(tmp_path / "lines.parquet"),
        str(tmp_path / "out.parquet"),
    ]
    done = subprocess.run(program, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert parquet.read_metadata(tmp_path / "out.parquet").num_rows == 48_000_000
    assert int(done.stdout.split()[-1]) < 800  # behind DuckDB's progress
