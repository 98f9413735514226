"""The report of a programme file: who finances what, what each pays, on which assumptions and values."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import fordel as fd
from fordel import export, reproduce
from fordel._language import Lang
from fordel.page import kroner, money
from fordel.programme_report import ProgrammeReport, ProgrammeView
from fordel.stream_rules import figures_used, rule_lines
from fordel.words import WORDS

WATCHED = ("forecast", "provisional", "assumed")


@dataclass
class Line:
    """A check line that this report makes itself."""

    id: str
    what: fd.Text
    stated: fd.Money
    calculated: fd.Money

    @property
    def holds(self) -> bool:
        return self.stated == self.calculated


@dataclass
class Remark:
    """A footnote about values of the file: forecasts, say, or values that should have been renewed."""

    kind: str
    values: list[fd.StatedValue] = field(default_factory=list)
    streams: set[str] = field(default_factory=set)

    def in_year(self, year: int) -> bool:
        return any(bears_on(value, year) for value in self.values)


def bears_on(value: fd.StatedValue, year: int) -> bool:
    """Whether a year's amounts go by it: while it is in force; of what is stated by year, from that year on."""
    last = value.where.rsplit(".", 1)[-1][:4]
    if last.isdigit() and len(last) == 4 and int(last) > year:
        return False
    begun = value.from_ is None or value.from_.year <= year
    return begun and (value.until is None or value.until.year >= year)


def item_of(address: str) -> str:
    """What a value is a part of: indices.pl of indices.pl.rates.2026."""
    return ".".join(address.split(".")[:2])


class FileView(ProgrammeView):
    """One case where nothing is left open, else all cases; of one year, or of all."""

    def __init__(
        self, file: fd.ProgrammeFile, choices: dict[str, Any], year: int | None = None, path: str | None = None
    ) -> None:
        self.file, self.choices, self.year = file, choices, year
        self.path = path or file.files[0].path  # by which it is read again
        self.cases = file.cases(**choices)
        whole = self.cases[0].schedule if len(self.cases) == 1 else None
        self.whole = whole
        self.case = whole.filter(year=year) if whole is not None and year is not None else whole
        every_year = sorted({int(y) for case in self.cases for y in case.schedule.years()})
        self.years = [y for y in every_year if year in (None, y)]

    def ranges(self, year: int) -> list[fd.PayerRange]:
        return list(fd.ranges(self.cases, year=year))

    def chosen(self, assumption: fd.Assumption, lang: Lang) -> str:
        return WORDS[lang]["not_chosen"] if assumption.id in self.open() else super().chosen(assumption, lang)

    def open(self) -> dict[str, int]:
        """The questions that the cases answer, each with the number of its alternatives."""
        if self.case is not None:
            return {}
        chosen = set(self.choices.get("choose") or {})
        return {q.id: len(q.alternatives) for q in self.file.questions if q.must_be_answered and q.id not in chosen}

    def due(self) -> list[fd.DueItem]:
        days = [day for a in self.programme.agreements for day in a.due]
        return list(self.programme.due(fd.Period(min(days), max(days)))) if days else []

    def python(self) -> list[str]:
        begun = f"file = fd.ProgrammeFile.read({reproduce.text(self.path)})"
        chosen = reproduce.arguments(self.choices)
        if self.case is not None:
            return [begun, f"schedule = file.schedule({chosen}){reproduce.filtered(self.year, self.only)}"]
        return [begun, f"cases = file.cases({chosen})", reproduce.ranges(self.years, "year=year")]

    def receipt(self) -> str:
        return str(self.file.receipt(**self.choices).to_json())

    @cached_property
    def today(self) -> datetime.date:
        """What is past is past by --as-of, or by now."""
        return self.choices.get("as_of") or datetime.date.today()

    @cached_property
    def remarks(self) -> list[Remark]:
        """Values that are no published ones, and those past their next: one footnote for those of a kind and place."""
        found: dict[tuple[str, str], Remark] = {}
        for value in self.file.stated:
            overdue = ["overdue"] if value.past_next(self.today) else []
            for kind in [value.status] * (value.status in WATCHED) + overdue:
                remark = found.setdefault((kind, item_of(value.where)), Remark(kind))
                remark.values.append(value)
                remark.streams.update(self.file.streams_resting_on(value.where))
        return list(found.values())

    @cached_property
    def checks(self) -> list[tuple[str, list[Any]]]:
        return [(case.name, [*self.file.checks(case.schedule), *checks_of(case.schedule)]) for case in self.cases]


