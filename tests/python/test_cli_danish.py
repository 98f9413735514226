"""What the commands say under --lang da: Danish, from the first word to the last."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import fordel as fd
from fordel import cli
from test_programme_file import TOWNS

# Words of what the commands say in English that no Danish sentence has.
ENGLISH = re.compile(
    r"\b(the|of|and|is|are|was|were|cases?|passed|failed|noticed|unnoticed|equivalent|refused|written|changes|exercised|"
    r"mutants?|total|lowest|highest|party|before|after|which|newest|seen|expected|what)\b"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    monkeypatch.chdir(tmp_path)
    for words in (["new", "museum.yaml"], ["freeze", "museum.yaml"]):
        assert cli.status([*words, "--lang", "da"]) == 0
    Path("towns.yaml").write_text(TOWNS, encoding="utf-8")
    capsys.readouterr()
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    """What a command says in Danish, less what stands in the file."""
    assert cli.status([*words, "--lang", "da"]) == status
    text = capsys.readouterr().out
    own = re.sub(r"museum\.case\.yaml|\.at: 1 January.*? → .*?:", "", text)  # words of the file
    assert ENGLISH.findall(own) == []
    return text


@pytest.mark.parametrize(
    ("words", "expected", "status"),
    [
        (["check", "."], "1 prøvetilfælde: 1 bestået", 0),
        (["save", "towns.yaml", "--check"], "towns.yaml: ikke i sin kanoniske form", 1),
        (["save", "towns.yaml"], "towns.yaml: skrevet i sin kanoniske form", 0),
        (["upgrade", "museum.yaml"], "museum.yaml: format 1, som er det nyeste", 0),
        (["coverage", "museum.yaml"], "bestemmelser", 0),
        (["mutate", "museum.yaml", "--all"], "opdaget af", 0),
        (["sweep", "museum.yaml", "unit=1 kr.;100 kr."], "i alt", 0),
        (["diff", "museum.yaml", "--after-set", "streams.drift.amount=510.000 kr. per year"], "betaler mere", 0),
    ],
)
def test_a_command_speaks_danish(
    words: list[str], expected: str, status: int, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert expected in said(capsys, *words, status=status)


def test_questions_and_what_was_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = Path("museum.yaml").read_text(encoding="utf-8")
    Path("museum.yaml").write_text(text.replace("500.000 kr.", "510.000 kr."), encoding="utf-8")
    assert cli.status(["check", ".", "--received", "received", "--lang", "da"]) == 1
    assert "received/received.json: hvad 1 frosne prøvetilfælde kom til" in capsys.readouterr().out
    with pytest.raises(fd.Error, match="ingen at spørge og intet --yes"):
        cli.status(["accept", "received", "--lang", "da"])
    assert cli.status(["accept", "received", "--yes", "--lang", "da"]) == 0
    assert capsys.readouterr().out.endswith("museum.case.yaml: skrevet på ny\n")


def test_findings_are_told_in_danish(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = Path("museum.yaml").read_text(encoding="utf-8")
    Path("museum.yaml").write_text(
        text.replace("streams:\n", "groups: {alle: Havnby}\nstreams:\n", 1), encoding="utf-8"
    )
    assert cli.status(["lint", "museum.yaml", "--strict", "--lang", "da"]) == 1
    assert "fundet: " in capsys.readouterr().out


def test_a_case_that_fails_is_told_in_danish(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = Path("museum.yaml").read_text(encoding="utf-8")
    Path("museum.yaml").write_text(text.replace("500.000 kr.", "510.000 kr."), encoding="utf-8")
    told = said(capsys, "check", ".", status=1)
    assert "ikke bestået: 4 af 6 beløb afviger" in told
    assert "beregningen af det første:" in told


def test_an_error_is_said_in_the_language_of_the_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(fd.Error) as refused:
        cli.status(["freeze", "museum.yaml", "--lang", "da"])
    assert "den findes allerede" in refused.value.seen
    assert fd.language() == "en"  # it is that of the command alone


def test_the_terminal_is_told_in_danish(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["fordel", "--lang", "da", "reprot"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert told.startswith("fordel: [fordel.command.usage] fundet: ingen kommando 'reprot'; mente du report?")
    assert ENGLISH.findall(re.sub("kommandoer: [^;]*;", "", told)) == []


@pytest.mark.parametrize(("answer", "taken"), [("ja", True), ("j", True), ("nej", False), ("", False)])
def test_a_danish_yes_is_one(answer: str, taken: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    from fordel.commands.output import confirmed

    monkeypatch.setattr("builtins.input", lambda question: answer)
    assert confirmed("skal det overtages?", "da") is taken
