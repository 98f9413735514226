"""Golden cases in pytest: every *.case.yaml is a file of tests, one for each case.

A package of its own, since pytest imports it in every project that has fordel installed: fordel itself is imported when
the first case file is met.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

ENDING = ".case.yaml"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addini("fordel_cases", f"whether golden cases (*{ENDING}) are collected", type="bool", default=True)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if not file_path.name.endswith(ENDING) or not parent.config.getini("fordel_cases"):
        return None
    from pytest_fordel.cases import GoldenCases

    return GoldenCases.from_parent(parent, path=file_path)
