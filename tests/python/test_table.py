"""Controlled rounding of tables against exhaustive search, which shares nothing with the library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256
from itertools import product
from math import ceil, floor
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fordel as fd

Matrix = list[list[Fraction]]
Members = list[tuple[int, int]]


@st.composite
def matrices(draw: st.DrawFn, lowest: int = 0, most: int = 9) -> Matrix:
    height = draw(st.integers(1, 3))
    width = draw(st.integers(1, most // height))
    denominator = draw(st.integers(1, 4))
    numerators = st.integers(lowest, 8)
    return [[Fraction(draw(numerators), denominator) for _ in range(width)] for _ in range(height)]


def lines(matrix: Matrix) -> Iterator[Members]:
    """The cells of each row, of each column, and all."""
    height, width = len(matrix), len(matrix[0])
    yield from ([(i, j) for j in range(width)] for i in range(height))
    yield from ([(i, j) for i in range(height)] for j in range(width))
    yield [(i, j) for i in range(height) for j in range(width)]


def squares(matrix: Matrix, table: list[list[int]], level: list[Members]) -> Fraction:
    """How much the sums over these cells deviate from the exact ones."""
    return sum((sum(table[i][j] - matrix[i][j] for i, j in members) ** 2 for members in level), Fraction(0))


def levels_of(matrix: Matrix, *groups: list[Members]) -> list[list[Members]]:
    """The whole, the groups from outside in, rows and columns, cells."""
    *rows_and_columns, everything = lines(matrix)
    return [[everything], *groups, rows_and_columns, [[cell] for cell in everything]]


def search(
    matrix: Matrix,
    conditions: list[tuple[Members, int, int]],
    levels: list[list[Members]] | None = None,
) -> list[list[list[int]]]:
    """All tables of floors and ceilings within the conditions that are nearest level by level, the first one first."""
    width = len(matrix[0])
    best: list[list[list[int]]] = []
    least = None
    for cells in product(*(sorted({floor(x), ceil(x)}, key=abs) for row in matrix for x in row)):
        table = [list(cells[k : k + width]) for k in range(0, len(cells), width)]
        if not all(low <= sum(table[i][j] for i, j in members) <= high for members, low, high in conditions):
            continue
        found = [squares(matrix, table, level) for level in levels or levels_of(matrix)]
        if least is None or found < least:
            least, best = found, []
        if found == least:
            best.append(table)
    return best


def to_next(matrix: Matrix) -> list[tuple[Members, int, int]]:
    sums = [(members, sum(matrix[i][j] for i, j in members)) for members in lines(matrix)]
    return [(members, floor(total), ceil(total)) for members, total in sums]


@given(matrices(lowest=-8))
@settings(deadline=None)
def test_minimality_and_lexicographic_first(matrix: Matrix) -> None:
    best = search(matrix, to_next(matrix))
    table = fd.round_table(matrix)
    assert table.cells == best[0]
    assert table.unique == (len(best) == 1)
    deviations = [squares(matrix, best[0], level) for level in levels_of(matrix)]
    assert table.squared_deviations == deviations[-1]
    assert table.squared_deviations_by_level == dict(zip(("whole", "lines", "cells"), deviations, strict=True))


@given(matrices(lowest=-8))
@settings(deadline=None)
def test_free_totals_leave_the_choice_to_the_cells(matrix: Matrix) -> None:
    (everything,) = list(lines(matrix))[-1:]
    best = search(matrix, to_next(matrix), [[[cell] for cell in everything]])
    table = fd.round_table(matrix, totals="free")
    assert table.cells == best[0]
    assert table.unique == (len(best) == 1)


@given(matrices(lowest=-8))
def test_the_whole_is_its_exact_value_rounded(matrix: Matrix) -> None:
    total = sum(map(sum, matrix), Fraction(0))
    assert abs(fd.round_table(matrix).total - total) <= Fraction(1, 2)


def test_the_total_of_two_numbers() -> None:
    table = fd.round_table([["0.8", "1.6"]])
    assert (table.cells, table.total) == ([[1, 1]], 2)
    assert table.squared_deviations_by_level == {
        "whole": Fraction(4, 25),
        "lines": Fraction(4, 25) + Fraction(1, 25) + Fraction(9, 25),
        "cells": Fraction(2, 5),
    }
    free = fd.round_table([["0.8", "1.6"]], totals="free")
    assert (free.cells, free.total) == ([[1, 2]], 3)


@given(matrices())
@settings(deadline=None)
def test_ties_are_cycles_that_lead_to_the_other_tables(matrix: Matrix) -> None:
    best = search(matrix, to_next(matrix))
    table = fd.round_table(matrix)
    on_cycles = set()
    for cycle in table.ties:
        other = [row[:] for row in table.cells]
        for row, column, direction in cycle:
            other[row][column] += 1 if direction == "up" else -1
            on_cycles.add((row, column))
        assert other in best[1:]
    (everything,) = list(lines(matrix))[-1:]
    assert on_cycles == {(i, j) for i, j in everything if any(other[i][j] != best[0][i][j] for other in best)}


@given(matrices(), st.data())
@settings(deadline=None)
def test_given_totals_are_met_or_refused(matrix: Matrix, data: st.DataObject) -> None:
    rows = [data.draw(st.integers(floor(sum(row)), ceil(sum(row)) + 1)) for row in matrix]
    columns = [data.draw(st.integers(floor(sum(c)), ceil(sum(c)) + 1)) for c in zip(*matrix, strict=True)]
    conditions = [(members, total, total) for members, total in zip(lines(matrix), [*rows, *columns], strict=False)]
    best = search(matrix, conditions)
    if best:
        table = fd.round_table(matrix, row_totals=rows, column_totals=columns)
        assert table.cells == best[0]
        assert (table.row_totals, table.column_totals) == (rows, columns)
        return
    with pytest.raises(fd.errors.TableError) as caught:
        fd.round_table(matrix, row_totals=rows, column_totals=columns)
    assert caught.value.id in {
        "fordel.table.infeasible",
        "fordel.table.margin_mismatch",
        "fordel.table.empty_line",
    }


@given(matrices(), st.data())
@settings(deadline=None)
def test_groups_are_totals_too(matrix: Matrix, data: st.DataObject) -> None:
    fine = [data.draw(st.sampled_from("abc")) for _ in matrix]
    coarse = [{"a": "x", "b": "x", "c": "y"}[label] for label in fine]
    columns = [data.draw(st.sampled_from("pq")) for _ in matrix[0]]
    conditions = to_next(matrix)
    groups: list[list[Members]] = []
    for labels in (coarse, fine, columns):
        groups.append([])
        for label in set(labels):
            members = [
                (i, j)
                for i, row in enumerate(matrix)
                for j in range(len(row))
                if labels[j if labels is columns else i] == label
            ]
            total = sum(matrix[i][j] for i, j in members)
            conditions.append((members, floor(total), ceil(total)))
            groups[-1].append(members)
    best = search(matrix, conditions, levels_of(matrix, groups[0] + groups[2], groups[1]))
    table = fd.round_table(matrix, row_groups=[coarse, fine], column_groups=columns)
    assert table.cells == best[0]
    assert table.unique == (len(best) == 1)
    assert list(table.squared_deviations_by_level) == ["whole", "groups 1", "groups 2", "lines", "cells"]
    assert list(table.squared_deviations_by_level.values()) == [
        squares(matrix, best[0], level) for level in levels_of(matrix, groups[0] + groups[2], groups[1])
    ]
    for labels, totals in zip((coarse, fine), table.row_groups, strict=True):
        assert totals == {
            label: sum(sum(row) for row, other in zip(table.cells, labels, strict=True) if other == label)
            for label in labels
        }


@given(matrices(lowest=-8, most=24), st.sampled_from([Fraction(1), Fraction(1, 100), Fraction(1000), Fraction(2, 3)]))
def test_margins_add_up_cells_within_one_unit_zero_stays_zero(matrix: Matrix, unit: Fraction) -> None:
    table = fd.round_table(matrix, unit=unit)
    for row, amounts, total in zip(matrix, table.cells, table.row_totals, strict=True):
        assert sum(amounts) == total
        assert abs(total - sum(row)) < unit
        for exact, amount in zip(row, amounts, strict=True):
            assert abs(amount - exact) < unit
            assert (amount / unit).denominator == 1 if isinstance(amount, Fraction) else amount % unit == 0
            assert exact != 0 or amount == 0
    for column, total in zip(zip(*table.cells, strict=True), table.column_totals, strict=True):
        assert sum(column) == total
    assert table.total == sum(table.row_totals) == sum(table.column_totals)
    assert abs(table.total - table.exact_total) < unit


@given(matrices(lowest=-8))
def test_mirror(matrix: Matrix) -> None:
    mirrored = fd.round_table([[-x for x in row] for row in matrix])
    assert mirrored.cells == [[-x for x in row] for row in fd.round_table(matrix).cells]


@given(matrices(), st.fractions(min_value="1/1000", max_value=1000))
def test_scale_invariance(matrix: Matrix, factor: Fraction) -> None:
    scaled = fd.round_table([[factor * x for x in row] for row in matrix], unit=factor)
    assert scaled.cells == [[factor * x for x in row] for row in fd.round_table(matrix).cells]


def served(matrix: Matrix, order: list[tuple[int, int]]) -> list[list[int]]:
    """Of the nearest tables the one in which the first cells in this order are farthest from zero."""
    tables = search(matrix, to_next(matrix))
    return max(tables, key=lambda table: [abs(table[i][j]) for i, j in order])


@given(matrices(lowest=-8), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_ties_go_by_a_list_of_rows_of_columns_or_of_cells(matrix: Matrix, random: Random) -> None:
    rows, columns = range(len(matrix)), range(len(matrix[0]))
    by_name = {f"r{i}": {f"c{j}": matrix[i][j] for j in columns} for i in rows}
    cells = [(i, j) for i in rows for j in columns]
    plain = lambda table: [[table.cells[f"r{i}"][f"c{j}"] for j in columns] for i in rows]  # noqa: E731
    first_rows = random.sample(rows, len(rows))
    by_rows = fd.round_table(by_name, ties=[f"r{i}" for i in first_rows])
    assert plain(by_rows) == served(matrix, [(i, j) for i in first_rows for j in columns])
    first_columns = random.sample(columns, len(columns))
    by_columns = fd.round_table(by_name, ties=[f"c{j}" for j in first_columns])
    assert plain(by_columns) == served(matrix, sorted(cells, key=lambda cell: first_columns.index(cell[1])))
    first_cells = random.sample(cells, len(cells))
    by_cells = fd.round_table(by_name, ties=[(f"r{i}", f"c{j}") for i, j in first_cells])
    assert plain(by_cells) == served(matrix, first_cells)
    assert fd.round_table(matrix, ties=first_cells).cells == served(matrix, first_cells)


@given(matrices(lowest=-8))
@settings(deadline=None)
def test_ties_go_by_size_by_lot_or_are_refused(matrix: Matrix) -> None:
    cells = [(i, j) for i in range(len(matrix)) for j in range(len(matrix[0]))]
    larger = fd.round_table(matrix, ties="larger-weight")
    assert larger.cells == served(matrix, sorted(cells, key=lambda cell: -abs(matrix[cell[0]][cell[1]])))
    ticket = lambda cell: sha256(f"2026-1/{cell[0] + 1}/{cell[1] + 1}".encode()).digest()  # noqa: E731
    assert fd.round_table(matrix, ties="lot", seed="2026-1").cells == served(matrix, sorted(cells, key=ticket))
    table = fd.round_table(matrix)
    assert larger.unique == table.unique
    if table.unique:
        assert fd.round_table(matrix, ties="refuse").cells == table.cells
        return
    with pytest.raises(fd.errors.TableError) as caught:
        fd.round_table(matrix, ties="refuse")
    assert caught.value.id == "fordel.table.tie_refused"
    row, column, _ = min((*step[:2], "") for cycle in table.ties for step in cycle)
    assert caught.value.seen.startswith(f"row {row + 1}, column {column + 1}")


def test_a_list_for_ties_that_does_not_fit() -> None:
    halves = {"a": {"x": "1/2", "y": "1/2"}, "b": {"x": "1/2", "y": "1/2"}}
    assert fd.round_table(halves, ties=["a", "b"]).cells == {"a": {"x": 1, "y": 0}, "b": {"x": 0, "y": 1}}
    assert fd.round_table(halves, ties=["y", "x"]).cells["a"] == {"x": 0, "y": 1}
    for ties, id in (
        (["a"], "fordel.table.tie_list"),
        ([("a", "x")], "fordel.table.tie_list"),
        (["a", "b", "a"], "fordel.table.tie_list"),
        ([("a", "x", "b")], "fordel.table.tie_list"),
        (["a", "b", "c"], "fordel.table.unknown_line"),
        ([("a", "z")], "fordel.table.unknown_line"),
        ("lot", "fordel.allocation.no_seed"),
        ("nobody", "fordel.allocation.unknown_tie_policy"),
    ):
        with pytest.raises(fd.Error) as caught:
            fd.round_table(halves, ties=ties)
        assert caught.value.id == id
    with pytest.raises(fd.Error) as caught:
        fd.round_table({"a": {"a": "1/2", "b": "1/2"}}, ties=["a"])
    assert caught.value.id == "fordel.table.tie_list"
    assert caught.value.seen == "a list with a, which is a row and a column"


def test_a_table_by_name() -> None:
    table = fd.round_table(
        {"Lejre": {2021: "1/2", 2022: Decimal("0.5")}, "Greve": {2022: Fraction(1, 2), 2021: "0.5"}},
        row_groups={"Greve": "east", "Lejre": "west"},
        column_totals={2022: 1, 2021: 1},
    )
    assert table.cells == {"Lejre": {2021: 0, 2022: 1}, "Greve": {2021: 1, 2022: 0}}
    assert table.row_totals == {"Lejre": 1, "Greve": 1}
    assert table.column_totals == {2021: 1, 2022: 1}
    assert table.column_directions == {2021: "given", 2022: "given"}
    assert table.row_groups == {"west": 1, "east": 1}
    assert table.directions["Lejre"] == {2021: "down", 2022: "up"}
    assert table.exact["Greve"][2021] == Fraction(1, 2)
    assert not table.unique
    ((first, *others),) = table.ties
    assert first == ("Lejre", 2021, "up")
    assert set(others) == {("Lejre", 2022, "down"), ("Greve", 2022, "up"), ("Greve", 2021, "down")}
    assert (
        repr(table).splitlines()[0]
        == "<RoundedTable {'Lejre': {2021: 0, 2022: 1}, 'Greve': {2021: 1, 2022: 0}}, with ties>"
    )


def test_several_levels_by_name() -> None:
    table = fd.round_table(
        {"a": ["1/3"], "b": ["1/3"], "c": ["1/3"]},
        row_groups={"a": ("p", "all"), "b": ("p", "all"), "c": (None, "all")},
    )
    assert table.row_groups[1] == {"all": 1}
    assert table.row_groups[0]["p"] == table.row_totals["a"] + table.row_totals["b"]


def test_amounts_are_int_where_the_unit_is() -> None:
    assert all(type(x) is int for x in fd.round_table([["1/2", "1/2"]], unit=1).cells[0])
    assert all(type(x) is Fraction for x in fd.round_table([["1/3", "2/3"]], unit="0.01").cells[0])
    assert fd.round_table([["1/3", "2/3"]], unit="0.01").cells == [[Fraction(33, 100), Fraction(67, 100)]]
    assert fd.round_table([[2**70, "0.5"]]).cells == [[2**70, 0]]


def test_the_cut_is_named() -> None:
    with pytest.raises(fd.errors.TableError) as caught:
        fd.round_table(
            {"Lejre": {"x": "1/2", "y": 0}, "Greve": {"x": 0, "y": "1/2"}}, row_totals=[1, 0], column_totals=[0, 1]
        )
    assert caught.value.id == "fordel.table.infeasible"
    assert caught.value.seen.startswith("row Lejre (at least 1), against column x (at most 0)")
    assert caught.value.seen.endswith("1 missing")


@given(matrices(lowest=-4), st.data())
@settings(deadline=None)
def test_the_cut_adds_up(matrix: Matrix, data: st.DataObject) -> None:
    rows = [data.draw(st.integers(-3, 4)) for _ in matrix]
    labels = [data.draw(st.sampled_from("ab")) for _ in matrix[0]]
    try:
        fd.round_table(matrix, row_totals=rows, column_groups=labels, unit=1)
    except fd.errors.TableError as error:
        if error.id != "fordel.table.infeasible":
            return
        amounts = {word: re.findall(rf"\(at {word} (-?\d+)\)", error.seen) for word in ("least", "most")}
        missing = int(re.search(r": (\d+) missing$", error.seen)[1])  # type: ignore[index]
        assert missing > 0
        assert sum(map(int, amounts["least"])) - sum(map(int, amounts["most"])) == missing
        for place, total in re.findall(r"row (\d+) \(at \w+ (-?\d+)\)", error.seen):
            assert rows[int(place) - 1] == int(total)


@pytest.mark.parametrize(
    ("matrix", "id"),
    [
        ([[0.5]], "fordel.exact.float"),
        ([[True]], "fordel.exact.not_a_number"),
        ({"a": {"x": 1}, "b": {"y": 1}}, "fordel.table.ragged"),
        ({"a": {"x": 1}, "b": {"x": 1, "y": 1}}, "fordel.table.ragged"),
        ({}, "fordel.table.empty"),
        ([[]], "fordel.table.empty"),
        ({"a": {"x": {"p": 1}}}, "fordel.table.three_way"),
    ],
)
def test_bad_matrices(matrix: object, id: str) -> None:
    with pytest.raises(fd.Error) as caught:
        fd.round_table(matrix)
    assert caught.value.id == id


def test_one_text_is_no_row() -> None:
    with pytest.raises(TypeError):
        fd.round_table(["12", "34"])


def test_options_that_do_not_fit() -> None:
    by_name = {"a": [1], "b": [2]}
    for options, name in (
        ({"row_totals": {"a": 1}}, "size_mismatch"),
        ({"row_totals": {"a": 1, "c": 2}}, "unknown_line"),
        ({"row_groups": {"a": "x", "c": "y"}}, "unknown_line"),
        ({"row_groups": ["x"]}, "size_mismatch"),
        ({"row_groups": {"a": ("x", "y"), "b": "z"}}, "size_mismatch"),
        ({"row_groups": {"a": ("x", "y"), "b": ("z",)}}, "size_mismatch"),
        ({"total": 4}, "infeasible"),
        ({"total": 4, "row_totals": [1, 2]}, "margin_mismatch"),
    ):
        with pytest.raises(fd.errors.TableError) as caught:
            fd.round_table(by_name, **options)
        assert caught.value.id == f"fordel.table.{name}"
