"""Populations, figures and keys from workbooks: what is refused is named by sheet and cell."""

from __future__ import annotations

import datetime
import re
import shutil
import subprocess
import warnings
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import fordel as fd

openpyxl = pytest.importorskip("openpyxl")

JANUARY = datetime.date(2022, 1, 1)
Book = Callable[..., Path]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    def made(*rows: Sequence[Any], merged: Sequence[str] = (), more: Sequence[str] = ()) -> Path:
        workbook = openpyxl.Workbook()
        sheet = workbook.active
        sheet.title = "Folketal"
        for row in rows:
            sheet.append(row)
        for each in merged:
            sheet.merge_cells(each)
        for name in more:
            workbook.create_sheet(name).append(["A", 1])
        workbook.save(tmp_path / "folketal.xlsx")
        return tmp_path / "folketal.xlsx"

    return made


def quietly(read: Callable[[], Any]) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", fd.FrameNotice)
        return read()


@pytest.mark.parametrize(
    ("read", "rows"),
    [
        ("Population", [["Folketal"], [], ["Kommune", 2021, 2022], ["Faxe", 1, 2], ["Stevns", 3, 4], [], ["Kilde: x"]]),
        ("Population", [["Kommune", "år", "antal"], ["Faxe", 2021, 1], ["Stevns", 2021, 3.0]]),
        ("Population", [["kode", "2021"], [320, 1], [336, 3]]),
        ("Figures", [["kommune", "2021K1"], ["Faxe", 1.0], ["Stevns", 3.0]]),
        ("Key", [["kommune", "vægt"], ["Faxe", 1], ["Stevns", 3.0]]),
    ],
)
def test_the_call_that_a_notice_shows_is_quiet(book: Book, read: str, rows: list[list[Any]]) -> None:
    more = {"Figures": ("coast",)}.get(read, ())
    with pytest.warns(fd.FrameNotice) as said:
        guessed = getattr(fd, read).from_excel(book(*rows), *more)
    call = re.search(r"to name them: (.*\))(?:;|$)", str(said[0].message))
    assert call is not None
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert eval(f"fd.{call[1]}", {"fd": fd}) == guessed


def test_a_sheet_below_a_title_with_notes_below_it(book: Book) -> None:
    rows = ["Folketal 1. januar"], [], ["Kommune", 2021, 2022], ["Faxe", 1, 2], ["Stevns", 3, 4], [], ["Kilde: FOLK1A"]
    path = book(*rows)
    with pytest.warns(fd.FrameNotice) as said:
        read = fd.Population.from_excel(path)
    assert {(code, on.year): heads for code, on, heads in read.figures} == {
        ("320", 2021): 1, ("320", 2022): 2, ("336", 2021): 3, ("336", 2022): 4,
    }  # fmt: skip
    assert str(read.source) == "folketal.xlsx, Folketal"
    assert "the headings stand in row 3" in str(said[0].message)
    assert "'Kilde: FOLK1A'" in str(said[0].message)


def test_the_shipped_figures_come_back_from_a_workbook_of_them(book: Book) -> None:
    shipped = fd.folk1a()
    path = book(["Kode", "Dato", "Antal"], *(figure[:3] for figure in shipped.figures))
    read = fd.Population.from_excel(path, sheet="Folketal", header=1, who="Kode", on="Dato", heads="Antal")
    assert read.figures == shipped.figures


