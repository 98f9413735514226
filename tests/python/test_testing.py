"""Golden cases from Python: the command, the pytest plugin and assertions show what C++ says of them."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

import fordel as fd
from fordel import cli, testing

GOLDEN = Path(__file__).resolve().parents[1] / "golden"

MUSEUM = """\
fordel: 1
programme: Museum
currency: DKK
notation: danish
parties: {Havnby: {}, Klitby: {}, Engby: {}, Museum: {}}
figures:
  heads: {values: {Klitby: 2, Engby: 1}, on: 2024-01-01}
streams:
  running:
    amount: 500.000 kr. per year
    period: 2025 to 2026
    paid by:
      lead: {who: Havnby, amount: 200.000 kr.}
      others: {who: [Klitby, Engby], amount: rest, key: heads}
    to: Museum
"""
CASES = """\
fordel: 1
notation: danish
programme: museum.yaml
origin: frozen
cases:
  2025:
    only: {year: 2025}
    expect: {by: payer, amounts: {Havnby: 200.000, Klitby: 200.000, Engby: 100.000}}
    complete: yes
  total: {origin: by-hand, expect: [{amount: 1.000.000}]}
"""
TABLE = """\
payer   expected      got  difference
Klitby   200.000  225.000      25.000
Engby    100.000   75.000     -25.000
"""


@pytest.fixture
def museum(tmp_path: Path) -> Path:
    (tmp_path / "museum.yaml").write_text(MUSEUM, encoding="utf-8")
    (tmp_path / "museum.case.yaml").write_text(CASES, encoding="utf-8")
    return tmp_path


def change_the_rule(museum: Path) -> None:
    (museum / "museum.yaml").write_text(MUSEUM.replace("Klitby: 2", "Klitby: 3"), encoding="utf-8")


def test_cases_pass_and_a_changed_rule_fails_with_a_table(museum: Path) -> None:
    assert all(result.passed for result in testing.CaseFile.read(museum / "museum.case.yaml").check_all())
    change_the_rule(museum)
    first, second = testing.CaseFile.read(museum / "museum.case.yaml").check_all()
    assert (first.status, second.status) == ("failed", "passed")
    assert TABLE in first.text
    assert [row.difference for row in first.rows] == [25_000, -25_000]
    assert "Klitby" in first.working


def test_published_apportionments() -> None:
    for file in testing.find_case_files(GOLDEN):
        for result in testing.CaseFile.read(file).check_all():
            assert result.passed, result.text


def test_the_command_tells_all_and_its_status_says_it(museum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.status(["check", str(museum)]) == 0
    assert capsys.readouterr().out == "2 cases: 2 passed\n"
    change_the_rule(museum)
    report = museum / "junit.xml"
    assert cli.status(["check", str(museum), "--junit", str(report)]) == 1
    said = capsys.readouterr().out
    assert TABLE in said
    assert said.endswith("2 cases: 1 passed, 1 failed\n")
    suite = ElementTree.parse(report).getroot()
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("2", "1", "0")
    assert cli.status(["check", str(museum), "--format", "json"]) == 1
    results = json.loads(capsys.readouterr().out)["results"]
    assert [result["status"] for result in results] == ["failed", "passed"]
    assert results[0]["rows"][0]["difference"] == "25000"
    (museum / "broken.case.yaml").write_text("fordel: [", encoding="utf-8")
    assert cli.status(["check", str(museum)]) == 2


def test_a_table_that_no_case_uses_fails(museum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (museum / "left.csv").write_text("payer,amount\n", encoding="utf-8")
    assert cli.status(["check", str(museum)]) == 1
    assert "left.csv: no case uses it" in capsys.readouterr().out


def test_frozen_cases_alone_are_written_anew(museum: Path) -> None:
    change_the_rule(museum)
    with pytest.raises(fd.Error, match="nobody to ask"):
        cli.status(["check", str(museum), "--update"])
    assert cli.status(["check", str(museum), "--update", "--yes", "--reason", "heads of 2025"]) == 0
    now = (museum / "museum.case.yaml").read_text(encoding="utf-8")
    expected = CASES.replace("Klitby: 200.000, Engby: 100.000", "Klitby: 225.000, Engby: 75.000")
    assert now == expected.replace("    only:", "    reason: heads of 2025\n    only:")
    (museum / "museum.yaml").write_text(MUSEUM.replace("500.000 kr.", "600.000 kr."), encoding="utf-8")
    assert cli.status(["check", str(museum), "--update", "--yes"]) == 1  # what is by hand stays
    assert "amount: 1.000.000}" in (museum / "museum.case.yaml").read_text(encoding="utf-8")


def test_what_was_received_is_accepted_while_the_files_are_the_same(museum: Path) -> None:
    change_the_rule(museum)
    folder = museum / "received"
    assert cli.status(["check", str(museum), "--received", str(folder)]) == 1
    assert cli.status(["accept", str(folder), "--yes"]) == 0
    assert cli.status(["check", str(museum)]) == 0
    with pytest.raises(fd.Error) as refused:
        cli.status(["accept", str(folder), "--yes"])
    assert refused.value.id == "fordel.case.changed_since"


def test_nothing_but_the_case_file_and_its_tables_is_accepted(museum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change_the_rule(museum)
    folder = museum / "received"
    cli.status(["check", str(museum), "--received", str(folder)])
    received = folder / "received.json"
    right = json.loads(received.read_text(encoding="utf-8"))
    other = museum.parent / f"{museum.name}.other"
    other.write_text("kept", encoding="utf-8")
    for path in (other, museum / "museum.yaml", museum / ".." / other.name):
        before = hashlib.sha256(path.read_bytes()).hexdigest()
        right["received"][0]["files"][0] = {"path": str(path), "before": before, "text": "taken"}
        received.write_text(json.dumps(right), encoding="utf-8")
        with pytest.raises(fd.Error) as refused:
            cli.status(["accept", str(folder), "--yes"])
        assert refused.value.id == "fordel.file.outside_root"
    assert other.read_text(encoding="utf-8") == "kept"
    assert (museum / "museum.yaml").read_text(encoding="utf-8") != "taken"


def test_what_is_accepted_is_shown_by_what_it_changes(museum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change_the_rule(museum)
    folder = museum / "received"
    cli.status(["check", str(museum), "--received", str(folder)])
    capsys.readouterr()
    assert cli.status(["accept", str(folder), "--yes"]) == 0
    shown = capsys.readouterr().out
    assert "-    expect: {by: payer, amounts: {Havnby: 200.000, Klitby: 200.000, Engby: 100.000}}" in shown
    assert "+    expect: {by: payer, amounts: {Havnby: 200.000, Klitby: 225.000, Engby: 75.000}}" in shown


def test_a_file_written_anew_stays_a_link_with_its_mode(museum: Path) -> None:
    change_the_rule(museum)
    linked, real = museum / "museum.case.yaml", museum / "real.yaml"
    linked.rename(real)
    real.chmod(0o640)
    linked.symlink_to(real.name)
    assert cli.status(["check", str(museum), "--update", "--yes"]) == 0
    assert linked.is_symlink()
    assert "Klitby: 225.000" in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o640


def test_several_processes_say_the_same(museum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (museum / "more.case.yaml").write_text(CASES, encoding="utf-8")
    change_the_rule(museum)
    said = []
    for jobs in ("1", "2"):
        assert cli.status(["check", str(museum), "--jobs", jobs]) == 1
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]


def test_pytest_shows_the_table_and_no_traceback(museum: Path) -> None:
    change_the_rule(museum)
    plugin = ["-p", "pytest_fordel", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *plugin, "--rootdir", str(museum), str(museum)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=museum)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "1 failed, 1 passed" in done.stdout
    assert TABLE in done.stdout
    assert "Traceback" not in done.stdout
    off = subprocess.run([*command, "-o", "fordel_cases=no"], capture_output=True, encoding="utf-8", cwd=museum)
    assert off.returncode == 5, off.stdout  # nothing collected


def test_schedules_are_asserted_to_be_the_same(museum: Path) -> None:
    before = fd.ProgrammeFile.read(museum / "museum.yaml").schedule()
    testing.assert_same_schedule(before, before)
    change_the_rule(museum)
    after = fd.ProgrammeFile.read(museum / "museum.yaml").schedule()
    with pytest.raises(AssertionError, match="Klitby") as failed:
        testing.assert_same_schedule(after, before)
    assert "working of the first:" in str(failed.value)
