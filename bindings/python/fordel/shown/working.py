"""Workings: each step with what it was made of and what it came to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

import fordel as fd
from fordel._language import Lang, notation
from fordel.shown import cells
from fordel.shown.table import Column, Row, Table
from fordel.shown.words import WORDS

_MOST = 200  # amounts, each with its steps
_INDENT = "\u2003"


def _input(one: fd.WorkingInput, lang: Lang) -> str:
    value = one.text if one.value is None else cells.digits(one.value, 4, lang)
    return f"{one.name} {value}".strip()


@cache
def _minor_digits(unit: str) -> int:
    try:
        return fd.Currency(unit).minor_digits
    except fd.Error:  # what is no listed currency
        return 0


def _result(value: Fraction, unit: str, lang: Lang) -> str:
    """An amount with all its digits."""
    digits = _minor_digits(unit) if unit else 0
    return (
        cells.digits(value, 4, lang)
        if (value * 10**digits).denominator != 1
        else fd.to_rounded(value, digits, notation(lang))
    )


def rows(steps: Sequence[fd.WorkingStep], lang: Lang, depth: int = 0) -> Iterator[Row]:
    """Each step, and below it the steps it is made of, a little further in."""
    for step in steps:
        said = _INDENT * depth + (step.what.in_(lang) or step.kind)
        yield (
            said,
            "; ".join(_input(one, lang) for one in step.inputs) or None,
            _result(step.result, step.unit, lang),
            cells.currency(step.unit, lang),
        )
        yield from rows(step.steps, lang, depth + 1)


def steps(of: Sequence[fd.WorkingStep], caption: str, lang: Lang) -> list[Table]:
    """Steps as a table."""
    words = WORDS[lang]
    left = [words["more_amounts"].format(count=len(of) - _MOST)] if len(of) > _MOST else []
    columns = [Column(words["what"]), Column(words["input"]), Column(words["result"], True), Column(words["unit"])]
    return [Table(caption, columns, list(rows(of[:_MOST], lang)), (), left)]


def working(of: fd.Working, lang: Lang) -> list[Table]:
    """All amounts with their steps."""
    return steps(of.amounts, f"{WORDS[lang]['working']}: {of.programme}" if of.programme else WORDS[lang]["working"], lang)  # fmt: skip


def workings(of: Sequence[fd.Working], lang: Lang) -> list[Table]:
    """All amounts of several."""
    return steps([amount for one in of for amount in one.amounts], WORDS[lang]["workings"], lang)


def step(of: fd.WorkingStep, lang: Lang) -> list[Table]:
    """One amount with its steps."""
    return steps([of], of.what.in_(lang) or of.kind, lang)
