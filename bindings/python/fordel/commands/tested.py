"""Programme files, and the golden cases that are about them."""

from __future__ import annotations

from pathlib import Path

from fordel import errors, testing


def programmes_with_cases(paths: list[Path], cases: list[Path] | None) -> dict[Path, list[Path]]:
    """Each programme that is named, or that a case in a named folder is about, with the case files about it."""
    places = cases or [path if path.is_dir() else path.parent for path in paths]
    files = dict.fromkeys(file.resolve() for place in places for file in testing.find_case_files(place))
    about: dict[Path, list[Path]] = {}
    for file in files:
        for programme in testing.CaseFile.read(file).programmes:
            about.setdefault(programme, []).append(file)
    named = {path.resolve() for path in paths if not path.is_dir()}
    folders = [path.resolve() for path in paths if path.is_dir()]
    wanted = {p: f for p, f in about.items() if p in named or any(p.is_relative_to(folder) for folder in folders)}
    missing = [str(path) for path in named - wanted.keys()] or ([] if wanted else [str(path) for path in paths])
    if missing:
        raise errors.from_core("fordel.case.no_case_of_it", ", ".join(sorted(missing)))
    return wanted
