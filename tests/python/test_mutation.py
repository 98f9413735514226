"""What golden cases exercise of a rule, and which small changes of it they notice."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import fordel as fd
from fordel import cli, testing

ROOT = Path(__file__).resolve().parents[2]
SJAELLAND = ROOT / "tests" / "golden" / "sjaelland"

MUSEUM = """\
fordel: 1
programme: Museum
currency: DKK
notation: danish
method: largest-remainder
unit: 1 kr.
ties: order
parties: {Havnby: {}, Klitby: {}, Engby: {}, Museum: {}}
figures:
  heads: {values: {Klitby: 200, Engby: 100}, on: 2024-01-01}
streams:
  running:
    amount: 500.000 kr. per year
    period: 2025 to 2026
    paid by:
      lead: {who: Havnby, amount: 200.000 kr.}
      others: {who: [Klitby, Engby], amount: rest, key: heads}
    to: Museum
"""
LEAD_ALONE = """\
fordel: 1
notation: danish
programme: museum.yaml
cases:
  lead:
    only: {year: 2025}
    expect: [{payer: Havnby, amount: 200.000}]
"""


@pytest.fixture
def museum(tmp_path: Path) -> Path:
    (tmp_path / "museum.yaml").write_text(MUSEUM, encoding="utf-8")
    (tmp_path / "lead.case.yaml").write_text(LEAD_ALONE, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> int:
    return cli.status(list(arguments))


def test_a_case_that_fails_is_named_in_one_line(museum: Path) -> None:
    file = museum / "lead.case.yaml"
    file.write_text(LEAD_ALONE.replace("200.000", "200.001"), encoding="utf-8")
    with pytest.raises(fd.errors.CaseError) as caught:
        run("mutate", str(museum))
    assert caught.value.id == "fordel.case.does_not_pass"
    assert caught.value.seen.endswith("lead: failed: 1 of 1 amount differs")


def test_what_no_case_looks_at_is_listed(museum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("mutate", str(museum)) == 0
    said = capsys.readouterr().out
    assert "museum.yaml:17: streams.running.paid by.others.key: heads → equal: no case notices it" in said
    assert "museum.yaml:5: method: largest-remainder → dhondt: changes no amount in any case" in said
    assert "200.001 kr." not in said  # which the case notices
    assert run("mutate", str(museum), "--strict") == 1
    capsys.readouterr()
    assert run("mutate", str(museum), "--only", "streams.running.paid by.lead", "--strict", "--all") == 0
    assert "lead.amount: 200.000 kr. → 200.001 kr.: noticed by lead.case.yaml, lead" in capsys.readouterr().out


def test_frozen_cases_notice_all_that_can_be_noticed(museum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("freeze", str(museum / "museum.yaml"), "--long") == 0
    assert run("mutate", str(museum), "--strict") == 0
    capsys.readouterr()
    assert run("mutate", str(museum), "--strict", "--jobs", "2", "--format", "json") == 0
    (programme,) = json.loads(capsys.readouterr().out)["programmes"]
    fates = {mutant["fate"] for mutant in programme["mutants"]}
    assert fates <= {"noticed", "equivalent", "refused"}
    assert programme["not_run"] == 0


def test_no_time_is_no_success(museum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("mutate", str(museum), "--seconds=-1", "--strict") == 1
    assert "not run in time" in capsys.readouterr().out


def test_a_programme_without_cases(museum: Path) -> None:
    (museum / "other.yaml").write_text(MUSEUM, encoding="utf-8")
    with pytest.raises(fd.Error) as raised:
        run("mutate", str(museum / "other.yaml"))
    assert raised.value.id == "fordel.case.no_case_of_it"


def test_what_is_exercised_is_drawn_on_the_file(museum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("coverage", str(museum), "--draw") == 0
    said = capsys.readouterr().out
    assert "✗     period: 2025 to 2026  ← no case looks at 2026\n" in said
    assert "✓   running:\n" in said
    assert "museum.yaml:14: streams.running.period: no case looks at 2026\n" in said
    assert run("coverage", str(museum), "--strict", "--lang", "da") == 1
    assert "museum.yaml:14: streams.running.period: intet tilfælde ser på 2026\n" in capsys.readouterr().out
    assert run("coverage", str(museum), "--format", "json") == 0
    (programme,) = json.loads(capsys.readouterr().out)["programmes"]
    assert {(c["kind"], c["which"]) for c in programme["clauses"] if not c["exercised"]} == {
        ("year", "2026"),
        ("ties", ""),
    }


def test_the_file_of_the_sjaelland_cases_is_the_one_that_comes_with_the_library() -> None:
    assert (SJAELLAND / "sjaelland.yaml").read_bytes() == (ROOT / "data" / "sjaelland.yaml").read_bytes()


def test_the_sjaelland_cases_answer_every_question_in_every_way() -> None:
    covered = testing.Coverage(SJAELLAND / "sjaelland.yaml", [testing.CaseFile.read(SJAELLAND / "sjaelland.case.yaml")])
    left = [(clause.kind, clause.where) for clause in covered.clauses if not clause.exercised]
    assert left == [
        ("ties", "ties")
    ]  # there is one, in a rounded table, which does not tell: a mutant is noticed by it


def test_mutants_of_the_sjaelland_rules_are_noticed_or_change_nothing() -> None:
    """A sample of them; all with FORDEL_ALL_MUTANTS=1, which takes a minute."""
    mutation = testing.Mutation(
        SJAELLAND / "sjaelland.yaml", [testing.CaseFile.read(SJAELLAND / "sjaelland.case.yaml")]
    )
    step = 1 if os.environ.get("FORDEL_ALL_MUTANTS") else 5
    assert len(mutation.mutants) > 80
    run_so_far = [mutation.run(place) for place in range(0, len(mutation.mutants), step)]
    assert [str(mutant) for mutant in run_so_far if mutant.fate == "unnoticed"] == []
    assert any(mutant.fate == "noticed" for mutant in run_so_far)
