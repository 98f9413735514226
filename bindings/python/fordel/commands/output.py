"""What commands write: whole outputs, or an error that says why not."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Protocol

from fordel._files import write_file
from fordel._language import Lang
from fordel_command.writing import show, write

__all__ = ["confirmed", "progress", "show", "write", "write_file"]


class Told(Protocol):
    """Who is told how far the work has come."""

    def __call__(self, done: int, of: int | None = None) -> None: ...


@contextmanager
def progress(what: str) -> Iterator[Told]:
    """On a terminal a line, from the second second on, which is gone when the work is done; elsewhere nothing. It is told
    how much is done, and of how much where that is known."""
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda done, of=None: None
        return
    line = _Line(what)
    line.start()
    try:
        yield line.tell
    finally:
        line.remove()


class _Line(Thread):
    """Shown by another thread than the one that works."""

    def __init__(self, what: str) -> None:
        super().__init__(daemon=True)
        self.what, self.begun = what, time.monotonic()
        self.done = 0
        self.of: int | None = None
        self._written = ""
        self._ended = Event()

    def run(self) -> None:
        wait = 1.0
        while not self._ended.wait(wait):
            self._write(self._said())
            wait = 0.2

    def tell(self, done: int, of: int | None = None) -> None:
        self.done, self.of = done, of

    def _said(self) -> str:
        """As cases 12/40 30 % 0:07, settlements 12 0:07, or only the time where nobody counts."""
        counted = f"{self.done}/{self.of} {100 * self.done // self.of} %" if self.of else str(self.done or "")
        minutes, seconds = divmod(int(time.monotonic() - self.begun), 60)
        return " ".join(filter(None, [self.what, counted, f"{minutes}:{seconds:02}"]))

    def _write(self, text: str) -> None:
        """In place of what stood there; no longer than the terminal is wide, as what is broken stays."""
        text = text[: (os.get_terminal_size(sys.stderr.fileno()).columns or 80) - 1]
        sys.stderr.write(f"\r{text}{' ' * (len(self._written) - len(text))}")
        sys.stderr.flush()
        self._written = text

    def remove(self) -> None:
        self._ended.set()
        self.join()
        if self._written:
            self._write("")
            sys.stderr.write("\r")
            sys.stderr.flush()


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
