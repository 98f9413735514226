"""Keys: their shares, weights and basis."""

from __future__ import annotations

from fractions import Fraction

import fordel as fd
from fordel._language import Lang
from fordel.shown import cells
from fordel.shown.table import Column, Rows, Table
from fordel.shown.words import WORDS


def basis(key: fd.Key, lang: Lang) -> str:
    """What the weights are and where they are from, as the explanation of a share says it last."""
    said = str(key.explain(0, lang)).rstrip("\n")
    return said.rsplit("\n", 1)[-1]


def _weight(value: Fraction) -> int | Fraction:
    return value.numerator if value.denominator == 1 else value


def shares(key: fd.Key, lang: Lang) -> list[Table]:
    """Who bears which share, by which weight."""
    words = WORDS[lang]
    total, weights = key.total, key.weights
    rows = Rows(
        range(len(key.parties)),
        lambda i: (parties[i].name, _weight(weights[i]), weights[i] / total, cells.percent(weights[i] / total, lang)),
    )
    parties = key.parties
    return [Table(
        basis(key, lang),
        [Column(words["party"]), Column(words["weight"], True), Column(words["share"], True), Column(words["percent"], True)],
        rows,
        [(words["in_all"], _weight(total), Fraction(1), cells.percent(Fraction(1), lang))],
    )]  # fmt: skip
