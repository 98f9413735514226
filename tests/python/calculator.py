"""A reader with a calculator: works out the equations that an explanation writes, by nothing but the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

NUMBER = r"\d[\d.,]*\d|\d"
TOKEN = re.compile(rf"({NUMBER}) ?(%)?|([-+×/^()])")
EXPRESSION = re.compile(r"[(\d][\d.,%×/^()+… -]*$")
RESULT = re.compile(rf"({NUMBER})( …)?(?: \(([\d./]+)\))?")
# What stands between the numbers and is no part of the sum: units, and remarks in parentheses.
ASIDE = re.compile(r" ?\b(kr\.|kr\b|DKK|øre|kroner)| \((?=[^()]*[^\W\d_])[^()]*\)")
OF = re.compile(r"(%) (?:af|of) (?=\d)")  # 25% of 3,000,000
FIRST_DECIMALS = re.compile(rf"(?:{NUMBER}) … \((\d+/\d+)\)")  # 0.9104 … (14251/15653): exactly the latter


@dataclass
class Equation:
    """What the left side comes to, and what stands on the right: exactly, or in its first decimals."""

    line: str
    left: Fraction
    right: Fraction
    exact: bool
    approximate: bool  # the left side itself has numbers of which only the first decimals are written

    def holds(self, decimals: int = 2) -> bool:
        if self.exact and not self.approximate:
            return self.left == self.right
        apart = abs(self.left - self.right)
        return apart < Fraction(1, 10**decimals) * (2 if self.approximate else 1)


def number(written: str, lang: str) -> Fraction:
    return Fraction(written.replace(".", "").replace(",", ".") if lang == "da" else written.replace(",", ""))


def worked_out(written: str, lang: str) -> Fraction:
    """× and / from left to right, before + and -."""
    tokens: list[Fraction | str] = [
        sign or number(digits, lang) / (100 if percent else 1) for digits, percent, sign in TOKEN.findall(written)
    ]

    def value() -> Fraction:
        token = tokens.pop(0)
        found = total() if token == "(" else token
        if token == "(":
            assert tokens.pop(0) == ")", written
        assert isinstance(found, Fraction), written
        if tokens[:1] == ["^"]:
            tokens.pop(0)
            found **= int(value())
        return found

    def product() -> Fraction:
        found = value()
        while tokens and tokens[0] in ("×", "/"):
            found = found * value() if tokens.pop(0) == "×" else found / value()
        return found

    def total() -> Fraction:
        found = product()
        while tokens and tokens[0] in ("+", "-"):
            found = found + product() if tokens.pop(0) == "+" else found - product()
        return found

    found = total()
    assert not tokens, written
    return found


def equations(line: str, lang: str) -> list[Equation]:
    """Each "a = b" that a line of an explanation states."""
    plain = OF.sub(r"\1 × ", ASIDE.sub("", FIRST_DECIMALS.sub(r"(\1)", line)))
    sides = plain.split(" = ")
    found = []
    for left, right in pairwise(sides):
        expression, result = EXPRESSION.search(left), RESULT.match(right.lstrip("("))
        assert expression is not None, line
        assert result is not None, line
        if right.startswith("("):
            result = re.match(r"([\d/]+)()()", right[1:])
            assert result is not None
            value = Fraction(result[1])
        else:
            value = number(result[1], lang)
        approximate = "…" in expression[0]
        left_value = worked_out(expression[0].replace(" …", ""), lang)
        found.append(Equation(line, left_value, value, not result[2], approximate))
    return found
