"""What the report of a file says below each stream: its keys, floors, who joins, and whose figures it rests on."""

from __future__ import annotations

from pathlib import Path

import pytest

import fordel as fd
from fordel import file_report

FILE = """
fordel: 1
programme: Museet
language: da
currency: DKK
notation: danish
parties: {Faxe: , Stevns: , Køge: , Solrød: , Museet: , Havnen: }
figures:
  folketal: {file: folketal.csv, what: folketal, source: Danmarks Statistik}
keys:
  efter folketal: {figures: folketal, at: 1 January of the year before}
streams:
  drift:
    amount: 1,5 mio. kr. per year
    period: 2025 to 2027
    paid by:
      who: [Faxe, {who: Stevns, until: 2026-09-30}, Køge, {who: Solrød, from: 2026-07-01}]
      key: efter folketal
      adjustments: [{floor: "100.000 kr."}]
    to: {key: {weights: {Museet: 3, Havnen: 1}}}
  alene:
    amount: 1.000 kr. per year
    period: 2025
    paid by: Faxe
    to: Museet
"""
HEADS = {"Faxe": 37600, "Stevns": 24050, "Køge": 62800, "Solrød": 24100}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    rows = [f"{name};{year}-01-01;{heads}" for name, heads in HEADS.items() for year in (2024, 2025, 2026)]
    (tmp_path / "folketal.csv").write_text("\n".join(["party;date;value", *rows]) + "\n", encoding="utf-8")
    (tmp_path / "museum.yaml").write_text(FILE, encoding="utf-8")
    return tmp_path / "museum.yaml"


def told(file: Path, lang: str, year: int | None = None) -> str:
    view = file_report.FileView(fd.ProgrammeFile.read(file), {}, year)
    return " ".join(file_report.FileReport(view, lang).written().split())


def test_a_stream_says_its_keys_its_floor_and_who_joins(file: Path) -> None:
    danish = told(file, "da")
    assert "Fordeles efter folketal 1. januar 2024 (2025); …; folketal 1. januar 2026 (2027)" in danish
    assert "Derefter: bund på 100.000,00 kr." in danish
    assert "Fra 2026-07-01 også: Solrød Kun til og med 2026-09-30: Stevns" in danish
    assert "Mellem modtagerne: fordeles efter givne vægte: Museet 3, Havnen 1" in danish
    english = told(file, "en")
    assert "Shared by folketal 1 January 2024 (2025); …; folketal 1 January 2026 (2027)" in english
    assert "From 2026-07-01 also: Solrød Only until 2026-09-30: Stevns" in english


def test_who_bears_all_is_shared_by_no_key(file: Path) -> None:
    assert told(file, "da").count("ordeles efter") == 2  # the payers of drift, and its recipients


def test_a_year_has_its_own_key_alone(file: Path) -> None:
    shown = told(file, "da", 2026)
    assert "Fordeles efter folketal 1. januar 2025 Derefter" in shown
    assert "2024" not in shown


def test_the_figures_have_their_source_below_the_tables(file: Path) -> None:
    assert "Tallene er fra Danmarks Statistik." in told(file, "da")
    assert "Figures: Danmarks Statistik." in told(file, "en")


def test_cases_that_share_otherwise_say_so(tmp_path: Path) -> None:
    question = """
assumptions:
  key:
    question: Which weights?
    alternatives:
      first: {set: {streams.a.paid by.key.weights.X: 1}}
      second: {set: {streams.a.paid by.key.weights.X: 2}}
"""
    path = tmp_path / "open.yaml"
    path.write_text(
        "fordel: 1\nprogramme: P\ncurrency: DKK\nparties: {X: , Y: , Z: }\nstreams:\n  a:\n    amount: 10 kr. per year\n"
        "    period: 2025\n    paid by: {key: {weights: {X: 1, Y: 1}}}\n    to: Z\n" + question,
        encoding="utf-8",
    )
    assert "How it is shared differs between the cases." in told(path, "en")
