"""The report of the Sjælland programme: rich tables at 80 columns. Every figure comes from the library."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

import fordel as fd
from fordel.words import WORDS

WIDTH = 80


@dataclass
class View:
    """What is reported: one case where a municipality outside is named, else all cases."""

    options: dict[str, Any]
    case: fd.Schedule | None
    cases: list[fd.ProgrammeCase]
    years: list[int] = field(default_factory=list)
    year: int | None = None

    @classmethod
    def of(cls, options: dict[str, Any], year: int | None = None) -> View:
        if "outside" in options:
            case = fd.sjaelland.programme(**options).schedule()
            view = cls(options, case.filter(year=year) if year is not None else case, [])
        else:
            # Ranges are read in whole kroner; each case is settled in them, unless another unit is asked for.
            settled = {"unit": fd.sjaelland.unit_of_ranges, **options}
            view = cls(settled, None, fd.sjaelland.cases(**settled))
        every_year = sorted({entry.year for entry in view._any.filter(stream="cofinancing")})
        view.years = [y for y in every_year if year in (None, y)]
        view.year = year
        return view

    @property
    def _any(self) -> fd.Schedule:
        return self.case if self.case is not None else self.cases[0].schedule

    @property
    def programme(self) -> fd.Programme:
        return self._any.programme

    def ranges(self, year: int) -> list[fd.PayerRange]:
        return fd.ranges(self.cases, year=year, stream="cofinancing")

    def total_ranges(self, by: str) -> list[fd.TotalRange]:
        return fd.total_ranges(self.cases, by, year=self.year)

    def assumptions(self) -> list[fd.Assumption]:
        return self.programme.assumptions

    def chosen(self, assumption: fd.Assumption, lang: str) -> str:
        """The answer; over all cases nobody chose who stays out."""
        if assumption.id == "outside" and self.case is None:
            return WORDS[lang]["outside_open"]
        return str(assumption.chosen.in_(lang))

    @cached_property
    def checks(self) -> list[tuple[str, list[fd.Check]]]:
        """(case, its check lines); a report on one year is checked over all years all the same."""
        if self.case is not None:
            whole = fd.sjaelland.programme(**self.options).schedule()
            return [(self.options["outside"], fd.sjaelland.checks(whole, **self.options))]
        return [(c.name, fd.sjaelland.checks(c.schedule, **{**self.options, "outside": c.name})) for c in self.cases]

    def holds(self) -> bool:
        return all(line.holds for _, lines in self.checks for line in lines)


def whole(number: int, lang: str) -> str:
    return f"{number:,}".replace(",", "." if lang == "da" else ",")


def decimals(amount: Fraction, digits: int, lang: str) -> str:
    """Rounded to so many digits, for reading only."""
    return fd.to_rounded(amount, digits, "danish" if lang == "da" else "english")


def money(amount: fd.Money, lang: str) -> str:
    """The amount without its currency."""
    return amount.to_string("danish" if lang == "da" else "english").rsplit(" ", 1)[0]


def kroner(amount: fd.Money, lang: str) -> str:
    """The same without øre where there are none."""
    text = money(amount, lang)
    return text[:-3] if amount.minor % 100 == 0 else text


def millions(amount: fd.Money, lang: str) -> str:
    return decimals(amount.exact / 10**6, 1, lang)


class Report:
    """Prints the parts of the report, one method each."""

    def __init__(self, view: View, lang: str, console: Console) -> None:
        self.view, self.lang, self.console = view, lang, console
        self.words = WORDS[lang]
        self.notes = {a.id: number for number, a in enumerate(view.assumptions(), 1)}

    def print(self) -> None:
        self.heading()
        self.streams()
        if self.view.case is None:
            self.all_cases()
        else:
            self.one_case()
            self.readings()
        self.assumptions()
        self.agreements()
        self.sums()
        self.checks()

    def line(self, text: str = "", indent: int = 0, hanging: int = 0) -> None:
        """A paragraph, wrapped; further lines stand `hanging` columns in."""
        if not text:
            self.console.print()
            return
        wrapped = Text(fd.visible(text)).wrap(self.console, WIDTH - indent - hanging)
        for number, part in enumerate(wrapped):
            part.rstrip()
            self.console.print(Text(" " * (indent + (hanging if number else 0))).append_text(part), soft_wrap=True)

    def title(self, text: str) -> None:
        self.line()
        self.line(text.upper())
        self.line("─" * min(WIDTH, len(text)))

    def marks(self, ids: Iterable[str]) -> str:
        return " ".join(f"[{self.notes[i]}]" for i in ids if i in self.notes)

    def table(self, columns: list[tuple[str, str]], rows: Iterable[list[str]]) -> None:
        """Columns as (heading, l or r)."""
        made = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="", show_edge=False)
        for heading, side in columns:
            right = side == "r"
            made.add_column(
                Text(heading),
                justify="right" if right else "left",
                no_wrap=right,
                overflow="fold",
                min_width=8 if not right else None,
            )
        for row in rows:
            made.add_row(*(Text(fd.visible(cell)) for cell in row))
        self.console.print(made)

    def heading(self) -> None:
        self.line(self.view.programme.name.in_(self.lang))
        self.line(self.words["standing"])
        if self.view.year is not None:
            self.line(self.words["one_year"].format(year=self.view.year))
        if self.view.case is None:
            self.line(
                self.words["all_cases"].format(
                    count=len(self.view.cases), unit=self.view.programme.unit_text.in_(self.lang)
                ),
                0,
            )

    def streams(self) -> None:
        self.title(self.words["financed"])
        documents = dict.fromkeys(s.citation.document.in_(self.lang) for s in self.view.programme.streams)
        self.line(self.words["stated_in"].format(documents="; ".join(documents)))
        group = None
        for stream in self.view.programme.streams:
            if group is None or stream.group != group:
                group = stream.group
                self.line()
                self.line(group.in_(self.lang))
            self.stream(stream)
        self.line()
        self.line(self.words["groups"])
        self.table(
            [(self.words["group"], "l"), (self.words["in_all_mio"], "r")],
            [[name, millions(total, self.lang)] for name, total in self.group_totals()],
        )

    def group_totals(self) -> list[tuple[str, fd.Money]]:
        schedule = self.view._any.filter(year=self.view.year)
        totals: dict[str, fd.Money] = {}
        for stream in self.view.programme.streams:
            amount = schedule.filter(stream=stream.id).total()
            name = stream.group.in_(self.lang)
            totals[name] = totals[name] + amount if name in totals else amount
        return list(totals.items())

    def stream(self, stream: fd.Stream) -> None:
        schedule = self.view._any.filter(year=self.view.year)
        entries = schedule.filter(stream=stream.id)
        if not entries:  # nothing of it in the year shown
            return
        payers = list(dict.fromkeys(entry.payer.name for entry in entries))
        payer = payers[0] if len(payers) == 1 else self.words["several"].format(lead=payers[0])
        recipients = [party.name for party in stream.recipients.parties]
        to = recipients[0] if len(recipients) == 1 else self.words["many"].format(count=len(recipients))
        first = stream.period.first.year
        amount = stream.amount or fd.per_year(schedule.filter(year=first, stream=stream.id).total())  # of its tranches
        stated = amount.in_year(first, period=fd.Period.year(first)).amount.rounded(rounding="half-up")
        how_often = "once" if amount == fd.once(stated) else "a_year"
        each = self.words[how_often].format(amount=millions(stated, self.lang))
        total = self.words["total" if self.view.year is None else "total_of_year"].format(
            year=self.view.year, amount=millions(entries.total(), self.lang)
        )
        self.line(f"{stream.id}: {payer} → {to}", 2, 2)
        self.line(
            f"{stream.period}: {each}; {total}; {stream.status_text.in_(self.lang)} {self.marks(stream.assumptions)}", 4
        )
        self.line(f"»{stream.citation.heading}«: {stream.citation.states.in_(self.lang)}", 4)
        if decided := stream.decision.in_(self.lang):
            self.line(f"{self.words['decided']}: {decided}", 4)

    def population_of(self, party: fd.Party, schedule: fd.Schedule, year: int) -> int:
        for entry in schedule.filter(year=year, stream="cofinancing"):
            if entry.allocation.key.basis.on is not None:
                counts = self.view.options.get("counts") or fd.sjaelland.folk1a()
                return int(counts.at(party, entry.allocation.key.basis.on).heads)
        raise LookupError(party.name)

    def basis(self, schedule: fd.Schedule, year: int) -> str:
        texts = [
            e.allocation.key.basis.what.in_(self.lang)
            for e in schedule.filter(year=year, stream="cofinancing")
            if e.tranche == "others"
        ]
        return texts[0]

    def counted(self, basis: fd.KeyBasis) -> str:
        """Where the figures come from, and which part of the people they count, if not all of them."""
        part = basis.limited_to.in_(self.lang)
        return basis.source.in_(self.lang) + (f" ({part})" if part else "")

    def source(self, schedule: fd.Schedule) -> None:
        keys = (entry.allocation.key for entry in schedule.filter(stream="cofinancing"))
        sources = dict.fromkeys(self.counted(key.basis) for key in keys if key.basis.on is not None)
        self.line(self.words["source"].format(sources="; ".join(sources)))

    def lead_share(self, payer: fd.Party, schedule: fd.Schedule, year: int) -> fd.Money:
        entries = [e for e in schedule.filter(year=year, stream="cofinancing", payer=payer) if e.tranche == "lead"]
        return sum((e.amount for e in entries), start=fd.kroner(0))

    def all_cases(self) -> None:
        self.title(self.words["cofinancing"])
        ids = ["outside", "missing_share", "others", "leads", "population_date", "office_starts", "rounding"]
        self.line(f"{self.words['ranges']} {self.marks(ids)}")
        self.line(self.words["no_sum"])
        for year in self.view.years:
            self.line()
            self.line(f"{year} ({self.basis(self.view._any, year)})")
            self.table(
                [
                    (self.words[w], side)
                    for w, side in (
                        ("municipality", "l"),
                        ("heads", "r"),
                        ("as_lead", "r"),
                        ("range", "r"),
                        ("lowest_in", "l"),
                        ("highest_in", "l"),
                        ("each", "r"),
                    )
                ],
                [self.range_row(found, year) for found in self.view.ranges(year)],
            )
        self.line(self.words["zero"])
        self.source(self.view._any)

    def range_row(self, found: fd.PayerRange, year: int) -> list[str]:
        present = next(c.schedule for c in self.view.cases if found.payer.id not in c.absent)
        heads = 0 if found.payer.kind != "municipality" else self.population_of(found.payer, present, year)
        lead = self.lead_share(found.payer, present, year) if heads else fd.kroner(0)
        low, high = kroner(found.lowest, self.lang), kroner(found.highest, self.lang)
        each = [decimals(bound.exact / heads, 2, self.lang) if heads else "" for bound in (found.lowest, found.highest)]
        return [
            found.payer.name + ("*" if found.may_be_absent else ""),
            whole(heads, self.lang) if heads else "",
            kroner(lead, self.lang) if lead else "",
            low if low == high else f"{low}-{high}",
            self.named(found.lowest_in),
            self.named(found.highest_in),
            each[0] if each[0] == each[1] else "-".join(each),
        ]

    def named(self, cases: list[str]) -> str:
        return cases[0] + (f" +{len(cases) - 1}" if len(cases) > 1 else "")

    def one_case(self) -> None:
        self.title(self.words["cofinancing"])
        schedule = self.view.case
        assert schedule is not None
        ids = [
            "outside",
            "missing_share",
            "others",
            "leads",
            "population_date",
            "office_starts",
            "collection",
            "rounding",
            "settlement",
        ]
        self.line(f"{self.words['one_case'].format(outside=self.outside())} {self.marks(ids)}")
        offices = [s for s in self.view.programme.streams if s.id.startswith("cofinancing.")]
        for year in self.view.years:
            self.line()
            self.line(f"{year} ({self.basis(schedule, year)})")
            columns = [
                (self.words["municipality"], "l"),
                (self.words["heads"], "r"),
                *((self.words[s.id], "r") for s in offices),
                (self.words["in_all"], "r"),
                (self.words["per_head"], "r"),
            ]
            self.table(columns, self.year_rows(schedule, offices, year))
        self.line(self.words["leads_pay"].format(amount=money(fd.sjaelland.lead_contribution(), self.lang)))
        self.source(schedule)

    def outside(self) -> str:
        return str(fd.find_party(fd.sjaelland.municipalities(), self.view.options["outside"]).name)

    def year_rows(self, schedule: fd.Schedule, offices: list[fd.Stream], year: int) -> Iterable[list[str]]:
        of_year = schedule.filter(year=year, stream="cofinancing")
        payers = {entry.payer.id: entry.payer for entry in of_year}
        for payer in sorted(payers.values()):
            who = "uncovered" if payer.id == "uncovered" else payer
            paid = of_year.filter(payer=who)
            heads = self.population_of(payer, schedule, year) if payer.kind == "municipality" else 0
            cells = [
                money(paid.filter(stream=s.id).total(), self.lang) if paid.filter(stream=s.id) else "-" for s in offices
            ]
            name = self.words["uncovered"] if payer.id == "uncovered" else payer.name
            each = decimals(paid.total().exact / heads, 2, self.lang) if heads else ""
            yield [name, whole(heads, self.lang) if heads else "", *cells, money(paid.total(), self.lang), each]
        cells = [kroner(of_year.filter(stream=s.id).total(), self.lang) for s in offices]
        yield [self.words["in_all"], "", *cells, kroner(of_year.total(), self.lang), ""]

    def readings(self) -> None:
        """What each other reading would change, in the first year shown that all of them cover."""
        year = 2022 if 2022 in self.view.years else self.view.years[0]
        self.title(self.words["readings"].format(year=year))
        readings = fd.sjaelland.readings(**self.view.options)
        totals = [r.schedule.filter(year=year, stream="cofinancing").total_by("payer") for r in readings]
        names = list(dict.fromkeys(name for total in totals for name in total))
        rows = [
            [
                name.split(" / ")[0 if self.lang == "da" else -1],
                *(money(t[name], self.lang) if name in t else "-" for t in totals),
            ]
            for name in names
        ]
        self.table(
            [(self.words["municipality"], "l"), *((r.name or self.words["as_chosen"], "r") for r in readings)], rows
        )

    def assumptions(self) -> None:
        self.title(self.words["assumptions"])
        for number, a in enumerate(self.view.assumptions(), 1):
            kind = self.words[a.kind]
            self.line(
                f"[{number}] {kind}: {a.question.in_(self.lang)} {self.view.chosen(a, self.lang)} {a.why.in_(self.lang)}",
                0,
                5,
            )
            if a.option:
                flags = ", ".join("--" + name.strip().replace("_", "-") for name in a.option.split(","))
                self.line(f"{flags}: {'; '.join(t.in_(self.lang) for t in a.alternatives)}", 5)

    def agreements(self) -> None:
        self.title(self.words["agreements"])
        for a in self.view.programme.agreements:
            between = (
                " – ".join(p.name for p in a.between)
                if len(a.between) < 5
                else self.words["many"].format(count=len(a.between))
            )
            behalf = f" ({self.words['behalf']} {a.on_behalf_of.in_(self.lang)})" if a.on_behalf_of.en else ""
            self.line(f"{a.what.in_(self.lang)}: {between}{behalf}, {a.period} {self.marks(a.assumptions)}", 2, 2)
        self.line()
        self.line(self.words["due"])
        for item in self.view.programme.due(fd.Period.years(2021, 2024)):
            self.line(
                f"{item.on.isoformat()}  {item.agreement.what.in_(self.lang)} {self.marks(item.agreement.assumptions)}",
                2,
                2,
            )

    def sums(self) -> None:
        self.title(self.words["sums"])
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

    def check_line(self, line: fd.Check, case: str = "") -> None:
        mark = "=" if line.holds else "≠"
        verdict = self.words["ok" if line.holds else "not_ok"]
        self.line(f"{verdict} {case}{line.what.in_(self.lang)}: {line.stated} {mark} {line.calculated}", 2, 3)

    def checks_of_all_cases(self) -> None:
        """Lines that say the same in every case once; then those that fail."""
        by_id: dict[str, list[tuple[str, fd.Check]]] = {}
        for case, lines in self.view.checks:
            for line in lines:
                by_id.setdefault(line.id, []).append((case, line))
        for found in by_id.values():
            failing = [(case, line) for case, line in found if not line.holds]
            same = len({line.what.en + line.stated + line.calculated for _, line in found}) == 1
            for case, line in failing if failing else found[:1] if same else found:
                self.check_line(line, "" if same else f"{case}: ")


def print_report(view: View, lang: str) -> None:
    console = Console(width=WIDTH, file=sys.stdout, highlight=False, markup=False, emoji=False, no_color=True)
    Report(view, lang, console).print()
