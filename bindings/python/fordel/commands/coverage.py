"""The command that tells which clauses of a programme file no golden case exercises."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from fordel import testing
from fordel.commands.output import show
from fordel.commands.tested import programmes_with_cases


def _text(programme: Path, clauses: list[testing.Clause], lang: str) -> str:
    left = [clause for clause in clauses if not clause.exercised]
    lines = [f"{clause.place}: {clause.where}: {clause.note.in_(lang)}" for clause in left]
    return "\n".join([*lines, f"{programme.name}: {len(clauses) - len(left)} of {len(clauses)} clauses exercised"])


def _json(found: dict[Path, list[testing.Clause]], lang: str) -> str:
    def of(clauses: list[testing.Clause]) -> list[dict[str, object]]:
        return [{**asdict(clause), "note": clause.note.in_(lang)} for clause in clauses]

    programmes = [{"programme": str(programme), "clauses": of(clauses)} for programme, clauses in found.items()]
    return json.dumps({"format": "fordel.coverage/1", "programmes": programmes}, ensure_ascii=False, indent=2)


def coverage(paths: list[Path], cases: list[Path] | None, draw: bool, strict: bool, format: str, lang: str) -> int:
    """Lists what no golden case exercises: streams, years, parts, bounds, ties, alternatives, dated values."""
    found: dict[Path, list[testing.Clause]] = {}
    for programme, files in programmes_with_cases(paths, cases).items():
        covered = testing.Coverage(programme, [testing.CaseFile.read(file) for file in files])
        found[programme] = covered.clauses
        if draw and format == "text":
            show(covered.drawn(lang))
        if format == "text":
            show(_text(programme, covered.clauses, lang))
    if format == "json":
        show(_json(found, lang))
    left = any(not clause.exercised for clauses in found.values() for clause in clauses)
    return 1 if strict and left else 0
