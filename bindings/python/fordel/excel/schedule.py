"""A schedule as a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

import fordel as fd
from fordel._language import Lang
from fordel.excel import council, divisions, entries, working
from fordel.excel.basis import Basis, Beside
from fordel.excel.workbook import Book, Unit

if TYPE_CHECKING:
    from fordel.programme_report import ProgrammeView


def book_of(programme: fd.Programme, lang: Lang, some: fd.Money) -> Book:
    """A workbook with nothing in it yet."""
    documents = dict.fromkeys(s.citation.document.in_(lang) for s in programme.streams if s.citation.document.en)
    digits = working.minor_digits(some)
    return Book(lang, programme.name.in_(lang), "; ".join(documents), programme.currency, digits)


def of_schedule(schedule: fd.Schedule, beside: Beside, lang: Lang, unit: Unit) -> bytes:
    """The table before a council, the entries, the working, and what it rests on."""
    book = book_of(schedule.programme, lang, schedule.total())
    all_entries = list(schedule)
    divided = divisions.divisions(all_entries)
    tables(book, unit, schedule, all_entries, divided)
    entries.write(book, schedule, all_entries)
    working.write(book, schedule.programme, divided)
    basis = Basis(book, schedule.programme, beside, divisions.sources(divided))
    basis.gather(schedule)
    basis.write()
    return book.finished()


def tables(
    book: Book, unit: Unit, schedule: fd.Schedule, all_entries: list[fd.ScheduleEntry], divided: list[divisions.Divided]
) -> None:
    """Where streams have a lead, their table, with heads, and that of all streams; else the one of all streams."""
    heads, streams = divisions.Heads.of(divided), list(dict.fromkeys(entry.stream for entry in all_entries))
    led = council.lead_streams(all_entries)
    if led:
        council.Council(book, unit, schedule, led, heads).write(book.words["cofinancing"])
    if not led or len(led) < len(streams):
        rest = council.Council(book, unit, schedule, streams, divisions.Heads() if led else heads, with_leads=False)
        rest.write(book.words["payers"])


def of_view(view: ProgrammeView, beside: Beside, lang: Lang, unit: Unit) -> bytes:
    """What the command reports: one case, or the ranges of all of them."""
    from fordel.excel import ranges

    if view.case is not None:
        return of_schedule(view.case, beside, lang, unit)
    return ranges.of_view(view, beside, lang)
