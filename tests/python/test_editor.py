"""Editors with the schemas of the formats: no false alarm on any file of the repository, and one where a key is unknown."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

import fordel as fd
from fordel import cli

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent / "editor"
SERVER = "yaml-language-server@1.25.0"

# Files with something wrong that a schema can see are in a folder of their own, and what is no programme is a fuzzer's.
APART = (ROOT / "tests" / "files" / "errors", ROOT / "tests" / "fuzz")
HIDDEN = {".git", ".venv", "build", "node_modules"}


def files(ending: str) -> list[Path]:
    """All files of the repository whose names end so, but those that are wrong on purpose."""
    found = [path for path in sorted(ROOT.rglob(f"*{ending}")) if not HIDDEN & set(path.relative_to(ROOT).parts)]
    return [path for path in found if not any(folder in path.parents for folder in APART) and path.name[0] != "."]


@pytest.fixture(scope="session")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the language server, which npm puts there."""
    npm = shutil.which("npm")
    if npm is None:
        assert "CI" not in os.environ, "node and npm are missing: tools/setup test installs them"
        pytest.skip("node and npm are not installed")
    folder = tmp_path_factory.mktemp("editor")
    shutil.copy(HERE / "validate.mjs", folder)
    options = ["--no-audit", "--no-fund", "--no-package-lock", "--silent", "--prefix", str(folder)]
    subprocess.run([npm, "install", *options, SERVER], check=True, timeout=300)
    return folder


def said(editor: Path, schema: str, paths: list[Path]) -> list[str]:
    """What the editor says of the files, a line each."""
    (editor / "schema.json").write_text(schema, encoding="utf-8")
    command = ["node", "validate.mjs", str(editor / "schema.json"), *map(str, paths)]
    done = subprocess.run(command, cwd=editor, capture_output=True, encoding="utf-8", timeout=300)
    assert done.returncode in {0, 1}, done.stderr
    assert not done.stderr, done.stderr
    return done.stdout.splitlines()


def test_no_false_alarm_on_any_programme_of_the_repository(editor: Path) -> None:
    programmes = [path for path in files(".yaml") if not path.name.endswith(".case.yaml")]
    assert {"museum.yaml", "sjaelland.yaml", "starter.da.yaml"} <= {path.name for path in programmes}
    assert said(editor, fd.programme_schema(), programmes) == []


def test_no_false_alarm_on_any_case_of_the_repository(editor: Path) -> None:
    cases = files(".case.yaml")
    assert cases
    assert said(editor, fd.case_schema(), cases) == []


@pytest.mark.parametrize(
    ("name", "line", "alarm"),
    [
        ("unknown-key", 14, "Property too is not allowed"),
        ("misplaced-key", 4, "Property due month is not allowed"),
        ("no-currency", 1, 'Missing property "currency"'),
        ("later-format", 1, "Value is not accepted"),
    ],
)
def test_what_a_schema_can_see_is_an_alarm_at_its_line(editor: Path, name: str, line: int, alarm: str) -> None:
    wrong = ROOT / "tests" / "files" / "errors" / f"{name}.yaml"
    found = said(editor, fd.programme_schema(), [wrong])
    assert any(f"{wrong}:{line}:" in one and alarm in one for one in found), found


@pytest.mark.parametrize("of", ["programme", "case", "working"])
def test_the_schemas_of_the_documentation_are_those_of_the_library(of: str) -> None:
    kept = json.loads((ROOT / "docs" / "schemas" / f"{of}-1.json").read_text(encoding="utf-8"))
    assert kept == json.loads(getattr(fd, f"{of}_schema")())


@pytest.mark.parametrize("of", ["programme", "case", "working"])
def test_the_command_prints_the_schemas(of: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.status(["schema", of]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(getattr(fd, f"{of}_schema")())
