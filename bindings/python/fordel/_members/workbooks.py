"""Results as workbooks, and figures from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import fordel as fd
from fordel._language import Lang, Notation, chosen
from fordel._members import add_reader, add_to

if TYPE_CHECKING:
    import datetime
    import os
    from pathlib import Path

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
    notation: Notation | None = None,
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
    notation: Notation | None = None,
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
    notation: Notation | None = None,
) -> fd.Key:
    """Reads a weight for each party from a sheet of a workbook (.xlsx): columns are named or guessed as by from_frame."""
    from fordel.excel.reading import grid_of
    from fordel.frames import making

    grid = grid_of(path, sheet, header, f"Key.from_excel({str(path)!r}")
    return making.key(making.Asked(grid, who, known, decimals, notation), weight)


# Out


def _write(path: os.PathLike[str] | str, workbook: bytes) -> None:
    from fordel._files import write_file
    from fordel.excel.workbook import named

    write_file(named(path), workbook)


@add_to(fd.Schedule, called="to_excel")
def _schedule_to_excel(
    self: fd.Schedule,
    path: os.PathLike[str] | str,
    *,
    lang: Lang | None = None,
    unit: str = "kr.",
    checks: Sequence[fd.Check] | None = None,
) -> None:
    """Writes a workbook (.xlsx): the table before a council, the entries, the working as formulas, and what it rests on.

    unit: what that table is in, "kr." or "t.kr."; checks: the check lines that it shows, else those that any schedule has.
    """
    from fordel.excel import basis, schedule, workbook
    from fordel.file_report import checks_of

    beside = basis.Beside(checks=[("", list(checks_of(self) if checks is None else checks))])
    _write(path, schedule.of_schedule(self, beside, chosen(lang), workbook.require_unit(unit)))


@add_to(fd.Allocation, called="to_excel")
def _allocation_to_excel(self: fd.Allocation, path: os.PathLike[str] | str, *, lang: Lang | None = None) -> None:
    """Writes a workbook (.xlsx): each party's amount, and how it was worked out, as formulas."""
    from fordel.excel import results

    _write(path, results.of_allocation(self, chosen(lang)))


@add_to(fd.Key, called="to_excel")
def _key_to_excel(self: fd.Key, path: os.PathLike[str] | str, *, lang: Lang | None = None) -> None:
    """Writes a workbook (.xlsx): each party's weight and share."""
    from fordel.excel import results

    _write(path, results.of_key(self, chosen(lang)))


@add_to(fd.Population, called="to_excel")
def _population_to_excel(self: fd.Population, path: os.PathLike[str] | str, *, lang: Lang | None = None) -> None:
    """Writes a workbook (.xlsx): the heads of each area, a column for each day."""
    from fordel.excel import results

    _write(path, results.of_population(self, chosen(lang)))


@add_to(fd.Comparison, called="to_excel")
def _comparison_to_excel(self: fd.Comparison, path: os.PathLike[str] | str, *, lang: Lang | None = None) -> None:
    """Writes a workbook (.xlsx): what each pays and receives before and after, over all years, by year and by entry."""
    from fordel.excel import results

    _write(path, results.of_comparison(self, chosen(lang)))
