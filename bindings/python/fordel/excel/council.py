"""The table before a council: who pays, down; the streams, across; a block for each year, and one for all of them.

In kroner all totals are formulas. In thousands each amount is rounded by itself; a line and a column "Rounding" close
what that leaves open, so that each sum agrees with the rounded total.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import fordel as fd
from fordel._language import Lang
from fordel.excel.divisions import Heads
from fordel.excel.workbook import Book, Head, Sheet, Unit, adds_up, cell, fits
from fordel.shown.names import UNCOVERED, called, posts

TOTAL = {"bold": True, "top": 1}


@dataclass(frozen=True)
class Block:
    """A year's amounts, or those of all years."""

    title: str
    payers: Sequence[fd.Party]
    amounts: dict[tuple[str, str], fd.Money]  # by the payer's id and the stream
    heads: dict[str, int]  # by the payer's id
    leads: dict[str, list[str]]  # the streams of which a payer is lead, by its id
    total: fd.Money


def lead_streams(entries: Iterable[fd.ScheduleEntry]) -> list[str]:
    """The streams of which one payer is the lead."""
    return list(dict.fromkeys(entry.stream for entry in entries if entry.tranche == "lead"))


def blocks(schedule: fd.Schedule, streams: Sequence[str], heads: Heads, lang: Lang) -> list[Block]:
    """A block for each year, and, of several, one for all."""
    part, label = schedule.filter(stream=list(streams)), schedule.programme.year_label
    years = sorted(dict.fromkeys(part.years()))
    made = []
    for year in years:
        days = heads.days(year, lang)
        counts = {id: count for (of, id), count in heads.counts.items() if of == year}
        made.append(block(part.filter(year=year), label(year) + (f" ({days})" if days else ""), counts))
    if len(years) < 2:
        return made
    between = "-" if label(years[0]) == str(years[0]) else " – "  # 2022-23 has its own
    return [*made, block(part, between.join(map(label, (years[0], years[-1]))), {})]


def block(part: fd.Schedule, title: str, heads: dict[str, int]) -> Block:
    """What some entries come to."""
    entries = list(part)
    leads: dict[str, list[str]] = {}
    for entry in entries:
        if entry.tranche == "lead" and entry.stream not in leads.setdefault(entry.payer.id, []):
            leads[entry.payer.id].append(entry.stream)
    payers = sorted({entry.payer.id: entry.payer for entry in entries}.values())
    return Block(title, payers, part.total_by(["payer_id", "stream"]), heads, leads, part.total())


def short_names(schedule: fd.Schedule, streams: Sequence[str], lang: Lang) -> dict[str, str]:
    """What streams are called in headings: without what all their names begin with."""
    named = {post.id: post.name.in_(lang) for post in posts(schedule.programme)}
    names = {stream: named[stream] or stream for stream in streams}
    begun = {name.partition(", ")[0] for name in names.values()}
    if len(names) > 1 and len(begun) == 1 and all(", " in name for name in names.values()):
        return {stream: name.partition(", ")[2] for stream, name in names.items()}
    return names


def rests_on(part: fd.Schedule) -> list[fd.Assumption]:
    """What was chosen or assumed, and bears on the entries."""
    named = {id for entry in part for id in entry.assumptions}
    return [one for one in part.programme.assumptions if one.id in named]


