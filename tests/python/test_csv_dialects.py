"""CSV for Danish spreadsheets: every amount is a number, nothing becomes a date, and the plain dialect is as it was."""

from __future__ import annotations

import csv
import datetime
import io
import re
import shutil
import subprocess
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import fordel as fd
from fordel import cli, export

ROOT = Path(__file__).parents[2]
MUSEUM = ROOT / "docs" / "examples" / "museum" / "museum.yaml"
MORE = {"streams.running.amount": "600.000 kr. per year"}
NUMBER = re.compile(r"-?\d+(,\d+)?")


def schedule() -> fd.Schedule:
    return fd.sjaelland.programme(outside="Greve").schedule()


def compared() -> fd.Comparison:
    file = fd.ProgrammeFile.read(MUSEUM)
    return fd.compare(file.schedule(), file.schedule(set=MORE))


def several() -> fd.AllComparisons:
    file = fd.ProgrammeFile.read(MUSEUM)
    return fd.compare_all(("I dag", file.schedule()), [("Mere", file.schedule(set=MORE))])


def rows_of(text: str) -> list[dict[str, str]]:
    """As Danish spreadsheets divide it; asserts what they need."""
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    head, *rows = csv.reader(io.StringIO(text[1:], newline=""), delimiter=";", strict=True)
    assert {len(row) for row in rows} <= {len(head)}
    return [dict(zip(head, row, strict=True)) for row in rows]


def number(cell: str) -> Decimal:
    assert NUMBER.fullmatch(cell), cell
    return Decimal(cell.replace(",", "."))


def test_each_entry_is_a_row_with_danish_headings() -> None:
    rows, records = rows_of(schedule().to_csv("excel-da")), schedule().records()
    assert list(rows[0]) == [
        "år", "post", "betaler", "modtager", "beløb", "valuta", "status", "andel af post", "opkræver", "kilde",
        "antagelser", "gruppe", "første måned", "sidste måned", "forfaldsmåned", "betalers id", "betalers kode",
        "modtagers id", "modtagers kode", "uafrundet beløb", "vægt", "andel",
    ]  # fmt: skip
    assert len(rows) == len(records) == 270
    for row, record in zip(rows, records, strict=True):
        assert (row["år"], row["post"], row["betaler"]) == (str(record["year"]), record["stream"], record["payer"])
        assert number(row["beløb"]) == record["amount"]
        assert (number(row["første måned"]), number(row["sidste måned"])) == (
            record["first_month"],
            record["last_month"],
        )
        for head, name in (("uafrundet beløb", "exact"), ("vægt", "weight"), ("andel", "share")):
            assert Fraction(row[head].replace("\u2044", "/")) == record[name]


def test_words_are_danish() -> None:
    rows = rows_of(schedule().to_csv("excel-da"))
    assert {row["status"] for row in rows} == {"anbefalet", "bevilget", "ikke angivet"}
    assert "Kommunal og regional medfinansiering" in {row["gruppe"] for row in rows}
    assert all(row["kilde"].startswith("Introduktion til KKR Sjælland, 23. marts 2022") for row in rows)


@pytest.mark.parametrize("dialect", ["excel-da", "excel_da"])
def test_nothing_looks_like_a_day(dialect: str) -> None:
    cells = [cell for row in rows_of(schedule().to_csv(dialect)) for cell in row.values()]
    assert [cell for cell in cells if re.fullmatch(r"\d+\s*[-/.:]\s*\d+([-/.:]\d+)?", cell)] == []


def test_the_plain_dialect_is_the_default() -> None:
    assert schedule().to_csv() == schedule().to_csv("plain")
    assert schedule().to_csv().startswith("year,stream,payer,")
    assert compared().to_csv() == compared().to_csv(dialect="plain")
    assert compared().attribution().to_csv() == compared().attribution().to_csv("plain")
    assert several().parties_to_csv() == several().parties_to_csv(dialect="plain")
    assert several().clauses_to_csv() == several().clauses_to_csv("plain")


def test_a_comparison_has_percents_to_read() -> None:
    rows, records = rows_of(compared().to_csv("excel-da")), compared().records()
    assert list(rows[0]) == ["side", "år før", "år", "part", "partens id", "partens kode", "før", "efter", "forskel", "procent", "valuta"]  # fmt: skip
    assert {row["side"] for row in rows} == {"betalere", "modtagere"}
    for row, record in zip(rows, records, strict=True):
        for head, name in (("før", "before"), ("efter", "after"), ("forskel", "difference")):
            assert number(row[head]) == record[name]
        assert abs(Fraction(number(row["procent"])) - record["percent"]) <= Fraction(1, 200)


def test_an_attribution_has_its_causes_in_danish() -> None:
    reason = compared().attribution()
    rows, records = rows_of(reason.to_csv("excel-da")), reason.records()
    labels = [column.label.da for column in reason.columns]
    assert list(rows[0])[9:-1] == labels
    for row, record in zip(rows, records, strict=True):
        assert sum(number(row[label]) for label in labels) == number(row["forskel"]) == record["difference"]


def test_several_comparisons() -> None:
    rows, records = rows_of(several().parties_to_csv("payers", "excel-da")), several().party_records()
    assert [row["part"] for row in rows] == [*(record["party"] for record in records[:-1]), "i alt"]
    assert sum(number(row["Mere"]) for row in rows[:-1]) == number(rows[-1]["Mere"]) != 0
    clauses = rows_of(several().clauses_to_csv("excel-da"))
    assert [row["adresse"] for row in clauses] == ["streams.running.amount"]


