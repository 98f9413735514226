"""A page of a schedule, or of a part of one: a party's bill, say. What is paid, how it was worked out, and what it rests on."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import fordel as fd
from fordel._language import Lang, notation
from fordel.page import Page
from fordel.shown import schedule as tables
from fordel.shown.table import Row, written


class SchedulePage(Page):
    """Writes the parts of the page, one method each."""

    def __init__(
        self, schedule: fd.Schedule, lang: Lang, format: str, left_out: Sequence[str] = (), again: Sequence[str] = ()
    ) -> None:
        """left_out: what is not calculated; again: the Python that makes it, and its receipt."""
        self.schedule, self.entries = schedule, list(schedule)
        self.left_out, self.again = left_out, again
        named = {id for entry in self.entries for id in entry.assumptions}
        self.rests_on = [one for one in schedule.programme.assumptions if one.id in named]
        super().__init__(lang, (one.id for one in self.rests_on), format)

    def parts(self) -> None:
        self.heading()
        if self.entries:
            self.amounts()
            self.working()
        self.assumptions()
        if self.left_out:
            self.title(self.words["not_calculated"])
            for line in self.left_out:
                self.line(line, 0, 2)
        if self.again:
            self.made_again(*self.again)

    def heading(self) -> None:
        programme = self.schedule.programme
        whose = self.only(entry.payer.name for entry in self.entries)
        name = programme.name.in_(self.lang)
        self.headline(self.words["bill_of"].format(payer=whose, programme=name) if whose else name)
        self.line(self.words["standing"])
        paid = self.words["in_all_paid" if self.entries else "nothing_paid"]
        self.line(paid.format(years=self.years(), amount=self.schedule.total().to_string(notation(self.lang))))
        for word, names in (("stream", self.streams()), ("recipient", (e.recipient.name for e in self.entries))):
            if one := self.only(names):
                self.line(f"{self.words[word]}: {one}")

    def only(self, names: Iterable[str]) -> str:
        """The one that all entries have; empty where there are several."""
        found = set(names)
        return found.pop() if len(found) == 1 else ""

    def streams(self) -> list[str]:
        names = tables.stream_names(self.schedule.programme, self.lang)
        return [names[entry.stream] for entry in self.entries]

    def years(self) -> str:
        label = self.schedule.programme.year_label
        years = [label(year) for year in sorted(set(self.schedule.years()))]
        return ", ".join(years) if len(years) < 3 else f"{years[0]} – {years[-1]}"

    def amounts(self) -> None:
        """The entries; of several years, what each comes to besides."""
        made = tables.entries(self.schedule, self.lang)
        columns = [(column.head, "r" if column.number else "l") for column in made.columns]
        self.title(self.words["entries"])
        self.table(columns, [*map(self.cells, made.rows), self.cells(made.totals[-1])], total=True)
        by_year = self.schedule.total_by("year")
        if len(by_year) > 1:
            label = self.schedule.programme.year_label
            rows = [[label(year), written(amount, self.lang)] for year, amount in by_year.items()]
            self.table([(self.words["year"], "l"), columns[-1]], rows, self.words["by_year"])

    def cells(self, row: Row) -> list[str]:
        return [written(cell, self.lang) for cell in row]

    def working(self) -> None:
        self.title(self.words["working"])
        for entry, stream in zip(self.entries, self.streams(), strict=True):
            amount = entry.amount.to_string(notation(self.lang))
            self.subtitle(f"{self.when(entry)}, {stream}: {entry.payer.name} → {entry.recipient.name}, {amount}")
            for line in [*str(entry.explain(self.lang)).strip().splitlines(), *self.stated(entry)]:
                self.line(line, 2, 2)

    def when(self, entry: fd.ScheduleEntry) -> str:
        """The year; of a part of it, its months as well."""
        year = self.schedule.programme.year_label(entry.year)
        first, last = entry.months
        return year if (first, last) == (1, 12) else self.words["in_months"].format(year=year, first=first, last=last)

    def stated(self, entry: fd.ScheduleEntry) -> Iterator[str]:
        """Where it is stated, and who decided it."""
        for word, text in (("stated_at", entry.citation), ("decided", entry.decision)):
            if said := text.in_(self.lang):
                yield f"{self.words[word]}: {said}"

    def assumptions(self) -> None:
        if not self.rests_on:
            return
        self.title(self.words["assumptions"])
        for one in self.rests_on:
            said = (self.words[one.kind] + ":", one.question.in_(self.lang), one.chosen.in_(self.lang), one.why.in_(self.lang))  # fmt: skip
            self.note(one.id, " ".join(filter(None, said)))


def written_to(path: os.PathLike[str] | str | None, page: str) -> str:
    """The page, which is put in a file where one is named."""
    from fordel._files import write_file

    if path is not None:
        write_file(Path(path), page)
    return page
