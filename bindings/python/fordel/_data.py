"""The figures the package ships: all municipalities' population, Statistics Denmark, FOLK1A (CC BY 4.0)."""

from __future__ import annotations

from functools import cache

from fordel import _core


def text_of(name: str) -> str:
    """A file of the package's data."""
    from importlib.resources import files  # costs more than the rest of the package, and only those who ask need it

    return (files("fordel") / "data" / name).read_text(encoding="utf-8")


@cache
def _municipalities() -> list[_core.Party]:
    lines = text_of("municipalities.csv").splitlines()[1:]
    rows = (line.split(";") for line in lines)
    return [_core.Party(name, kind="municipality", code=code) for code, name, *_ in rows]


@cache
def folk1a() -> _core.Population:
    """Head counts of the 98 municipalities and Christiansø (411), 1 January 2008 to 2023."""
    return _core.read_statbank(text_of("folk1a.csv"), known=_municipalities())


@cache
def succession() -> _core.Succession:
    """Danish municipalities that came of others: Bornholm 2003 and Ærø 2006, with their source."""
    return _core.Succession(text_of("succession.csv"))
