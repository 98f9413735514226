"""`fordel allocate`: files in, files out, exact, whole or not at all, whatever goes wrong on the way."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import resource
import signal
import subprocess
import sys
from fractions import Fraction
from math import floor
from pathlib import Path
from typing import Any

import pytest

import fordel as fd
from fordel import cli

pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")
ipc = pytest.importorskip("pyarrow.ipc")
arrow_csv = pytest.importorskip("pyarrow.csv")

KEY = {"Havnby": 2, "Engby": 1, "Klitby": 4}
MAIN = [sys.executable, "-c", "from fordel_command import main; main()"]


def hamilton(units: int, weights: list[int]) -> list[int]:
    """Largest remainder in fractions, by its definition; of equal remainders the earlier, of a negative amount the mirror."""
    sign, units, total = (1 if units >= 0 else -1), abs(units), sum(weights)
    quotas = [Fraction(units * weight, total) for weight in weights]
    shares = [floor(quota) for quota in quotas]
    order = sorted(range(len(weights)), key=lambda i: (shares[i] - quotas[i], i))
    for i in order[: units - sum(shares)]:
        shares[i] += 1
    return [sign * share for share in shares]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("key.csv").write_text("party,weight\n" + "".join(f"{name},{weight}\n" for name, weight in KEY.items()))
    return tmp_path


def lines(amounts: list[Any], kind: Any = None, **more: Any) -> Any:
    return pa.table({"line": list(range(len(amounts))), "amount": pa.array(amounts, kind or pa.int64()), **more})


def saved(table: Any, name: str) -> str:
    """A table as a file of the kind that its name says."""
    if name.endswith(".csv"):
        arrow_csv.write_csv(table, name)
    elif name.endswith(".arrow"):
        with ipc.new_file(name, table.schema) as out:
            out.write_table(table)
    else:
        parquet.write_table(table, name)
    return name


def loaded(name: str) -> list[dict[str, Any]]:
    """The rows of a file, as its own reader gives them."""
    if name.endswith(".csv"):
        with Path(name).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    if name.endswith(".arrow"):
        return ipc.open_file(name).read_all().to_pylist()
    return parquet.read_table(name).to_pylist()


def allocate(*words: str) -> None:
    assert cli.status(["allocate", *words]) == 0


def names(folder: str = ".") -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir())


def refused(*words: str, key: str = "key.csv", out: str = "out.parquet") -> fd.Error:
    """What is said; and nothing is left but what was there."""
    before = names()
    with pytest.raises(fd.Error) as caught:
        cli.status(["allocate", *words, "--key", key, "--out", out])
    assert names() == before
    return caught.value


def manifest_of(name: str) -> Any:
    return json.loads(Path(f"{name}.manifest.json").read_text(encoding="utf-8"))


AMOUNTS = [0, 1, -1, 100, -12345, None, 7, 2**63 - 1, -(2**63), 10**12 + 1]


@pytest.mark.parametrize("engine", ["local", "duckdb"])
@pytest.mark.parametrize("into", ["csv", "parquet", "arrow"])
@pytest.mark.parametrize("of", ["csv", "parquet", "arrow"])
def test_each_kind_of_file_gives_the_definition_s_shares(of: str, into: str, engine: str) -> None:
    if engine == "duckdb":
        pytest.importorskip("duckdb")
    allocate(saved(lines(AMOUNTS), f"lines.{of}"), "--key", "key.csv", "--out", f"out.{into}", "--engine", engine)
    expected = [
        (str(place), name, "" if amount is None else str(share))
        for place, amount in enumerate(AMOUNTS)
        for name, share in zip(KEY, hamilton(amount or 0, list(KEY.values())), strict=True)
    ]
    found = [tuple("" if cell is None else str(cell) for cell in row.values()) for row in loaded(f"out.{into}")]
    assert found == expected


def test_wide_decimals_have_their_places() -> None:
    Path("lines.csv").write_text("line,amount\nx,10.00\ny,-0.01\n")
    allocate("lines.csv", "--key", "key.csv", "--places", "2", "--form", "wide", "--out", "out.csv")
    assert loaded("out.csv") == [
        {"line": "x", "amount": "10.00", "Havnby": "2.86", "Engby": "1.43", "Klitby": "5.71"},
        {"line": "y", "amount": "-0.01", "Havnby": "0.00", "Engby": "0.00", "Klitby": "-0.01"},
    ]
    assert manifest_of("out.csv")["parties"] == {"Engby": "1.43", "Havnby": "2.86", "Klitby": "5.70"}


def test_a_danish_file_and_a_danish_key() -> None:
    Path("lines.csv").write_text("linje;amount\nx;10,50\n")
    Path("key.csv").write_text("Part;Vægt\nA;0,5\nB;1\n", encoding="utf-8")
    allocate("lines.csv", "--key", "key.csv", "--places", "2", "--out", "out.csv", "--lang", "da")
    assert [row["amount"] for row in loaded("out.csv")] == ["3.50", "7.00"]


def test_each_line_by_its_own_key() -> None:
    Path("key.csv").write_text("key,party,weight\nx,A,1\ny,B,1\nx,B,2\ny,C,1/2\n")
    table = lines([100, 100, 9], unit=["x", "y", "x"])
    allocate(saved(table, "in.parquet"), "--by", "unit", "--key", "key.csv", "--line", "line", "--out", "out.csv")
    found = [(row["line"], row["party"], int(row["amount"])) for row in loaded("out.csv")]
    assert found == [("0", "A", 33), ("0", "B", 67), ("1", "B", 67), ("1", "C", 33), ("2", "A", 3), ("2", "B", 6)]


def test_method_and_threads() -> None:
    source = saved(lines([100, 101, 102] * 50), "in.parquet")
    allocate(source, "--key", "key.csv", "--method", "webster", "--out", "one.parquet")
    allocate(source, "--key", "key.csv", "--method", "webster", "--threads", "3", "--out", "three.parquet")
    assert Path("one.parquet").read_bytes() == Path("three.parquet").read_bytes()
    expected = fd.apportion(100, list(KEY.values()), method="webster").units
    assert [row["amount"] for row in loaded("one.parquet")[:3]] == list(expected)


def test_the_manifest_holds_counts_totals_and_digests_and_no_time() -> None:
    allocate(saved(lines(AMOUNTS), "in.parquet"), "--key", "key.csv", "--out", "out.parquet")
    first = Path("out.parquet.manifest.json").read_bytes()
    allocate("in.parquet", "--key", "key.csv", "--out", "out.parquet")
    assert Path("out.parquet.manifest.json").read_bytes() == first
    told, total = manifest_of("out.parquet"), sum(filter(None, AMOUNTS))
    for part, file in (("read", "in.parquet"), ("written", "out.parquet"), ("key", "key.csv")):
        assert told[part]["file"] == file
        assert told[part]["sha256"] == hashlib.sha256(Path(file).read_bytes()).hexdigest()
    assert (told["read"]["lines"], told["read"]["without_amount"]) == (len(AMOUNTS), 1)
    assert (told["written"]["rows"], told["written"]["without_amount"]) == (3 * len(AMOUNTS), 3)
    assert told["read"]["total"] == told["written"]["total"] == str(total)
    assert sum(map(int, told["parties"].values())) == total
    assert told["shared"]["form"] == "long"


def test_an_empty_table_gives_an_empty_one() -> None:
    allocate(saved(lines([]), "in.parquet"), "--key", "key.csv", "--out", "out.csv")
    assert Path("out.csv").read_text() == '"line","party","amount"\n'
    assert manifest_of("out.csv")["parties"] == {}


def test_ten_thousand_columns() -> None:
    Path("key.csv").write_text("party,weight\n" + "".join(f"p{place},1\n" for place in range(10_000)))
    allocate(saved(lines([10_001, -3]), "in.parquet"), "--key", "key.csv", "--form", "wide", "--out", "out.parquet")
    first, second = (list(row.values())[2:] for row in loaded("out.parquet"))
    assert first == [2] + [1] * 9_999
    assert second == [-1] * 3 + [0] * 9_997


# --------------------------------------------------------------------------------------------------- what goes wrong


def test_what_is_wrong_with_columns() -> None:
    assert refused(saved(lines([1.5], pa.float64()), "in.parquet")).id == "fordel.plan.float"
    assert refused(saved(lines([1]), "in.parquet"), "--amount", "x").id == "fordel.frame.no_column"
    assert refused("in.parquet", "--by", "x").id == "fordel.frame.no_column"
    assert refused(saved(lines([2**63], pa.uint64()), "in.parquet")).id == "fordel.plan.too_large"
    assert refused(saved(lines(["x"], pa.string()), "in.parquet")).id == "fordel.plan.not_amounts"
    Path("key.csv").write_text("party,weight\nline,1\n")
    assert refused(saved(lines([1]), "in.parquet"), "--form", "wide").id == "fordel.batch.name_taken"


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("", "fordel.key.empty"),
        ("party,weight\n", "fordel.key.empty"),
        ("party,share\nA,1\n", "fordel.frame.no_column"),
        ("party,weight,weight\nA,1,1\n", "fordel.batch.name_taken"),
        ("party,weight\nA,x\n", "fordel.frame.value"),
        ("party,weight\nA,\n", "fordel.frame.empty"),
        ("party,weight\nA,1\nA,2\n", "fordel.frame.duplicate"),
        ("party,weight\nA,-1\n", "fordel.frame.value"),
    ],
)
def test_what_is_wrong_with_the_key(text: str, id: str) -> None:
    saved(lines([1]), "in.parquet")
    Path("key.csv").write_text(text)
    assert refused("in.parquet").id == id


def test_a_wrong_cell_of_the_key_is_named_by_its_line() -> None:
    saved(lines([1]), "in.parquet")
    Path("key.csv").write_text("key,party,weight\nx,A,1\ny,A,1\nx,B,?\n")
    assert "key.csv, line 4" in refused("in.parquet", "--by", "line").seen


def cut(name: str) -> None:
    content = Path(name).read_bytes()
    Path(name).write_bytes(content[: len(content) // 2])


@pytest.mark.parametrize("engine", ["local", "duckdb"])
@pytest.mark.parametrize("kind", ["parquet", "arrow"])
def test_a_file_that_ends_half_way(kind: str, engine: str) -> None:
    if engine == "duckdb":
        pytest.importorskip("duckdb")
    cut(saved(lines(list(range(10_000))), f"in.{kind}"))
    assert refused(f"in.{kind}", "--engine", engine).id == "fordel.batch.unreadable"


def test_files_that_are_none() -> None:
    for name in ("none.parquet", "none.csv", "none.arrow"):
        assert refused(name).id == "fordel.batch.unreadable"
        Path(name).write_bytes(b"")
        assert refused(name).id == "fordel.batch.unreadable"


def test_a_type_that_changes_half_way() -> None:
    many = "".join(f"{line},{line}\n" for line in range(200_000))
    Path("in.csv").write_text(f"line,amount\n{many}x,1.5\n")
    assert refused("in.csv").id == "fordel.plan.scale"
    Path("in.csv").write_text(f"line,amount\n{many}x,many\n")
    assert refused("in.csv").id == "fordel.batch.type_changed"


def test_an_output_that_is_read_or_of_no_kind() -> None:
    saved(lines([1]), "in.parquet")
    for out in ("in.parquet", "./in.parquet", "key.csv", "out.xlsx"):
        error = refused("in.parquet", out=out)
        assert (error.id, f"--out {Path(out)}" in error.seen) == ("fordel.command.usage", True)


def test_an_earlier_output_stays_until_there_is_another() -> None:
    allocate(saved(lines([1]), "in.parquet"), "--key", "key.csv", "--out", "out.parquet")
    before = Path("out.parquet").read_bytes(), manifest_of("out.parquet")
    saved(lines([1.5], pa.float64()), "in.parquet")
    assert refused("in.parquet").id == "fordel.plan.float"
    assert (Path("out.parquet").read_bytes(), manifest_of("out.parquet")) == before
    allocate(saved(lines([2]), "in.parquet"), "--key", "key.csv", "--out", "out.parquet")
    assert manifest_of("out.parquet")["read"]["total"] == "2"


def test_a_folder_that_is_not_there_is_made() -> None:
    allocate(saved(lines([1]), "in.parquet"), "--key", "key.csv", "--out", "new/folder/out.parquet")
    assert names("new/folder") == ["out.parquet", "out.parquet.manifest.json"]


def test_units_that_get_lost_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The shares of one batch are written twice, those of another are not written at all."""
    from fordel.batch import run

    written = run.write

    def twice(path: Path, schema: Any, batches: Any) -> None:
        written(path, schema, [batch for batch in batches for _ in range(2)])

    saved(lines([5, 7]), "in.parquet")
    for wrong in (twice, lambda path, schema, batches: written(path, schema, list(batches)[:0])):
        monkeypatch.setattr(run, "write", wrong)
        assert refused("in.parquet").id == "fordel.batch.control_total"