def test_the_same_after_libreoffice_has_saved_it(book: Book, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("soffice is missing")
    rows = ["Kommune", "Dato", "km"], ["Faxe", JANUARY, 60.5], ["Stevns", JANUARY, "=B1&1"], ["Køge", JANUARY, "=1/8"]
    path = book(*rows[:2], rows[3])
    out, profile = tmp_path / "saved", f"-env:UserInstallation=file://{tmp_path}/profile"
    done = subprocess.run([office, profile, "--headless", "--convert-to", "xlsx", "--outdir", out, path], capture_output=True, check=False)  # fmt: skip
    assert (out / path.name).exists(), done.stderr
    read = fd.Figures.from_excel(out / path.name, "coast", header=1, who="Kommune", on="Dato", value="km", decimals=3)
    assert [value for _, _, value, _ in read.values] == [Fraction(121, 2), Fraction(1, 8)]


def test_a_table_with_two_rows_of_headings_by_the_lower_one(book: Book) -> None:
    rows = ["Kommune", "Folketal", None], [None, 2021, 2022], ["Faxe", 1, 2], ["Stevns", 3, 4]
    read = quietly(lambda: fd.Population.from_excel(book(*rows, merged=["B1:C1", "A1:A2"])))
    assert read.at("Stevns", "2022-01-01").heads == 4


def test_numbers_as_text_are_read_by_a_notation(book: Book) -> None:
    path = book(["Kommune", "Antal"], ["Faxe", "36.513"])
    read = fd.Population.from_excel(path, header=1, who="Kommune", on=JANUARY, heads="Antal", notation="danish")
    assert read.at("Faxe", JANUARY).heads == 36513


@pytest.mark.parametrize(
    ("rows", "id", "seen"),
    [
        ([["A", "abc"]], "fordel.excel.cell", "sheet Folketal, B2: \"abc\""),
        ([["A", "36.513"]], "fordel.excel.cell", "sheet Folketal, B2: \"36.513\", which is fordel.exact.ambiguous"),
        ([["A", 1], ["B", True]], "fordel.excel.cell", "sheet Folketal, B3: True is no number"),
        ([["A", 1], ["B", "#N/A"]], "fordel.excel.cell", "sheet Folketal, B3: \"#N/A\""),
        ([["A", "=1+1"]], "fordel.excel.no_value", "sheet Folketal, B2"),
        ([["A", 1], ["B", None]], "fordel.frame.empty", "sheet Folketal, B3: nothing, in the row of B"),
        ([["A", 1], ["B", 60.5]], "fordel.frame.float", "sheet Folketal, B3: 60.5; with 1 decimals"),
        ([["A", 12345678901234567]], "fordel.frame.float", "sheet Folketal, B2"),
        ([["A", 1], ["I alt", 1]], "fordel.frame.total_row", "sheet Folketal, A3: 'I alt'"),
        ([["A", 1], ["A", 1]], "fordel.frame.duplicate", "sheet Folketal, A3: A again, after sheet Folketal, A2"),
    ],
)  # fmt: skip
def test_a_cell_is_refused_by_its_address(book: Book, rows: list[list[Any]], id: str, seen: str) -> None:
    path = book(["Kommune", "Vægt"], *rows)
    with pytest.raises(fd.Error) as caught:
        fd.Key.from_excel(path, header=1, who="Kommune", weight="Vægt")
    assert caught.value.id == id
    assert caught.value.seen.startswith(seen)


@pytest.mark.parametrize(
    ("rows", "merged", "id", "seen"),
    [
        ([["Kommune", "Folketal", None], ["A", 1, 2]], ["B1:C1"], "fordel.frame.heading", "Folketal, B1:C1: 'Folketal', merged"),
        ([["Kommune", "x", "x"], ["A", 1, 2]], [], "fordel.frame.heading", "'x' in sheet Folketal, B1 and sheet Folketal, C1"),
        ([["Kommune", "x"], ["A", 1], [None, 2]], ["A2:A3"], "fordel.excel.cell", "Folketal, A2:A3: merged cells"),
        ([["A"], ["B"]], [], "fordel.frame.heading", "no row of headings"),
    ],
)  # fmt: skip
def test_a_table_is_refused(book: Book, rows: list[list[Any]], merged: list[str], id: str, seen: str) -> None:
    with pytest.raises(fd.Error) as caught:
        fd.Key.from_excel(book(*rows, merged=merged))
    assert caught.value.id == id
    assert seen in caught.value.seen


def test_a_format_that_reaches_to_the_end_of_a_sheet_is_no_row(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    path = book(["Kommune", 2022], ["Faxe", 1], ["Stevns", 2])
    workbook = openpyxl.load_workbook(path)
    workbook.active.cell(1_048_576, 2).number_format = "0.00"
    workbook.save(path)
    made = []
    monkeypatch.setattr(openpyxl.worksheet.worksheet.Worksheet, "_add_cell", lambda _, cell: made.append(cell))
    assert quietly(lambda: fd.Population.from_excel(path)).at("Stevns", JANUARY).heads == 2
    assert len(made) < 10


def test_a_workbook_is_read_once_where_no_cell_may_be_a_formula(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    path, load, read = book(["Folketal"], [], ["Kommune", 2022], ["Faxe", 1]), openpyxl.load_workbook, []
    monkeypatch.setattr(openpyxl, "load_workbook", lambda *file, **how: read.append(how) or load(*file, **how))
    quietly(lambda: fd.Population.from_excel(path))
    assert read == [{"data_only": True}]


def test_a_row_of_headings_that_is_not_there(book: Book) -> None:
    with pytest.raises(fd.errors.FrameValueError, match="row 9 of 2"):
        fd.Key.from_excel(book(["Kommune", "x"], ["A", 1]), header=9)


def test_a_sheet_is_named_where_there_are_several(book: Book) -> None:
    path = book(["Kommune", "x"], ["A", 1], more=["Andre"])
    for sheet in (None, "Alle"):
        with pytest.raises(fd.errors.ExcelLookupError, match="there are: 'Folketal', 'Andre'"):
            fd.Key.from_excel(path, sheet=sheet)
    assert quietly(lambda: fd.Key.from_excel(path, sheet="Folketal")).weights == [1]


@pytest.mark.parametrize("name", ["old.xls", "garbage.xlsx", "missing.xlsx"])
def test_what_is_no_workbook(tmp_path: Path, name: str) -> None:
    if name != "missing.xlsx":
        (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0 and more")
    with pytest.raises(fd.errors.ExcelFileError) as caught:
        fd.Key.from_excel(tmp_path / name)
    assert caught.value.id == "fordel.excel.unreadable"
    assert name in caught.value.seen
