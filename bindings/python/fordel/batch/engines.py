"""Who reads the file and calls the shares: this process, DuckDB or Spark. What comes out is the same."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fordel import errors
from fordel._extras import need
from fordel.batch.written import write
from fordel.frames import allocate
from fordel.frames.batches import LINES_AT_ONCE, Allocator
from fordel.frames.files import batches_of, open_lines

pa = need("pyarrow", "engines")
parquet = need("pyarrow.parquet", "engines")

QUIET = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.log.level": "ERROR"}
TOLD = re.compile(r"\[(?P<id>fordel\.[a-z_.]+)\] (?:seen|fundet): (?P<seen>.*?); (?:expected|ventet): ", re.DOTALL)


@dataclass
class Job:
    """A file of lines, the arguments by which they are shared, and a folder for what is only needed on the way."""

    path: Path
    arguments: dict[str, Any]
    folder: Path

    def lines(self) -> Any:
        """A Danish file has semicolons between its columns, and a comma before decimals."""
        danish = self.path.suffix.lower() == ".csv" and ";" in _first_line(self.path)
        reading = {"delimiter": ";", "decimal_point": ","} if danish else {}
        return open_lines(self.path, amount=self.arguments["amount"], places=self.arguments["places"], **reading)

    def as_parquet(self) -> str:
        """The lines in the one form that every engine reads in the same way."""
        if self.path.suffix.lower() == ".parquet":
            return str(self.path.resolve())
        lines, place = self.lines(), self.folder / "lines.parquet"
        write(place, lines.schema, lines)
        return str(place.resolve())


def _first_line(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.readline(10**6).decode("utf-8", "replace")
    except OSError:
        return ""  # which is told where the lines are read


def duckdb(job: Job, share: Allocator) -> Iterator[Any]:
    """DuckDB reads; what it makes of columns becomes what they were."""
    connection = need("duckdb", "engines").connect()
    with _told_by_others():
        relation = allocate(connection.read_parquet(job.as_parquet()), **job.arguments)
        yield from _as(share.schema, relation.to_arrow_reader(LINES_AT_ONCE))


def spark(job: Job, share: Allocator) -> Iterator[Any]:
    """Spark reads, shares and writes parts, on all cores; these become one file."""
    from fordel.spark import allocate as allocate_in_spark

    parts = job.folder / "parts"
    with _told_by_others(), _session() as session:
        allocate_in_spark(session.read.parquet(job.as_parquet()), **job.arguments).write.parquet(str(parts.resolve()))
    for part in sorted(parts.glob("*.parquet")):
        yield from _as(share.schema, batches_of(parquet.ParquetFile(part)))


# Beside this process, which shares the lines that it counts.
OTHERS: dict[str, Callable[[Job, Allocator], Iterator[Any]]] = {"duckdb": duckdb, "spark": spark}


def _as(schema: Any, batches: Iterable[Any]) -> Iterator[Any]:
    """Engines have fewer types than Arrow: a dictionary comes back as text."""
    for batch in batches:
        yield from pa.Table.from_batches([batch]).cast(schema).to_batches()


@contextmanager
def _told_by_others() -> Iterator[None]:
    """An error of the library's that an engine caught and told in an error of its own is raised again as it was."""
    try:
        yield
    except errors.Error:
        raise
    except Exception as error:
        told = TOLD.search(str(error))
        if told is None:
            raise errors.from_core("fordel.batch.unreadable", str(error).partition("\n")[0]) from error
        raise errors.from_core(told["id"], told["seen"]) from error


@contextmanager
def _session() -> Iterator[Any]:
    """The session that there is, or one of this process's own."""
    sql = need("pyspark.sql", "engines")
    require_java()
    there = sql.SparkSession.getActiveSession()
    if there is not None:
        yield there
        return
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # where fordel is
    builder = sql.SparkSession.builder.appName("fordel")
    for name, value in QUIET.items():
        builder = builder.config(name, value)
    made = builder.getOrCreate()
    try:
        yield made
    finally:
        made.stop()


def require_java() -> None:
    """Raises where there is none: what Spark says of it names neither Java nor what to do."""
    home = os.environ.get("JAVA_HOME")
    if shutil.which("java", path=str(Path(home) / "bin") if home else None) is None:
        raise errors.from_core("fordel.batch.no_java", f"JAVA_HOME={home or ''}")
