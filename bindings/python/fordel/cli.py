"""The command `fordel` as a function, for those who call it from Python."""

from __future__ import annotations

from fordel_command import main, status

__all__ = ["main", "status"]