@pytest.mark.skipif(sys.platform != "linux", reason="limits as Linux has them")
@pytest.mark.parametrize("kind", ["parquet", "csv", "arrow"])
def test_a_disk_that_is_full(kind: str, folder: Path) -> None:
    saved(lines(list(range(100_000))), "in.parquet")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    words = ["allocate", "in.parquet", "--key", "key.csv", "--out", f"out.{kind}"]
    done = subprocess.run(
        [*MAIN, *words], capture_output=True, encoding="utf-8", preexec_fn=limit, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "[fordel.command.unwritable]" in done.stderr
    assert names() == ["in.parquet", "key.csv"]


# Never ends: a batch of shares is written, and then the reader waits.
WAITING = """import time
from fordel.batch import run
from fordel_command import main
def held(shares, told):
    for share in shares:
        yield share
    print("written", flush=True)
    time.sleep(60)
run._told = held
main()
"""


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize(("sent", "left"), [(signal.SIGTERM, 0), (signal.SIGINT, 0), (signal.SIGKILL, 1)])
def test_whoever_is_stopped_leaves_no_half_file(sent: signal.Signals, left: int) -> None:
    allocate(saved(lines([1]), "in.parquet"), "--key", "key.csv", "--out", "out.parquet")
    before = Path("out.parquet").read_bytes()
    words = ["allocate", "in.parquet", "--key", "key.csv", "--out", "out.parquet"]
    with subprocess.Popen([sys.executable, "-c", WAITING, *words], stdout=subprocess.PIPE, encoding="utf-8") as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "written\n"
        running.send_signal(sent)
        running.wait(timeout=30)
    assert running.returncode != 0
    assert Path("out.parquet").read_bytes() == before
    begun = [name for name in names() if name.startswith(".fordel-")]
    assert len(begun) == left


def test_an_engine_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    saved(lines([1]), "in.parquet")
    monkeypatch.setitem(sys.modules, "duckdb", None)
    error = refused("in.parquet", "--engine", "duckdb")
    assert (error.id, 'pip install "fordel[engines]"' in error.seen) == ("fordel.extra.missing", True)


def test_spark_without_java(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyspark")
    saved(lines([1]), "in.parquet")
    monkeypatch.setenv("JAVA_HOME", "no-such-folder")
    assert refused("in.parquet", "--engine", "spark").id == "fordel.batch.no_java"
