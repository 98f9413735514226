"""A picture of what is open: the lowest and the highest amount of each payer over the cases."""

from __future__ import annotations

from collections.abc import Sequence

import fordel as fd
from fordel import errors
from fordel._language import Lang, chosen
from fordel.plot.captions import stated
from fordel.plot.names import streams_of, subtitle, years_of
from fordel.plot.numbers import Amounts, unit_of
from fordel.plot.picture import Bar, Picture, Row, Rows
from fordel.plot.words import WORDS
from fordel.shown.names import party_name
from fordel.shown.table import Cell, Column, Table


def ranges(
    cases: Sequence[fd.ProgrammeCase],
    *,
    year: int | None = None,
    stream: str | None = None,
    this: fd.Schedule | None = None,
    lang: Lang | None = None,
) -> Picture:
    """A bar from the lowest to the highest of each payer; a mark where this schedule is."""
    lang = chosen(lang)
    found = fd.ranges(cases, year=year, stream=stream) if cases else []
    if not any(one.lowest or one.highest for one in found):
        raise errors.from_core("fordel.plot.nothing", "cases without amounts" if cases else "no case")
    found = sorted(found, key=lambda one: -one.highest.minor)
    words, schedule = WORDS[lang], cases[0].schedule.filter(year=year, stream=stream)
    here = this.filter(year=year, stream=stream).total_by(["payer_id", "payer"]) if this is not None else {}
    own = {id: amount for (id, _), amount in here.items()}
    bounds = [amount for one in found for amount in (one.lowest, one.highest)]
    write, write_own = Amounts(bounds, lang), Amounts(own.values(), lang)
    unit = unit_of(bounds[0], lang)
    mark = Rows(
        tuple(row_of(one, own, (write, write_own), lang) for one in found),
        unit,
        words["million"].format(unit=unit),
        marks=words["chosen"] if own else "",
        zero=False,
    )
    notes = [words["no_sum"], *([words["may_be_absent"]] if any(one.may_be_absent for one in found) else [])]
    said = stated(schedule, lang)
    title = words["ranges"].format(what=schedule.programme.name.in_(lang))
    return Picture(
        "ranges",
        title,
        subtitle(years_of(schedule), streams_of(schedule, lang), words["cases"].format(count=len(cases)), unit),
        mark,
        table(f"{title} ({unit})", found, own, lang, (*notes, *said)),
        (*notes, " ".join([*said, words["standing"]])),
        lang,
    )


def name_of(one: fd.PayerRange, lang: Lang) -> str:
    return party_name(one.payer, lang) + "*" * one.may_be_absent


def row_of(one: fd.PayerRange, own: dict[str, fd.Money], writes: tuple[Amounts, Amounts], lang: Lang) -> Row:
    write, write_own = writes
    name, low, high = name_of(one, lang), write.without_unit(one.lowest), write.without_unit(one.highest)
    text = low if low == high else f"{low} – {high}"
    amount = own.get(one.payer.id)
    said = f"{name}: {text}" + (f"; {WORDS[lang]['chosen']}: {write_own(amount)}" if amount is not None else "")
    bar = Bar(one.lowest.exact, one.highest.exact, 0, said)
    return Row(name, (bar,), text, amount.exact if amount is not None else None)


def table(
    caption: str, found: Sequence[fd.PayerRange], own: dict[str, fd.Money], lang: Lang, notes: tuple[str, ...]
) -> Table:
    """Without totals, as the bounds do not add up."""
    words = WORDS[lang]
    chosen_column = [Column(words["chosen"], number=True)] if own else []
    rows: list[list[Cell]] = [
        [name_of(one, lang), one.lowest, one.highest, *([own.get(one.payer.id)] if own else [])] for one in found
    ]
    return Table(
        caption,
        [
            Column(words["payer"]),
            Column(words["lowest"], number=True),
            Column(words["highest"], number=True),
            *chosen_column,
        ],
        rows,
        notes=notes,
    )
