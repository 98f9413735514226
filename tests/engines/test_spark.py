"""Spark gives what the definition gives, whatever its partitions, and whatever becomes of its tasks."""

from __future__ import annotations

import os
import random
import signal
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

import fordel as fd
import how_to
import page_interpreter
from frame_oracle import largest_remainder, long_rows, shared

TOWNS = {"Køge": 61500, "Faxe": 36513, "Stevns": 23062}
KEYS = {"north": TOWNS, "south": {"D": 2, "Faxe": 1, "Køge": 1}}
PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "share-on-spark.md"


def lines(rows: int) -> Any:
    draw = random.Random(1)
    return pa.table(
        {
            "line": list(range(rows)),
            "kind": draw.choices(list(KEYS), k=rows),
            "amount": [
                draw.choice([None, draw.randrange(-(10**15), 10**15), 2**63 - 1, -(2**63)]) for _ in range(rows)
            ],
        }
    )


LINES = lines(5000)
EXPECTED = long_rows(
    [(line,) for line in LINES["line"].to_pylist()],
    LINES["amount"].to_pylist(),
    [KEYS[kind] for kind in LINES["kind"].to_pylist()],
)


def allocated(frame: Any, **more: Any) -> Any:
    keys = {name: fd.Key(weights) for name, weights in KEYS.items()}
    return fd.spark.allocate(frame, key=keys, by="kind", **({"line": "line"} | more))


def rows_of(frame: Any) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in frame.collect()]


def in_order(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """By line; parties stay in the order of their key."""
    return sorted(rows, key=lambda row: row[0])


@pytest.mark.parametrize("partitions", [1, 2, 7, 40])
def test_partitions_change_nothing(spark: Any, partitions: int) -> None:
    frame = spark.createDataFrame(LINES).repartition(partitions)
    assert in_order(rows_of(allocated(frame))) == EXPECTED


def test_a_line_of_parties_in_columns(spark: Any) -> None:
    frame = spark.createDataFrame(LINES.slice(0, 300))
    wide = fd.spark.allocate(frame, key=fd.Key(TOWNS), form="wide")
    assert wide.columns == ["line", "kind", "amount", *TOWNS]
    given = zip(*(LINES.slice(0, 300)[name].to_pylist() for name in LINES.column_names), strict=True)
    expected = [(*row, *shared(row[2], TOWNS, largest_remainder).values()) for row in given]
    assert in_order(rows_of(wide)) == expected


def test_decimals_and_what_is_kept_stay_as_they_are(spark: Any) -> None:
    frame = spark.sql(
        "select 1 as line, cast(10.00 as decimal(12, 2)) as amount, timestamp'2022-01-01 00:00:00' as at, "
        "date'2022-01-01' as day, array(1, 2) as many, cast(null as string) as text, named_struct('a', 1) as parts"
    )
    result = fd.spark.allocate(frame, key=fd.Key({"A": 1, "B": 2}))
    assert result.schema.fields[:-2] == [field for field in frame.schema.fields if field.name != "amount"]
    assert dict(result.dtypes)["party"] == "string"
    assert dict(result.dtypes)["amount"] == "decimal(12,2)"
    assert [row["amount"] for row in result.collect()] == [Decimal("3.33"), Decimal("6.67")]
    assert result.drop("party", "amount").distinct().collect() == frame.drop("amount").collect()


def test_an_empty_frame(spark: Any) -> None:
    assert rows_of(allocated(spark.createDataFrame(LINES).where("line < 0").repartition(3))) == []


@pytest.mark.parametrize("last", [0, 1])
def test_a_task_whose_worker_is_killed_is_run_again_and_changes_nothing(
    spark: Any, last: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marker, made_by = tmp_path / "killed", fd.spark._Shares

    def mortal(asked: Any) -> Any:
        share = made_by(asked)

        def shares(batches: Iterator[Any]) -> Iterator[Any]:
            for number, batch in enumerate(share(batches)):
                yield batch
                if number == last and not marker.exists():
                    marker.touch()
                    os.kill(os.getpid(), signal.SIGKILL)

        return shares

    monkeypatch.setattr(fd.spark, "_Shares", mortal)
    result = in_order(rows_of(allocated(spark.createDataFrame(LINES).repartition(4))))
    assert marker.exists()
    assert result == EXPECTED


def test_what_is_wrong_with_columns_is_refused_before_anything_runs(spark: Any) -> None:
    frame = spark.createDataFrame(LINES)
    for id, asked in {
        "fordel.frame.no_column": {"amount": "beløb"},
        "fordel.batch.name_taken": {"party": "line"},
        "fordel.plan.float": {"amount": "float"},
    }.items():
        with pytest.raises(fd.Error) as caught:
            allocated(frame.selectExpr("*", "cast(1 as double) as float"), **asked)
        assert caught.value.id == id


def test_what_is_wrong_in_a_row_is_said_with_its_id(spark: Any) -> None:
    frame = spark.createDataFrame(LINES)
    result = fd.spark.allocate(frame, key={"north": fd.Key(TOWNS)}, by="kind")
    with pytest.raises(Exception, match=r"\[fordel\.batch\.unknown_key\].*'south'; there are: 'north'"):
        result.collect()


def test_the_page_does_as_it_says(spark: Any) -> None:
    """Its blocks are marked as Spark's, so that who has no Java can run the other pages."""
    names: dict[str, Any] = {}
    ran, answer = 0, {"printed": "", "failed": False}
    for block in how_to.blocks(PAGE):
        if (block.language, block.about) == ("python", "spark"):
            answer = page_interpreter.run(block.body, names)
            assert not answer["failed"], answer["printed"]
        elif (block.language, block.about) == ("text", "spark"):
            assert how_to.shown(answer["printed"], block.body), answer["printed"]
            ran += 1
    assert ran == 3