def checks_of(schedule: fd.Schedule) -> Iterator[Line]:
    """What is stated of each stream against what it comes to, and the total summed in other ways."""
    for id in dict.fromkeys(stream.id for stream in schedule.programme.streams):
        stated = stated_total(schedule, id)
        if stated is not None:
            paid = schedule.filter(stream=id).total()
            yield Line(f"stream.{id}", fd.Text(f"{id}, angivet", f"{id}, as stated"), stated, paid)
    total = schedule.total()
    for by, da, en in (
        ("year", "år", "year"),
        ("payer_id", "betaler", "payer"),
        ("recipient_id", "modtager", "recipient"),
    ):
        summed = sum(schedule.total_by(by).values(), start=total - total)
        yield Line(f"total.{by}", fd.Text(f"i alt efter {da}", f"in all by {en}"), total, summed)


def stated_total(schedule: fd.Schedule, id: str) -> fd.Money | None:
    """What the amounts of a stream's terms come to by themselves; None where they rest on others, or on a key."""
    programme, total = schedule.programme, schedule.total() - schedule.total()
    if programme.year_begins != 1 or any(residual.stream == id for residual in schedule.residuals()):
        return None
    for stream in (s for s in programme.streams if s.id == id):
        for year in range(stream.period.first.year, stream.period.last.year + 1):
            if stream.amount is None:
                return None
            try:
                exact = stream.amount.in_year(year, period=stream.period, parts=programme.part_years).amount
            except fd.Error:
                return None
            rounded = exact.rounded(rounding="half-up")
            if rounded.exact != exact.exact:
                return None
            total += rounded
    return total


