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
from fordel._language import Lang
from fordel.commands.output import progress, show
from fordel.commands.tested import programmes_with_cases
from fordel_command.arguments import Said, in_

FATES: dict[str, Said] = {
    "noticed": ("noticed", "opdaget"),
    "unnoticed": ("unnoticed", "ikke opdaget"),
    "equivalent": ("equivalent", "uden virkning"),
    "refused": ("refused", "kan ikke beregnes"),
}


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
    programme: Path, cases: list[Path], jobs: int = 1, seconds: float = float("inf"), only: str = "", lang: Lang = "en"
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
    with progress(in_(("mutants", "ændringer"), lang)) as told:
        for mutant in running:
            made.run.append(mutant)
            told(len(made.run), len(places))
    made.left = len(places) - len(made.run)
    made.run.sort(key=lambda mutant: (mutant.file, mutant.line, mutant.where, mutant.after))
    return made


def _changed(mutant: testing.Mutant, lang: Lang) -> str:
    """The change, and where it stands."""
    before = mutant.before or in_(("(not said)", "(ikke sagt)"), lang)
    after = mutant.after or in_(("(left out)", "(udeladt)"), lang)
    return f"{mutant.file}:{mutant.line}: {mutant.where}: {before} → {after}"


def _told(mutant: testing.Mutant) -> Said:
    """What became of it."""
    if mutant.fate == "unnoticed":
        where: Said = ("", "")
        if mutant.answers:
            where = (f" (another amount with {mutant.answers})", f" (et andet beløb med {mutant.answers})")
        return f"no case notices it{where[0]}", f"intet prøvetilfælde opdager det{where[1]}"
    if mutant.fate == "equivalent":
        return (
            f"changes no amount in any case, nor by any of {mutant.compared} answers",
            f"ændrer intet beløb i noget prøvetilfælde og heller ikke med noget af {mutant.compared} svar",
        )
    if mutant.fate == "noticed":
        return f"noticed by {mutant.by}", f"opdaget af {mutant.by}"
    return "cannot be settled", "kan ikke beregnes"


def _text(made: Mutated, every: bool, lang: Lang) -> str:
    fates = ["unnoticed", "equivalent", *(["noticed", "refused"] if every else [])]
    lines = [f"{_changed(one, lang)}: {in_(_told(one), lang)}" for fate in fates for one in made.of(fate)]
    counts = ", ".join(f"{len(made.of(fate))} {in_(said, lang)}" for fate, said in FATES.items() if made.of(fate))
    left = in_((f"; {made.left} not run in time", f"; {made.left} nåede ikke at blive kørt"), lang) if made.left else ""
    mutants, none = in_(("mutants", "ændringer"), lang), in_(("none", "ingen"), lang)
    return "\n".join([*lines, f"{made.programme.name}: {len(made.run)} {mutants}: {counts or none}{left}"])


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
    lang: Lang,
) -> int:
    """Changes a rule a little in many ways, and lists what no golden case notices."""
    made = []
    for programme, about in programmes_with_cases(paths, cases).items():
        made.append(mutate_programme(programme, about, jobs, seconds, only, lang))
    show(_json(made) if format == "json" else "\n".join(_text(one, every, lang) for one in made))
    return 1 if strict and any(one.left or one.of("unnoticed") for one in made) else 0
