"""The commands about programme files: reports in every format, what changes a file, and what looks through it."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest

import fordel as fd
from fordel import cli
from test_programme_file import TOWNS


def run(*arguments: str) -> int:
    return cli.status(list(arguments))


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    file = tmp_path / "towns.yaml"
    file.write_text(TOWNS, encoding="utf-8")
    return file


@pytest.fixture
def starter(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    file = tmp_path / "museum.yaml"
    assert run("new", str(file), "--lang", "da") == 0
    capsys.readouterr()
    return file


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_starter_runs_as_it_is(lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "museum.yaml"
    assert run("new", str(file), "--lang", lang) == 0
    capsys.readouterr()
    assert run("report", str(file), "--lang", lang) == 0
    shown = capsys.readouterr().out
    # Half a million for a year and half: 200,000 a year of the lead.
    assert ("750.000,00" if lang == "da" else "750,000.00") in shown
    assert ("300.000,00" if lang == "da" else "300,000.00") in shown
    assert "§ 9" in shown
    assert all(len(line) <= 80 for line in shown.splitlines())


def test_a_starter_never_takes_the_place_of_a_file(starter: Path) -> None:
    with pytest.raises(fd.Error) as refused:
        run("new", str(starter))
    assert refused.value.id == "fordel.command.unwritable"


def test_all_cases_show_ranges(towns: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("report", str(towns)) == 0
    shown = capsys.readouterr().out
    assert "Open: outside, with 2 alternatives; choose one with --case outside=…." in shown
    assert "778-875" in shown
    assert "Klitby*" in shown
    assert "Not calculated" in shown.replace("NOT CALCULATED", "Not calculated")


def test_a_case_is_chosen_and_a_value_set(towns: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("--case", "outside=Klitby", "--set", "streams.running.amount=8 kr. per year", "--format", "csv")
    assert run("report", str(towns), *arguments) == 0
    done = capsys.readouterr()
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert {row["payer"]: Decimal(row["amount"]) for row in rows} == {"Havnby": 7, "Engby": 1}
    assert "§ 9" in done.err


def test_json_has_what_is_not_calculated(towns: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("report", str(towns), "--case", "outside=Klitby", "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert Decimal(document["total"]) == 1000
    assert [clause["clause"] for clause in document["not_calculated"]] == ["§ 9"]


def test_totals_of_a_file(towns: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("report", str(towns), "--case", "outside=Engby", "--by", "payer", "--format", "csv") == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["Havnby,778.00,DKK", "Klitby,222.00,DKK"]


def test_a_file_is_explained(towns: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", str(towns), "--case", "outside=Klitby", "--payer", "Engby") == 0
    shown = capsys.readouterr().out
    assert "125.00" in shown
    assert "Klitby stays out." in shown
    assert "§ 9" in shown


@pytest.mark.parametrize(
    ("arguments", "id"),
    [
        (("report", "nowhere.yaml"), "fordel.command.usage"),
        (("report", "sjaelland", "--case", "outside=Greve"), "fordel.command.usage"),
        (("report", "{file}", "--outside", "Greve"), "fordel.command.usage"),
        (("report", "{file}", "--case", "outside"), "fordel.command.usage"),
        (("report", "{file}", "--case", "outside=Klitby", "--case", "outside=Engby"), "fordel.command.usage"),
        (("report", "{file}", "--case", "outside=Kliby"), "fordel.assumption.unknown_alternative"),
        (("report", "{file}", "--as-of", "yesterday"), "fordel.calendar.bad_date"),
        (("explain", "{file}"), "fordel.assumption.open"),
        (("set", "{file}", "streams.runing.amount=1 kr. once"), "fordel.file.no_address"),
        (("export", "atlantis"), "fordel.command.usage"),
    ],
)
def test_a_wrong_command_is_told(towns: Path, arguments: tuple[str, ...], id: str) -> None:
    with pytest.raises(fd.Error) as refused:
        run(*(argument.format(file=towns) for argument in arguments))
    assert refused.value.id == id


def test_set_changes_the_value_and_nothing_else(starter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = starter.read_bytes()
    assert run("set", str(starter), "streams.drift.amount=550.000 kr. per year") == 0
    assert capsys.readouterr().out == "streams.drift.amount: 500.000 kr. per year → 550.000 kr. per year\n"
    assert starter.read_bytes() == before.replace(b"amount: 500.000 kr. per year", b"amount: 550.000 kr. per year")


def test_save_writes_the_canonical_form_once(towns: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("save", str(towns), "--check") == 1
    assert run("save", str(towns)) == 0
    assert run("save", str(towns), "--check") == 0
    choose = {"outside": "Klitby"}
    assert fd.ProgrammeFile.read(towns).programme(choose=choose) == fd.ProgrammeFile.parse(TOWNS).programme(
        choose=choose
    )


def test_addresses_are_listed_with_what_stands_there(towns: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("addresses", str(towns)) == 0
    assert "streams.running.amount = 1000 kr. per year" in capsys.readouterr().out.splitlines()


def test_upgrade_gives_a_file_its_first_line(towns: Path, capsys: pytest.CaptureFixture[str]) -> None:
    towns.write_text(TOWNS.removeprefix("fordel: 1\n"), encoding="utf-8")
    assert run("upgrade", str(towns)) == 0
    assert towns.read_text(encoding="utf-8") == TOWNS
    assert run("upgrade", str(towns)) == 0
    assert "format 1, which is the newest" in capsys.readouterr().out


@pytest.mark.parametrize(("number", "id"), [("9", "fordel.file.later_format"), ("x", "fordel.file.no_format")])
def test_a_format_that_is_not_known_is_not_called_the_newest(towns: Path, number: str, id: str) -> None:
    towns.write_text(TOWNS.replace("fordel: 1", f"fordel: {number}"), encoding="utf-8")
    with pytest.raises(fd.FileError) as refused:
        run("upgrade", str(towns))
    assert id in [found.id for found in refused.value.findings]


def test_a_schedule_of_what_does_not_always_hold_is_refused(towns: Path) -> None:
    towns.write_text(TOWNS + "always:\n  - {total of: running, at most: '900 kr.'}\n", encoding="utf-8")
    file = fd.ProgrammeFile.read(towns)
    with pytest.raises(fd.FileError) as refused:
        file.schedule(choose={"outside": "Klitby"})
    assert [found.id for found in refused.value.findings] == ["fordel.file.not_always"]
    assert file.programme(choose={"outside": "Klitby"}).schedule().total() == fd.kroner(1000)


def test_lint_tells_and_fails_only_where_asked(towns: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("lint", str(towns), "--strict") == 0
    towns.write_text(TOWNS.replace("groups:\n", "groups:\n  spare: [Klitby]\n"), encoding="utf-8")
    assert run("lint", str(towns)) == 0
    assert "groups.spare" in capsys.readouterr().out
    assert run("lint", str(towns), "--strict") == 1


def test_the_starters_have_nothing_to_lint(starter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("lint", str(starter), "--strict") == 0, capsys.readouterr().out


def test_a_forecast_is_marked_wherever_it_counts(towns: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stated = "{value: 1000 kr. per year, status: forecast, checked: 2020-01-01, next: 2021-01-01, source: Budget}"
    towns.write_text(TOWNS.replace("amount: 1000 kr. per year", f"amount: {stated}"), encoding="utf-8")
    assert run("report", str(towns), "--case", "outside=Klitby", "--lang", "da") == 0
    shown = capsys.readouterr().out
    assert "875,00 a b" in shown
    assert "a  Fremskrevet: streams.running.amount; Budget" in shown
    assert "b  Skal fornyes, den næste var ventet 2021-01-01: streams.running.amount" in shown


def test_what_does_not_always_hold_fails_the_report(towns: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for most, status in ("1,000 kr.", 0), ("900 kr.", 1):
        always = f"always:\n  - {{total of: running, at most: '{most}'}}\n"
        towns.write_text(TOWNS + always, encoding="utf-8")
        assert run("report", str(towns), "--case", "outside=Klitby") == status
        assert ("FAIL" in capsys.readouterr().out) == bool(status)


def test_set_does_not_break_a_file_that_settles(tmp_path: Path) -> None:
    file = tmp_path / "museum.yaml"
    assert cli.status(["new", str(file)]) == 0
    before = file.read_bytes()
    with pytest.raises(fd.Error):
        cli.status(["set", str(file), "streams.running.paid by.lead.who=Nobody known"])
    assert file.read_bytes() == before


@pytest.mark.parametrize("command", [["save"], ["upgrade"], ["set", "a=1"]])
def test_a_file_that_is_not_there_is_an_error_as_any(tmp_path: Path, command: list[str]) -> None:
    with pytest.raises(fd.Error, match=r"fordel\.file\.missing_file"):
        cli.status([command[0], str(tmp_path / "none.yaml"), *command[1:]])


@pytest.mark.parametrize("command", [["save"], ["upgrade"], ["set", "streams.s.amount=6 kr. per year"]])
def test_a_file_in_json_stays_one(tmp_path: Path, command: list[str]) -> None:
    file = tmp_path / "p.json"
    stream = {"amount": "5 kr. per year", "period": "2025", "paid by": "A", "to": "B"}
    said = {"programme": "P", "currency": "DKK", "parties": {"A": {}, "B": {}}, "streams": {"s": stream}}
    file.write_text(json.dumps(said if command == ["upgrade"] else {"fordel": 1, **said}), encoding="utf-8")
    assert cli.status([command[0], str(file), *command[1:]]) == 0
    assert json.loads(file.read_text(encoding="utf-8"))["fordel"] == "1"
    assert fd.ProgrammeFile.read(file).schedule().total() == fd.kroner(6 if command[0] == "set" else 5)
