"""What is said of a table that was read with a guess."""

from __future__ import annotations

import sys
import warnings

from fordel._language import language


class FrameNotice(UserWarning):
    """What was guessed of a frame or workbook and taken, with the call that says it, after which nothing is guessed."""


def in_language(english: str, danish: str) -> str:
    """What is said, in the language that is set."""
    return danish if language() == "da" else english


def say(said: list[str]) -> None:
    """One warning for all, at the line outside the package that asked."""
    if not said:
        return
    frame, level = sys._getframe(), 1
    while frame.f_back is not None and frame.f_globals.get("__name__", "").partition(".")[0] == "fordel":
        frame, level = frame.f_back, level + 1
    warnings.warn("; ".join(said), FrameNotice, stacklevel=level)
