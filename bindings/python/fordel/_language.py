"""The language in which results show themselves. It decides words and the notation of numbers, never an amount."""

from __future__ import annotations

from typing import Literal, cast

from fordel import _core

Lang = Literal["da", "en"]
_set: Lang = "en"


def set_language(lang: Lang) -> None:
    """From now on texts and tables are in this language, unless an argument `lang` says another: "da" or "en"."""
    global _set
    _core.Text("", "").in_(lang)  # refuses what is no language
    _set = lang


def language() -> Lang:
    """The language that set_language() set; English until then."""
    return _set


def chosen(lang: str | None) -> Lang:
    """The language that an argument names; where it names none, the one that is set."""
    if lang is None:
        return _set
    _core.Text("", "").in_(lang)  # refuses what is no language
    return cast(Lang, lang)
