"""Results as data frames, and figures from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, get_args

import fordel as fd
from fordel._language import Lang, Notation
from fordel._lists import Checks, Workings
from fordel._members import add_reader, add_to

if TYPE_CHECKING:
    import datetime

    import pandas
    import polars
    import pyarrow

# Out

Tidy = (
    fd.Schedule
    | fd.Allocation
    | fd.Key
    | fd.Population
    | fd.Figures
    | fd.Comparison
    | fd.AllComparisons
    | fd.Attribution
    | fd.Working
    | Checks
    | Workings
)


@add_to(*get_args(Tidy))
def __arrow_c_stream__(self: Tidy, requested_schema: object = None) -> object:  # noqa: N807
    """The rows as a stream of Arrow, by which pandas, polars, DuckDB and pyarrow take the object itself."""
    from fordel.frames import out

    return out.stream(self)


@add_to(*get_args(Tidy))
def to_arrow(self: Tidy, columns: Sequence[str] | None = None, *, lang: Lang = "en") -> pyarrow.Table:
    """A pyarrow.Table, of the columns that are named or of all."""
    from fordel.frames import out

    return out.to_arrow(self, columns, lang)


@add_to(*get_args(Tidy))
def to_pandas(self: Tidy, columns: Sequence[str] | None = None, *, lang: Lang = "en") -> pandas.DataFrame:
    """A pandas.DataFrame without a float: amounts are Decimal, numerators and denominators int, other whole numbers Int32
    or Int64.

    Decimal and int calculate exactly and with one another, which pandas' own decimals do not. Sums of millions of rows
    are faster in `minor_units`.
    """
    from fordel.frames import out

    frame: pandas.DataFrame = out.to_pandas(self, columns, lang)
    return frame


@add_to(*get_args(Tidy))
def to_polars(self: Tidy, columns: Sequence[str] | None = None, *, lang: Lang = "en") -> polars.DataFrame:
    """A polars.DataFrame, of the columns that are named or of all."""
    from fordel.frames import out

    return out.to_polars(self, columns, lang)


@add_to(*get_args(Tidy))
def to_records(self: Tidy, columns: Sequence[str] | None = None, *, lang: Lang = "en") -> list[dict[str, Any]]:
    """A dict a row, of int, Decimal, str, datetime.date, bool and None: exact, whatever the size of a number."""
    from fordel.frames import out

    return out.to_records(self, columns, lang)


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
    notation: Notation | None = None,
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
    notation: Notation | None = None,
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
    notation: Notation | None = None,
) -> fd.Key:
    """Reads a weight for each party from a frame, as Figures.from_frame reads figures.

    >>> fd.Key.from_frame({"kommune": ["Faxe", "Stevns"], "vægt": [2, 1]}, who="kommune", weight="vægt").share("Faxe")
    Fraction(2, 3)
    """
    from fordel.frames import making
    from fordel.frames.grid import grid_of

    asked = making.Asked(grid_of(frame, "Key.from_frame(frame"), who, known, decimals, notation)
    return making.key(asked, weight)
