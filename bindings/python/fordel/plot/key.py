"""A picture of a key: each party's share."""

from __future__ import annotations

from fractions import Fraction

import fordel as fd
from fordel._language import Lang, chosen
from fordel.plot.captions import bases, cited, counted
from fordel.plot.numbers import percent
from fordel.plot.picture import Bar, Picture, Row, Rows
from fordel.plot.words import WORDS
from fordel.shown.table import Column, Table


def shares(key: fd.Key, lang: Lang | None) -> Picture:
    """A bar for each party, the largest share first."""
    lang = chosen(lang)
    words, stated = WORDS[lang], cited([counted(basis, lang) for basis in bases(key)], lang)
    parts = [(party.name, key.share(party), weight) for party, weight in zip(key.parties, key.weights, strict=True)]
    parts.sort(key=lambda part: -part[1])
    heads = [Column(words["party"]), *(Column(words[head], number=True) for head in ("weight", "exact", "share"))]
    return Picture(
        "shares",
        words["shares"],
        key.basis.what.in_(lang),
        Rows(tuple(row_of(name, share, lang) for name, share, _ in parts), "%"),
        Table(
            words["shares"],
            heads,
            [[name, weight, share, percent(share, 2, lang)] for name, share, weight in parts],
            [[words["in_all"], key.total, Fraction(1), percent(Fraction(1), 0, lang)]],
            stated,
        ),
        tuple(stated),
        lang,
    )


def row_of(name: str, share: Fraction, lang: Lang) -> Row:
    text = percent(share, 2, lang)
    return Row(name, (Bar(Fraction(0), 100 * share, 0, f"{name}: {text}"),), text)
