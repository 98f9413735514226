"""Golden cases, and assertions for tests: what a rule comes to, held against what was agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from fordel import _core

__all__ = ["CaseFile", "CaseResult", "CaseRow", "assert_same_schedule", "find_case_files"]


@dataclass(frozen=True)
class CaseRow:
    """An amount that is not as it is expected: only `got` where it was not expected, only `expected` where it is missing."""

    by: tuple[str, ...]
    expected: Fraction | None
    got: Fraction | None
    difference: Fraction


@dataclass(frozen=True)
class CaseResult:
    """What a case came to; `text` is its table and the working of the first difference, as every runner shows it."""

    name: str
    file: str
    line: int
    origin: str
    status: str
    fields: tuple[str, ...]
    rows: tuple[CaseRow, ...]
    said: tuple[str, ...]
    findings: tuple[str, ...]
    working: str
    compared: int
    can_update: bool
    text: str
    short: str

    @property
    def passed(self) -> bool:
        return self.status == "passed"


def _result(made: dict[str, Any]) -> CaseResult:
    rows = tuple(CaseRow(tuple(by), expected, got, apart) for by, expected, got, apart in made.pop("rows"))
    return CaseResult(rows=rows, **{key: tuple(v) if isinstance(v, list) else v for key, v in made.items()})


class CaseFile:
    """A file of golden cases, NAME.case.yaml."""

    def __init__(self, core: Any, path: Path) -> None:
        self._core, self.path = core, path

    @classmethod
    def read(cls, path: str | Path) -> CaseFile:
        """Raises a FileError for what is wrong with the file as a whole; what is wrong with a case is in its result."""
        return cls(_core._CaseFile(Path(path)), Path(path))

    @property
    def names(self) -> list[str]:
        """Of the cases, as the file has them."""
        return list(self._core.names)

    def check(self, name: str, rows: int = 20) -> CaseResult:
        """What that case comes to; `rows` is how many its table shows."""
        return _result(self._core.check(name, rows) | {"file": str(self.path)})

    def check_all(self, rows: int = 20) -> list[CaseResult]:
        return [self.check(name, rows) for name in self.names]

    @property
    def used(self) -> list[Path]:
        """The files that it and the programmes of its cases are made of, as far as they were read."""
        return list(self._core.used)

    def updated(self, names: Sequence[str], reason: str = "") -> dict[Path, str]:
        """The files as they are to be where these frozen cases expect what they come to today."""
        return dict(self._core.updated(list(names), reason))


def find_case_files(folder: str | Path) -> list[Path]:
    """Every *.case.yaml in the folder and below it; the file itself where a file is named."""
    return list(_core._find_case_files(Path(folder)))


def assert_same_schedule(actual: _core.Schedule, expected: _core.Schedule, rows: int = 20) -> None:
    """Fails unless both come to the same amounts, with a table of those that do not and the working of the first."""
    __tracebackhide__ = True
    differences = _core._schedule_differences(actual, expected, rows)
    if differences:
        raise AssertionError("the schedules differ\n" + differences)
