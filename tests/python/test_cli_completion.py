"""What the shells complete: asked as they ask, and typed in the shells that are there."""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import fordel as fd
from fordel import cli
from fordel_command.completion import SCRIPTS, candidates
from fordel_command.declared import COMMANDS
from test_cli_compare import MUSEUM

try:
    import pty
except ImportError:  # Windows
    pty = None  # type: ignore[assignment]

NAMES = [command.name for command in COMMANDS]


def offered(*words: str, lang: str = "en") -> list[str]:
    """What may stand in place of the last word."""
    return [text for text, _ in candidates(list(words), COMMANDS, lang)]


@pytest.fixture
def museum(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    question = (
        "assumptions: {lead: {question: How much, alternatives: {much: {text: Much.}, little: {text: Little.}}}}\n"
    )
    Path("museum.yaml").write_text(MUSEUM + question, encoding="utf-8")
    return tmp_path


def test_commands_stand_first() -> None:
    assert offered("") == list(dict.fromkeys(name.split()[0] for name in NAMES))
    assert offered("rep") == ["report"]
    assert offered("--lang", "da", "rep") == ["report"]
    assert offered("nonsense", "") == []


def test_each_is_told_in_the_language() -> None:
    (danish,) = candidates(["explain-"], COMMANDS, "da")
    assert danish[1].startswith("Et brev til en part")


def test_options_of_the_command_and_those_alone() -> None:
    assert offered("report", "sjaelland", "--outs") == ["--outside"]
    assert offered("version", "--") == ["--lang", "--help"]
    assert offered("--v") == ["--version"]


def test_an_option_is_offered_once_unless_it_may_be_repeated() -> None:
    assert offered("report", "sjaelland", "--outside", "Greve", "--outs") == []
    assert offered("report", "sjaelland", "--leads", "life-science=Holbæk", "--lea") == ["--leads"]


def test_choices() -> None:
    assert offered("report", "sjaelland", "--lang", "") == ["da", "en"]
    assert offered("report", "sjaelland", "--lang=") == ["--lang=da", "--lang=en"]
    assert offered("report", "sjaelland", "--collection", "t") == ["through_lead"]
    assert offered("schema", "") == ["programme", "proposal", "case", "working"]


def test_who_may_stay_out() -> None:
    found = offered("report", "sjaelland", "--outside", "")
    assert sorted(found) == sorted(case.name for case in fd.sjaelland.cases())
    assert offered("population", "Albertslund", "Hvi") == ["Hvidovre"]


def test_files_stand_where_files_may() -> None:
    assert offered("report", "") == ["sjaelland", ":files"]
    assert offered("check", "a.case.yaml", "") == [":files"]
    assert offered("check", "--junit", "") == [":files"]
    assert offered("save", "--", "--x") == [":files"]
    assert offered("save", "a.yaml", "") == []


def test_what_stands_in_the_programme(museum: Path) -> None:
    assert offered("set", "museum.yaml", "streams.running.per") == ["streams.running.period="]
    assert offered("solve", "museum.yaml", "streams.running.per") == ["streams.running.period"]
    assert offered("report", "museum.yaml", "--case", "") == ["lead=much", "lead=little"]
    assert offered("sweep", "museum.yaml", "--question", "") == ["lead"]
    assert offered("explain", "museum.yaml", "--payer", "K") == ["Klitby"]
    assert offered("explain", "museum.yaml", "--stream", "") == ["running"]


def test_bash_takes_an_equals_sign_for_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.status(["--complete", "bash", "report", "sjaelland", "--lang", "=", "d"]) == 0
    assert capsys.readouterr().out == "da\n"


def test_a_programme_that_cannot_be_read_is_told_to_no_terminal(museum: Path) -> None:
    with pytest.raises(fd.Error):
        cli.status(["--complete", "fish", "set", "none.yaml", ""])
    assert all("2>/dev/null" in script for script in SCRIPTS.values())


# ---------------------------------------------------------------------------------------------------- in the shells


@pytest.fixture
def commands(museum: Path) -> dict[str, str]:
    """The command in the path; but for completion it says with which words it was called."""
    folder = museum / "bin"
    folder.mkdir()
    call = f'exec "{sys.executable}" -c "from fordel_command import main; main()" "$@"'
    shim = f"#!/bin/sh\ncase $1 in\n--complete | completion) {call} ;;\nesac\nprintf '<%s>' \"$@\"\necho\n"
    (folder / "fordel").write_text(shim, encoding="utf-8")
    (folder / "fordel").chmod(0o755)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "TERM": "dumb", "LC_ALL": "C.UTF-8", "PS1": "ready> ", "HOME": str(museum)}


