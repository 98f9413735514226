"""Every error is said in Danish, too: with the same words of the API, and the same input."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import fordel as fd
from fordel import errors
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
