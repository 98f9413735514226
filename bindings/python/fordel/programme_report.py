"""What the reports of all programmes have in common: streams, assumptions, agreements, sums and check lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

import fordel as fd
from fordel import reproduce
from fordel._language import Lang, notation
from fordel.page import Page, kroner, money


class ProgrammeView:
    """What is reported: one case where everything open was chosen, else all cases."""

    case: fd.Schedule | None
    cases: list[fd.ProgrammeCase]
    years: list[int]
    year: int | None
    only: Mapping[str, str] = MappingProxyType({})  # which payer, recipient or stream is left of the case

    def ranges(self, year: int) -> list[fd.PayerRange]:
        """Each payer's lowest and highest amount of a year over the cases."""
        raise NotImplementedError

    @property
    def any(self) -> fd.Schedule:
        return self.case if self.case is not None else self.cases[0].schedule

    @cached_property
    def programme(self) -> fd.Programme:
        return self.any.programme

    def total_ranges(self, by: str) -> list[fd.TotalRange]:
        return fd.total_ranges(self.cases, by, year=self.year)

    def assumptions(self) -> list[fd.Assumption]:
        return self.programme.assumptions

    def chosen(self, assumption: fd.Assumption, lang: Lang) -> str:
        """The answer to the question."""
        return str(assumption.chosen.in_(lang))

    def python(self) -> list[str]:
        """The lines that settle it again, below the import."""
        raise NotImplementedError

    def receipt(self) -> str:
        """What it was made of, as JSON."""
        raise NotImplementedError

    def due(self) -> Iterable[fd.DueItem]:
        """What falls due, by date."""
        raise NotImplementedError

    @cached_property
    def checks(self) -> list[tuple[str, list[Any]]]:
        """(case, its check lines)."""
        raise NotImplementedError

    def holds(self) -> bool:
        return all(line.holds for _, lines in self.checks for line in lines)


