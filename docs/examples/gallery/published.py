"""The table beside each programme of this folder, and how what the programme comes to compares with it."""

from __future__ import annotations

import csv
from collections import defaultdict
from fractions import Fraction
from pathlib import Path

import fordel as fd


class Table:
    """Rows of a CSV file: a `party`, perhaps its `code`, figures, and the amount that was `published`."""

    def __init__(self, name: str) -> None:
        text = Path(__file__).with_name(f"{name}.csv").read_text(encoding="utf-8")
        self.rows = list(csv.DictReader(text.splitlines()))

    def only(self, **values: str) -> Table:
        some = Table.__new__(Table)
        some.rows = [row for row in self.rows if values.items() <= row.items()]
        return some

    @property
    def parties(self) -> list[fd.Party]:
        return [fd.Party(row["party"], id=row.get("code", ""), code=row.get("code", "")) for row in self.rows]

    def numbers(self, column: str) -> list[Fraction]:
        return [Fraction(row[column]) for row in self.rows]

    def figures(self, column: str, what: fd.Text, on: str, source: fd.Citation) -> fd.Figures:
        values = zip(self.parties, self.numbers(column), strict=True)
        return fd.Figures(what, self.parties, [(party.id, on, value) for party, value in values], source)

    def compare(self, schedule: fd.Schedule, side: str = "recipient", unit: int = 1) -> None:
        """Prints how many rows are as published, and which are not. `side` is whom the rows are about."""
        amounts: dict[tuple[str, str], Fraction] = defaultdict(Fraction)
        for entry in schedule:
            amounts[getattr(entry, side).id, str(entry.year)] += entry.amount.exact
        year = str(schedule[0].year)
        rows = [(party, row) for party, row in zip(self.parties, self.rows, strict=True) if row["published"]]
        wrong = []
        for party, row in rows:
            amount = amounts[party.id, row.get("year", year)] / unit
            if amount != Fraction(row["published"]):
                wrong.append(f"  {party.name}: {float(amount):.2f}, published {row['published']}")
        print(f"{schedule.programme.name.en}: {len(rows) - len(wrong)} of {len(rows)} as published", *wrong, sep="\n")
