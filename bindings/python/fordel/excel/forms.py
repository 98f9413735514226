"""Workbooks that are filled in: cells, each bound to a place in a YAML file, written out and read back.

A hidden sheet has what was in each place. Only cells that hold something else than that are edits, whatever a program has
made of the others, and wherever rows were moved to.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from fordel._extras import need
from fordel._language import Notation
from fordel.excel import written

BLANK_ROWS = 50
REGISTER = "fordel"  # the hidden sheet
CHOICES = "fordel lists"


@dataclass(frozen=True)
class Field:
    """A cell to be filled in: the place that it is bound to, and what the file has there, empty where it has nothing."""

    file: str
    path: tuple[str, ...]
    was: str
    notation: Notation | None = None
    number: bool = False
    like: str = ""  # a figure beside it, whose words an empty one takes


@dataclass(frozen=True)
class Heading:
    """A column: its id, which a hidden row has, and what people read."""

    id: str
    text: str
    above: str = ""  # what several columns have in common
    choices: tuple[str, ...] = ()
    number: bool = False
    width: int = 14


@dataclass(frozen=True)
class Line:
    """A row: its id, which a hidden column has, and its cells by the id of their column. A text cannot be filled in."""

    id: str
    cells: Mapping[str, Field | str]


@dataclass(frozen=True)
class Form:
    """A sheet."""

    name: str
    headings: Sequence[Heading]
    lines: Sequence[Line]
    blank: int = 0  # rows for new lines
    about: Mapping[str, str] = field(default_factory=dict)  # what is needed to make files of new lines
    sum: str = ""  # what the row of sums is called, where there is one


FIRST_ROW, FIRST_COLUMN = 3, 1  # from 0: below ids and two rows of headings, beside ids


def write(path: str | Path, kind: str, forms: Sequence[Form], guide: tuple[str, Sequence[str]]) -> None:
    """Writes the workbook: a sheet that explains it, the forms, and what they were made of."""
    from fordel._files import write_file

    out = io.BytesIO()
    book = need("xlsxwriter", "excel").Workbook(out, {"in_memory": True})
    _Writer(book, kind).write(forms, guide)
    book.close()
    write_file(Path(path), out.getvalue())


class _Writer:
    def __init__(self, book: Any, kind: str) -> None:
        self.book, self.kind = book, kind
        self.lists: dict[tuple[str, ...], str] = {}
        self.registered: list[list[str]] = [["format", f"fordel.{kind}/1"]]
        self.formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def format(self, **properties: Any) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self.formats:
            self.formats[key] = self.book.add_format(properties)
        return self.formats[key]

    def write(self, forms: Sequence[Form], guide: tuple[str, Sequence[str]]) -> None:
        self._write_guide(*guide)
        sheets = [self.book.add_worksheet(form.name) for form in forms]
        self.choices = self.book.add_worksheet(CHOICES)
        for form, sheet in zip(forms, sheets, strict=True):
            self._write_form(form, sheet)
        register = self.book.add_worksheet(REGISTER)
        for row, texts in enumerate(self.registered):
            for column, text in enumerate(texts):
                register.write_string(row, column, text)
        for hidden in (self.choices, register):
            hidden.protect()
            hidden.hide()

    def _write_guide(self, name: str, lines: Sequence[str]) -> None:
        sheet = self.book.add_worksheet(name)
        sheet.set_column(0, 0, 110)
        for row, line in enumerate(lines):
            sheet.write_string(row, 0, line, self.format(text_wrap=True, bold=row == 0, valign="top"))
        _print_on_a4(sheet)
        sheet.protect()

    def _write_form(self, form: Form, sheet: Any) -> None:
        self._write_headings(form, sheet)
        for row, line in enumerate(form.lines, FIRST_ROW):
            sheet.write_string(row, 0, line.id)
            for column, heading in enumerate(form.headings, FIRST_COLUMN):
                self._write_cell(sheet, row, column, line.cells.get(heading.id))
                self._register(form, line, heading)
        below = FIRST_ROW + len(form.lines)
        for row in range(below, below + form.blank):
            for column, heading in enumerate(form.headings, FIRST_COLUMN):
                sheet.write_blank(row, column, None, self._open("General" if heading.number else "@"))
        for column, heading in enumerate(form.headings, FIRST_COLUMN):
            if heading.choices:
                self._validate(sheet, column, below + form.blank - 1, heading.choices)
        if form.sum:
            self._write_sums(form, sheet, below)
        self.registered += [["about", form.name, name, text] for name, text in form.about.items()]

    def _write_headings(self, form: Form, sheet: Any) -> None:
        sheet.set_row(0, None, None, {"hidden": True})
        sheet.set_column(0, 0, None, None, {"hidden": True})
        head = self.format(bold=True, text_wrap=True, bg_color="#D9E2EC", border=1, valign="top")
        for column, heading in enumerate(form.headings, FIRST_COLUMN):
            sheet.set_column(column, column, heading.width)
            sheet.write_string(0, column, heading.id)
            before = form.headings[column - FIRST_COLUMN - 1].above if column > FIRST_COLUMN else ""
            sheet.write_string(1, column, heading.above if heading.above != before else "", head)
            sheet.write_string(2, column, heading.text, head)
        sheet.freeze_panes(FIRST_ROW, FIRST_COLUMN + 1)
        _print_on_a4(sheet)
        sheet.repeat_rows(1, 2)
        sheet.protect("", {"format_columns": True, "format_rows": True})

    def _open(self, number: str) -> Any:
        about = {"num_format": number, "text_wrap": number == "@", "valign": "top"}
        return self.format(locked=False, bg_color="#FFFBE6", border=1, border_color="#BBBBBB", **about)

    def _shut(self) -> Any:
        return self.format(bg_color="#EEEEEE", text_wrap=True, valign="top")

    def _write_cell(self, sheet: Any, row: int, column: int, cell: Field | str | None) -> None:
        if not isinstance(cell, Field):
            sheet.write_string(row, column, cell or "", self._shut())
            return
        figure = written.figure(cell.was, cell.notation) if cell.number else None
        if figure is not None:
            digits = "." + "0" * figure.decimals if figure.decimals else ""
            sheet.write_number(row, column, _number(figure.value), self._open(f"#,##0{digits}"))
        elif cell.was:
            sheet.write_string(row, column, cell.was, self._open("@"))
        else:
            sheet.write_blank(row, column, None, self._open("General" if cell.number else "@"))

    def _register(self, form: Form, line: Line, heading: Heading) -> None:
        cell = line.cells.get(heading.id)
        if isinstance(cell, Field):
            kind = "number" if cell.number else "text"
            path = json.dumps(cell.path, ensure_ascii=False)
            self.registered.append(
                [
                    "cell",
                    form.name,
                    line.id,
                    heading.id,
                    cell.file,
                    path,
                    cell.was,
                    cell.notation or "",
                    kind,
                    cell.like,
                ]
            )

    def _validate(self, sheet: Any, column: int, last: int, choices: tuple[str, ...]) -> None:
        """A list on a sheet of its own: one within the rule ends at 255 characters."""
        if choices not in self.lists:
            place = len(self.lists)
            for row, choice in enumerate(choices):
                self.choices.write_string(row, place, choice)
            letters = need("xlsxwriter.utility", "excel").xl_col_to_name(place, True)
            self.lists[choices] = f"='{CHOICES}'!{letters}$1:{letters}${len(choices)}"
        sheet.data_validation(FIRST_ROW, column, last, column, {"validate": "list", "source": self.lists[choices]})

    def _write_sums(self, form: Form, sheet: Any, row: int) -> None:
        to_name = need("xlsxwriter.utility", "excel").xl_col_to_name
        sheet.write_string(row, FIRST_COLUMN, form.sum, self.format(bold=True, top=1))
        for column, heading in enumerate(form.headings, FIRST_COLUMN):
            if not heading.number:
                continue
            figures = [_figure_of(line.cells.get(heading.id)) for line in form.lines]
            total = sum((each.value for each in figures if each is not None), start=Fraction(0))
            letters = to_name(column)
            formula = f"=SUM({letters}{FIRST_ROW + 1}:{letters}{row})"
            number = self.format(bold=True, top=1, num_format="#,##0.######")
            sheet.write_formula(row, column, formula, number, _number(total))


def _print_on_a4(sheet: Any) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _figure_of(cell: Field | str | None) -> written.Figure | None:
    return written.figure(cell.was, cell.notation) if isinstance(cell, Field) and cell.number else None


def _number(value: Fraction) -> int | float:
    """The nearest double, which has at most fifteen digits to hold."""
    return value.numerator if value.denominator == 1 else value.numerator / value.denominator


def sheet_names(texts: Sequence[str]) -> list[str]:
    """What sheets may be called: at most 31 characters, some of them not, each once."""
    made: list[str] = []
    for text in texts:
        name = "".join("-" if character in "[]:*?/\\'" else character for character in text)[:28] or "-"
        taken = {each.lower() for each in made} | {REGISTER, CHOICES}
        number = next(n for n in range(1, len(texts) + 3) if (f"{name} {n}" if n > 1 else name).lower() not in taken)
        made.append(f"{name} {number}" if number > 1 else name)
    return made
