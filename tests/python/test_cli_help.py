"""The help of the command, in both languages: complete, at 80 columns, its examples run; and what it costs."""

from __future__ import annotations

import importlib.util
import inspect
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import fordel as fd
from fordel import cli
from fordel_command import generated
from fordel_command.arguments import DANISH_FORMS, TOP, Command, Option, Taken
from fordel_command.declared import COMMANDS
from fordel_command.declared.reports import DANISH
from fordel_command.reading import language

PROPOSAL = """fordel: 1
proposal: {da: Mere, en: More}
changes: {streams.running.amount: {value: "560,000 kr. per year", from: 2026-01-01, onwards: yes}}
"""
BY_YEAR = """  roof:
    amount: {by year: {2025: "40,000 kr.", 2026: "60,000 kr."}}
    period: 2025 to 2026
    paid by: Havnby
    to: Harbour museum
"""
CALL = "from fordel_command import main; main()"


EACH = pytest.mark.parametrize("command", COMMANDS, ids=[command.name for command in COMMANDS])


def taken(command: Command) -> list[Taken]:
    return [*command.arguments, *command.options]


def shown(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    assert cli.status(list(words)) == status
    return capsys.readouterr().out


# ------------------------------------------------------------------------------------------------ what is declared


@EACH
def test_a_function_takes_what_is_declared(command: Command) -> None:
    module, _, name = command.function.partition(":")
    parameters = list(inspect.signature(getattr(importlib.import_module(module), name)).parameters)
    declared = {one.among if isinstance(one, Option) and one.among else one.to for one in taken(command)} - {"help"}
    assert sorted(parameters) == sorted(declared)


@EACH
def test_everything_is_said_in_both_languages(command: Command) -> None:
    for english, danish in [command.about, *(one.about for one in taken(command))]:
        assert english.strip()
        assert danish.strip()
    same = [one.about[0] for one in taken(command) if one.about[0] == one.about[1]]
    assert [said for said in same if not said.startswith("largest-remainder")] == []
    words = {word for one in taken(command) for word in re.findall(r"[A-Z]{2,}", one.form("en"))}
    assert words <= DANISH_FORMS.keys()


@EACH
def test_names_are_told_apart(command: Command) -> None:
    names = [name for option in command.options for name in option.names]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"--[a-z]+(-[a-z]+)*", name) for name in names)


def test_the_table_of_the_programme_is_the_library_s() -> None:
    table = [(o.name, o.form, tuple(o.choices), o.repeated, o.help) for o in fd.sjaelland.options() if o.in_text]
    assert table == generated.PROGRAMME_OPTIONS
    assert fd.__version__ == generated.VERSION
    assert [case.name for case in fd.sjaelland.cases()] == generated.OUTSIDE
    assert [area.name for area in fd.folk1a().areas] == generated.MUNICIPALITIES
    assert DANISH.keys() == {name for name, *_ in table}


# ------------------------------------------------------------------------------------------------------- the pages


