"""`fordel allocate` by each engine: one file gives the same shares, to the last byte once they are sorted."""

from __future__ import annotations

import json
import random
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from fordel import cli

pa = pytest.importorskip("pyarrow")
csv = pytest.importorskip("pyarrow.csv")
parquet = pytest.importorskip("pyarrow.parquet")
pytest.importorskip("duckdb")
pytestmark = pytest.mark.usefixtures("spark")  # the one session, which the command takes

LINES = 5_000
KEYS = "key,party,weight\nx,Havnby,2\nx,Engby,1\ny,Engby,1/3\ny,Klitby,1\nz,Klitby,1\n"
KEY = "party,weight\nHavnby,2\nEngby,1\nKlitby,4\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("key.csv").write_text(KEY)
    Path("keys.csv").write_text(KEYS)
    return tmp_path


def lines(decimals: bool) -> Any:
    random.seed(1)
    units = [random.choice([0, None, -1, random.randrange(-(10**9), 10**12)]) for _ in range(LINES)]
    kind: Any = pa.decimal128(20, 2) if decimals else pa.int64()
    amounts = [None if one is None else Decimal(one).scaleb(-2) if decimals else one for one in units]
    table = pa.table({"line": list(range(LINES)), "amount": pa.array(amounts, kind)})
    table = table.append_column("unit", pa.array(random.choices("xyz", k=LINES)))
    return table.append_column("text", pa.array([random.choice(["", 'a "b", c', "é\n", None]) for _ in range(LINES)]))


def allocated(engine: str, source: str, out: str, *words: str) -> tuple[bytes, Any]:
    """The file of shares with its rows sorted, and its totals."""
    assert cli.status(["allocate", source, "--engine", engine, "--out", out, *words]) == 0
    table = (
        csv.read_csv(out, parse_options=csv.ParseOptions(newlines_in_values=True))
        if out.endswith(".csv")
        else parquet.read_table(out)
    )
    places = [(name, "ascending") for name in table.column_names if name not in ("unit", "text")]
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table.sort_by(places).combine_chunks())
    told = json.loads(Path(f"{out}.manifest.json").read_text())
    same = {name: told["written"][name] for name in ("rows", "without_amount", "total")}
    return sink.getvalue().to_pybytes(), (told["shared"], told["read"], told["parties"], same)


@pytest.mark.parametrize("decimals", [False, True], ids=["units", "decimals"])
@pytest.mark.parametrize("form", ["long", "wide"])
@pytest.mark.parametrize("key", [["--key", "key.csv"], ["--key", "keys.csv", "--by", "unit"]], ids=["one", "several"])
def test_engines_come_to_the_same(key: list[str], form: str, decimals: bool) -> None:
    parquet.write_table(lines(decimals), "lines.parquet", row_group_size=700)
    found = {
        engine: allocated(engine, "lines.parquet", f"{engine}.parquet", *key, "--form", form)
        for engine in ("local", "duckdb", "spark")
    }
    assert found["duckdb"] == found["local"]
    assert found["spark"] == found["local"]


def test_a_csv_file_comes_to_the_same() -> None:
    table = lines(decimals=False).drop_columns(["text"])
    csv.write_csv(table, "lines.csv")
    local, *others = (
        allocated(engine, "lines.csv", f"{engine}.csv", "--key", "key.csv") for engine in ("local", "duckdb", "spark")
    )
    assert others == [local, local]


@pytest.mark.parametrize("engine", ["local", "duckdb", "spark"])
def test_what_is_wrong_in_a_row_is_the_same_error(engine: str) -> None:
    from fordel import Error

    parquet.write_table(lines(decimals=False), "lines.parquet")
    Path("keys.csv").write_text(KEYS.replace("z,", "w,"))
    with pytest.raises(Error) as refused:
        cli.status(
            ["allocate", "lines.parquet", "--engine", engine, "--by", "unit", "--key", "keys.csv", "--out", "out.csv"]
        )
    assert refused.value.id == "fordel.batch.unknown_key"
    assert sorted(path.name for path in Path().iterdir()) == ["key.csv", "keys.csv", "lines.parquet"]
