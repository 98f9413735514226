"""The cases of what is left open, as a workbook: each payer's lowest and highest amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fordel._language import Lang
from fordel.excel import divisions
from fordel.excel.basis import Basis, Beside
from fordel.excel.entries import year_label
from fordel.excel.workbook import Book, Head
from fordel.shown.names import party_name

if TYPE_CHECKING:
    from fordel.programme_report import ProgrammeView

WIDTHS = {"year": 10, "payer": 30, "lowest": 18, "highest": 18, "lowest_in": 30, "highest_in": 30, "absent": 14}


def heads(book: Book) -> list[Head]:
    """The columns, and how wide they are."""
    units = {"lowest": f", {book.kroner}", "highest": f", {book.kroner}"}
    return [(book.words[word] + units.get(word, ""), width) for word, width in WIDTHS.items()]


def of_view(view: ProgrammeView, beside: Beside, lang: Lang) -> bytes:
    """Bounds have no sum: they occur in different cases."""
    from fordel.excel.schedule import book_of

    book = book_of(view.programme, lang, view.any.total())
    rows = [(year, found) for year in view.years for found in view.ranges(year)]
    sheet = book.sheet(book.words["ranges"], len(rows) + 5, heads(book))
    row = sheet.titles(book.title, book.words["no_sum"], book.words["standing"])
    row = sheet.headings(row, right=[2, 3], frozen=2, filtered=len(rows), indented=[4])
    for row, (year, found) in enumerate(rows, row):  # noqa: B020
        label = year_label(view.programme, year)
        if isinstance(label, int):
            sheet.number(row, 0, label, "0", align="left")
        else:
            sheet.text(row, 0, label)
        sheet.text(row, 1, party_name(found.payer, lang))
        sheet.amount(row, 2, found.lowest)
        sheet.amount(row, 3, found.highest)
        sheet.text(row, 4, ", ".join(found.lowest_in), indent=1)
        sheet.text(row, 5, ", ".join(found.highest_in))
        sheet.text(row, 6, book.words["yes"] if found.may_be_absent else "")
    sheet.finish(row + 1)
    basis = Basis(book, view.programme, beside, divisions.sources(divisions.divisions(list(view.any))))
    basis.gather(None)
    basis.write()
    return book.finished()
