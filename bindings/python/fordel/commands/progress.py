"""The line by which long work tells on a terminal how far it has come."""

from __future__ import annotations

import os
import sys
import time
from threading import Event, Thread


class Line(Thread):
    """Shown by another thread than the one that works."""

    def __init__(self, what: str, rate: bool) -> None:
        super().__init__(daemon=True)
        self.what, self.rate, self.begun = what, rate, time.monotonic()
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
        took = time.monotonic() - self.begun
        rate = f"{int(self.done / took)}/s" if self.rate else ""
        return " ".join(filter(None, [self.what, counted, rate, f"{int(took) // 60}:{int(took) % 60:02}"]))

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
