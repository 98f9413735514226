"""Results as pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fordel._core import Comparison, Figures, Key, Population, ProgrammeFile, Schedule
from fordel._members import add_to

if TYPE_CHECKING:
    import fordel.plot.accessors


def _of_schedule(self: Schedule) -> fordel.plot.accessors.SchedulePlot:
    """Its pictures: bars(), sankey() and, over cases, ranges()."""
    from fordel.plot.accessors import SchedulePlot

    return SchedulePlot(self)


def _of_file(self: ProgrammeFile) -> fordel.plot.accessors.FilePlot:
    """Its pictures: ranges() over the cases of what it leaves open."""
    from fordel.plot.accessors import FilePlot

    return FilePlot(self)


def _of_comparison(self: Comparison) -> fordel.plot.accessors.ComparisonPlot:
    """Its pictures: winners() and waterfall()."""
    from fordel.plot.accessors import ComparisonPlot

    return ComparisonPlot(self)


def _of_population(self: Population) -> fordel.plot.accessors.FiguresPlot:
    """Its picture: heads over the dates, plot() or plot.lines()."""
    from fordel.plot.accessors import FiguresPlot

    return FiguresPlot(Figures(self))


def _of_figures(self: Figures) -> fordel.plot.accessors.FiguresPlot:
    """Their picture: values over the dates, plot() or plot.lines()."""
    from fordel.plot.accessors import FiguresPlot

    return FiguresPlot(self)


def _of_key(self: Key) -> fordel.plot.accessors.KeyPlot:
    """Its picture: each party's share, plot() or plot.shares()."""
    from fordel.plot.accessors import KeyPlot

    return KeyPlot(self)


for _one, _pictures in (
    (Schedule, _of_schedule),
    (ProgrammeFile, _of_file),
    (Comparison, _of_comparison),
    (Population, _of_population),
    (Figures, _of_figures),
    (Key, _of_key),
):
    add_to(_one, called="plot")(property(_pictures))
