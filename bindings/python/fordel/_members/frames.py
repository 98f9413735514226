"""Results as data frames, and figures from them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import fordel as fd
from fordel._members import add_reader

# In


@add_reader(fd.Population, "from_frame")
def _population_from_frame(
    frame: Any,
    *,
    who: str | tuple[str, str] | None = None,
    on: str | datetime.date | None = None,
    heads: str | None = None,
    published: str | None = None,
    known: Sequence[fd.Party] | None = None,
    source: fd.Citation | str | None = None,
    limited_to: fd.Text | str = "",
    decimals: int | None = None,
    notation: str | None = None,
) -> fd.Population:
    """Reads head counts from a pandas or polars frame, an Arrow table, a relation of DuckDB, or columns by name.

    who: the column of names or codes, or (codes, names); among `known`, else the municipalities. on: the column of days, or
    the day of all rows; a year is its 1 January. heads: the column of counts. What is not named is guessed, and a FrameNotice
    says what was.

    >>> frame = {"kommune": ["Faxe", "Stevns"], "antal": [36513, 23062]}
    >>> counts = fd.Population.from_frame(frame, who="kommune", on="2022-01-01", heads="antal")
    >>> counts.at("Faxe", "2022-01-01").heads
    36513
    """
    from fordel.frames import making
    from fordel.frames.grid import grid_of

    grid = grid_of(frame, "Population.from_frame(frame")
    asked = making.Asked(grid, who, known, decimals, notation, source, limited_to)
    return making.population(asked, on, heads, published)


@add_reader(fd.Figures, "from_frame")
def _figures_from_frame(
    frame: Any,
    what: fd.Text | str,
    *,
    who: str | tuple[str, str] | None = None,
    on: str | datetime.date | None = None,
    value: str | None = None,
    published: str | None = None,
    unit: fd.Text | str = "",
    known: Sequence[fd.Party] | None = None,
    source: fd.Citation | str | None = None,
    limited_to: fd.Text | str = "",
    decimals: int | None = None,
    notation: str | None = None,
) -> fd.Figures:
    """Reads figures from a pandas or polars frame, an Arrow table, a relation of DuckDB, or columns by name.

    Columns are named or guessed as by Population.from_frame. decimals: how many those floats are meant with that are no
    whole numbers; they are refused where it is not said.

    >>> frame = {"kommune": ["Faxe"], "dato": ["2022-01-01"], "km": [60.5]}
    >>> coast = fd.Figures.from_frame(frame, "coastline", who="kommune", on="dato", value="km", unit="km", decimals=1)
    >>> coast.at("Faxe", "2022-01-01").value
    Fraction(121, 2)
    """
    from fordel.frames import making
    from fordel.frames.grid import grid_of

    grid = grid_of(frame, f"Figures.from_frame(frame, {str(what)!r}")
    asked = making.Asked(grid, who, known, decimals, notation, source, limited_to)
    return making.figures(asked, what, on, value, published, unit)


@add_reader(fd.Key, "from_frame")
def _key_from_frame(
    frame: Any,
    *,
    who: str | tuple[str, str] | None = None,
    weight: str | None = None,
    known: Sequence[fd.Party] | None = None,
    decimals: int | None = None,
    notation: str | None = None,
) -> fd.Key:
    """Reads a weight for each party from a frame, as Figures.from_frame reads figures.

    >>> fd.Key.from_frame({"kommune": ["Faxe", "Stevns"], "vægt": [2, 1]}, who="kommune", weight="vægt").share("Faxe")
    Fraction(2, 3)
    """
    from fordel.frames import making
    from fordel.frames.grid import grid_of

    asked = making.Asked(grid_of(frame, "Key.from_frame(frame"), who, known, decimals, notation)
    return making.key(asked, weight)
