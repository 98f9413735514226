"""The sheet of the entries: tidy, a row an entry, its headings in the first row."""

from __future__ import annotations

from typing import Union

import fordel as fd
from fordel._language import Lang
from fordel.excel.workbook import Book, Head
from fordel.shown.names import party_name, posts

WIDTHS = {
    "year": 9, "from": 9, "to": 9, "stream": 26, "name": 32, "tranche": 10, "payer": 24, "payer_code": 9, "recipient": 26,
    "recipient_code": 10, "amount": 16, "status": 14, "due": 10, "decision": 26, "source": 44, "assumptions": 34,
}  # fmt: skip
AMOUNT = list(WIDTHS).index("amount")
Value = Union[str, int, "fd.Money", None]


def heads(book: Book) -> list[Head]:
    """The columns, and how wide they are."""
    return [(book.words[word].format(unit=book.kroner), width) for word, width in WIDTHS.items()]


def write(book: Book, schedule: fd.Schedule, entries: list[fd.ScheduleEntry]) -> None:
    """Each entry's amount in full, whatever unit other sheets show."""
    sheet = book.sheet(book.words["entries"], len(entries) + 1, heads(book))
    sheet.headings(0, right=[AMOUNT], frozen=0, filtered=len(entries), indented=[AMOUNT + 1])
    programme = schedule.programme
    names = {stream.id: stream.name.in_(book.lang) for stream in posts(programme)}
    standings = {stream.status: stream.status_text.in_(book.lang) for stream in programme.streams}
    for row, entry in enumerate(entries, 1):
        label = year_label(programme, entry.year)
        status = standings.get(entry.status, entry.status)
        for column, value in enumerate(values(entry, label, names[entry.stream], status, book.lang)):
            if isinstance(value, int):
                sheet.number(row, column, value, "0", align="left")
            elif isinstance(value, fd.Money):
                sheet.amount(row, column, value)
            elif value:
                sheet.text(row, column, value, **({"indent": 1} if column == AMOUNT + 1 else {}))
    sheet.finish(len(entries) + 1, printed=AMOUNT + 2)  # with citations it would be too wide to be read on paper


def values(entry: fd.ScheduleEntry, year: str | int, name: str, status: str, lang: Lang) -> list[Value]:
    """What stands in the columns."""
    return [
        year,
        entry.first_month,
        entry.last_month,
        entry.stream,
        name,
        entry.tranche,
        party_name(entry.payer, lang),
        entry.payer.code,
        party_name(entry.recipient, lang),
        entry.recipient.code,
        entry.amount,
        status,
        entry.due_month,
        entry.decision.in_(lang),
        entry.citation.in_(lang),
        ", ".join(entry.assumptions),
    ]


def year_label(programme: fd.Programme, year: int) -> str | int:
    """A year of the calendar as a number; 2022-23 as a text."""
    label = programme.year_label(year)
    return year if label == str(year) else label
