"""Whole units in rows and columns: seats, rounded tables, years that are carried over, groups and their members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import fordel as fd
from fordel._language import Lang
from fordel.shown.allocation import named, who_is
from fordel.shown.table import Cell, Column, Table
from fordel.shown.words import WORDS


def crossed(caption: str, cells: Any, of_rows: Any, of_columns: Any, total: Any, lang: Lang, notes: Sequence[str] = ()) -> Table:  # fmt: skip
    """Rows by columns with the totals of both."""
    words = WORDS[lang]
    rows, right, below = named(cells), named(of_rows), list(named(of_columns).values())
    heads = list(named(next(iter(rows.values()), ())))
    columns = [
        Column(words["row"]),
        *(Column(who_is(head, lang), True) for head in heads),
        Column(words["in_all"], True),
    ]
    lines: list[list[Cell]] = [[who_is(name, lang), *named(row).values(), right[name]] for name, row in rows.items()]
    return Table(caption, columns, lines, [[words["in_all"], *below, total]], notes)


def seats(made: fd.Biproportional, lang: Lang) -> list[Table]:
    """Seats by district and list."""
    rows = named(made.row_seats)
    notes = [WORDS[lang]["tied"]] if made.ties else []
    return [crossed(made.method, made.seats, rows, made.column_seats, sum(rows.values()), lang, notes)]


def rounded(made: fd.RoundedTable, lang: Lang) -> list[Table]:
    """The rounded cells with their totals."""
    notes = [] if made.unique else [WORDS[lang]["tied"]]
    caption = f"{WORDS[lang]['unit']}: {made.unit}"
    return [crossed(caption, made.cells, made.row_totals, made.column_totals, made.total, lang, notes)]


def by_year(made: fd.Carried, lang: Lang) -> list[Table]:
    """Units by party and year, and what they sum to."""
    words = WORDS[lang]
    years = [named(units) for units in made.units]
    rows = [
        [who_is(who, lang), *(units[who] for units in years), sum(units[who] for units in years)] for who in years[0]
    ]
    columns = [Column(words["party"]), *(Column(str(year), True) for year in made.years), Column(words["in_all"], True)]
    sums = [sum(units.values()) for units in years]
    notes = [made.guarantee.in_(lang)]
    return [Table(words["by_year"], columns, rows, [[words["in_all"], *sums, sum(sums)]], notes)]


def _one_line(caption: str, values: Mapping[Any, Any], lang: Lang) -> list[Table]:
    words = WORDS[lang]
    columns = [Column(words["party"]), Column(words["units"], True)]
    rows = [(who_is(who, lang), units) for who, units in values.items()]
    return [Table(caption, columns, rows, [(words["in_all"], sum(values.values()))])]


def carried_year(made: fd.CarriedYear, lang: Lang) -> list[Table]:
    """One year's units."""
    return _one_line(WORDS[lang]["units"], named(made.units), lang)


def running(made: fd.RunningCarry, lang: Lang) -> list[Table]:
    """What the years so far came to."""
    return _one_line(made.procedure, named(made.cumulated), lang)


def members(made: fd.Nested, lang: Lang) -> list[Table]:
    """Units by group and member."""
    words = WORDS[lang]
    rows = [(group, who, units) for group, inside in made.units.items() for who, units in inside.items()]
    columns = [Column(words["group"]), Column(words["party"]), Column(words["units"], True)]
    totals = [(group, words["in_all"], sum(inside.values())) for group, inside in made.units.items()]  # fmt: skip
    whole = (words["in_all"], None, sum(sum(inside.values()) for inside in made.units.values()))
    return [Table(words["nested"], columns, rows, [*totals, whole])]
