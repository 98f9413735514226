"""What stands below a picture: where its numbers come from, and what was assumed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import fordel as fd
from fordel._language import Lang
from fordel.plot.words import WORDS

FEW = 3  # so many assumptions stand in the caption itself


Entries = Sequence["fd.ScheduleEntry"]


def stated(schedule: fd.Schedule, lang: Lang) -> list[str]:
    """Where its amounts come from and who decided, a sentence each."""
    entries = one_of_each(schedule)
    return [*cited(sources(entries, lang), lang), *decided(entries, lang)]


def sources(entries: Entries, lang: Lang) -> list[str]:
    """The documents, and the figures of the keys."""
    documents = [entry.citation.document.in_(lang) for entry in entries]
    return documents + [counted(basis, lang) for entry in entries for basis in bases(entry.allocation.key)]


def one_of_each(schedule: fd.Schedule) -> list[fd.ScheduleEntry]:
    """An entry of each tranche and year: the others say the same."""
    return list({(entry.stream, entry.tranche, entry.year): entry for entry in schedule}.values())


def bases(key: fd.Key) -> list[fd.KeyBasis]:
    return [key.basis, *(part.key.basis for part in key.denominators)]


def counted(basis: fd.KeyBasis, lang: Lang) -> str:
    """Where a key's figures come from, and which part of the people they count, if not all of them."""
    source, part = basis.source.in_(lang), basis.limited_to.in_(lang)
    return f"{source} ({part})" if source and part else source


def cited(texts: Iterable[str], lang: Lang) -> list[str]:
    joined = "; ".join(dict.fromkeys(text for text in texts if text))
    return [WORDS[lang]["sources"].format(sources=joined.rstrip("."))] if joined else []


def resting_on(schedule: fd.Schedule) -> list[fd.Assumption]:
    """The assumptions and readings of its entries."""
    resting = set(schedule.assumptions())
    return [one for one in schedule.programme.assumptions if one.id in resting]


def assumed(assumptions: Iterable[fd.Assumption], lang: Lang) -> list[str]:
    """A sentence each."""
    return [
        WORDS[lang][one.kind].format(question=one.question.in_(lang), chosen=one.chosen.in_(lang))
        for one in assumptions
    ]


def answers(comparison: fd.Comparison, lang: Lang) -> list[str]:
    """The questions that before and after answer in two ways."""
    before = {one.id: one for one in comparison.before.programme.assumptions}
    return [
        WORDS[lang]["answers"].format(
            question=after.question.in_(lang), before=before[after.id].chosen.in_(lang), after=after.chosen.in_(lang)
        )
        for after in comparison.after.programme.assumptions
        if after.id in before and after.chosen != before[after.id].chosen
    ]


def decided(entries: Entries, lang: Lang) -> list[str]:
    decisions = dict.fromkeys(entry.decision.in_(lang) for entry in entries)
    joined = "; ".join(text.rstrip(".") for text in decisions if text)
    return [WORDS[lang]["decision"].format(decision=joined)] if joined else []


def below(schedule: fd.Schedule, lang: Lang, *more: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The caption, and the notes of the table: all assumptions there, few or those that somebody chose in the caption."""
    said, found = stated(schedule, lang), resting_on(schedule)
    standing = " ".join([*said, WORDS[lang]["standing"]])
    left = [one for one in found if one.question.in_(lang) not in " ".join(more)]
    return (*more, standing, *told(left, lang)), (*more, *said, *assumed(found, lang))


def told(found: Sequence[fd.Assumption], lang: Lang) -> list[str]:
    """What the caller chose, and how many others there are; of few each."""
    chosen = [one for one in found if one.named_by_caller]
    others = len(found) - len(chosen)
    if len(found) <= FEW or others <= 1:
        return assumed(found, lang)
    return [*assumed(chosen, lang), WORDS[lang]["rests_also_on" if chosen else "rests_on"].format(count=others)]
