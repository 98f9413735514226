"""The commands that try one value of a programme at many, and those that find the value which fulfils a condition."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import fordel as fd
from fordel import export
from fordel._language import Lang
from fordel.commands.choices import choices, read, sides, usage
from fordel.commands.output import progress, show
from fordel_command.arguments import in_

Amounts = list["fd.Money | None"]


def _rows(made: fd.Sweep, by: str) -> dict[str, Amounts]:
    """What each label of the field comes to, case by case, and all of them; None where it is in no entry."""
    totals = [case.schedule.total_by(by) for case in made.cases]
    labels = dict.fromkeys(label for of_case in totals for label in of_case)
    rows: dict[str, Amounts] = {str(label): [of_case.get(label) for of_case in totals] for label in labels}
    return rows | {"": [case.schedule.total() for case in made.cases]}


def _cases_of(made: fd.Sweep, amounts: Amounts) -> tuple[str, str]:
    """The cases that give the lowest and the highest of them; nothing where all are alike."""
    there = [(amount, case.name) for amount, case in zip(amounts, made.cases, strict=True) if amount is not None]
    lowest, highest = min(amount for amount, _ in there), max(amount for amount, _ in there)
    if lowest == highest:
        return "", ""
    low, high = (", ".join(name for amount, name in there if amount == end) for end in (lowest, highest))
    return low, high


def _records(made: fd.Sweep, by: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = [
        {"case": case.name, by: label or "total", "amount": amount.to_decimal(), "currency": amount.currency}
        for label, amounts in _rows(made, by).items()
        for case, amount in zip(made.cases, amounts, strict=True)
        if amount is not None
    ]
    return records + [{"case": one.name, "error": one.error, "message": one.message} for one in made.failed]


def _csv(records: list[dict[str, Any]], fields: list[str], format: str) -> str:
    return export.to_csv(
        fields, ([record.get(field, "") for field in fields] for record in records), export.DIALECTS[format]
    )


def _text(made: fd.Sweep, by: str, lang: Lang) -> str:
    """A column for each case, and beside them which case gives each bound."""
    total, *ends = {"da": ("i alt", "lavest", "højest"), "en": ("total", "lowest", "highest")}[lang]
    notation = {"da": "danish", "en": "english"}[lang]

    def said(amount: fd.Money | None) -> str:
        return "" if amount is None else format(amount, notation)

    header = ["", *(case.name for case in made.cases), *ends]
    rows = [
        [label or total, *map(said, amounts), *_cases_of(made, amounts)] for label, amounts in _rows(made, by).items()
    ]
    table = export.table(header, rows, right=range(1, len(header) - len(ends)))
    return table + "\n".join(f"{one.name}: {one.message}" for one in made.failed)


def sweep(
    programme: Path,
    value: str | None,
    question: list[str] | None,
    case: list[str] | None,
    values: list[str] | None,
    as_of: str | None,
    by: str,
    format: str,
    lang: Lang,
) -> int:
    """What a programme comes to with one value after the other, or with every answer to open questions."""
    if (value is None) == (not question):
        raise usage("ADDRESS=VALUES or --question, one of the two", "ADRESSE=VÆRDIER eller --question, en af de to")
    file, chosen = read(programme), choices(case, values, as_of)
    with progress(in_(("cases", "tilfælde"), lang)) as told:
        if value is not None:
            address, listed = sides("sweep", value)
            made = file.sweep(address, listed, progress=told, **chosen)
        else:
            made = file.sweep_questions(question or [], progress=told, **chosen)
    if format == "text":
        show(_text(made, by, lang))
    elif format in export.DIALECTS:
        show(_csv(_records(made, by), ["case", by, "amount", "currency", "error"], format))
    else:
        cases = [{key: str(value) for key, value in record.items()} for record in _records(made, by)]
        document = {"format": "fordel.sweep/1", "by": by, "cases": cases}
        show(export.to_json(document))
    return 1 if made.failed else 0


def _step(step: fd.SettledStep | None) -> dict[str, Any] | None:
    if step is None:
        return None
    there: dict[str, Any] = {"at": str(step.at), "value": step.value, "holds": step.holds}
    if step.error:
        return there | {"error": step.error}
    return there | {name: str(getattr(step, name).exact) for name in ("left", "right", "missed_by")}


def _verified(step: fd.VerifiedStep) -> dict[str, Any]:
    return {"below": _step(step.below), "at": _step(step.at), "above": _step(step.above)}


def _end(end: fd.SolutionEnd) -> dict[str, Any]:
    return {"at": str(end.at), "belongs": end.belongs, "exact": end.exact}


def _interval(one: fd.SolutionInterval) -> dict[str, Any]:
    steps = {"first_step": _verified(one.first_step), "last_step": _verified(one.last_step)}
    return {"first": _end(one.first), "last": _end(one.last)} | steps


def _json(found: fd.Solution) -> str:
    """Numbers as exact fractions."""
    document = {
        "format": "fordel.solution/1",
        "address": found.address,
        "condition": found.condition,
        "present": found.present,
        "kind": found.kind,
        "from": str(found.from_),
        "to": str(found.to),
        "step": str(found.step),
        "intervals": [_interval(one) for one in found.intervals],
        "infeasible": [
            {"first": str(one.first), "last": str(one.last), "error": one.error, "message": one.message}
            for one in found.infeasible
        ],
        "jumps": [{"below": _step(one.below), "above": _step(one.above)} for one in found.jumps],
        "settlements": found.settlements,
        "uncertain": [{"da": one.da, "en": one.en} for one in found.uncertain],
    }
    return export.to_json(document)


def _interval_records(found: fd.Solution) -> list[dict[str, Any]]:
    """Exact ends, and the whole steps that settled amounts fulfil, each with what it misses by where it does not."""
    return [
        {
            "first": one.first.at,
            "first_belongs": one.first.belongs,
            "last": one.last.at,
            "last_belongs": one.last.belongs,
            "first_step": one.first_step.at.at,
            "last_step": one.last_step.at.at,
            "holds": one.first_step.at.holds,
            "missed_by": one.first_step.at.missed_by.exact,
        }
        for one in found.intervals
    ]


INTERVAL_FIELDS = ["first", "first_belongs", "last", "last_belongs", "first_step", "last_step", "holds", "missed_by"]


def solve(
    programme: Path,
    address: str,
    so_that: str,
    year: int | None,
    from_: str | None,
    to: str | None,
    step: str | None,
    most: int,
    case: list[str] | None,
    values: list[str] | None,
    as_of: str | None,
    format: str,
    lang: Lang,
) -> int:
    """Which numbers at an address fulfil a condition, exactly and as settled; status 1 where no whole step does."""
    condition = so_that if year is None else f"{so_that} in {year}"
    file, chosen = read(programme), choices(case, values, as_of)
    with progress(in_(("settlements", "beregninger"), lang)) as told:
        found = file.solve(address, condition, from_=from_, to=to, step=step, most=most, progress=told, **chosen)
    if format == "text":
        show(found.text.in_(lang))
    elif format in export.DIALECTS:
        show(_csv(_interval_records(found), INTERVAL_FIELDS, format))
    else:
        show(_json(found))
    return 0 if any(one.first_step.at.holds for one in found.intervals) else 1
