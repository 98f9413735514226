"""Who pays more and who pays less, by how much."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import fordel as fd
from fordel import errors
from fordel._language import Lang, Side, chosen
from fordel.plot.captions import answers, below
from fordel.plot.names import subtitle
from fordel.plot.numbers import Amounts, percent, unit_of
from fordel.plot.picture import Picture, Row, Rows
from fordel.plot.schedule import sum_of
from fordel.plot.waterfall import from_to, periods, programmes, signed_bar, wanted
from fordel.plot.words import WORDS
from fordel.shown.names import party_name
from fordel.shown.table import Cell, Column, Table

Differences = Sequence[fd.PartyDifference]


def winners(comparison: fd.Comparison, side: Side, most: int, lang: Lang | None) -> Picture:
    """Those for whom something changes, in the comparison's order; the smallest changes together."""
    lang = chosen(lang)
    words, every = WORDS[lang], comparison.by_party(side)
    changed = [one for one in every if one.changed]
    if not changed:
        raise errors.from_core("fordel.plot.nothing", "a comparison in which every party has the same amount")
    unit = unit_of(changed[0].difference, lang)
    title = words[f"winners_{side}"].format(what=programmes(comparison, lang))
    same = len(every) - len(changed)
    caption, notes = below(
        comparison.after, lang, *answers(comparison, lang), *([words["unchanged"].format(count=same)] if same else [])
    )
    before, after = sum_of(one.before for one in every), sum_of(one.after for one in every)
    rows = rows_of(changed, most, Amounts([one.difference for one in changed], lang), lang)
    return Picture(
        "winners",
        title,
        subtitle(
            periods(comparison),
            wanted(comparison, side, lang),
            from_to(before, after, Amounts([before, after], lang), lang),
        ),
        Rows(rows, unit, words["million"].format(unit=unit), (words["less"], words["more"])),
        table(f"{title} ({unit})", every, (before, after), lang, notes),
        caption,
        lang,
    )


def rows_of(changed: Differences, most: int, write: Amounts, lang: Lang) -> tuple[Row, ...]:
    """The others last: those who pay more together, and those who pay less."""
    most = len(changed) if len(changed) <= most + 1 else max(most, 1)
    largest = sorted(changed, key=lambda one: -abs(one.difference.minor))[:most]
    others = [one for one in changed if one not in largest]
    rows = [row_of(one, write, lang) for one in changed if one in largest]
    for sign in (1, -1):
        those = [one.difference for one in others if one.difference.minor * sign > 0]
        if those:
            name = WORDS[lang]["others"].format(count=len(those))
            rows.append(signed_row(name, sum_of(those), write))
    return tuple(rows)


def row_of(one: fd.PartyDifference, write: Amounts, lang: Lang) -> Row:
    name = party_name(one.party, lang)
    share = "" if one.percent is None else f" ({signed_percent(one.percent, 1, lang)})"
    bar = signed_bar(Fraction(0), one.difference, one.text.in_(lang))
    return Row(name, (bar,), write.signed(one.difference) + share)


def signed_row(name: str, difference: fd.Money, write: Amounts) -> Row:
    text = write.signed(difference)
    return Row(name, (signed_bar(Fraction(0), difference, f"{name}: {text}"),), text)


def signed_percent(hundredths: Fraction, digits: int, lang: Lang) -> str:
    return ("+" if hundredths > 0 else "") + percent(hundredths / 100, digits, lang)


def table(
    caption: str, every: Differences, sums: tuple[fd.Money, fd.Money], lang: Lang, notes: tuple[str, ...]
) -> Table:
    """All parties, those too for whom nothing changes."""
    words = WORDS[lang]
    heads = [Column(words[head], number=True) for head in ("before", "after", "difference", "percent")]
    rows: list[list[Cell]] = [
        [
            party_name(one.party, lang),
            one.before,
            one.after,
            one.difference,
            None if one.percent is None else signed_percent(one.percent, 2, lang),
        ]
        for one in every
    ]
    total: list[Cell] = [words["in_all"], *sums, sums[1] - sums[0], None]
    return Table(caption, [Column(words["party"]), *heads], rows, [total], notes)