def required(shell: str) -> str:
    found = shutil.which(shell)
    if found is None or pty is None:
        pytest.skip(f"{shell} is not installed")
    return found


@contextmanager
def terminal(words: list[str], environment: dict[str, str]) -> Iterator[int]:
    """A shell at a terminal of its own; the terminal's other end."""
    mine, its = pty.openpty()
    process = subprocess.Popen(words, stdin=its, stdout=its, stderr=its, env=environment, start_new_session=True)
    os.close(its)
    try:
        yield mine
    finally:
        process.kill()
        process.wait()
        os.close(mine)


def until(pattern: str, at: int) -> re.Match[str]:
    """Reads what the terminal shows until it shows this."""
    shown, end = "", time.monotonic() + 60
    while time.monotonic() < end:
        if select.select([at], [], [], 0.2)[0]:
            shown += os.read(at, 4096).decode("utf-8", "replace")
        found = re.search(pattern, shown)
        if found:
            return found
    raise AssertionError(f"never shown: {pattern}; shown: {shown!r}")


def typed(at: int, line: str) -> str:
    """The words that the command is called with."""
    os.write(at, f"{line}\n".encode())
    return until(r"((?:<[^<>]*>)+)\r?\n", at)[1]


TYPED = {
    "fordel repo\tsjael\t--outs\tSol\t": "<report><sjaelland><--outside><Solrød>",
    "fordel check mus\t--form\tjs\t": "<check><museum.yaml><--format><json>",
    "fordel set mus\tstreams.running.per\t2026": "<set><museum.yaml><streams.running.period=2026>",
    "fordel set mus\tstreams.running.paid\\ by.lead.am\t170": "<set><museum.yaml><streams.running.paid by.lead.amount=170>",
    "fordel report mus\t--case 'lead=l\t": "<report><museum.yaml><--case><lead=little>",
}


@pytest.mark.parametrize("line", TYPED)
def test_typed_in_bash(line: str, commands: dict[str, str]) -> None:
    with terminal([required("bash"), "--norc", "--noprofile", "-i"], commands) as at:
        until("ready> $", at)
        os.write(at, b'eval "$(fordel completion bash)"; echo com"ple"ted\n')
        until("completed\r?\n", at)
        assert typed(at, line) == TYPED[line]


@pytest.mark.parametrize("line", TYPED)
def test_typed_in_zsh(line: str, commands: dict[str, str]) -> None:
    with terminal([required("zsh"), "-f", "-i"], commands) as at:
        os.write(at, b'autoload -U compinit; compinit -D -u; eval "$(fordel completion zsh)"; echo com"ple"ted\n')
        until("completed\r?\n", at)
        assert typed(at, line) == TYPED[line]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("fordel repo", ["report"]),
        ("fordel report sjaelland --outside Sol", ["Solrød"]),
        ("fordel report sjaelland --lang=d", ["--lang=da"]),
        ("fordel report mus", ["museum.yaml"]),
        ("fordel set museum.yaml streams.running.per", ["streams.running.period="]),
    ],
)
def test_asked_of_fish(line: str, found: list[str], commands: dict[str, str]) -> None:
    asks = [required("fish"), "-c", f'fordel completion fish | source; complete -C "{line}"']
    said = subprocess.run(asks, env=commands, capture_output=True, encoding="utf-8", timeout=60, check=True).stdout
    assert [one.split("\t")[0] for one in said.splitlines()] == found
