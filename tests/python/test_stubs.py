"""The type stubs say what the module has."""

from __future__ import annotations

import json
import os
import re
import shutil
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


HERE = Path(__file__).resolve().parent
TYPED = HERE / "typed_program.py"

# What a type checker refuses of the same program, and the argument that it names.
REFUSED = {
    'settlement="table"': 'settlement="tables"',
    'missing="carry_forward"': 'missing="guess"',
    'rounding="half-up"': 'rounding="half-upp"',
    'set_language("da")': 'set_language("de")',
    'explain(lang="da")': 'explain(lang="sv")',
    'order="reversed"': 'order="backwards"',
    'winners("payers")': 'winners("payer")',
    'notation="danish"': 'notation="german"',
    "kroner(100)": "kroner(100.0)",
}


def checked(checker: str, program: str, folder: Path) -> str:
    """What a type checker says of a program; nothing if it has no objection."""
    found = shutil.which(checker, path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    if found is None:
        pytest.skip(f"{checker} is not installed")
    (folder / "program.py").write_text(program, encoding="utf-8")
    sources = str(ROOT / "bindings" / "python")
    settings = {"extraPaths": [sources], "typeCheckingMode": "strict", "reportMissingModuleSource": False}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    strict = ["--strict", "--cache-dir", str(folder / "cache")] if checker == "mypy" else []
    ran = subprocess.run(
        [found, *strict, "program.py"], cwd=folder, check=False, capture_output=True, encoding="utf-8",
        env=os.environ | {"MYPYPATH": sources},
    )  # fmt: skip
    if "error" not in ran.stdout + ran.stderr and ran.returncode:
        pytest.skip(f"{checker} does not run here: {ran.stderr[-200:]}")
    return "".join(line for line in ran.stdout.splitlines(True) if "program.py:" in line)


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_a_users_program_is_typed(checker: str, tmp_path: Path) -> None:
    assert checked(checker, TYPED.read_text(encoding="utf-8"), tmp_path) == ""


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_other_choices_are_refused(checker: str, tmp_path: Path) -> None:
    program = TYPED.read_text(encoding="utf-8")
    for written, wrong in REFUSED.items():
        assert program.count(written) == 1, written
        program = program.replace(written, wrong)
    said = checked(checker, program, tmp_path)
    for wrong in REFUSED.values():
        line = next(i for i, text in enumerate(program.splitlines(), 1) if wrong in text)
        assert f"program.py:{line}:" in said, wrong


def test_the_program_of_the_type_checkers_runs() -> None:
    assert (
        "<table>" in subprocess.run([sys.executable, TYPED], check=True, capture_output=True, encoding="utf-8").stdout
    )
