"""Extension of griffe, which reads the Python for the site: the examples of a docstring become blocks of code, and overloads one function."""

from __future__ import annotations

import re
from typing import Any

import griffe

EXAMPLE = re.compile(r"(?:^>>> .*\n?(?:^(?!>>> )\S.*\n?|^ +\S.*\n?)*)+", re.MULTILINE)


def with_blocks(words: str) -> str:
    """With what follows `>>>`, to the next empty line, as code."""
    return EXAMPLE.sub(lambda found: f"\n```pycon\n{found[0].rstrip()}\n```\n", words)


def one_of(overloads: list[griffe.Function]) -> griffe.Function:
    """A function that has nothing but overloads, as stubs write them: what all of them say, each thing once."""
    first = overloads[0]
    made = griffe.Function(first.name, lineno=first.lineno, endlineno=first.endlineno)
    made.overloads = overloads
    said = dict.fromkeys(overload.docstring.value for overload in overloads if overload.docstring)
    made.docstring = griffe.Docstring("\n\n".join(said), parent=made) if said else None
    return made


class Examples(griffe.Extension):
    def on_members(self, *, obj: griffe.Object, **_: Any) -> None:
        for name, overloads in obj.overloads.items() if isinstance(obj, griffe.Module | griffe.Class) else ():
            if name not in obj.members and overloads:
                obj.set_member(name, one_of(overloads))

    def on_package(self, *, pkg: griffe.Module, **_: Any) -> None:
        prepare(pkg)


def prepare(parent: griffe.Module | griffe.Class) -> None:
    """Looks at each docstring once: a name that is imported has it where it is defined."""
    for member in parent.members.values():
        if not member.is_alias and member.docstring:
            member.docstring.value = with_blocks(member.docstring.value)
        if isinstance(member, griffe.Module | griffe.Class):
            prepare(member)
