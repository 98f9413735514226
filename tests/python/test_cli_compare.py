"""The commands that hold two rules against one another: the page, the tables, git's driver, and letters."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest

import fordel as fd
from fordel import cli

# By hand, each year: Havnby 200.00; of the rest, 300.00, Klitby two thirds and Engby one.
MUSEUM = """fordel: 1
programme: {da: Museet, en: The museum}
id: museum
currency: DKK
notation: english
parties: {Havnby: {code: 901}, Klitby: {code: 902}, Engby: {code: 903}, Museum: {}}
figures:
  heads: {what: {da: indbyggere, en: inhabitants}, source: {document: {da: Tællinger, en: Counts}}, on: 2024-01-01, values: {Klitby: 2000, Engby: 1000}}
keys:
  shared: {figures: heads}
streams:
  running:
    name: {da: Drift, en: Running costs}
    amount: 500 kr. per year
    period: 2025 to 2026
    paid by:
      lead: {who: Havnby, amount: 200 kr.}
      others: {who: [Klitby, Engby], amount: rest, key: shared}
    to: Museum
    decision: {body: {da: De tre kommunalbestyrelser, en: The three councils}, date: 2024-03-04}
    source: {document: {da: Aftale om museet, en: Agreement on the museum}}
"""


def changed(before: str, after: str, text: str = MUSEUM) -> str:
    assert text.count(before) == 1
    return text.replace(before, after)


LESS_OF_THE_LEAD = changed("amount: 200 kr.", "amount: 170 kr.")  # 330 to share: 220 and 110


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write("museum.yaml", MUSEUM)
    write("less.yaml", LESS_OF_THE_LEAD)
    return tmp_path


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def shown(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    assert cli.status(list(arguments)) == status
    return capsys.readouterr().out


def words(text: str) -> str:
    """On one line, however it was wrapped."""
    return " ".join(text.split())


# ----------------------------------------------------------------------------------------------------- the page


def test_who_pays_more_stands_first_and_the_sign_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = shown(capsys, "diff", "museum.yaml", "less.yaml")
    table = [line.split() for line in page.splitlines()]
    rows = [line for line in table if line and line[0] in ("Klitby", "Engby", "Havnby", "In")]
    assert rows == [
        ["Klitby", "400.00", "440.00", "+40.00", "+10.0", "%", "pays", "more"],
        ["Engby", "200.00", "220.00", "+20.00", "+10.0", "%", "pays", "more"],
        ["Havnby", "400.00", "340.00", "-60.00", "-15.0", "%", "pays", "less"],
        ["In", "all", "1,000.00", "1,000.00", "0.00", "0.0", "%"],
    ]
    assert page.index("200 kr.") < page.index("170 kr.") < page.index("Klitby")  # the rules come first
    assert "streams.running.paid by.lead.amount" in page
    assert "Years touched: 2025, 2026." in page
    assert "receives" not in page  # the museum gets what it got
    assert all(len(line) <= 80 for line in page.splitlines())


def test_the_page_in_danish(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = shown(capsys, "diff", "museum.yaml", "less.yaml", "--lang", "da")
    assert "Museet" in page
    assert "Klitby 400,00 440,00 +40,00 +10,0 % betaler mere" in words(page)
    assert "Havnby 400,00 340,00 -60,00 -15,0 % betaler mindre" in words(page)


def test_those_without_a_difference_are_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("key.yaml", changed("shared: {figures: heads}", "shared: equal"))
    page = shown(capsys, "diff", "museum.yaml", "key.yaml")
    assert "Engby 200.00 300.00 +100.00 +50.0 % pays more" in words(page)
    assert "And 1 other: no change." in page
    assert "Havnby" not in page.split("WHO PAYS MORE")[1]


def test_each_year_on_request(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = "[{value: 500 kr. per year, from: 2025-01-01}, {value: 560 kr. per year, from: 2026-01-01}]"
    write("more.yaml", changed("500 kr. per year", said))
    page = shown(capsys, "diff", "museum.yaml", "more.yaml", "--by-year")
    assert "Klitby 2026 200.00 240.00 +40.00 +20.0 % pays more" in words(page)
    assert "Museum 2026 500.00 560.00 +60.00 +12.0 % receives more" in words(page)
    assert " 2025 " not in words(page.split("WHO PAYS MORE")[1])
    assert "Years touched: 2026." in page
    of_2025 = shown(capsys, "diff", "museum.yaml", "more.yaml", "--year", "2025")
    assert "No change: every amount is the same" in of_2025


def test_a_change_of_form_alone_is_no_change(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("form.yaml", changed("500 kr. per year", "500.00 kr. per year"))
    page = shown(capsys, "diff", "museum.yaml", "form.yaml")
    assert "no change of meaning" in words(page).lower()
    assert "No change: every amount is the same" in page
    assert "WHO PAYS" not in page


def test_the_same_has_no_change_to_the_last_unit(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("again.yaml", MUSEUM + "# a remark\n")
    page = shown(capsys, "diff", "museum.yaml", "again.yaml", "--exit-code")
    assert "The rules are the same." in page
    assert "No change" in page


def test_the_status_tells_only_where_asked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown(capsys, "diff", "museum.yaml", "less.yaml", status=0)
    shown(capsys, "diff", "museum.yaml", "less.yaml", "--exit-code", status=1)
    shown(capsys, "diff", "museum.yaml", "museum.yaml", "--exit-code", status=0)


def test_every_output_is_the_same_each_time(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for more in ([], ["--why", "--by-year"], ["--format", "csv"], ["--format", "json", "--why"]):
        first, again = (shown(capsys, "diff", "museum.yaml", "less.yaml", *more) for _ in range(2))
        assert first == again


def test_amounts_wider_than_the_page_are_whole(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("a.yaml", changed("500 kr. per year", "98,765,432,109,876.54 kr. per year"))
    write("b.yaml", changed("500 kr. per year", "87,654,321,098,765.43 kr. per year"))
    page = shown(capsys, "diff", "a.yaml", "b.yaml")
    assert "197,530,864,219,753.08" in page
    assert "-22,222,222,022,222.22" in page


# --------------------------------------------------------------------------------------------------- CSV and JSON


def test_csv_is_one_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(shown(capsys, "diff", "museum.yaml", "less.yaml", "--format", "csv"))))
    of_2026 = {row["party"]: Decimal(row["difference"]) for row in rows if row["year"] == "2026"}
    assert of_2026 == {"Klitby": 20, "Engby": 10, "Havnby": -30, "Museum": 0}


def test_csv_by_cause_sums_to_the_differences(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys, "diff", "museum.yaml", "less.yaml", "--why", "--format", "csv")
    rows = [row for row in csv.DictReader(io.StringIO(text)) if row["side"] == "payers" and row["year"] == "2026"]
    places = text.splitlines()[0].split(",")
    causes = places[places.index("difference") + 1 : places.index("currency")]
    assert causes[-1] == "rounding"
    total = {row["party"]: sum(Decimal(row[cause]) for cause in causes) for row in rows}
    assert total == {"Klitby": 20, "Engby": 10, "Havnby": -30}
    with pytest.raises(fd.Error, match=r"fordel\.command\.usage"):
        cli.status(["diff", "museum.yaml", "less.yaml", "--why", "--reversed", "--format", "csv"])


def test_json_is_one_object_with_all_of_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(shown(capsys, "diff", "museum.yaml", "less.yaml", "--format", "json", "--why", "--reversed"))
    assert (found["format"], found["before"], found["after"]) == ("fordel.diff/1", "museum.yaml", "less.yaml")
    payers = {one["party"]: Decimal(one["difference"]) for one in found["comparison"]["payers"]}
    assert payers == {"Klitby": 40, "Engby": 20, "Havnby": -60}
    assert [one["address"] for one in found["comparison"]["rules"]] == ["streams.running.paid by.lead.amount"]
    assert len(found["why"]) == 2


# ------------------------------------------------------------------------------------------------- which are compared


def test_one_file_is_settled_in_two_ways(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--after-set", "streams.running.paid by.lead.amount=170 kr."]
    page = shown(capsys, "diff", "museum.yaml", *arguments)
    assert "museum.yaml → museum.yaml (streams.running.paid by.lead.amount=170 kr.)" in words(page)
    assert "Klitby 400.00 440.00 +40.00 +10.0 % pays more" in words(page)


def test_as_of_two_days(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = (
        "[{value: 500 kr. per year, from: 2025-01-01}, "
        "{value: 560 kr. per year, from: 2026-01-01, decision: {body: The councils, date: 2025-06-01}}]"
    )
    write("decided.yaml", changed("500 kr. per year", said))
    page = shown(capsys, "diff", "decided.yaml", "--as-of", "2025-05-31", "--as-of", "2025-06-01")
    assert "decided.yaml (2025-05-31) → decided.yaml (2025-06-01)" in page
    assert "Klitby" in page
    once = shown(capsys, "diff", "decided.yaml", "decided.yaml", "--as-of", "2025-05-31")
    assert "No change" in once


def test_an_answer_goes_to_the_file_that_asks(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asks = """assumptions:
  lead:
    question: How much of the lead?
    alternatives:
      much: {text: Much.}
      little: {text: Little., set: {streams.running.paid by.lead.amount: 170 kr.}}
