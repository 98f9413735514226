"""What stands in cells, as short as it can be said."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

import fordel as fd
from fordel._language import Lang, notation
from fordel.shown import one_line
from fordel.shown.table import written
from fordel.shown.words import WORDS

_ITEMS = 6  # as many of a list stand in one cell


def currency(code: str, lang: Lang) -> str:
    """What a currency is called in a heading."""
    return "kr." if (code, lang) == ("DKK", "da") else code


def capital(text: str) -> str:
    """As a heading begins."""
    return text[:1].upper() + text[1:]


def amount_head(code: str, lang: Lang, name: str | None = None) -> str:
    """The heading above amounts: "Amount (DKK)", "Beløb (kr.)"."""
    words, unit = WORDS[lang], currency(code, lang)
    return words["amount_of"].format(name=words[name], currency=unit) if name else words["amount"].format(currency=unit)


def digits(value: Fraction, places: int, lang: Lang) -> str:
    """The first digits of a number, with … where there are more."""
    whole = value * 10**places
    cut = Fraction(abs(whole.numerator) // whole.denominator * (-1 if value < 0 else 1), 10**places)
    text = str(fd.to_rounded(cut, places, notation(lang)))
    if cut != value:
        return text + " …"
    return text.rstrip("0").rstrip(",.") if places else text


def percent(part: Fraction, lang: Lang) -> str:
    """A part of the whole in percent, as in a finance office's tables."""
    return digits(part * 100, 4, lang).replace(" …", "…") + (" %" if lang == "da" else "%")


def signed(amount: fd.Money, lang: Lang) -> str:
    """A difference, with its sign."""
    return ("+" if amount.minor > 0 else "") + written(amount, lang)


def months(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def days(period: fd.Period, lang: Lang) -> str:
    """A period by its days; whole years by their numbers."""
    first, last = period.first, period.last
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    return WORDS[lang]["whole_days"].format(first=first, last=last)


def _listed(items: Iterable[Any], lang: Lang) -> str:
    texts = [line(item, lang) for item in items]
    more = [WORDS[lang]["more_items"].format(count=len(texts))] if len(texts) > _ITEMS else []
    return ", ".join(texts[: _ITEMS if more else None] + more) or "–"


def line(value: Any, lang: Lang) -> str:
    """Any value of the library, or of Python, in a few words on one line."""
    match value:
        case None | "":
            return "–"
        case bool():
            return WORDS[lang]["yes" if value else "no"]
        case str():
            return fd.visible(value)
        case int() | Fraction() | datetime.date():
            return written(value, lang)
        case fd.Money() | fd.ExactMoney():
            return value.to_string(notation(lang))
        case fd.Text():
            return written(value, lang) or "–"
        case fd.Citation():
            return fd.visible(value.in_(lang)) or "–"
        case fd.Decision():
            return fd.visible(value.in_(lang)) or "–"
        case fd.Period():
            return days(value, lang)
        case fd.Position():
            return f"{value.line}:{value.column}"
        case fd.Adjustment() | fd.Condition() | fd.KeyRounding() | fd.ReferenceDate() | fd.TieBreaking():
            return fd.visible(value.describe(lang))
        case fd.PriceIndex() | fd.Spread() | fd.AmountRule():
            return written(value.describe(), lang)
        case fd.Node():
            return node(value)
        case Mapping():
            return _listed([f"{line(key, lang)}: {line(item, lang)}" for key, item in value.items()], lang)
        case list() | tuple():
            return _listed(value, lang)
    return first_line(value)


def node(value: fd.Node) -> str:
    """A value of a file on one line."""
    if value.kind == "list":
        return ", ".join(node(item) for item in value.items)
    if value.kind == "map":
        return ", ".join(f"{fd.visible(key)}: {node(item)}" for key, item in value.members.items())
    return fd.visible(value.text) or "–"


def first_line(value: object) -> str:
    """What an object says of itself, without the brackets around it."""
    said = one_line(value) if type(value).__str__ is object.__str__ else str(value).partition("\n")[0]
    return said[1:-1] if said.startswith("<") and said.endswith(">") else said
