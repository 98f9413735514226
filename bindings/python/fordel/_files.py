"""Files that are written whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from fordel import errors

if TYPE_CHECKING:
    from pathlib import Path


def write_file(file: Path, content: str | bytes) -> None:
    """Puts it in the file's place at once, so that it is never half written; a link stays one, and who may read
    or write it stays as it is."""
    with folder_beside(file) as folder:
        written = folder / file.name
        written.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        put_in_place(written, file)


@contextmanager
def folder_beside(file: Path) -> Iterator[Path]:
    """On the disk of the file, as only there a file takes another's place at once; whatever happens, it is removed."""
    import tempfile  # a tenth of the time that a report takes, and most reports write no file

    try:
        place = file.resolve().parent
        place.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".fordel-", dir=place) as folder:
            yield type(file)(folder)
    except OSError as error:
        if isinstance(error, errors.Error):
            raise
        raise errors.from_core("fordel.command.unwritable", f"{file}: {error.strerror or error}") from error


def put_in_place(written: Path, file: Path) -> None:
    import shutil

    place = file.resolve()
    if place.exists():
        shutil.copymode(place, written)
    written.replace(place)


def digest(file: Path) -> str:
    """SHA-256, in hexadecimal; however large the file, a part of it is held."""
    import hashlib

    found = hashlib.sha256()
    with file.open("rb") as opened:
        while part := opened.read(2**20):
            found.update(part)
    return found.hexdigest()
