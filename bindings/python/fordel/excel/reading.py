"""A table on a sheet, found below its headings: what is guessed of it is said."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fordel import errors
from fordel._language import said as in_set
from fordel.excel.sheets import Book, Sheet
from fordel.frames import cells
from fordel.frames.grid import Grid, is_empty
from fordel.frames.notice import in_language

LARGEST = 2**53  # numbers from here on are no longer those that were typed


def grid_of(path: str | Path, sheet: str | None, header: int | None, call: str) -> Grid:
    """The table of a sheet; header: the row of its headings, as Excel counts."""
    found = Book(path).sheet(sheet)
    row = header if header is not None else _heading_row(found)
    reading = _Table(found, row)
    arguments = {"sheet": found.name, "header": row}
    grid = Grid(reading.heads(), reading.cells(), call, "fordel.excel.cell", reading.place, arguments=arguments)
    if header is None:
        english = f"the headings stand in row {row} of sheet {found.name}"
        danish = f"overskrifterne står i række {row} på arket {found.name}"
        grid.said = [*reading.said, in_language(english, danish)]
    return grid


def source_of(path: str | Path, grid: Grid) -> str:
    """Where a table is from, where nobody says another source."""
    return f"{Path(path).name}, {grid.arguments['sheet']}"


def _is_heading(value: Any) -> bool:
    return isinstance(value, (str, datetime.date)) or cells.is_year(value)


def _heading_row(sheet: Sheet) -> int:
    """The last row of texts and years above the first row with another number."""
    above = 0
    for row, values in sheet.all():
        filled = [value for value in values if value is not None]
        if any(cells.is_number(value) and not cells.is_year(value) for value in filled) and above:
            return above
        if len(filled) > 1 and all(map(_is_heading, filled)) and not (above and _goes_on(sheet, above, values)):
            above = row
    if above:
        return above
    raise errors.from_core(
        "fordel.frame.heading",
        f"{in_set('sheet', 'ark')} {sheet.name}: {in_set('no row of headings above numbers', 'ingen række med overskrifter over tal')}",
    )


def _goes_on(sheet: Sheet, above: int, values: Sequence[Any]) -> bool:
    """Whether a row stands below headings as their first one: texts where numbers may be written as text."""
    return all(a is not None for a, v in zip(sheet.values(above), values, strict=True) if v is not None) and any(
        isinstance(v, str) and any(c.isdigit() for c in v) for v in values
    )


def _notes(first: int, last: int, text: str) -> str:
    if first == last:
        return in_language(
            f"row {last} is a note, and not read: {text}", f"række {last} er en note og er ikke læst: {text}"
        )
    return in_language(
        f"rows {first} to {last} are notes, and not read: {text}",
        f"rækkerne {first} til {last} er noter og er ikke læst: {text}",
    )


class _Table:
    """What stands below a row of headings, in the columns that have one."""

    def __init__(self, sheet: Sheet, header: int) -> None:
        self.sheet, self.header = sheet, header
        self.said: list[str] = []
        if not 1 <= header <= sheet.rows:
            raise errors.from_core(
                "fordel.frame.heading",
                f"{in_set('sheet', 'ark')} {sheet.name}: {in_set(f'row {header} of', f'række {header} af')} {sheet.rows}",
            )
        self._refuse_merged_headings()
        self._heads = [self._heading(column) for column in range(1, sheet.columns + 1)]
        self.columns = [column for column, head in enumerate(self._heads, 1) if head]
        self.last = self._last_row()
        self._refuse_merged_cells()

    def heads(self) -> list[str]:
        made = [self._heads[column - 1] for column in self.columns]
        twice = [column for column in self.columns if made.count(self._heads[column - 1]) > 1]
        if twice:
            places = " and ".join(self.sheet.place(self.header, column) for column in twice)
            raise errors.from_core("fordel.frame.heading", f"{self._heads[twice[0] - 1]!r} in {places}")
        return made

    def cells(self) -> list[list[Any]]:
        rows = range(self.header + 1, self.last + 1)
        return [[self._value(row, column) for row in rows] for column in self.columns]

    def place(self, row: int, column: int) -> str:
        return self.sheet.place(self.header + 1 + row, self.columns[column])

    def _value(self, row: int, column: int) -> Any:
        """Excel holds doubles: what is larger than their whole numbers go is no longer what was typed."""
        value = self.sheet.value(row, column)
        large = isinstance(value, int) and not isinstance(value, bool) and abs(value) >= LARGEST
        return float(value) if large else value

    def _heading(self, column: int) -> str:
        value = self.sheet.value(self._top(column), column)
        if isinstance(value, datetime.datetime):
            return value.date().isoformat()
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return "" if value is None else " ".join(str(value).split())

    def _top(self, column: int) -> int:
        """A heading that is merged downwards stands in its first row."""
        for first, left, last, right, _ in self.sheet.merged:
            if first <= self.header <= last and left <= column <= right:
                return first
        return self.header

    def _refuse_merged_headings(self) -> None:
        for first, left, last, right, where in self.sheet.merged:
            if first <= self.header <= last and right > left:
                value = self.sheet.value(first, left)
                raise errors.from_core(
                    "fordel.frame.heading",
                    f"{in_set('sheet', 'ark')} {self.sheet.name}, {where}: {value!r}, {in_set('merged', 'flettet')}",
                )

    def _refuse_merged_cells(self) -> None:
        for first, left, last, right, where in self.sheet.merged:
            if (
                self.header < last <= self.last
                and first > self.header
                and set(range(left, right + 1)) & set(self.columns)
            ):
                raise errors.from_core(
                    "fordel.excel.cell",
                    f"{in_set('sheet', 'ark')} {self.sheet.name}, {where}: {in_set('merged cells', 'flettede celler')}",
                )

    def _last_row(self) -> int:
        """Notes below an empty row are left out, and that is said."""
        last = self.sheet.rows
        while last > self.header and not self._filled(last):
            last -= 1
        notes = last
        while notes > self.header and self._is_note(notes):
            notes -= 1
        if notes == last or notes == self.header or self._filled(notes):
            return last
        first = self._filled(notes + 1)[0]
        self.said.append(_notes(notes + 1, last, repr(first)))
        return notes

    def _filled(self, row: int) -> list[Any]:
        return [value for value in (self.sheet.value(row, c) for c in self.columns) if not is_empty(value)]

    def _is_note(self, row: int) -> bool:
        filled = self._filled(row)
        return len(filled) == 1 and isinstance(filled[0], str)
