"""A column of amounts as whole units of 64 bits, and their shares as a column of the same kind."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from fordel import errors
from fordel._extras import need
from fordel._language import said as in_set

pa = need("pyarrow", "engines")

MOST_DIGITS = 38  # of decimal128
DIGITS_OF_UNITS = 19  # of 64 bits


class Amounts:
    """The column of amounts: integers are whole units, decimals have `places` digits behind the point that are shared.

    Shares are int64 where amounts are integers, and decimals of the column's own type where they are decimals; of more
    places, if more are shared than the column has.
    """

    def __init__(self, column: str, kind: Any, places: int | None) -> None:
        self.column, self.given = column, kind
        if pa.types.is_floating(kind):
            raise errors.from_core("fordel.plan.float", self._called())
        if pa.types.is_integer(kind) or pa.types.is_null(kind):
            if places:
                raise errors.from_core("fordel.plan.scale", f"{self._called()}, places={places}")
            self.places, self.kind = 0, pa.int64()
        elif pa.types.is_decimal(kind):
            self.places = kind.scale if places is None else places
            if not 0 <= self.places <= MOST_DIGITS:
                raise errors.from_core("fordel.plan.scale", f"{self._called()}, places={places}")
            more = max(0, self.places - kind.scale)
            digits = min(kind.precision + more, MOST_DIGITS)
            self.kind = pa.decimal128(digits, self.places) if more else kind
        else:
            raise errors.from_core("fordel.plan.not_amounts", self._called())

    def _called(self) -> str:
        return f"{in_set('column', 'kolonne')} {self.column!r} {in_set('of', 'af')} {self.given}"

    def units(self, column: Any, first: int) -> tuple[Any, Any]:
        """The units as an array of int64, 0 where there is no amount, and where there is one; None: everywhere.

        first: the row at which the column begins, as it is named to the caller.
        """
        try:
            whole = self._whole(column)
        except pa.ArrowInvalid:
            raise self._refusal(column, first) from None
        if not whole.null_count:
            return whole.to_numpy(), None
        return whole.fill_null(0).to_numpy(), whole.is_valid().to_numpy(zero_copy_only=False)

    def _whole(self, column: Any) -> Any:
        if pa.types.is_decimal(self.given):
            column = _read_as(column.cast(pa.decimal128(MOST_DIGITS, self.places)), pa.decimal128(MOST_DIGITS, 0))
        return column.cast(pa.int64())

    def _refusal(self, column: Any, first: int) -> errors.Error:
        """The error of the first amount that is none of whole units of 64 bits."""
        for row, amount in enumerate(column.to_pylist(), first + 1):
            if amount is None:
                continue
            units = Fraction(amount) * 10**self.places
            seen = f"{in_set('row', 'række')} {row}, {in_set('column', 'kolonne')} {self.column!r}: {amount}"
            if units.denominator != 1:
                return errors.from_core("fordel.plan.scale", f"{seen}, places={self.places}")
            if not -(2**63) <= units < 2**63:
                return errors.from_core("fordel.plan.too_large", seen)
        return errors.from_core("fordel.plan.not_amounts", self._called())

    def shares(self, units: Any, valid: Any) -> Any:
        """The column of shares; no share where there was no amount. Without a copy where they are int64."""
        column = pa.array(units, mask=None if valid is None else ~valid)
        if not pa.types.is_decimal(self.kind):
            return column
        try:
            return _read_as(column.cast(pa.decimal128(DIGITS_OF_UNITS, 0)), self._units_as_decimals()).cast(self.kind)
        except pa.ArrowInvalid:
            # Each share is within its amount, so that only a rule that gives more than there is comes here.
            largest = max(map(abs, units.tolist()), default=0)
            seen = f"{Decimal(largest).scaleb(-self.places)}; {self._called()}"
            raise errors.from_core("fordel.plan.too_large", seen) from None

    def _units_as_decimals(self) -> Any:
        return pa.decimal128(max(DIGITS_OF_UNITS, self.places), self.places)


def _read_as(column: Any, kind: Any) -> Any:
    """The same bytes as another type: decimals of one scale as those of another."""
    return pa.Array.from_buffers(kind, len(column), column.buffers(), column.null_count, column.offset)
