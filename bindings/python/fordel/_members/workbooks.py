"""Results as workbooks, and figures from them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

import fordel as fd
from fordel._members import add_reader

# In


@add_reader(fd.Population, "from_excel")
def _population_from_excel(
    path: str | Path,
    *,
    sheet: str | None = None,
    header: int | None = None,
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
    """Reads head counts from a sheet of a workbook (.xlsx): columns are named or guessed as by from_frame.

    header: the row of the headings, as Excel counts. Where no source is named, it is the file and the sheet.
    """
    from fordel.excel.reading import grid_of, source_of
    from fordel.frames import making

    grid = grid_of(path, sheet, header, f"Population.from_excel({str(path)!r}")
    cited = source if source is not None else source_of(path, grid)
    asked = making.Asked(grid, who, known, decimals, notation, cited, limited_to)
    return making.population(asked, on, heads, published)


@add_reader(fd.Figures, "from_excel")
def _figures_from_excel(
    path: str | Path,
    what: fd.Text | str,
    *,
    sheet: str | None = None,
    header: int | None = None,
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
    """Reads figures from a sheet of a workbook (.xlsx): columns are named or guessed as by from_frame.

    header: the row of the headings, as Excel counts. decimals: how many its numbers are meant with, where they are no whole
    ones: Excel holds only binary fractions.
    """
    from fordel.excel.reading import grid_of, source_of
    from fordel.frames import making

    grid = grid_of(path, sheet, header, f"Figures.from_excel({str(path)!r}, {str(what)!r}")
    cited = source if source is not None else source_of(path, grid)
    asked = making.Asked(grid, who, known, decimals, notation, cited, limited_to)
    return making.figures(asked, what, on, value, published, unit)


@add_reader(fd.Key, "from_excel")
def _key_from_excel(
    path: str | Path,
    *,
    sheet: str | None = None,
    header: int | None = None,
    who: str | tuple[str, str] | None = None,
    weight: str | None = None,
    known: Sequence[fd.Party] | None = None,
    decimals: int | None = None,
    notation: str | None = None,
) -> fd.Key:
    """Reads a weight for each party from a sheet of a workbook (.xlsx): columns are named or guessed as by from_frame."""
    from fordel.excel.reading import grid_of
    from fordel.frames import making

    grid = grid_of(path, sheet, header, f"Key.from_excel({str(path)!r}")
    return making.key(making.Asked(grid, who, known, decimals, notation), weight)
