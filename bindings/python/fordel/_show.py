"""What shows a value in a language that is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fordel._language import Lang

if TYPE_CHECKING:
    from fordel.shown.results import Shown


def show(value: Any, *, lang: Lang | None = None, folded: int | None = 20) -> Shown:
    """A result, or a list of such, as tables in a language; of more rows than `folded` the rest is folded away."""
    from fordel.shown.results import Shown

    return Shown(value, lang, folded)
