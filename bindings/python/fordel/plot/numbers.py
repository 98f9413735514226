"""Amounts and axes in the notation of a language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

import fordel as fd
from fordel._language import Lang, notation

MILLION = 10**6


class Amounts:
    """Writes the amounts of one picture: without øre where not one of them has any."""

    def __init__(self, amounts: Iterable[fd.Money], lang: Lang) -> None:
        self.notation, self.mark = notation(lang), "," if lang == "da" else "."
        self.whole = all(amount.exact.denominator == 1 for amount in amounts)

    def __call__(self, amount: fd.Money) -> str:
        number, unit = amount.to_string(self.notation).rsplit(" ", 1)
        return f"{number.rsplit(self.mark, 1)[0] if self.whole else number} {unit}"

    def signed(self, amount: fd.Money) -> str:
        return ("+" if amount.minor > 0 else "") + self(amount)

    def without_unit(self, amount: fd.Money) -> str:
        return self(amount).rsplit(" ", 1)[0]


def unit_of(amount: fd.Money, lang: Lang) -> str:
    return amount.to_string(notation(lang)).rsplit(" ", 1)[1]


def percent(part: Fraction, digits: int, lang: Lang) -> str:
    return fd.to_rounded(100 * part, digits, notation(lang)) + " %"


@dataclass(frozen=True)
class Axis:
    """From where to where it goes, and its ticks with what stands at them."""

    low: Fraction
    high: Fraction
    ticks: tuple[tuple[Fraction, str], ...]
    unit: str

    def place(self, value: Fraction, start: float, length: float) -> float:
        """Where a number stands on a line of the page: the first float there is."""
        return start + length * float((value - self.low) / (self.high - self.low))


def steps(extent: Fraction) -> Iterator[Fraction]:
    """1, 2, 5, 10, … of a size that divides the extent into ten or fewer."""
    power = Fraction(10) ** (len(str(int(extent))) - 2) if extent >= 1 else Fraction(1, 10**9)
    while True:
        for factor in (1, 2, 5):
            if factor * power * 10 >= extent:
                yield factor * power
        power *= 10


def digits_of(step: Fraction) -> int:
    return next(digits for digits in range(20) if (step * 10**digits).denominator == 1)


def axis(
    low: Fraction,
    high: Fraction,
    units: tuple[str, str],
    lang: Lang,
    fits: Callable[[list[str]], bool] = lambda _: True,
) -> Axis:
    """An axis from below the lowest to above the highest, with as many ticks as fit. units: that of one, that of a million or ""."""
    scale = MILLION if units[1] and max(abs(low), abs(high)) >= 5 * MILLION else 1
    for step in steps(high - low or abs(high) or Fraction(1)):
        first, last = low // step, -(-high // step)
        last += first == last
        digits = digits_of(step / scale)
        labels = [fd.to_rounded(at * step / scale, digits, notation(lang)) for at in range(first, last + 1)]
        if len(labels) <= 3 or fits(labels):
            break
    ticks = tuple((at * step, label) for at, label in zip(range(first, last + 1), labels, strict=True))
    return Axis(first * step, last * step, ticks, units[scale != 1])
