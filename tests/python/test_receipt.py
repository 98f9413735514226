"""Receipts: every result says what it was made of, and is made again, or the first thing that differs is named."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

import fordel as fd
from fordel import cli
from test_programme_file import TOWNS

MUSEUM = """fordel: 1
programme: Museum
currency: DKK
notation: english
figures:
  heads: {file: heads.csv}
parties: {Havnby: {code: 901}, Klitby: {code: 902}, Museum: {}}
streams:
  running: {amount: 900 kr. per year, period: 2025 to 2026, paid by: {who: [Havnby, Klitby], key: heads}, to: Museum}
"""
HEADS = "party,date,value\nHavnby,2024-01-01,2000\nKlitby,2024-01-01,1000\n"
SHIPPED = """fordel: 1
programme: Museum
currency: DKK
notation: english
figures: {heads: folk1a@2023-02}
parties: {Roskilde: {code: 265}, Holbæk: {code: 316}, Museum: {}}
streams:
  running:
    amount: 900 kr. per year
    period: 2024
    paid by: {who: [Roskilde, Holbæk], key: heads at 2021-01-01}
    to: Museum
"""


def digest_of(schedule: fd.Schedule) -> str:
    """By the words of the header, from the entries."""

    def counted(party: fd.Party) -> str:
        return f"{len(party.id.encode())}:{party.id}"

    lines = "".join(
        f"{e.year}/{e.first_month}-{e.last_month}/{e.stream}/{e.tranche}/{counted(e.payer)}/{counted(e.recipient)}/"
        f"{e.amount.exact * 100}\n"
        for e in schedule
    )
    return hashlib.sha256(f"{schedule.programme.id}/{lines}".encode()).hexdigest()


def run(*arguments: str | Path) -> int:
    return cli.status([str(argument) for argument in arguments])


@pytest.fixture
def museum(tmp_path: Path) -> Path:
    file = tmp_path / "museum.yaml"
    file.write_text(MUSEUM, encoding="utf-8")
    (tmp_path / "heads.csv").write_text(HEADS, encoding="utf-8")
    return file


@pytest.fixture
def kept(museum: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The receipt beside the programme, written by the command."""
    receipt = museum.parent / "receipt.json"
    assert run("report", museum, "--format", "csv", "--receipt", receipt) == 0
    capsys.readouterr()
    return receipt


def changed(receipt: Path, **members: Any) -> None:
    document = json.loads(receipt.read_text(encoding="utf-8"))
    receipt.write_text(json.dumps({**document, **members}), encoding="utf-8")


def test_it_says_what_the_result_was_made_of(museum: Path) -> None:
    file = fd.ProgrammeFile.read(museum)
    said = json.loads(file.receipt(set={"streams.running.amount": "600 kr. per year"}, as_of="2025-03-01").to_json())
    assert said["format"] == "fordel.receipt/1"
    assert said["fordel"] == fd.__version__
    assert said["file_format"] == str(fd.format_version)
    assert said["programme"] == "museum.yaml"
    assert said["files"] == {
        name: hashlib.sha256((museum.parent / name).read_bytes()).hexdigest() for name in ("museum.yaml", "heads.csv")
    }
    assert said["set"] == {"streams.running.amount": "600 kr. per year"}
    assert said["as_of"] == "2025-03-01"
    assert said["entries"] == "4"  # two payers in two years
    assert said["schedule"] == digest_of(file.schedule(set={"streams.running.amount": "600 kr. per year"}))


def test_of_several_cases_it_has_the_digest_of_all() -> None:
    file = fd.ProgrammeFile.parse(TOWNS)
    receipt = file.receipt()
    digests = [digest_of(case.schedule) for case in file.cases()]
    assert len(digests) == 2
    assert receipt.schedule == hashlib.sha256("".join(d + "\n" for d in digests).encode()).hexdigest()
    assert file.receipt(choose={"outside": "Klitby"}).schedule in digests


@pytest.mark.parametrize(("as_of", "used"), [(None, "2023-02"), ("2023-01-31", "2022-02"), ("2022-02-27", "2021-02")])
def test_the_vintage_is_the_one_that_was_used(as_of: str | None, used: str) -> None:
    # Figures of 1 January are published in February; a month is over before what came in it is known.
    receipt = fd.ProgrammeFile.parse(SHIPPED).receipt(as_of=as_of)
    assert receipt.vintages == {"folk1a@2023-02": used}


