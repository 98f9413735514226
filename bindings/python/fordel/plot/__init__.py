"""Results as pictures: first a small value, which says what is shown, then drawn as SVG or, interactive, by plotly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fordel._language import Lang

if TYPE_CHECKING:
    import fordel as fd
    from fordel.plot.picture import Picture

__all__ = ["ranges"]


def ranges(
    cases: Sequence[fd.ProgrammeCase],
    *,
    year: int | None = None,
    stream: str | None = None,
    lang: Lang | None = None,
) -> Picture:
    """The lowest and the highest total of each payer over the cases, as of fd.sjaelland.cases()."""
    from fordel.plot.bounds import ranges as picture

    return picture(cases, year=year, stream=stream, lang=lang)
