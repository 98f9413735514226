"""A workbook that is written: its styles, its pages on paper, and cells that say what they hold.

Texts are written as texts and numbers as numbers, never by what they look like: no name becomes a formula, a link or a
date. The same content gives the same bytes.
"""

from __future__ import annotations

import datetime
import io
import os
from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal, cast

import fordel as fd
from fordel import errors
from fordel._extras import need
from fordel._language import Lang, notation
from fordel.excel.words import WORDS

ROWS, COLUMNS = 1_048_576, 16_384  # of a sheet
BEYOND = 1_000_000_000_000_000  # a sheet keeps fifteen digits of a number
LONGEST = 32_767  # characters in a cell
Unit = Literal["kr.", "t.kr."]
Head = tuple[str, float]  # a heading, and how wide its column is, in characters
Number = int | Fraction


def fits(number: int) -> bool:
    """Whether a sheet keeps all digits of a whole number."""
    return abs(number) < BEYOND


def adds_up(amounts: Iterable[fd.Money]) -> bool:
    """Whether a sheet adds them up, right to the last digit: each stands as a number, and so does every sum of some."""
    return sum(abs(amount.minor) for amount in amounts) < BEYOND // 100


def cell(row: int, column: int, fixed: str = "") -> str:
    """B7 of (6, 1); fixed: "row" for B$7."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{'$' if fixed == 'row' else ''}{row + 1}"


class Book:
    """Sheets in one language, of one programme or of none."""

    def __init__(self, lang: Lang, title: str, source: str = "", currency: str = "DKK", digits: int = 2) -> None:
        self.lang, self.words, self.title, self.source = lang, WORDS[lang], fd.visible(title), fd.visible(source)
        self.currency, self.digits = currency, digits
        self.out = io.BytesIO()
        self.made = need("xlsxwriter", "excel").Workbook(self.out, {"in_memory": True})
        # One day for all: a workbook that is made again is the same file.
        epoch = datetime.datetime(2000, 1, 1)
        self.made.set_properties({"title": self.title, "comments": f"fordel {fd.__version__}", "created": epoch})
        self.texts = False  # whether an amount is a text, as it has too many digits
        self.styles: dict[tuple[tuple[str, Any], ...], Any] = {}

    def style(self, **wanted: Any) -> Any:
        """A format of cells; each is made once."""
        key = tuple(sorted(wanted.items()))
        if key not in self.styles:
            self.styles[key] = self.made.add_format(
                {"font_name": "Calibri", "font_size": 11, "valign": "top", **wanted}
            )
        return self.styles[key]

    @property
    def kroner(self) -> str:
        """What amounts are called: kr., EUR."""
        return "kr." if self.currency == "DKK" else self.currency

    @property
    def minor(self) -> str:
        """What minor units are called."""
        return "øre" if self.currency == "DKK" else self.words["minor"]

    def unit(self, unit: Unit) -> str:
        """What amounts are shown in, in words."""
        if unit == "kr.":
            return self.kroner
        return self.words["thousands"].format(unit=self.kroner) if self.currency != "DKK" else self.words["thousand_kr"]

    @property
    def money(self) -> str:
        """The number format of amounts. Formats are in the notation of the USA, whatever is shown."""
        return "#,##0" + ("." + "0" * self.digits if self.digits else "")

    @property
    def percent(self) -> str:
        """The number format of shares."""
        return "0.00 %" if self.lang == "da" else "0.00%"

    @property
    def day(self) -> str:
        """The number format of days."""
        return "dd-mm-yyyy" if self.lang == "da" else "yyyy-mm-dd"

    def sheet(self, name: str, rows: int, heads: Sequence[Head]) -> Sheet:
        """A new sheet with room for so many rows; name is one of our own words, so that it is valid and new."""
        if rows > ROWS or len(heads) > COLUMNS:
            raise errors.from_core("fordel.excel.too_large", f"{name}: {rows:,} × {len(heads):,}")
        return Sheet(self, self.made.add_worksheet(name), name, heads)

    def finished(self) -> bytes:
        """The file."""
        self.made.close()
        return self.out.getvalue()


class Sheet:
    """A sheet, and how its cells are written."""

    def __init__(self, book: Book, made: Any, name: str, heads: Sequence[Head]) -> None:
        self.book, self.made, self.name, self.heads = book, made, name, heads
        for column, (_, width) in enumerate(heads):
            made.set_column(column, column, width, book.style())
        made.hide_gridlines(2)
        made.set_landscape()
        made.set_paper(9)  # A4
        made.set_margins(left=0.4, right=0.4, top=0.75, bottom=0.75)
        made.fit_to_pages(1, 0)
        made.set_header(f"&L{_plain(book.title, 120)}&R{_plain(name, 60)}")
        page = book.words["page"]
        made.set_footer(f"&L{_plain(book.source, 150)}&R{page}")

    def text(self, row: int, column: int, text: str, **style: Any) -> None:
        """A text as it is."""
        shown = fd.visible(text)
        if len(shown) > LONGEST:
            shown = shown[: LONGEST - 1] + "…"
        if style.get("indent"):
            style.setdefault("align", "left")
        if shown or style:
            self.made.write_string(row, column, shown, self.book.style(**style))

    def paragraph(self, row: int, text: str) -> None:
        """A text across all columns, as high as it needs."""
        room = int(sum(width for _, width in self.heads))
        self.made.set_row(row, 15.0 * -(-len(text) // (room * 9 // 10)))
        if len(self.heads) > 1:
            self.made.merge_range(row, 0, row, len(self.heads) - 1, "", self.book.style(text_wrap=True))
        self.text(row, 0, text, text_wrap=True)

    def number(self, row: int, column: int, number: Number, form: str = "#,##0", **style: Any) -> None:
        """A number; one that a sheet cannot hold to its last digit is a text. A fraction is shown rounded."""
        if isinstance(number, int) and not fits(number):
            self.text(row, column, f"{number}", **{"align": "right", **style})
            return
        self.made.write_number(row, column, float(number), self.book.style(num_format=form, **style))

    def amount(self, row: int, column: int, amount: fd.Money, **style: Any) -> None:
        """An amount in kroner, or another currency's major unit."""
        if not fits(amount.minor):
            self.book.texts = True
            self.text(row, column, amount.to_string(notation(self.book.lang)), **{"align": "right", **style})
            return
        self.number(row, column, amount.exact, self.book.money, **style)

    def formula(self, row: int, column: int, formula: str, value: Number | str, form: str, **style: Any) -> None:
        """A formula of our own with its value beside it, for programs that do not calculate."""
        shown = value if not isinstance(value, Fraction) else int(value) if value.denominator == 1 else float(value)
        self.made.write_formula(row, column, formula, self.book.style(num_format=form, **style), shown)

    def day(self, row: int, column: int, day: datetime.date, **style: Any) -> None:
        """A day, which a sheet knows as one."""
        at = datetime.datetime(day.year, day.month, day.day)
        if day.year < 1900:
            self.text(row, column, day.isoformat(), **style)
        else:
            self.made.write_datetime(row, column, at, self.book.style(num_format=self.book.day, align="left", **style))

    def titles(self, *lines: str) -> int:
        """Lines above a table, the first as its title; the row below them."""
        self.made.set_row(0, 24)
        for row, line in enumerate(lines):
            self.text(row, 0, line, **({"bold": True, "font_size": 14} if row == 0 else {"font_color": "#404040"}))
        return len(lines)

    def headings(
        self, row: int, right: Sequence[int] = (), frozen: int = 1, filtered: int = 0, indented: Sequence[int] = ()
    ) -> int:
        """The headings in a row that stays in sight and is repeated on paper; filtered: for so many rows below it."""
        for column, (head, _) in enumerate(self.heads):
            self.text(row, column, head, **self.heading(column in right), indent=int(column in indented))
        lines = max((-(-len(head) // max(int(width) - 2, 1)) for head, width in self.heads), default=1)
        self.made.set_row(row, 15.75 * min(lines, 4) + 3)
        self.made.freeze_panes(row + 1, frozen)
        self.made.repeat_rows(row)
        if filtered:
            self.made.autofilter(row, 0, row + filtered, len(self.heads) - 1)
        return row + 1

    @staticmethod
    def heading(right: bool) -> dict[str, Any]:
        """How a heading looks."""
        side = "right" if right else "left"
        return {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#E7EDF3", "align": side, "valign": "bottom"}

    def finish(self, rows: int, printed: int | None = None) -> None:
        """What is printed: all that was written, or the first columns of it."""
        self.made.print_area(0, 0, max(rows - 1, 0), (printed or len(self.heads)) - 1)


def _plain(text: str, most: int) -> str:
    """A text for the edge of a page, where & begins a code; short enough, since what is too long is left out."""
    short = text if len(text) <= most else text[: most - 1] + "…"
    while len(short.replace("&", "&&")) > most:
        short = short[:-1]
    return short.replace("&", "&&")


def require_unit(unit: str) -> Unit:
    """What a caller named as the unit of display."""
    if unit not in ("kr.", "t.kr."):
        raise errors.from_core("fordel.file.not_a_choice", f"unit {unit!r}; kr., t.kr.")
    return cast(Unit, unit)


def named(path: os.PathLike[str] | str) -> Path:
    """Where a workbook is to be written: by another name than .xlsx, Excel would not open it."""
    file = Path(path)
    if file.suffix.lower() != ".xlsx":
        raise errors.from_core("fordel.excel.unreadable", str(file))
    return file
