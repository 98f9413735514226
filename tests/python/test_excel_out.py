"""Workbooks that are written: amounts are numbers, formulas come to what stands beside them, and no name becomes one."""

from __future__ import annotations

import zipfile
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import fordel as fd
import libreoffice
from fordel import cli
from fordel.excel import divisions

needs_libreoffice = pytest.mark.skipif(libreoffice.PROGRAM is None, reason="LibreOffice (soffice) is not installed")
YEAR = fd.Period.year(2022)
OFFICE = fd.Party("Office")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> libreoffice.LibreOffice:
    return libreoffice.LibreOffice(tmp_path_factory.mktemp("libreoffice"))


@pytest.fixture(scope="module")
def sjaelland() -> fd.Schedule:
    return fd.sjaelland.programme(outside="Greve").schedule()


@pytest.fixture(scope="module")
def written(sjaelland: fd.Schedule, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("written") / "kkr.xlsx"
    sjaelland.to_excel(file, lang="da", checks=fd.sjaelland.checks(sjaelland, outside="Greve"))
    return file


def one_stream(amount: fd.Money, payers: object, years: fd.Period = YEAR, **more: Any) -> fd.Schedule:
    stream = fd.Stream("s", fd.per_year(amount), payers, OFFICE, years, name="Drift", **more)
    return fd.Programme("p", "P", "DKK").add(stream).schedule()


def cells(sheet: Any) -> list[list[Any]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def exact(value: Any) -> Decimal:
    """A number of a sheet with the fifteen digits that it keeps, to the øre."""
    assert isinstance(value, int | float)
    return Decimal(repr(value)).quantize(Decimal("0.01"))


def rows_below(sheet: Any, head: str) -> tuple[list[str], list[list[Any]]]:
    """The headings, of which one is known, and what stands below."""
    rows = cells(sheet)
    at = next(i for i, row in enumerate(rows) if head in row)
    return [str(cell) for cell in rows[at]], rows[at + 1 :]


def formulas(file: Path) -> list[tuple[str, str, str, Any]]:
    """(sheet, cell, formula, the value beside it)."""
    made, values = openpyxl.load_workbook(file), openpyxl.load_workbook(file, data_only=True)
    return [
        (sheet.title, cell.coordinate, cell.value, values[sheet.title][cell.coordinate].value)
        for sheet in made
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


def block_of(sheet: Any, year: str) -> tuple[list[str], dict[str, list[Any]]]:
    """The lines of a year in the table before a council, by who pays."""
    heads, rows = rows_below(sheet, "I alt")
    begin = next(i for i, row in enumerate(rows) if str(row[0]).startswith(year))
    lines = {}
    for row in rows[begin + 1 :]:
        lines[str(row[0])] = row
        if row[0] == "I alt":
            break
    return heads, lines


def test_the_table_before_a_council_has_each_municipality_and_office(written: Path, sjaelland: fd.Schedule) -> None:
    sheet = openpyxl.load_workbook(written, data_only=True)["Medfinansiering"]
    heads, lines = block_of(sheet, "2022")
    assert heads == [
        "Betaler", "Indbyggere", "Lead for", "Bygge og anlæg", "Life science/Bio Solutions", "Fødevarer", "Miljøteknologi",
        "I alt", "Andel", "kr. pr. indbygger",
    ]  # fmt: skip
    paid = sjaelland.filter(year=2022, stream="cofinancing")
    assert len(lines) == 17
    for name, amount in paid.total_by("payer").items():
        heads_of = fd.sjaelland.folk1a().at(name, "2021-01-01").heads
        assert lines[name][1] == heads_of
        assert exact(lines[name][7]) == amount.to_decimal()
        assert Fraction(lines[name][8]) == pytest.approx(amount.exact / 4_000_000, rel=1e-12)
        assert Fraction(lines[name][9]) == pytest.approx(amount.exact / heads_of, rel=1e-12)
        for stream, head in ((s.id, s.name.da.partition(", ")[2]) for s in sjaelland.programme.streams):
            if stream.startswith("cofinancing"):
                assert (
                    exact(lines[name][heads.index(head)]) == paid.filter(payer=name, stream=stream).total().to_decimal()
                )
    assert [lines["I alt"][i] for i in range(3, 9)] == [1_000_000] * 4 + [4_000_000, 1]
    leads = {row[2]: name for name, row in lines.items() if row[2] and name != "I alt"}
    assert leads == {
        head: fd.sjaelland.lead(office.id).name for head, office in zip(heads[3:7], fd.sjaelland.offices(), strict=True)
    }


def test_all_years_are_the_sum_of_the_years(written: Path, sjaelland: fd.Schedule) -> None:
    _, lines = block_of(openpyxl.load_workbook(written, data_only=True)["Medfinansiering"], "2021-2024")
    _, made = block_of(openpyxl.load_workbook(written)["Medfinansiering"], "2021-2024")
    for name, amount in sjaelland.filter(stream="cofinancing").total_by("payer").items():
        assert exact(lines[name][7]) == amount.to_decimal()
        assert str(made[name][3]).startswith("=SUM(D")
        assert str(made[name][3]).count(",") == 3


def test_the_entries_are_the_schedule(written: Path, sjaelland: fd.Schedule) -> None:
    sheet = openpyxl.load_workbook(written)["Poster"]
    heads, rows = rows_below(sheet, "Betaler")
    at = {head: place for place, head in enumerate(heads)}
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == (f"A1:P{len(sjaelland) + 1}", "A2")
    assert len(rows) == len(sjaelland)
    for row, entry in zip(rows, sjaelland, strict=True):
        shown = [row[at[head]] for head in ("År", "Fra måned", "Til måned", "Post", "Del", "Betaler", "Modtager")]
        of = [entry.year, *entry.months, entry.stream, entry.tranche, entry.payer.name, entry.recipient.name]
        assert shown == of
        assert exact(row[at["Beløb, kr."]]) == entry.amount.to_decimal()


def test_every_formula_has_its_value_and_is_one_of_ours(written: Path) -> None:
    found = formulas(written)
    assert {sheet for sheet, *_ in found} == {"Medfinansiering", "Betalere og poster", "Beregning"}
    assert all(isinstance(value, int | float) for *_, value in found)


def test_the_working_recalculates_each_amount(written: Path, sjaelland: fd.Schedule) -> None:
    heads, rows = rows_below(openpyxl.load_workbook(written)["Beregning"], "Part")
    _, values = rows_below(openpyxl.load_workbook(written, data_only=True)["Beregning"], "Part")
    at = {head: place for place, head in enumerate(heads)}
    entries = list(sjaelland)
    seen = []
    for row, value in zip(rows, values, strict=True):
        assert row[at["Hvordan"]] == "Formler"
        assert str(row[at["Beløb, kr."]]).startswith("=(")
        pool, weight, total = (value[at[h]] for h in ("Til fordeling, enheder", "Vægt", "Vægte i alt"))
        assert value[at["Rundet ned"]] == pool * weight // total
        number = value[at["Række i »Poster«"]] - 2
        assert exact(value[at["Beløb, kr."]]) == entries[number].amount.to_decimal()
        assert value[at["Part"]] == entries[number].payer.name
        seen.append(number)
    assert sorted(seen) == list(range(len(entries)))


def working_of(schedule: fd.Schedule, file: Path) -> list[dict[str, Any]]:
    schedule.to_excel(file, lang="en")
    heads, rows = rows_below(openpyxl.load_workbook(file)["Working"], "Party")
    return [dict(zip(heads, row, strict=True)) for row in rows]


def test_numbers_beyond_fifteen_digits_stand_as_values_with_a_note(tmp_path: Path) -> None:
    key = fd.Key({"A": 10**9 + 7, "B": 10**9})
    rows = working_of(one_stream(fd.kroner(1_000_000), key), tmp_path / "a.xlsx")
    assert [exact(row["Amount, kr."]) for row in rows] == [Decimal("500000.00"), Decimal("500000.00")]
    assert all(row["How"].startswith("A value: the numbers have more than 15 digits") for row in rows)
    few = working_of(one_stream(fd.kroner(1_000), key), tmp_path / "b.xlsx")
    assert all(row["How"] == "Formulas" for row in few)


@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        (one_stream(fd.oere(100), fd.Key({"A": 1, "B": 1, "C": 1})), "these are equal: A, B, C"),
        (
            one_stream(fd.oere(100), [fd.Tranche("all", None, fd.Key({"A": 1, "B": 2}), method="independent")]),
            "rounded by the method independent",
        ),
    ],
    ids=["tie", "method"],
)
def test_what_formulas_do_not_decide_is_said(schedule: fd.Schedule, said: str, tmp_path: Path) -> None:
    assert all(said in row["How"] for row in working_of(schedule, tmp_path / "a.xlsx"))


def test_an_amount_that_a_sheet_cannot_hold_is_a_text(tmp_path: Path) -> None:
    amount = fd.Money("12345678901234.56", "DKK")  # sixteen digits
    one_stream(amount, fd.Party("A")).to_excel(tmp_path / "a.xlsx", lang="da")
    rows = rows_below(openpyxl.load_workbook(tmp_path / "a.xlsx")["Poster"], "Betaler")[1]
    assert rows[0][10] == "12.345.678.901.234,56 kr."
    assert [f for f in formulas(tmp_path / "a.xlsx") if f[0] == "Betalere og poster" and "SUM(B" in f[2]] == []
    said = {row[1] for row in cells(openpyxl.load_workbook(tmp_path / "a.xlsx")["Grundlag"])}
    assert "Beløb med flere end 15 cifre står som tekst: et regneark ville ændre dem." in said


def test_a_sum_of_amounts_that_are_texts_is_no_formula(tmp_path: Path) -> None:
    """Each would be skipped: what is paid and what is paid back come to little, and are large."""
    large = fd.Money("12345678901234.56", "DKK")
    there = fd.Stream("a", fd.per_year(large), fd.Party("A"), OFFICE, YEAR)
    back = fd.Stream("b", fd.per_year(-large + fd.kroner(5)), fd.Party("A"), OFFICE, YEAR)
    fd.Programme("p", "P", "DKK").add(there).add(back).schedule().to_excel(tmp_path / "a.xlsx", lang="da")
    summed = [f[2] for f in formulas(tmp_path / "a.xlsx") if f[0] == "Betalere og poster"]
    assert [formula for formula in summed if formula.startswith(("=SUM(B", "=SUM(C"))] == []
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx", data_only=True)["Betalere og poster"]
    heads, lines = block_of(sheet, "2022")
    assert lines["A"][heads.index("I alt")] == lines["I alt"][heads.index("I alt")] == 5


NAMES = [
    "=1+1",
    "+A1",
    "-2",
    "@SUM(A1)",
    "http://example.org",
    "mailto:a@b.dk",
    "1-12",
    "007",
    "<b>&",
    "TRUE",
    "\u202e=x",
    "{=1}",
]


def test_parties_of_one_name_are_told_apart_before_a_council(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    key = fd.Key([fd.Party("Nørreby", id=id, code=id) for id in ("101", "102")], [1, 2])
    stream = fd.Stream("s", fd.per_year(fd.kroner(300)), key, OFFICE, YEAR)
    fd.Programme("p", "p", "DKK").add(stream).schedule().to_excel(file)
    shown = [cell.value for cell in openpyxl.load_workbook(file).worksheets[0]["A"]]
    names = [value for value in shown if value and value.startswith("Nørreby")]
    assert ["101" in name for name in names] == [True, False]
    assert ["102" in name for name in names] == [False, True]


def test_what_a_payer_pays_to_many_is_divided_once() -> None:
    """Of each entry the library would make the whole division again."""
    key = fd.Key.equal([f"p{place}" for place in range(50)])
    stream = fd.Stream("s", fd.per_year(fd.kroner(100)), "Diget", key, YEAR)
    entries = list(fd.Programme("p", "p", "DKK").add(stream).schedule())
    whole, among = divisions.divisions(entries)
    assert (len(whole.lines), whole.entries) == (1, {})
    assert sorted(among.entries.values()) == list(range(50))


def test_no_name_becomes_a_formula_a_link_or_a_number(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    parties = [fd.Party(name, id=f"p{place}", code=name) for place, name in enumerate(NAMES)]
    stream = fd.Stream("s", fd.per_year(fd.kroner(100)), fd.Key.equal(parties), OFFICE, YEAR, name="=HYPERLINK(1)")
    fd.Programme("p", "=cmd|' /C calc'!A0", "DKK").add(stream).schedule().to_excel(file)
    sheet = openpyxl.load_workbook(file)["Entries"]
    shown = {cell.value: cell for cell in sheet["G"][1:]}
    assert set(shown) == {fd.visible(name) for name in NAMES}
    assert {cell.data_type for cell in [*shown.values(), *sheet["E"][1:], *sheet["H"][1:]]} == {"s"}
    assert all(cell.hyperlink is None for cell in shown.values())
    assert all(
        f[2].startswith(("=SUM(", "=INT(", "=RANK(", "=IF(", "=(", *(f"={c}" for c in "ABCDEFGHIJK")))
        for f in formulas(file)
    )
    with zipfile.ZipFile(file) as parts:
        assert not [name for name in parts.namelist() if "vba" in name.lower() or "external" in name.lower()]


def test_thousands_tie_out_with_a_line_and_a_column_of_rounding(sjaelland: fd.Schedule, tmp_path: Path) -> None:
    sjaelland.to_excel(tmp_path / "t.xlsx", lang="da", unit="t.kr.")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx", data_only=True)["Medfinansiering"]
    for year in ("2021", "2024", "2021-2024"):
        heads, lines = block_of(sheet, year)
        first, last = heads.index("Bygge og anlæg"), heads.index("I alt")
        payers = [line for name, line in lines.items() if name not in ("I alt", "Afrunding")]
        for line in lines.values():
            assert sum(line[i] or 0 for i in range(first, last)) == line[last]
        for column in range(first, last + 1):
            assert sum(line[column] or 0 for line in [*payers, lines["Afrunding"]]) == lines["I alt"][column]
        assert all(isinstance(line[i], int) for line in payers for i in range(first, last + 1))
    koege = sjaelland.filter(payer="Køge", stream="cofinancing").total()
    assert lines["Køge"][last] == int(koege.rounded(to="thousand", rounding="half-up").exact / 1000)


def test_the_same_schedule_gives_the_same_bytes(sjaelland: fd.Schedule, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        sjaelland.to_excel(tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_the_basis_has_assumptions_sources_and_checks(written: Path, sjaelland: fd.Schedule) -> None:
    rows = cells(openpyxl.load_workbook(written)["Grundlag"])
    texts = {value for row in rows for value in row if isinstance(value, str)}
    assert {"Antagelser", "Kilder til posterne", "Kilder til tallene", "Kontrollinjer", "Ikke beregnet"} <= texts
    assert {a.chosen.da for a in sjaelland.programme.assumptions} <= texts
    assert f"fordel {fd.__version__}" in texts
    begin = next(i for i, row in enumerate(rows) if row[0] == "Kontrollinjer") + 2
    checks = fd.sjaelland.checks(sjaelland, outside="Greve")
    assert [row[5] for row in rows[begin:]] == ["ja"] * len(checks)
    assert [row[0] for row in rows[begin:]] == [check.id for check in checks]


def test_pages_are_a4_landscape_one_page_wide_with_their_headings(written: Path) -> None:
    for sheet in openpyxl.load_workbook(written):
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
        assert sheet.print_area
        assert sheet.oddFooter.right.text == "Side &P af &N"
        if sheet.title != "Grundlag":
            assert sheet.print_title_rows
            assert sheet.freeze_panes


def test_formats_are_those_of_the_language(sjaelland: fd.Schedule, written: Path, tmp_path: Path) -> None:
    sjaelland.to_excel(tmp_path / "en.xlsx", lang="en")
    danish, english = openpyxl.load_workbook(written), openpyxl.load_workbook(tmp_path / "en.xlsx")
    assert danish["Medfinansiering"]["I8"].number_format == "0.00 %"
    assert english["Co-financing"]["I8"].number_format == "0.00%"
    assert {book["Poster" if book is danish else "Entries"]["K2"].number_format for book in (danish, english)} == {
        "#,##0.00"
    }


@needs_libreoffice
def test_libreoffice_in_denmark_shows_the_schedule(
    written: Path, sjaelland: fd.Schedule, office: libreoffice.LibreOffice
) -> None:
    _, *rows = office.shown(written, "Poster")
    assert [row[10] for row in rows] == [entry.amount.to_string("danish").removesuffix(" kr.") for entry in sjaelland]
    calculated = office.calculated(written)["Poster"]
    assert [cell.data_type for cell in calculated["K"][1:]] == ["n"] * len(sjaelland)
    assert [exact(cell.value) for cell in calculated["K"][1:]] == [entry.amount.to_decimal() for entry in sjaelland]


@needs_libreoffice
@pytest.mark.parametrize("unit", ["kr.", "t.kr."])
def test_libreoffice_comes_to_the_values_beside_the_formulas(
    unit: str, sjaelland: fd.Schedule, office: libreoffice.LibreOffice, tmp_path: Path
) -> None:
    file = tmp_path / "f.xlsx"
    sjaelland.to_excel(file, lang="da", unit=unit)
    calculated, found = office.calculated(file), formulas(file)
    assert len(found) > 2000
    for sheet, place, formula, value in found:
        again = calculated[sheet][place].value
        assert again == pytest.approx(value, rel=1e-13, abs=1e-9), (sheet, place, formula)


@needs_libreoffice
def test_libreoffice_calculates_anew(office: libreoffice.LibreOffice, tmp_path: Path) -> None:
    """A value that is wrong beside its formula is not taken over: the tests above would see one."""
    import xlsxwriter

    with xlsxwriter.Workbook(tmp_path / "wrong.xlsx") as book:
        book.add_worksheet("s").write_formula(0, 0, "=1+1", None, 3)
    assert office.calculated(tmp_path / "wrong.xlsx")["s"]["A1"].value == 2


weights = st.lists(st.integers(0, 10**6), min_size=1, max_size=6).filter(any)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    streams=st.lists(st.tuples(st.integers(1, 10**11), weights), min_size=1, max_size=3),
    years=st.integers(1, 3),
    thousands=st.booleans(),
)
def test_sheets_come_to_the_totals_of_any_programme(
    streams: list[tuple[int, list[int]]], years: int, thousands: bool, tmp_path: Path
) -> None:
    made = fd.Programme("p", "P", "DKK")
    for number, (amount, given_weights) in enumerate(streams):
        key = fd.Key({f"P{place}": weight for place, weight in enumerate(given_weights)})
        period = fd.Period.years(2020, 2019 + years)
        made.add(fd.Stream(f"s{number}", fd.per_year(fd.oere(amount)), key, OFFICE, period))
    schedule, file = made.schedule(), tmp_path / "any.xlsx"
    schedule.to_excel(file, lang="da", unit="t.kr." if thousands else "kr.")
    book = openpyxl.load_workbook(file, data_only=True)
    heads, rows = rows_below(book["Betalere og poster"], "I alt")
    last, total = [row for row in rows if row[0] == "I alt"][-1][heads.index("I alt")], schedule.total()
    if thousands:
        assert last == int(total.rounded(to="thousand", rounding="half-up").exact / 1000)
    else:
        assert exact(last) == total.to_decimal()
    amounts = [row[10] for row in rows_below(book["Poster"], "Betaler")[1]]
    assert sum(map(exact, amounts)) == total.to_decimal()
    worked = [row[-3] for row in rows_below(book["Beregning"], "Part")[1] if row[-1] is not None]
    assert sorted(map(exact, worked)) == sorted(map(exact, amounts))


def test_other_results_are_workbooks_too(sjaelland: fd.Schedule, tmp_path: Path) -> None:
    key = fd.Key({"Faxe": 36_576, "Stevns": 22_805})
    shared = fd.allocate(fd.kroner(1000), key)
    shared.to_excel(tmp_path / "allocation.xlsx", lang="da")
    book = openpyxl.load_workbook(tmp_path / "allocation.xlsx", data_only=True)
    assert [exact(row[2]) for row in rows_below(book["Fordeling"], "Part")[1]] == [
        *(part.amount.to_decimal() for part in shared),
        Decimal("1000.00"),
    ]
    assert [exact(row[16]) for row in rows_below(book["Beregning"], "Part")[1]] == [
        p.amount.to_decimal() for p in shared
    ]

    key.to_excel(tmp_path / "key.xlsx", lang="en")
    rows = rows_below(openpyxl.load_workbook(tmp_path / "key.xlsx", data_only=True)["Key"], "Weight")[1]
    assert rows == [
        ["Faxe", 36_576, pytest.approx(36_576 / 59_381)],
        ["Stevns", 22_805, pytest.approx(22_805 / 59_381)],
        ["In all", 59_381, 1],
    ]

    counts = fd.sjaelland.folk1a()
    counts.to_excel(tmp_path / "population.xlsx", lang="en")
    heads, rows = rows_below(openpyxl.load_workbook(tmp_path / "population.xlsx")["Population"], "Area")
    koege = dict(zip(heads, next(row for row in rows if row[1] == "Køge"), strict=True))
    assert (koege["Code"], koege["2021-01-01"]) == ("259", counts.at("Køge", "2021-01-01").heads)


def test_a_comparison_has_who_pays_more_and_less(tmp_path: Path) -> None:
    found = fd.compare(fd.sjaelland.programme(outside="Greve"), fd.sjaelland.programme(outside="Solrød"))
    found.to_excel(tmp_path / "c.xlsx", lang="en")
    book = openpyxl.load_workbook(tmp_path / "c.xlsx", data_only=True)
    assert book.sheetnames == ["Comparison", "By year", "Entries"]
    lines = {row[1]: row for row in rows_below(book["Comparison"], "Side")[1] if row[0] == "pays"}
    for one in found.by_party():
        assert [exact(value) for value in lines[one.party.name][3:6]] == [
            amount.to_decimal() for amount in (one.before, one.after, one.difference)
        ]
    assert len(rows_below(book["Entries"], "Stream")[1]) == len(found.entries())


def test_the_report_of_open_questions_has_bounds_without_a_sum(tmp_path: Path) -> None:
    file = tmp_path / "ranges.xlsx"
    assert cli.status(["report", "sjaelland", "--lang", "da", "--format", "xlsx", "--out", str(file)]) == 0
    rows = rows_below(openpyxl.load_workbook(file)["Laveste og højeste"], "Betaler")[1]
    found = fd.ranges(fd.sjaelland.cases(unit=fd.sjaelland.unit_of_ranges), year=2022, stream="cofinancing")
    shown = {row[1]: row for row in rows if row[0] == 2022}
    for one in found:
        assert [exact(value) for value in shown[one.payer.name][2:4]] == [
            one.lowest.to_decimal(),
            one.highest.to_decimal(),
        ]
    assert formulas(file) == []


def test_the_report_of_a_file_has_its_receipt(tmp_path: Path) -> None:
    museum, file = Path(__file__).parents[1] / "files" / "museum.yaml", tmp_path / "museum.xlsx"
    assert cli.status(["report", str(museum), "--format", "xlsx", "--thousands", "--out", str(file)]) == 0
    book = openpyxl.load_workbook(file)
    texts = {value for row in cells(book["Basis"]) for value in row}
    read = fd.ProgrammeFile.read(museum)
    assert read.receipt().schedule in texts
    assert {digest.sha256 for digest in read.receipt().files} <= texts
    assert "Rounding" in {row[0] for row in cells(book.worksheets[0])}


def test_a_workbook_is_not_written_to_a_terminal_or_a_pipe() -> None:
    with pytest.raises(fd.Error, match=r"--format xlsx without --out FILE") as refused:
        cli.status(["report", "sjaelland", "--outside", "Greve", "--format", "xlsx"])
    assert refused.value.id == "fordel.command.usage"


def test_a_unit_that_is_none_is_refused(sjaelland: fd.Schedule, tmp_path: Path) -> None:
    with pytest.raises(fd.Error, match=r"unit 'mio\. kr\.'; kr\., t\.kr\."):
        sjaelland.to_excel(tmp_path / "a.xlsx", unit="mio. kr.")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("more", [["--by", "year", "--format", "xlsx", "--out", "a.xlsx"], ["--thousands"]])
def test_options_of_other_formats_are_refused(more: list[str]) -> None:
    with pytest.raises(fd.Error, match="--thousands goes with --format xlsx, and --by with the others"):
        cli.status(["report", "sjaelland", "--outside", "Greve", *more])


@pytest.mark.parametrize(("currency", "form"), [("JPY", "#,##0"), ("EUR", "#,##0.00"), ("KWD", "#,##0.000")])
def test_a_currency_has_its_digits_and_a_year_its_label(currency: str, form: str, tmp_path: Path) -> None:
    years = fd.Period("2022-04-01", "2024-03-31")
    stream = fd.Stream("s", fd.per_year(fd.Money.from_major(100, currency)), fd.Key({"A": 1, "B": 2}), OFFICE, years)
    made = fd.Programme("p", "P", currency, year_begins=4).add(stream).schedule()
    made.to_excel(tmp_path / "c.xlsx", lang="da")
    book = openpyxl.load_workbook(tmp_path / "c.xlsx", data_only=True)
    assert book["Poster"]["K1"].value == f"Beløb, {currency}"
    assert {cell.number_format for cell in book["Poster"]["K"][1:]} == {form}
    assert [Decimal(repr(cell.value)) for cell in book["Poster"]["K"][1:]] == [
        entry.amount.to_decimal() for entry in made
    ]
    titles = [row[0] for row in cells(book["Betalere og poster"]) if str(row[0]).startswith("202")]
    assert titles == ["2022-23", "2023-24", "2022-23 – 2023-24"]


def test_the_first_sheet_says_what_its_amounts_rest_on(written: Path, sjaelland: fd.Schedule) -> None:
    first = [str(row[0]) for row in cells(openpyxl.load_workbook(written).worksheets[0]) if row[0]]
    below = first[first.index("Det bygger beløbene på") :]
    assert any("Hvilken af de 17 kommuner er ikke med? Greve" in line for line in below)
    of_another = next(one for one in sjaelland.programme.assumptions if one.id == "ruc_payer")
    assert not any(of_another.question.da in line for line in below)


def test_all_names_of_payers_have_room(written: Path) -> None:
    for sheet in openpyxl.load_workbook(written).worksheets[:2]:
        names = [str(row[0]) for row in cells(sheet) if row[0] and any(isinstance(one, int | float) for one in row)]
        assert "Danmarks Erhvervsfremmebestyrelse" in names or "Køge" in names
        assert max(map(len, names)) < sheet.column_dimensions["A"].width


@pytest.mark.parametrize("name", ["k.xls", "k", "k.csv"])
def test_a_workbook_by_another_name_is_refused(name: str, tmp_path: Path) -> None:
    refused = (
        lambda: fd.Key({"A": 1}).to_excel(tmp_path / name),
        lambda: one_stream(fd.kroner(1), fd.Party("A")).to_excel(tmp_path / name),
        lambda: cli.status(["report", "sjaelland", "--format", "xlsx", "--out", str(tmp_path / name)]),
    )
    for write in refused:
        with pytest.raises(fd.Error) as caught:
            write()
        assert caught.value.id == "fordel.excel.unreadable"
    assert not list(tmp_path.iterdir())
