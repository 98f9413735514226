"""Workbooks that were filled in, read back: the cells that hold something else than their places in the files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

import fordel as fd
from fordel import errors
from fordel._language import Notation
from fordel.excel import written
from fordel.excel.forms import FIRST_ROW, REGISTER, Field
from fordel.excel.sheets import Book, Sheet

Item = TypeVar("Item")
Made = TypeVar("Made")


@dataclass(frozen=True)
class Edit:
    """A cell that holds something else than its place in the file."""

    field: Field
    value: str
    where: str  # sheet and cell


@dataclass(frozen=True)
class NewLine:
    """A row that was filled in below those that were there."""

    form: str
    about: Mapping[str, str]
    cells: Mapping[str, tuple[int, int]]  # by the id of the column: row and column on the sheet
    sheet: Sheet

    def place(self, id: str) -> str:
        return self.sheet.place(*self.cells[id])


class Filled:
    """A workbook that was filled in."""

    def __init__(self, path: str | Path, kind: str) -> None:
        self.book = Book(path)
        if REGISTER not in self.book.sheets:
            raise errors.from_core("fordel.excel.layout", f"{path}: no sheet {REGISTER}")
        lines = [[str(v) if v is not None else "" for v in values] for _, values in self.book.sheet(REGISTER).all()]
        if lines[0][:2] != ["format", f"fordel.{kind}/1"]:
            raise errors.from_core("fordel.excel.layout", f"{path}: {' '.join(lines[0][1:2])}, not fordel.{kind}/1")
        self.fields = {(line[1], line[2], line[3]): _field(line) for line in lines if line[0] == "cell"}
        self.about: dict[str, dict[str, str]] = {}
        for line in lines:
            if line[0] == "about":
                self.about.setdefault(line[1], {})[line[2]] = line[3]
        forms = dict.fromkeys(form for form, _, _ in self.fields) | dict.fromkeys(self.about)
        self._layouts = {form: self._layout(form) for form in forms}

    def edits(self) -> list[Edit]:
        """Of all sheets; what is wrong with any cell is told at once."""
        places = [(bound, self._place(*ids)) for ids, bound in self.fields.items()]
        found = each_or_all_errors(lambda one: _edit(one[0], *one[1]), [(f, place) for f, place in places if place])
        return [edit for edit in found if edit is not None]

    def _place(self, form: str, line: str, heading: str) -> tuple[Sheet, int, int] | None:
        """Of a cell; none where its row was taken out, which changes nothing."""
        sheet, columns, rows = self._layouts[form]
        if line not in rows:
            return None
        if heading not in columns:
            raise errors.from_core("fordel.excel.layout", f"sheet {form}: no column {heading}")
        return sheet, rows[line], columns[heading]

    def _layout(self, form: str) -> tuple[Sheet, dict[str, int], dict[str, int]]:
        """The sheet, its columns and its rows by their ids."""
        if form not in self.book.sheets:
            raise errors.from_core("fordel.excel.layout", f"{self.book.path}: no sheet {form}")
        sheet = self.book.sheet(form)
        heads = [written.text_in(sheet, 1, column) for column in range(1, sheet.columns + 1)]
        ids = [written.text_in(sheet, row, 1) for row in range(FIRST_ROW + 1, sheet.rows + 1)]
        twice = sorted({id for id in ids if id and ids.count(id) > 1})
        if twice:
            raise errors.from_core("fordel.excel.layout", f"sheet {form}: {twice[0]!r} in two rows")
        columns = {id: column for column, id in enumerate(heads, 1) if id}
        return sheet, columns, {id: row for row, id in enumerate(ids, FIRST_ROW + 1) if id}

    def new_lines(self) -> Iterator[NewLine]:
        """Rows without an id that have something in a column with one."""
        for form, about in self.about.items():
            sheet, columns, rows = self._layouts[form]
            for row in range(FIRST_ROW + 1, sheet.rows + 1):
                cells = {id: (row, column) for id, column in columns.items() if sheet.value(row, column) is not None}
                if cells and row not in rows.values():
                    yield NewLine(form, about, cells, sheet)


def each_or_all_errors(does: Callable[[Item], Made], of: Iterable[Item]) -> list[Made]:
    """What comes of each; where some are wrong, one error of them all, so that nobody mends them one by one."""
    made: list[Made] = []
    wrong: list[fd.Error] = []
    for item in of:
        try:
            made.append(does(item))
        except fd.Error as error:
            wrong.append(error)
    if wrong:
        raise errors.from_core(wrong[0].id, "; ".join(error.seen for error in wrong)) from wrong[0]
    return made


def _edit(bound: Field, sheet: Sheet, row: int, column: int) -> Edit | None:
    value = _value(sheet, row, column, bound)
    if value == bound.was:
        return None
    if not value:
        where = f"{bound.file}: {'.'.join(bound.path)}"
        raise written.refused(sheet, row, column, f"emptied; take {bound.was!r} out of {where} by hand")
    return Edit(bound, value, sheet.place(row, column))


def _field(line: Sequence[str]) -> Field:
    file, path, was, notation, kind, like = [*line[4:10], *[""] * (10 - len(line))]  # programs leave empty columns out
    return Field(file, tuple(json.loads(path)), was, cast(Notation | None, notation or None), kind == "number", like)


def _value(sheet: Sheet, row: int, column: int, bound: Field) -> str:
    """What the cell says, as the file would write it; what is equal is written as it was."""
    if not bound.number:
        return written.text_in(sheet, row, column)
    cell = sheet.value(row, column)
    if isinstance(cell, str) and (cell.strip() == bound.was or not any(map(str.isdigit, cell))):
        return cell.strip()
    like = written.figure(bound.was or bound.like, bound.notation)
    value = written.number_in(sheet, row, column, bound.notation, like is not None and like.after.strip() == "%")
    if value is None:
        return ""
    if like is None:
        return written.plain_figure(value, bound.notation)
    return bound.was if bound.was and value == like.value else like.with_value(value)
