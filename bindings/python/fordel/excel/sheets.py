"""Workbooks, opened to be read: cells as they were calculated last, each by its address."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from fordel import errors
from fordel._extras import need
from fordel._language import said as in_set


class Book:
    """A workbook in the format .xlsx."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._values = self._open(values=True)
        self._formulas: Any = None

    def _open(self, values: bool) -> Any:
        load = need("openpyxl", "excel").load_workbook
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of what it does not keep, which nobody writes back
                return load(self.path, data_only=values)
        except Exception as error:  # of many kinds: no zip, no workbook in it, no file
            raise errors.from_core("fordel.excel.unreadable", f"{self.path}: {error}") from error

    @property
    def sheets(self) -> list[str]:
        return [str(sheet.title) for sheet in self._values.worksheets]

    @property
    def visible_sheets(self) -> list[str]:
        """Those with something on them that a reader sees."""
        found = self._values.worksheets
        return [str(s.title) for s in found if s.sheet_state == "visible" and (s.max_row > 1 or s.max_column > 1)]

    def sheet(self, name: str | None = None) -> Sheet:
        """The one of a name; the only one where none is named."""
        there = ", ".join(map(repr, self.sheets))
        if name is None:
            if len(self.visible_sheets) != 1:
                raise errors.from_core("fordel.excel.no_sheet", f"{self.path}: none is named, and there are: {there}")
            name = self.visible_sheets[0]
        if name not in self.sheets:
            raise errors.from_core("fordel.excel.no_sheet", f"{self.path}: {name!r}; there are: {there}")
        return Sheet(self, self._values[name])

    def has_formula(self, sheet: str, row: int, column: int) -> bool:
        """Whether a cell without a value is to be calculated, which only another reading of the workbook tells."""
        if self._formulas is None:
            self._formulas = self._open(values=False)
        return bool(self._formulas[sheet].cell(row, column).data_type == "f")


class Sheet:
    """A sheet; rows and columns count from 1, as Excel has them."""

    def __init__(self, book: Book, values: Any) -> None:
        self.book, self._values = book, values
        self.name = str(values.title)
        # Those that the file has, by row and column: to ask for another by openpyxl's cell() would make it.
        self._cells: dict[tuple[int, int], Any] = values._cells

    @cached_property
    def rows(self) -> int:
        """The last row that holds something: a format may reach down to the end of the sheet."""
        return next((row for row, column in sorted(self._cells, reverse=True) if self._holds(row, column)), 1)

    def _holds(self, row: int, column: int) -> bool:
        return self._cells[row, column].value is not None or self._is_formula(row, column)

    def _is_formula(self, row: int, column: int) -> bool:
        """Of a cell without a value; those that the file has not, and those merged into another, are none."""
        cell = self._cells.get((row, column))
        is_own = cell is not None and type(cell).__name__ != "MergedCell"
        return is_own and self.book.has_formula(self.name, row, column)

    @property
    def columns(self) -> int:
        return int(self._values.max_column)

    @property
    def merged(self) -> list[tuple[int, int, int, int, str]]:
        """First row and column, last row and column, and the range as Excel writes it."""
        return [(r.min_row, r.min_col, r.max_row, r.max_col, str(r.coord)) for r in self._values.merged_cells.ranges]

    def value(self, row: int, column: int) -> Any:
        """What stands there, or was calculated there; None of an empty cell."""
        value = self._cells[row, column].value if (row, column) in self._cells else None
        if isinstance(value, str) and not value.strip():
            value = None
        if value is None and self._is_formula(row, column):
            raise errors.from_core("fordel.excel.no_value", self.place(row, column))
        return value

    def is_percent(self, row: int, column: int) -> bool:
        """Whether it is shown as a percentage, a hundred times what it holds."""
        return "%" in str(self._values.cell(row, column).number_format)

    def values(self, row: int) -> list[Any]:
        return [self.value(row, column) for column in range(1, self.columns + 1)]

    def all(self) -> Iterator[tuple[int, Sequence[Any]]]:
        """Each row with its values."""
        for row in range(1, self.rows + 1):
            yield row, self.values(row)

    def place(self, row: int, column: int) -> str:
        return f"{in_set('sheet', 'ark')} {self.name}, {address(row, column)}"


def address(row: int, column: int) -> str:
    """As Excel writes it: B7."""
    letters = ""
    while column:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return f"{letters}{row}"
