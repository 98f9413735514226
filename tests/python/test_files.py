"""Programme files in tests/files: what good ones come to, and what is wrong with each of the others, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

import fordel as fd

FILES = Path(__file__).parent.parent / "files"
ERRORS = sorted((FILES / "errors").glob("*.yaml"))


def test_the_museum_comes_to_what_is_calculated_by_hand() -> None:
    """500,000 kr. a year for half a year and a whole one; the lead pays 200,000 of it, the others by heads."""
    schedule = fd.ProgrammeFile.read(FILES / "museum.yaml").schedule()
    paid = {(e.year, e.payer.name): e.amount for e in schedule}
    assert paid == {
        (2025, "Havnby"): fd.kroner(100_000),
        (2025, "Klitby"): fd.kroner(100_000),  # 150,000 × 20,000 / 30,000, by the heads of 1 January 2024
        (2025, "Engby"): fd.kroner(50_000),
        (2026, "Havnby"): fd.kroner(200_000),
        (2026, "Klitby"): fd.kroner(210_000),  # 300,000 × 21,000 / 30,000, by those of 2025
        (2026, "Engby"): fd.kroner(90_000),
    }


@pytest.mark.parametrize("path", ERRORS, ids=lambda path: path.stem)
def test_what_is_wrong_is_told_where_it_is(path: Path) -> None:
    with pytest.raises(fd.FileError) as raised:
        fd.ProgrammeFile.read(path).programme()
    assert str(raised.value) == path.with_suffix(".expected").read_text(encoding="utf-8").rstrip("\n")


def test_who_has_no_name_is_called_by_its_id() -> None:
    told = fd.ProgrammeFile.read(FILES / "museum.yaml").schedule().filter(year=2026, payer="Klitby").explain()
    assert told.startswith("2026, running, others\n")
