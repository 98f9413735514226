"""The report as text: what it must show, in both languages, at 80 columns."""

from __future__ import annotations

import re
from typing import Any

import pytest

import fordel as fd
from fordel import report


def text_of(lang: str = "en", **options: Any) -> str:
    return report.Report(report.View.of(options), lang).written()


@pytest.fixture(scope="module")
def all_cases() -> str:
    return text_of()


@pytest.fixture(scope="module")
def greve() -> str:
    return text_of(outside="Greve")


def section(text: str, start: str, end: str) -> str:
    return text[text.index(start) : text.index(end, text.index(start))]


def test_the_heading_says_calculated_not_booked(all_cases: str) -> None:
    assert "Calculated, not booked" in all_cases.splitlines()[1]


def test_the_groups_are_the_notes(all_cases: str) -> None:
    for name, amount in (
        ("The clusters' basic financing", "640.0"),
        ("Municipal and regional co-financing", "26.0"),
        ("Other grants", "28.0"),
    ):
        assert re.search(rf"^{re.escape(name)} +{re.escape(amount)}$", all_cases, re.MULTILINE)


@pytest.mark.parametrize("stream", [s.id for s in fd.sjaelland.programme(outside="Greve").streams])
def test_every_stream_shows_amount_status_and_place(all_cases: str, stream: str) -> None:
    shown = section(all_cases, f"  {stream}: ", "»")
    assert "(stated)" in shown
    assert "(derived)" in shown
    assert re.search(r"recommended|granted|unspecified", shown)


@pytest.mark.parametrize(("municipality", "bounds"), [("Holbæk", "194,212-204,850"), ("Lejre", "76,084-81,464")])
def test_the_range_of_2022(all_cases: str, municipality: str, bounds: str) -> None:
    year = section(all_cases, "\n2022 (", "\n2023 (")
    row = next(line for line in year.splitlines() if line.startswith(municipality))
    assert bounds in row
    assert row.split()[3] == "Stevns"


def test_all_municipalities_and_years_are_shown(all_cases: str) -> None:
    for year in (2021, 2022, 2023, 2024):
        shown = section(all_cases, f"\n{year} (", "\n* " if year == 2024 else f"\n{year + 1} (")
        for municipality in fd.sjaelland.municipalities():
            assert municipality.name in shown


def test_bounds_are_said_not_to_add_up(all_cases: str) -> None:
    assert "they do not add up" in all_cases
    assert "pays 0 in the case" in all_cases


def test_one_case_shows_a_column_an_office_to_the_oere(greve: str) -> None:
    year = section(greve, "\n2022 (", "\n2023 (")
    lejre = next(line for line in year.splitlines() if line.startswith("Lejre"))
    assert lejre.split() == ["Lejre", "28,173", "19,976.74", "19,039.95", "19,862.41", "20,139.77", "79,018.87", "2.80"]
    assert "500,000.00" in next(line for line in year.splitlines() if line.startswith("Næstved"))


def test_other_readings_are_called_by_their_words() -> None:
    assert "som valgt udækket kun dem uden kontor" in " ".join(text_of("da", outside="Greve").split())


def test_other_readings_are_shown_beside_the_chosen_one(greve: str) -> None:
    readings = section(greve, "WHAT OTHER READINGS", "READINGS AND ASSUMPTIONS")
    lejre = next(line for line in readings.splitlines() if line.startswith("Lejre")).split()
    amounts = [round(float(cell.replace(",", ""))) for cell in lejre[1:]]
    assert amounts == [79_019, 73_789, 115_310]
    uncovered = next(line for line in readings.splitlines() if line.startswith("not covered")).split()
    assert round(float(uncovered[-2].replace(",", ""))) == 132_304


def test_every_assumption_is_a_footnote_with_its_option(all_cases: str) -> None:
    notes = section(all_cases, "READINGS AND ASSUMPTIONS", "AGREEMENTS AND")
    for number, assumption in enumerate(fd.sjaelland.programme(outside="Greve").assumptions, 1):
        assert f"[{number}] " in notes
        assert f"[{number}]" in all_cases.replace(notes, "") or assumption.id in ("price_index",)
        for option in filter(None, assumption.option.split(",")):
            assert "--" + option.strip().replace("_", "-") in notes


def test_agreements_and_what_falls_due(all_cases: str) -> None:
    shown = " ".join(section(all_cases, "AGREEMENTS AND", "SUMS BY").split())
    assert shown.count("on behalf of") == 4
    for due in ("2022-12-31", "2023-12-31", "2024-12-31"):
        assert due in shown
    assert "De 14 klynger – Uddannelses- og Forskningsstyrelsen" in shown
    assert shown.count("Special responsibility") == 4


def test_the_check_lines_hold(all_cases: str, greve: str) -> None:
    assert "check lines hold." in all_cases
    assert "✗" not in all_cases + greve


def test_a_check_line_that_fails_is_shown_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    view = report.View.of({"outside": "Greve"})

    class Fails:
        holds, id, stated, calculated = False, "x", "1", "2"
        what = fd.Text("en prøve", "a trial")

    monkeypatch.setattr(report.View, "checks", [("Greve", [Fails()])])
    assert not view.holds()
    shown = report.Report(view, "en").written()
    assert "✗ a trial: 1 ≠ 2" in shown
    assert "1 of 1 check lines FAIL." in shown


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize(
    "options",
    [
        {},
        {"outside": "Greve"},
        {"outside": "Greve", "missing_share": "uncovered"},
        {"outside": "Stevns", "leads": {"bygge-og-anlaeg": "Roskilde"}},
        {"outside": "Lejre", "unit": "thousand", "office_starts": {"foedevarer": "2021-07-01"}},
        {"outside": "Faxe", "others": "only_non_leads", "population_date": "2020-01-01", "method": "independent"},
    ],
)
def test_no_line_is_longer_than_80_columns(lang: str, options: dict[str, Any]) -> None:
    text = text_of(lang, **options)
    assert max(len(line) for line in text.splitlines()) <= 80
    for municipality in fd.sjaelland.municipalities():
        if municipality.name != options.get("outside"):
            assert municipality.name[:8] in text


def test_danish_words_and_numbers() -> None:
    text = text_of("da", outside="Greve")
    assert "Beregnet, ikke bogført" in text
    assert "79.018,87" in text
    assert "Alle 42 kontrollinjer holder." in text
