"""Control totals: how many rows a file has, and what their amounts sum to, exactly."""

from __future__ import annotations

from typing import Any

from fordel._extras import need
from fordel.frames.amounts import Amounts

np = need("numpy", "engines")
pa = need("pyarrow", "engines")

LOWER = 0xFFFFFFFF


class Totals:
    """What columns of amounts come to: in all, and of each party where rows or columns are of one."""

    def __init__(self, column: str, kind: Any, places: int | None) -> None:
        self._amounts = Amounts(column, kind, places)
        self.places = self._amounts.places
        self.rows = self.without_amount = self.units = 0
        self.of: dict[str, int] = {}

    def add(self, column: Any) -> None:
        """Rows of a batch."""
        self.units += _sum(self._read(column))

    def add_long(self, parties: Any, column: Any) -> None:
        """Rows that are each of a party."""
        units = self._read(column)
        halves = pa.table({"party": parties, "upper": units >> 32, "lower": units & LOWER})
        summed = halves.group_by("party").aggregate([("upper", "sum"), ("lower", "sum")]).to_pydict()
        for party, upper, lower in zip(summed["party"], summed["upper_sum"], summed["lower_sum"], strict=True):
            self._add_to(party, (upper << 32) + lower)

    def add_wide(self, columns: dict[str, Any]) -> None:
        """Rows that have a column for each party."""
        rows, without = self.rows, self.without_amount
        for party, column in columns.items():
            self.rows, self.without_amount = rows, without  # each column has the same
            self._add_to(party, _sum(self._read(column)))

    def _read(self, column: Any) -> Any:
        units, valid = self._amounts.units(column, self.rows)
        self.rows += len(units)
        self.without_amount += 0 if valid is None else len(units) - int(np.count_nonzero(valid))
        return units

    def _add_to(self, party: str, units: int) -> None:
        self.of[party] = self.of.get(party, 0) + units
        self.units += units

    def written(self, units: int) -> str:
        """As an amount: 1234.56 of 123456 units of two places."""
        digits = str(abs(units)).rjust(self.places + 1, "0")
        whole, behind = digits[: len(digits) - self.places], digits[len(digits) - self.places :]
        return ("-" if units < 0 else "") + (f"{whole}.{behind}" if behind else whole)


def _sum(units: Any) -> int:
    """Of the upper and of the lower halves, neither of which leaves 64 bits in less than 2^31 rows."""
    return (int((units >> 32).sum()) << 32) + int((units & LOWER).sum())
