"""The command that shares the amounts of a whole file by a key."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import fordel as fd
from fordel._files import digest
from fordel._language import Lang
from fordel.batch import key_file
from fordel.commands.choices import usage
from fordel.commands.output import progress, show
from fordel.shown.table import written as number
from fordel_command.arguments import in_

if TYPE_CHECKING:
    from fordel.batch.run import Run


def allocate(
    lines: Path,
    amount: str,
    key: Path,
    by: str | None,
    out: Path,
    form: str,
    line: list[str] | None,
    places: int | None,
    method: str | None,
    ties: str | None,
    engine: str,
    threads: int,
    lang: Lang,
) -> None:
    """Shares each line of a file; what is written sums to what was read, or nothing is written."""
    options = {name: value for name, value in (("method", method), ("ties", ties)) if value is not None}
    columns = {"amount": amount, "by": by, "form": form, "line": line, "places": places}
    from fordel.batch.run import share_file  # and with it Arrow
    from fordel.batch.written import KINDS

    _require_place(out, [lines, key], KINDS)
    keys = key_file.read(key, by is not None)
    arguments = {**columns, "key": keys, "threads": threads, **options}
    with _removed_when_ended(), progress(in_(("shares", "andele"), lang), rate=True) as told:
        run = share_file(lines, arguments, out, engine, lambda run: _manifest(run, key, keys, columns, options), told)
    rows, read = number(run.written.rows, lang), number(run.read.rows, lang)
    total = run.read.written(run.read.units)
    said = (f"{rows} rows of {read} lines; {total} read and written", f"{rows} rækker af {read} linjer; {total} læst og skrevet")  # fmt: skip
    show(f"{out}: {in_(said, lang)}")


def _require_place(out: Path, read: list[Path], kinds: tuple[str, ...]) -> None:
    if out.suffix.lower() not in kinds:
        listed = ", ".join(kinds)
        raise usage(f"--out {out}: the name ends in one of {listed}", f"--out {out}: navnet ender på en af {listed}")
    if out.resolve() in [file.resolve() for file in read]:
        raise usage(f"--out {out}, which is read", f"--out {out}, som læses")


def _manifest(
    run: Run, key: Path, keys: fd.Key | dict[str, fd.Key], columns: dict[str, Any], options: dict[str, str]
) -> str:
    """What was shared, by what, and what it came to. Of one input there is one manifest: no time, no place."""
    several = len(keys) if isinstance(keys, dict) else 1
    document = {
        "format": "fordel.allocation/1",
        "fordel": fd.__version__,
        "shared": {**columns, **options},
        "key": {"file": str(key), "sha256": digest(key), "keys": several},
        "read": {
            **run.input,
            "lines": run.read.rows,
            "without_amount": run.read.without_amount,
            "total": run.read.written(run.read.units),
        },
        "written": {
            **run.output,
            "rows": run.written.rows,
            "without_amount": run.written.without_amount,
            "total": run.written.written(run.written.units),
        },
        "parties": {party: run.written.written(units) for party, units in sorted(run.written.of.items())},
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


@contextmanager
def _removed_when_ended() -> Iterator[None]:
    """Who is told to end removes what it has begun; nothing can be done by who is killed, but then no file has its name."""

    def end(*_: object) -> None:
        sys.exit(128 + signal.SIGTERM)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
