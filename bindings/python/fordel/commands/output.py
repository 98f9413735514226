"""What commands write: whole outputs, or an error that says why not."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from fordel._files import write_file
from fordel._language import Lang
from fordel_command.writing import show, write

__all__ = ["confirmed", "progress", "show", "write", "write_file"]


class Told(Protocol):
    """Who is told how far the work has come."""

    def __call__(self, done: int, of: int | None = None) -> None: ...


@contextmanager
def progress(what: str, rate: bool = False) -> Iterator[Told]:
    """On a terminal a line, from the second second on, which is gone when the work is done; elsewhere nothing. It is told
    how much is done, and of how much where that is known. rate: how much is done in a second is said too."""
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda done, of=None: None
        return
    from fordel.commands.progress import Line

    line = Line(what, rate)
    line.start()
    try:
        yield line.tell
    finally:
        line.remove()


def confirmed(question: str, lang: Lang) -> bool:
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
