"""Texts from files, read by Python where the module reads none."""

from __future__ import annotations

from pathlib import Path

from fordel import errors

WORKBOOK = (
    "a workbook (.xlsx, .ods) or another zip, no text: save its sheet as CSV, or in Python read it with from_excel"
)


def text_of(file: Path) -> str:
    """Its characters in UTF-8, as they are."""
    try:
        content = file.read_bytes()
        if content.startswith(b"PK\x03\x04"):
            raise errors.from_core("fordel.text.encoding", f"{file}: {WORKBOOK}")
        return content.decode("utf-8")
    except OSError as error:
        raise errors.from_core("fordel.file.missing_file", f"{file}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise errors.from_core("fordel.text.encoding", f"{file}: byte {error.start}") from error
