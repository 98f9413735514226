"""The command that tells the version, without loading the library."""

from __future__ import annotations

from fordel_command.generated import VERSION
from fordel_command.writing import show


def version(lang: str) -> None:
    """The version of the library."""
    show(VERSION)
