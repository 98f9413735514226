"""What commands write: whole outputs, or an error that says why not."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING, Protocol

from fordel._files import write_file
from fordel._language import Lang
from fordel_command.writing import show, write

if TYPE_CHECKING:
    from rich.progress import Progress

__all__ = ["confirmed", "progress", "show", "write", "write_file"]


@contextmanager
def progress(what: str) -> Iterator[Told]:
    """On a terminal a bar, from the second second on, which is gone when the work is done; elsewhere nothing. It is told
    how much is done, and of how much where that is known."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda done, of=None: None
        return
    bar = _Bar(what)
    timer = Timer(1, bar.show)
    timer.daemon = True
    timer.start()
    try:
        yield bar.tell
    finally:
        timer.cancel()
        bar.remove()


class Told(Protocol):
    """Who is told how far the work has come."""

    def __call__(self, done: int, of: int | None = None) -> None: ...


class _Bar:
    """Shown by another thread than the one that works."""

    def __init__(self, what: str) -> None:
        self.what = what
        self.done = 0
        self.of: int | None = None
        self._lock = Lock()
        self._bar: Progress | None = None
        self._ended = False

    def show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        with self._lock:
            if self._ended:
                return
            columns = TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
            bar = Progress(*columns, console=Console(stderr=True), transient=True)
            bar.add_task(self._said(), completed=self.done, total=self.of)
            bar.start()
            self._bar = bar

    def tell(self, done: int, of: int | None = None) -> None:
        self.done, self.of = done, of
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], description=self._said(), completed=done, total=of)

    def _said(self) -> str:
        """As cases 12/40, settlements 12, or only what is done where nobody counts."""
        return f"{self.what} {self.done}/{self.of}" if self.of else f"{self.what} {self.done or ''}".rstrip()

    def remove(self) -> None:
        with self._lock:
            self._ended = True
            if self._bar is not None:
                self._bar.stop()


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
