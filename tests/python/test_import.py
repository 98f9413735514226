"""import fordel is quick, and pulls in no more than it needs."""

from __future__ import annotations

import subprocess
import sys
from types import ModuleType

import pytest

import fordel as fd

# Of this process alone, so that a busy machine is no slow import.
TIMED = "import time; began = time.process_time(); import fordel; print(time.process_time() - began)"
LOADED = "import sys; before = set(sys.modules); import fordel; print('\\n'.join(set(sys.modules) - before))"


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout


def test_import_takes_less_than_a_tenth_of_a_second() -> None:
    assert min(float(run(TIMED)) for _ in range(7)) < 0.1


@pytest.mark.parametrize(
    "heavy",
    [
        "numpy",
        "pandas",
        "polars",
        "pyarrow",
        "plotly",
        "matplotlib",
        "openpyxl",
        "xlsxwriter",
        "typer",
        "click",
        "rich",
        "datetime",
        "pathlib",
        "fordel.cli",
        "fordel.report",
        "fordel.frames.out",
        "fordel.plot.accessors",
        "fordel.shown.table",
        "fordel.excel.workbook",
    ],
)
def test_import_pulls_in_nothing_heavy(heavy: str) -> None:
    assert "fordel._core" in run(LOADED).split()
    assert heavy not in run(LOADED).split()


def is_module_of_its_own(value: object) -> bool:
    """A file of the package: not the errors, the frames, the pictures and the programme that are for users."""
    return isinstance(value, ModuleType) and value not in (fd.errors, fd.frames, fd.plot, fd.sjaelland, fd.spark)


def test_every_public_name_is_exported() -> None:
    # Modules are imported by others in the same process, and pytest leaves names that begin with @.
    defined = {
        name for name, value in vars(fd).items() if not name.startswith(("_", "@")) and not is_module_of_its_own(value)
    }
    assert defined - {"annotations"} == set(fd.__all__) - {"__version__"}
    exported: dict[str, object] = {}
    exec("from fordel import *", exported)
    assert exported["Money"] is fd.Money
    assert exported["sjaelland"] is fd.sjaelland


def test_the_version_is_the_header_s() -> None:
    assert fd.__version__.count(".") == 2
    assert all(part.isdigit() for part in fd.__version__.split("."))
