"""Pictures of a comparison: what differences are due to, and who pays more or less."""

from __future__ import annotations

from fractions import Fraction

import fordel as fd
from fordel import errors
from fordel._language import chosen
from fordel.plot.captions import below
from fordel.plot.colours import LESS, MORE
from fordel.plot.names import capital, party_name, subtitle
from fordel.plot.numbers import Amounts, percent, unit_of
from fordel.plot.picture import Bar, Picture, Row, Rows
from fordel.plot.schedule import sum_of
from fordel.plot.words import WORDS
from fordel.shown.table import Cell, Column, Table


def programme_names(comparison: fd.Comparison, lang: str) -> str:
    both = (comparison.before.programme.name.in_(lang), comparison.after.programme.name.in_(lang))
    return " → ".join(dict.fromkeys(both))


def signed_bar(start: Fraction, difference: fd.Money, text: str) -> Bar:
    return Bar(start, start + difference.exact, MORE if difference.minor > 0 else LESS, text)


def waterfall(comparison: fd.Comparison, party: str | None, side: str, order: str, lang: str | None) -> Picture:
    """Each cause's part begins where the one before it ends; the last row is the whole difference."""
    lang = chosen(lang)
    words = WORDS[lang]
    found = comparison.shapley() if order == "average" else comparison.attribution(order)
    before, after, parts, who = of_party(found, party, side, lang)
    shown = [(capital(column.label.in_(lang)), part) for column, part in zip(found.columns, parts, strict=True) if part]
    if not shown:
        raise errors.from_core(
            "fordel.plot.nothing", f"{who or words['in_all']}: each cause 0; name a party that pays another amount"
        )
    difference = after - before
    write = Amounts([before, after, *(part for _, part in shown)], lang)
    unit = unit_of(before, lang)
    rows, at = [], Fraction(0)
    for label, part in shown:
        rows.append(Row(label, (signed_bar(at, part, f"{label}: {write.signed(part)}"),), write.signed(part)))
        at += part.exact
    whole = signed_bar(Fraction(0), difference, f"{words['in_all']}: {write.signed(difference)}")
    rows.append(Row(words["in_all"], (whole,), write.signed(difference)))
    listed: list[list[Cell]] = [[label, part] for label, part in shown]
    what = programme_names(comparison, lang)
    title = words[f"waterfall_of_{side}"].format(who=who) if who else words["waterfall"].format(what=what)
    how = words[f"causes_{'average' if order == 'average' else order}"]
    caption, notes = below(comparison.after, lang, how)
    return Picture(
        "waterfall",
        title,
        subtitle(what if who else "", capital(words["from_to"].format(before=write(before), after=write(after)))),
        Rows(tuple(rows), unit, words["million"].format(unit=unit), (words["less"], words["more"])),
        Table(
            f"{title} ({unit})",
            [Column(words["cause"]), Column(words["difference"], number=True)],
            [[words["before"], before], *listed],
            [[words["difference"], difference], [words["after"], after]],
            notes,
        ),
        caption,
        lang,
    )


def of_party(
    found: fd.Attribution, party: str | None, side: str, lang: str
) -> tuple[fd.Money, fd.Money, list[fd.Money], str]:
    """Before, after, each cause's part and the name; of all parties together without a party."""
    if party is None:
        every = found.by_party(side)
        if not every:
            raise errors.from_core("fordel.plot.nothing", "a comparison without parties")
        return (
            sum_of(one.before for one in every),
            sum_of(one.after for one in every),
            [part.amount for part in found.totals(side)],
            "",
        )
    one = found.told(party, side=side).difference
    return one.before, one.after, [part.amount for part in one.parts], party_name(one.party.id, one.party.name, lang)


def winners(comparison: fd.Comparison, side: str, most: int, lang: str | None) -> Picture:
    """Those for whom something changes, who pays most more first; the smallest changes together."""
    lang = chosen(lang)
    words, every = WORDS[lang], comparison.by_party(side)
    changed = [one for one in every if one.changed]
    if not changed:
        raise errors.from_core("fordel.plot.nothing", "a comparison in which every party has the same amount")
    shown, others = largest_changes(changed, most)
    write, unit = Amounts([one.difference for one in changed], lang), unit_of(changed[0].difference, lang)
    rows = [row_of(one, write, lang) for one in shown]
    for those in (
        [one for one in others if one.difference.minor > 0],
        [one for one in others if one.difference.minor < 0],
    ):
        if those:
            rows.append(row_of_several(those, write, words["others"]))
    title = words[f"winners_{side}"].format(what=programme_names(comparison, lang))
    unchanged = len(every) - len(changed)
    more = [words["unchanged"].format(count=unchanged)] if unchanged else []
    caption, notes = below(comparison.after, lang, *(text + "." for text in more))
    before, after = sum_of(one.before for one in every), sum_of(one.after for one in every)
    return Picture(
        "winners",
        title,
        whole(before, after, lang),
        Rows(tuple(rows), unit, words["million"].format(unit=unit), (words["less"], words["more"])),
        winners_table(f"{title} ({unit})", every, (before, after), lang, notes),
        caption,
        lang,
    )


def whole(before: fd.Money, after: fd.Money, lang: str) -> str:
    """What all parties together come to."""
    words, write = WORDS[lang], Amounts([before, after], lang)
    if before == after:
        return words["as_before"].format(amount=write(after))
    return f"{words['in_all']}: {words['from_to'].format(before=write(before), after=write(after))}"


def largest_changes(
    changed: list[fd.PartyDifference], most: int
) -> tuple[list[fd.PartyDifference], list[fd.PartyDifference]]:
    """In the comparison's order, which has who pays more first."""
    kept = sorted(changed, key=lambda one: -abs(one.difference.minor))[
        : len(changed) if len(changed) <= most + 1 else most
    ]
    return [one for one in changed if one in kept], [one for one in changed if one not in kept]


def row_of(one: fd.PartyDifference, write: Amounts, lang: str) -> Row:
    name = party_name(one.party.id, one.party.name, lang)
    share = "" if one.percent is None else f" ({'+' if one.percent > 0 else ''}{percent(one.percent / 100, 1, lang)})"
    return Row(
        name, (signed_bar(Fraction(0), one.difference, one.text.in_(lang)),), write.signed(one.difference) + share
    )


def row_of_several(those: list[fd.PartyDifference], write: Amounts, others: str) -> Row:
    difference, name = sum_of(one.difference for one in those), others.format(count=len(those))
    text = write.signed(difference)
    return Row(name, (signed_bar(Fraction(0), difference, f"{name}: {text}"),), text)


def winners_table(
    caption: str, every: list[fd.PartyDifference], sums: tuple[fd.Money, fd.Money], lang: str, notes: tuple[str, ...]
) -> Table:
    words = WORDS[lang]
    heads = [Column(words[head], number=True) for head in ("before", "after", "difference", "percent")]
    rows: list[list[Cell]] = [
        [
            party_name(one.party.id, one.party.name, lang),
            one.before,
            one.after,
            one.difference,
            None if one.percent is None else percent(one.percent / 100, 2, lang),
        ]
        for one in every
    ]
    return Table(
        caption, [Column(words["party"]), *heads], rows, [[words["in_all"], *sums, sums[1] - sums[0], None]], notes
    )
