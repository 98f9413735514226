"""Every error is said in Danish, too: with the same words of the API, and the same input."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import fordel as fd
from fordel import errors, testing
from fordel.danish_errors import DANISH

KINDS = {id: (expected, advice) for id, _, expected, advice in fd.error_kinds()}
# What is written in code stays as it is: names with an underscore, calls and names with hyphens.
CODE = re.compile(r"\b[a-z]+_[a-z_]+\b|\b\w+\(\)|\b[a-z]+-[a-z]+-[a-z]+\b")


@pytest.fixture
def danish() -> Iterator[None]:
    fd.set_language("da")
    yield
    fd.set_language("en")


def test_each_error_has_its_danish_and_no_other_has() -> None:
    assert list(DANISH) == list(KINDS)


@pytest.mark.parametrize("id", KINDS)
def test_the_danish_is_a_text_of_its_own_with_the_same_code(id: str) -> None:
    for english, danish in zip(KINDS[id], DANISH[id], strict=True):
        assert danish.strip() == danish != ""
        assert set(CODE.findall(danish)) <= set(CODE.findall(english)), (english, danish)
        assert {figure.replace(",", ".") for figure in re.findall(r"\d[\d,.]*\d", english)} == {
            figure.replace(",", ".") for figure in re.findall(r"\d[\d,.]*\d", danish)
        }, (english, danish)
        assert not re.search(r"(?<!-)\b(the|with|which|and|that)\b", re.sub(r"`[^`]*`", "", danish)), danish


def test_an_error_speaks_the_language_that_is_set(danish: None) -> None:
    with pytest.raises(fd.Error) as caught:
        fd.Key([], [])
    assert str(caught.value).startswith("[fordel.key.empty] fundet: ")
    assert "ventet: en nøgle med mindst én part" in str(caught.value)
    assert errors.said(caught.value, "en").startswith("[fordel.key.empty] seen: ")
    assert caught.value.expected == "a key with at least one party"


def test_all_findings_of_a_file_are_said_in_danish(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(
        "fordel: 1\nprogramme: P\ncurrency: DKK\nparties: {A: {}, B: {}}\n"
        "streams:\n  s: {amount: 2 DKK per yearr, period: 2025, paid by: C, to: B}\n"
    )
    with pytest.raises(fd.FileError) as caught:
        fd.ProgrammeFile.read(file).schedule()
    said = errors.said(caught.value, "da").splitlines()
    assert len(said) == len(caught.value.findings) == 2
    for line, finding in zip(said, caught.value.findings, strict=True):
        assert f"[{finding.id}] fundet: {finding.seen}; ventet: {DANISH[finding.id][0]}; gør sådan: " in line
        assert "expected" not in line


def test_what_is_said_once_of_several_findings_is_said_in_danish(tmp_path: Path) -> None:
    file = tmp_path / "a.case.yaml"
    file.write_text("fordel: 1\ncases:\n  c:\n    expect: {by: payer, amounts: {A: 1.000,50, B: 2.000,60}}\n")
    with pytest.raises(fd.FileError) as caught:
        testing.CaseFile.read(file)
    assert [found.id for found in caught.value.findings] == ["fordel.file.comma"] * 2
    said = errors.said(caught.value, "da")
    assert "[fordel.file.comma] ventet: " in said
    assert "expected: " not in said


def test_why_a_case_is_an_error_is_said_in_danish(tmp_path: Path) -> None:
    file = tmp_path / "a.case.yaml"
    file.write_text("fordel: 1\nprogramme: none.yaml\ncases:\n  c:\n    expect: {by: payer, amounts: {A: 1}}\n")
    result = testing.CaseFile.read(file).check("c", lang="da")
    assert result.status == "error"
    assert "ventet: " in result.text
    assert "expected: " not in result.text


SEEN = {
    "nearest": (lambda: fd.apportion(1, [1], methd="x"), "(nærmest: method)"),
    "an argument": (lambda: fd.Key({"A": 1}).explain("A", lang=5), "lang=5 til Key.explain, som tager str"),
    "a missing one": (lambda: fd.Key({"A": 1}).share(), "Key.share(who) uden who"),
    "a cell": (
        lambda: fd.Key.from_frame({"who": ["A"], "weight": ["x"]}, who="who", weight="weight"),
        "række 1, kolonne 'weight'",
    ),
    "a column": (lambda: fd.Key.from_frame({"who": ["A"], "weight": [1]}, who="hvem"), "der er: 'who', 'weight'"),
    "an account": (
        lambda: fd.sjaelland.programme(outside="Greve").schedule().postings([{"part": "Køge", "konto": ""}]),
        "ingen konto",
    ),
}


@pytest.mark.parametrize("case", SEEN)
def test_what_python_saw_is_said_in_the_language_that_is_set(case: str, danish: None) -> None:
    call, seen = SEEN[case]
    with pytest.raises(fd.Error) as caught:
        call()
    assert seen in caught.value.seen
