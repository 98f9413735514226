"""A workbook of golden cases, read back: case files with what was filled in, and a new one for each new row."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import fordel as fd
from fordel import errors
from fordel._language import Notation
from fordel.excel import written
from fordel.excel.cases_expected import find, in_order, text_of
from fordel.excel.filled import Filled, NewLine, each_or_all_errors
from fordel.excel.forms import Field
from fordel.excel.places import ITEM, put, reached


def _id(*parts: Any) -> str:
    """Of a column, as the sheet has it."""
    return json.dumps(parts, ensure_ascii=False)


def from_excel(path: str | Path, folder: str | Path) -> dict[Path, str]:
    """What is to be written: the case files that were edited, and a new one for each new row."""
    filled, root = Filled(path, "cases"), Path(folder)
    files = changed_files(filled, root)
    for line, (file, text) in each_or_all_errors(lambda one: (one, _new_case(one, root)), filled.new_lines()):
        if file in files or file.exists():
            raise errors.from_core("fordel.excel.cell", f"{line.place(_id('name'))}: {file} is there already")
        files[file] = text
    return files


def changed_files(filled: Filled, root: Path) -> dict[Path, str]:
    """The files whose places the cells of a workbook have other values for."""
    files: dict[Path, str] = {}
    for edit in sorted(filled.edits(), key=lambda edit: _is_new_item(edit.field)):  # which move the others on
        file = within(root, edit.field.file)
        if file not in files:
            files[file] = _read(file, edit.where)
        try:
            files[file] = _with(files[file], edit.field, edit.value)
        except fd.Error as error:
            raise errors.from_core("fordel.excel.cell", f"{edit.where}: {error.seen}, which is {error.id}") from error
    return files


def within(root: Path, *parts: str) -> Path:
    """A file below the folder: a workbook that came by mail names no other."""
    file = Path(*parts)
    if file.is_absolute() or ".." in file.parts:
        raise errors.from_core("fordel.excel.layout", f"{file} is not in {root}")
    return root / file


def _read(file: Path, where: str) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except OSError as error:
        raise errors.from_core("fordel.excel.cell", f"{where}: {file}: {error.strerror or error}") from error


def _is_new_item(field: Field) -> bool:
    return field.path[-1].startswith(ITEM)


def _with(text: str, field: Field, value: str) -> str:
    """The file with another value at the place of a cell; an amount that has none yet becomes an item of the list."""
    if _is_new_item(field):
        item = json.loads(field.path[-1].removeprefix(ITEM)) | {"amount": value}
        return put(text, [*field.path[:-1], ITEM], item)
    now = _find_in(fd.parse_yaml(text), field.path)
    if now not in (field.was, value) and not _is_common(text, field):
        raise errors.from_core("fordel.excel.layout", f"{'.'.join(field.path)} is {now!r}, and was {field.was!r}")
    return put(text, field.path, value)


def _is_common(text: str, field: Field) -> bool:
    """Whether it was said for all cases of the file, and not in the case itself."""
    common = find(fd.parse_yaml(text), field.path[2:])
    return field.path[0] == "cases" and text_of(common) == field.was


def _find_in(document: fd.Node, path: Sequence[str]) -> str:
    found, done = reached(document, path)
    return text_of(found) if done == len(path) else ""


def _new_case(line: NewLine, root: Path) -> tuple[Path, str]:
    """The file of a new row."""
    name_id = _id("name")
    if name_id not in line.cells:
        first = next(iter(line.cells))
        raise errors.from_core("fordel.excel.cell", f"{line.place(first)}: a case without a name")
    name = written.text_in(line.sheet, *line.cells[name_id])
    notation = cast(Notation | None, line.about["notation"] or None)
    head = {"fordel": "1"} | ({"notation": notation} if notation else {}) | {"programme": line.about["programme"]}
    case = _case_of(line, notation)
    case.setdefault("origin", "by-hand")
    if "expect" not in case and "fails" not in case:
        raise errors.from_core("fordel.excel.cell", f"{line.place(name_id)}: a case that expects nothing")
    document = fd.Node(head | {"cases": {name: case}})
    return within(root, line.about["beside"], f"{_file_name(name)}.case.yaml"), document.to_yaml()


def _file_name(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", fd.fold(name)).strip("_") or "case"


def _case_of(line: NewLine, notation: Notation | None) -> dict[str, Any]:
    case: dict[str, Any] = {}
    for id, place in line.cells.items():
        key, *more = json.loads(id)
        if key == "expect":
            value = written.number_in(line.sheet, *place, notation)
            if value is not None:
                figure = written.plain_figure(value, notation)
                case.setdefault("expect", []).append(dict(in_order(more[0])) | {"amount": figure})
        elif more:
            case.setdefault(key, {})[more[0]] = written.text_in(line.sheet, *place)
        elif key != "name":
            case[key] = written.text_in(line.sheet, *place)
    return case
