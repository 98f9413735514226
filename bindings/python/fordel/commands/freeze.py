"""The command that makes cases of today's result."""

from __future__ import annotations

import os
from pathlib import Path

from fordel import errors, testing
from fordel._language import Lang
from fordel.commands.choices import choices, read
from fordel.commands.output import show, write_file
from fordel_command.arguments import in_


def freeze(
    file: Path,
    out: Path | None,
    case: list[str] | None,
    values: list[str] | None,
    as_of: str | None,
    long: bool,
    lang: Lang,
) -> None:
    """Writes cases that expect what the file comes to today; `fordel check` then notices every change."""
    target = out or file.with_name(file.stem + ".case.yaml")
    name = target.name.removesuffix(".yaml").removesuffix(".case")
    table = target.with_name(name + ".frozen.csv")
    for path in (target, table):
        if path.exists():
            said = (
                f"{path}: it is there already; see fordel check --update",
                f"{path}: den findes allerede; se fordel check --update",
            )
            raise errors.from_core("fordel.command.unwritable", in_(said, lang))
    named = Path(os.path.relpath(file, target.parent)).as_posix()
    made = testing.freeze(read(file), named, **choices(case, values, as_of), by_stream=long, table=table.name)
    if made.table:
        write_file(table, made.table)
        show(str(table))
    write_file(target, made.cases)
    show(str(target))