class FileReport(ProgrammeReport):
    """The parts of the report, one method each."""

    view: FileView

    def parts(self) -> None:
        self.heading()
        self.streams()
        if self.view.case is None:
            self.all_cases()
        else:
            self.by_payer()
        self.figures_used()
        if self.view.assumptions():
            self.assumptions()
        self.values()
        self.not_calculated()
        if self.view.programme.agreements:
            self.agreements()
        self.sums()
        self.checks()
        self.again()

    def heading(self) -> None:
        super().heading()
        for id, count in self.view.open().items():
            self.line(self.words["open"].format(id=id, count=count))
        if self.view.case is None:
            self.line(self.words["cases_shown"].format(count=len(self.view.cases)))

    def label(self, stream: fd.Stream) -> str:
        name = stream.name.in_(self.lang)
        return str(stream.id) if name in ("", stream.id) else f"{stream.id} ({name})"

    def payers(self, entries: fd.Schedule) -> str:
        names = list(dict.fromkeys(entry.payer.name for entry in entries))
        return ", ".join(names) if len(names) < 5 else self.words["many"].format(count=len(names))

    def recipients(self, stream: fd.Stream) -> str:
        names = [party.name for party in stream.recipients.parties]
        return ", ".join(names) if 0 < len(names) < 5 else super().recipients(stream)

    def terms(self, stream: fd.Stream, entries: fd.Schedule) -> str:
        stated = stream.amount.describe().in_(self.lang) if stream.amount else self.words["of_tranches"]
        *earlier, last = [s.period for s in self.view.programme.streams if s.id == stream.id]
        if stream.period != last:  # what all terms of a stream come to is said once, with the last
            return f"{stated}{self.letters(stream.id, self.view.years)}"
        comes_to = self.words["terms_come_to" if earlier else "comes_to"]
        return f"{stated}; {comes_to.format(amount=kroner(entries.total(), self.lang))}{self.letters(stream.id, self.view.years)}"

    def rules(self, stream: fd.Stream, entries: fd.Schedule) -> Iterable[str]:
        """Where cases share it in different ways, what all of them say, and that they differ."""
        if self.view.case is not None:
            return list(rule_lines(stream, entries, self.view.case.programme, self.lang))
        told = [self.rules_of(case.schedule, stream) for case in self.view.cases]
        common = [line for line in told[0] if all(line in lines for lines in told)]
        return common if all(lines == common for lines in told) else [*common, self.words["by_case"]]

    def rules_of(self, case: fd.Schedule, stream: fd.Stream) -> list[str]:
        found = [s for s in case.programme.streams if (s.id, s.period) == (stream.id, stream.period)]
        entries = case.filter(year=self.view.year, stream=stream.id)
        return [line for one in found for line in rule_lines(one, entries, case.programme, self.lang)]

    def figures_used(self) -> None:
        """Below the tables, where the figures of the keys come from."""
        cases = [self.view.case] if self.view.case is not None else [case.schedule for case in self.view.cases]
        if used := list(dict.fromkeys(source for case in cases for source in figures_used(case, self.lang))):
            self.line(self.words["figures_used"].format(sources="; ".join(used)))

    def cited(self, citation: fd.Citation) -> str:
        page = f"{self.words['page']} {citation.page}" if citation.page else ""
        where = ", ".join(filter(None, (citation.document.in_(self.lang), citation.heading, page)))
        states = citation.states.in_(self.lang)
        return f"{where}: {states}" if where and states else where or states

    def letters(self, streams: str | Iterable[str], years: Iterable[int]) -> str:
        """The footnotes of the values that these streams rest on in any of these years, as ` a b`."""
        wanted, during = {streams} if isinstance(streams, str) else set(streams), list(years)
        marks = [
            letter(place)
            for place, remark in enumerate(self.view.remarks)
            if remark.streams & wanted and any(map(remark.in_year, during))
        ]
        return "".join(" " + mark for mark in marks)

    def by_payer(self) -> None:
        """Payers down, years across; as many years side by side as there is room for."""
        schedule = self.view.case
        assert schedule is not None
        self.title(self.words["pays"])
        names = list(schedule.total_by("payer"))
        cells = {year: self.column(schedule.filter(year=year), names, [year]) for year in self.view.years}
        columns = [(str(year), cells[year]) for year in self.view.years]
        if len(columns) > 1:
            columns.append((self.words["in_all"], self.column(schedule, names, self.view.years)))
        label = [*names, self.words["in_all"]]
        for block in self.blocks(columns, max(map(len, label))):
            heads = [(self.words["payer"], "l"), *((head, "r") for head, _ in block)]
            self.table(heads, [[name, *(cells[i] for _, cells in block)] for i, name in enumerate(label)], total=True)
            self.line()

    def column(self, schedule: fd.Schedule, payers: list[str], years: list[int]) -> list[str]:
        """What each pays, and all together, with the marks of the values that it rests on."""
        totals, streams = schedule.total_by("payer"), schedule.total_by(["payer", "stream"])
        of: dict[str, set[str]] = {}
        for payer, stream in streams:
            of.setdefault(payer, set()).add(stream)
        marks = [self.letters(of.get(payer, ()), years) for payer in payers]
        marks.append(self.letters({s for streams in of.values() for s in streams}, years))
        amounts = [money(totals[p], self.lang) if p in totals else "-" for p in payers] + [
            money(schedule.total(), self.lang)
        ]
        wide = max(map(len, marks))
        return [amount + mark.ljust(wide) for amount, mark in zip(amounts, marks, strict=True)]

    def all_cases(self) -> None:
        self.title(self.words["pays"])
        self.line(self.words["ranges_of_all"])
        self.line(self.words["no_sum"])
        headings = (
            (self.words["payer"], "l"),
            (self.view.programme.currency, "r"),
            ("", "l"),
            (self.words["lowest_case"], "l"),
            (self.words["highest_case"], "l"),
        )
        for year in self.view.years:
            self.table(list(headings), [self.range_row(found, year) for found in self.view.ranges(year)], str(year))
        if any(found.may_be_absent for year in self.view.years for found in self.view.ranges(year)):
            self.line(self.words["may_be_absent"])

    def range_row(self, found: fd.PayerRange, year: int) -> list[str]:
        low, high = kroner(found.lowest, self.lang), kroner(found.highest, self.lang)
        streams = self.view.any.filter(year=year).total_by("stream")
        return [
            found.payer.name + ("*" if found.may_be_absent else ""),
            low if low == high else f"{low}-{high}",
            self.letters(streams, [year]).strip(),
            self.first_of(found.lowest_in),
            self.first_of(found.highest_in),
        ]

    def values(self) -> None:
        if not self.view.remarks:
            return
        self.title(self.words["values"])
        for place, remark in enumerate(self.view.remarks):
            for number, value in enumerate(remark.values):
                mark = f"{letter(place)}  " if number == 0 else "   "
                self.line(mark + self.value(remark.kind, value), 0, 3)

    def value(self, kind: str, value: fd.StatedValue) -> str:
        """What it is, where it stands and where it comes from."""
        said = self.words[kind].format(next=value.next)
        since = f" {self.words['from']} {value.from_}" if value.from_ else ""
        source = self.cited(value.source)
        return f"{said}: {value.where}{since}" + (f"; {source}" if source else "")

    def not_calculated(self) -> None:
        if not self.view.file.not_calculated:
            return
        self.title(self.words["not_calculated"])
        for clause in self.view.file.not_calculated:
            self.line(not_calculated_line(clause, self.lang), 0, 2)

    def flags(self, option: str) -> str:
        kind, _, name = option.partition(" ")
        return ", ".join(f'--{kind} "{one.strip().removeprefix(kind).strip()}…"' for one in name.split(", "))

    def sums_title(self) -> str:
        return self.words["sums_in"].format(currency=self.view.programme.currency)


