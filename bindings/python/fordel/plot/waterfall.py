"""What differences are due to, cause by cause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import fordel as fd
from fordel import errors
from fordel._language import Lang, Side, chosen
from fordel.plot.captions import answers, below
from fordel.plot.colours import LESS, MORE
from fordel.plot.names import common, streams_of, subtitle, years_of
from fordel.plot.numbers import Amounts, unit_of
from fordel.plot.picture import Bar, Picture, Row, Rows
from fordel.plot.words import WORDS
from fordel.shown.cells import capital
from fordel.shown.names import party_name
from fordel.shown.table import Cell, Column, Table


@dataclass(frozen=True)
class Attributed:
    """Before, after, and each cause's part of the difference; of a party, or of all together."""

    who: str
    before: fd.Money
    after: fd.Money
    parts: list[tuple[str, fd.Money]]

    @property
    def difference(self) -> fd.Money:
        return self.after - self.before


def waterfall(
    comparison: fd.Comparison,
    party: str | None,
    side: Side,
    order: Literal["calculation", "reversed", "average"],
    lang: Lang | None,
) -> Picture:
    """Each cause's part begins where the one before it ends; the last row is the whole difference."""
    lang = chosen(lang)
    words, of = WORDS[lang], attributed(comparison, party, side, order, lang)
    write = Amounts([of.before, of.after, *(part for _, part in of.parts)], lang)
    unit, what = unit_of(of.before, lang), programmes(comparison, lang)
    title = words[f"waterfall_of_{side}"].format(who=of.who) if of.who else words["waterfall"].format(what=what)
    caption, notes = below(comparison.after, lang, words[f"causes_{order}"], *answers(comparison, lang))
    return Picture(
        "waterfall",
        title,
        subtitle(
            what if of.who else "",
            periods(comparison),
            wanted(comparison, side, lang),
            from_to(of.before, of.after, write, lang),
        ),
        Rows(rows_of(of, write, lang), unit, words["million"].format(unit=unit), (words["less"], words["more"])),
        table(f"{title} ({unit})", of, lang, notes),
        caption,
        lang,
    )


def attributed(
    comparison: fd.Comparison,
    party: str | None,
    side: Side,
    order: Literal["calculation", "reversed", "average"],
    lang: Lang,
) -> Attributed:
    found = comparison.shapley() if order == "average" else comparison.attribution(order)
    if party is None:
        who, parts = "", found.totals(side)
        before, after = comparison.total_before(), comparison.total_after()
    else:
        one = found.told(party, side=side).difference
        who, parts = party_name(one.party, lang), one.parts
        before, after = one.before, one.after
    named = zip(found.columns, parts, strict=True)
    shown = [(capital(column.label.in_(lang)), part.amount) for column, part in named if part.amount]
    if not shown:
        seen = f"{who}: no difference" if who else "no difference of all together; name a party, waterfall('…')"
        raise errors.from_core("fordel.plot.nothing", seen)
    return Attributed(who, before, after, shown)


def rows_of(of: Attributed, write: Amounts, lang: Lang) -> tuple[Row, ...]:
    steps = [*of.parts, (WORDS[lang]["in_all"], of.difference)]
    starts = [sum((part.exact for _, part in of.parts[:place]), Fraction(0)) for place in range(len(of.parts))]
    return tuple(
        Row(label, (signed_bar(start, part, f"{label}: {write.signed(part)}"),), write.signed(part))
        for (label, part), start in zip(steps, [*starts, Fraction(0)], strict=True)
    )


def signed_bar(start: Fraction, difference: fd.Money, text: str) -> Bar:
    return Bar(start, start + difference.exact, MORE if difference.minor > 0 else LESS, text)


def table(caption: str, of: Attributed, lang: Lang, notes: Sequence[str]) -> Table:
    """From before over the causes to after."""
    words = WORDS[lang]
    parts: list[tuple[Cell, ...]] = [*of.parts]
    rows = [(words["before"], of.before), *parts]
    totals: list[list[Cell]] = [[words["difference"], of.difference], [words["after"], of.after]]
    heads = [Column(words["cause"]), Column(words["amount"], number=True)]
    return Table(caption, heads, rows, totals, notes)


def programmes(comparison: fd.Comparison, lang: Lang) -> str:
    both = (comparison.before.programme.name.in_(lang), comparison.after.programme.name.in_(lang))
    return " → ".join(dict.fromkeys(both))


def periods(comparison: fd.Comparison) -> str:
    """2022, or 2022 → 2023 where another year's bill is compared."""
    if comparison.years_apart:
        return comparison.year_label((comparison.after.years() or comparison.before.years())[0])
    both = (years_of(comparison.before), years_of(comparison.after))
    return " → ".join(dict.fromkeys(years for years in both if years))


def wanted(comparison: fd.Comparison, side: Side, lang: Lang) -> str:
    """What all that is compared has in common, besides the parties that the marks show."""
    of = comparison.after or comparison.before
    return subtitle(streams_of(of, lang), common(of, lang, [side.removesuffix("s")]))


def from_to(before: fd.Money, after: fd.Money, write: Amounts, lang: Lang) -> str:
    words = WORDS[lang]
    if before == after:
        return words["as_before"].format(amount=write(after))
    return words["from_to"].format(before=write(before), after=write(after))
