"""The two programmes that a command holds against one another, each with what is chosen of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fordel as fd
from fordel import errors, export, reproduce, starters
from fordel.commands.choices import choices, of_all, read, usage

BUILT_IN = "sjaelland"


@dataclass
class Given:
    """What was chosen of both, and of the second alone."""

    case: list[str] | None = None
    after_case: list[str] | None = None
    values: list[str] | None = None
    after_values: list[str] | None = None
    days: list[str] | None = None

    def of_days(self) -> tuple[str | None, str | None]:
        days = self.days or []
        if len(days) > 2:
            raise usage(
                f"--as-of given {len(days)} times; twice at most",
                f"--as-of er angivet {len(days)} gange; højst to gange",
            )
        return (days[0], days[-1]) if days else (None, None)

    @property
    def differs(self) -> bool:
        """Whether one programme is settled in two ways."""
        first, second = self.of_days()
        return bool(self.after_case or self.after_values or first != second)

    def require_two_ways(self, name: str, *more: str) -> None:
        """Of one programme: there is something to compare."""
        if not self.differs:
            ways = ", ".join([*more, "--after-case", "--after-set"])
            raise usage(
                f"{name} alone: name another, or settle it in two ways: {ways}, or --as-of twice",
                f"{name} alene: nævn en anden, eller beregn den på to måder: {ways} eller --as-of to gange",
            )

    def chosen(self, before: fd.ProgrammeFile, after: fd.ProgrammeFile) -> tuple[dict[str, Any], dict[str, Any]]:
        """The choices of each. An answer goes to each of the two that asks; where neither does, both say so."""
        answers = of_all("--case", self.case)
        asked = [{question.id for question in file.questions} for file in (before, after)]
        first, second = (
            {id: answer for id, answer in answers.items() if id in mine or id not in others}
            for mine, others in (asked, asked[::-1])
        )
        days = self.of_days()
        of_both = choices(None, self.values, days[0])
        of_second = choices(None, self.after_values, days[1])
        return (
            {**of_both, "choose": first},
            {
                "choose": {**second, **of_all("--after-case", self.after_case)},
                "set": {**of_both["set"], **of_second["set"]},
                "as_of": of_second["as_of"],
            },
        )


@dataclass
class Side:
    """One of the two."""

    name: str
    file: fd.ProgrammeFile
    choices: dict[str, Any]

    @property
    def label(self) -> str:
        """Its name, with what is chosen."""
        said = [f"{name}={value}" for name, value in {**self.choices["choose"], **self.choices["set"]}.items()]
        day = self.choices["as_of"]
        said += [day.isoformat()] if day else []
        return f"{self.name} ({', '.join(said)})" if said else self.name

    def schedule(self) -> fd.Schedule:
        return self.file.schedule(**self.choices)


def programme_named(name: str) -> fd.ProgrammeFile:
    """A file, a file with proposals, or the programme that comes built in, with proposals as well."""
    first, *proposals = name.split("+")
    if first != BUILT_IN or Path(name).exists():
        return read(Path(name))
    file = fd.ProgrammeFile.parse(starters.built_in(first), f"{first}.yaml")
    return file.with_proposals([proposal_named(one, file) for one in proposals]) if proposals else file


def proposal_named(name: str, of: fd.ProgrammeFile) -> fd.Proposal:
    try:
        content = fd.parse_yaml(Path(name).read_bytes(), name)
    except OSError as error:
        raise errors.from_core("fordel.file.missing_file", f"{name}: {error.strerror or error}") from error
    return fd.Proposal.of(content, of.content)


def sides(names: list[str], given: Given) -> tuple[Side, Side]:
    """The two that are named; one that is named alone stands on both sides."""
    if len(names) > 2:
        raise usage(
            f"{len(names)} programmes; two are compared: {', '.join(names)}",
            f"{len(names)} ordninger; to sammenlignes: {', '.join(names)}",
        )
    before = programme_named(names[0])
    after = programme_named(names[1]) if len(names) == 2 else before
    return sides_of((names[0], before), (names[-1], after), given)


def sides_of(
    before: tuple[str, fd.ProgrammeFile], after: tuple[str, fd.ProgrammeFile], given: Given
) -> tuple[Side, Side]:
    first, second = given.chosen(before[1], after[1])
    return Side(*before, first), Side(*after, second)


def arguments_of(before: Side, after: Side, wanted: dict[str, Any]) -> dict[str, Any]:
    """Those of fd.compare() behind the two files."""
    return {**before.choices, **{f"after_{name}": value for name, value in after.choices.items()}, **wanted}


def compare(before: Side, after: Side, **wanted: Any) -> fd.Comparison:
    """With the clauses that differ."""
    return fd.compare(before.file, after.file, **arguments_of(before, after, wanted))


def python_of(before: Side, after: Side, wanted: dict[str, Any]) -> str:
    """The lines that compare them again, with what is chosen of either."""
    chosen = [name for name in before.choices if before.choices[name] or after.choices[name]]
    given = {of + name: side.choices[name] for name in chosen for of, side in (("", before), ("after_", after))}
    said = [f"{name}={reproduce.written(name, value)}" for name, value in given.items() if value is not None]
    built_in = any(side.name.split("+")[0] == BUILT_IN for side in (before, after))
    read = "programme_named" if built_in else "fd.ProgrammeFile.read"
    files = [f"{read}({reproduce.text(side.name)})" for side in (before, after)]
    of = [f"{name}={reproduce.written(name, value)}" for name, value in wanted.items() if value is not None]
    lines = ["import fordel as fd", *(["from fordel.commands.sides import programme_named"] if built_in else [])]
    lines.append(f"before, after = {', '.join(files)}")
    return "\n".join([*lines, f"comparison = fd.compare({', '.join(['before', 'after', *said, *of])})"])


def receipts_of(before: Side, after: Side) -> str:
    """What each was made of, as JSON."""
    made = {name: json.loads(side.file.receipt(**side.choices).to_json()) for name, side in (("before", before), ("after", after))}  # fmt: skip
    return export.to_json(made)