class Council:
    """One sheet of blocks."""

    def __init__(
        self,
        book: Book,
        unit: Unit,
        schedule: fd.Schedule,
        streams: Sequence[str],
        heads: Heads,
        with_leads: bool = True,
    ) -> None:
        self.book, self.unit, self.streams, self.heads = book, unit, streams, heads
        self.rests_on = rests_on(schedule.filter(stream=list(streams)))
        self.blocks = blocks(schedule, streams, heads, book.lang)
        self.names = short_names(schedule, streams, book.lang)
        # As totals name them: who is called the same has the id and code beside the name.
        self.payer_names = dict(list(schedule.total_by(["payer_id", "payer"]))) | {
            UNCOVERED: called(UNCOVERED, "", book.lang)
        }
        self.with_heads = any(block.heads for block in self.blocks)
        self.with_leads = with_leads and any(block.leads for block in self.blocks)
        self.zero = schedule.total() - schedule.total()
        self.first = 1 + self.with_heads + self.with_leads  # the column of the first stream
        self.last = self.first + len(streams) - 1
        self.rounding = self.last + 1 if unit == "t.kr." else None
        self.sum = self.last + (2 if unit == "t.kr." else 1)
        self.rows: dict[str, list[int]] = {}  # of each payer, by its id

    def columns(self) -> list[Head]:
        """The headings and the columns' widths."""
        words = self.book.words
        heads = [(words["heads"], 12.0)] if self.with_heads else []
        leads = [(words["leads"], 22.0)] if self.with_leads else []
        rounding = [(words["rounding"], 11.0)] if self.rounding is not None else []
        each = [(words["per_head"].format(unit=self.book.kroner), 13.0)] if self.with_heads else []
        streams = [(self.names[stream], 16.0) for stream in self.streams]
        return [
            (words["payer"], self.width_of_payers()),
            *heads,
            *leads,
            *streams,
            *rounding,
            (words["in_all"], 16.0),
            (words["share"], 10.0),
            *each,
        ]

    def width_of_payers(self) -> float:
        """As wide as the longest name needs, also in bold, but not so wide that the amounts leave the page."""
        names = (self.payer_names[payer.id] for block in self.blocks for payer in block.payers)
        return float(min(max(26, 1.15 * max(map(len, names), default=0) + 1), 48))

    def notes(self, name: str) -> list[str]:
        """What stands above the table."""
        words = self.book.words
        in_unit = words["rounded_in" if self.unit == "t.kr." else "amounts_in"].format(unit=self.book.unit(self.unit))
        notes = [f"{name}. {in_unit}", words["standing"]]
        if self.with_leads:
            notes.append(words["lead_marked"])
        if self.with_heads:
            notes.append(words["heads_of"].format(source=self.heads.sources(self.book.lang)))
        return notes

    def write(self, name: str) -> None:
        """All blocks below one row of headings."""
        rows = sum(len(block.payers) + 4 for block in self.blocks) + 10 + len(self.rests_on)
        sheet = self.book.sheet(name, rows, self.columns())
        row = sheet.titles(self.book.title, *self.notes(name))
        numbers = [c for c in range(1, len(self.columns())) if not (self.with_leads and c == self.first - 1)]
        row = sheet.headings(row, right=numbers, indented=[self.first - 1] if self.with_leads else [])
        breaks = []
        for place, block in enumerate(self.blocks):
            if place:
                breaks.append(row)
            row = self.block(sheet, row, place, block)
        sheet.made.set_h_pagebreaks(breaks)
        sheet.finish(self.readings(sheet, row))

    def readings(self, sheet: Sheet, row: int) -> int:
        """Below the table, what its amounts rest on, so that the page can stand alone; the row after it."""
        if not self.rests_on:
            return row - 1
        lang = self.book.lang
        sheet.text(row, 0, self.book.words["rests_on"], bold=True)
        for row, one in enumerate(self.rests_on, row + 1):  # noqa: B020
            sheet.paragraph(row, f"{one.question.in_(lang)} {one.chosen.in_(lang)}")
        return row + 1

    def block(self, sheet: Sheet, row: int, place: int, block: Block) -> int:
        """A block from this row on; the row after it."""
        over_years = place > 0 and place == len(self.blocks) - 1
        sheet.text(row, 0, block.title, bold=True)
        first = row + 1
        for row, payer in enumerate(block.payers, first):
            self.rows.setdefault(payer.id, []).append(row)
            self.payer(sheet, row, block, payer, over_years, first + len(block.payers))
        return self.total(sheet, first, block) + 2

    def payer(self, sheet: Sheet, row: int, block: Block, payer: fd.Party, over_years: bool, end: int) -> None:
        """What one pays, by stream and in all."""
        sheet.text(row, 0, self.payer_names[payer.id], bold=self.is_lead(block, payer))
        if payer.id in block.heads:
            sheet.number(row, 1, block.heads[payer.id])
        if self.with_leads:
            sheet.text(row, self.first - 1, ", ".join(self.names[s] for s in block.leads.get(payer.id, [])), indent=1)
        for column, stream in enumerate(self.streams, self.first):
            amount = block.amounts.get((payer.id, stream))
            if amount is not None:
                style = {"bold": True} if self.with_leads and stream in block.leads.get(payer.id, []) else {}
                formula = self.of_years(payer, stream, column) if over_years else ""
                self.amount(sheet, row, column, amount, formula, **style)
        paid = [block.amounts.get((payer.id, stream), self.zero) for stream in self.streams]
        self.row_end(sheet, row, paid, block, end, bold=self.is_lead(block, payer))
        if payer.id in block.heads:
            self.per_head(sheet, row, sum(paid, start=self.zero), block.heads[payer.id])

    def is_lead(self, block: Block, payer: fd.Party) -> bool:
        """Whether a payer is marked as lead."""
        return self.with_leads and payer.id in block.leads

    def of_years(self, payer: fd.Party, stream: str, column: int) -> str:
        """The sum of a payer's cells in the blocks of the years, where a sheet can add them up."""
        rows = self.rows[payer.id][:-1]
        paid = [block.amounts.get((payer.id, stream), self.zero) for block in self.blocks[:-1]]
        return f"=SUM({','.join(cell(row, column) for row in rows)})" if adds_up(paid) else ""

    def amount(self, sheet: Sheet, row: int, column: int, amount: fd.Money, formula: str = "", **style: Any) -> None:
        """A cell: as the library has it, or a formula that comes to the same."""
        if self.unit == "t.kr.":
            sheet.number(row, column, self.thousands(amount), **style)
        elif formula:
            sheet.formula(row, column, formula, amount.exact, self.book.money, **style)
        else:
            sheet.amount(row, column, amount, **style)

    @staticmethod
    def thousands(amount: fd.Money) -> int:
        """An amount in whole thousands."""
        return int(amount.rounded(to="thousand", rounding="half-up").exact / 1000)

    def row_end(self, sheet: Sheet, row: int, paid: list[fd.Money], block: Block, end: int, **style: Any) -> None:
        """The sum of a row, with its rounding and its share of the block."""
        in_all = sum(paid, start=self.zero)
        if self.rounding is not None:
            left = self.thousands(in_all) - sum(map(self.thousands, paid))
            sheet.number(row, self.rounding, left, "#,##0;-#,##0;", **style)
        span = f"{cell(row, self.first)}:{cell(row, self.sum - 1)}"
        self.sum_of(sheet, row, self.sum, span, paid, **style)
        share = in_all.exact / block.total.exact if block.total else Fraction(0)
        if self.unit == "kr." and block.total and adds_up([in_all, block.total]):
            total = cell(end, self.sum, fixed="row")
            sheet.formula(row, self.sum + 1, f"={cell(row, self.sum)}/{total}", share, self.book.percent, **style)
        else:
            sheet.number(row, self.sum + 1, share, self.book.percent, **style)

    def sum_of(self, sheet: Sheet, row: int, column: int, span: str, parts: list[fd.Money], **style: Any) -> None:
        """A sum of cells, where a sheet can add up what is in them."""
        total = sum(parts, start=self.zero)
        if self.unit == "t.kr." and fits(sum(abs(self.thousands(part)) for part in parts)):
            sheet.formula(row, column, f"=SUM({span})", self.thousands(total), "#,##0", **style)
        else:
            self.amount(sheet, row, column, total, f"=SUM({span})" if adds_up(parts) else "", **style)

    def per_head(self, sheet: Sheet, row: int, paid: fd.Money, heads: int) -> None:
        """What each inhabitant pays of it."""
        column, value = self.sum + 2, paid.exact / heads if heads else Fraction(0)
        if self.unit == "kr." and heads and adds_up([paid]):
            sheet.formula(row, column, f"={cell(row, self.sum)}/{cell(row, 1)}", value, "#,##0.00")
        else:
            sheet.number(row, column, value, "#,##0.00")

    def total(self, sheet: Sheet, first: int, block: Block) -> int:
        """The line of totals, below one of rounding where amounts are in thousands; its row."""
        row = first + len(block.payers)
        columns = [
            [block.amounts.get((payer.id, stream), self.zero) for payer in block.payers] for stream in self.streams
        ]
        if self.rounding is not None:
            self.rounding_line(sheet, row, block, columns)
            row += 1
        for column in range(len(self.columns())):
            sheet.text(row, column, self.book.words["in_all"] if column == 0 else "", **TOTAL)
        for column, amounts in enumerate(columns, self.first):
            span = f"{cell(first, column)}:{cell(row - 1, column)}"
            self.sum_of(sheet, row, column, span, amounts, **TOTAL)
        self.closing(sheet, first, row, block, columns)
        return row

    def closing(self, sheet: Sheet, first: int, row: int, block: Block, columns: list[list[fd.Money]]) -> None:
        """The end of the line of totals."""
        of_streams = [sum(amounts, start=self.zero) for amounts in columns]
        if self.rounding is not None:
            left = self.thousands(block.total) - sum(map(self.thousands, of_streams))
            span = f"{cell(first, self.rounding)}:{cell(row - 1, self.rounding)}"
            sheet.formula(row, self.rounding, f"=SUM({span})", left, "#,##0;-#,##0;", **TOTAL)
        by_payer = [sum(paid, start=self.zero) for paid in zip(*columns, strict=True)]
        self.sum_of(sheet, row, self.sum, f"{cell(first, self.sum)}:{cell(row - 1, self.sum)}", by_payer, **TOTAL)
        share = f"=SUM({cell(first, self.sum + 1)}:{cell(row - 1, self.sum + 1)})"
        if block.total:
            sheet.formula(row, self.sum + 1, share, 1, self.book.percent, **TOTAL)

    def rounding_line(self, sheet: Sheet, row: int, block: Block, columns: list[list[fd.Money]]) -> None:
        """What the rounded amounts of each column miss of its rounded total."""
        sheet.text(row, 0, self.book.words["rounding"], italic=True)
        by_payer = [sum(amounts, start=self.zero) for amounts in zip(*columns, strict=True)]
        of_streams = [sum(amounts, start=self.zero) for amounts in columns]
        lines = [
            self.thousands(of) - sum(map(self.thousands, amounts))
            for of, amounts in zip(of_streams, columns, strict=True)
        ]
        in_all = self.thousands(block.total) - sum(map(self.thousands, by_payer))
        for column, left in enumerate([*lines, in_all - sum(lines)], self.first):
            sheet.number(row, column, left, "#,##0;-#,##0;", italic=True)
        span = f"{cell(row, self.first)}:{cell(row, self.sum - 1)}"
        sheet.formula(row, self.sum, f"=SUM({span})", in_all, "#,##0;-#,##0;", italic=True)