"""
    write("asks.yaml", MUSEUM + asks)
    assert "No change" in shown(capsys, "diff", "museum.yaml", "asks.yaml", "--case", "lead=much")
    assert "+40.00" in shown(capsys, "diff", "museum.yaml", "asks.yaml", "--case", "lead=little")
    page = shown(capsys, "diff", "asks.yaml", "--case", "lead=much", "--after-case", "lead=little")
    assert "+40.00" in page
    with pytest.raises(fd.Error, match=r"fordel\.assumption\.open"):
        cli.status(["diff", "museum.yaml", "asks.yaml"])
    with pytest.raises(fd.Error, match=r"fordel\.assumption\.unknown"):
        cli.status(["diff", "museum.yaml", "asks.yaml", "--case", "leed=much"])


def test_the_built_in_programme_with_the_missing_share_uncovered(capsys: pytest.CaptureFixture[str]) -> None:
    two = ["sjaelland", "--case", "outside=Greve", "--after-case", "missing share=uncovered"]
    rows = list(csv.DictReader(io.StringIO(shown(capsys, "diff", *two, "--year", "2022", "--format", "csv"))))
    lejre = next(row for row in rows if row["party"] == "Lejre")
    # By the built-in programme's options instead of the file's questions.
    settled = {
        answer: fd.sjaelland.programme(outside="Greve", missing_share=answer)
        .schedule()
        .filter(year=2022, payer="Lejre")
        .total()
        for answer in ("borne-by-others", "uncovered")
    }
    assert Decimal(lejre["before"]) == Decimal("79018.87") == settled["borne-by-others"].to_decimal()
    assert Decimal(lejre["after"]) == settled["uncovered"].to_decimal()
    assert int(Decimal(lejre["after"])) == 73_789
    page = shown(capsys, "diff", *two, "--year", "2022", "--lang", "da")
    assert "mere udækket" in page
    assert page.index("Ikke dækket") < page.index("Lejre")


@pytest.mark.parametrize(
    ("arguments", "id"),
    [
        (["museum.yaml"], "fordel.command.usage"),
        (["museum.yaml", "less.yaml", "museum.yaml"], "fordel.command.usage"),
        (["museum.yaml", "none.yaml"], "fordel.file.missing_file"),
        (["museum.yaml", "less.yaml", "--as-of", "yesterday"], "fordel.calendar.bad_date"),
        (["museum.yaml", *["--as-of", "2025-01-01"] * 3], "fordel.command.usage"),
        (["museum.yaml", "less.yaml", "--by-proposal"], "fordel.command.usage"),
        (["--git", "museum.yaml", "less.yaml"], "fordel.command.usage"),
    ],
)
def test_a_wrong_command_is_told(folder: Path, arguments: list[str], id: str) -> None:
    with pytest.raises(fd.Error) as refused:
        cli.status(["diff", *arguments])
    assert refused.value.id == id


def test_an_answer_and_a_stream_are_called_by_their_danish_names(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    choices = ["--case", "outside=Greve", "--after-case", "others=only_non_leads", "--year", "2022"]
    said = words(shown(capsys, "diff", "sjaelland", *choices, "--lang", "da"))
    assert (
        'Hvem er "de øvrige kommuner"? Alle, der er med, undtagen kontorets egen leadkommune. → Kun dem, der ikke er '
        "lead for noget kontor. (`assumptions.others`)"
    ) in said
    # What the four who lead an office pay less: 103.226,42 + 166.137,02 + 174.322,35 + 185.770,24.
    assert "Der fordeles lige så meget som før; 629.456,03 flyttes mellem dem, der betaler." in said
    amount = ["--case", "outside=Greve", "--after-set", "streams.region.amount=3 mio. kr. per year"]
    assert (
        "Region Sjælland til Danish Life Science Cluster (`streams.region.amount`): 2,5 mio. kr. per year → 3 mio. kr. "
        "per year"
    ) in words(shown(capsys, "diff", "sjaelland", *amount, "--lang", "da"))
