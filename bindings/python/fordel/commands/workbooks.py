"""Commands that write workbooks to be filled in, and read them back."""

from __future__ import annotations

from pathlib import Path

from fordel._language import Lang
from fordel.commands.output import show, write_file
from fordel.excel import cases, cases_back, tables


def cases_to_excel(folder: Path, out: Path | None, lang: Lang) -> None:
    """Writes golden cases as a workbook, a row a case."""
    target = out or (folder if folder.is_dir() else folder.parent) / "cases.xlsx"
    cases.to_excel(folder, target, lang)
    show(str(target))


def cases_from_excel(workbook: Path, folder: Path | None, lang: Lang) -> None:
    """Writes what was filled in to the case files."""
    _write(cases_back.from_excel(workbook, folder or workbook.parent), lang)


def _write(files: dict[Path, str], lang: Lang) -> None:
    for file, text in files.items():
        write_file(file, text)
        show(str(file))
    if not files:
        show("intet er ændret" if lang == "da" else "nothing has changed")


def tables_to_excel(file: Path, out: Path | None, lang: Lang) -> None:
    """Writes the percentages and the amounts by year of a programme file as a workbook."""
    target = out or file.with_suffix(".xlsx")
    tables.to_excel(file, target, lang)
    show(str(target))


def tables_from_excel(workbook: Path, folder: Path | None, lang: Lang) -> None:
    """Writes what was filled in to the programme file."""
    _write(tables.from_excel(workbook, folder or workbook.parent), lang)
