"""The command that changes a rule a little, and tells what no golden case notices."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from fordel import testing
from fordel.commands.output import progress, show
from fordel.commands.tested import programmes_with_cases

FATES = ("noticed", "unnoticed", "equivalent", "refused")


@dataclass
class Mutated:
    """What became of a programme's mutants; those of `left` were not run in the time that there was."""

    programme: Path
    run: list[testing.Mutant] = field(default_factory=list)
    left: int = 0

    def of(self, fate: str) -> list[testing.Mutant]:
        return [mutant for mutant in self.run if mutant.fate == fate]


_mutations: dict[Path, testing.Mutation] = {}  # of this process, so that cases are read once


def _mutation(programme: Path, cases: list[Path]) -> testing.Mutation:
    if programme not in _mutations:
        _mutations[programme] = testing.Mutation(programme, [testing.CaseFile.read(file) for file in cases])
    return _mutations[programme]


def _run(programme: Path, cases: list[Path], place: int) -> testing.Mutant:
    return _mutation(programme, cases).run(place)


def _in_turn(programme: Path, cases: list[Path], places: list[int], until: float) -> Iterator[testing.Mutant]:
    for place in places:
        if time.monotonic() > until:
            return
        yield _run(programme, cases, place)


def _side_by_side(
    programme: Path, cases: list[Path], places: list[int], until: float, jobs: int
) -> Iterator[testing.Mutant]:
    waiting, ahead = list(reversed(places)), set[Future[testing.Mutant]]()
    with ProcessPoolExecutor(jobs) as pool:
        while ahead or waiting:
            while waiting and len(ahead) < 2 * jobs:
                ahead.add(pool.submit(_run, programme, cases, waiting.pop()))
            done, ahead = wait(ahead, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
            if time.monotonic() > until:
                waiting.clear()


def mutate_programme(
    programme: Path, cases: list[Path], jobs: int = 1, seconds: float = float("inf"), only: str = ""
) -> Mutated:
    """Runs the mutants, those alone whose address begins with `only`, as long as there is time."""
    _mutations.clear()
    mutants = _mutation(programme, cases).mutants
    places = [place for place, mutant in enumerate(mutants) if mutant.where.startswith(only)]
    until, made = time.monotonic() + seconds, Mutated(programme)
    if jobs > 1:
        running = _side_by_side(programme, cases, places, until, jobs)
    else:
        running = _in_turn(programme, cases, places, until)
    for mutant in running:
        made.run.append(mutant)
        progress(f"{len(made.run)} of {len(places)} mutants", len(made.run) == len(places))
    made.left = len(places) - len(made.run)
    made.run.sort(key=lambda mutant: (mutant.file, mutant.line, mutant.where, mutant.after))
    return made


def _text(made: Mutated, every: bool) -> str:
    lines = []
    for mutant in made.of("unnoticed"):
        where = f" (another amount with {mutant.answers})" if mutant.answers else ""
        lines.append(f"{mutant}: no case notices it{where}")
    for mutant in made.of("equivalent"):
        lines.append(f"{mutant}: changes no amount in any case, nor by any of {mutant.compared} answers")
    if every:
        lines += [f"{mutant}: noticed by {mutant.by}" for mutant in made.of("noticed")]
        lines += [f"{mutant}: cannot be settled" for mutant in made.of("refused")]
    counts = ", ".join(f"{len(made.of(fate))} {fate}" for fate in FATES if made.of(fate))
    left = f"; {made.left} not run in time" if made.left else ""
    return "\n".join([*lines, f"{made.programme.name}: {len(made.run)} mutants: {counts or 'none'}{left}"])


def _json(all_made: list[Mutated]) -> str:
    def of(made: Mutated) -> dict[str, Any]:
        return {
            "programme": str(made.programme),
            "mutants": [asdict(mutant) for mutant in made.run],
            "not_run": made.left,
        }

    document = {"format": "fordel.mutation/1", "programmes": [of(made) for made in all_made]}
    return json.dumps(document, ensure_ascii=False, indent=2)


def mutate(
    paths: list[Path],
    cases: list[Path] | None,
    only: str,
    jobs: int,
    seconds: float,
    every: bool,
    strict: bool,
    format: str,
    lang: str,
) -> int:
    """Changes a rule a little in many ways, and lists what no golden case notices."""
    made = []
    for programme, about in programmes_with_cases(paths, cases).items():
        made.append(mutate_programme(programme, about, jobs, seconds, only))
    show(_json(made) if format == "json" else "\n".join(_text(one, every) for one in made))
    return 1 if strict and any(one.left or one.of("unnoticed") for one in made) else 0
