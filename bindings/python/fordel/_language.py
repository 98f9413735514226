"""The language in which results show themselves. It decides words and the notation of numbers, never an amount."""

from __future__ import annotations

from typing import Literal, cast

from fordel import _core

Lang = Literal["da", "en"]
Notation = Literal["plain", "danish", "english"]
Side = Literal["payers", "recipients"]


def set_language(lang: Lang) -> None:
    """From now on texts and tables are in this language, unless an argument `lang` says another: "da" or "en"."""
    _core._set_language(lang)  # the module's own texts are in it too


def language() -> Lang:
    """The language that set_language() set; English until then."""
    return cast(Lang, _core._language())


def said(en: str, da: str) -> str:
    """The one of two texts that is in the language that is set."""
    return da if language() == "da" else en


def chosen(lang: str | None) -> Lang:
    """The language that an argument names; where it names none, the one that is set."""
    if lang is None:
        return language()
    named = cast(Lang, lang)
    _core.Text("").in_(named)  # refuses what is no language
    return named


def notation(lang: str) -> Literal["danish", "english"]:
    """How numbers are written in a language."""
    return "danish" if lang == "da" else "english"
