"""Files that are written whole, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fordel import errors

if TYPE_CHECKING:
    from pathlib import Path


def write_file(file: Path, content: str | bytes) -> None:
    """Puts it in the file's place at once, so that it is never half written; a link stays one, and who may read
    or write it stays as it is."""
    import shutil  # with tempfile a tenth of the time that a report takes, and most reports write no file
    import tempfile

    place = file.resolve()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        # On the disk of the place, as only there a file takes another's place at once; whatever happens, it is removed.
        with tempfile.TemporaryDirectory(prefix=".fordel-", dir=place.parent) as folder:
            written = type(place)(folder, place.name)
            written.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
            if place.exists():
                shutil.copymode(place, written)
            written.replace(place)
    except OSError as error:
        raise errors.from_core("fordel.command.unwritable", f"{file}: {error.strerror or error}") from error
