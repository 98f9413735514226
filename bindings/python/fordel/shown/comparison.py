"""Comparisons: who is better off, who is worse off, and what that is due to."""

from __future__ import annotations

from fractions import Fraction

import fordel as fd
from fordel._language import Lang, Side, notation
from fordel.shown import cells
from fordel.shown.table import Column, Row, Rows, Table
from fordel.shown.words import WORDS

SIDES: tuple[Side, ...] = ("payers", "recipients")


def _percent(change: Fraction | None, lang: Lang) -> str | None:
    if change is None:
        return None
    return ("+" if change > 0 else "") + str(fd.to_rounded(change, 1, notation(lang))) + " %"


def _effect(one: fd.PartyDifference, lang: Lang) -> str | None:
    return WORDS[lang]["wins" if one.wins else "loses"] if one.wins or one.loses else None


def _code(comparison: fd.Comparison) -> str:
    return str(comparison.after.programme.currency)


def parties(comparison: fd.Comparison, side: Side, lang: Lang) -> Table:
    """Those of one side whose amount differs, and what all come to."""
    words, code = WORDS[lang], _code(comparison)
    changed = [one for one in comparison.by_party(side) if one.changed]
    rows = [(one.party.name, one.before, one.after, cells.signed(one.difference, lang), _percent(one.percent, lang), _effect(one, lang)) for one in changed]  # fmt: skip
    before, after = comparison.total_before(), comparison.total_after()
    total = (words["in_all"], before, after, cells.signed(comparison.difference(), lang), None, None)
    columns = [
        Column(words["party"]),
        *(Column(cells.amount_head(code, lang, name), True) for name in ("before", "after", "difference")),
        Column(words["percent"], True),
        Column(words["effect"]),
    ]
    same = len(comparison.by_party(side)) - len(changed)
    notes = [words["same_one" if same == 1 else "same"].format(count=same)] if same else []
    return Table(f"{_names(comparison, lang)}: {words[side]}", columns, rows, [total], notes)


def _names(comparison: fd.Comparison, lang: Lang) -> str:
    before, after = comparison.before.programme.name.in_(lang), comparison.after.programme.name.in_(lang)
    named = before if before == after else WORDS[lang]["compared"].format(before=before, after=after)
    years = (comparison.after.years() or comparison.before.years()) if comparison.years_apart else []
    return f"{named}, {comparison.year_label(years[0])}" if len(years) else named


def rule_in_words(comparison: fd.Comparison, rule: fd.RuleChange, lang: Lang) -> str:
    """What a rule changes; what has a name or a question goes by it, with its address behind."""
    said = rule.text.in_(lang)
    start, _, item = rule.address.partition(".")
    if start == "assumptions":
        return _answers(comparison, rule, item, said, lang)
    if start == "streams":
        for stream in [*comparison.after.programme.streams, *comparison.before.programme.streams]:
            name = stream.name.in_(lang)
            if f"{item}.".startswith(f"{stream.id}.") and name.casefold() not in ("", stream.id.casefold()):
                return said.replace(rule.address, f"{name} (`{rule.address}`)", 1)
    return said


def _answers(comparison: fd.Comparison, rule: fd.RuleChange, id: str, said: str, lang: Lang) -> str:
    before, after = (
        {one.id: one for one in schedule.programme.assumptions} for schedule in (comparison.before, comparison.after)
    )
    if id not in before or id not in after:
        return said
    answers = f"{before[id].chosen.in_(lang)} → {after[id].chosen.in_(lang)} (`{rule.address}`)"
    return said.replace(f"{rule.address}: {rule.before} → {rule.after}", f"{after[id].question.in_(lang)} {answers}", 1)


def rules(comparison: fd.Comparison, lang: Lang) -> list[Table]:
    """The rules that differ, in words."""
    if not comparison.rules:
        return []
    rows = [(rule_in_words(comparison, rule, lang),) for rule in comparison.rules]
    return [Table(WORDS[lang]["rules"], [Column(WORDS[lang]["what"])], rows)]


def comparison(of: fd.Comparison, lang: Lang) -> list[Table]:
    """Winners and losers of each side, and the rules that differ."""
    sides = [side for side in SIDES if any(one.changed for one in of.by_party(side))]
    if not sides:
        nothing = Table(_names(of, lang), [Column(WORDS[lang]["difference"])], [(WORDS[lang]["no_change"],)])
        return [nothing, *rules(of, lang)]
    return [*(parties(of, side, lang) for side in sides), *rules(of, lang)]


def _attributed(why: fd.Attribution, side: Side, lang: Lang) -> Table:
    words, code = WORDS[lang], _code(why.comparison)
    changed = [one for one in why.by_party(side) if one.difference]
    rows = Rows(changed, lambda one: [
        one.party.name, cells.signed(one.difference, lang), *(cells.signed(part.amount, lang) for part in one.parts),
    ])  # fmt: skip
    totals = why.totals(side)
    whole = sum((part.amount for part in totals[1:]), start=totals[0].amount) if totals else why.comparison.difference()
    total: Row = [
        words["in_all"], cells.signed(whole, lang), *(cells.signed(part.amount, lang) for part in totals),
    ]  # fmt: skip
    columns = [
        Column(words["party"]),
        Column(cells.amount_head(code, lang, "difference"), True),
        *(Column(cells.capital(column.label.in_(lang)), True) for column in why.columns),
    ]
    caption = f"{_names(why.comparison, lang)}: {words['attributed']} ({words[side]})"
    return Table(caption, columns, rows, [total])


def attribution(of: fd.Attribution, lang: Lang) -> list[Table]:
    """Each difference as the sum of its causes."""
    sides = [side for side in SIDES if any(one.difference for one in of.by_party(side))]
    return [_attributed(of, side, lang) for side in sides or SIDES[:1]]


def all_comparisons(of: fd.AllComparisons, lang: Lang) -> list[Table]:
    """Differences of each party from the first, programme by programme, and where the rules differ."""
    words = WORDS[lang]
    compared = of.parties()
    rows = Rows([one for one in compared if one.party], lambda one: _beside(one, one.party.name, lang))
    totals = [_beside(one, words["in_all"], lang) for one in compared if one.party is None]
    code = compared[0].before.currency if compared else ""
    heads = [Column(cells.amount_head(code, lang, "before"), True), *(Column(name, True) for name in of.names)]
    said = Table(f"{of.base}: {words['payers']}", [Column(words["party"]), *heads], rows, totals)
    return [said, _clauses(of, lang)] if of.clauses() else [said]


def _beside(one: fd.ComparedParty, name: str, lang: Lang) -> Row:
    return [name, one.before, *(cells.signed(difference, lang) for difference in one.differences)]


def _clauses(of: fd.AllComparisons, lang: Lang) -> Table:
    words = WORDS[lang]
    rows = [[clause.address, clause.before or None, *(value or None for value in clause.values)] for clause in of.clauses()]  # fmt: skip
    return Table(words["clauses"], [Column(words["clause"]), Column(of.base), *map(Column, of.names)], rows)
