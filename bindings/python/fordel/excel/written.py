"""Figures as files write them, and as cells hold them: a number with what stands before and behind it."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

import fordel as fd
from fordel import errors
from fordel._language import Notation
from fordel.excel.sheets import Sheet
from fordel.frames import cells

NUMBER = re.compile(r"(?P<before>[^\d+−-]*)(?P<number>[+−-]?\d(?:[\d.,' ]*\d)?)(?P<after>[^\d/]\D*)?")
MOST_DIGITS = 15  # of a number in a sheet
MOST_DECIMALS = 6


def exact(text: str, notation: Notation | None) -> Fraction:
    """A number in a notation, as the library reads it."""
    day = "2000-01-01"
    return fd.Figures("x", ["x"], [("x", day, text)], notation=notation).at("x", day).value


@dataclass(frozen=True)
class Figure:
    """A number that a file writes."""

    before: str
    value: Fraction
    after: str
    decimals: int
    notation: Notation | None

    def with_value(self, value: Fraction) -> str:
        """Another number in its place."""
        digits = fd.to_rounded(value, max(self.decimals, decimals_of(value)), self.notation or "plain")
        return f"{self.before}{digits}{self.after}"

    @property
    def words(self) -> str:
        """What it counts: kr., or mio. kr."""
        return f"{self.before}{self.after}".strip()

    @property
    def fits(self) -> bool:
        """Whether a cell holds it as it is."""
        scaled = self.value * 10**self.decimals
        return scaled.denominator == 1 and len(str(abs(scaled.numerator))) <= MOST_DIGITS


def figure(text: str, notation: Notation | None) -> Figure | None:
    """None of a text that is no number with words around it."""
    found = NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    number = found["number"]
    try:
        value = exact(number, notation)
    except fd.Error:
        return None
    made = Figure(found["before"], value, found["after"] or "", _decimals(number, value), notation)
    return made if made.fits else None


def _decimals(number: str, value: Fraction) -> int:
    """The digits behind the last mark, where those before it are the whole part of the value."""
    mark = max(number.rfind("."), number.rfind(","))
    whole = "".join(character for character in number[: max(mark, 0)] if character.isdigit())
    return len(number) - mark - 1 if whole and int(whole) == int(abs(value)) else 0


def decimals_of(value: Fraction) -> int:
    """How many it needs, where it ends."""
    return next((n for n in range(MOST_DECIMALS + 1) if (value * 10**n).denominator == 1), MOST_DECIMALS)


def refused(sheet: Sheet, row: int, column: int, why: str) -> errors.Error:
    return errors.from_core("fordel.excel.cell", f"{sheet.place(row, column)}: {why}")


def number_in(sheet: Sheet, row: int, column: int, notation: Notation | None, percent: bool = False) -> Fraction | None:
    """What a cell holds as a number: also where a program has made a text, a float or a percentage of it."""
    value = cells.plain(sheet.value(row, column))
    if value is None:
        return None
    try:
        return _number(value, notation) * (100 if percent and sheet.is_percent(row, column) else 1)
    except (TypeError, cells.NotExactError):
        raise refused(sheet, row, column, f"{value!r} is no number of at most {MOST_DECIMALS} decimals") from None
    except fd.Error as error:
        raise refused(sheet, row, column, f"{value!r}, which is {error.id}") from error


def _number(value: Any, notation: Notation | None) -> Fraction:
    if isinstance(value, str):
        found = exact(value.strip().removesuffix("%").rstrip(), notation)
    else:
        read = cells.number(value, MOST_DECIMALS)
        found = Fraction(read if isinstance(read, (int, Decimal)) else str(read))
    if (found * 10**MOST_DECIMALS).denominator != 1:
        raise cells.NotExactError  # it would be written back rounded
    return found


def text_in(sheet: Sheet, row: int, column: int) -> str:
    """What a cell holds as a text: a program may have made a number or a day of it."""
    value = cells.plain(sheet.value(row, column))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, float):
        raise refused(sheet, row, column, f"{value!r}, where a text is expected")
    return "" if value is None else str(value).strip()


def plain_figure(value: Fraction, notation: Notation | None) -> str:
    """A number without words."""
    return Figure("", value, "", 0, notation).with_value(value)
