"""A file of lines becomes a file of their shares, which is read back and held against the lines before it gets its name."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fordel import errors
from fordel._files import digest, folder_beside, put_in_place
from fordel._language import said as in_set
from fordel.batch.engines import OTHERS, Job
from fordel.batch.totals import Totals
from fordel.batch.written import read_back, write
from fordel.frames import allocator
from fordel.frames.batches import Allocator


@dataclass
class Run:
    """What was read, and what was written."""

    read: Totals
    written: Totals
    input: dict[str, Any]
    output: dict[str, Any]


def share_file(
    lines: Path,
    arguments: dict[str, Any],
    out: Path,
    engine: str,
    manifest: Callable[[Run], str],
    told: Callable[[int], None],
) -> Run:
    """Writes the shares, and beside them the manifest. Both are there as a whole, or neither is."""
    with folder_beside(out) as folder:
        job, data = Job(lines, arguments, folder), folder / f"shares{out.suffix}"
        coming = job.lines()
        share = allocator(coming.schema, dictionary=False, **arguments)
        amount, places = arguments["amount"], arguments["places"]
        read = Totals(amount, coming.schema.field(amount).type, places)
        counted = _counted(coming, read, amount)
        if engine == "local":
            shares = share.stream(counted)
        else:
            deque(counted, 0)  # for the totals alone
            shares = OTHERS[engine](job, share)
        write(data, share.schema, _told(shares, told))
        written = _read_back(data, share, arguments, places)
        require_equal(read, written)
        run = Run(read, written, _file(lines, lines), _file(data, out))
        beside = folder / "manifest.json"
        beside.write_text(manifest(run), encoding="utf-8", newline="\n")
        _put_in_place(data, out, beside)
        return run


def _counted(lines: Iterable[Any], read: Totals, amount: str) -> Iterator[Any]:
    for batch in lines:
        read.add(batch.column(amount))
        yield batch


def _told(shares: Iterable[Any], told: Callable[[int], None]) -> Iterator[Any]:
    rows = 0
    for batch in shares:
        yield batch
        rows += batch.num_rows
        told(rows)


def _read_back(data: Path, share: Allocator, arguments: dict[str, Any], places: int | None) -> Totals:
    """From the disk: what is written there is what counts."""
    made = share.schema.names[len(share.kept) :]
    written = Totals(made[-1], share.schema.types[-1], places)
    for batch in read_back(data, share.schema, made):
        if arguments["form"] == "long":
            written.add_long(*batch.columns)
        else:
            written.add_wide(dict(zip(made, batch.columns, strict=True)))
    return written


def require_equal(read: Totals, written: Totals) -> None:
    """Raises where not every unit that was read was written."""
    if read.units != written.units:
        seen = f"{read.written(read.units)} {in_set('read', 'læst')}, {written.written(written.units)} {in_set('written', 'skrevet')}"
        raise errors.from_core("fordel.batch.control_total", seen)


def _file(path: Path, called: Path) -> dict[str, Any]:
    """Who it is, wherever it stands: by the name that was given, its size and its digest."""
    return {"file": str(called), "bytes": path.stat().st_size, "sha256": digest(path)}


def _put_in_place(data: Path, out: Path, manifest: Path) -> None:
    """Once both are on the disk. At no moment does a manifest stand beside another's shares."""
    place = manifest_of(out)
    _sync(data)
    _sync(manifest)
    place.unlink(missing_ok=True)
    put_in_place(data, out)
    put_in_place(manifest, place)
    if os.name == "posix":
        _sync(out.resolve().parent)


def manifest_of(out: Path) -> Path:
    return out.with_name(out.name + ".manifest.json")


def _sync(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
