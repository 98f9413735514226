"""Pickles name this function, so that it stays where it is."""

from __future__ import annotations

from fordel import _core


def restore(of: type, state: tuple[object, ...]) -> object:
    """The value of that class which was stored as that state."""
    return _core._restored_value(of, state)
