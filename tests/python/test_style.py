"""ruff and mypy --strict, where they are installed (make lint installs them)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*command: str) -> None:
    ran = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def run_mypy_on(program: Path) -> None:
    """As somebody who has installed the package would."""
    cache = ROOT / "build" / "mypy-users"
    run("mypy", "--strict", "--cache-dir", str(cache), "--config-file", os.devnull, str(program))


def test_ruff_finds_nothing() -> None:
    pytest.importorskip("ruff")
    run("ruff", "check", ".")


def test_ruff_would_change_nothing() -> None:
    pytest.importorskip("ruff")
    run("ruff", "format", "--check", ".")


def test_mypy_strict_passes_on_the_package() -> None:
    pytest.importorskip("mypy")
    run("mypy")


USE = """
from decimal import Decimal
from fractions import Fraction
import datetime

import fordel as fd

programme: fd.Programme = fd.sjaelland.programme(outside="Greve")
lejre = programme.schedule().filter(year=2022, payer="Lejre")
total: fd.Money = lejre.total()
told: str = lejre.explain()
decimal: Decimal = total.to_decimal()
key = fd.Key.by_population(["Faxe", "Stevns", "Køge"], on=datetime.date(2022, 1, 1))
mixed = fd.mix([fd.half * key, Fraction(1, 2) * fd.Key(["A"], [1])])
split = fd.allocate(fd.Money("1000000.00", "DKK"), mixed)
amount: fd.Money = split["Stevns"].amount
exact: Fraction = split["Stevns"].exact
for part in split:
    name: str = part.party.name
for entry in lejre:
    on: fd.Party = entry.payer
by_year = lejre.total_by("year")[2022] + total
added = fd.Programme("p", "P", "DKK").add(fd.Stream("s", fd.per_year(total), fd.Party("A"), fd.Party("B"), fd.Period.year(2022)))
try:
    fd.kroner(5)
except fd.errors.MoneyError as error:
    id: str = error.id
"""


def test_a_user_s_program_is_typed(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    (tmp_path / "use.py").write_text(USE, encoding="utf-8")
    run_mypy_on(tmp_path / "use.py")


@pytest.mark.parametrize(
    "wrong",
    ["fd.kroner(0.5)", "fd.Period.year(2022.0)", "fd.kroner(1) + 0.5", 'fd.allocate(1, fd.Key(["A"], [1]))'],
)
def test_a_mistake_is_found_before_it_runs(wrong: str, tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    (tmp_path / "use.py").write_text(f"import fordel as fd\n{wrong}\n", encoding="utf-8")
    with pytest.raises(AssertionError, match="error:"):
        run_mypy_on(tmp_path / "use.py")
