"""The sheet that says what a result rests on: assumptions, what is left out, sources and checks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Union

import fordel as fd
from fordel.excel.workbook import Book, Sheet
from fordel.shown.names import posts

WIDTHS = (28.0, 44.0, 34.0, 34.0, 44.0, 20.0)
Value = Union[str, int, "fd.Money", None]
Row = Sequence[Value]


@dataclass
class Beside:
    """What is known of a schedule beside its entries."""

    checks: Sequence[tuple[str, Sequence[Any]]] = ()  # (case, its check lines)
    not_calculated: Sequence[fd.NotCalculated] = ()
    receipt: fd.Receipt | None = None
    unanswered: Sequence[str] = field(default=())  # ids of assumptions that nobody chose


def side_of(value: Any) -> Value:
    """A side of a check line; what is written as money or a whole number is one."""
    text = str(value)
    if re.fullmatch(r"-?[0-9]+\.[0-9]{2} [A-Z]{3}", text):
        return fd.Money(text)
    return int(text) if re.fullmatch(r"-?[0-9]{1,15}", text) else text


class Basis:
    """The sections, one below the other."""

    def __init__(self, book: Book, programme: fd.Programme, beside: Beside, bases: Sequence[fd.KeyBasis]) -> None:
        self.book, self.words, self.programme, self.beside, self.bases = book, book.words, programme, beside, bases
        self.made: list[tuple[str, Sequence[str], list[Row]]] = []  # (title, headings, rows)

    def section(self, title: str, headings: Sequence[str], rows: Sequence[Row]) -> None:
        """Headings by their words."""
        self.made.append((self.words[title], [self.words[word] for word in headings], list(rows)))

    def gather(self, schedule: fd.Schedule | None) -> None:
        """All sections, in their order."""
        self.about(schedule)
        self.assumptions()
        self.not_calculated()
        self.streams()
        self.figures()
        if schedule is not None:
            self.missing(schedule)
        self.checks()

    def about(self, schedule: fd.Schedule | None) -> None:
        programme, lang = self.programme, self.book.lang
        rows: list[Row] = [
            (self.words["programme"], programme.name.in_(lang)),
            (self.words["note"], self.words["standing"]),
            (self.words["rounded_to"], f"{programme.unit_text.in_(lang)}; {programme.method}"),
        ]
        if schedule is not None:
            rows += [(self.words["number"], len(schedule)), (self.words["total"], schedule.total())]
        if self.book.texts:
            rows.append((self.words["amounts"], self.words["as_texts"]))
        rows.append((self.words["made_by"], f"fordel {fd.__version__}"))
        receipt = self.beside.receipt
        if receipt is not None:
            rows.append((self.words["digest"], receipt.schedule))
        self.made.append((self.words["about"], [], rows))
        if receipt is not None:
            self.made.append((self.words["files"], [], [(file.path, file.sha256) for file in receipt.files]))

    def assumptions(self) -> None:
        lang, rows = self.book.lang, []
        for one in self.programme.assumptions:
            chosen = self.words["not_chosen"] if one.id in self.beside.unanswered else one.chosen.in_(lang)
            others = "; ".join(text.in_(lang) for text in one.alternatives)
            rows.append((one.id, one.question.in_(lang), chosen, one.why.in_(lang), others))
        self.section("assumptions", ("id", "question", "chosen", "why", "alternatives"), rows)

    def not_calculated(self) -> None:
        lang = self.book.lang
        rows = [
            (c.clause.in_(lang), c.why.in_(lang), ", ".join(c.effect) or self.words["nothing"], c.accepted_by.in_(lang))
            for c in self.beside.not_calculated
        ]
        self.section("not_calculated", ("clause", "why", "effect", "accepted"), rows)

    def streams(self) -> None:
        lang, rows = self.book.lang, []
        for one in posts(self.programme):
            cited = one.citation
            where = ", ".join(filter(None, (cited.heading, cited.page)))
            about = f"{one.name.in_(lang)} ({one.period})"
            rows.append(
                (one.id, about, cited.document.in_(lang), where, cited.states.in_(lang), one.decision.in_(lang))
            )
        self.section("streams", ("id", "what", "document", "heading", "states", "decision"), rows)

    def figures(self) -> None:
        lang, rows = self.book.lang, []
        for basis in self.bases:
            part = basis.limited_to.in_(lang)
            rows.append((basis.what.in_(lang) + (f" ({part})" if part else ""), basis.source.in_(lang)))
        self.section("figures", ("what", "source"), rows)

    def missing(self, schedule: fd.Schedule) -> None:
        rows = [
            (f"{left.stream}, {left.tranche}, {self.programme.year_label(left.year)}", left.text.in_(self.book.lang))
            for left in schedule.residuals()
            if left.missing
        ]
        self.section("missing", ("stream", "what"), rows)

    def checks(self) -> None:
        rows: list[Row] = []
        for case, lines in self.beside.checks:
            for line in lines:
                holds = self.words["yes" if line.holds else "no"]
                sides = [side_of(line.stated), side_of(line.calculated)]
                rows.append((line.id, line.what.in_(self.book.lang), *sides, case, holds))
        self.section("checks", ("id", "what", "stated", "calculated", "case", "holds"), rows)

    def write(self) -> None:
        """The sections that were gathered."""
        heads = [("", width) for width in WIDTHS]
        sheet = self.book.sheet(self.words["basis"], sum(len(rows) + 4 for *_, rows in self.made) + 4, heads)
        row = sheet.titles(self.book.title)
        for title, headings, rows in self.made:
            row = self.block(sheet, row + 1, title, headings, rows)
        sheet.finish(row)

    def block(self, sheet: Sheet, row: int, title: str, headings: Sequence[str], rows: list[Row]) -> int:
        """A section from this row on; the row after it."""
        sheet.text(row, 0, title, bold=True, font_size=12)
        row += 1
        if headings and rows:
            for column, head in enumerate(headings):
                sheet.text(row, column, head, **sheet.heading(False))
            row += 1
        if not rows:
            sheet.text(row, 0, self.words["none"])
            return row + 1
        for row, values in enumerate(rows, row):  # noqa: B020
            self.line(sheet, row, values)
        return row + 1

    def line(self, sheet: Sheet, row: int, values: Row) -> None:
        """The cells of a row, as high as its texts need."""
        lengths = [(len(str(value)), int(width)) for value, width in zip(values, WIDTHS, strict=False)]
        lines = [1 if length <= width else -(-length // (width - 3)) for length, width in lengths]
        sheet.made.set_row(row, 15.0 * max(lines))
        for column, value in enumerate(values):
            if isinstance(value, int):
                sheet.number(row, column, value, align="left")
            elif isinstance(value, fd.Money):
                sheet.amount(row, column, value, align="left")
            elif value:
                failed = {"bold": True, "font_color": "#A00000"} if value == self.words["no"] else {}
                sheet.text(row, column, value, text_wrap=True, **failed)
