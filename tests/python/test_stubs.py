"""The type stubs say what the module has."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

import fordel as fd

ROOT = Path(__file__).resolve().parents[2]


def made_with() -> dict[str, str]:
    """Tool -> version in the first line of the stubs."""
    first = (ROOT / "bindings" / "python" / "fordel" / "errors.pyi").read_text(encoding="utf-8").partition("\n")[0]
    return dict(re.findall(r"(pybind11(?:-stubgen)?) (\d+\.\d+)", first))


def test_the_stubs_are_current() -> None:
    assert set(made_with()) == {"pybind11", "pybind11-stubgen"}
    for tool, known in made_with().items():
        try:
            installed = ".".join(version(tool).split(".")[:2])
        except PackageNotFoundError:
            pytest.skip(f"{tool} is not installed")
        if installed != known:
            pytest.skip(f"{tool} {installed} writes signatures otherwise than {known}")
    ran = subprocess.run(
        [sys.executable, ROOT / "tools" / "make_stubs.py", "--check"], check=False, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_they_and_the_marker_are_installed() -> None:
    installed = Path(fd.__file__).parent
    for name in ("py.typed", "errors.pyi", "_core/__init__.pyi", "_core/sjaelland.pyi"):
        assert (installed / name).is_file(), name


def test_every_error_class_is_in_its_stub() -> None:
    stub = (Path(fd.__file__).parent / "errors.pyi").read_text(encoding="utf-8")
    for name, value in vars(fd.errors).items():
        if isinstance(value, type) and issubclass(value, fd.Error):
            assert f"class {name}(" in stub
