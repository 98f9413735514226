"""Shares public money exactly: who pays what, by which rule, and why, to the last øre."""

from __future__ import annotations

from fordel import _core, _members, errors, frames, plot, spark
from fordel._core import *  # noqa: F403
from fordel._core import __version__
from fordel._data import folk1a, succession
from fordel._language import language, set_language
from fordel._lists import Checks, Workings
from fordel._show import show
from fordel._yaml import canonical_yaml, parse_yaml, set_in_place
from fordel.errors import Error, FileError
from fordel.frames.notice import FrameNotice
from fordel.shown.explanation import Explanation

__all__ = [
    "Checks",
    "Error",
    "Explanation",
    "FileError",
    "FrameNotice",
    "Workings",
    "__version__",
    "canonical_yaml",
    "errors",
    "folk1a",
    "frames",
    "language",
    "parse_yaml",
    "plot",
    "set_in_place",
    "set_language",
    "show",
    "spark",
    "succession",
]
__all__ += _core.__all__

_members.add_all()
