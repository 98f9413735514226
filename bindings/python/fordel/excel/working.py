"""The sheet of the working: the numbers that each amount was worked out from, and formulas that work it out again.

A sheet keeps fifteen digits. Where the numbers and their products fit, formulas find each exact share, round it down,
and give what is left to the largest remainders; where they do not, or another procedure rounded, the amount is a value,
and the row says why. What the formulas come to is worked out here first, in whole numbers, and held against the library.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import lcm

import fordel as fd
from fordel._language import notation
from fordel.excel.divisions import Divided
from fordel.excel.entries import year_label
from fordel.excel.workbook import Book, Head, Number, Sheet, cell, fits
from fordel.shown.names import party_name

WIDTHS = {
    "year": 8, "months": 9, "stream": 26, "tranche": 9, "divided": 14, "party": 22, "pool": 15, "weight": 11, "weights": 12,
    "quota": 18, "floor": 15, "remainder": 13, "rank": 9, "left": 9, "extra": 8, "unit": 9, "amount": 16, "how": 30, "entry": 10,
}  # fmt: skip
COLUMN = {word: place for place, word in enumerate(WIDTHS)}
NUMBERS = [place for word, place in COLUMN.items() if COLUMN["pool"] <= place <= COLUMN["amount"] or word == "entry"]


@dataclass(frozen=True)
class Numerators:
    """The whole numbers that largest remainders are worked out from."""

    pool: int  # in units
    weights: list[int]
    unit: int  # in minor units

    @classmethod
    def of(cls, allocation: fd.Allocation) -> Numerators:
        """Weights that are fractions are multiplied up to whole numbers; what is below zero is shared by its size."""
        weights = allocation.key.weights
        by = lcm(*(weight.denominator for weight in weights))
        amount = allocation.amount
        one = fd.Money.from_minor(1, fd.Currency(amount.currency, minor_digits(amount)))
        unit = one.rounded(to=allocation.unit, rounding="up").minor
        pool = abs(amount.minor) // unit
        return cls(pool, [int(weight * by) for weight in weights], unit if amount.minor >= 0 else -unit)

    @cached_property
    def total(self) -> int:
        return sum(self.weights)

    @cached_property
    def floors(self) -> list[int]:
        return [self.pool * weight // self.total for weight in self.weights]

    @cached_property
    def remainders(self) -> list[int]:
        return [self.pool * weight % self.total for weight in self.weights]

    @cached_property
    def ranks(self) -> list[int]:
        """As a sheet ranks: equals have the same rank."""
        first: dict[int, int] = {}
        for rank, remainder in enumerate(sorted(self.remainders, reverse=True), 1):
            first.setdefault(remainder, rank)
        return [first[remainder] for remainder in self.remainders]

    @property
    def left(self) -> int:
        return self.pool - sum(self.floors)

    def fit(self) -> bool:
        """Whether a sheet keeps every number on the way."""
        largest = max(self.weights, default=0)
        numbers = (self.pool * largest, self.total, (self.pool + self.left) * self.unit)
        return all(fits(number) for number in numbers)


def minor_digits(amount: fd.Money) -> int:
    """How many digits the minor unit of its currency takes."""
    return -int(amount.to_decimal().as_tuple().exponent)


class Block:
    """An allocation's lines on the sheet."""

    def __init__(
        self,
        book: Book,
        allocation: fd.Allocation,
        divided: Divided | None = None,
        programme: fd.Programme | None = None,
    ) -> None:
        self.book, self.divided, self.allocation, self.programme = book, divided, allocation, programme
        self.lines = divided.lines if divided else allocation.lines
        self.numerators = Numerators.of(self.allocation) if self.lines and self.allocation.key.total else None
        self.ranks = self.ranked(self.numerators) if self.numerators else []
        self.why_a_value = self.reason()

    @property
    def tied(self) -> bool:
        """Whether who gets the last units is no question of numbers."""
        return len(self.allocation.ties.who) > 0

    def ranked(self, n: Numerators) -> list[int]:
        """The ranks of the remainders; of equals, those who got no unit come after those who did."""
        ranks = list(n.ranks)
        for place in self.allocation.ties.who:
            if self.lines[place].amount.minor == n.floors[place] * n.unit:
                ranks[place] = n.left + 1
        return ranks

    def reason(self) -> str:
        """Why the amounts are values; empty where formulas work them out."""
        words, method = self.book.words, str(self.allocation.method)
        cleared = self.divided.first.cleared if self.divided else None
        if cleared is not None:
            share, spent = (fd.to_rounded(x, 2, notation(self.book.lang)) for x in (cleared.share, cleared.spent))
            return words["clearing"].format(share=share, spent=spent)
        if self.allocation.in_table:
            return words["in_table"]
        if self.allocation.carried is not None:
            return words["carried"]
        if self.numerators is None:
            return words["steps"]
        if method != "largest-remainder" and any(self.numerators.remainders):
            return words["method"].format(method=method)
        if not self.agrees(self.numerators):
            return words["steps"]
        return "" if self.numerators.fit() else words["digits"]

    def agrees(self, found: Numerators) -> bool:
        """Whether what the formulas come to is what the library came to."""
        given = [rank <= found.left for rank in self.ranks]
        units = [floor + extra for floor, extra in zip(found.floors, given, strict=True)]
        return [unit * found.unit for unit in units] == [line.amount.minor for line in self.lines]

    def how(self) -> str:
        """What is said beside each line."""
        words = self.book.words
        if self.why_a_value:
            return self.why_a_value
        if not self.tied:
            return words["adjusted" if self.is_adjusted() else "recalculated"]
        equal = ", ".join(party_name(self.lines[place].party, self.book.lang) for place in self.allocation.ties.who)
        return words["tie"].format(ties=equal)

    def is_adjusted(self) -> bool:
        """Whether the weights are amounts after steps such as floors."""
        if self.divided is None or self.programme is None:
            return False
        of = [stream for stream in self.programme.streams if stream.id == self.divided.first.stream]
        return any(stream.adjustments or any(part.adjustments for part in stream.payers) for stream in of)

    def write(self, sheet: Sheet, first: int) -> int:
        """The lines from this row on; the row after them."""
        how, end = self.how(), first + len(self.lines)
        for place, line in enumerate(self.lines):
            self.labels(sheet, first + place, line, top=1 if place == 0 else 0)
            if self.numerators is not None and not self.why_a_value:
                self.formulas(sheet, first + place, place, first, end, self.numerators)
            else:
                self.values(sheet, first + place, place)
            sheet.text(first + place, COLUMN["how"], how, font_color="#404040", indent=1)
            self.entry(sheet, first + place, place)
        return end

    def entry(self, sheet: Sheet, row: int, place: int) -> None:
        """Where the amount stands among the entries."""
        number = self.divided.entries.get(place) if self.divided else None
        if number is not None:
            sheet.number(row, COLUMN["entry"], number + 2, "0")

    def labels(self, sheet: Sheet, row: int, line: fd.WorkingLine, top: int) -> None:
        """What the line is about; of an allocation alone, whose it is."""
        sheet.text(row, COLUMN["party"], party_name(line.party, self.book.lang), top=top)
        if self.divided is None or self.programme is None:
            return
        entry, words, payer = self.divided.first, self.book.words, self.divided.payer
        year = year_label(self.programme, entry.year)
        if isinstance(year, int):
            sheet.number(row, 0, year, "0", align="left", top=top)
        else:
            sheet.text(row, 0, year, top=top)
        name = party_name(payer, self.book.lang) if payer is not None else ""
        among = words["by_recipients"].format(payer=name) if name else words["by_payers"]
        for column, text in enumerate(
            (f"{entry.first_month}-{entry.last_month}", entry.stream, entry.tranche, among), 1
        ):
            sheet.text(row, column, text, top=top)

    def formulas(self, sheet: Sheet, row: int, place: int, first: int, end: int, n: Numerators) -> None:
        """The numbers of a line, and what formulas make of them."""
        at = {word: cell(row, column) for word, column in COLUMN.items()}
        block = {
            word: f"{cell(first, column, 'row')}:{cell(end - 1, column, 'row')}" for word, column in COLUMN.items()
        }
        for word, number in (("pool", n.pool), ("weight", n.weights[place]), ("weights", n.total), ("unit", n.unit)):
            sheet.number(row, COLUMN[word], number)
        extra = int(self.ranks[place] <= n.left)
        amount = Fraction((n.floors[place] + extra) * n.unit, 10**self.book.digits)
        quota = Fraction(n.pool * n.weights[place], n.total)
        product, digits = f"{at['pool']}*{at['weight']}", 10**self.book.digits
        made: dict[str, tuple[str, Number, str]] = {
            "quota": (f"={product}/{at['weights']}", quota, "#,##0.0000"),
            "floor": (f"=INT({product}/{at['weights']})", n.floors[place], "#,##0"),
            "remainder": (f"={product}-{at['floor']}*{at['weights']}", n.remainders[place], "#,##0"),
            "rank": (f"=RANK({at['remainder']},{block['remainder']},0)", self.ranks[place], "0"),
            "left": (f"={at['pool']}-SUM({block['floor']})", n.left, "#,##0"),
            "extra": (f"=IF({at['rank']}<={at['left']},1,0)", extra, "0"),
            "amount": (f"=({at['floor']}+{at['extra']})*{at['unit']}/{digits}", amount, self.book.money),
        }
        if self.tied:
            sheet.number(row, COLUMN["rank"], self.ranks[place], "0")
            del made["rank"]
        for word, (formula, value, form) in made.items():
            sheet.formula(row, COLUMN[word], formula, value, form)

    def values(self, sheet: Sheet, row: int, place: int) -> None:
        """The numbers of a line, and the amount."""
        if self.numerators is not None:
            n = self.numerators
            for word, number in (
                ("pool", n.pool),
                ("weight", n.weights[place]),
                ("weights", n.total),
                ("unit", n.unit),
            ):
                sheet.number(row, COLUMN[word], number)
        sheet.amount(row, COLUMN["amount"], self.lines[place].amount)


def heads(book: Book) -> list[Head]:
    """The columns, and how wide they are."""
    return [(book.words[word].format(unit=book.kroner, minor=book.minor), width) for word, width in WIDTHS.items()]


def write(book: Book, programme: fd.Programme, divided: list[Divided]) -> None:
    """All allocations, one below the other."""
    rows = sum(len(one.lines) for one in divided)
    sheet = book.sheet(book.words["working"], rows + 1, heads(book))
    row = sheet.headings(0, right=NUMBERS, frozen=COLUMN["pool"], filtered=rows, indented=[COLUMN["how"]])
    for one in divided:
        row = Block(book, one.allocation, one, programme).write(sheet, row)
    sheet.finish(row)


def write_one(book: Book, allocation: fd.Allocation) -> None:
    """One allocation, which is of no programme."""
    sheet = book.sheet(book.words["working"], len(allocation) + 1, heads(book))
    row = sheet.headings(0, right=NUMBERS, frozen=COLUMN["pool"], indented=[COLUMN["how"]])
    sheet.finish(Block(book, allocation).write(sheet, row))
