"""The rows of a grid: who, when and how much, each cell checked where it stands."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, TypeVar

import fordel as fd
from fordel import errors
from fordel._language import said as in_set
from fordel.frames import cells
from fordel.frames.columns import Columns, Who, folded
from fordel.frames.grid import Grid, is_empty
from fordel.frames.notice import in_language, say

TOTALS = {
    "i alt", "ialt", "alt", "alle", "all", "total", "totalt", "totals", "sum", "subtotal", "grand total", "hele landet",
    "landet", "danmark", "denmark", "whole country", "in total", "in all",
}  # fmt: skip
ENOUGH = 3  # so many rows that the last one is hardly their sum by chance
MOST_SUMMED = 10_000  # rows: longer tables have no total below them

Made = TypeVar("Made")


@dataclass(slots=True)
class Row:
    """What a row says of one party, and where its cells stand."""

    place: int
    value_column: int
    who: fd.Party
    on: Any
    value: Any
    published: Any = None


@dataclass
class Table:
    """A grid whose columns are known, read row by row."""

    grid: Grid
    columns: Columns
    who: Who
    known: Sequence[fd.Party] | None
    value: int | None = None
    on: int | datetime.date | str | None = None  # a column, or the day of all rows
    wide: Mapping[int, Any] = field(default_factory=dict)  # columns of values, each of a day
    published: int | None = None
    decimals: int | None = None
    counts: bool = False  # whether no value has decimals, whatever is said
    floats: set[int] = field(default_factory=set)  # columns with whole floats that were taken as counts
    found: dict[tuple[Any, Any], fd.Party] = field(default_factory=dict)

    def read(self) -> list[Row]:
        """All rows that are not empty, each party once a day."""
        rows = [row for place in range(self.grid.rows) for row in self._row(place)]
        if not rows:
            raise errors.from_core("fordel.frame.empty", in_set("a table without rows", "en tabel uden rækker"))
        self._require_once(rows)
        return rows

    def _row(self, place: int) -> Iterator[Row]:
        values = self.wide if self.value is None else {self.value: self.on}
        mine = [c for c in (self.who.name, self.who.code, *values) if c is not None]
        if all(is_empty(self.grid.cell(place, column)) for column in mine):
            return
        party = self._party(place)
        for column, on in values.items():
            value = self._number(place, column)
            when = self._day(place, on) if isinstance(on, int) else on
            published = None if self.published is None else self._day(place, self.published, needed=False)
            yield Row(place, column, party, when, value, published)

    # Who

    def _party(self, place: int) -> fd.Party:
        name, code = (self._name(place, column) for column in (self.who.name, self.who.code))
        if isinstance(name, fd.Party):
            return name
        if (name, code) not in self.found:
            self.found[name, code] = self._find(place, name, code)
        return self.found[name, code]

    @property
    def who_column(self) -> int:
        column = self.who.name if self.who.name is not None else self.who.code
        assert column is not None
        return column

    def _name(self, place: int, column: int | None) -> Any:
        if column is None or is_empty(cell := self.grid.cell(place, column)):
            return None
        if isinstance(cell, fd.Party):
            return cell
        read = cells.name(cell)
        if read is None:
            raise self._refuse(
                self.grid.wrong, place, column, f"{cell!r} {in_set('is no name or code', 'er hverken navn eller kode')}"
            )
        return read

    def _nobody(self, place: int) -> errors.Error:
        """A value without a name is often the total of the others."""
        total = self.value is not None and self._is_sum(place, self.value)
        if total:
            return self._refuse(
                "fordel.frame.total_row",
                place,
                self.who_column,
                in_set(
                    "nothing, and the others come to its value", "ingenting, og de andre giver tilsammen dens værdi"
                ),
            )
        return self._refuse("fordel.frame.empty", place, self.who_column, in_set("nothing", "ingenting"))

    def _is_sum(self, place: int, column: int) -> bool:
        """Whether the cell is the sum of the others in its column."""
        if self.grid.rows > MOST_SUMMED:
            return False
        numbers = [cells.plain(cell) for cell in self.grid.columns[column] if cells.is_finite(cell)]
        cell = cells.plain(self.grid.cell(place, column))
        if not cells.is_finite(cell) or len(numbers) <= ENOUGH:
            return False
        return bool(2 * Fraction(cell) == sum(map(Fraction, numbers)) and cell)

    def _find(self, place: int, name: str | None, code: str | None) -> fd.Party:
        if name is not None and folded(name) in TOTALS:
            raise self._refuse("fordel.frame.total_row", place, self.who_column, f"{name!r}")
        if name is None and code is None:
            raise self._nobody(place)
        if self.known is None:
            return fd.Party(name or code or "", code=code or "")
        by_code = None if code is None else self._known(place, self.who.code, code)
        by_name = None if name is None else self._known(place, self.who.name, name)
        if by_code is not None and by_name is not None and by_code != by_name:
            raise self._refuse(
                self.grid.wrong,
                place,
                self.who_column,
                f"{name!r}, {in_set('whose code is not', 'hvis kode ikke er')} {code}",
            )
        party = by_code if by_code is not None else by_name
        assert party is not None
        return party

    def _known(self, place: int, column: int | None, written: str) -> fd.Party:
        assert self.known is not None
        assert column is not None
        try:
            return fd.find_party(self.known, written)
        except fd.Error as error:
            raise self._because(place, column, error) from error

    # What

    def _number(self, place: int, column: int) -> Any:
        cell = self.grid.cell(place, column)
        if is_empty(cell):
            raise self._refuse("fordel.frame.empty", place, column, self._nothing(place))
        try:
            read = cells.number(cell, self.decimals, self.grid.whole_below(column))
        except TypeError:
            raise self._refuse(
                self.grid.wrong, place, column, f"{cell!r} {in_set('is no number', 'er ikke et tal')}"
            ) from None
        except cells.NotExactError:
            raise self._refuse("fordel.frame.float", place, column, self._as_meant(cell, column)) from None
        if isinstance(cells.plain(cell), float) and self.decimals is None:
            self.floats.add(column)
        return read

    def _nothing(self, place: int) -> str:
        name = self._name(place, self.who_column)
        if name is None:
            return in_set("nothing", "ingenting")
        row = in_set("nothing, in the row of", "ingenting, i rækken for")
        return f"{row} {name.name if isinstance(name, fd.Party) else name}"

    def _as_meant(self, cell: Any, column: int) -> str:
        """The call that would take it."""
        value = float(cells.plain(cell))
        if self.counts:
            return f"{value!r}, {in_set('and heads are whole', 'og indbyggere er hele')}"
        if is_empty(value) or abs(value) >= self.grid.whole_below(column):
            return f"{value!r}, {in_set('beyond what it holds exactly', 'ud over det, den rummer nøjagtigt')}"
        if self.decimals is not None:
            return f"{value!r}, " + in_set(
                f"which has more than {self.decimals} decimals", f"som har flere end {self.decimals} decimaler"
            )
        floats = [v for c in self.grid.columns[column] if isinstance(v := cells.plain(c), float) and not is_empty(v)]
        decimals = max(cells.decimals_of(v) for v in floats)
        return f"{value!r}; {in_set(f'with {decimals} decimals', f'med {decimals} decimaler')}: {self.grid.calls(**self.columns.arguments, decimals=decimals)}"

    def _day(self, place: int, column: int, needed: bool = True) -> Any:
        cell = self.grid.cell(place, column)
        if is_empty(cell):
            if not needed:
                return None
            raise self._refuse("fordel.frame.empty", place, column, self._nothing(place))
        read = cells.day(cell)
        if read is None:
            raise self._refuse(self.grid.wrong, place, column, f"{cell!r} {in_set('is no day', 'er ikke en dag')}")
        return read

    # What is wrong

    def _refuse(self, id: str, place: int, column: int, why: str) -> errors.Error:
        return self.grid.refuse(id, place, column, why)

    def _because(self, place: int, column: int, error: fd.Error) -> errors.Error:
        return self._refuse(self.grid.wrong, place, column, f"{error.seen}, {in_set('which is', 'som er')} {error.id}")

    def _require_once(self, rows: Sequence[Row]) -> None:
        """Each party once a day."""
        first: dict[Any, Row] = {}
        for row in rows:
            before = first.setdefault((row.who, row.on), row)
            if before is not row:
                what = f"{row.who.name} {in_set('again, after', 'igen, efter')} {self.grid.place(before.place, self.who_column)}"
                raise self._refuse("fordel.frame.duplicate", row.place, self.who_column, what)

    def made(self, rows: Sequence[Row], make: Callable[[Sequence[Row]], Made]) -> Made:
        """What the library makes of the rows; the first one that it refuses by itself is named."""
        try:
            made = make(rows)
        except fd.Error as error:
            for row in rows:
                try:
                    make([row])
                except fd.Error as own:
                    if own.id == error.id and (column := self._blamed(row, own)) is not None:
                        raise self._because(row.place, column, own) from error
            raise
        self._say(rows)
        return made

    def _blamed(self, row: Row, error: fd.Error) -> int | None:
        """The column whose cell is wrong; none where an argument is."""
        if error.id.startswith("fordel.calendar."):
            return self.on if isinstance(self.on, int) else None
        return None if error.id == "fordel.text.unknown_notation" else row.value_column

    def _say(self, rows: Sequence[Row]) -> None:
        """What was guessed, and what may be meant otherwise."""
        said, heads = list(self.grid.said), self.grid.heads
        if self.columns.guessed:
            decimals = 0 if self.floats else self.decimals
            call = self.grid.calls(**self.columns.arguments, decimals=decimals)
            said.append(
                in_language(
                    f"columns are guessed; to name them: {call}", f"kolonnerne er gættet; nævn dem sådan: {call}"
                )
            )
        if self.wide and (self.columns.guessed or said):
            head = repr(heads[min(self.wide)])
            english = f"the headings from {head} on are days, years their 1 January"
            said.append(in_language(english, f"overskrifterne fra og med {head} er dage, årstal deres 1. januar"))
        if "on" in self.columns.guessed and any(map(cells.is_year, self.grid.columns[self.columns.taken["on"]])):
            head = repr(heads[self.columns.taken["on"]])
            said.append(in_language(f"years in {head} are their 1 January", f"årstal i {head} er deres 1. januar"))
        if self.floats:
            floats = ", ".join(repr(heads[column]) for column in sorted(self.floats))
            english = f"whole floats are taken as counts in {floats}; decimals=0 says that they are meant so"
            danish = f"hele kommatal i {floats} er taget som antal; decimals=0 siger, at de er ment sådan"
            said.append(in_language(english, danish))
        if rows and len(rows) > ENOUGH and self._is_sum(rows[-1].place, rows[-1].value_column):
            name = rows[-1].who.name
            english = f"{name} is the sum of the others: leave it out if it is their total"
            said.append(in_language(english, f"{name} er summen af de øvrige: udelad den, hvis den er deres total"))
        say(said)
