"""A case file as pytest collects it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest

import fordel as fd
from fordel import testing


class CaseFailed(Exception):  # noqa: N818
    """What the case came to, as every runner shows it."""


class GoldenCases(pytest.File):
    """Reads the file once, and settles a programme once for cases that choose the same."""

    def collect(self) -> Iterator[pytest.Item]:
        try:
            self.cases = testing.CaseFile.read(self.path)
        except fd.Error as error:
            raise self.CollectError(str(error)) from error
        for name in self.cases.names:
            yield GoldenCase.from_parent(self, name=name)


class GoldenCase(pytest.Item):
    """One case; where it fails, its table and the working of the first difference are shown, and no traceback."""

    parent: GoldenCases

    def runtest(self) -> None:
        result = self.parent.cases.check(self.name)
        if not result.passed:
            raise CaseFailed(result.text)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, CaseFailed):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[os.PathLike[str], int | None, str]:
        return self.path, None, self.name
