"""A table to be read: headings, columns of cells, and how its places are called. Frames and sheets become one."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

from fordel import errors
from fordel._language import said as in_set
from fordel.frames.cells import WHOLE_BELOW, WHOLE_BELOW_OF, number, plain

# Of the readers, in the order in which a call has them.
ARGUMENTS = ("sheet", "header", "who", "on", "heads", "value", "weight", "published", "decimals")


@dataclass
class Grid:
    """Cells by column; None is an empty one."""

    heads: list[str]
    columns: list[list[Any]]
    call: str  # how it is read, to the first argument: Figures.from_frame(frame
    wrong: str  # the id of the error of a cell
    place: Callable[[int, int], str]  # of a row and a column, from 0
    types: list[str] = field(default_factory=list)  # of the columns, as far as they have one
    arguments: dict[str, Any] = field(default_factory=dict)  # of the call, as far as they are not of columns
    said: list[str] = field(default_factory=list)

    @property
    def rows(self) -> int:
        return len(self.columns[0]) if self.columns else 0

    def cell(self, row: int, column: int) -> Any:
        return self.columns[column][row]

    def whole_below(self, column: int) -> int:
        """From where on its floats skip whole numbers."""
        kind = self.types[column].lower().partition("[")[0] if self.types else ""
        return WHOLE_BELOW_OF.get(kind, WHOLE_BELOW)

    def calls(self, **more: Any) -> str:
        """The call with these arguments, as it is written."""
        named = self.arguments | more
        given = [f"{name}={named[name]!r}" for name in ARGUMENTS if named.get(name) is not None]
        return ", ".join([self.call, *given]) + ")"

    def refuse(self, id: str, row: int, column: int, why: str) -> errors.Error:
        """The error of a cell."""
        return errors.from_core(id, f"{self.place(row, column)}: {why}")


def is_empty(cell: Any) -> bool:
    """Nothing, NaN, blanks, or what pandas has for nothing."""
    cell = plain(cell)
    if isinstance(cell, str):
        return not cell.strip()
    is_nan = isinstance(cell, (float, Decimal)) and math.isnan(cell)
    return cell is None or type(cell).__name__ in ("NAType", "NaTType") or is_nan


def _place(heads: Sequence[str]) -> Callable[[int, int], str]:
    return lambda row, column: f"{in_set('row', 'række')} {row + 1}, {in_set('column', 'kolonne')} {heads[column]!r}"


def grid_of(frame: Any, call: str) -> Grid:
    """Of a pandas or polars frame, a mapping of columns, or what gives an Arrow stream."""
    heads, columns, types = _with_fractions(*_parts(frame))
    _require_one_heading_each(heads)
    lengths = {len(column) for column in columns}
    if len(lengths) > 1:
        raise errors.from_core(
            "fordel.frame.not_a_frame",
            in_set(f"columns of {sorted(lengths)} cells", f"kolonner med {sorted(lengths)} celler"),
        )
    return Grid(heads, columns, call, "fordel.frame.value", _place(heads), types)


Parts = tuple[list[str], list[list[Any]], list[str]]  # headings, cells and types of the columns


def _with_fractions(heads: list[str], columns: list[list[Any]], types: list[str]) -> Parts:
    """A numerator and its denominator, as frames of results have them, are one number."""
    kept: Parts = ([], [], [])
    for head, column, kind in zip(heads, columns, types, strict=True):
        name, below = head.removesuffix("_numerator"), head.removesuffix("_denominator")
        if name != head and f"{name}_denominator" in heads:
            denominators = columns[heads.index(f"{name}_denominator")]
            both = enumerate(zip(column, denominators, strict=True), 1)
            head, column = name, [_fraction(*parts, f"row {row}, column {name!r}") for row, parts in both]
        elif below != head and f"{below}_numerator" in heads:
            continue
        kept[0].append(head)
        kept[1].append(column)
        kept[2].append(kind)
    return kept


def _fraction(above: Any, below: Any, place: str) -> Any:
    if is_empty(above) or is_empty(below):
        return None
    try:
        return Fraction(number(above, None)) / Fraction(number(below, None))
    except (TypeError, ValueError, ZeroDivisionError):
        raise errors.from_core("fordel.frame.value", f"{place}: {above!r} over {below!r} is no number") from None


def _parts(frame: Any) -> Parts:
    if hasattr(frame, "iloc"):
        return _parts_of_pandas(frame)
    if hasattr(frame, "get_columns"):  # polars, whose objects Arrow does not take
        series = frame.get_columns()
        return [s.name for s in series], [s.to_list() for s in series], [str(s.dtype) for s in series]
    if isinstance(frame, Mapping):
        alone = [head for head, column in frame.items() if isinstance(column, str) or not isinstance(column, Iterable)]
        if alone:
            raise errors.from_core("fordel.frame.not_a_frame", f"a dict, of which {alone[0]!r} is no column")
        columns = [list(column) for column in frame.values()]
        return [str(head) for head in frame], columns, [""] * len(columns)
    return _parts_of_arrow(frame)


def _parts_of_pandas(frame: Any) -> Parts:
    if frame.ndim == 1:
        frame = frame.to_frame()
    if frame.columns.nlevels > 1:
        raise errors.from_core("fordel.frame.heading", f"{frame.columns.nlevels} rows of headings")
    if any(name is not None for name in frame.index.names):
        frame = frame.reset_index(allow_duplicates=True)
    series = [frame.iloc[:, i] for i in range(frame.shape[1])]
    columns = [one.astype(object).where(one.notna(), None).tolist() for one in series]
    return [str(head) for head in frame.columns], columns, [str(one.dtype) for one in series]


def _parts_of_arrow(frame: Any) -> Parts:
    if not (hasattr(frame, "__arrow_c_stream__") or hasattr(frame, "__arrow_c_array__")):
        raise errors.from_core("fordel.frame.not_a_frame", f"a {type(frame).__name__}")
    from fordel._extras import need

    table = need("pyarrow", "frames").table(frame)
    return list(table.column_names), [c.to_pylist() for c in table.columns], [str(c.type) for c in table.columns]


def _require_one_heading_each(heads: Sequence[str]) -> None:
    """pandas calls what has no heading, below a merged one, Unnamed: 1."""
    twice = sorted({head for head in heads if heads.count(head) > 1})
    if twice:
        raise errors.from_core("fordel.frame.heading", f"{', '.join(map(repr, twice))} over several columns")
    unnamed = [head for head in heads if head.startswith("Unnamed: ")]
    if len(unnamed) > 1:
        raise errors.from_core("fordel.frame.heading", f"columns without a heading: {', '.join(unnamed)}")