@pytest.mark.parametrize("command", ["report", "explain"])
def test_every_result_in_json_has_one(command: str, museum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command, museum, "--format", "json", "--as-of", "2025-03-01") == 0
    shown = capsys.readouterr().out
    expected = fd.ProgrammeFile.read(museum).receipt(as_of="2025-03-01")
    assert json.loads(shown)["receipt"] == json.loads(expected.to_json())
    result = museum.parent / "result.json"
    result.write_text(shown, encoding="utf-8")
    assert run("rerun", result) == 0


def test_an_equal_one_gives_the_same_schedule(museum: Path, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("rerun", kept) == 0
    assert capsys.readouterr().out == fd.ProgrammeFile.read(museum).schedule().to_csv()


def test_choices_are_made_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, receipt = tmp_path / "towns.yaml", tmp_path / "elsewhere" / "receipt.json"
    file.write_text(TOWNS, encoding="utf-8")
    receipt.parent.mkdir()
    wanted = ("--case", "outside=Klitby", "--set", "streams.running.amount=400 kr. per year")
    assert run("report", file, *wanted, "--receipt", receipt, "--format", "csv") == 0
    first = capsys.readouterr().out
    assert run("rerun", receipt, "--root", tmp_path) == 0
    assert capsys.readouterr().out == first
    assert run("rerun", receipt) == 1  # there are no files beside it
    assert "file towns.yaml" in capsys.readouterr().err


def test_a_changed_table_is_named(museum: Path, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (museum.parent / "heads.csv").write_text(HEADS.replace("1000", "1001"), encoding="utf-8")
    assert run("rerun", kept) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("fordel: file heads.csv: " + hashlib.sha256(HEADS.encode()).hexdigest())


def test_a_changed_programme_is_named_even_if_it_cannot_be_read(
    museum: Path, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    museum.write_text("fordel: [", encoding="utf-8")
    (museum.parent / "heads.csv").unlink()
    assert run("rerun", kept, "--lang", "da") == 1
    assert capsys.readouterr().err.startswith("fordel: fil museum.yaml: ")


def test_a_changed_vintage_is_named_before_what_follows_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, receipt = tmp_path / "museum.yaml", tmp_path / "receipt.json"
    file.write_text(SHIPPED, encoding="utf-8")
    assert run("report", file, "--format", "csv", "--receipt", receipt) == 0
    changed(receipt, vintages={"folk1a@2023-02": "2022-02"}, schedule="0" * 64)
    capsys.readouterr()
    assert run("rerun", receipt) == 1
    assert "vintage of folk1a@2023-02: 2022-02 when the receipt was made, 2023-02 now" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("members", "named"),
    [
        ({"file_format": "9", "schedule": "0" * 64}, "format: 9 when the receipt was made, 1 now"),
        ({"schedule": "0" * 64}, "schedule: " + "0" * 64),
    ],
)
def test_the_format_and_the_schedule_are_named(
    members: dict[str, str], named: str, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed(kept, **members)
    assert run("rerun", kept) == 1
    assert named in capsys.readouterr().err


def test_another_version_is_only_noted(museum: Path, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed(kept, fordel="9.9.9")
    assert run("rerun", kept) == 0
    shown = capsys.readouterr()
    assert shown.out == fd.ProgrammeFile.read(museum).schedule().to_csv()
    assert "9.9.9" in shown.err


def test_what_is_no_receipt_is_refused(kept: Path) -> None:
    changed(kept, format="fordel.receipt/2")
    with pytest.raises(fd.FileError) as refused:
        run("rerun", kept)
    assert [found.id for found in refused.value.findings] == ["fordel.file.not_a_choice"]


def test_a_programme_that_comes_built_in_has_no_files(tmp_path: Path) -> None:
    with pytest.raises(fd.Error) as refused:
        run("report", "sjaelland", "--receipt", str(tmp_path / "receipt.json"))
    assert refused.value.id == "fordel.command.usage"
    assert not (tmp_path / "receipt.json").exists()
