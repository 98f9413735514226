"""The commands that compare, with proposals: what each adds, and changes that move nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import fordel as fd
from fordel import cli
from test_cli_compare import MUSEUM, shown, words, write

# By hand: with 170.00 of the lead, Klitby pays 20.00 more a year and Engby 10.00; of 60.00 more in 2026, 40.00 and 20.00.
LEAD = """fordel: 1
proposal: {da: Mindre fra Havnby, en: Less from Havnby}
decision: {body: {da: Havnby Byråd, en: The council of Havnby}, date: 2025-02-01}
changes:
  streams.running.paid by.lead.amount: {value: 170 kr., throughout: yes}
"""
MORE = """fordel: 1
proposal: {da: Flere penge, en: More money}
changes:
  streams.running.amount: {value: 560 kr. per year, from: 2026-01-01, onwards: yes}
"""
LATE = """fordel: 1
proposal: Too late
changes:
  streams.running.amount: {value: 900 kr. per year, from: 2030-01-01, onwards: yes}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in {"museum": MUSEUM, "lead": LEAD, "more": MORE, "late": LATE}.items():
        write(f"{name}.yaml", text)
    return tmp_path


def test_by_proposal_each_adds_to_those_before(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = shown(capsys, "diff", "museum.yaml", "museum.yaml+lead.yaml+more.yaml", "--by-proposal")
    why = words(page.split("WHY, BY PROPOSAL")[1])
    assert "Klitby +40.00 +40.00 0.00 +80.00" in why
    assert "Engby +20.00 +20.00 0.00 +40.00" in why
    assert "Havnby -60.00 0.00 0.00 -60.00" in why
    assert "Less from Havnby" in why
    one = shown(capsys, "diff", "museum.yaml+lead.yaml", "museum.yaml+lead.yaml+more.yaml", "--by-proposal")
    assert "Klitby +40.00 0.00 +40.00" in words(one.split("WHY, BY PROPOSAL")[1])


def test_a_change_without_effect_is_told_or_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = shown(capsys, "diff", "museum.yaml", "museum.yaml+late.yaml")
    assert "streams.running.amount" in page.split("CHANGES WITHOUT EFFECT")[1]
    with pytest.raises(fd.Error, match=r"fordel\.proposal\.no_effect"):
        cli.status(["diff", "museum.yaml", "museum.yaml+late.yaml", "--require-effect"])
    with_effect = shown(capsys, "diff", "museum.yaml", "museum.yaml+lead.yaml", "--require-effect")
    assert "WITHOUT EFFECT" not in with_effect


def test_json_has_the_effects(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(shown(capsys, "diff", "museum.yaml", "museum.yaml+lead.yaml+late.yaml", "--format", "json"))
    assert [(one["address"], one["moves"]) for one in found["effects"]] == [
        ("streams.running.paid by.lead.amount", True),
        ("streams.running.amount", False),
    ]


def test_the_letter_names_the_proposal_and_who_decided_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["museum.yaml", "museum.yaml+lead.yaml", "--party", "Klitby", "--lang", "da"]
    said = words(shown(capsys, "explain-change", *arguments))
    assert "Mindre fra Havnby" in said
    assert "Havnby Byråd" in said


def test_proposals_of_the_built_in_programme(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        "ufs.yaml",
        "fordel: 1\nproposal: Mere\nchanges:\n  streams.ufs.amount: {value: 9 mio. kr. once, throughout: yes}\n",
    )
    page = shown(capsys, "diff", "sjaelland", "sjaelland+ufs.yaml", "--case", "outside=Greve")
    assert "+1,000,000.00" in page
