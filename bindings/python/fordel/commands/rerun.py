"""The command that makes a result again from its receipt, or says what is not as it was."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

import fordel as fd
from fordel import file_report
from fordel.commands.choices import read
from fordel.commands.output import As, Format, Lang, Language, show
from fordel.words import WORDS


def first_difference(then: fd.Receipt, root: Path) -> fd.ReceiptDifference | None:
    """Files are asked first: what changed may be nothing that can be read."""
    found = then.changed_files(root)
    if not found:
        found = then.differences(read(root / then.programme).receipt(**then.choices))
    return found[0] if found else None


def rerun(
    receipt: Annotated[Path, typer.Argument(help="A receipt, or a result in JSON that has one.")],
    root: Annotated[
        Path | None, typer.Option(help="The folder of the files; that of the receipt if none is named.")
    ] = None,
    lang: Lang = Language.en,
    format: As = Format.csv,
) -> None:
    """Settles again as the receipt says and shows the whole result; status 1, and what differs, if it is another."""
    words = WORDS[lang.value]
    then = fd.Receipt.read(read(receipt).content)
    folder = root or receipt.parent
    differs = first_difference(then, folder)
    if differs is not None:
        then_and_now = {"then": differs.then or words["absent"], "now": differs.now or words["absent"]}
        print("fordel: " + words["differs"].format(what=differs.what.in_(lang.value), **then_and_now), file=sys.stderr)
        raise typer.Exit(1)
    if then.fordel != fd.__version__:
        print("fordel: " + words["other_version"].format(then=then.fordel, now=fd.__version__), file=sys.stderr)
    view = file_report.FileView(read(folder / then.programme), then.choices)
    if format is Format.text:
        file_report.print_report(view, lang.value)
    else:
        show(file_report.exported(view, format.value))


def add_to(app: typer.Typer) -> None:
    """Adds the command of this module."""
    app.command()(rerun)
