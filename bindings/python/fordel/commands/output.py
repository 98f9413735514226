"""What commands write: whole outputs, or an error that says why not."""

from __future__ import annotations

import enum
import shutil
import sys
from pathlib import Path
from typing import Annotated, TextIO

import typer

from fordel import errors


class Format(str, enum.Enum):
    """How the output is written."""

    text = "text"
    csv = "csv"
    json = "json"


class Language(str, enum.Enum):
    """Danish or English."""

    da = "da"
    en = "en"


Lang = Annotated[Language, typer.Option(help="The language of texts and numbers.")]
As = Annotated[Format, typer.Option("--format", help="text, csv or json.")]


def progress(said: str, ended: bool) -> None:
    """Tells on a terminal, in the place of what was told before, how far long work has come."""
    if sys.stderr is not None and sys.stderr.isatty():
        print(f"\r{said}", end="\n" if ended else "", file=sys.stderr, flush=True)


def write(text: str, out: TextIO | None) -> None:
    """Writes a whole output, or raises what an error of this package says."""
    if out is None:
        raise errors.from_core("fordel.command.unwritable", "no standard output: it is closed")
    try:
        out.write(text if text.endswith("\n") else text + "\n")
        out.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise errors.from_core("fordel.command.unwritable", error.strerror or str(error)) from error


def show(text: str) -> None:
    """Writes it to the standard output."""
    write(text, sys.stdout)


def write_file(file: Path, text: str) -> None:
    """Puts the text in the file's place at once, so that it is never half written; a link stays one, and who may read
    or write it stays as it is."""
    place = file.resolve()
    beside = place.with_name(place.name + ".new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(text.encode("utf-8"))
        if place.exists():
            shutil.copymode(place, beside)
        beside.replace(place)
    except OSError as error:
        raise errors.from_core("fordel.command.unwritable", f"{file}: {error.strerror or error}") from error
