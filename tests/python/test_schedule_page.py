"""The page of a part of a schedule: what one party pays, how it was worked out, and what it rests on."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

import fordel as fd
from fordel import cli

ROOT = Path(__file__).resolve().parents[2]
MUSEUM = str(ROOT / "docs" / "examples" / "museum" / "museum.yaml")
KOEGE = ["sjaelland", "--outside", "Greve", "--payer", "Køge", "--year", "2022", "--lang", "da"]
ONLY = {"payer": "Køge", "year": 2022}


@pytest.fixture(scope="module")
def bill() -> fd.Schedule:
    return fd.sjaelland.programme(outside="Greve").schedule().filter(**ONLY)


def text_of(page: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<main>")[2]))


def test_it_has_the_payments_the_working_and_what_they_rest_on(bill: fd.Schedule) -> None:
    page = text_of(bill.to_html(lang="da"))
    assert "Hvad Køge betaler" in page
    assert "I alt 172.423,43 kr. (2022)." in page
    assert page.count("Køge → Klyngekontor") == 4  # each payment has its working
    assert "61.475 / 709.204 × 500.000 = 43.340,84 …" in page
    assert "Hvilken af de 17 kommuner er ikke med? Greve" in page
    assert "Roskilde →" not in page


def test_it_is_in_the_language_that_is_set(bill: fd.Schedule) -> None:
    assert "What Køge pays" in bill.to_markdown()
    try:
        fd.set_language("da")
        assert "Hvad Køge betaler" in bill.to_markdown()
    finally:
        fd.set_language("en")


def test_it_needs_nothing_besides_itself(bill: fd.Schedule) -> None:
    page = bill.to_html()
    assert page.startswith("<!doctype html>")
    assert not re.search(r"<script|<link|src=|url\(", page)
    assert page == bill.to_html()


@pytest.mark.parametrize("make", [fd.Schedule.to_html, fd.Schedule.to_markdown])
def test_it_is_put_in_the_file_that_is_named(make: object, bill: fd.Schedule, tmp_path: Path) -> None:
    assert callable(make)
    page = make(bill, tmp_path / "page", lang="da")
    assert (tmp_path / "page").read_text(encoding="utf-8") == page


def test_a_schedule_of_nothing_has_a_page(bill: fd.Schedule) -> None:
    assert "0.00" in bill.filter(year=1999).to_markdown()


def test_who_pays_nothing_is_told_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.status(["report", "sjaelland", "--outside", "Greve", "--payer", "Greve", "--lang", "da"]) == 0
    said = capsys.readouterr().out
    assert "I alt 0,00 kr.: der betales intet." in said
    assert "()" not in said


def test_names_are_no_markup() -> None:
    wall = fd.Stream("w", fd.once(fd.kroner(3)), fd.Party("<b>A</b>"), fd.Party("B"), fd.Period.year(2025))
    page = fd.Programme("p", "<i>P</i>", "DKK").add(wall).schedule().to_html()
    assert "<b>A" not in page
    assert "<i>P" not in page


# The command.


@pytest.mark.parametrize("format", ["text", "html", "md"])
def test_report_writes_the_page(format: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.status(["report", *KOEGE, "--format", format]) == 0
    shown = capsys.readouterr().out
    assert "172.423,43 kr." in shown
    assert "61.475 / 709.204" in shown
    assert ("Kvittering" in shown) == (format != "text")


def test_report_says_how_the_page_is_made_again(capsys: pytest.CaptureFixture[str], bill: fd.Schedule) -> None:
    assert cli.status(["report", *KOEGE, "--reproduce"]) == 0
    shown = capsys.readouterr().out
    python = shown.partition("DET SAMME I PYTHON")[2].partition("KVITTERING")[0].strip("─\n")
    made: dict[str, object] = {}
    exec(python, made)
    assert made["schedule"] == bill


@pytest.mark.parametrize("format", ["csv", "json"])
def test_numbers_are_those_of_the_part(format: str, bill: fd.Schedule, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.status(["report", *KOEGE, "--format", format]) == 0
    expected = bill.to_csv() if format == "csv" else bill.to_json()
    assert capsys.readouterr().out.rstrip("\n") == expected.rstrip("\n")


def test_a_workbook_of_one_party(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    out = tmp_path / "koege.xlsx"
    assert cli.status(["report", *KOEGE, "--format", "xlsx", "--out", str(out)]) == 0
    payers = [cell.value for cell in openpyxl.load_workbook(out).worksheets[0]["A"]]
    assert "Køge" in payers
    assert "Roskilde" not in payers


@pytest.mark.parametrize("option", [["--payer", "Klitby"], ["--recipient", "Harbour museum"], ["--stream", "running"]])
def test_of_a_file_too(option: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.status(["report", MUSEUM, *option, "--format", "md"]) == 0
    shown = capsys.readouterr().out
    assert shown.count("Klitby → Harbour museum") == 2
    assert shown.count("Havnby → Harbour museum") == (0 if "--payer" in option else 2)
    assert f'filter({option[0][2:]}="{option[1]}")' in shown


def test_one_party_of_all_cases_is_refused() -> None:
    with pytest.raises(fd.Error, match="13 cases"):
        cli.status(["report", "sjaelland", "--payer", "Køge"])


@pytest.mark.parametrize("format", ["html", "md"])
def test_explain_writes_the_page(format: str, capsys: pytest.CaptureFixture[str], bill: fd.Schedule) -> None:
    assert cli.status(["explain", *KOEGE, "--format", format]) == 0
    made = bill.to_html(lang="da") if format == "html" else bill.to_markdown(lang="da")
    assert capsys.readouterr().out.rstrip("\n") == made.rstrip("\n")


@pytest.mark.parametrize("command", ["report", "explain"])
@pytest.mark.parametrize("programme", [["sjaelland", "--outside", "Greve"], [MUSEUM]])
def test_a_year_without_payments_is_refused(command: str, programme: list[str]) -> None:
    with pytest.raises(fd.Error, match="--year 2040") as refused:
        cli.status([command, *programme, "--year", "2040"])
    assert refused.value.id == "fordel.command.usage"
