"""The command that makes cases of today's result."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from fordel import errors, testing
from fordel.commands.choices import AsOf, Values, choices, read
from fordel.commands.output import show, write_file

Chosen = Annotated[
    list[str] | None,
    typer.Option(
        "--case",
        "--choose",
        metavar="ASSUMPTION=ALTERNATIVE",
        help="The alternative chosen of an open question; each combination of what stays open is a case.",
    ),
]


def freeze(
    file: Annotated[Path, typer.Argument(help="A programme file.")],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The case file; NAME.case.yaml beside the programme.")
    ] = None,
    case: Chosen = None,
    values: Values = None,
    as_of: AsOf = None,
    long: Annotated[
        bool, typer.Option("--long", help="Every amount by stream, payer and recipient; else by payer and year.")
    ] = False,
) -> None:
    """Writes cases that expect what the file comes to today; `fordel check` then notices every change."""
    target = out or file.with_name(file.stem + ".case.yaml")
    name = target.name.removesuffix(".yaml").removesuffix(".case")
    table = target.with_name(name + ".frozen.csv")
    for path in (target, table):
        if path.exists():
            raise errors.from_core(
                "fordel.command.unwritable", f"{path}: it is there already; see fordel check --update"
            )
    named = Path(os.path.relpath(file, target.parent)).as_posix()
    made = testing.freeze(read(file), named, **choices(case, values, as_of), by_stream=long, table=table.name)
    if made.table:
        write_file(table, made.table)
        show(str(table))
    write_file(target, made.cases)
    show(str(target))


def add_to(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command()(freeze)
