"""By which keys a stream is shared, what is done to the amounts then, and who joins or leaves: in words."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import fordel as fd
from fordel._language import Lang
from fordel.excel.divisions import Divided, divisions, sources
from fordel.shown import cells
from fordel.words import WORDS

FEW = 4  # as many parties' weights are told


def figures_used(schedule: fd.Schedule, lang: Lang) -> list[str]:
    """Where the figures of all keys come from, each source once, with the part of the people if not all are counted."""
    found = []
    for basis in sources(divisions(list(schedule))):
        part = basis.limited_to.in_(lang)
        found.append(basis.source.in_(lang) + (f" ({part})" if part else ""))
    return list(dict.fromkeys(found))


def rule_lines(stream: fd.Stream, entries: fd.Schedule, programme: fd.Programme, lang: Lang) -> Iterator[str]:
    """What stands below a stream's terms."""
    during = [entry for entry in entries if falls_in(entry, stream.period, programme)]
    divided, several = divisions(during), len(stream.payers) > 1
    for tranche in stream.payers:
        paid = [one for one in divided if one.first.tranche == tranche.id and one.payer is None]
        name = f"{tranche.name.in_(lang) or tranche.id}: " if several else ""
        yield from lines(name, tranche.payers, tranche.adjustments, paid, stream, programme, lang)
    received = [one for one in divided if one.payer is not None]
    name = WORDS[lang]["among_recipients"] + ": "
    yield from lines(name, stream.recipients, stream.adjustments, received, stream, programme, lang)


def falls_in(entry: fd.ScheduleEntry, period: fd.Period, programme: fd.Programme) -> bool:
    """Whether these terms of its stream gave the entry; by its years alone where they do not begin in January."""
    by_month = programme.year_begins == 1
    first, last = ((day.year, day.month * by_month) for day in (period.first, period.last))
    return first <= (entry.year, entry.first_month * by_month) <= last


def lines(
    name: str,
    rule: fd.KeyRule,
    steps: Sequence[fd.Adjustment],
    divided: Sequence[Divided],
    stream: fd.Stream,
    programme: fd.Programme,
    lang: Lang,
) -> Iterator[str]:
    """Of one group of payers, or of the recipients: nothing is said of one who bears all."""
    words, told = WORDS[lang], []
    if len(rule.parties) > 1 and (said := keys(divided, programme, lang)):
        told.append(f"{words['shared_by']} {said}")
    told += [f"{words['adjusted']}: {cells.line(step, lang)}" for step in steps]
    told += comings_and_goings(rule, stream.period, programme, lang)
    for line in told:
        yield name + line if name else line[0].upper() + line[1:]


def keys(divided: Sequence[Divided], programme: fd.Programme, lang: Lang) -> str:
    """What the weights are, with the years for which they are so where that changes."""
    told = dict.fromkeys((one.first.year, key_in_words(one.allocation.key, lang)) for one in divided)
    runs = [(what, sorted({year for year, _ in some})) for what, some in groupby(sorted(told), key=lambda one: one[1])]
    runs = sorted(((what, years) for what, years in runs if what), key=lambda one: one[1][0])
    if len(runs) == 1:
        return str(runs[0][0])
    texts = [f"{what} ({between(years, programme)})" for what, years in runs]
    return "; ".join(texts if len(texts) < 3 else [texts[0], "…", texts[-1]])


def between(years: Sequence[int], programme: fd.Programme) -> str:
    first, last = programme.year_label(years[0]), programme.year_label(years[-1])
    return first if first == last else f"{first} – {last}"


def key_in_words(key: fd.Key, lang: Lang) -> str:
    """What its weights are; those of a few parties that no source gives are told."""
    what: str = key.basis.what.in_(lang)
    if key.basis.source.document.en or len(key) > FEW or any(weight.denominator > 1 for weight in key.weights):
        return what
    weights = ", ".join(
        f"{party.name} {cells.line(int(weight), lang)}" for party, weight in zip(key.parties, key.weights, strict=True)
    )
    return what if len(set(key.weights)) == 1 else f"{what}: {weights}"


def comings_and_goings(rule: fd.KeyRule, period: fd.Period, programme: fd.Programme, lang: Lang) -> Iterator[str]:
    """Who takes part from a day within the period on, and who until one."""
    if rule.needs or rule.is_as_stated:  # made of amounts: whoever has one takes part
        return
    words, parts = WORDS[lang], rule.segments(period)
    names = [taking_part(rule, part.first, programme) for part in parts]
    for (before, now), (earlier, later) in zip(pairwise(names), pairwise(parts), strict=True):
        for word, day, some, others in (("joins", later.first, now, before), ("leaves", earlier.last, before, now)):
            if changed := [name for name in some if name not in others]:
                yield words[word].format(day=day, parties=", ".join(changed))


def taking_part(rule: fd.KeyRule, day: datetime.date, programme: fd.Programme) -> list[str]:
    """Nobody where there is no key to be made."""
    try:
        return [party.name for party in rule.on(day, year=day.year - (day.month < programme.year_begins)).parties]
    except fd.Error:
        return []
