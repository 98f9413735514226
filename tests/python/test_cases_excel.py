"""Golden cases and tables of programmes as workbooks: only what was filled in changes, and every error has its cell."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fordel as fd
from fordel.cli import status
from fordel.excel import cases, cases_back, places, tables, written
from fordel.testing import CaseFile

openpyxl = pytest.importorskip("openpyxl")
pytest.importorskip("xlsxwriter")

ROOT = Path(__file__).resolve().parents[2]
MUSEUM = ROOT / "docs" / "examples" / "museum"
MORE = """fordel: 1
notation: danish
programme: museum.yaml
origin: by-hand
# What the councils agreed on.
cases:
  2026:
    only: {year: 2026}
    expect: {by: payer, amounts: {Havnby: 200.000, Klitby: "210.000,00", Engby: 90.000}}
    complete: yes
  =1+1:
    expect:
      - {year: 2026, payer: Havnby, amount: 200.000}
      - {year: 2026, payer: the others, amount: 300.000} # both
  a list of years:
    only: {year: [2025, 2026]}
    says: both
    expect: [{amount: 750.000}]
"""


@pytest.fixture
def museum(tmp_path: Path) -> Path:
    folder = tmp_path / "museum"
    shutil.copytree(MUSEUM, folder)
    (folder / "museum.case.yaml").unlink()
    (folder / "more.case.yaml").write_text(MORE, encoding="utf-8", newline="")
    return folder


class Workbook:
    """A workbook that was written, to be filled in by hand."""

    def __init__(self, path: Path, sheet: str) -> None:
        self.path, self.book = path, openpyxl.load_workbook(path)
        self.sheet = self.book[sheet]
        self.columns = {cell.value: cell.column for cell in self.sheet[1] if cell.value}
        self.rows = {cell.value: cell.row for cell in self.sheet["A"] if cell.value}

    @staticmethod
    def at(sheet: Any, row: str, column: str) -> Any:
        """By the whole ids of its row and column."""
        return sheet.cell(
            next(c.row for c in sheet["A"] if c.value == row), next(c.column for c in sheet[1] if c.value == column)
        )

    def cell(self, row: str | int, column: str) -> Any:
        found = row if isinstance(row, int) else next(r for id, r in self.rows.items() if row in id)
        return self.sheet.cell(found, self.columns[column])

    def fill(self, row: str | int, column: str, value: object) -> Workbook:
        self.cell(row, column).value = value
        return self

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path


HAVNBY = '["expect", {"payer": "Havnby"}]'
ENGBY = '["expect", {"payer": "Engby"}]'
TOTAL = '["expect", {}]'
OTHERS_2026 = '["expect", {"year": "2026", "payer": "the others"}]'


def filled(folder: Path, lang: str = "en") -> Workbook:
    cases.to_excel(folder, folder / "cases.xlsx", lang)
    return Workbook(folder / "cases.xlsx", "museum")


def saved_by_office(path: Path) -> Path:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("soffice is missing")
    out, profile = path.parent / "saved", f"-env:UserInstallation=file://{path.parent}/profile"
    done = subprocess.run([office, profile, "--headless", "--convert-to", "xlsx", "--outdir", out, path], capture_output=True, check=False)  # fmt: skip
    assert (out / path.name).exists(), done.stderr
    return out / path.name


# Unchanged


@pytest.mark.parametrize("lang", ["en", "da"])
@pytest.mark.parametrize("folder", ["docs/examples/gallery", "docs/examples/museum", "tests/files/arrangements", "tests/golden/sjaelland"])  # fmt: skip
def test_what_nobody_filled_in_changes_nothing(folder: str, lang: str, tmp_path: Path) -> None:
    cases.to_excel(ROOT / folder, tmp_path / "cases.xlsx", lang)
    assert cases_back.from_excel(tmp_path / "cases.xlsx", ROOT / folder) == {}


def test_nor_after_libreoffice_has_saved_it(museum: Path) -> None:
    assert cases_back.from_excel(saved_by_office(filled(museum).path), museum) == {}


def test_the_command_touches_no_file(museum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in museum.glob("*.yaml")}
    assert status(["cases", "to-excel", str(museum)]) == 0
    assert status(["cases", "from-excel", str(museum / "cases.xlsx"), "--lang", "da"]) == 0
    assert capsys.readouterr().out.splitlines() == [str(museum / "cases.xlsx"), "intet er ændret"]
    assert {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in museum.glob("*.yaml")} == before


# Filled in


def changed(museum: Path, book: Workbook) -> str:
    [(file, text)] = cases_back.from_excel(book.save(), museum).items()
    assert file == museum / "more.case.yaml"
    return text


@pytest.mark.parametrize(
    ("column", "value", "before", "after"),
    [
        (HAVNBY, 201000, "Havnby: 200.000", "Havnby: 201.000"),
        (HAVNBY, 201000.0, "Havnby: 200.000", "Havnby: 201.000"),
        (HAVNBY, "201.000", "Havnby: 200.000", "Havnby: 201.000"),
        (HAVNBY, 200999.25, "Havnby: 200.000", 'Havnby: "200.999,25"'),
        ('["expect", {"payer": "Klitby"}]', 0.1 + 0.2, 'Klitby: "210.000,00"', 'Klitby: "0,30"'),
        (HAVNBY, -5, "Havnby: 200.000", "Havnby: -5"),
        ('["only", "year"]', 2025, "only: {year: 2026}", "only: {year: 2025}"),
        ('["only", "year"]', 2025.0, "only: {year: 2026}", "only: {year: 2025}"),
        ('["only", "payer"]', "Havnby", "only: {year: 2026}", "only: {payer: Havnby, year: 2026}"),
        ('["complete"]', "no", "complete: yes", "complete: no"),
        ('["complete"]', False, "complete: yes", "complete: no"),
        ('["says"]', "to parter", "  2026:\n", "  2026:\n    says: to parter\n"),
    ],
)
def test_one_cell_changes_one_place(museum: Path, column: str, value: object, before: str, after: str) -> None:
    text = MORE.replace(
        "only: {year: [2025", "only: {payer: Havnby, year: [2025"
    )  # so that there is a column of payers
    (museum / "more.case.yaml").write_text(text, encoding="utf-8", newline="")
    assert text.count(before) == 1
    assert changed(museum, filled(museum).fill("2026", column, value)) == text.replace(before, after)


def test_an_amount_that_was_not_expected_becomes_an_item_of_the_list(museum: Path) -> None:
    made = changed(museum, filled(museum).fill("=1+1", HAVNBY, 300000).fill("=1+1", OTHERS_2026, 299999))
    first = "      - {year: 2026, payer: Havnby, amount: 200.000}\n"
    expected = MORE.replace(first, "      - {payer: Havnby, amount: 300.000}\n" + first)
    assert made == expected.replace("amount: 300.000} # both", "amount: 299.999} # both")


def test_every_amount_of_every_case_raised_by_one(tmp_path: Path) -> None:
    """In files of all forms and notations, each is another number, and nothing else is another."""
    folder = ROOT / "tests" / "files" / "arrangements"
    cases.to_excel(folder, tmp_path / "cases.xlsx", "en")
    book = openpyxl.load_workbook(tmp_path / "cases.xlsx")
    register = [
        [cell.value for cell in row] for row in book["fordel"] if row[0].value == "cell" and row[8].value == "number"
    ]
    raised = [line for line in register if line[6]]
    assert len(raised) > 30
    for _, sheet, row, column, *_ in raised:
        cell = Workbook.at(book[sheet], row, column)
        cell.value += 1
    book.save(tmp_path / "cases.xlsx")
    made = cases_back.from_excel(tmp_path / "cases.xlsx", folder)
    for file, text in made.items():
        expected = fd.parse_yaml(file.read_text(encoding="utf-8"))
        read = fd.parse_yaml(text)
        for line in (line for line in raised if folder / line[4] == file):
            where, notation = ".".join(json.loads(line[5])), line[7]
            now = read.find(where)
            assert now is not None
            assert written.exact(now.text, notation) == written.exact(line[6], notation) + 1
            expected = expected.replaced(where, now.text)
        assert read == expected
        assert [one for one in text.splitlines() if "#" in one] == [one for one in file.read_text(encoding="utf-8").splitlines() if "#" in one]  # fmt: skip
    assert {file.name for file in made} == {line[4] for line in raised}


def test_line_ends_and_a_mark_of_the_byte_order_stay(museum: Path) -> None:
    text = ("\ufeff" + MORE).replace("\n", "\r\n")
    (museum / "more.case.yaml").write_text(text, encoding="utf-8", newline="")
    made = changed(museum, filled(museum).fill("2026", '["says"]', "x").fill("2026", HAVNBY, 1))
    assert made == text.replace("  2026:\r\n", "  2026:\r\n    says: x\r\n").replace("Havnby: 200.000,", "Havnby: 1,")


def test_what_libreoffice_saves_of_an_edit_reads_the_same(museum: Path) -> None:
    book = (
        filled(museum).fill("2026", HAVNBY, "201.000,50").fill("2026", ENGBY, 91000.25).fill("2026", '["says"]', "ny")
    )
    here = cases_back.from_excel(book.save(), museum)
    assert cases_back.from_excel(saved_by_office(book.path), museum) == here != {}


def test_rows_may_be_moved_and_taken_out(museum: Path) -> None:
    book = filled(museum).fill("2026", HAVNBY, 1)
    book.sheet.delete_rows(book.cell("=1+1", HAVNBY).row)
    book.sheet.insert_rows(4, 3)
    assert changed(museum, book) == MORE.replace("Havnby: 200.000,", "Havnby: 1,")


def test_a_new_row_makes_a_file_that_passes(museum: Path) -> None:
    book = filled(museum)
    row = len(book.rows) + 4
    book.fill(row, '["name"]', "Én ny: 2025, halvt").fill(row, '["only", "year"]', 2025).fill(row, HAVNBY, 100000)
    book.fill(row, '["complete"]', "no").fill(row, ENGBY, "50.000,00").save()
    assert status(["cases", "from-excel", str(book.path)]) == 0
    [file] = set(museum.glob("*.case.yaml")) - {museum / "more.case.yaml"}
    assert file.name == "en_ny_2025_halvt.case.yaml"
    [result] = CaseFile.read(file).check_all()
    assert (result.name, result.status, result.compared, result.origin) == (
        "Én ny: 2025, halvt",
        "passed",
        2,
        "by-hand",
    )
    assert (museum / "more.case.yaml").read_text(encoding="utf-8") == MORE


def test_a_programme_without_cases_has_a_column_for_each_party(museum: Path) -> None:
    cases.to_excel(museum / "museum.yaml", museum / "new.xlsx", "da")
    book = Workbook(museum / "new.xlsx", "museum")
    book.fill(4, '["name"]', "i alt").fill(4, '["expect", {"payer": "Klitby"}]', 310000).save()
    [(file, text)] = cases_back.from_excel(book.path, museum).items()
    file.write_text(text, encoding="utf-8")
    assert CaseFile.read(file).check_all()[0].status == "passed"


# What the sheet is like


def test_names_are_no_formulas_and_only_fields_can_be_filled_in(museum: Path) -> None:
    book = filled(museum)
    kinds = {cell.data_type for sheet in book.book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert book.cell("=1+1", '["name"]').value == "=1+1"
    assert all(sheet.protection.sheet for sheet in book.book)
    assert not book.cell("2026", HAVNBY).protection.locked
    assert book.cell("2026", HAVNBY).value == 200000
    assert book.cell("2026", '["name"]').protection.locked
    assert book.cell("list of years", '["only", "year"]').protection.locked
    assert {s.title: s.sheet_state for s in book.book} == {
        "How to fill it in": "visible", "museum": "visible", "fordel lists": "hidden", "fordel": "hidden",
    }  # fmt: skip


def test_alternatives_and_parties_are_lists_to_choose_from(tmp_path: Path) -> None:
    cases.to_excel(ROOT / "tests/golden/sjaelland/sjaelland.yaml", tmp_path / "c.xlsx", "da")
    book = Workbook(tmp_path / "c.xlsx", "sjaelland")
    column = openpyxl.utils.get_column_letter(book.columns['["choose", "outside"]'])
    [rule] = [r for r in book.sheet.data_validations.dataValidation if f"{column}4" in r.sqref]
    lists, _, cells = rule.formula1.partition("!")
    choices = [cell.value for row in book.book[lists.strip("'")][cells.replace("$", "")] for cell in row]
    question = next(q for q in fd.ProgrammeFile.read(ROOT / "tests/golden/sjaelland/sjaelland.yaml").questions if q.id == "outside")  # fmt: skip
    assert choices == [alternative.id for alternative in question.alternatives]
    assert "Greve" in choices


# Refused


@pytest.mark.parametrize(
    ("fill", "id", "seen"),
    [
        (lambda b: b.fill("2026", HAVNBY, None), "fordel.excel.cell", "emptied; take '200.000' out of more.case.yaml"),
        (lambda b: b.fill("2026", HAVNBY, "1,2,3"), "fordel.excel.cell", "'1,2,3', which is fordel.exact"),
        (lambda b: b.fill("2026", HAVNBY, True), "fordel.excel.cell", "True is no number"),
        (lambda b: b.fill("2026", HAVNBY, 1 / 3), "fordel.excel.cell", "no number of at most 6 decimals"),
        (lambda b: b.fill("2026", HAVNBY, "=1/3"), "fordel.excel.no_value", "sheet museum"),
        (lambda b: b.fill(30, HAVNBY, 5), "fordel.excel.cell", "a case without a name"),
        (lambda b: b.fill(30, '["name"]', "x"), "fordel.excel.cell", "a case that expects nothing"),
        (lambda b: b.fill(30, '["name"]', "more").fill(30, HAVNBY, 1), "fordel.excel.cell", "more.case.yaml is there already"),
        (lambda b: b.fill("2026", '["only", "year"]', 2026.5), "fordel.excel.cell", "where a text is expected"),
        (lambda b: b.fill(1, HAVNBY, "x"), "fordel.excel.layout", "no column"),
        (lambda b: b.book.remove(b.book["fordel"]), "fordel.excel.layout", "no sheet fordel"),
        (lambda b: b.book.remove(b.book["museum"]), "fordel.excel.layout", "no sheet museum"),
        (lambda b: setattr(b.sheet["A5"], "value", b.sheet["A4"].value), "fordel.excel.layout", "in two rows"),
    ],
)  # fmt: skip
def test_an_error_has_its_cell(museum: Path, fill: Callable[[Workbook], object], id: str, seen: str) -> None:
    book = filled(museum)
    fill(book)
    with pytest.raises(fd.Error) as caught:
        cases_back.from_excel(book.save(), museum)
    assert caught.value.id == id
    assert seen in caught.value.seen
    if id == "fordel.excel.cell":
        assert caught.value.seen.startswith("sheet museum, ")


def test_all_errors_are_told_at_once(museum: Path) -> None:
    book = filled(museum).fill("2026", HAVNBY, "x1").fill("2026", ENGBY, None)
    cells = [book.cell("2026", column).coordinate for column in (HAVNBY, ENGBY)]
    with pytest.raises(fd.errors.ExcelValueError) as caught:
        cases_back.from_excel(book.save(), museum)
    assert [one.partition(":")[0] for one in caught.value.seen.split("; sheet ")] == [f"sheet museum, {cells[0]}", f"museum, {cells[1]}"]  # fmt: skip


def test_a_file_that_has_changed_since_is_not_written_over(museum: Path) -> None:
    book = filled(museum).fill("2026", HAVNBY, 5)
    (museum / "more.case.yaml").write_text(MORE.replace("Havnby: 200.000,", "Havnby: 7,"), encoding="utf-8")
    with pytest.raises(fd.errors.ExcelValueError, match=r"is '7', and was '200\.000'"):
        cases_back.from_excel(book.save(), museum)


def test_a_workbook_of_another_kind(museum: Path) -> None:
    with pytest.raises(fd.errors.ExcelValueError, match=r"fordel.cases/1, not fordel.tables/1"):
        tables.from_excel(filled(museum).path, museum)


@pytest.mark.parametrize("file", ["../beside.yaml", "/etc/hosts"])
def test_a_workbook_names_no_file_outside_the_folder(file: str, museum: Path) -> None:
    book = filled(museum).fill("2026", HAVNBY, 5)
    path = book.save()
    whole = openpyxl.load_workbook(path)
    for row in whole["fordel"].iter_rows():
        if row[0].value == "cell":
            row[4].value = file
    whole.save(path)
    with pytest.raises(fd.errors.ExcelValueError, match="is not in"):
        cases_back.from_excel(path, museum)


def test_a_workbook_that_cannot_be_written(museum: Path) -> None:
    with pytest.raises(fd.Error, match=r"fordel\.command\.unwritable"):
        cases.to_excel(museum, museum / "museum.yaml" / "c.xlsx", "en")


def test_a_folder_without_cases(tmp_path: Path) -> None:
    with pytest.raises(fd.Error, match=r"fordel.case.none_found"):
        cases.to_excel(tmp_path, tmp_path / "c.xlsx", "en")


# Figures and places


@given(st.integers(-(10**12), 10**12), st.integers(0, 3), st.sampled_from(["danish", "english", "plain"]), st.sampled_from(["", " kr.", " %"]))  # fmt: skip
def test_a_figure_is_written_as_it_was(count: int, decimals: int, notation: str, after: str) -> None:
    english = f"{Decimal(count).scaleb(-decimals):,.{decimals}f}"
    text = {
        "english": english,
        "plain": english.replace(",", ""),
        "danish": english.translate(str.maketrans(",.", ".,")),
    }
    figure = written.figure(text[notation] + after, notation)
    assert figure is not None
    assert (figure.value, figure.decimals, figure.words) == (Fraction(count, 10**decimals), decimals, after.strip())
    assert figure.with_value(figure.value) == text[notation] + after


@pytest.mark.parametrize("text", ["rest", "1/3", "", "1 of 3", "1234567890123456"])
def test_a_text_that_is_no_figure(text: str) -> None:
    assert written.figure(text, "danish") is None


@pytest.mark.parametrize(
    ("text", "path", "value", "made"),
    [
        ("a:\n  b: 1 # x\n", ["a", "b"], "2", "a:\n  b: 2 # x\n"),
        ("a:\n  b: 1\n", ["a", "c"], "2", "a:\n  c: 2\n  b: 1\n"),
        ("a: {b: 1}\n", ["a", "c"], "2", "a: {c: 2, b: 1}\n"),
        ("a: {}\n", ["a", "c"], "2", "a: {c: 2}\n"),
        ("a: {b: 1}\n", ["a", "c", "d"], "2", "a: {c: {d: 2}, b: 1}\n"),
        ("a:\n- 1\n", ["a", "+"], {"x": "y, z"}, 'a:\n- {x: "y, z"}\n- 1\n'),
        ("a: [1]\n", ["a", "+"], {"x": "2"}, "a: [{x: 2}, 1]\n"),
        ("a: {b: 1}\n", ["c", "+"], {"x": "2"}, "c: [{x: 2}]\na: {b: 1}\n"),
    ],
)
def test_a_value_is_put_first_where_there_is_none(text: str, path: list[str], value: Any, made: str) -> None:
    assert places.put(text, path, value) == made


def test_what_cannot_hold_a_value_is_refused() -> None:
    with pytest.raises(fd.errors.FileError, match=r"fordel.file.not_in_place"):
        places.put("a: 1\n", ["a", "b"], "2")


@given(
    st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), min_size=1)
    .map(str.strip)
    .filter(bool)
)
def test_any_text_is_read_as_it_is(text: str) -> None:
    read = fd.parse_yaml(places.put("a: {b: 1}\n", ["a", "c"], text)).find("a.c")
    assert read is not None
    assert read.text == text


# Tables


POOL = ROOT / "tests" / "files" / "arrangements" / "pool.yaml"
PERCENT, AMOUNTS = '["keys", "shares", "percent"]', '["streams", "pool", "amount", "by year"]'


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    shutil.copy(POOL, tmp_path)
    assert status(["tables", "to-excel", str(tmp_path / "pool.yaml"), "--lang", "da"]) == 0
    return tmp_path


def test_tables_that_nobody_filled_in(pool: Path) -> None:
    assert tables.from_excel(pool / "pool.xlsx", pool) == {}
    assert tables.from_excel(saved_by_office(pool / "pool.xlsx"), pool) == {}
    book = Workbook(pool / "pool.xlsx", "Procent")
    assert book.sheet["C7"].value == "=SUM(C4:C6)"
    values = openpyxl.load_workbook(pool / "pool.xlsx", data_only=True)["Procent"]
    assert [values[cell].value for cell in ("C4", "C5", "C6", "C7")] == [33.33, 41.07, "rest", 74.4]


def test_tables_that_were_filled_in(pool: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = Workbook(pool / "pool.xlsx", "Procent").fill("North", PERCENT, 33.34)
    book.cell("South", PERCENT).value = 0.4106  # typed as 41,06 %
    book.cell("South", PERCENT).number_format = "0.00%"
    book.save()
    Workbook(pool / "pool.xlsx", "Beløb pr. år").fill(4, "2021", "1000000.5").fill(4, "2024", 100).save()
    assert status(["tables", "from-excel", str(pool / "pool.xlsx")]) == 0
    text = POOL.read_text(encoding="utf-8")
    for before, after in {"33.33 %": "33.34 %", "41.07 %": "41.06 %", "2021: 1000000 EUR": "2021: 1000000.5 EUR", "99.99 EUR": "100.00 EUR"}.items():  # fmt: skip
        text = text.replace(before, after)
    assert (pool / "pool.yaml").read_text(encoding="utf-8") == text


def test_percentages_that_do_not_sum_to_a_hundred_are_refused(tmp_path: Path) -> None:
    text = POOL.read_text(encoding="utf-8").replace("East: rest", "East: 25.60 %")
    (tmp_path / "pool.yaml").write_text(text, encoding="utf-8")
    tables.to_excel(tmp_path / "pool.yaml", tmp_path / "pool.xlsx", "en")
    book = Workbook(tmp_path / "pool.xlsx", "Percent").fill("East", PERCENT, 25)
    with pytest.raises(fd.Error, match=r"fordel\.key\.not_hundred"):
        tables.from_excel(book.save(), tmp_path)


def test_amounts_that_count_something_else_are_texts(tmp_path: Path) -> None:
    text = POOL.read_text(encoding="utf-8").replace("2022: 1250000.50 EUR", "2022: 1.25 million EUR")
    (tmp_path / "pool.yaml").write_text(text, encoding="utf-8")
    tables.to_excel(tmp_path / "pool.yaml", tmp_path / "pool.xlsx", "en")
    book = Workbook(tmp_path / "pool.xlsx", "Amounts by year")
    assert [book.cell(4, each).value for each in ("words", "2021", "2022")] == ["EUR", 1000000, "1.25 million EUR"]
    assert tables.from_excel(book.path, tmp_path) == {}


def test_a_programme_without_tables(museum: Path) -> None:
    with pytest.raises(fd.errors.ExcelValueError, match="no percentages"):
        tables.to_excel(museum / "museum.yaml", museum / "t.xlsx", "en")
