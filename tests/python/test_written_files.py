"""Files are written whole, or not at all."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import fordel as fd
from fordel._files import write_file

needs_modes = pytest.mark.skipif(sys.platform == "win32", reason="modes and links of POSIX")


def test_a_file_is_written_into_folders_that_are_made(tmp_path: Path) -> None:
    write_file(tmp_path / "a" / "b.txt", "æ\n")
    assert (tmp_path / "a" / "b.txt").read_bytes() == "æ\n".encode()
    assert list((tmp_path / "a").iterdir()) == [tmp_path / "a" / "b.txt"]


def test_a_file_that_is_called_as_one_of_ours_might_be_stays(tmp_path: Path) -> None:
    (tmp_path / "a.txt.new").write_text("kept", encoding="utf-8")
    write_file(tmp_path / "a.txt", b"1")
    assert (tmp_path / "a.txt.new").read_text(encoding="utf-8") == "kept"


@needs_modes
def test_a_new_file_has_the_mode_of_any_other(tmp_path: Path) -> None:
    write_file(tmp_path / "a.txt", "1")
    (tmp_path / "b.txt").write_text("1", encoding="utf-8")
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "b.txt").stat().st_mode


@needs_modes
def test_a_link_stays_one_and_a_mode_as_it_is(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real.name)
    write_file(link, "new")
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "new"
    assert real.stat().st_mode & 0o777 == 0o640


def test_nothing_is_left_of_what_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(fd.Error, match=r"fordel\.command\.unwritable"):
        write_file(tmp_path / "a.txt", "new")
    assert list(tmp_path.iterdir()) == [tmp_path / "a.txt"]
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "old"
