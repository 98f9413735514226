"""Texts from files, read by Python where the module reads none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fordel import errors
from fordel._language import said as in_set

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


Row = tuple[str, dict[str, Any]]  # how its place is called, and its cells by heading


def rows_of_csv(file: Path, twice: str, encoding: str | None = None) -> Iterator[Row]:
    """The rows of a small table, divided as its first line is: by semicolons, tabs or commas. twice: the id of the error
    of a heading that is there twice."""
    import csv  # with io, for the few who hand in a table
    import io

    text = text_of(file, encoding).removeprefix("\ufeff")
    first = text.partition("\n")[0]
    mark = next((mark for mark in ";\t" if mark in first), ",")
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    try:
        heads = next(lines, [])
        if repeated := sorted({head for head in heads if heads.count(head) > 1}):
            seen = f"{', '.join(map(repr, repeated))} {in_set('more than once', 'flere gange')}"
            raise errors.from_core(twice, seen)
        for line in lines:
            if len(line) > len(heads):
                seen = f"{file.name}, line {lines.line_num}: {len(line)} cells below {len(heads)} headings"
                raise errors.from_core("fordel.frame.heading", seen)
            yield f"{file.name}, line {lines.line_num}", dict(zip(heads, line, strict=False))
    except csv.Error as error:
        raise errors.from_core("fordel.frame.value", f"{file}: {error}") from error
