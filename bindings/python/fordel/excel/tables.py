"""The tables of a programme file as a workbook to be filled in: percentages by party, and amounts by year."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import fordel as fd
from fordel import errors
from fordel._language import Lang, Notation
from fordel.excel import written
from fordel.excel.cases_back import changed_files
from fordel.excel.filled import Filled
from fordel.excel.forms import Field, Form, Heading, Line, write

KINDS = {"percent": "percent", "by year": "amounts"}  # keys of the format, and the sheets of what stands below them


@dataclass(frozen=True)
class Table:
    """Figures below one key, by party or year."""

    kind: str
    path: tuple[str, ...]
    figures: Mapping[str, str]

    @property
    def name(self) -> str:
        """Its address, without what all on the sheet have in common."""
        return ".".join(self.path[:-1])

    @property
    def like(self) -> str:
        """A figure whose words an empty cell takes."""
        return next(iter(figure for figure in self.figures.values() if any(map(str.isdigit, figure))), "")


def _tables(node: fd.Node, path: tuple[str, ...] = ()) -> Iterator[Table]:
    """Of the file itself; those in tables beside it and in what it includes are changed there."""
    for key, value in node.members.items() if node.kind == "map" else enumerate(node.items, 1):
        step = (*path, str(key))
        if key in KINDS and value.kind == "map" and "file" not in value.members and _all_texts(value):
            yield Table(KINDS[key], step, {name: figure.text for name, figure in value.members.items()})
        else:
            yield from _tables(value, step)


def _all_texts(node: fd.Node) -> bool:
    return bool(node.members) and all(each.kind == "text" for each in node.members.values())


def to_excel(file: str | Path, out: str | Path, lang: Lang) -> None:
    """Writes the percentages and the amounts by year of a programme file as a workbook."""
    path = Path(file)
    content = fd.ProgrammeFile.read(path).content  # refuses what is no programme
    notation = content.find("notation")
    tables = list(_tables(fd.parse_yaml(path.read_bytes(), path.name)))
    found = [kind for kind in dict.fromkeys(KINDS.values()) if any(table.kind == kind for table in tables)]
    if not found:
        raise errors.from_core("fordel.excel.layout", f"{path}: no percentages by party, and no amounts by year")
    style = cast(Notation, notation.text) if notation is not None else None
    make = {"percent": _percent, "amounts": _amounts}
    forms = [make[kind]([t for t in tables if t.kind == kind], path.name, style, lang) for kind in found]
    write(out, "tables", forms, (SAID["guide"][lang], GUIDE[lang]))


def _id(*path: str) -> str:
    return json.dumps(path, ensure_ascii=False)


def _cell(table: Table, name: str, file: str, notation: Notation | None) -> Field:
    """A number where it counts what the others count, else a text."""
    was = table.figures.get(name, "")
    figure = written.figure(was, notation)
    number = figure is None or figure.words == _words(table, notation)
    return Field(file, (*table.path, name), was, notation, number, table.like)


def _percent(tables: list[Table], file: str, notation: Notation | None, lang: Lang) -> Form:
    """A row for each party, a column for each key."""
    parties = dict.fromkeys(name for table in tables for name in table.figures)
    headings = [Heading("party", SAID["party"][lang], width=28)]
    headings += [Heading(_id(*t.path), t.name, SAID["percent"][lang], number=True, width=22) for t in tables]
    lines = [
        Line(party, {"party": party} | {_id(*t.path): _cell(t, party, file, notation) for t in tables})
        for party in parties
    ]
    return Form(SAID["percent"][lang], headings, lines, sum=SAID["sum"][lang])


def _amounts(tables: list[Table], file: str, notation: Notation | None, lang: Lang) -> Form:
    """A row for each amount, a column for each year."""
    years = sorted({year for table in tables for year in table.figures})
    headings = [Heading("amount", SAID["amount"][lang], width=40), Heading("words", SAID["words"][lang], width=18)]
    headings += [Heading(year, year, SAID["amounts"][lang], number=True, width=18) for year in years]
    lines = [
        Line(
            _id(*t.path),
            {"amount": t.name, "words": _words(t, notation)} | {year: _cell(t, year, file, notation) for year in years},
        )
        for t in tables
    ]
    return Form(SAID["amounts"][lang], headings, lines)


def _words(table: Table, notation: Notation | None) -> str:
    """What its numbers count: kr., or mio. kr."""
    figure = written.figure(table.like, notation)
    return "" if figure is None else figure.words


def from_excel(path: str | Path, folder: str | Path) -> dict[Path, str]:
    """The programme file with what was filled in, where that is something else than it has."""
    files = changed_files(Filled(path, "tables"), Path(folder))
    for file, text in files.items():
        _require_as_sound(file, text)
    return files


def _require_as_sound(file: Path, text: str) -> None:
    """A file that can be settled is not made one that cannot."""
    try:
        fd.ProgrammeFile.read(file).cases()
    except fd.Error:
        return
    fd.ProgrammeFile.read(file, content=text).cases()


SAID: dict[str, dict[str, str]] = {
    "party": {"en": "Party", "da": "Part"},
    "percent": {"en": "Percent", "da": "Procent"},
    "sum": {"en": "Sum", "da": "Sum"},
    "amount": {"en": "Amount of", "da": "Beløb for"},
    "words": {"en": "Counted in", "da": "Tallene er i"},
    "amounts": {"en": "Amounts by year", "da": "Beløb pr. år"},
    "guide": {"en": "How to fill it in", "da": "Vejledning"},
}

GUIDE: dict[str, list[str]] = {
    "en": [
        "Percentages and amounts by year of a programme",
        "Fill in the yellow cells. Percentages are numbers: 33.33 is 33.33 %; the word rest is what the others leave of 100.",
        "Amounts count what stands beside them. An empty cell may be filled in; one that is emptied is refused.",
        "Save the workbook as .xlsx, and read it back: fordel tables from-excel FILE.xlsx. Only what was filled in changes.",
    ],
    "da": [
        "En ordnings procenter og beløb pr. år",
        "Udfyld de gule felter. Procenter er tal: 33,33 er 33,33 %; ordet rest er det, de andre levner af 100.",
        "Beløbene er i det, der står ved siden af. Et tomt felt kan udfyldes; et felt, der er tømt, afvises.",
        "Gem projektmappen som .xlsx, og læs den ind igen: fordel tables from-excel FIL.xlsx. Kun det, der er rettet, ændres.",
    ],
}
