"""The command that tells which clauses of a programme file no golden case exercises."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from fordel import testing
from fordel._language import Lang
from fordel.commands.output import progress, show
from fordel.commands.tested import programmes_with_cases
from fordel_command.arguments import in_


def _text(programme: Path, clauses: list[testing.Clause], lang: Lang) -> str:
    left = [clause for clause in clauses if not clause.exercised]
    lines = [f"{clause.place}: {clause.where}: {clause.note.in_(lang)}" for clause in left]
    counted = f"{len(clauses) - len(left)} of {len(clauses)} clauses exercised"
    if lang == "da":
        counted = f"prøvetilfældene kommer omkring {len(clauses) - len(left)} af {len(clauses)} bestemmelser"
    return "\n".join([*lines, f"{programme.name}: {counted}"])


def _json(found: dict[Path, list[testing.Clause]], lang: Lang) -> str:
    def of(clauses: list[testing.Clause]) -> list[dict[str, object]]:
        return [{**asdict(clause), "note": clause.note.in_(lang)} for clause in clauses]

    programmes = [{"programme": str(programme), "clauses": of(clauses)} for programme, clauses in found.items()]
    return json.dumps({"format": "fordel.coverage/1", "programmes": programmes}, ensure_ascii=False, indent=2)


def coverage(paths: list[Path], cases: list[Path] | None, draw: bool, strict: bool, format: str, lang: Lang) -> int:
    """Lists what no golden case exercises: streams, years, parts, bounds, ties, alternatives, dated values."""
    covered: dict[Path, testing.Coverage] = {}
    with progress(in_(("programmes", "ordninger"), lang)) as told:
        all_files = programmes_with_cases(paths, cases)
        for programme, files in all_files.items():
            covered[programme] = testing.Coverage(programme, [testing.CaseFile.read(file) for file in files])
            told(len(covered), len(all_files))
    found = {programme: one.clauses for programme, one in covered.items()}
    if format == "text":
        for programme, clauses in found.items():
            if draw:
                show(covered[programme].drawn(lang))
            show(_text(programme, clauses, lang))
    else:
        show(_json(found, lang))
    left = any(not clause.exercised for clauses in found.values() for clause in clauses)
    return 1 if strict and left else 0