class ProgrammeReport(Page):
    """The parts that any programme has, one method each."""

    view: ProgrammeView

    def __init__(self, view: ProgrammeView, lang: Lang, format: str = "text", *, reproduced: bool = False) -> None:
        super().__init__(lang, (a.id for a in view.assumptions()), format)
        self.view = view
        self.reproduced = reproduced or format != "text"

    def heading(self) -> None:
        self.headline(self.view.programme.name.in_(self.lang))
        self.line(self.words["standing"])
        if self.view.year is not None:
            self.line(self.words["one_year"].format(year=self.view.year))

    def streams(self) -> None:
        self.title(self.words["financed"])
        documents = dict.fromkeys(
            s.citation.document.in_(self.lang) for s in self.view.programme.streams if s.citation.document.en
        )
        if documents:
            self.line(self.words["stated_in"].format(documents="; ".join(documents)))
        group = None
        for stream in self.view.programme.streams:
            if group is None or stream.group != group:
                group = stream.group
                if group.en:
                    self.subtitle(group.in_(self.lang))
                else:
                    self.line()
            self.stream(stream)

    def stream(self, stream: fd.Stream) -> None:
        entries = self.view.any.filter(year=self.view.year).filter(stream=stream.id)
        if not entries:  # nothing of it in the year shown
            return
        status = stream.status_text.in_(self.lang)
        self.line(f"{self.label(stream)}: {self.payers(entries)} → {self.recipients(stream)}", 2, 2)
        self.line(f"{stream.period}: {self.terms(stream, entries)}; {status}", 4, marks=stream.assumptions)
        for rule in self.rules(stream, entries):
            self.line(rule, 4)
        if cited := self.cited(stream.citation):
            self.line(cited, 4)
        if decided := stream.decision.in_(self.lang):
            self.line(f"{self.words['decided']}: {decided}", 4)

    def label(self, stream: fd.Stream) -> str:
        return str(stream.id)

    def payers(self, entries: fd.Schedule) -> str:
        raise NotImplementedError

    def recipients(self, stream: fd.Stream) -> str:
        recipients = [party.name for party in stream.recipients.parties]
        return recipients[0] if len(recipients) == 1 else self.words["many"].format(count=len(recipients))

    def terms(self, stream: fd.Stream, entries: fd.Schedule) -> str:
        """What is stated, and what it comes to."""
        raise NotImplementedError

    def rules(self, stream: fd.Stream, entries: fd.Schedule) -> Iterable[str]:
        """How it is shared, in lines of their own; none where the payers say it."""
        return ()

    def cited(self, citation: fd.Citation) -> str:
        return f"»{citation.heading}«: {citation.states.in_(self.lang)}"

    def group_totals(self) -> list[tuple[str, fd.Money]]:
        schedule = self.view.any.filter(year=self.view.year)
        totals: dict[str, fd.Money] = {}
        for stream in {s.id: s for s in self.view.programme.streams}.values():
            amount = schedule.filter(stream=stream.id).total()
            name = stream.group.in_(self.lang)
            totals[name] = totals[name] + amount if name in totals else amount
        return list(totals.items())

    def assumptions(self) -> None:
        self.title(self.words["assumptions"])
        for a in self.view.assumptions():
            said = (self.words[a.kind] + ":", a.question.in_(self.lang), self.view.chosen(a, self.lang))
            self.note(a.id, " ".join(filter(None, (*said, a.why.in_(self.lang)))))
            if a.option:
                alternatives = "; ".join(t.in_(self.lang) for t in a.alternatives)
                self.line(self.flags(a.option) + (f": {alternatives}" if alternatives else ""), 5)

    def flags(self, option: str) -> str:
        """What the command takes to choose another answer."""
        return ", ".join("--" + name.strip().replace("_", "-") for name in option.split(","))

    def agreements(self) -> None:
        self.title(self.words["agreements"])
        for a in self.view.programme.agreements:
            between = (
                " – ".join(p.name for p in a.between)
                if len(a.between) < 5
                else self.words["many"].format(count=len(a.between))
            )
            behalf = f" ({self.words['behalf']} {a.on_behalf_of.in_(self.lang)})" if a.on_behalf_of.en else ""
            self.line(f"{a.what.in_(self.lang)}: {between}{behalf}, {a.period}", 2, 2, a.assumptions)
        self.line()
        self.line(self.words["due"])
        for item in self.view.due():
            said = f"{item.on.isoformat()}  {item.agreement.what.in_(self.lang)}"
            self.line(said, 2, 2, item.agreement.assumptions)

    def sums_title(self) -> str:
        return self.words["sums"]

    def sums(self) -> None:
        self.title(self.sums_title())
        for by in ("year", "stream", "recipient", "payer"):
            if self.view.case is None and by == "payer":
                rows = [
                    [r.payer.name, kroner(r.lowest, self.lang), kroner(r.highest, self.lang)]
                    for r in fd.ranges(self.view.cases, year=self.view.year)
                ]
                columns = [(self.words[by], "l"), (self.words["lowest"], "r"), (self.words["highest"], "r")]
            elif self.view.case is None:
                rows = [
                    [found.label, kroner(found.lowest, self.lang), kroner(found.highest, self.lang)]
                    for found in self.view.total_ranges(by)
                ]
                columns = [(self.words[by], "l"), (self.words["lowest"], "r"), (self.words["highest"], "r")]
            else:
                rows = [[str(label), money(amount, self.lang)] for label, amount in self.view.case.total_by(by).items()]
                columns = [(self.words[by], "l"), (self.words["in_all"], "r")]
            self.table(columns, rows)
            self.line()

    def first_of(self, cases: list[str]) -> str:
        return cases[0] + (f" +{len(cases) - 1}" if len(cases) > 1 else "")

    def checks(self) -> None:
        self.title(self.words["checks"])
        if self.view.case is not None:
            for line in self.view.checks[0][1]:
                self.check_line(line)
        else:
            self.checks_of_all_cases()
        count = sum(len(lines) for _, lines in self.view.checks)
        failed = sum(not line.holds for _, lines in self.view.checks for line in lines)
        self.line(self.words["all_hold" if failed == 0 else "failed"].format(count=count, failed=failed))

    def again(self) -> None:
        """Text has it where it is asked for."""
        if self.reproduced:
            self.made_again(reproduce.lines(self.view), reproduce.receipt(self.view))

    def check_line(self, line: fd.Check, case: str = "") -> None:
        mark = "=" if line.holds else "≠"
        verdict = self.words["ok" if line.holds else "not_ok"]
        sides = f"{self.side(line.stated)} {mark} {self.side(line.calculated)}"
        self.line(f"{verdict} {case}{line.what.in_(self.lang)}: {sides}", 2, 3)

    def side(self, value: Any) -> str:
        """A side of a check line; money in the language's notation."""
        return value.to_string(notation(self.lang)) if isinstance(value, fd.Money) else str(value)

    def checks_of_all_cases(self) -> None:
        """Lines that say the same in every case once; then those that fail."""
        by_id: dict[str, list[tuple[str, fd.Check]]] = {}
        for case, lines in self.view.checks:
            for line in lines:
                by_id.setdefault(line.id, []).append((case, line))
        for found in by_id.values():
            failing = [(case, line) for case, line in found if not line.holds]
            same = len({(line.what.en, str(line.stated), str(line.calculated)) for _, line in found}) == 1
            for case, line in failing if failing else found[:1] if same else found:
                self.check_line(line, "" if same else f"{case}: ")
