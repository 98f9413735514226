"""How results show themselves, in a notebook and at a prompt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fordel import _core
from fordel._lists import Checks, Workings
from fordel._members import add_to
from fordel.shown import RESULTS, one_line

CLASSES: list[type] = [
    one
    for module in (_core, _core.sjaelland)
    for name, one in vars(module).items()
    if isinstance(one, type) and not name.startswith("_")
]


@add_to(*CLASSES, Checks, Workings)
def _repr_html_(self: Any) -> str:
    """What a notebook shows: tables, in the language that is set."""
    from fordel.shown.results import as_html

    return as_html(self)


def _with_tables(first_line: Callable[[Any], str]) -> Callable[[Any], str]:
    """What an object says of itself, with its tables below."""

    def __repr__(self: Any) -> str:  # noqa: N807
        from fordel.shown.results import below

        return f"{first_line(self)}\n{below(self)}"

    __repr__.first_line = first_line  # type: ignore[attr-defined]
    return __repr__


def _by_properties(self: Any) -> str:
    """For what the module gives no form: its properties."""
    from fordel.shown.results import properties

    of: type = type(self)
    said = ", ".join(f"{name}={one_line(getattr(self, name))}" for name in properties(of))
    return f"<{of.__name__} {said or self}>"


for _class in CLASSES:
    _own: Any = _class.__repr__
    if _own is object.__repr__:
        add_to(_class, called="__repr__")(_by_properties)
    elif _class.__name__ in RESULTS:
        add_to(_class)(_with_tables(_own))

for _list in (Checks, Workings):
    add_to(_list)(_with_tables(lambda values: f"<{type(values).__name__} of {len(values)}>"))
