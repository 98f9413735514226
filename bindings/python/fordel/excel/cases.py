"""Golden cases as a workbook that a finance officer fills in, a row a case."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import fordel as fd
from fordel import errors, testing
from fordel._language import Lang, Notation
from fordel.excel import written
from fordel.excel.cases_expected import Expected, Fields, expected, find, in_order, text_of
from fordel.excel.cases_words import GUIDE, SAID
from fordel.excel.forms import BLANK_ROWS, Field, Form, Heading, Line, sheet_names, write

WORDS = {
    "origin": ("published", "by-hand", "frozen"),
    "complete": ("yes", "no"),
    "rounded": ("half-up", "half-even", "half-down", "up", "down", "toward-zero"),
}


@dataclass
class Case:
    """A case that is about a programme, as its file has it."""

    file: str
    name: str
    own: fd.Node
    common: fd.Node
    notation: Notation | None
    expected: Expected

    def find(self, *path: str) -> fd.Node | None:
        """In the case, else in what the file says for all of its cases."""
        return find(self.own, path) or find(self.common, path)

    def members(self, key: str) -> dict[str, str]:
        """The texts of a map, such as choose."""
        made: dict[str, str] = {}
        for part in (find(self.common, (key,)), find(self.own, (key,))):
            if part is not None and part.kind == "map":
                made |= {name: value.text for name, value in part.members.items() if value.kind == "text"}
        return made

    def bound(self, was: str, *path: str, number: bool = False) -> Field:
        return Field(self.file, ("cases", self.name, *path), was, self.notation, number)


@dataclass
class Programme:
    """A programme and its cases, which make one sheet."""

    path: Path
    cases: list[Case] = field(default_factory=list)
    left_out: list[tuple[str, str, str]] = field(default_factory=list)  # the file, the case, and why
    notation: Notation | None = None


# What there is


def _programmes(folder: Path, lang: Lang) -> list[Programme]:
    """Of the case files in the folder and below it; a programme file by itself, which may have no case yet."""
    found: dict[Path, Programme] = {}
    if folder.is_file() and not folder.name.endswith(".case.yaml"):
        return [Programme(folder, notation=_notation(fd.parse_yaml(folder.read_bytes(), folder.name)))]
    root = folder if folder.is_dir() else folder.parent
    for path in testing.find_case_files(folder):
        if not path.exists():
            break
        _add_cases(found, path, path.relative_to(root).as_posix(), lang)
    if not found:
        raise errors.from_core("fordel.case.none_found", str(folder))
    return list(found.values())


def _notation(content: fd.Node) -> Notation | None:
    return cast(Notation | None, text_of(find(content, ("notation",))) or None)


def _add_cases(found: dict[Path, Programme], path: Path, name: str, lang: Lang) -> None:
    testing.CaseFile.read(path)  # refuses what is wrong with the file as a whole
    content = fd.parse_yaml(path.read_bytes(), path.name)
    notation, cases = _notation(content), find(content, ("cases",))
    for case, own in (cases.members if cases is not None else {}).items():
        programme = text_of(find(own, ("programme",)) or find(content, ("programme",)))
        if not programme:
            continue
        file = (path.parent / programme).resolve()
        sheet = found.setdefault(file, Programme(path.parent / programme, notation=notation))
        amounts = expected(own, content) if own.kind == "map" else None
        if amounts is None:
            sheet.left_out.append((name, case, SAID["in a table"][lang]))
        else:
            sheet.cases.append(Case(name, case, own, content, notation, amounts))


# Headings


def _id(*parts: Any) -> str:
    return json.dumps(parts, ensure_ascii=False)


def _said(key: str, lang: Lang) -> str:
    return SAID[key][lang]


def _headings(programme: Programme, lang: Lang) -> list[Heading]:
    file = fd.ProgrammeFile.read(programme.path)
    cases = programme.cases
    heads = [Heading(_id("name"), _said("name", lang), width=28), Heading(_id("says"), _said("says", lang), width=40)]
    heads.append(Heading(_id("origin"), _said("origin", lang), choices=WORDS["origin"]))
    for question in file.questions:
        choices = tuple(alternative.id for alternative in question.alternatives)
        if choices:
            above, text = _said("choose", lang), f"{question.id}: {question.question.in_(lang)}"
            heads.append(Heading(_id("choose", question.id), text, above, choices, width=22))
    for address in _used(cases, "set"):
        heads.append(Heading(_id("set", address), address, _said("set", lang), width=26))
    names = {"payer": _parties(file), "recipient": _parties(file), "stream": _streams(file)}
    for key in dict.fromkeys(["year", *_used(cases, "only")]):
        heads.append(Heading(_id("only", key), _said(key, lang), _said("only", lang), names.get(key, ())))
    heads += [Heading(_id(key), _said(key, lang), choices=WORDS.get(key, ())) for key in ("as of", "unit", "rounded")]
    above = _said("expect", lang)
    for of in _amounts(cases) or [(("payer", name),) for name in _parties(file)]:
        text = ", ".join(_said(value, lang) if value in SAID else value for _, value in of) or _said("total", lang)
        heads.append(Heading(_id("expect", dict(of)), text, above, number=True, width=16))
    heads += [Heading(_id(key), _said(key, lang), choices=WORDS.get(key, ())) for key in ("complete", "fails")]
    return heads


def _used(cases: Sequence[Case], key: str) -> list[str]:
    return list(dict.fromkeys(name for case in cases for name in case.members(key)))


def _amounts(cases: Sequence[Case]) -> list[Fields]:
    """Those of the same kind beside each other, by year."""
    met = list(dict.fromkeys(of for case in cases for of in case.expected.at))
    kinds = list(dict.fromkeys(tuple(key for key, _ in of) for of in met))
    return sorted(met, key=lambda of: (kinds.index(tuple(key for key, _ in of)), dict(of).get("year", "")))


def _parties(file: fd.ProgrammeFile) -> tuple[str, ...]:
    parties = find(file.content, ("parties",))
    return (
        tuple(name for name in parties.members if name != "file")
        if parties is not None and parties.kind == "map"
        else ()
    )


def _streams(file: fd.ProgrammeFile) -> tuple[str, ...]:
    streams = find(file.content, ("streams",))
    return tuple(streams.members) if streams is not None and streams.kind == "map" else ()


# Rows


def _line(case: Case, headings: Sequence[Heading]) -> Line:
    cells = {heading.id: _cell(case, *json.loads(heading.id)) for heading in headings}
    return Line(_id(case.file, case.name), {id: cell for id, cell in cells.items() if cell is not None})


def _cell(case: Case, key: str, of: Any = None) -> Field | str | None:
    if key == "name":
        return case.name
    if key == "expect":
        return _amount_cell(case, in_order(of))
    return _own_cell(case, key) if of is None else _member_cell(case, key, of)


def _own_cell(case: Case, key: str) -> Field | str:
    found = case.find(key)
    return case.bound(text_of(found), key) if found is None or found.kind in ("text", "nothing") else _in_file(found)


def _member_cell(case: Case, key: str, name: str) -> Field | str:
    found = case.find(key, name)
    if found is not None and found.kind not in ("text", "nothing"):
        return _in_file(found)
    return case.bound(text_of(found), key, name)


def _in_file(node: fd.Node) -> str:
    """What is more than a text is shown, and changed in the file."""
    return ", ".join(each.text for each in node.items) if node.kind == "list" else "…"


def _amount_cell(case: Case, of: Fields) -> Field | None:
    known = case.expected.at.get(of)
    if known is not None:
        path, was = known
        figure = written.figure(was, case.notation)
        return case.bound(was, *path, number=figure is not None and not figure.words)
    place = case.expected.place(of)
    return None if place is None else case.bound("", *place, number=True)


# Out


def to_excel(folder: str | Path, out: str | Path, lang: Lang) -> None:
    """Writes the cases in the folder, or of a programme file, as a workbook."""
    programmes = _programmes(Path(folder), lang)
    names = sheet_names(_called(programmes))
    forms = [_form(*each, Path(folder), lang) for each in zip(programmes, names, strict=True)]
    write(out, "cases", forms, (_said("guide", lang), [*GUIDE[lang], *_left_out(programmes, lang)]))


def _left_out(programmes: Sequence[Programme], lang: Lang) -> list[str]:
    lines = [f"{file}, {case}: {why}" for programme in programmes for file, case, why in programme.left_out]
    return [_said("left out", lang), *lines] if lines else []


def _called(programmes: Sequence[Programme]) -> list[str]:
    """By their files, and by their folders where several files are called the same."""
    stems = [programme.path.stem for programme in programmes]
    folders = [programme.path.resolve().parent.name for programme in programmes]
    return [folder if stems.count(stem) > 1 else stem for stem, folder in zip(stems, folders, strict=True)]


def _form(programme: Programme, name: str, folder: Path, lang: Lang) -> Form:
    headings = _headings(programme, lang)
    lines = [_line(case, headings) for case in programme.cases]
    root = folder if folder.is_dir() else folder.parent
    beside = Path(programme.cases[0].file).parent if programme.cases else Path()
    about = {
        "programme": Path(os.path.relpath(programme.path, root / beside)).as_posix(),
        "beside": beside.as_posix(),
        "notation": programme.notation or "",
    }
    return Form(name, headings, lines, BLANK_ROWS, about)
