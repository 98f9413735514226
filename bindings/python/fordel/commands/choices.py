"""How a command settles what a programme file leaves open, by its options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import fordel as fd
from fordel import errors

if TYPE_CHECKING:
    from pathlib import Path


def usage(english: str, danish: str) -> fd.Error:
    """The error of a wrong command, in the language that is set."""
    return errors.from_core("fordel.command.usage", danish if fd.language() == "da" else english)


def sides(option: str, written: str) -> tuple[str, str]:
    """What stands before the first = and behind it."""
    name, mark, value = written.partition("=")
    if not mark or not name.strip():
        raise usage(f"{option} {written!r}: name=value is expected", f"{option} {written!r}: navn=værdi er ventet")
    return name.strip(), value.strip()


def of_all(option: str, written: list[str] | None) -> dict[str, str]:
    """Each by its name; a name given twice is an error."""
    given: dict[str, str] = {}
    for one in written or []:
        name, value = sides(option, one)
        if name in given:
            raise usage(f"{option} {name} given twice", f"{option} {name} er angivet to gange")
        given[name] = value
    return given


def choices(case: list[str] | None, values: list[str] | None, as_of: str | None) -> dict[str, Any]:
    """The arguments of ProgrammeFile.schedule() and its like."""
    import datetime

    try:
        day = datetime.date.fromisoformat(as_of) if as_of else None
    except ValueError as error:
        raise errors.from_core("fordel.calendar.bad_date", as_of or "") from error
    return {"choose": of_all("--case", case), "set": of_all("--set", values), "as_of": day}


def read(file: Path) -> fd.ProgrammeFile:
    return fd.ProgrammeFile.read(file)
