"""The command that tells which clauses of a programme file no golden case exercises."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from fordel import errors, testing
from fordel.commands.output import Lang, Language, show
from fordel.commands.tested import CaseFiles, Programmes, programmes_with_cases


def _text(programme: Path, clauses: list[testing.Clause], lang: str) -> str:
    left = [clause for clause in clauses if not clause.exercised]
    lines = [f"{clause.place}: {clause.where}: {clause.note.in_(lang)}" for clause in left]
    return "\n".join([*lines, f"{programme.name}: {len(clauses) - len(left)} of {len(clauses)} clauses exercised"])


def _json(found: dict[Path, list[testing.Clause]], lang: str) -> str:
    def of(clauses: list[testing.Clause]) -> list[dict[str, object]]:
        return [{**asdict(clause), "note": clause.note.in_(lang)} for clause in clauses]

    programmes = [{"programme": str(programme), "clauses": of(clauses)} for programme, clauses in found.items()]
    return json.dumps({"format": "fordel.coverage/1", "programmes": programmes}, ensure_ascii=False, indent=2)


def coverage(
    paths: Programmes,
    cases: CaseFiles = None,
    draw: Annotated[bool, typer.Option("--draw", help="Draws it on the lines of each programme.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Status 1 where a clause is not exercised.")] = False,
    lang: Lang = Language.en,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
) -> None:
    """Lists what no golden case exercises: streams, years, parts, bounds, ties, alternatives, dated values."""
    if format not in ("text", "json"):
        raise errors.from_core("fordel.command.usage", f"--format {format!r}; there are: text, json")
    found: dict[Path, list[testing.Clause]] = {}
    for programme, files in programmes_with_cases(paths, cases).items():
        covered = testing.Coverage(programme, [testing.CaseFile.read(file) for file in files])
        found[programme] = covered.clauses
        if draw and format == "text":
            show(covered.drawn(lang.value))
        if format == "text":
            show(_text(programme, covered.clauses, lang.value))
    if format == "json":
        show(_json(found, lang.value))
    if strict and not all(clause.exercised for clauses in found.values() for clause in clauses):
        raise typer.Exit(1)


def add_to(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command()(coverage)