def letter(place: int) -> str:
    """a, b, …, z, aa, ab, …"""
    text = chr(ord("a") + place % 26)
    return letter(place // 26 - 1) + text if place >= 26 else text


def left_out(file: fd.ProgrammeFile, lang: Lang) -> str:
    """What stands below explanations: the clauses that are not calculated."""
    lines = [not_calculated_line(clause, lang) for clause in file.not_calculated]
    return "".join(f"\n{WORDS[lang]['not_calculated']}: {line}" for line in lines)


def receipt_of(file: fd.ProgrammeFile, choices: dict[str, Any]) -> dict[str, Any]:
    """What stands under `receipt` in JSON."""
    made: dict[str, Any] = json.loads(file.receipt(**choices).to_json())
    return made


def exported(view: FileView, format: str) -> str:
    """The schedule, or the ranges over all cases; JSON with what a reader of the numbers has to know besides."""
    text = export.schedule(view, format)
    if format in export.DIALECTS:
        return text
    beside = {
        "not_calculated": [
            {"clause": c.clause.en, "why": c.why.en, "effect": c.effect, "accepted_by": c.accepted_by.en}
            for c in view.file.not_calculated
        ],
        "values": [
            {"kind": remark.kind, "address": value.where, "streams": sorted(remark.streams)}
            for remark in view.remarks
            for value in remark.values
        ],
        "receipt": receipt_of(view.file, view.choices),
    }
    return export.to_json({**json.loads(text), **beside})


def not_calculated_line(clause: fd.NotCalculated, lang: Lang) -> str:
    words = WORDS[lang]
    effect = words["may_change"].format(what=", ".join(clause.effect)) if clause.effect else words["changes_nothing"]
    accepted = clause.accepted_by.in_(lang)
    by = f" {words['accepted_by'].format(who=accepted)}" if accepted else ""
    return f"{clause.clause.in_(lang)}: {clause.why.in_(lang)} {effect}{by}"
