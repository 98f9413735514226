"""Amounts of frames, shared by a key: each engine gives what the definition gives, in whatever parts it hands the lines over."""

from __future__ import annotations

import pickle
import random
import threading
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fordel as fd
from fordel.frames.files import open_lines
from frame_oracle import Row, largest_remainder, long_rows, shared, webster

duckdb = pytest.importorskip("duckdb")
np = pytest.importorskip("numpy")
pa = pytest.importorskip("pyarrow")
pd = pytest.importorskip("pandas")
pl = pytest.importorskip("polars")
csv = pytest.importorskip("pyarrow.csv")
feather = pytest.importorskip("pyarrow.feather")
parquet = pytest.importorskip("pyarrow.parquet")

THREE = {"A": 1, "B": 1, "C": 1}
TOWNS = {"Køge": 61500, "Faxe": 36513, "Stevns": 23062, "Ingen": 0}


# Each kind of frame: made of an Arrow table, and its rows as Python's own values.


def rows_of_table(table: Any) -> list[Row]:
    columns = [column.to_pylist() for column in table.columns]
    return list(zip(*columns, strict=True))


def rows_of_pandas(frame: Any) -> list[Row]:
    return [
        tuple(None if value is pd.NA else value for value in row) for row in frame.astype(object).to_numpy().tolist()
    ]


def as_pandas(table: Any) -> Any:
    return table.to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get)


def as_relation(table: Any) -> Any:
    return duckdb.connect().from_arrow(table)


KINDS: dict[str, tuple[Callable[[Any], Any], Callable[[Any], list[Row]]]] = {
    "table": (lambda table: table, rows_of_table),
    "batch": (lambda table: table.combine_chunks().to_batches()[0], rows_of_table),
    "reader": (lambda table: table.to_reader(max_chunksize=7), lambda reader: rows_of_table(reader.read_all())),
    "polars": (pl.from_arrow, lambda frame: frame.rows()),
    "polars, lazy": (lambda table: pl.from_arrow(table).lazy(), lambda frame: frame.collect().rows()),
    "polars, streaming": (
        lambda table: pl.from_arrow(table).lazy(),
        lambda frame: frame.collect(engine="streaming").rows(),
    ),
    "pandas": (as_pandas, rows_of_pandas),
    "pandas, of Arrow": (lambda table: table.to_pandas(types_mapper=pd.ArrowDtype), rows_of_pandas),
    "DuckDB": (as_relation, lambda relation: relation.fetchall()),
}

LINES = pa.table(
    {
        "invoice": ["a", "b", "c", "d", "e"],
        "kind": ["north", "south", "north", "south", "north"],
        "amount": pa.array([100, None, -50, 0, 7], pa.int64()),
    }
)
INVOICES = [(name,) for name in "abcde"]
AMOUNTS = LINES["amount"].to_pylist()


@pytest.mark.parametrize("kind", KINDS)
def test_a_line_for_each_party(kind: str) -> None:
    make, rows = KINDS[kind]
    result = fd.frames.allocate(make(LINES), key=fd.Key(TOWNS), line="invoice")
    assert rows(result) == long_rows(INVOICES, AMOUNTS, [TOWNS] * 5)


@pytest.mark.parametrize("kind", KINDS)
def test_a_column_for_each_party(kind: str) -> None:
    make, rows = KINDS[kind]
    result = fd.frames.allocate(make(LINES), key=fd.Key(TOWNS), form="wide")
    expected = [(*line, *shared(line[-1], TOWNS, largest_remainder).values()) for line in rows_of_table(LINES)]
    assert rows(result) == expected


