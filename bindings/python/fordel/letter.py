"""A letter to a party: what it pays, what it paid, by how much that differs, and why. Every figure is the library's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import fordel as fd
from fordel._language import Lang, Side, notation
from fordel.comparison_report import SIDES, signed
from fordel.comparison_words import COMPARISON_WORDS
from fordel.letter_working import steps_of, worked
from fordel.page import Page, decimals, money
from fordel.shown.names import UNCOVERED


@dataclass
class Told:
    """What all letters of a comparison are made of."""

    comparison: fd.Comparison
    reason: fd.Attribution
    file: str  # how it is called
    proposals: list[fd.Proposal] = field(default_factory=list)  # of the second of the two
    years: tuple[str, str] | None = None  # as they are called, where one year's amount is held against another's


def affected(comparison: fd.Comparison) -> tuple[list[fd.Party], list[fd.Party]]:
    """Those who pay or receive another amount in a year, and the others."""
    years = [one for side in SIDES for one in comparison.by_party_and_year(side) if one.party.id != UNCOVERED]
    changed = {one.party.id for one in years if one.changed}
    parties = {one.party.id: one.party for one in years}.values()
    return [one for one in parties if one.id in changed], [one for one in parties if one.id not in changed]


def letters(told: Told, party: str, lang: Lang, format: str = "text") -> dict[str, str]:
    """By the id of the party: a letter to one, or to all who pay or receive another amount."""
    changed, same = affected(told.comparison)
    parties = changed if party == "all" else [fd.find_party(changed + same, party)]
    return {who.id: Letter(told, who, lang, format).written() for who in parties}


def without_letter(told: Told, lang: Lang) -> str:
    """Who gets none, as its amount is the same; nothing where everybody gets one."""
    same = affected(told.comparison)[1]
    names = ", ".join(one.name for one in same)
    return COMPARISON_WORDS[lang]["without_letter"].format(names=names) if same else ""


class Letter(Page):
    """Writes the parts of a letter, one method each."""

    def __init__(self, told: Told, who: fd.Party, lang: Lang, format: str = "text") -> None:
        super().__init__(lang, (), format)
        self.words = {**self.words, **COMPARISON_WORDS[lang]}
        self.told, self.comparison, self.who = told, told.comparison, who

    def parts(self) -> None:
        self.heading()
        for one in self.differences():
            self.amount(one)
            self.made_of(one)
            if one.changed:
                self.why(one)
            self.reached(one)
        self.decided()
        self.rests_on()
        self.line()
        self.line(self.words["calculated"].format(version=fd.__version__, file=self.told.file))

    def money(self, amount: fd.Money) -> str:
        return str(amount.to_string(notation(self.lang)))

    def differences(self) -> Iterator[fd.PartyDifference]:
        """What it pays, and what it receives."""
        for side in SIDES:
            yield from (one for one in self.comparison.by_party(side) if one.party == self.who)

    def heading(self) -> None:
        self.line(self.who.name)
        self.line()
        self.line(self.comparison.after.programme.name.in_(self.lang))
        changed = [one for one in self.differences() if one.changed]
        side = (changed or list(self.differences()))[0].side
        what = ("years" if self.told.years else "rules") + ("" if changed else "_same")
        before, after = self.told.years or (None, None)
        self.headline(self.words[f"letter_{what}_{side}"].format(who=self.who.name, before=before, after=after))

    def amount(self, one: fd.PartyDifference) -> None:
        """What is paid now, what was, and the difference in money and percent."""
        said = "by_years" if self.told.years else "by_rules"
        before, after = self.told.years or (None, None)
        words = self.words[f"{one.side}_{said}"]
        lines = [
            words.format(who=self.who.name, amount=self.money(one.after), when=after),
            self.words[f"was_{said}"].format(amount=self.money(one.before), when=before),
            self.difference(one),
        ]
        self.line()
        self.line(" ".join(lines).replace("..", "."))  # an amount that ends a sentence may end with one itself

    def difference(self, one: fd.PartyDifference) -> str:
        if not one.changed:
            return self.words["unchanged"]
        more = one.difference.minor > 0
        share = "" if one.percent is None else f" ({decimals(abs(one.percent), 1, self.lang)} %)"
        return self.words["that_is_more" if more else "that_is_less"].format(
            amount=self.money(abs(one.difference)), percent=share
        )

    def made_of(self, one: fd.PartyDifference) -> None:
        """The streams that the amount is of."""
        before, after = (
            self.by_stream(one.side, schedule) for schedule in (self.comparison.before, self.comparison.after)
        )
        ids = dict.fromkeys([*after, *before])
        if len(ids) < 2:
            return
        zero = one.before - one.before
        rows = []
        for id in ids:
            then, now = before.get(id, zero), after.get(id, zero)
            rows.append(
                [self.stream(id), *(money(amount, self.lang) for amount in (then, now)), signed(now - then, self.lang)]
            )
        total = [money(one.before, self.lang), money(one.after, self.lang), signed(one.difference, self.lang)]
        heads = [(self.words["for"], "l")] + [(head, "r") for head in (*self.columns(), self.words["difference"])]
        self.title(self.words["made_of"])
        self.table(heads, [*rows, [self.words["in_all"], *total]], total=True)

    def columns(self) -> tuple[str, str]:
        if self.told.years:
            return self.told.years
        return self.words["before"], self.words["after"]

    def by_stream(self, side: Side, schedule: fd.Schedule) -> dict[str, fd.Money]:
        return dict(self.own(side, schedule).total_by("stream"))

    def own(self, side: Side, schedule: fd.Schedule) -> fd.Schedule:
        """What it pays, or receives; nothing where it is not known."""
        try:
            return schedule.filter(**{"payer" if side == "payers" else "recipient": self.who.id})
        except fd.Error as error:
            if error.id != "fordel.party.unknown":
                raise
            return schedule.filter(year=0)

    def stream(self, id: str) -> str:
        """Its name."""
        for schedule in (self.comparison.after, self.comparison.before):
            for stream in schedule.programme.streams:
                if stream.id == id:
                    return str(stream.name.in_(self.lang) or id)
        return id

    def why(self, one: fd.PartyDifference) -> None:
        """A paragraph for each cause, with the figures behind it."""
        self.title(self.words["letter_why"])
        told = self.told.reason.told(self.who.id, side=one.side)
        self.line(told.says.in_(self.lang))
        for part in told.parts:
            self.line()
            self.line(part.says.in_(self.lang))
            error = self.told.reason.columns[part.column].error
            for figure in part.figures:
                self.line(figure.in_(self.lang).replace(f": {error}", "") if error else figure.in_(self.lang), 2, 2)

    def reached(self, one: fd.PartyDifference) -> None:
        """What the amount is calculated from; what is as before only by what it comes to."""
        before, after = (
            worked(self.own(one.side, schedule), self.lang)
            for schedule in (self.comparison.before, self.comparison.after)
        )
        if after:
            self.title(self.words[f"reached_{one.side}"])
        for part in after:
            same = part in before
            what = f"{part.when(self.lang)}, {self.stream(part.stream)}: {self.money(part.amount)}"
            self.line()
            self.line(self.words["as_before"].format(what=what) if same else what)
            for line in () if same else part.lines:
                self.line(line, 2, 2)

    def decided(self) -> None:
        """Who decided what was changed, and where it is stated."""
        names = {one.name.en: one.name.in_(self.lang) for one in self.told.proposals}
        said: dict[str, None] = {}
        for rule in self.comparison.rules:
            found = (names.get(rule.proposal, rule.proposal), rule.decided.in_(self.lang), rule.source.in_(self.lang))
            said["; ".join(filter(None, found))] = None
        if any(said):
            self.title(self.words["new_rules"])
            for line in filter(None, said):
                self.line(line, 0, 2)

    def rests_on(self) -> None:
        """The sources, keys, decisions and assumptions of what it pays and receives now."""
        said: dict[str, None] = {}
        own = [self.own(side, self.comparison.after) for side in SIDES]
        for step in (step for schedule in own for payment in schedule.working().amounts for step in steps_of(payment)):
            if step.kind == "key":
                self.add(said, "key", step.what.in_(self.lang))
            else:
                self.add(said, "source", step.citation.in_(self.lang))
            self.add(said, "decision", step.decision.in_(self.lang))
        used = {id for schedule in own for id in schedule.assumptions()}
        for one in self.comparison.after.programme.assumptions:
            if one.id in used:
                self.add(said, one.kind, f"{one.question.in_(self.lang)} {self.answer(one)}")
        if said:
            self.title(self.words["rests_on"])
            for line in sorted(said, key=self.order_of):
                self.line(line, 0, 2)

    def answer(self, one: fd.Assumption) -> str:
        """What is assumed; a value of the file, which is in no language, is only there if it is names."""
        names = {party.name for party in self.comparison.after.programme.parties}
        is_value = one.chosen.da == one.chosen.en and not set(one.chosen.en.split("; ")) <= names
        return self.words["in_the_file"] if is_value else str(one.chosen.in_(self.lang))

    def add(self, said: dict[str, None], word: str, text: str) -> None:
        if text.strip():
            said[f"{self.words[word]}: {text}"] = None

    def order_of(self, line: str) -> int:
        """Sources first, assumptions last; otherwise as they were found."""
        kinds = [self.words[word] for word in ("source", "key", "decision", "reading", "assumption")]
        return kinds.index(line.split(":", 1)[0])
