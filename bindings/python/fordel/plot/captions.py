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


def assumed(schedule: fd.Schedule, lang: Lang) -> list[str]:
    """The assumptions and readings that its entries rest on, as sentences."""
    resting = set(schedule.assumptions())
    return [
        WORDS[lang][one.kind].format(question=one.question.in_(lang), chosen=one.chosen.in_(lang))
        for one in schedule.programme.assumptions
        if one.id in resting
    ]


def decided(entries: Entries, lang: Lang) -> list[str]:
    decisions = dict.fromkeys(entry.decision.in_(lang) for entry in entries)
    joined = "; ".join(text.rstrip(".") for text in decisions if text)
    return [WORDS[lang]["decision"].format(decision=joined)] if joined else []


def below(schedule: fd.Schedule, lang: Lang, *more: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The caption, and the notes of the table: all assumptions there, few or their count in the caption."""
    words, said, found = WORDS[lang], stated(schedule, lang), assumed(schedule, lang)
    told = found if len(found) <= FEW else [words["rests_on"].format(count=len(found))]
    return (*more, " ".join([*said, words["standing"]]), *told), (*more, *said, *found)