@pytest.mark.parametrize(
    "write",
    [
        lambda: schedule().to_csv("excel"),
        lambda: compared().to_csv("excel"),
        lambda: compared().attribution().to_csv("excel"),
        lambda: several().parties_to_csv(dialect="excel"),
        lambda: several().clauses_to_csv("excel"),
        lambda: export.to_csv(["a"], [], "excel"),
    ],
)
def test_other_dialects_are_refused(write: Any) -> None:
    with pytest.raises(fd.Error) as refused:
        write()
    assert refused.value.id == "fordel.argument.wrong_type"
    assert "neither plain nor excel-da" in str(refused.value)


def test_no_name_is_a_formula() -> None:
    wall = fd.Stream(
        "=wall",
        fd.once(fd.kroner(3)),
        payers=fd.Key({"=cmd|' /C calc'!A0": 1, "a;b": 1, '@x "y"': 1}),
        recipients="+Diget",
        period=fd.Period.year(2025),
    )
    made = fd.Programme("p", "P", "DKK").add(wall).schedule()
    for row in rows_of(made.to_csv("excel-da")):
        assert not any(cell.startswith(("=", "+", "@", "\t")) for cell in row.values())
    assert [row["betaler"] for row in rows_of(made.to_csv("excel-da"))] == ["'=cmd|' /C calc'!A0", "a;b", '\'@x "y"']


def test_amounts_below_zero_are_numbers() -> None:
    back = fd.Stream("back", fd.once(fd.oere(-500)), payers="A", recipients="B", period=fd.Period.year(2025))
    (row,) = rows_of(fd.Programme("p", "P", "DKK").add(back).schedule().to_csv("excel-da"))
    assert number(row["beløb"]) == Decimal("-5.00")


def test_tables_that_python_writes() -> None:
    rows = [["A;B", Decimal("-1234.50"), Fraction(1, 3), 7, True, None, "=x"]]
    written = export.to_csv(["payer", "amount", "first", "year", "holds", "due_month", "own"], rows, "excel-da")
    (row,) = rows_of(written)
    assert row == {
        "betaler": "A;B", "beløb": "-1234,50", "fra": "1\u20443", "år": "7", "holder": "ja", "forfaldsmåned": "",
        "own": "'=x",
    }  # fmt: skip
    assert export.to_csv(["payer"], [[Fraction(1, 3)]]) == "payer\n1/3\n"


SOLVED = [
    "solve",
    str(MUSEUM),
    "streams.running.amount",
    "--so-that",
    "Klitby == 250.000 kr. in 2026",
    "--step",
    "1 kr.",
]
COMMANDS = {
    "report": ["report", "sjaelland"],
    "one case": ["report", "sjaelland", "--outside", "Greve"],
    "a file": ["report", str(MUSEUM)],
    "by": ["report", "sjaelland", "--by", "payer"],
    "explain": ["explain", "sjaelland", "--outside", "Greve", "--payer", "Køge"],
    "population": ["population", "Køge", "--on", "2022-01-01"],
    "diff": ["diff", str(MUSEUM), "--after-set", "streams.running.amount=600.000 kr. per year"],
    "why": ["diff", str(MUSEUM), "--after-set", "streams.running.amount=600.000 kr. per year", "--why"],
    "sweep": ["sweep", str(MUSEUM), "streams.running.amount=500.000 kr. per year; 600.000 kr. per year"],
    "solve": SOLVED,
}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_with_csv_has_the_dialect(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    cli.status([*COMMANDS[name], "--format", "excel-da"])
    danish = capsys.readouterr().out
    cli.status([*COMMANDS[name], "--format", "csv"])
    plain = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    rows = rows_of(danish)
    assert len(rows) == len(plain) - 1 > 0
    assert set(rows[0]) != set(plain[0])
    english = {"amount", "payer", "recipient", "year", "lowest", "heads", "before", "difference", "case", "first_step"}
    assert not english & set(rows[0])


def test_one_table_is_asked_of_diff(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(fd.Error, match="--format excel-da, which is one table"):
        cli.status([*COMMANDS["why"], "--shapley", "--format", "excel-da"])


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed: no CSV is opened")
def test_libreoffice_under_danish_takes_amounts_for_numbers_and_nothing_for_a_day(tmp_path: Path) -> None:
    opened = as_opened(schedule().to_csv("excel-da"), tmp_path)
    records = schedule().records()
    assert len(opened) == len(records)
    for row, record in zip(opened, records, strict=True):
        assert isinstance(row["beløb"], (int, float))
        assert Decimal(str(row["beløb"])) == record["amount"]
        assert (row["år"], row["første måned"], row["sidste måned"]) == (record["year"], record["first_month"], record["last_month"])  # fmt: skip
        assert row["betaler"] == record["payer"]
        assert Fraction(str(row["andel"]).replace("\u2044", "/")) == record["share"]
        assert not any(isinstance(cell, (datetime.date, datetime.time)) for cell in row.values())
        assert not any(isinstance(cell, str) and cell.startswith("=") for cell in row.values())


def as_opened(text: str, folder: Path) -> list[dict[str, Any]]:
    """What stands in the cells when a Danish office program opens the file, and looks for days and numbers."""
    file = folder / "schedule.csv"
    file.write_bytes(text.encode("utf-8"))
    semicolon, quote, utf_8, danish = 59, 34, 76, 1030
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            f"--infilter=CSV:{semicolon},{quote},{utf_8},1,,{danish},false,true,false",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(folder),
            str(file),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    head, *rows = openpyxl.load_workbook(folder / "schedule.xlsx").active.values
    return [dict(zip(head, row, strict=True)) for row in rows]
