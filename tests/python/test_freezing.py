"""Cases made of today's result: `fordel check` passes them, until the rule changes."""

from __future__ import annotations

from pathlib import Path

import pytest

import fordel as fd
import test_testing
from fordel import cli, testing

MUSEUM = (
    test_testing.MUSEUM
    + """\
assumptions:
  key:
    question: By what?
    why: It is not said.
    alternatives:
      heads: {text: By heads., set: {streams.running.paid by.others.key: heads}}
      equally: {text: Equally., set: {streams.running.paid by.others.key: equal}}
"""
)


@pytest.fixture
def museum(tmp_path: Path) -> Path:
    (tmp_path / "museum.yaml").write_text(MUSEUM, encoding="utf-8")
    return tmp_path


def check(folder: Path) -> int:
    return cli.status(["check", str(folder)])


def change_the_rule(folder: Path, before: str, after: str) -> None:
    assert before in MUSEUM
    (folder / "museum.yaml").write_text(MUSEUM.replace(before, after), encoding="utf-8")


def test_what_is_frozen_passes_until_the_rule_changes(museum: Path) -> None:
    assert cli.status(["freeze", str(museum / "museum.yaml")]) == 0
    assert testing.CaseFile.read(museum / "museum.case.yaml").names == ["heads", "equally"]
    assert check(museum) == 0
    change_the_rule(museum, "Klitby: 2", "Klitby: 3")
    heads, equally = testing.CaseFile.read(museum / "museum.case.yaml").check_all()
    assert (heads.status, equally.status) == ("failed", "passed")
    assert {row.by[0]: row.difference for row in heads.rows} == {"Klitby": 25000, "Engby": -25000}
    assert heads.can_update


def test_a_chosen_case_with_values_of_ones_own(museum: Path) -> None:
    arguments = ["--choose", "key=equally", "--set", "streams.running.amount=600.000 kr. per year", "--long"]
    out = museum / "cases" / "equally.case.yaml"
    (museum / "fordel.root").touch()
    assert cli.status(["freeze", str(museum / "museum.yaml"), "--out", str(out), *arguments]) == 0
    content = fd.parse_yaml(out.read_text(encoding="utf-8"), out.name)
    assert content.find("programme").text == "../museum.yaml"
    rows = content.find("cases.today.expect").items
    # By hand: 600.000 less the lead's 200.000, equally to two, in each of two years.
    amounts = sorted((row.members["payer"].text, row.members["amount"].text) for row in rows)
    assert amounts == sorted([("Havnby", "200.000,00"), ("Klitby", "200.000,00"), ("Engby", "200.000,00")] * 2)
    assert check(museum) == 0
    change_the_rule(museum, "to: Museum", "to: Havnby")
    assert check(museum) == 1


def test_many_amounts_stand_in_a_table_beside(museum: Path) -> None:
    file = fd.ProgrammeFile.read(museum / "museum.yaml")
    made = testing.freeze(file, "museum.yaml", table="museum.frozen.csv", most_here=1)
    assert made.table.splitlines()[:2] == ["case;payer;year;amount", "heads;Havnby;2025;200.000,00"]
    (museum / "museum.case.yaml").write_text(made.cases, encoding="utf-8")
    (museum / "museum.frozen.csv").write_text(made.table, encoding="utf-8")
    assert check(museum) == 0
    change_the_rule(museum, "period: 2025 to 2026", "period: 2025 to 2027")
    assert check(museum) == 1


def test_no_file_is_written_over(museum: Path) -> None:
    (museum / "museum.case.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(fd.Error, match="there already"):
        cli.status(["freeze", str(museum / "museum.yaml")])
    assert (museum / "museum.case.yaml").read_text(encoding="utf-8") == "mine"
