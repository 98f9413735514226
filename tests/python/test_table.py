"""Controlled rounding of tables against exhaustive search, which shares nothing with the library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import ceil, floor

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


def search(matrix: Matrix, conditions: list[tuple[Members, int, int]]) -> list[list[list[int]]]:
    """All tables of floors and ceilings within the conditions with the least sum of squares, the first one first."""
    width = len(matrix[0])
    choices = [sorted({floor(x), ceil(x)}, key=abs) for row in matrix for x in row]
    best: list[list[list[int]]] = []
    least = None
    for cells in product(*choices):
        table = [list(cells[k : k + width]) for k in range(0, len(cells), width)]
        if not all(low <= sum(table[i][j] for i, j in members) <= high for members, low, high in conditions):
            continue
        squares = sum(
            (x - y) ** 2 for row, other in zip(table, matrix, strict=True) for x, y in zip(row, other, strict=True)
        )
        if least is None or squares < least:
            least, best = squares, []
        if squares == least:
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
    assert table.squared_deviations == sum(
        (x - y) ** 2 for row, other in zip(best[0], matrix, strict=True) for x, y in zip(row, other, strict=True)
    )


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
    conditions = to_next(matrix)
    for labels in (fine, coarse):
        for label in set(labels):
            members = [(i, j) for i, row in enumerate(matrix) for j in range(len(row)) if labels[i] == label]
            total = sum(matrix[i][j] for i, j in members)
            conditions.append((members, floor(total), ceil(total)))
    table = fd.round_table(matrix, row_groups=[coarse, fine])
    assert table.cells == search(matrix, conditions)[0]
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
    assert repr(table) == "<RoundedTable {'Lejre': {2021: 0, 2022: 1}, 'Greve': {2021: 1, 2022: 0}}, with ties>"


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
