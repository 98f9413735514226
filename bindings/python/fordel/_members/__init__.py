"""What Python adds to the module's classes: members that show, draw and export. Each imports what it needs when it is called.

A member is a function whose first argument is self; add_to() gives it to a class under its own name. What makes one of a class
of something else is added by add_reader().
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def add_to(*classes: type, called: str = "") -> Callable[[Any], Any]:
    """Makes a function or property a member of the classes, under its own name if no other is given."""

    def add(member: Any) -> Any:
        function: Any = member.fget if isinstance(member, property) else member
        for one in classes:
            setattr(one, called or function.__name__, member)
        return member

    return add


def add_reader(to: type, name: str) -> Callable[[Any], Any]:
    """Makes a function a static member, which makes one of the class."""

    def add(function: Any) -> Any:
        function.__name__ = name
        setattr(to, name, staticmethod(function))
        return function

    return add


def add_all() -> None:
    """Adds the members of each topic, one file each; from then on no class changes."""
    from fordel import _core
    from fordel._members import formats, frames, pictures, shown, workbooks  # noqa: F401

    _core._close_classes()
