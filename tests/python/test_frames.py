"""Results as frames: what pandas, polars, Arrow and DuckDB take is to the last unit what the objects themselves say."""

from __future__ import annotations

import datetime
import gc
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import fordel as fd

pd = pytest.importorskip("pandas")
pl = pytest.importorskip("polars")
pa = pytest.importorskip("pyarrow")
duckdb = pytest.importorskip("duckdb")

FAXE, STEVNS = fd.Party("Faxe", code="320"), fd.Party("Stevns", code="336")
KEY_OF_ONE = fd.Key.equal([FAXE])
WIDE = 10**39  # forty digits


def programme(amount: str = "-100.01 DKK", of: str = "Office") -> fd.Programme:
    made = fd.Programme("p", fd.Text("Ordning", "Scheme"), "DKK")
    made.add(fd.Assumption("a", "which?", "this"))
    key = fd.Key({FAXE: 2, STEVNS: 1})
    source = fd.Citation(fd.Text("Aftale", "Agreement"), "§ 1", "")
    decided = fd.Decision("KKR", datetime.date(2022, 3, 23))
    name = fd.Text("Drift", "Running")
    given: dict[str, Any] = {"citation": source, "decision": decided, "assumptions": ["a"], "name": name}
    made.add(fd.Stream("s", fd.per_year(fd.Money(amount)), key, of, fd.Period("2022-07-01", "2023-12-31"), **given))
    return made.add(fd.Stream("t", fd.per_year(fd.kroner(7)), FAXE, of, fd.Period.year(2023), due_month=3))


SCHEDULE = programme().schedule()
COMPARISON = fd.compare(programme(), programme("50.00 DKK"))
POPULATION = fd.Population(
    [FAXE, STEVNS], [("320", "2021-01-01", 36_900, "2021-02-11"), ("336", "2021-01-01", 23_000)], fd.Citation("Counts")
)
FIGURES = fd.Figures("coast", [FAXE], [(FAXE, "2021-01-01", Fraction(-5, 2))], unit="km")
CHECKS = fd.sjaelland.checks(fd.sjaelland.programme(outside="Lejre").schedule(), outside="Lejre")

TIDY: dict[str, Any] = {
    "schedule": SCHEDULE,
    "no entries": SCHEDULE.filter(year=2022, stream="t"),
    "one entry": SCHEDULE.filter(stream="t"),
    "allocation": fd.allocate(fd.oere(-100), fd.Key({FAXE: 2, STEVNS: 1})),
    "key": fd.Key.by_population([FAXE, STEVNS], "2021-01-01", POPULATION),
    "population": POPULATION,
    "figures": FIGURES,
    "comparison": COMPARISON,
    "all comparisons": fd.compare_all(("now", SCHEDULE), [("a", programme("50.00 DKK")), ("b", programme("5.00 DKK"))]),
    "attribution": COMPARISON.attribution(),
    "working": SCHEDULE.working(),
    "workings": fd.Workings([entry.working() for entry in SCHEDULE]),
    "checks": CHECKS,
}  # fmt: skip
READERS: dict[str, Callable[[Any], list[dict[str, Any]]]] = {
    "to_arrow": lambda of: rows_of(of.to_arrow()),
    "to_polars": lambda of: of.to_polars().to_dicts(),
    "to_pandas": lambda of: rows_of_pandas(of.to_pandas()),
    "pyarrow": lambda of: rows_of(pa.RecordBatchReader.from_stream(of).read_all()),
    "pandas": lambda of: rows_of_pandas(pd.DataFrame.from_arrow(of)),
    "polars": lambda of: pl.DataFrame(of).to_dicts(),
    "duckdb": lambda of: rows_of(duckdb.sql("select * from of").to_arrow_table()),
}


