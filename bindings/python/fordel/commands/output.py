"""What commands write: whole outputs, or an error that says why not."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from fordel import errors
from fordel_command.writing import show, write

__all__ = ["confirmed", "progress", "show", "write", "write_file"]


def progress(said: str, ended: bool) -> None:
    """Tells on a terminal, in the place of what was told before, how far long work has come."""
    if sys.stderr is not None and sys.stderr.isatty():
        print(f"\r{said}", end="\n" if ended else "", file=sys.stderr, flush=True)


def confirmed(question: str, lang: str) -> bool:
    """Asks on the terminal until the answer is yes or no; an empty answer is no. Without an answer the command ends."""
    answers = {"yes": True, "y": True, "no": False, "n": False, "": False}
    if lang == "da":
        answers |= {"ja": True, "j": True, "nej": False}
    while True:
        try:
            answer = input(f"{question} [{'j' if lang == 'da' else 'y'}/N]: ").strip().lower()
        except EOFError as error:
            raise KeyboardInterrupt from error
        if answer in answers:
            return answers[answer]


def write_file(file: Path, content: str | bytes) -> None:
    """Puts it in the file's place at once, so that it is never half written; a link stays one, and who may read
    or write it stays as it is."""
    place = file.resolve()
    beside = place.with_name(place.name + ".new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        if place.exists():
            shutil.copymode(place, beside)
        beside.replace(place)
    except OSError as error:
        raise errors.from_core("fordel.command.unwritable", f"{file}: {error.strerror or error}") from error
