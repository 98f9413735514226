"""A comparison as a page: the rules in words, who pays more and who less, and why. Every figure is the library's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

import fordel as fd
from fordel import export
from fordel._language import Lang, Side
from fordel.comparison_words import COMPARISON_WORDS
from fordel.page import Column, Page, decimals, money
from fordel.shown.comparison import rule_in_words
from fordel.shown.names import UNCOVERED, party_name

SIDES: tuple[Side, ...] = ("payers", "recipients")


@dataclass
class Compared:
    """What is shown: the comparison, and what was asked for besides."""

    comparison: fd.Comparison
    before: str  # how the two are called
    after: str
    reasons: list[fd.Attribution] = field(default_factory=list)
    effects: list[fd.Effect] = field(default_factory=list)
    by_year: bool = False
    python: str = ""  # the lines that compare the same again, and the receipts of the two, for pages
    receipts: str = ""

    @property
    def differs(self) -> bool:
        """Whether an amount does, or a rule by more than its form."""
        return not self.comparison.empty() or any(rule.kind != "form" for rule in self.comparison.rules)

    @property
    def without_effect(self) -> list[fd.Effect]:
        return [effect for effect in self.effects if not effect.moves]


def signed(amount: fd.Money, lang: Lang) -> str:
    """Without its currency, and with a sign where it is not zero."""
    return ("+" if amount.minor > 0 else "") + money(amount, lang)


def percent(change: Fraction | None, lang: Lang) -> str:
    return "" if change is None else ("+" if change > 0 else "") + decimals(change, 1, lang) + " %"


def changed_sides(comparison: fd.Comparison) -> list[Side]:
    return [side for side in SIDES if any(one.changed for one in comparison.by_party(side))]


class ComparisonPage(Page):
    """The parts of a comparison, one method each."""

    def __init__(self, shown: Compared, lang: Lang, format: str = "text") -> None:
        super().__init__(lang, (), format)
        self.words = {**self.words, **COMPARISON_WORDS[lang]}
        self.shown, self.comparison = shown, shown.comparison

    def parts(self) -> None:
        self.heading()
        self.rules()
        if self.comparison.empty():
            self.nothing()
        else:
            self.amounts()
        if self.shown.without_effect:
            self.without_effect()
        if self.shown.python:
            self.made_again(self.shown.python, self.shown.receipts)

    @property
    def currency(self) -> str:
        code = str(self.comparison.after.programme.currency)
        return "kr." if (code, self.lang) == ("DKK", "da") else code

    def heading(self) -> None:
        names = (self.comparison.before.programme.name, self.comparison.after.programme.name)
        self.headline(" → ".join(dict.fromkeys(name.in_(self.lang) for name in names)))
        self.line(f"{self.shown.before} → {self.shown.after}")
        self.line(self.words["standing"])

    def rules(self) -> None:
        self.title(self.words["rules"])
        rules = self.comparison.rules
        for rule in rules:
            self.line(rule_in_words(self.comparison, rule, self.lang), 0, 2)
        if not rules:
            self.line(self.words["same_rules"])
        elif all(rule.kind == "form" for rule in rules):
            self.line(self.words["only_form"])

    def nothing(self) -> None:
        self.line()
        self.line(self.words["no_change"])

    def amounts(self) -> None:
        sides = changed_sides(self.comparison)
        for side in sides:
            self.who(side)
        self.balance()
        for reason in self.shown.reasons:
            for side in sides:
                self.why(reason, side)

    def who(self, side: Side) -> None:
        """Those who pay more, then those who pay less; the others in one line."""
        title = self.words[side]
        self.title(f"{title} ({self.currency})")
        differences = self.comparison.by_party(side)
        changed = [one for one in differences if one.changed]
        rows = [self.row(one) for one in changed]
        if self.shown.by_year:
            rows = [self.row(one) for who in changed for one in self.years_of(who, side)]
        before, after = self.columns()
        heads = [
            (self.words["party"], "l"),
            *((self.words["year"], "r"),) * self.shown.by_year,
            (before, "r"),
            (after, "r"),
        ]
        heads += [(self.words["difference"], "r"), (self.words["percent"], "r"), ("", "k")]
        self.table(heads, [*rows, self.total_row(side)], total=True)
        self.others(len(differences) - len(changed))

    def columns(self) -> tuple[str, str]:
        """What the two amounts are headed by."""
        return self.words["before"], self.words["after"]

    def years_of(self, who: fd.PartyDifference, side: Side) -> Iterator[fd.PartyDifference]:
        """A party's years that change, and all of them together."""
        years = [one for one in self.comparison.by_party_and_year(side) if one.party == who.party and one.changed]
        yield from years
        if len(years) != 1:
            yield who

    def row(self, one: fd.PartyDifference) -> list[str]:
        year = self.words["in_all"] if one.year is None else self.comparison.year_label(one.year)
        when = [year] * self.shown.by_year
        amounts = [money(one.before, self.lang), money(one.after, self.lang), signed(one.difference, self.lang)]
        return [self.name(one.party), *when, *amounts, percent(one.percent, self.lang), self.meaning(one)]

    def name(self, who: fd.Party) -> str:
        return party_name(who, self.lang)

    def meaning(self, one: fd.PartyDifference) -> str:
        """The sign in words."""
        if not one.changed:
            return ""
        side = UNCOVERED if one.party.id == UNCOVERED else one.side
        return self.words[f"{side}_{'more' if one.difference.minor > 0 else 'less'}"]

    def total_row(self, side: Side) -> list[str]:
        before, after = self.comparison.total_before(), self.comparison.total_after()
        when = [""] * self.shown.by_year
        amounts = [money(before, self.lang), money(after, self.lang), signed(self.comparison.difference(), self.lang)]
        return [self.words["in_all"], *when, *amounts, percent(self.comparison.percent(), self.lang), ""]

    def others(self, count: int) -> None:
        if count:
            self.line(self.words["one_same" if count == 1 else "others_same"].format(count=count))

    def balance(self) -> None:
        """Nothing is lost on the way: what parties pay is what was stated less what is left over."""
        years = ", ".join(map(self.comparison.year_label, self.comparison.years_touched()))
        self.line()
        self.line(self.words["touched"].format(years=years))
        said = [one.text for one in self.comparison.residuals()] + [self.comparison.balance().text]
        for text in said:
            self.line(text.in_(self.lang), 0, 2)

    def why(self, reason: fd.Attribution, side: Side) -> None:
        """Parties down, causes across; as many side by side as there is room for."""
        self.title(self.words[f"why_{reason.method}"])
        self.line(self.words[f"adds_{reason.method}"].format(currency=self.currency, count=reason.settlements))
        rows = [one for one in reason.by_party(side) if any(part.amount.minor for part in one.parts)]
        label = [*(self.name(one.party) for one in rows), self.words["in_all"]]
        columns = list(self.by_cause(reason, rows, reason.totals(side)))
        for block in self.blocks(columns, max(map(len, label))):
            self.line()
            heads = [(self.words["party"], "l"), *((head, "r") for head, _ in block)]
            self.table(heads, [[name, *(cells[i] for _, cells in block)] for i, name in enumerate(label)], total=True)
        for column in reason.columns:
            if column.error:
                said = self.words["one_column"].format(label=column.label.in_(self.lang), error=column.error)
                self.line(said, 0, 2)

    def by_cause(
        self, reason: fd.Attribution, rows: list[fd.AttributedDifference], totals: list[fd.AttributedPart]
    ) -> Iterator[Column]:
        """What each cause adds to each of the rows and in all; then the differences."""
        for place, column in enumerate(reason.columns):
            parts = [*(one.parts[place] for one in rows), totals[place]]
            yield column.label.in_(self.lang), [signed(part.amount, self.lang) for part in parts]
        first, *others = (part.amount for part in totals)
        differences = [*(one.difference for one in rows), sum(others, start=first)]
        yield self.words["difference"], [signed(difference, self.lang) for difference in differences]

    def without_effect(self) -> None:
        self.title(self.words["without_effect"])
        for effect in self.shown.without_effect:
            of = f" ({effect.proposal})" if effect.proposal else ""
            self.line(f"{effect.change.address}{of}: {effect.why.in_(self.lang)}", 0, 2)


def exported(shown: Compared, format: str) -> str:
    """One tidy table, by cause where causes were asked for; or one object with all of it."""
    if format in export.DIALECTS:
        table = shown.reasons[0] if shown.reasons else shown.comparison
        return str(table.to_csv(export.DIALECTS[format]))
    document = {
        "format": "fordel.diff/1",
        "before": shown.before,
        "after": shown.after,
        "comparison": json.loads(shown.comparison.to_json()),
        "why": [json.loads(reason.to_json()) for reason in shown.reasons],
        "effects": [
            {
                "address": effect.change.address,
                "proposal": effect.proposal,
                "moves": effect.moves,
                "why": effect.why.in_("en"),
            }
            for effect in shown.effects
        ],
    }
    return export.to_json(document)
