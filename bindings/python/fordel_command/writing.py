"""Whole outputs, or an error that says why not."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


def unwritable(why: str) -> Exception:
    """The library's error of an output that takes nothing."""
    from fordel import errors

    return errors.from_core("fordel.command.unwritable", why)


def write(text: str, out: TextIO | None) -> None:
    """Writes a whole output, or raises what an error of this package says."""
    if out is None:
        raise unwritable("no standard output: it is closed")
    try:
        out.write(text if text.endswith("\n") else text + "\n")
        out.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritable(error.strerror or str(error)) from error


def show(text: str) -> None:
    """Writes it to the standard output."""
    write(text, sys.stdout)
