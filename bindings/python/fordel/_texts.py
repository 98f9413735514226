"""Texts from files, read by Python where the module reads none."""

from __future__ import annotations

from pathlib import Path

from fordel import errors

WORKBOOK = (
    "a workbook (.xlsx, .ods) or another zip (save its sheet as CSV, or read it in Python with from_excel), no text"
)


ENCODINGS = ("utf-8", "utf-16", "cp1252")


def text_of(file: Path, encoding: str | None = None) -> str:
    """Its characters in UTF-8, as they are; where it is no UTF-8, in the encoding that is named."""
    if encoding not in (None, *ENCODINGS):
        raise errors.from_core("fordel.text.unknown_encoding", repr(encoding))
    try:
        content = file.read_bytes()
        if content.startswith(b"PK\x03\x04"):
            raise errors.from_core("fordel.text.encoding", f"{file}: {WORKBOOK}")
        return _decoded(content, encoding)
    except OSError as error:
        id = "fordel.file.not_a_file" if file.exists() else "fordel.file.missing_file"
        raise errors.from_core(id, f"{file}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        seen = f'{file}: byte {error.start} is no {error.encoding.upper()}; Excel\'s "CSV UTF-8" is'
        raise errors.from_core("fordel.text.encoding", seen) from error


def _decoded(content: bytes, encoding: str | None) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        if encoding in (None, "utf-8"):
            raise
        return content.decode(encoding)
