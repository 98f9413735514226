"""Schedules and programmes: who pays whom, and what is open."""

from __future__ import annotations

from collections.abc import Mapping

import fordel as fd
from fordel._language import Lang
from fordel.shown import cells
from fordel.shown.table import Column, Row, Rows, Table
from fordel.shown.words import WORDS


def caption(schedule: fd.Schedule, lang: Lang) -> str:
    return schedule.programme.name.in_(lang)


def stream_names(programme: fd.Programme, lang: Lang) -> dict[str, str]:
    """What streams are called, by their ids."""
    named: list[fd.Stream | fd.Clearing] = [*programme.streams, *programme.clearings]
    return {one.id: one.name.in_(lang) or one.id for one in named}


def entries(schedule: fd.Schedule, lang: Lang) -> Table:
    """Each payment, with the totals of the years and of all."""
    words, programme = WORDS[lang], schedule.programme
    names = stream_names(programme, lang)
    in_parts = len(schedule.total_by("months")) > 1

    def row(entry: fd.ScheduleEntry) -> Row:
        months = [cells.months(*entry.months)] if in_parts else []
        year = programme.year_label(entry.year)
        return [year, *months, names[entry.stream], entry.payer.name, entry.recipient.name, entry.amount]

    def total(when: str, what: str | None, amount: fd.Money) -> Row:
        return [when, *([None] if in_parts else []), what, None, None, amount]

    by_year = schedule.total_by("year")
    totals = [total(programme.year_label(year), words["in_all"], amount) for year, amount in by_year.items()]
    heads = ["year", *(["month"] if in_parts else []), "stream", "payer", "recipient"]
    return Table(
        caption(schedule, lang),
        [*(Column(words[head]) for head in heads), Column(cells.amount_head(str(programme.currency), lang), True)],
        Rows(schedule, row),
        [*(totals if len(totals) > 1 else []), total(words["in_all"], None, schedule.total())],
    )


def schedules(schedule: fd.Schedule, lang: Lang) -> list[Table]:
    """The entries of a schedule."""
    return [entries(schedule, lang)]


def case(of: fd.ProgrammeCase, lang: Lang) -> list[Table]:
    """The entries of a case, under its name."""
    made = entries(of.schedule, lang)
    return [Table(f"{made.caption}: {of.name}", made.columns, made.rows, made.totals)]


def streams(programme: fd.Programme, lang: Lang) -> Table:
    """What is paid by which rule, and what it is stated in."""
    words = WORDS[lang]
    rows: list[Row] = [
        (
            one.name.in_(lang) or one.id,
            cells.days(one.period, lang),
            cells.line(one.amount, lang) if one.amount else _of_tranches(one, lang),
            _names(one.recipients.parties),
            one.status_text.in_(lang),
            one.citation.in_(lang) or None,
        )
        for one in programme.streams
    ]
    rows += [
        (one.name.in_(lang) or one.id, cells.days(one.period, lang), words["clearing"], one.clearing_party.name, None, one.citation.in_(lang) or None)
        for one in programme.clearings
    ]  # fmt: skip
    heads = ("stream", "from_to", "rule", "recipient", "status", "source")
    notes = [words["settled_in"].format(unit=programme.unit_text.in_(lang))]
    return Table(programme.name.in_(lang), [Column(words[head]) for head in heads], rows, (), notes)


def _of_tranches(stream: fd.Stream, lang: Lang) -> str:
    return " + ".join(f"{one.name.in_(lang) or one.id}: {cells.line(one.amount, lang)}" for one in stream.payers)


def _names(parties: list[fd.Party]) -> str:
    return parties[0].name if len(parties) == 1 else ", ".join(party.name for party in parties[:3]) + (" …" if len(parties) > 3 else "")  # fmt: skip


def assumed(programme: fd.Programme, lang: Lang) -> Table:
    """What no source states, and what was chosen."""
    words = WORDS[lang]
    rows = [(one.question.in_(lang), one.chosen.in_(lang), one.why.in_(lang) or None, one.option or one.id) for one in programme.assumptions]  # fmt: skip
    heads = ("question", "chosen", "why", "id")
    return Table(words["open"], [Column(words[head]) for head in heads], rows)


def agreed(programme: fd.Programme, lang: Lang) -> Table:
    """Agreements, and when what they promise is due."""
    words = WORDS[lang]
    rows = [
        (one.what.in_(lang), _names(one.between), cells.days(one.period, lang), cells.line(one.due, lang))
        for one in programme.agreements
    ]
    return Table(words["agreements"], [Column(words[head]) for head in ("what", "between", "from_to", "due")], rows)


def programme(of: fd.Programme, lang: Lang) -> list[Table]:
    """Its streams, what is open or assumed, and its agreements."""
    return [streams(of, lang), *([assumed(of, lang)] if of.assumptions else []), *([agreed(of, lang)] if of.agreements else [])]  # fmt: skip


def clearing(of: fd.Clearing, lang: Lang) -> list[Table]:
    """What each party spent, year by year, or the streams or figures that say it."""
    words, spending = WORDS[lang], of.spending
    caption = f"{of.name.in_(lang) or of.id}: {words['cleared']}"
    if not isinstance(spending, Mapping):
        return [Table(caption, [Column(words["what"])], [(cells.line(spending, lang),)])]
    rows = [(str(year), party.name, amount) for year, spent in spending.items() for party, amount in spent.items()]
    code = rows[0][2].currency if rows else ""
    total = [(words["in_all"], None, sum((amount for *_, amount in rows[1:]), start=rows[0][2]))] if rows else []
    columns = [Column(words["year"]), Column(words["party"]), Column(cells.amount_head(code, lang), True)]
    return [Table(caption, columns, rows, total)]
