"""The figures the package ships: all municipalities' population, Statistics Denmark, FOLK1A (CC BY 4.0)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from fordel import _core


@cache
def _municipalities() -> list[_core.Party]:
    lines = (files("fordel") / "data" / "municipalities.csv").read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split(";") for line in lines)
    return [_core.Party(name, kind="municipality", code=code) for code, name, *_ in rows]


@cache
def folk1a() -> _core.Population:
    """Head counts of the 98 municipalities and Christiansø (411), 1 January 2008 to 2023."""
    text = (files("fordel") / "data" / "folk1a.csv").read_text(encoding="utf-8")
    return _core.read_statbank(text, known=_municipalities())
