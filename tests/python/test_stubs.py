"""The type stubs say what the module has."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import fordel as fd

ROOT = Path(__file__).resolve().parents[2]


def test_the_stubs_are_current() -> None:
    pytest.importorskip("pybind11_stubgen")
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