@pytest.mark.parametrize("lang", ["en", "da"])
@EACH
def test_help_names_everything_at_80_columns(command: Command, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = shown(capsys, *command.name.split(), "--help", "--lang", lang)
    assert [line for line in page.splitlines() if len(line) > 80] == []
    for option in command.options:
        assert re.search(rf"^  .*{option.names[0]}\b", page, re.MULTILINE)
    for one in command.arguments:
        assert one.form(lang) in page
    assert "\x1b" not in page


HEADINGS = {"en": ["usage", "arguments", "options", "examples"], "da": ["brug", "argumenter", "tilvalg", "eksempler"]}


@pytest.mark.parametrize("lang", ["en", "da"])
def test_headings_are_of_the_language(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = shown(capsys, "--lang", lang, "solve", "--help")
    assert re.findall(r"^([a-z]+):", page, re.MULTILINE) == HEADINGS[lang]


def test_danish_pages_have_no_english_word(capsys: pytest.CaptureFixture[str]) -> None:
    pages = shown(capsys, "--help", "--lang", "da")
    for command in COMMANDS:
        pages += shown(capsys, *command.name.split(), "--help", "--lang", "da").split("eksempler:")[0]
    for english in ("the", "of", "and", "where", "file", "which", "default", "required", "repeated", "only", "this"):
        assert re.findall(rf".*(?<!-)\b{english}\b(?!-).*", pages) == []


def test_help_of_all_lists_each_command(capsys: pytest.CaptureFixture[str]) -> None:
    page = shown(capsys, "--help")
    assert re.findall(r"^  ([a-z][a-z -]*?)(?:  |$)", page, re.MULTILINE) == [command.name for command in COMMANDS]
    assert max(map(len, page.splitlines())) <= 80


def test_without_a_command_help_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.status([]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.startswith("usage: fordel COMMAND")) == ("", True)


def test_the_version_is_told_in_two_ways(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, "--version") == shown(capsys, "version") == f"{fd.__version__}\n"


# ---------------------------------------------------------------------------------------------------- the examples


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """What the examples speak of: a programme, a proposal, frozen cases and what they came to, a receipt, accounts."""
    monkeypatch.chdir(tmp_path)
    assert cli.status(["new", "museum.yaml"]) == 0
    starter = Path("museum.yaml").read_text(encoding="utf-8")
    Path("museum.yaml").write_text(starter.replace("streams:\n", f"streams:\n{BY_YEAR}", 1), encoding="utf-8")
    assert cli.status(["freeze", "museum.yaml"]) == 0
    assert cli.status(["report", "museum.yaml", "--receipt", "receipt.json"]) == 0
    before = Path("museum.yaml").read_text(encoding="utf-8")
    Path("museum.yaml").write_text(before.replace("500,000 kr.", "510,000 kr."), encoding="utf-8")
    assert cli.status(["check", ".", "--received", "received"]) == 1
    Path("museum.yaml").write_text(before, encoding="utf-8")
    Path("more.yaml").write_text(PROPOSAL, encoding="utf-8")
    names = [party.name for party in fd.ProgrammeFile.read("museum.yaml").programme().parties]
    accounts = "".join(f"{name},{place}\n" for place, name in enumerate(names, 5100))
    Path("accounts.csv").write_text("party,account\n" + accounts, encoding="utf-8")
    if all(map(importlib.util.find_spec, ("xlsxwriter", "openpyxl"))):
        assert cli.status(["cases", "to-excel", "."]) == 0
        assert cli.status(["tables", "to-excel", "museum.yaml"]) == 0
    Path("lines.csv").write_text("invoice,amount\n1,100\n2,-50\n", encoding="utf-8")
    Path("key.csv").write_text("party,weight\nHavnby,2\nEngby,1\n", encoding="utf-8")
    Path("bin").mkdir()
    Path("bin/fordel").write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{CALL}" "$@"\n', encoding="utf-8")
    Path("bin/fordel").chmod(0o755)
    capsys.readouterr()
    return tmp_path


@pytest.mark.skipif(shutil.which("bash") is None, reason="examples are run by bash")
@EACH
def test_examples_run(command: Command, folder: Path) -> None:
    assert 1 <= len(command.examples) <= 5
    if "excel" in command.name:
        pytest.importorskip("xlsxwriter")
        pytest.importorskip("openpyxl")
    environment = {**os.environ, "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    if command.name == "allocate":
        pytest.importorskip("pyarrow")
    for example in command.examples:
        assert f"fordel {command.name}" in example
        done = subprocess.run(
            ["bash", "-c", example], env=environment, capture_output=True, encoding="utf-8", timeout=120, check=False
        )
        # 1 is an answer, as that a check fails; what is wrong is said, with 2.
        assert done.returncode in (0, 1), done.stderr
        assert "[fordel." not in done.stderr


# ---------------------------------------------------------------------------------------------- words and language


@pytest.mark.parametrize(
    ("words", "environment", "found"),
    [
        (["report", "--lang", "da"], "", "da"),
        (["--lang=da", "report"], "", "da"),
        (["report", "--lang", "da", "--lang", "en"], "", "en"),
        (["report"], "da", "da"),
        (["report", "--lang", "en"], "da", "en"),
        (["save", "--", "--lang", "da"], "", "en"),
        (["report"], "sv", "en"),
    ],
)
def test_the_language_is_named_anywhere(
    words: list[str], environment: str, found: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FORDEL_LANG", raising=False)
    if environment:
        monkeypatch.setenv("FORDEL_LANG", environment)
    assert language(words) == found


def refused(*words: str) -> str:
    with pytest.raises(fd.Error) as refused:
        cli.status(list(words))
    assert refused.value.id == "fordel.command.usage"
    return str(refused.value.seen)


@pytest.mark.parametrize(
    ("words", "english", "danish"),
    [
        (["reprot"], "no such command 'reprot'; did you mean report?", "ingen kommando 'reprot'; mente du report?"),
        (["save", "--chekc"], "did you mean --check?", "mente du --check?"),
        (["save", "--chec", "x"], "no such option '--chec'", "intet tilvalg '--chec'"),
        (["save"], "no FILE", "FIL mangler"),
        (["save", "a", "b"], "a superfluous argument 'b'", "et overflødigt argument 'b'"),
        (["save", "a", "--check=yes"], "--check with a value", "--check med en værdi"),
        (["solve", "a", "b"], "no --so-that", "--so-that mangler"),
        (
            ["solve", "a", "b", "--so-that", "c", "--in", "x"],
            "--in: 'x' is no whole number",
            "--in: 'x' er ikke et helt tal",
        ),
        (["mutate", "a", "--seconds", "x"], "--seconds: 'x' is no number", "--seconds: 'x' er ikke et tal"),
        (["explain-change", "a", "--years", "2022"], "--years without BEFORE AFTER", "--years uden FØR EFTER"),
        (["schema", "x"], "'x' is not one of 'programme'", "'x' er ikke en af 'programme'"),
        (
            ["diff", "sjaelland", "--outside", "Greve"],
            "here it is --case outside=…;",
            "her skrives det --case outside=…;",
        ),
        (["diff", "sjaelland", "--missing-share=x"], "--case 'missing share=…'", "--case 'missing share=…'"),
        (["--lagn", "da"], "options of fordel: --version", "tilvalg til fordel: --version"),
    ],
)
def test_what_is_wrong_is_said_in_the_language(words: list[str], english: str, danish: str) -> None:
    assert english in refused(*words)
    assert danish in refused("--lang", "da", *words)


def test_what_begins_with_a_hyphen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a value behind an option, and as a name behind --."""
    monkeypatch.chdir(tmp_path)
    assert "--by-year" not in refused("solve", "a", "b", "--so-that", "--by-year", "--in", "-x")
    assert "'-x'" in refused("solve", "a", "b", "--so-that", "c", "--in", "-x")
    assert cli.status(["new", "--", "-my.yaml"]) == 0
    assert Path("-my.yaml").exists()
    assert "'-my.yaml'" in refused("save", "-my.yaml")


@pytest.mark.parametrize("words", [["version"], ["--version"], ["--help"], ["report", "--help"], ["completion", "zsh"]])
def test_what_needs_no_library_loads_none(words: list[str]) -> None:
    code = f"import sys\nfrom fordel_command import status\nassert status({words!r}) == 0\nprint(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60, check=True)
    assert {"fordel", "rich", "ruamel.yaml", "typing", "dataclasses", "argparse"} & set(done.stderr.split()) == set()


def test_the_whole_takes_the_same_options_as_each() -> None:
    assert {option.names for option in TOP.options} == {("--version",), ("--lang",), ("--help",)}
