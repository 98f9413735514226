"""Lists that are tables as well: what a function returns as a list shows and exports itself as a schedule does."""

from __future__ import annotations

from fordel import _core


class Checks(list[_core.Check]):
    """What sources state, line by line, held against what a schedule comes to: a list of Check."""


class Workings(list[_core.Working]):
    """How amounts of several schedules, entries or allocations were worked out: a list of Working."""
