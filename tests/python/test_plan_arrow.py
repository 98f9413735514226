"""Plans take columns of whatever speaks Arrow, and their shares are columns that speak it too."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")
np = pytest.importorskip("numpy")

import fordel as fd  # noqa: E402

KEY = fd.Key({"Faxe": 3, "Lejre": 2, "Sorø": 1})
PLAN = fd.plan(KEY)
AMOUNTS = [10, -7, 4, 0, 2**62, -(2**63)]


def shares(amount: int | None) -> list[int | None]:
    return [None] * 3 if amount is None else list(fd.apportion(amount, KEY).units.values())


def rows(columns: Any) -> list[list[int | None]]:
    return [list(row.values()) for row in pa.record_batch(columns).to_pylist()]


def of_pandas(amounts: Sequence[int]) -> Any:
    return pytest.importorskip("pandas", minversion="3").Series(amounts)


def of_polars(amounts: Sequence[int]) -> Any:
    return pytest.importorskip("polars").Series("amount", amounts)


def of_duckdb(amounts: Sequence[int]) -> Any:
    duckdb = pytest.importorskip("duckdb")
    table = pa.table({"line": range(len(amounts)), "amount": pa.array(amounts)})
    return duckdb.connect().from_arrow(table).order("line").select("amount")


SPEAKERS: dict[str, Callable[[Sequence[int]], Any]] = {
    "pyarrow.Array": pa.array,
    "pyarrow.ChunkedArray": lambda amounts: pa.chunked_array([amounts[:1], [], amounts[1:4], amounts[4:]]),
    "pyarrow.RecordBatch column": lambda amounts: pa.record_batch({"x": amounts, "y": amounts}).column("y"),
    "pyarrow.RecordBatch": lambda amounts: pa.record_batch({"y": amounts}),
    "pyarrow.Table": lambda amounts: pa.table({"y": pa.chunked_array([amounts[:2], amounts[2:]])}),
    "pandas": of_pandas,
    "polars": of_polars,
    "duckdb": of_duckdb,
}


@pytest.mark.parametrize("library", SPEAKERS)
def test_whatever_speaks_arrow(library: str) -> None:
    got = PLAN.apply(SPEAKERS[library](AMOUNTS))
    assert rows(got) == [shares(amount) for amount in AMOUNTS]
    assert got.names == ["Faxe", "Lejre", "Sorø"]
    assert (got.rows, len(got)) == (6, 6)
    assert repr(got).startswith("<ShareColumns of 6 amounts, 3 parties>")


def test_libraries_take_the_shares_themselves() -> None:
    got = PLAN.apply(pa.array([10, None, -7]))
    expected = {"Faxe": [5, None, -4], "Lejre": [3, None, -2], "Sorø": [2, None, -1]}
    assert pa.table(got).to_pydict() == expected
    assert pa.schema(got) == pa.schema({name: pa.int64() for name in expected})
    assert pytest.importorskip("polars").DataFrame(got).to_dict(as_series=False) == expected
    frame = pytest.importorskip("pandas", minversion="3").DataFrame.from_arrow(got)
    assert frame.fillna(0).astype("int64").to_dict("list") == {k: [v or 0 for v in vs] for k, vs in expected.items()}
    duckdb = pytest.importorskip("duckdb")
    assert duckdb.connect().from_arrow(pa.table(got)).fetchall() == [(5, 3, 2), (None, None, None), (-4, -2, -1)]


@pytest.mark.parametrize("kind", ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"])
@pytest.mark.parametrize("missing", [False, True])
def test_integers_of_any_width_and_what_is_missing(kind: str, missing: bool) -> None:
    amounts: list[int | None] = [0, 7, 100, None if missing else 1, 9]
    for first, count in ((0, 5), (1, 4), (3, 1), (2, 0)):
        column = pa.array(amounts, type=kind).slice(first, count)
        assert rows(PLAN.apply(column)) == [shares(amount) for amount in amounts[first : first + count]]


def test_slices_of_bits_and_of_structures() -> None:
    amounts = [None if i % 3 == 0 else i - 20 for i in range(40)]
    for first in range(20):
        column = pa.array(amounts, type="int64").slice(first, 17)
        assert rows(PLAN.apply(column)) == [shares(amount) for amount in amounts[first : first + 17]]
        table = pa.record_batch({"y": amounts}).slice(first, 17)
        assert rows(PLAN.apply(table)) == [shares(amount) for amount in amounts[first : first + 17]]


def test_missing_amounts_do_not_meet_what_others_are_refused_for() -> None:
    column = pa.array([None, 9, None, 12, None])
    floors = fd.plan(KEY, floors=3)
    expected = [[None] * 3, [3, 3, 3], [None] * 3, [5, 4, 3], [None] * 3]
    assert rows(floors.apply(column)) == expected
    with pytest.raises(fd.Error, match="amount 3, which is 8"):
        floors.apply(pa.array([None, 9, None, 8]))
    assert rows(floors.apply(pa.array([None, None], type="int64"))) == [[None] * 3] * 2
    assert rows(floors.apply(pa.array([], type="int64"))) == []


def test_missing_amounts_by_several_keys() -> None:
    plan = fd.plan([KEY, fd.Key({"Lejre": 1})])
    got = plan.apply(pa.array([None, 6, None, 7]), which=pa.array([1, 0, 0, 1], type="uint32"))
    assert rows(got) == [[None] * 3, [3, 2, 1], [None] * 3, [0, 7, 0]]
    with pytest.raises(fd.Error, match="null"):
        plan.apply(pa.array([1, 2]), which=pa.array([1, None]))


# Decimals


def decimals(kind: Any, *written: str | None) -> Any:
    return pa.array([None if one is None else Decimal(one) for one in written], type=kind)


@pytest.mark.parametrize(
    ("scale", "places"), [(0, 0), (2, 2), (0, 2), (1, 3), (5, 2), (3, 0), (0, 18), (18, 0), (20, 2)]
)
@pytest.mark.parametrize("width", ["decimal32", "decimal64", "decimal128"])
def test_decimals_of_any_places_count_units(scale: int, places: int, width: str) -> None:
    digits = {"decimal32": 9, "decimal64": 18, "decimal128": 38}[width]
    if not hasattr(pa, width) or scale >= digits:
        pytest.skip("no such type")
    amounts = [n * Fraction(1, 10 ** min(scale, places)) for n in (0, 7, -7, 5, 9, -8)]
    if max(amounts) >= 10 ** (digits - scale):
        pytest.skip("no such numbers")
    column = decimals(getattr(pa, width)(digits, scale), *(str(Decimal(a.numerator) / a.denominator) for a in amounts))
    expected = [shares(int(amount * 10**places)) for amount in amounts]
    assert rows(PLAN.apply(column, places=places)) == expected


def test_decimals_beyond_64_bits_are_read_where_the_units_fit() -> None:
    wide = decimals(pa.decimal128(38, 18), "9223372036854775807", "-9223372036854775808", None, "5")
    assert rows(PLAN.apply(wide)) == [shares(amount) for amount in (2**63 - 1, -(2**63), None, 5)]
    for one, places in (("9223372036854775808", 0), ("1", 19), ("-92233720368547758.09", 2)):
        with pytest.raises(fd.Error, match="too_large"):
            PLAN.apply(decimals(pa.decimal128(38, 18), one), places=places)


@pytest.mark.parametrize(
    ("written", "scale", "places", "seen"),
    [
        ("7.05", 2, 0, "705 with 2 places, where one unit has 0"),
        ("7.05", 2, 1, "705 with 2 places, where one unit has 1"),
        ("-0.000000000000000001", 18, 17, "-1 with 18 places"),
        ("92233720368547758080.5", 18, 0, "with 18 places"),
    ],
)
def test_decimals_are_never_rounded(written: str, scale: int, places: int, seen: str) -> None:
    with pytest.raises(fd.Error) as refused:
        PLAN.apply(pa.table({"kr": decimals(pa.decimal128(38, scale), "7", written)}), places=places)
    assert refused.value.id == "fordel.plan.scale"
    assert 'column "kr", row 1: ' in refused.value.seen
    assert seen in refused.value.seen


def test_whole_numbers_count_units_whatever_the_places() -> None:
    assert rows(PLAN.apply(pa.array([10]), places=2)) == [[5, 3, 2]]


# What is refused


@pytest.mark.parametrize(
    ("column", "id", "seen"),
    [
        (pa.table({"kr": [1.5]}), "float", 'column "kr" of float64'),
        (pa.array([1.5], type="float32"), "float", "float32"),
        (pa.array([1.5], type="float16"), "float", "float16"),
        (pa.table({"kr": ["1"]}), "not_amounts", 'column "kr" of text'),
        (pa.array(["1"], type="large_string"), "not_amounts", "text"),
        (pa.array([True]), "not_amounts", "bool"),
        (pa.array([b"1"]), "not_amounts", "bytes"),
        (pa.nulls(2), "not_amounts", "nulls"),
        (pa.array([[1]]), "not_amounts", "lists"),
        (pa.array([1]).dictionary_encode(), "not_amounts", "a dictionary"),
        (pa.array([1], type="timestamp[s]"), "not_amounts", '"tss:"'),
        (pa.array([1], type=pa.duration("s")), "not_amounts", '"tDs"'),
        (pa.array([1], type=pa.decimal256(50, 0)), "not_amounts", '"d:50,0,256"'),
        (pa.table({"a": [1], "b": [2]}), "not_amounts", "a table of 2 columns"),
        (pa.array([1, 2**63], type="uint64"), "too_large", f"row 1: {2**63}"),
        (pa.chunked_array([[1, 2], [3, 2**63]], type="uint64"), "too_large", f"row 3: {2**63}"),
    ],
    ids=str,
)
def test_what_holds_no_amounts_is_refused_by_name(column: Any, id: str, seen: str) -> None:
    with pytest.raises(fd.Error) as refused:
        PLAN.apply(column)
    assert refused.value.id == f"fordel.plan.{id}"
    assert seen in refused.value.seen


def test_an_output_has_no_place_for_what_is_missing() -> None:
    out = np.empty((2, 3), dtype=np.int64)
    with pytest.raises(fd.Error, match="null"):
        PLAN.apply(pa.array([1, None]), out=out)
    assert PLAN.apply(pa.array([10, -7]), out=out) is out
    assert out.tolist() == [[5, 3, 2], [-4, -2, -1]]
    column = pa.array(np.arange(6))
    with pytest.raises(fd.Error, match="the memory of the amounts"):
        PLAN.apply(column.slice(0, 2), out=np.frombuffer(column.buffers()[1], dtype=np.int64).reshape(2, 3))


class Capsules:
    """Hands out what another made, each time the same."""

    def __init__(self, *made: Any, stream: Any = None) -> None:
        self.made, self.stream = made, stream

    def __arrow_c_array__(self, requested_schema: object = None) -> Any:
        return self.made


def test_a_capsule_that_was_read_is_not_read_again() -> None:
    once = Capsules(*pa.array([10]).__arrow_c_array__())
    assert rows(PLAN.apply(once)) == [[5, 3, 2]]
    with pytest.raises(fd.Error, match="read before"):
        PLAN.apply(once)
    with pytest.raises(ValueError, match=r"[Cc]apsule"):
        PLAN.apply(Capsules(*reversed(pa.array([10]).__arrow_c_array__())))


def test_a_stream_that_ends_in_an_error_says_which() -> None:
    def batches() -> Any:
        yield pa.record_batch({"y": [1]})
        raise ValueError("the line broke")

    reader = pa.RecordBatchReader.from_batches(pa.schema({"y": pa.int64()}), batches())
    with pytest.raises(fd.Error, match="the line broke"):
        PLAN.apply(reader)


# Memory


def test_shares_outlive_whatever_they_were_made_of() -> None:
    column = pa.array([10, None, -7])
    plan = fd.plan(KEY)
    made = plan.apply(column)
    table, lone = pa.table(made), pa.record_batch(made).column("Sorø")
    capsule = made.__arrow_c_stream__()  # that nobody reads
    del column, plan, made, capsule
    gc.collect()
    assert table.to_pydict() == {"Faxe": [5, None, -4], "Lejre": [3, None, -2], "Sorø": [2, None, -1]}
    del table
    gc.collect()
    assert lone.to_pylist() == [2, None, -1]


def test_a_column_is_not_copied() -> None:
    made = PLAN.apply(pa.array([10, -7]))
    one, other = (pa.record_batch(made).column(1).buffers()[1].address for _ in range(2))
    assert one == other


def test_what_pyarrow_lent_is_given_back() -> None:
    column = pa.array(range(100_000))
    whole = pa.total_allocated_bytes()
    for _ in range(20):
        pa.record_batch(PLAN.apply(column)).column(0)
        PLAN.apply(pa.chunked_array([column, column]))
        with pytest.raises(fd.Error):
            PLAN.apply(column.cast("float64"))
    gc.collect()
    assert pa.total_allocated_bytes() == whole