# The second key has other parties, and those that both have in another order: ties go by each key's own.
KEYS = {"north": THREE, "south": {"D": 2, "C": 1, "A": 1}}


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_for_each_line(kind: str) -> None:
    make, rows = KINDS[kind]
    keys = {name: fd.Key(weights) for name, weights in KEYS.items()}
    of_line = [KEYS[name] for name in LINES["kind"].to_pylist()]
    result = fd.frames.allocate(make(LINES), key=keys, by="kind", line="invoice")
    assert rows(result) == long_rows(INVOICES, AMOUNTS, of_line)
    wide = fd.frames.allocate(make(LINES), key=keys, by="kind", form="wide", line="invoice")
    expected = []
    for line, amount, weights in zip(INVOICES, AMOUNTS, of_line, strict=True):
        shares = shared(amount, weights, largest_remainder)
        nothing = None if amount is None else 0
        expected.append((*line, *(shares.get(name, nothing) for name in "ABCD")))
    assert rows(wide) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_decimals_keep_their_scale(kind: str) -> None:
    make, rows = KINDS[kind]
    amounts = [Decimal("100.00"), None, Decimal("-0.01"), Decimal("9999999999.99")]
    table = pa.table({"i": [1, 2, 3, 4], "amount": pa.array(amounts, pa.decimal128(12, 2))})
    result = rows(fd.frames.allocate(make(table), key=fd.Key(TOWNS), line="i"))
    assert result == long_rows([(1,), (2,), (3,), (4,)], amounts, [TOWNS] * 4, places=2)
    assert {share.as_tuple().exponent for *_, share in result if share is not None} == {-2}


@pytest.mark.parametrize(
    ("places", "kind"), [(0, "decimal128(12, 2)"), (2, "decimal128(12, 2)"), (4, "decimal128(14, 4)")]
)
def test_places_say_what_one_unit_is(places: int, kind: str) -> None:
    amounts = [Decimal("100.00"), Decimal("-7.00")]
    table = pa.table({"amount": pa.array(amounts, pa.decimal128(12, 2))})
    result = fd.frames.allocate(table, key=fd.Key(THREE), places=places)
    assert str(result.schema.field("amount").type) == kind
    expected = long_rows([(), ()], amounts, [THREE] * 2, places=places)
    assert [(party, Fraction(share)) for party, share in rows_of_table(result)] == [
        (p, Fraction(s)) for p, s in expected
    ]


