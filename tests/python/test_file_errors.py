"""Every class of error of programme files has a file in tests/files/errors, beside which stands what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

import fordel as fd

ERRORS = Path(__file__).resolve().parents[1] / "files" / "errors"
FILES = sorted(ERRORS.glob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_wrong_is_told_with_its_line_column_and_address(file: Path) -> None:
    with pytest.raises(fd.FileError) as raised:
        fd.ProgrammeFile.read(file).programme()
    assert f"{raised.value}\n" == file.with_suffix(".expected").read_text(encoding="utf-8")


def test_each_file_has_what_is_expected_of_it_and_the_other_way_round() -> None:
    assert {f.stem for f in FILES} == {f.stem for f in ERRORS.glob("*.expected")}
    assert FILES