def rows_of(table: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = table.to_pylist()
    return rows


def rows_of_pandas(frame: Any) -> list[dict[str, Any]]:
    return [
        {name: None if pd.isna(value) else value for name, value in row.items()} for row in frame.to_dict("records")
    ]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", TIDY)
def test_every_reader_reads_what_the_records_say(name: str, reader: str) -> None:
    records = TIDY[name].to_records()
    assert READERS[reader](TIDY[name]) == records
    assert bool(records) == (name != "no entries")


def test_an_entry_says_in_its_row_what_it_says_itself() -> None:
    rows = SCHEDULE.to_records()
    assert len(rows) == len(SCHEDULE) == 5
    for row, entry in zip(rows, SCHEDULE, strict=True):
        assert row["year"] == entry.year
        assert (row["first_month"], row["last_month"], row["due_month"]) == (*entry.months, entry.due_month)
        assert (row["stream"], row["tranche"]) == (entry.stream, entry.tranche)
        for side, party in (("payer", entry.payer), ("recipient", entry.recipient)):
            assert (row[side], row[f"{side}_id"], row[f"{side}_code"] or "") == (party.name, party.id, party.code)
        assert row["amount"] == entry.amount.to_decimal()
        assert (row["minor_units"], row["currency"]) == (entry.amount.minor, "DKK")
        division = entry.payers_division
        for exact, said in (("exact", division.exact), ("weight", division.weight), ("share", division.share)):
            assert Fraction(row[f"{exact}_numerator"], row[f"{exact}_denominator"]) == said
    assert rows[0]["amount"] == Decimal("-33.33")
    assert (rows[0]["decision"], rows[-1]["decision"]) == ("KKR, 23 March 2022", None)
    assert (rows[0]["source"], rows[0]["assumptions"], rows[-1]["source"]) == ('Agreement, "§ 1"', "a", None)


def test_types_are_those_of_the_columns_whatever_they_hold() -> None:
    for some in (SCHEDULE, SCHEDULE.filter(stream="t"), SCHEDULE.filter(year=2022, stream="t")):
        schema = some.to_arrow().schema
        assert schema == SCHEDULE.to_arrow().schema
        assert [str(schema.field(name).type) for name in ("year", "due_month", "amount", "minor_units", "payer")] == [
            "int32",
            "int32",
            "decimal128(38, 2)",
            "int64",
            "string",
        ]
        frame = some.to_pandas()
        assert not [name for name in frame if frame[name].dtype.kind == "f"]
        assert str(frame["due_month"].dtype) == "Int32"
        assert frame["exact_numerator"].dtype == object
    assert str(POPULATION.to_arrow().schema.field("on").type) == "date32[day]"
    assert TIDY["key"].to_records()[0]["on"] == datetime.date(2021, 1, 1)
    assert (
        str(fd.allocate(fd.Money("100 JPY"), KEY_OF_ONE).to_arrow().schema.field("amount").type) == "decimal128(38, 0)"
    )


def test_pandas_calculates_exactly_with_what_it_is_given() -> None:
    frame = SCHEDULE.to_pandas()
    assert frame["amount"].sum() == SCHEDULE.total().to_decimal()
    assert frame["minor_units"].sum() == SCHEDULE.total().minor
    by_payer = frame.groupby("payer")["amount"].sum()
    assert by_payer.to_dict() == {payer: amount.to_decimal() for payer, amount in SCHEDULE.total_by("payer").items()}
    assert Fraction(frame["share_numerator"][0], frame["share_denominator"][0]) == Fraction(2, 3)
    assert (frame["amount"] + frame["amount"])[0] == Decimal("-66.66")


def test_texts_are_in_the_language_that_is_asked_for() -> None:
    columns = ["stream_name", "source", "amount"]
    assert SCHEDULE.to_records(columns, lang="da")[0]["stream_name"] == "Drift"
    assert SCHEDULE.to_arrow(columns, lang="da")["source"][0].as_py() == 'Aftale, "§ 1"'
    assert SCHEDULE.to_records(columns)[0]["stream_name"] != "Drift"


def test_columns_are_chosen_by_name_in_the_order_named() -> None:
    columns = ["amount", "year"]
    assert SCHEDULE.to_arrow(columns).column_names == columns
    assert list(SCHEDULE.to_pandas(columns)) == columns
    assert SCHEDULE.to_polars(columns).columns == columns
    assert list(SCHEDULE.to_records("year")[0]) == ["year"]
    with pytest.raises(fd.Error, match=r"frame\.no_column.*yaer.*there are year, first_month"):
        SCHEDULE.to_arrow(["yaer"])


@pytest.mark.parametrize("to", ["to_arrow", "to_pandas", "to_polars"])
def test_numbers_that_are_too_wide_are_refused_but_not_in_records(to: str) -> None:
    key = fd.Key({FAXE: 1, STEVNS: WIDE})
    with pytest.raises(OverflowError, match=r'frame\.too_wide.*"weight_numerator", row 2: 40 digits'):
        getattr(key, to)()
    assert len(getattr(key, to)(["party"])) == 2
    assert key.to_records()[1]["weight_numerator"] == WIDE
    with pytest.raises(Exception, match=r"fordel\.frame\.too_wide"):
        pa.table(key)


def test_amounts_at_the_edge_of_their_type() -> None:
    for minor in (2**63 - 1, -(2**63) + 1):
        row = fd.allocate(fd.oere(minor), KEY_OF_ONE).to_records()[0]
        assert (row["amount"], row["minor_units"]) == (Decimal(minor).scaleb(-2), minor)
        table = pa.table(fd.allocate(fd.oere(minor), KEY_OF_ONE))
        assert (table["amount"][0].as_py(), table["minor_units"][0].as_py()) == (Decimal(minor).scaleb(-2), minor)


def test_each_call_is_a_stream_of_its_own_which_outlives_what_it_is_of() -> None:
    made = programme().schedule()
    unread, first, second = (made.__arrow_c_stream__() for _ in range(3))
    expected = pa.table(made)
    del made, unread
    gc.collect()
    for capsule in (first, second):
        assert pa.RecordBatchReader._import_from_c_capsule(capsule).read_all() == expected
        with pytest.raises(ValueError, match="released"):
            pa.RecordBatchReader._import_from_c_capsule(capsule)


def test_checks_behave_as_a_list() -> None:
    lines = list(CHECKS)
    checks = fd.Checks(lines)
    assert checks == lines
    assert lines == checks
    assert checks != lines[1:]
    assert checks[1:] == fd.Checks(lines[1:])
    assert isinstance(checks[1:], fd.Checks)
    assert (checks[-1], len(checks), checks.index(lines[2]), checks.count(lines[2])) == (lines[-1], len(lines), 2, 1)
    assert lines[1] in checks
    assert list(reversed(checks)) == lines[::-1]
    assert not fd.Checks()
    with pytest.raises(TypeError, match="unhashable"):
        hash(CHECKS)


def test_checks_and_workings_are_tables() -> None:
    assert [check.id for check in CHECKS] == CHECKS.to_arrow()["id"].to_pylist()
    assert set(CHECKS.to_arrow()["holds"].to_pylist()) == {True}
    assert fd.Workings().to_records() == fd.Checks().to_records() == []
    assert "kind" in fd.Workings().to_arrow().column_names


# ---------------------------------------------------------------- a million rows

MANY = """
payers = fd.Key({f"payer {i}": 1 + i % 977 for i in range(100)})
programme = fd.Programme("p", "P", "DKK")
for s in range(STREAMS):
    programme.add(fd.Stream(f"s{s}", fd.per_year(fd.oere(10**8 + 7 * s)), payers, "Office", fd.Period.years(2021, 2030)))
schedule = programme.schedule()
"""


def of_many(streams: int) -> fd.Schedule:
    """1,000 entries a stream."""
    scope: dict[str, Any] = {"fd": fd, "STREAMS": streams}
    exec(MANY, scope)
    made: fd.Schedule = scope["schedule"]
    return made


def test_a_million_entries_tie_out_in_every_reader() -> None:
    schedule = of_many(1000)
    stated = sum(10**8 + 7 * s for s in range(1000)) * 10
    assert len(schedule) == 10**6
    assert schedule.total().minor == stated
    amount = Decimal(stated).scaleb(-2)

    sums = "select sum(amount), sum(minor_units), count(distinct payer) from schedule"
    assert duckdb.sql(sums).fetchall() == [(amount, stated, 100)]
    columns = ["year", "payer", "amount", "minor_units"]
    polars = schedule.to_polars(columns)
    assert polars.select(pl.col("amount", "minor_units").sum()).row(0) == (amount, stated)
    arrow = schedule.to_arrow(columns)
    assert pa.compute.sum(arrow["amount"]).as_py() == amount
    assert arrow["amount"].num_chunks == 16  # batches of 65,536 rows, the most that is in memory beside the reader's
    frame = schedule.to_pandas(["payer", "amount", "minor_units"])
    assert (frame["amount"].sum(), frame["minor_units"].sum()) == (amount, stated)
    by_payer = frame.groupby("payer")["minor_units"].sum()
    assert by_payer.to_dict() == {payer: paid.minor for payer, paid in schedule.total_by("payer").items()}


INTERRUPTED = (
    "import signal\nimport fordel as fd, pyarrow as pa\nSTREAMS = 400"
    + MANY
    + """
class Stopped(Exception):
    pass
def stop(number, frame):
    raise Stopped
signal.signal(signal.SIGALRM, stop)
def read_by_itself():
    return pa.table(schedule)
for read in (schedule.to_arrow, schedule.to_polars, schedule.to_records, read_by_itself):
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    try:
        try:
            read()
            print("read")
        except (pa.ArrowInvalid, OSError):
            for _ in range(10):  # what the handler raised comes behind the reader's own words
                pass
    except Stopped:
        print("stopped")
print(len(schedule.to_arrow(["year"])))
"""
)


@pytest.mark.skipif(sys.platform == "win32", reason="no interval timers")
def test_what_a_signal_handler_raises_ends_the_reading() -> None:
    told = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, text=True, timeout=120, check=True)
    assert told.stdout.split() == ["stopped"] * 4 + ["400000"]
