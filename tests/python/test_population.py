"""Population: the figures shipped against Statistics Denmark's published sums, and its downloads read in their three shapes."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path

import openpyxl
import pytest

import fordel as fd
import oracle
from fordel import export, report

ROOT = Path(__file__).resolve().parents[2]
STATBANK = Path(__file__).resolve().parent / "statbank"
BOM = "\ufeff"


def sum_of(year: int, codes: list[str]) -> int:
    counts = fd.folk1a()
    return sum(int(counts.at(code, date(year, 1, 1))) for code in codes)


@pytest.mark.parametrize(("year", "published"), [(2021, 5_840_045), (2022, 5_873_420), (2023, 5_932_654)])
def test_denmark_as_published(year: int, published: int) -> None:
    assert sum_of(year, [area.code for area in fd.folk1a().areas]) == published


@pytest.mark.parametrize(("year", "published"), [(2021, 838_840), (2022, 843_513), (2023, 849_857)])
def test_region_sjaelland_as_published(year: int, published: int) -> None:
    assert sum_of(year, list(oracle.municipalities())) == published
    assert sum_of(year, [area.code for area in fd.sjaelland.municipalities()]) == published


def test_the_98_municipalities_and_christiansoe_on_sixteen_dates() -> None:
    counts = fd.folk1a()
    assert len(counts.areas) == 99
    assert "411" in {area.code for area in counts.areas}
    assert {area.name for area in counts.areas} == {row["name"] for row in oracle.rows("municipalities.csv")}
    figures = {(code, on.year): heads for code, on, heads in counts.figures}
    assert all((on.month, on.day) == (1, 1) for _, on, _ in counts.figures)
    assert figures == oracle.heads()
    assert counts.dates("Christiansø") == [date(year, 1, 1) for year in range(2008, 2024)]


def test_the_header_s_seventeen_are_the_same_figures() -> None:
    header, data = fd.sjaelland.folk1a(), fd.folk1a()
    assert [area.code for area in header.areas] == list(oracle.municipalities())
    for area in header.areas:
        assert header.dates(area) == data.dates(area)
        for on in header.dates(area):
            assert header.at(area, on).heads == data.at(area, on).heads
        [known] = [other for other in data.areas if other.code == area.code]
        assert area == known


def test_the_header_is_made_from_the_data() -> None:
    ran = subprocess.run(
        [sys.executable, ROOT / "data" / "make_header.py", "--check"], check=False, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr


def test_a_head_count_tells_its_date() -> None:
    counted = fd.folk1a().at("lejre", "2022-01-01")
    assert (counted.heads, counted.on, counted.carried_forward) == (
        oracle.heads()["350", 2022],
        date(2022, 1, 1),
        False,
    )
    carried = fd.folk1a().at("lejre", "2024-06-01", missing="carry_forward")
    assert (carried.heads, carried.on, carried.carried_forward) == (oracle.heads()["350", 2023], date(2023, 1, 1), True)
    assert "carried_forward=True" in repr(carried)


def test_nothing_earlier_can_be_carried_forward() -> None:
    with pytest.raises(KeyError, match=r"fordel\.population\.missing_date"):
        fd.folk1a().at("lejre", "2007-12-31", missing="carry_forward")


def read(name: str, bom: str) -> fd.Population:
    return fd.read_statbank(bom + (STATBANK / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("bom", ["", BOM], ids=["plain", "byte-order mark"])
def test_statbank_csv_with_codes(bom: str) -> None:
    counts = read("folk1a_sample_codes.csv", bom)
    assert counts.figures == [
        ("000", date(2008, 1, 1), 32_976),
        ("000", date(2009, 1, 1), 33_656),
        ("000", date(2020, 1, 1), 31_649),
    ]
    # One sex and one age: no population of an area, and the source says so.
    assert "KØN=1" in counts.source.states.en
    assert "ALDER=0" in counts.source.states.en


@pytest.mark.parametrize("bom", ["", BOM], ids=["plain", "byte-order mark"])
def test_statbank_csv_with_texts(bom: str) -> None:
    counts = read("folk1a_sample_text.csv", bom)
    assert counts.figures == [
        ("000", date(2008, 1, 1), 5_475_791),
        ("000", date(2019, 1, 1), 5_806_081),
        ("000", date(2020, 1, 1), 5_822_763),
        ("000", date(2020, 10, 1), 5_837_213),
    ]
    assert "CIVILSTAND" not in counts.source.states.en


@pytest.mark.parametrize("bom", ["", BOM], ids=["plain", "byte-order mark"])
def test_statbank_json_stat(bom: str) -> None:
    counts = read("folk1a_sample_jsonstat.json", bom)
    assert counts.figures == [("101", date(2026, 7, 1), 670_389)]
    assert [area.name for area in counts.areas] == ["København"]


QUARTER = "OMRÅDE;TID;INDHOLD\nKøbenhavn;2022K1;653664\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_path_a_file_and_bytes_are_read_as_a_text_is(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "folk1a.csv"
    path.write_bytes(QUARTER.encode(encoding))
    name = "cp1252" if encoding == "cp1252" else None
    expected = fd.read_statbank(QUARTER).figures
    assert expected == [("101", date(2022, 1, 1), 653_664)]
    assert fd.read_statbank(path, encoding=name).figures == expected
    assert fd.read_statbank(path.read_bytes(), encoding=name).figures == expected
    assert fd.read_statbank(memoryview(path.read_bytes()), encoding=name).figures == expected
    with path.open("rb") as file:
        assert fd.read_statbank(file, encoding=name).figures == expected
    assert fd.read_statbank(io.StringIO(QUARTER)).figures == expected


def test_bytes_of_another_encoding_are_refused_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"fordel\.text\.encoding.*C5 in line 1.*cp1252"):
        fd.read_statbank(QUARTER.encode("cp1252"))
    with pytest.raises(ValueError, match="UTF-16 without a byte-order mark"):
        fd.read_statbank(QUARTER.encode("utf-16-le"))
    with pytest.raises(ValueError, match="byte-order mark of utf-16, not cp1252"):
        fd.read_statbank(QUARTER.encode("utf-16"), encoding="cp1252")
    with pytest.raises(ValueError, match="decoded already"):
        fd.read_statbank(QUARTER, encoding="cp1252")


def test_a_workbook_is_refused_as_one_wherever_texts_are_read(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "folketal.xlsx")
    (tmp_path / "p.yaml").write_text(
        "fordel: 1\nprogramme: P\ncurrency: DKK\nparties: {A: {}, B: {}}\nfigures: {f: {file: folketal.xlsx, what: f}}\n"
        "streams: {s: {amount: 1 DKK once, period: 2025, paid by: {who: [A], key: {figures: f, at: 2024-01-01}}, to: B}}\n"
    )
    for read in (
        lambda: fd.read_statbank(tmp_path / "folketal.xlsx"),
        lambda: fd.Figures.read_csv(tmp_path / "folketal.xlsx", "f", encoding="cp1252"),
        lambda: fd.ProgrammeFile.read(tmp_path / "p.yaml").schedule(),
    ):
        with pytest.raises(fd.Error, match=r"fordel\.text\.encoding.*save its sheet as CSV"):
            read()


def test_a_file_that_is_not_there_is_an_error_of_the_system_s_kind(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"fordel\.statbank\.unreadable.*missing\.csv") as caught:
        fd.read_statbank(tmp_path / "missing.csv")
    assert isinstance(caught.value, fd.Error)
    with pytest.raises(TypeError, match=r"text=5; expected the text or bytes of a download, a pathlib\.Path"):
        fd.read_statbank(5)
    # A text is never a path, wherever it came from.
    with pytest.raises(ValueError, match=r"fordel\.statbank\.malformed.*a file is named by pathlib\.Path"):
        fd.read_statbank(str(tmp_path / "missing.csv"))


def test_limits_are_counts_and_can_be_raised() -> None:
    with pytest.raises(ValueError, match=r"fordel\.statbank\.too_large.*more than 2 cells.*ReadingLimits") as caught:
        fd.read_statbank(QUARTER, limits=fd.ReadingLimits(cells=2))
    assert len(str(caught.value)) < 500
    assert fd.read_statbank(QUARTER, limits=fd.ReadingLimits(cells=3)).figures
    assert fd.ReadingLimits(cells=3) == fd.ReadingLimits(cells=3, bytes=50_000_000)
    assert fd.ReadingLimits() != fd.ReadingLimits(cells=3)


def test_a_restriction_stays_with_the_population() -> None:
    counts = fd.read_statbank("OMRÅDE;ALDER;CIVILSTAND;TID;INDHOLD\n101 København;0-5 år;Ugift;2022K1;40000\n")
    assert counts.source.states.en == "population on the first day of the quarter; ALDER=0-5 år, CIVILSTAND=Ugift"


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_matrix_and_lines_give_the_same_population(separator: str) -> None:
    lines = fd.read_statbank(
        "OMRÅDE;KØN;TID;INDHOLD\nFaxe;I alt;2021K1;36713\nFaxe;I alt;2022K1;37161\nKøge;I alt;2021K1;61475\n"
        "Køge;I alt;2022K1;61718\n".replace(";", separator)
    )
    matrix = fd.read_statbank(
        "Folketal den 1. i kvartalet\n;;2021K1;2022K1\nI alt;Faxe;36713;37161\n;Køge;61475;61718\n".replace(
            ";", separator
        )
    )
    assert matrix.figures == lines.figures
    assert matrix.areas == lines.areas


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_texts_and_codes_give_the_same_population(line_end: str) -> None:
    by_code = fd.read_statbank(line_end.join(["OMRÅDE;TID;INDHOLD", "259;2022K1;61000", "350;2022K1;28000", ""]))
    by_text = fd.read_statbank(line_end.join(["OMRÅDE;TID;INDHOLD", "Køge;2022K1;61000", "Lejre;2022Q1;28000", ""]))
    assert by_code.figures == by_text.figures == [("259", date(2022, 1, 1), 61_000), ("350", date(2022, 1, 1), 28_000)]
    assert by_code.areas == by_text.areas


def test_the_data_file_itself_is_a_download() -> None:
    text = (ROOT / "data" / "folk1a.csv").read_text(encoding="utf-8")
    assert fd.read_statbank(text).figures == fd.folk1a().figures


def test_a_file_cut_anywhere_never_passes_for_the_whole_one() -> None:
    """Cut within a figure, a number would only look smaller."""
    for name in ("folk1a_sample_codes.csv", "folk1a_sample_text.csv", "folk1a_sample_jsonstat.json"):
        text = (STATBANK / name).read_text(encoding="utf-8").rstrip() + "\n"
        whole = fd.read_statbank(text).figures
        for end in range(len(text) - 1):
            try:
                figures = fd.read_statbank(text[:end]).figures
            except fd.Error as error:
                assert error.id.startswith("fordel.statbank."), (name, end, error.id)
            else:
                # Only at the end of a line: whole rows, and fewer.
                assert text[end - 1] == "\n"
                assert figures == whole[: len(figures)]


def test_a_population_of_one_s_own() -> None:
    areas = [fd.Party("North", code="1"), fd.Party("South", code="2")]
    counts = fd.Population(
        areas, [("1", "2022-01-01", 3), ("2", date(2022, 1, 1), 1)], fd.Citation(document="Our count")
    )
    key = fd.Key.by_population(["north", "South"], on="2022-01-01", counts=counts)
    assert list(key.weights) == [3, 1]
    assert key.basis.source.document.en == "Our count"
    assert int(counts.at("1", "2022-01-01")) == 3
    assert "2 areas" in repr(counts)


@pytest.mark.parametrize("figure", [("1", "2022-01-01"), ("1", "2022-01-01", 3, 4), "abc", 5, (1, "2022-01-01", 3)])
def test_a_figure_is_a_code_a_date_and_heads(figure: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        fd.Population([fd.Party("X", code="1")], [figure])


CHILDREN = fd.Text("0-5 år, ugift", "0-5 years, never married")


def _children() -> fd.Population:
    towns = [fd.find_party(fd.folk1a().areas, name) for name in ("Faxe", "Stevns")]
    figures = [(town.code, "2022-01-01", heads) for town, heads in zip(towns, (300, 100), strict=True)]
    return fd.Population(towns, figures, fd.folk1a().source, limited_to=CHILDREN)


@pytest.mark.parametrize(("lang", "part"), [("en", "0-5 years, never married"), ("da", "0-5 år, ugift")])
def test_every_explanation_says_which_part_of_the_people_counts(lang: str, part: str) -> None:
    key = fd.Key.by_population(["Faxe", "Stevns"], "2022-01-01", _children())
    half = fd.mix([fd.half * key, fd.half * fd.Key.equal(key.parties)])
    years = fd.Period.year(2022)
    rule = fd.KeyRule.by_population([fd.Participation(p, years) for p in key.parties], _children(), "2022-01-01")
    programme = fd.Programme("p", "p", "DKK").add(fd.Stream("s", fd.per_year(fd.kroner(4)), rule, "Fond", years))
    allocation, schedule = fd.allocate(fd.kroner(4), key), programme.schedule()
    told = [
        key.basis.what.in_(lang),
        key.explain("Faxe", lang=lang),
        key.without("Stevns").explain("Faxe", lang=lang),
        half.explain("Faxe", lang=lang),
        pickle.loads(pickle.dumps(key)).explain("Faxe", lang=lang),
        allocation.explain("Faxe", lang=lang),
        allocation.explain(lang=lang),
        schedule.explain(lang=lang),
        export.population(_children(), key.parties, "2022-01-01", "refuse", "text", lang),
        export.population(_children(), key.parties, "2022-01-01", "refuse", "json", lang),
    ]
    assert [text for text in told if part not in text] == []
    if lang == "en":
        assert part in allocation.working().to_json()
        assert part in schedule.working().to_json()
        assert part in repr(_children())
        assert part in repr(key)


def test_the_report_says_which_part_of_the_people_counts() -> None:
    counts = fd.sjaelland.folk1a()
    limited = fd.Population(counts.areas, counts.figures, counts.source, limited_to=CHILDREN)
    view = report.View.of({"outside": "Greve", "counts": limited}, None)
    assert CHILDREN.en in report.Report(view, "en").written()


def test_areas_without_a_code_have_no_figures() -> None:
    areas = [fd.Party("A"), fd.Party("B"), fd.Party("C", code="1")]
    with pytest.raises(fd.Error) as refused:
        fd.Population(areas, [("", "2022-01-01", 5)])
    assert refused.value.id == "fordel.population.missing_area"
    assert refused.value.seen == "a figure for an area without a code, 2022-01-01"
    made = fd.Population(areas, [("1", "2022-01-01", 5)])
    assert [(code, heads) for code, _, heads in made.figures] == [("1", 5)]
    assert pickle.loads(pickle.dumps(made)) == made


def test_populations_are_merged_replaced_and_compared() -> None:
    areas = fd.folk1a().areas[:2]
    (a, b), day = areas, date(2022, 1, 1)
    first = fd.Population([a], [(a.code, day, 10)], fd.Citation("A"))
    other = fd.Population([b], [(b.code, day, 20)], fd.Citation("B"))
    revised = fd.Population(areas, [(a.code, day, 11), (b.code, day, 20)])
    both = first.merge(other)
    assert both.figures == [(a.code, day, 10), (b.code, day, 20)]
    assert both.source.document.en == "A; B"
    changes = [(c.area, c.on, c.before, c.after) for c in both.diff(revised)]
    assert changes == [(a, day, 10, 11)]
    assert [(c.before, c.after) for c in first.diff(other)] == [(10, None), (None, 20)]
    assert both.replace(revised).figures == revised.figures
    assert both.merge(both).diff(both) == []
    with pytest.raises(fd.errors.PopulationError, match=f"{a.name}.*10 and 11"):
        both.merge(revised)
    with pytest.raises(fd.errors.PopulationError, match=r"population in inhabitants, and population .0-5"):
        first.merge(_children())


def test_an_error_says_which_area_has_no_figures() -> None:
    with pytest.raises(KeyError, match=r"Faxe \(320\), population 2030-01-01"):
        fd.folk1a().at("Faxe", "2030-01-01")
    with pytest.raises(KeyError, match=r"Køge \(259\), population .* 2022-01-01"):
        fd.Key.by_population([fd.find_party(fd.folk1a().areas, "Køge")], "2022-01-01", _children())


def test_a_key_from_before_a_merger_finds_the_predecessors() -> None:
    towns = {"401": 7, "403": 6, "405": 8, "407": 14, "409": 6, "101": 500}  # not the real figures
    areas = [fd.Party(f"Town {code}", code=code) for code in towns]
    counts = fd.Population(areas, [(code, "2002-01-01", heads) for code, heads in towns.items()], fd.Citation("Counts"))
    bornholm, capital = (fd.find_party(fd.folk1a().areas, name) for name in ("Bornholm", "København"))
    with pytest.raises(fd.errors.PopulationError, match="Bornholm"):
        fd.Key.by_population([bornholm, capital], "2002-01-01", counts)
    known = counts.with_predecessors([bornholm, capital], fd.succession())
    key = fd.Key.by_population([bornholm, capital], "2002-01-01", known)
    assert key.weights == [41, 500]
    assert "predecessors summed" in key.explain("Bornholm")
    assert [p.code for p in fd.succession().predecessors(bornholm, "2002-12-31")] == [c for c in towns if c != "101"]
    assert fd.succession().predecessors(bornholm, "2003-01-01") == [bornholm]
    assert pickle.loads(pickle.dumps(fd.succession())) == fd.succession()
    assert all("AMT_KOM_V3_2006" in step.source for step in fd.succession().steps)
