"""Programme files in git: what `git diff` shows of them with fordel as their driver."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fordel import cli
from test_cli_compare import LESS_OF_THE_LEAD, MUSEUM, changed, words, write

pytestmark = pytest.mark.skipif(shutil.which("git") is None or os.name == "nt", reason="needs git, and sh")


def git(*arguments: str) -> str:
    """What it prints; it must succeed."""
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}
    done = subprocess.run(
        ["git", *arguments], capture_output=True, encoding="utf-8", env={**os.environ, **alone}, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def commit() -> None:
    git("add", "-A")
    git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-qm", "A step")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    command = tmp_path / "fordel"
    command.write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -c "from fordel.cli import main; main()" "$@"\n', encoding="utf-8"
    )
    command.chmod(0o755)
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    git("init", "-q", "-b", "main")
    git("config", "diff.fordel.command", f'"{command}" diff --git')
    write(".gitattributes", "*.yaml diff=fordel\n")
    write("rules/museum.yaml", MUSEUM)
    commit()
    return work


def test_a_changed_programme_is_compared(repository: Path) -> None:
    write("rules/museum.yaml", LESS_OF_THE_LEAD)
    said = git("diff")
    assert said.startswith("diff --git a/rules/museum.yaml b/rules/museum.yaml\n")
    assert "Klitby 400.00 440.00 +40.00 +10.0 % pays more" in words(said)
    commit()
    assert "Havnby 400.00 340.00 -60.00 -15.0 % pays less" in words(git("diff", "HEAD~1", "HEAD"))
    assert "Havnby 340.00 400.00 +60.00" in words(git("diff", "HEAD", "HEAD~1"))
    assert "Klitby" in git("log", "-p", "--ext-diff", "-1")


def test_what_it_includes_is_read_beside_the_working_file(repository: Path) -> None:
    write("rules/heads.csv", "party;date;value\nKlitby;2024-01-01;2000\nEngby;2024-01-01;1000\n")
    write("rules/parties.yaml", "parties: {Havnby: {code: 901}, Klitby: {code: 902}, Engby: {code: 903}, Museum: {}}\n")
    text = MUSEUM.replace(
        "parties: {Havnby: {code: 901}, Klitby: {code: 902}, Engby: {code: 903}, Museum: {}}", "include: [parties.yaml]"
    )
    start = text.index("  heads: {")
    text = (
        text[:start] + "  heads: {file: heads.csv, what: inhabitants, source: Counts}\n" + text[text.index("keys:") :]
    )
    write("rules/museum.yaml", text)
    commit()
    write("rules/museum.yaml", changed("amount: 200 kr.", "amount: 170 kr.", text))
    assert "Klitby 400.00 440.00 +40.00 +10.0 % pays more" in words(git("diff"))


def test_a_new_and_a_removed_programme_say_what_they_come_to(repository: Path) -> None:
    write("rules/fair.yaml", changed("id: museum", "id: fair"))
    git("add", "-A")
    new = git("diff", "--cached")
    assert "new file\nrules/fair.yaml: a new programme, The museum: 1,000 DKK in all.\n" in new
    assert "\n+id: fair\n" in new
    commit()
    Path("rules/fair.yaml").unlink()
    gone = git("diff")
    assert "deleted file\nrules/fair.yaml: the programme is removed, The museum: 1,000 DKK in all.\n" in gone
    assert "\n-id: fair\n" in gone


def test_a_renamed_programme_is_compared_with_what_it_was(repository: Path) -> None:
    git("mv", "rules/museum.yaml", "rules/gallery.yaml")
    write("rules/gallery.yaml", LESS_OF_THE_LEAD)
    git("add", "-A")
    said = git("diff", "--cached", "-M")
    assert said.startswith("diff --git a/rules/museum.yaml b/rules/gallery.yaml\n")
    assert "Klitby 400.00 440.00 +40.00 +10.0 % pays more" in words(said)


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        (
            "rules/museum.case.yaml",
            "fordel: 1\nprogramme: museum.yaml\ncases:\n  {}:\n    expect: 1 kr.\n",
            "golden cases",
        ),
        ("rules/floor.yaml", "fordel: 1\nproposal: {}\nchanges: {{}}\n", "a proposal, without its baseline"),
        ("rules/parties.yaml", "parties: {{{}: {{}}}}\n", "a part of a programme"),
        ("other.yaml", "on: {}\n", "no programme"),
        ("broken.yaml", "a: [{}\n", "no programme"),
        ("empty.yaml", "# {}\n", "no programme"),
    ],
)
def test_what_is_no_programme_is_shown_line_by_line(repository: Path, name: str, text: str, kind: str) -> None:
    write(name, text.format("one"))
    commit()
    write(name, text.format("two"))
    said = git("diff")
    assert f"\n{name}: {kind}; the lines that differ:\n--- a/{name}\n+++ b/{name}\n" in said
    old, new = (next(line for line in text.format(word).splitlines() if word in line) for word in ("one", "two"))
    assert f"\n-{old}\n" in said
    assert f"\n+{new}\n" in said


def test_a_programme_that_cannot_be_settled_is_shown_line_by_line(repository: Path) -> None:
    write("rules/museum.yaml", changed("who: Havnby", "who: Havnbi"))
    said = git("diff")
    assert "rules/museum.yaml: a programme that cannot be settled (fordel." in said
    assert "\n+      lead: {who: Havnbi, amount: 200 kr.}\n" in said


def test_questions_are_answered_in_the_configuration(repository: Path, tmp_path: Path) -> None:
    asks = """assumptions:
  lead:
    question: How much of the lead?
    alternatives:
      much: {text: Much.}
      little: {text: Little., set: {streams.running.paid by.lead.amount: 170 kr.}}
"""
    write("rules/museum.yaml", MUSEUM + asks)
    assert "fordel.assumption.open" in git("diff")
    git("config", "diff.fordel.command", f"'{tmp_path / 'fordel'}' diff --git --case lead=little --lang da")
    assert "Klitby 400,00 440,00 +40,00 +10,0 % betaler mere" in words(git("diff"))


def test_lines_without_an_end_and_bytes_that_are_no_text(repository: Path) -> None:
    write("note.yaml", "a: 1")
    Path("raw.yaml").write_bytes(b"\0\1")
    commit()
    write("note.yaml", "a: 2")
    Path("raw.yaml").write_bytes(b"\0\2")
    said = git("diff")
    assert "-a: 1\n\\ No newline at end of file\n+a: 2\n\\ No newline at end of file\n" in said
    assert "Binary files a/raw.yaml and b/raw.yaml differ" in said


def test_a_path_that_is_not_merged_yet(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.status(["diff", "--git", "museum.yaml"]) == 0
    assert capsys.readouterr().out == "* Unmerged path museum.yaml\n"