@pytest.mark.parametrize("kind", ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"])
def test_integers_of_any_width(kind: str) -> None:
    amounts = [0, 1, 100, 127]
    result = fd.frames.allocate(pa.table({"amount": pa.array(amounts, kind)}), key=fd.Key(TOWNS))
    assert result.schema.field("amount").type == pa.int64()
    assert rows_of_table(result) == long_rows([()] * 4, amounts, [TOWNS] * 4)


ENDS = [2**63 - 1, -(2**63), 2**63 - 2, -(2**63) + 1, 10**18 + 7, -1]


@pytest.mark.parametrize("kind", KINDS)
def test_amounts_at_the_ends_of_64_bits(kind: str) -> None:
    make, rows = KINDS[kind]
    table = pa.table({"i": list(range(6)), "amount": pa.array(ENDS, pa.int64())})
    expected = long_rows([(i,) for i in range(6)], ENDS, [TOWNS] * 6)
    assert rows(fd.frames.allocate(make(table), key=fd.Key(TOWNS))) == expected


def test_another_method() -> None:
    amounts = [0, 1, 2, 3, 50, 1000, -17, None]
    table = pa.table({"amount": amounts})
    result = fd.frames.allocate(table, key=fd.Key(TOWNS), method="webster")
    assert rows_of_table(result) == long_rows([()] * 8, amounts, [TOWNS] * 8, webster)


def test_ties_by_weight() -> None:
    table = pa.table({"amount": [2]})
    result = fd.frames.allocate(table, key=fd.Key({"A": 1, "B": 3}), ties="larger-weight")
    assert result["amount"].to_pylist() == [0, 2]  # quotas of 0.5 and 1.5
    assert fd.frames.allocate(table, key=fd.Key({"A": 1, "B": 3}))["amount"].to_pylist() == [1, 1]


@pytest.mark.parametrize("form", ["long", "wide"])
def test_a_line_without_an_amount_meets_no_floor(form: Any) -> None:
    """0 would not: no party can have its 5 of it."""
    table = pa.table({"amount": pa.array([None, 10, None], pa.int64())})
    shares = fd.frames.allocate(table, key=fd.Key({"A": 1, "B": 9}), floors=5, form=form)
    expected = {"long": [None, None, 5, 5, None, None], "wide": [None, 5, None]}
    assert shares["amount" if form == "long" else "A"].to_pylist() == expected[form]
    none = table.slice(0, 1)
    assert fd.frames.allocate(none, key=fd.Key({"A": 1, "B": 9}), floors=5)["amount"].to_pylist() == [None, None]
    with pytest.raises(fd.Error):
        fd.frames.allocate(pa.table({"amount": [0]}), key=fd.Key({"A": 1, "B": 9}), floors=5)


# Of which kind it is, and what stands where


def test_what_is_kept() -> None:
    table = LINES.append_column("day", pa.array([None] * 5, pa.date32()))
    long = fd.frames.allocate(table, key=fd.Key(THREE), party="part")
    assert long.column_names == ["invoice", "kind", "day", "part", "amount"]
    assert long.schema.field("part").type == pa.dictionary(pa.int32(), pa.string())
    assert fd.frames.allocate(table, key=fd.Key(THREE), line=["kind", "day"]).column_names == [
        "kind",
        "day",
        "party",
        "amount",
    ]
    wide = fd.frames.allocate(table, key=fd.Key(THREE), form="wide", line=[])
    assert wide.column_names == ["A", "B", "C"]


def test_the_result_is_of_the_frame_s_kind() -> None:
    kinds = [
        type(fd.frames.allocate(make(LINES), key=fd.Key(THREE))) is type(make(LINES)) for make, _ in KINDS.values()
    ]
    assert all(kinds)


def test_pandas_keeps_its_own_types() -> None:
    frame = pd.DataFrame(
        {"who": pd.Categorical(["x", "y"]), "amount": np.array([10, -10], np.int64), "any": [object(), None]},
        index=[7, 9],
    )
    wide = fd.frames.allocate(frame, key=fd.Key(THREE), form="wide")
    assert list(wide.index) == [7, 9]
    assert list(wide.columns) == ["who", "amount", "any", "A", "B", "C"]
    assert list(map(str, wide.dtypes)) == ["category", "int64", "object", "int64", "int64", "int64"]
    long = fd.frames.allocate(frame, key=fd.Key(THREE))
    assert list(long.index) == list(range(6))
    assert list(map(str, long.dtypes)) == ["category", "object", "category", "int64"]
    assert long["any"].iloc[2] is frame["any"].iloc[0]
    assert list(long["party"].cat.categories) == ["A", "B", "C"]


def test_pandas_decimals_are_objects() -> None:
    frame = pd.DataFrame({"amount": [Decimal("1.00"), None, Decimal("-2.50")]})
    shares = fd.frames.allocate(frame, key=fd.Key({"A": 1, "B": 2}))["amount"].tolist()
    assert shares == [Decimal("0.33"), Decimal("0.67"), None, None, Decimal("-0.83"), Decimal("-1.67")]


def test_polars_keeps_its_own_types() -> None:
    frame = pl.DataFrame({"who": pl.Series(["x"], dtype=pl.Categorical), "amount": [10], "many": [[1, 2]]})
    result = fd.frames.allocate(frame, key=fd.Key(THREE))
    assert result.schema == pl.Schema(
        {"who": pl.Categorical(), "many": pl.List(pl.Int64), "party": pl.Enum(["A", "B", "C"]), "amount": pl.Int64}
    )
    lazy = fd.frames.allocate(frame.lazy(), key=fd.Key(THREE))
    assert lazy.collect_schema() == result.schema
    assert lazy.collect().equals(result)


def test_a_filter_behind_stays_behind() -> None:
    """Before the shares are made it would change who is there, or whose amount it is."""
    lazy = fd.frames.allocate(pl.from_arrow(LINES).lazy(), key=fd.Key(TOWNS))
    all_of_them = lazy.collect()
    for wanted in (pl.col("party") == "Faxe", pl.col("amount") > 20):
        assert lazy.filter(wanted).collect().equals(all_of_them.filter(wanted))
    assert lazy.select("amount").head(5).collect().equals(all_of_them.select("amount").head(5))


def test_a_relation_is_run_as_often_as_it_is_read() -> None:
    relation = fd.frames.allocate(as_relation(LINES), key=fd.Key(TOWNS))
    assert relation.fetchall() == relation.fetchall() != []
    assert relation.filter("party = 'Faxe' and amount is not null").aggregate("sum(amount)").fetchall() == [(17,)]


def test_columns_of_many_kinds_are_kept() -> None:
    kinds = {
        "text": pa.array(["a", None], pa.large_string()),
        "view": pa.array(["a", "b"], pa.string_view()),
        "dictionary": pa.array(["x", "y"]).dictionary_encode(),
        "list": pa.array([[1], []], pa.list_(pa.int32())),
        "struct": pa.array([{"a": 1}, None]),
        "time": pa.array([1, None], pa.timestamp("us", tz="Europe/Copenhagen")),
        "wide": pa.array([Decimal(10**60), None], pa.decimal256(76, 3)),
    }
    table = pa.table(kinds | {"amount": [2, 4]})
    result = fd.frames.allocate(table, key=fd.Key({"A": 1, "B": 1}))
    for name, column in kinds.items():
        assert result[name].to_pylist() == [value for value in column.to_pylist() for _ in range(2)]
        assert result.schema.field(name).type == column.type


# The function from batch to batch


def batches_of(table: Any, sizes: Iterator[int]) -> Iterator[Any]:
    at = 0
    while at < table.num_rows:
        size = next(sizes)
        yield from table.slice(at, size).combine_chunks().to_batches()
        at += size


def many_lines(rows: int, seed: int = 1) -> Any:
    draw = random.Random(seed)
    amounts = [draw.choice([None, draw.randrange(-(10 ** draw.randrange(1, 18)), 10**15)]) for _ in range(rows)]
    return pa.table({"line": list(range(rows)), "kind": draw.choices(["north", "south"], k=rows), "amount": amounts})


@pytest.mark.parametrize("keys", [{"north": THREE, "south": {"A": 5, "B": 2, "C": 1}}, KEYS], ids=["alike", "unlike"])
@pytest.mark.parametrize("form", ["long", "wide"])
def test_any_division_into_batches_and_any_number_of_threads_gives_the_same(keys: Any, form: Any) -> None:
    table = many_lines(3000)
    given_keys = {name: fd.Key(weights) for name, weights in keys.items()}
    whole = fd.frames.allocator(table.schema, key=given_keys, by="kind", form=form)
    expected = whole(table.combine_chunks().to_batches()[0])
    draw = random.Random(2)
    parts = list(whole.stream(batches_of(table, iter(lambda: draw.randrange(1, 500), 0))))
    assert pa.Table.from_batches(parts).equals(pa.Table.from_batches([expected]))
    threaded = fd.frames.allocator(table.schema, key=given_keys, by="kind", form=form, threads=3)
    assert threaded(table.combine_chunks().to_batches()[0]).equals(expected)
    if form == "long":
        oracle = long_rows(
            [(line, kind) for line, kind in zip(table["line"].to_pylist(), table["kind"].to_pylist(), strict=True)],
            table["amount"].to_pylist(),
            [keys[kind] for kind in table["kind"].to_pylist()],
        )
        assert rows_of_table(expected) == oracle


def test_it_is_called_by_several_threads_at_once() -> None:
    table = many_lines(4000)
    share = fd.frames.allocator(table.schema, key=fd.Key(TOWNS))
    alone = [
        fd.frames.allocator(table.schema, key=fd.Key(TOWNS))(batch) for batch in table.to_batches(max_chunksize=97)
    ]
    wrong: list[int] = []

    def work(seed: int) -> None:
        batches = list(enumerate(table.to_batches(max_chunksize=97)))
        random.Random(seed).shuffle(batches)
        wrong.extend(i for i, batch in batches if not share(batch).equals(alone[i]))

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_it_pickles() -> None:
    table = many_lines(50)
    keys = {name: fd.Key(weights) for name, weights in KEYS.items()}
    share = fd.frames.allocator(table.schema, key=keys, by="kind", method="webster", ties="larger-weight")
    again = pickle.loads(pickle.dumps(share))
    batch = table.combine_chunks().to_batches()[0]
    assert again.schema == share.schema
    assert again(batch).equals(share(batch))
    assert repr(again) == repr(share) == "<Allocator of 'amount', long, to 4 parties>"


def test_parties_as_text() -> None:
    share = fd.frames.allocator(LINES.schema, key=fd.Key(THREE), dictionary=False)
    assert share.schema.field("party").type == pa.string()
    assert share(LINES.to_batches()[0])["party"].to_pylist() == list("ABC") * 5


def test_parties_of_all_batches_are_one_buffer() -> None:
    share = fd.frames.allocator(LINES.schema, key=fd.Key(THREE))
    one, two = (share(LINES.to_batches()[0])["party"].indices.buffers()[1].address for _ in range(2))
    assert one == two


def test_a_slice_of_a_batch_is_what_it_shows() -> None:
    batch = LINES.combine_chunks().to_batches()[0].slice(2, 2)
    share = fd.frames.allocator(batch.schema, key=fd.Key(TOWNS), line="invoice")
    assert rows_of_table(share(batch)) == long_rows([("c",), ("d",)], [-50, 0], [TOWNS] * 2)
    decimals = pa.record_batch({"amount": pa.array(map(Decimal, range(9)), pa.decimal128(20, 2))}).slice(4, 3)
    shares = fd.frames.allocator(decimals.schema, key=fd.Key(THREE))(decimals)
    assert rows_of_table(shares) == long_rows([()] * 3, list(map(Decimal, (4, 5, 6))), [THREE] * 3, places=2)


@given(
    st.lists(st.none() | st.integers(-(2**63), 2**63 - 1), max_size=20),
    st.lists(st.integers(0, 10**12), min_size=1, max_size=7).filter(any),
    st.integers(1, 5),
)
def test_it_is_the_definition(amounts: list[int | None], weights: list[int], size: int) -> None:
    key = {f"p{i}": weight for i, weight in enumerate(weights)}
    table = pa.table({"amount": pa.array(amounts, pa.int64())})
    shares = fd.frames.allocate(table.to_reader(max_chunksize=size), key=fd.Key(key)).read_all()
    assert rows_of_table(shares) == long_rows([()] * len(amounts), amounts, [key] * len(amounts))


# What streams holds little


def endless(schema: Any, made: list[int]) -> Iterator[Any]:
    while True:
        made.append(1)
        yield pa.record_batch([pa.array(range(1000)), pa.array(range(1000))], schema=schema)


def test_a_reader_reads_no_further_than_it_is_read() -> None:
    schema, made = pa.schema([("i", pa.int64()), ("amount", pa.int64())]), []
    lines = pa.RecordBatchReader.from_batches(schema, endless(schema, made))
    shares = fd.frames.allocate(lines, key=fd.Key(THREE))
    assert shares.read_next_batch().num_rows == 3000
    assert len(made) <= 2


def test_an_empty_frame_gives_an_empty_one() -> None:
    for make, rows in KINDS.values():
        if make is KINDS["batch"][0]:
            continue  # an empty table has no batch
        for form in ("long", "wide"):
            assert rows(fd.frames.allocate(make(LINES.slice(0, 0)), key=fd.Key(THREE), form=form)) == []
    empty = fd.frames.allocate(pd.DataFrame({"amount": []}, dtype=object), key=fd.Key(THREE))
    assert list(empty.columns) == ["party", "amount"]


def test_ten_thousand_columns() -> None:
    table = pa.table({f"c{i}": [i] for i in range(10_000)} | {"amount": [5]})
    result = fd.frames.allocate(table, key=fd.Key({f"p{i}": 1 for i in range(10_000)}), form="wide")
    assert result.num_columns == 20_001
    assert [result[f"p{i}"].to_pylist() for i in range(6)] == [[1]] * 5 + [[0]]
    assert fd.frames.allocate(table, key=fd.Key(THREE)).num_columns == 10_002


# What does not fit


def read(frame: Any, asked: dict[str, Any]) -> None:
    result = fd.frames.allocate(frame, **({"key": fd.Key(THREE)} | asked))
    if isinstance(result, pa.RecordBatchReader):
        result.read_all()


def refused(id: str, frame: Any = LINES, **asked: Any) -> fd.Error:
    with pytest.raises(fd.Error) as caught:
        read(frame, asked)
    assert caught.value.id == id
    return caught.value


@pytest.mark.parametrize("kind", ["float16", "float32", "float64"])
def test_floats_are_refused_by_name(kind: str) -> None:
    table = pa.table({"amount": pa.array([1.0, 2.0]).cast(kind)})
    assert "'amount'" in refused("fordel.plan.float", table).seen
    if kind != "float16":
        assert "'amount'" in refused("fordel.plan.float", pl.from_arrow(table).lazy()).seen
        assert "'amount'" in refused("fordel.plan.float", table.to_pandas()).seen
        assert "'amount'" in refused("fordel.plan.float", as_relation(table)).seen


def test_what_is_no_amount_is_refused() -> None:
    for column in (["1"], [True], [[1]]):
        refused("fordel.plan.not_amounts", pa.table({"amount": column}))
        refused("fordel.plan.not_amounts", pd.DataFrame({"amount": column}))
    refused("fordel.plan.not_amounts", pd.DataFrame({"amount": [1, "x"]}))


def test_decimals_of_more_places_are_refused_in_their_row() -> None:
    table = pa.table({"amount": pa.array([Decimal("1.00"), None, Decimal("1.005")])})
    error = refused("fordel.plan.scale", table, places=2)
    assert "row 3" in error.seen
    assert "1.005" in error.seen
    refused("fordel.plan.scale", LINES, places=2)
    refused("fordel.plan.scale", table, places=-1)


def test_what_is_too_large_is_refused_in_its_row() -> None:
    for column in (pa.array([1, 2**63], pa.uint64()), pa.array([Decimal(0), Decimal(2**63)], pa.decimal128(38, 0))):
        error = refused("fordel.plan.too_large", pa.table({"amount": column}))
        assert "row 2" in error.seen
    refused("fordel.plan.too_large", pd.DataFrame({"amount": [1, 2**70]}))


def test_a_value_without_a_key_is_refused_in_its_row() -> None:
    keys = {"north": fd.Key(THREE)}
    seen = refused("fordel.batch.unknown_key", key=keys, by="kind").seen
    assert "row 2" in seen
    assert "'south'" in seen
    assert "'north'" in seen
    far = pa.concat_tables([LINES.take([0])] * 40 + [LINES])
    assert "row 42" in refused("fordel.batch.unknown_key", far.to_reader(max_chunksize=7), key=keys, by="kind").seen
    assert (
        "None"
        in refused("fordel.batch.unknown_key", pa.table({"kind": [None], "amount": [1]}), key=keys, by="kind").seen
    )
    refused("fordel.batch.unknown_key", pa.table({"kind": [5], "amount": [1]}), key=keys, by="kind")
    assert (
        "and 30 more"
        in refused("fordel.batch.unknown_key", key={f"k{i}": fd.Key(THREE) for i in range(50)}, by="kind").seen
    )


@pytest.mark.parametrize("values", [[1, 2], ["x", "y"], [None, 2]])
def test_keys_are_found_by_values_of_any_kind(values: list[Any]) -> None:
    table = pa.table({"k": pa.array(["x", "y"]).dictionary_encode() if values[0] == "x" else [1, 2], "amount": [2, 2]})
    keys = dict(zip(values, (fd.Key({"A": 1, "B": 0}), fd.Key({"A": 0, "B": 1})), strict=True))
    if None in values:
        refused("fordel.batch.unknown_key", table, key=keys, by="k")
    else:
        assert fd.frames.allocate(table, key=keys, by="k")["amount"].to_pylist() == [2, 0, 0, 2]


def test_keys_by_value_are_a_mapping() -> None:
    refused("fordel.argument.wrong_type", by="kind")
    refused("fordel.argument.wrong_type", form="tall")


def test_columns_that_are_not_there_are_refused() -> None:
    assert "'invoice', 'kind', 'amount'" in refused("fordel.frame.no_column", amount="beløb").seen
    refused("fordel.frame.no_column", line=["invoice", "x"])
    refused("fordel.frame.no_column", key={"north": fd.Key(THREE)}, by="x")


def test_names_that_are_taken_are_refused() -> None:
    for frame in (LINES, as_pandas(LINES), pl.from_arrow(LINES), pl.from_arrow(LINES).lazy(), as_relation(LINES)):
        assert "'kind'" in refused("fordel.batch.name_taken", frame, party="kind").seen
        refused("fordel.batch.name_taken", frame, key=fd.Key({"A": 1, "kind": 2}), form="wide")
        refused("fordel.batch.name_taken", frame, line="amount")
    twins = fd.Key([fd.Party("A", code="1"), fd.Party("A", code="2")], [1, 1])
    refused("fordel.batch.name_taken", key=twins)
    twice = pa.table([LINES["amount"]] * 2, names=["amount", "amount"])
    refused("fordel.batch.name_taken", twice)


def test_a_type_that_changes_half_way_is_refused() -> None:
    batch = LINES.to_batches()[0]
    share = fd.frames.allocator(batch.schema, key=fd.Key(THREE))
    share(batch)
    for other in (batch.set_column(0, "invoice", pa.array(range(5))), batch.select([0, 2]), batch.select([1, 0, 2])):
        with pytest.raises(fd.Error) as caught:
            share(other)
        assert caught.value.id == "fordel.batch.type_changed"


def test_what_is_no_frame_is_refused() -> None:
    for what in (5, {"amount": [1]}, [1, 2]):
        refused("fordel.frame.not_a_frame", what)


def test_a_polars_error_stays_ours() -> None:
    lazy = fd.frames.allocate(pl.from_arrow(LINES).lazy(), key={"north": fd.Key(THREE)}, by="kind")
    with pytest.raises(fd.Error) as caught:
        lazy.collect()
    assert caught.value.id == "fordel.batch.unknown_key"


def test_an_error_in_a_relation_is_duckdb_s_and_says_ours() -> None:
    relation = fd.frames.allocate(as_relation(LINES), key={"north": fd.Key(THREE)}, by="kind")
    with pytest.raises(duckdb.Error, match=r"\[fordel\.batch\.unknown_key\] seen: row 2"):
        relation.fetchall()


# Files


def written(folder: Path, table: Any) -> list[Path]:
    parquet.write_table(table, folder / "lines.parquet", row_group_size=2)
    csv.write_csv(table, folder / "lines.csv")
    feather.write_feather(table, folder / "lines.feather")
    with pa.ipc.new_stream(folder / "lines.arrow", table.schema) as stream:
        stream.write_table(table)
    return [folder / f"lines.{kind}" for kind in ("parquet", "csv", "feather", "arrow")]


def test_lines_of_each_kind_of_file(tmp_path: Path) -> None:
    table = pa.table({"invoice": ["007", "", "x,y"], "amount": [1, None, -3]})
    for file in written(tmp_path, table):
        assert open_lines(file).read_all().to_pylist() == table.to_pylist(), file


def test_an_empty_file_of_each_kind(tmp_path: Path) -> None:
    for file in written(tmp_path, LINES.slice(0, 0)):
        shares = fd.frames.allocate(open_lines(file), key=fd.Key(THREE))
        assert shares.schema.names == ["invoice", "kind", "party", "amount"]
        assert shares.read_all().num_rows == 0


def test_decimals_of_csv(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("i;amount\n1;12,5\n2;-0,25\n", encoding="utf-8")
    lines = open_lines(tmp_path / "a.csv", places=2, delimiter=";", decimal_point=",").read_all()
    assert lines["amount"].to_pylist() == [Decimal("12.50"), Decimal("-0.25")]


MANY = "1,5\n" * 300_000  # more than is read at once


@pytest.mark.parametrize(
    ("text", "places", "id"),
    [
        ("i,amount\n1,12.50\n", None, "fordel.plan.scale"),
        ("i,amount\n1,12.505\n", 2, "fordel.plan.scale"),
        ("i,amount\n1,9223372036854775808\n", None, "fordel.plan.too_large"),
        (f"i,amount\n{MANY}1,many\n", None, "fordel.batch.type_changed"),
        (f"i,amount\n{MANY}1,2,3\n", None, "fordel.batch.unreadable"),
        ("", None, "fordel.batch.unreadable"),
    ],
)
def test_csv_that_does_not_fit(text: str, places: int | None, id: str, tmp_path: Path) -> None:
    file = tmp_path / "lines.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(fd.Error) as caught:
        open_lines(file, places=places).read_all()
    assert caught.value.id == id
    assert "lines.csv" in caught.value.seen
    if MANY in text:
        assert "#300002" in caught.value.seen


def test_files_that_are_not_whole(tmp_path: Path) -> None:
    for file in written(tmp_path, pa.table({"amount": list(range(1000))})):
        if file.suffix == ".csv":
            continue
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        with pytest.raises(fd.Error) as caught:
            open_lines(file).read_all()
        assert caught.value.id == "fordel.batch.unreadable"
    with pytest.raises(fd.Error) as caught:
        open_lines(tmp_path / "none.parquet")
    assert caught.value.id == "fordel.batch.unreadable"
