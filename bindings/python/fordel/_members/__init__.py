"""What Python adds to the module's classes: members that show, draw and export. Each imports what it needs when it is called.

A member is a function whose first argument is self; add_to() gives it to a class under its own name. What makes one of a class
of something else is added by add_reader(). Arguments that do not fit are refused as by the module's own members.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from typing import Any, TypeVar

Class = TypeVar("Class")


def refusing(function: Any, name: str, classes: tuple[type, ...] = ()) -> Any:
    """What fails in Python because of an argument's type is an error of the library's; so is a member of one of the classes
    that is called for anything else.

    Where stubs are made, functions stay as they are: the stubs are read from them.
    """
    if "FORDEL_TYPED_SIGNATURES" in os.environ:
        return function

    @functools.wraps(function)
    def member(*values: Any, **named: Any) -> Any:
        if classes and not (values and isinstance(values[0], classes)):
            from fordel import _refusals, errors

            seen = _refusals.shown(values[0]) if values else "nothing"
            raise errors.from_core("fordel.argument.wrong_type", f"self={seen} of {classes[0].__name__}.{name}")
        try:
            return function(*values, **named)
        except (TypeError, AttributeError) as raised:
            from fordel import _refusals

            refusal = _refusals.of_member(raised, name, function, list(values), named)
            if refusal is None:
                raise
            raise refusal from raised

    return member


def with_refusals(of: type[Class]) -> type[Class]:
    """A class of Python's own, whose methods refuse arguments in the same way."""
    for name, member in list(vars(of).items()):
        if callable(member) and not name.startswith("_"):
            setattr(of, name, refusing(member, name))
    return of


def add_to(*classes: type, called: str = "") -> Callable[[Any], Any]:
    """Makes a function or property a member of the classes, under its own name if no other is given."""

    def add(member: Any) -> Any:
        function: Any = member.fget if isinstance(member, property) else member
        name = called or function.__name__
        given = member if isinstance(member, property) else refusing(member, name, classes)
        for one in classes:
            setattr(one, name, given)
        return member

    return add


def add_reader(to: type, name: str) -> Callable[[Any], Any]:
    """Makes a function a static member, which makes one of the class."""

    def add(function: Any) -> Any:
        function.__name__ = name
        setattr(to, name, staticmethod(refusing(function, f"{to.__name__}.{name}")))
        return function

    return add


def add_all() -> None:
    """Adds the members of each topic, one file each; from then on no class changes."""
    from fordel import _core
    from fordel._members import formats, frames, pictures, shown, workbooks  # noqa: F401

    _core._close_classes()
