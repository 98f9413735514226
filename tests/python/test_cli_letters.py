"""Letters about a change: what a party pays, what it paid, and why; in the words of its language."""

from __future__ import annotations

from pathlib import Path

import pytest

import fordel as fd
from fordel import cli
from test_cli_compare import LESS_OF_THE_LEAD, MUSEUM, changed, shown, words, write

# Klitby has as many as Engby in 2025, twice as many from 2026 on: 150 and 150, then 200 and 100.
COUNTS = (
    "party;date;value\nKlitby;2025-01-01;1000\nEngby;2025-01-01;1000\nKlitby;2026-01-01;2000\nEngby;2026-01-01;1000\n"
)
GROWING = changed(", on: 2024-01-01, values: {Klitby: 2000, Engby: 1000}", ", file: heads.csv").replace(
    "{figures: heads}", "{figures: heads, at: 1 January of the same year}"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write("museum.yaml", MUSEUM)
    write("less.yaml", LESS_OF_THE_LEAD)
    write("growing.yaml", GROWING)
    write("heads.csv", COUNTS)
    return tmp_path


def letter(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    return words(shown(capsys, "explain-change", *arguments))


def test_one_year_against_another(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = letter(capsys, "growing.yaml", "--party", "Klitby", "--years", "2025", "2026")
    assert said.startswith("Klitby The museum What Klitby pays in 2026, and why it is another amount than in 2025")
    assert "Klitby pays 200.00 DKK in 2026. In 2025 it was 150.00 DKK. That is 50.00 DKK more (33.3 %)." in said
    assert "Decision: The three councils" in said
    assert "Source: Agreement on the museum" in said


def test_the_same_in_danish_has_no_english_word(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = letter(capsys, "growing.yaml", "--party", "Engby", "--years", "2025", "2026", "--lang", "da")
    assert said.startswith("Engby Museet Hvad Engby betaler i 2026, og hvorfor det er et andet beløb end i 2025")
    assert "Engby betaler 100,00 kr. i 2026. I 2025 var beløbet 150,00 kr. Det er 50,00 kr. mindre (33,3 %)." in said
    assert "Kilde: Aftale om museet" in said
    for english in (" the ", " and ", " pays", "Source", "figures", "before", "Decision", "DKK", "heads"):
        assert english not in said


def test_the_figures_behind_a_cause_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = letter(capsys, "growing.yaml", "--party", "Klitby", "--years", "2025", "2026")
    assert "1,000 / 2,000" in said
    assert "2,000 / 3,000" in said


def test_new_rules_against_those_until_now(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = letter(capsys, "museum.yaml", "less.yaml", "--party", "901", "--year", "2026", "--lang", "da")
    assert "Hvad Havnby skal betale, og hvorfor det er et andet beløb end før" in said
    assert (
        "Havnby betaler 170,00 kr. efter de nye regler. Efter de hidtidige regler er beløbet 200,00 kr. "
        "Det er 30,00 kr. mindre (15,0 %)."
    ) in said
    of_museum = letter(capsys, "museum.yaml", "less.yaml", "--party", "Museum")
    assert "What Museum is to receive: the same amount as before" in of_museum
    assert "Museum receives 1,000.00 DKK by the new rules. By the rules until now it is 1,000.00 DKK." in of_museum
    assert "That is the same amount, to the last unit." in of_museum
    assert "WHY" not in of_museum


def test_a_letter_for_each_in_a_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["museum.yaml", "less.yaml", "--party", "all", "--out", "letters"]
    *listed, last = shown(capsys, "explain-change", *arguments).splitlines()
    assert sorted(listed) == [f"letters/{id}.txt" for id in ("engby", "havnby", "klitby")]
    assert last == "No letter, as the amount is the same: Museum"
    texts = {Path(name).stem: Path(name).read_text(encoding="utf-8") for name in listed}
    assert all(len(line) <= 80 for text in texts.values() for line in text.splitlines())
    assert "Klitby pays 440.00 DKK" in words(texts["klitby"])
    assert shown(capsys, "explain-change", *arguments).splitlines() == [*listed, last]
    assert {Path(name).stem: Path(name).read_text(encoding="utf-8") for name in listed} == texts
    one = shown(capsys, "explain-change", "museum.yaml", "less.yaml", "--party", "klitby")
    assert one == texts["klitby"]


def test_a_letter_says_all_that_the_amount_is_calculated_from(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Lyby joins on 1 July: half of 1,200 is shared, of which 1,000 of 4,000 heads are 150."""
    joins = (
        "fordel: 1\nprogramme: Museet\nlanguage: da\ncurrency: DKK\nnotation: danish\n"
        "parties: {Engby: , Klitby: , Lyby: , Museum: }\n"
        "figures: {heads: {on: 2025-01-01, values: {Engby: 1000, Klitby: 2000, Lyby: 1000}}}\n"
        "keys: {by heads: {figures: heads}}\n"
        "streams:\n  drift:\n    amount: 1.200 kr. per year\n    period: 2025 to 2026\n    to: Museum\n    paid by: "
    )
    write("two.yaml", joins + "{who: [Engby, Klitby], key: by heads}\n")
    write("three.yaml", joins + "{who: [Engby, Klitby, {who: Lyby, from: 2026-07-01}], key: by heads}\n")
    said = letter(capsys, "two.yaml", "three.yaml", "--party", "Lyby", "--lang", "da")
    assert "1.000 / 4.000 = 25 % (heads 1. januar 2025), 1. juli til 31. december" in said
    reached = said.partition("SÅDAN ER BETALINGEN REGNET UD")[2]
    assert "2026-07-01 til 2026-12-31, drift: 150,00 kr." in reached
    assert "1.200,00 kr. × 6/12 = 600,00 kr. Lyby: 1.000 / 4.000 × 600 = 150" in reached
    of_engby = letter(capsys, "two.yaml", "three.yaml", "--party", "Engby", "--lang", "da")
    assert "2025, drift: 400,00 kr., som før." in of_engby
    assert "2026-01-01 til 2026-06-30, drift: 200,00 kr." in of_engby
    received = letter(capsys, "two.yaml", "three.yaml", "--party", "Museum", "--lang", "da")
    assert received.startswith("Museum Museet Hvad Museum skal modtage: det samme beløb som før")
    assert "1.200,00 kr. × 6/12 = 600,00 kr." in received
    assert "Lyby:" not in received


def test_letters_of_the_built_in_programme_say_what_it_assumes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    choices = ["--case", "outside=Greve", "--after-case", "others=only_non_leads", "--year", "2022"]
    said = letter(capsys, "sjaelland", *choices, "--party", "Køge", "--lang", "da")
    own = {one.id: one.chosen.da for one in fd.sjaelland.programme(outside="Greve").assumptions}
    for id in ("leads", "office_starts", "rounding"):
        assert words(own[id]) in said
    assert "Som i filen" not in said


def test_what_several_streams_come_to_is_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fair = """  fair:
    name: {da: Marked, en: Fair}
    amount: 30 kr. per year
    period: 2026
    paid by: Klitby
    to: Museum
"""
    write("fair.yaml", MUSEUM + fair)
    said = letter(capsys, "museum.yaml", "fair.yaml", "--party", "Klitby", "--lang", "da")
    assert "Drift 400,00 400,00 0,00 Marked 0,00 30,00 +30,00 I alt 400,00 430,00 +30,00" in said


@pytest.mark.parametrize(
    ("arguments", "id"),
    [
        (["museum.yaml", "less.yaml", "--party", "Atlantis"], "fordel.party.unknown"),
        (["museum.yaml", "less.yaml", "--party", "Havnby", "--years", "2025", "2026"], "fordel.command.usage"),
        (["museum.yaml", "--party", "Havnby"], "fordel.command.usage"),
    ],
)
def test_a_wrong_command_is_told(folder: Path, arguments: list[str], id: str) -> None:
    with pytest.raises(fd.Error) as refused:
        cli.status(["explain-change", *arguments])
    assert refused.value.id == id


@pytest.mark.parametrize("years", [("2025-26", "2026-27"), ("2025", "2026")])
def test_years_are_called_as_the_programme_calls_them(
    years: tuple[str, str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(
        "bus.yaml",
        "fordel: 1\nprogramme: Night bus\ncurrency: DKK\nnotation: english\nyear begins: April\n"
        "parties: {Ash: , Bus company: }\n"
        "streams: {night: {amount: {by year: {2025-26: 100 kr., 2026-27: 150 kr.}}, period: 2025-26 to 2026-27, "
        "paid by: Ash, to: Bus company}}\n",
    )
    said = letter(capsys, "bus.yaml", "--party", "Ash", "--years", *years)
    assert "Ash pays 150.00 DKK in 2026-27. In 2025-26 it was 100.00 DKK. That is 50.00 DKK more (50.0 %)." in said
