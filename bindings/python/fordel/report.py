"""The report of the Sjælland programme. Every figure comes from the library."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

import fordel as fd
from fordel import export, reproduce
from fordel._language import Lang
from fordel.page import decimals, kroner, millions, money, whole
from fordel.programme_report import ProgrammeReport, ProgrammeView
from fordel.shown.names import UNCOVERED, party_name
from fordel.words import WORDS

if TYPE_CHECKING:
    import datetime


class View(ProgrammeView):
    """What is reported: one case where a municipality outside is named, else all cases."""

    def __init__(self, options: dict[str, Any], case: fd.Schedule | None, cases: list[fd.ProgrammeCase]) -> None:
        self.options, self.case, self.cases = options, case, cases
        self.years, self.year = [], None

    @classmethod
    def of(cls, options: dict[str, Any], year: int | None = None) -> View:
        if "outside" in options:
            case = fd.sjaelland.programme(**options).schedule()
            view = cls(options, case.filter(year=year) if year is not None else case, [])
        else:
            # Ranges are read in whole kroner; each case is settled in them, unless another unit is asked for.
            settled = {"unit": fd.sjaelland.unit_of_ranges, **options}
            view = cls(settled, None, fd.sjaelland.cases(**settled))
        every_year = sorted({entry.year for entry in view.any.filter(stream="cofinancing")})
        view.years = [y for y in every_year if year in (None, y)]
        view.year = year
        return view

    @cached_property
    def counts(self) -> fd.Population:
        return self.options.get("counts") or fd.sjaelland.folk1a()

    def ranges(self, year: int) -> list[fd.PayerRange]:
        return fd.ranges(self.cases, year=year, stream="cofinancing")

    def chosen(self, assumption: fd.Assumption, lang: Lang) -> str:
        """The answer; over all cases nobody chose who stays out."""
        if assumption.id == "outside" and self.case is None:
            return WORDS[lang]["outside_open"]
        return str(assumption.chosen.in_(lang))

    @cached_property
    def checks(self) -> list[tuple[str, list[fd.Check]]]:
        """(case, its check lines); a report on one year is checked over all years all the same."""
        if self.case is not None:
            whole = fd.sjaelland.programme(**self.options).schedule()
            return [(self.options["outside"], [*fd.sjaelland.checks(whole, **self.options)])]
        return [(c.name, [*fd.sjaelland.checks(c.schedule, **{**self.options, "outside": c.name})]) for c in self.cases]

    def python(self) -> list[str]:
        chosen = reproduce.arguments(self.options)
        if self.case is not None:
            programme = f"programme = fd.sjaelland.programme({chosen})"
            return [programme, f"schedule = programme.schedule(){reproduce.filtered(self.year, self.only)}"]
        of = 'year=year, stream="cofinancing"'
        return [f"cases = fd.sjaelland.cases({chosen})", reproduce.ranges(self.years, of)]

    def receipt(self) -> str:
        """The programme stands in the library: its version and the options say all."""
        options = {name: value if isinstance(value, (str, list, dict)) else repr(value) for name, value in self.options.items()}  # fmt: skip
        return export.to_json({"fordel": fd.__version__, "programme": "sjaelland", "options": options})

    def due(self) -> list[fd.DueItem]:
        return list(self.programme.due(fd.Period.years(2021, 2024)))


class Report(ProgrammeReport):
    """The parts of the report, one method each."""

    view: View

    def parts(self) -> None:
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
        self.again()

    def heading(self) -> None:
        super().heading()
        if self.view.case is None:
            self.line(
                self.words["all_cases"].format(
                    count=len(self.view.cases), unit=self.view.programme.unit_text.in_(self.lang)
                ),
                0,
            )

    def streams(self) -> None:
        super().streams()
        self.table(
            [(self.words["group"], "l"), (self.words["in_all_mio"], "r")],
            [[name, millions(total, self.lang)] for name, total in self.group_totals()],
            self.words["groups"],
        )

    def payers(self, entries: fd.Schedule) -> str:
        payers = list(dict.fromkeys(entry.payer.name for entry in entries))
        return str(payers[0] if len(payers) == 1 else self.words["several"].format(lead=payers[0]))

    def terms(self, stream: fd.Stream, entries: fd.Schedule) -> str:
        first = stream.period.first.year
        amount = stream.amount or fd.per_year(entries.filter(year=first).total())  # of its tranches
        stated = amount.in_year(first, period=fd.Period.year(first)).amount.rounded(rounding="half-up")
        how_often = "once" if amount == fd.once(stated) else "a_year"
        each = self.words[how_often].format(amount=millions(stated, self.lang))
        total = self.words["total" if self.view.year is None else "total_of_year"].format(
            year=self.view.year, amount=millions(entries.total(), self.lang)
        )
        return f"{each}; {total}"

    def day_of_figures(self, of_year: fd.Schedule) -> datetime.date:
        """Of the first entry that goes by head counts; each entry's allocation is worked out anew."""
        days = (entry.allocation.key.basis.on for entry in of_year)
        return next(day for day in days if day is not None)

    def heads(self, party: fd.Party, day: datetime.date) -> int:
        """Of municipalities; others have none."""
        return int(self.view.counts.at(party, day).heads) if party.kind == "municipality" else 0

    def basis(self, schedule: fd.Schedule, year: int) -> str:
        of_year = schedule.filter(year=year, stream="cofinancing")
        entry = next(entry for entry in of_year if entry.tranche == "others")
        return str(entry.allocation.key.basis.what.in_(self.lang))

    def counted(self, basis: fd.KeyBasis) -> str:
        """Where the figures come from, and which part of the people they count, if not all of them."""
        part = basis.limited_to.in_(self.lang)
        return basis.source.in_(self.lang) + (f" ({part})" if part else "")

    def source(self, schedule: fd.Schedule) -> None:
        # All who pay for one thing in one time do so by one key.
        first = {
            (entry.stream, entry.tranche, entry.year, entry.first_month): entry
            for entry in reversed(schedule.filter(stream="cofinancing"))
        }
        bases = [entry.allocation.key.basis for entry in reversed(first.values())]
        sources = dict.fromkeys(self.counted(basis) for basis in bases if basis.on is not None)
        self.line(self.words["source"].format(sources="; ".join(sources)))

    def lead_shares(self, of_year: fd.Schedule) -> dict[str, fd.Money]:
        """What each lead pays to its own office, by its id."""
        shares: dict[str, fd.Money] = {}
        for entry in of_year:
            if entry.tranche == "lead":
                shares[entry.payer.id] = shares.get(entry.payer.id, fd.kroner(0)) + entry.amount
        return shares

    def all_cases(self) -> None:
        self.title(self.words["cofinancing"])
        ids = ["outside", "missing_share", "others", "leads", "population_date", "office_starts", "rounding"]
        self.line(self.words["ranges"], marks=ids)
        self.line(self.words["no_sum"])
        for year in self.view.years:
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
                self.range_rows(year),
                f"{year} ({self.basis(self.view.any, year)})",
            )
        self.line(self.words["zero"])
        self.source(self.view.any)

    def range_rows(self, year: int) -> Iterable[list[str]]:
        """Each payer's, with figures of the first case that it is present in."""
        of_case: dict[str, tuple[datetime.date, dict[str, fd.Money]]] = {}
        absent = [(case, set(case.absent)) for case in self.view.cases]
        for found in self.view.ranges(year):
            present = next(case for case, away in absent if found.payer.id not in away)
            if present.name not in of_case:
                of_year = present.schedule.filter(year=year, stream="cofinancing")
                of_case[present.name] = self.day_of_figures(of_year), self.lead_shares(of_year)
            day, leads = of_case[present.name]
            heads = self.heads(found.payer, day)
            yield self.range_row(found, heads, leads.get(found.payer.id) if heads else None)

    def range_row(self, found: fd.PayerRange, heads: int, lead: fd.Money | None) -> list[str]:
        low, high = kroner(found.lowest, self.lang), kroner(found.highest, self.lang)
        each = [decimals(bound.exact / heads, 2, self.lang) if heads else "" for bound in (found.lowest, found.highest)]
        return [
            found.payer.name + ("*" if found.may_be_absent else ""),
            whole(heads, self.lang) if heads else "",
            kroner(lead, self.lang) if lead else "",
            low if low == high else f"{low}-{high}",
            self.first_of(found.lowest_in),
            self.first_of(found.highest_in),
            each[0] if each[0] == each[1] else "-".join(each),
        ]

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
        self.line(self.words["one_case"].format(outside=self.outside()), marks=ids)
        offices = [s for s in self.view.programme.streams if s.id.startswith("cofinancing.")]
        for year in self.view.years:
            columns = [
                (self.words["municipality"], "l"),
                (self.words["heads"], "r"),
                *((self.words[s.id], "r") for s in offices),
                (self.words["in_all"], "r"),
                (self.words["per_head"], "r"),
            ]
            caption = f"{year} ({self.basis(schedule, year)})"
            self.table(columns, self.year_rows(schedule, offices, year), caption, total=True)
        self.line(self.words["leads_pay"].format(amount=money(fd.sjaelland.lead_contribution(), self.lang)))
        self.source(schedule)

    def outside(self) -> str:
        return str(fd.find_party(fd.sjaelland.municipalities(), self.view.options["outside"]).name)

    def year_rows(self, schedule: fd.Schedule, offices: list[fd.Stream], year: int) -> Iterable[list[str]]:
        of_year = schedule.filter(year=year, stream="cofinancing")
        payers = {entry.payer.id: entry.payer for entry in of_year}
        day = self.day_of_figures(of_year)
        for payer in sorted(payers.values()):
            who = UNCOVERED if payer.id == UNCOVERED else payer
            paid = of_year.filter(payer=who)
            heads = self.heads(payer, day)
            cells = [
                money(paid.filter(stream=s.id).total(), self.lang) if paid.filter(stream=s.id) else "-" for s in offices
            ]
            name = party_name(payer, self.lang)
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
        self.table([(self.words["municipality"], "l"), *((self.reading(r), "r") for r in readings)], rows)

    def reading(self, other: fd.ProgrammeCase) -> str:
        """The answer that it gives instead, in words: "only those without an office"."""
        question, _, answer = other.name.partition("=")
        for one in self.view.programme.assumptions:
            for alternative in one.alternatives if one.id == question else ():
                id, _, words = alternative.in_(self.lang).partition(": ")
                if id == answer:
                    return str(words)
        return str(other.name or self.words["as_chosen"])
