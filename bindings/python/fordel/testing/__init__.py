"""Golden cases, and assertions for tests: what a rule comes to, held against what was agreed."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from fordel import _core, errors
from fordel._language import Lang, chosen

__all__ = [
    "CaseFile",
    "CaseResult",
    "CaseRow",
    "Clause",
    "Coverage",
    "FrozenCases",
    "Mutant",
    "Mutation",
    "assert_same_schedule",
    "find_case_files",
    "freeze",
]


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


def _result(made: dict[str, Any], lang: str) -> CaseResult:
    found = made.pop("found")
    for of in ("text", "short"):
        made[of] = errors.retold(made[of], found, lang)
    rows = tuple(CaseRow(tuple(by), expected, got, apart) for by, expected, got, apart in made.pop("rows"))
    members: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in made.items()}
    return CaseResult(rows=rows, **members)


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

    def check(self, name: str, rows: int = 20, lang: str | None = None) -> CaseResult:
        """What that case comes to; `rows` is how many its table shows, in the words of a language."""
        return _result(self._core.check(name, rows, chosen(lang)) | {"file": str(self.path)}, chosen(lang))

    def check_all(self, rows: int = 20) -> list[CaseResult]:
        return [self.check(name, rows) for name in self.names]

    @property
    def programmes(self) -> list[Path]:
        """That its cases are about, each once, whether it is there or not."""
        return list(self._core.programmes)

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


@dataclass(frozen=True)
class FrozenCases:
    """A case file, and the table that is to stand beside it: empty where the amounts stand in the case file."""

    cases: str
    table: str


def freeze(
    of: _core.ProgrammeFile,
    programme: str,
    choose: Mapping[str, str] | None = None,
    set: Mapping[str, Any] | None = None,  # noqa: A002
    as_of: datetime.date | None = None,
    by_stream: bool = False,
    table: str = "",
    most_here: int = 400,
) -> FrozenCases:
    """Cases of what the file comes to today, one for each combination of what stays open, as a case file that calls it `programme`.

    The amounts go by payer and year; with `by_stream`, by year, stream, tranche, payer and recipient. More of them than
    `most_here` stand in the CSV file that `table` names.
    """
    choices: dict[str, Any] = {"choose": dict(choose or {}), "set": dict(set or {}), "as_of": as_of}
    where: dict[str, Any] = {"by_stream": by_stream, "table": table, "most_here": most_here}
    return FrozenCases(*_core._freeze(of, programme=programme, **choices, **where))


@dataclass(frozen=True)
class Clause:
    """A clause of a programme file, and whether any case exercises it; `note` says what did not happen.

    `kind` is stream, year, tranche, bound, ties, alternative or dated value; `which` is the year or the alternative.
    """

    kind: str
    where: str
    which: str
    exercised: bool
    file: str
    line: int
    note: _core.Text

    @property
    def place(self) -> str:
        """The file and the line, as compilers write them."""
        return f"{self.file}:{self.line}" if self.line else self.file


class Coverage:
    """Which clauses of a programme file the cases exercise."""

    def __init__(self, programme: str | Path, cases: Sequence[CaseFile]) -> None:
        self._path, self._file = Path(programme), _core.ProgrammeFile.read(Path(programme))
        self._core = _core._Coverage(self._path, self._file, [file._core for file in cases])

    @property
    def clauses(self) -> list[Clause]:
        """In the order of the file."""
        return [Clause(**one) for one in self._core.clauses]

    def drawn(self, lang: Lang | None = None) -> str:
        """The lines of the file, each with ✓ or ✗, and a note where something is not exercised."""
        text = self._path.read_bytes().decode("utf-8-sig")
        return str(self._core.drawn(text, self._file.content.file, chosen(lang)))


@dataclass(frozen=True)
class Mutant:
    """A small change of a programme file, and whether any case notices it.

    `fate` is noticed; unnoticed, where amounts are others by some answers to the open questions (`answers`) and yet no
    case fails; equivalent, where no amount is another one by any of the `compared` combinations of answers; or refused,
    where the file can no longer be settled. It is empty before it is run.
    """

    where: str
    before: str
    after: str
    file: str
    line: int
    fate: str = ""
    by: str = ""
    answers: str = ""
    compared: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.where}: {self.before or '(not said)'} → {self.after or '(left out)'}"


class Mutation:
    """The mutants of a programme file, and the cases that are to notice them."""

    def __init__(self, programme: str | Path, cases: Sequence[CaseFile]) -> None:
        of = _core.ProgrammeFile.read(Path(programme))
        self._core = _core._Mutation(Path(programme), of, [file._core for file in cases])

    @property
    def mutants(self) -> list[Mutant]:
        """None of them run yet."""
        return [Mutant(**one) for one in self._core.mutants]

    def run(self, place: int) -> Mutant:
        """Settles the mutant at this place of the list for the cases, until one notices."""
        return Mutant(**self._core.mutants[place], **self._core.run(place))


def assert_same_schedule(actual: _core.Schedule, expected: _core.Schedule, rows: int = 20) -> None:
    """Fails unless both come to the same amounts, with a table of those that do not and the working of the first."""
    __tracebackhide__ = True
    differences = _core._schedule_differences(actual, expected, rows)
    if differences:
        raise AssertionError("the schedules differ\n" + differences)
