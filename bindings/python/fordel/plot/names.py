"""How parties, streams and the rest are called in a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import fordel as fd
from fordel._language import Lang
from fordel.plot.words import WORDS
from fordel.shown.names import called, posts

Item = TypeVar("Item")


def years_of(schedule: fd.Schedule) -> str:
    """2022, or 2021-2024; nothing where there is no entry."""
    years = sorted(set(schedule.years()))
    if not years:
        return ""
    ends = [schedule.programme.year_label(year) for year in (years[0], years[-1])]
    return " - ".join(dict.fromkeys(ends)) if "-" in ends[0] else "-".join(dict.fromkeys(ends))


def streams_of(schedule: fd.Schedule, lang: Lang) -> str:
    """Which streams it is of, where it is not of all."""
    named = {post.id: post.name.in_(lang) or post.id for post in posts(schedule.programme)}
    here: dict[str, fd.Money] = schedule.total_by("stream")
    if len(here) >= len(named):
        return ""
    if len(here) == 1:
        return named.get(next(iter(here)), next(iter(here)))
    return WORDS[lang]["streams"].format(count=len(here), all=len(named))


def common(schedule: fd.Schedule, lang: Lang, drawn: Sequence[str] = ()) -> str:
    """Who pays, who receives and how firm it is, where that is one for all entries and the marks do not show it."""
    words = WORDS[lang]
    said = []
    for side, word in (("payer", "paid_by"), ("recipient", "paid_to")):
        sums: dict[tuple[str, str], fd.Money] = schedule.total_by([f"{side}_id", side]) if side not in drawn else {}
        if len(sums) == 1:
            said.append(words[word].format(who=called(*next(iter(sums)), lang)))
    here = schedule.total_by("stream")
    statuses = {
        stream.status: stream.status_text.in_(lang) for stream in schedule.programme.streams if stream.id in here
    }
    if len(statuses) == 1 and "status" not in drawn and "unspecified" not in statuses:
        said += statuses.values()
    return subtitle(*said)


def subtitle(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def largest(items: Sequence[Item], sizes: Sequence[fd.Money], most: int) -> tuple[list[Item], list[Item]]:
    """Items by the size of their amounts, and those beyond `most` of them; one alone is not put among the others."""
    order = sorted(range(len(items)), key=lambda place: (-abs(sizes[place].minor), place))
    kept = len(items) if len(items) <= most + 1 else max(most, 1)
    return [items[place] for place in order[:kept]], [items[place] for place in order[kept:]]
