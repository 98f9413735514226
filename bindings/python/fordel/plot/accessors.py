"""What `plot` of a class offers: its pictures, one method each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import fordel as fd
from fordel._language import Lang
from fordel._members import with_refusals
from fordel.plot.picture import Picture

By = Literal["payer", "recipient", "stream", "year", "group", "status", "tranche"]
Side = Literal["payers", "recipients"]
Order = Literal["calculation", "reversed", "average"]


@with_refusals
@dataclass(frozen=True)
class SchedulePlot:
    """The pictures of a schedule."""

    schedule: fd.Schedule

    def sankey(self, *, year: int | None = None, most: int = 12, lang: Lang | None = None) -> Picture:
        """Who pays whom; on each side the largest `most`, and the others together."""
        from fordel.plot import payments

        return payments.sankey(self.schedule, year, most, lang)

    def bars(self, by: By = "payer", *, year: int | None = None, most: int = 20, lang: Lang | None = None) -> Picture:
        """What each payer, recipient or stream comes to, by year; the largest `most`, and the others together."""
        from fordel.plot import schedule

        return schedule.bars(self.schedule, by, year, most, lang)

    def ranges(
        self,
        cases: Sequence[fd.ProgrammeCase],
        *,
        year: int | None = None,
        stream: str | None = None,
        lang: Lang | None = None,
    ) -> Picture:
        """The lowest and the highest amount of each payer over the cases, and where this schedule lies between them."""
        from fordel.plot.bounds import ranges

        return ranges(cases, year=year, stream=stream, this=self.schedule, lang=lang)


@with_refusals
@dataclass(frozen=True)
class FilePlot:
    """The pictures of a programme file."""

    file: fd.ProgrammeFile

    def ranges(self, *, year: int | None = None, stream: str | None = None, lang: Lang | None = None) -> Picture:
        """The lowest and the highest amount of each payer over all cases of what the file leaves open."""
        from fordel.plot.bounds import ranges

        return ranges(self.file.cases(), year=year, stream=stream, lang=lang)


@with_refusals
@dataclass(frozen=True)
class ComparisonPlot:
    """The pictures of a comparison."""

    comparison: fd.Comparison

    def waterfall(
        self,
        party: str | None = None,
        *,
        side: Side = "payers",
        order: Order = "calculation",
        lang: Lang | None = None,
    ) -> Picture:
        """What a party's difference is due to, cause by cause; without a party, that of all together."""
        from fordel.plot.waterfall import waterfall

        return waterfall(self.comparison, party, side, order, lang)

    def winners(self, *, side: Side = "payers", most: int = 20, lang: Lang | None = None) -> Picture:
        """Who pays more and who pays less, and by how much; the largest `most` changes, and the others together."""
        from fordel.plot.winners import winners

        return winners(self.comparison, side, most, lang)


@with_refusals
@dataclass(frozen=True)
class FiguresPlot:
    """The pictures of figures; called, it is lines()."""

    figures: fd.Figures

    def __call__(self, parties: Sequence[str] | None = None, *, lang: Lang | None = None) -> Picture:
        """The figures over time."""
        return self.lines(parties, lang=lang)

    def lines(self, parties: Sequence[str] | None = None, *, lang: Lang | None = None) -> Picture:
        """The figures over time, of these parties or of all; the six largest are named."""
        from fordel.plot import figures

        return figures.lines(self.figures, parties, lang)


@with_refusals
@dataclass(frozen=True)
class KeyPlot:
    """The pictures of a key; called, it is shares()."""

    key: fd.Key

    def __call__(self, *, lang: Lang | None = None) -> Picture:
        """Each party's share."""
        return self.shares(lang=lang)

    def shares(self, *, lang: Lang | None = None) -> Picture:
        """Each party's share of the whole, the largest first."""
        from fordel.plot import key

        return key.shares(self.key, lang)
