"""Cells as exact values: whole floats are counts, others only with the decimals that they are meant with."""

from __future__ import annotations

import datetime
import math
import re
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from typing import Any

WHOLE_BELOW = 2**53  # from here on doubles skip whole numbers
WHOLE_BELOW_OF = {"float32": 2**24, "float": 2**24, "float16": 2**11, "halffloat": 2**11}  # and shorter ones sooner
NOISE = Decimal("1e-12")  # relative: what sums of doubles are off by

TIME = re.compile(r"(\d{4})(?:[KQ]([1-4])|M(0[1-9]|1[0-2]))?", re.IGNORECASE)
MIDNIGHT = datetime.time()


class NotExactError(ValueError):
    """A float that is no count, and has not the decimals that were named."""


def plain(cell: Any) -> Any:
    """A number of numpy as Python's own."""
    return cell.item() if getattr(cell, "ndim", None) == 0 else cell


def is_number(cell: Any) -> bool:
    return isinstance(plain(cell), (int, float, Decimal, Fraction)) and not isinstance(plain(cell), bool)


def is_finite(cell: Any) -> bool:
    number = plain(cell)
    return is_number(number) and (isinstance(number, (int, Fraction)) or math.isfinite(number))


def with_decimals(value: float, decimals: int) -> Decimal:
    """The decimal number that a float is meant as; refuses one that is not so near to any of that many decimals."""
    if not math.isfinite(value):
        raise NotExactError
    written, step = Decimal(repr(value)), Decimal(1).scaleb(-decimals)
    rounded = written.quantize(step, ROUND_HALF_EVEN) if abs(written) < Decimal(10) ** 17 else written
    near = min(abs(written) * NOISE, step / 1000)
    if Decimal(math.ulp(value)) >= step or abs(written - rounded) > near:
        raise NotExactError
    return rounded


def decimals_of(value: float) -> int:
    """How many decimals its shortest form has."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def number(cell: Any, decimals: int | None, whole_below: int = WHOLE_BELOW) -> int | Decimal | Fraction | str:
    """An exact number, or a text that the library reads. Raises NotExactError of a float, TypeError of what is no number."""
    cell = plain(cell)
    if isinstance(cell, bool) or not isinstance(cell, (int, float, Decimal, Fraction, str)):
        raise TypeError
    if not isinstance(cell, float):
        return cell
    if decimals is not None:
        return with_decimals(cell, decimals)
    if not cell.is_integer() or abs(cell) >= whole_below:
        raise NotExactError
    return int(cell)


def day(cell: Any) -> datetime.date | str | None:
    """A day: a year, quarter or month is dated by its first one. A text of another form is for the library to read."""
    cell = plain(cell)
    if isinstance(cell, datetime.datetime):
        return cell.date() if cell.time() == MIDNIGHT else None
    if isinstance(cell, datetime.date):
        return cell
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, bool) or not isinstance(cell, (int, str)):
        return None
    found = TIME.fullmatch(str(cell).strip())
    if found is None:
        return cell.strip() if isinstance(cell, str) else None
    year, quarter, month = found.groups()
    first = 3 * int(quarter) - 2 if quarter else int(month or 1)
    return datetime.date(int(year), first, 1) if int(year) else None


def is_year(cell: Any) -> bool:
    cell = plain(cell)
    return not isinstance(cell, bool) and re.fullmatch(r"(19|20)\d\d(\.0)?", str(cell).strip()) is not None


def name(cell: Any) -> str | None:
    """A name or code as text: 101 and 101.0 are the code 101."""
    cell = plain(cell)
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return str(cell).strip() if isinstance(cell, (str, int)) and not isinstance(cell, bool) else None
