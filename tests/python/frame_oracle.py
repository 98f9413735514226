"""Shares of a frame's lines worked out a second time, in fractions, from the definitions alone; and frames of each kind.

The unit is a whole one of the column's last place. Nothing here is taken from the library.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

Weights = Mapping[str, int | Fraction]
Row = tuple[Any, ...]


def largest_remainder(units: int, weights: Sequence[int | Fraction]) -> list[int]:
    """Whole quotas first; what is left goes to the largest remainders, among equal ones to whoever comes first."""
    total = sum(map(Fraction, weights))
    quotas = [abs(units) * Fraction(weight) / total for weight in weights]
    shares = [quota.__floor__() for quota in quotas]
    by_remainder = sorted(range(len(weights)), key=lambda i: (shares[i] - quotas[i], i))
    for i in by_remainder[: abs(units) - sum(shares)]:
        shares[i] += 1
    return [share if units >= 0 else -share for share in shares]


def webster(units: int, weights: Sequence[int | Fraction]) -> list[int]:
    """Unit by unit to the largest quotient by 1, 3, 5, …; among equal ones to whoever comes first."""
    shares = [0] * len(weights)
    queue = [(-Fraction(weight), i) for i, weight in enumerate(weights) if weight]
    heapq.heapify(queue)
    for _ in range(abs(units)):
        _, i = queue[0]
        shares[i] += 1
        heapq.heapreplace(queue, (-Fraction(weights[i]) / (2 * shares[i] + 1), i))
    return [share if units >= 0 else -share for share in shares]


Rule = Callable[[int, Sequence[int | Fraction]], list[int]]


def in_units(amount: int | Decimal, places: int) -> int:
    units = Fraction(amount) * 10**places
    assert units.denominator == 1
    return int(units)


def shared(amount: int | Decimal | None, weights: Weights, rule: Rule, places: int = 0) -> dict[str, Any]:
    """Each party's share, of the same kind as the amount."""
    if amount is None:
        return dict.fromkeys(weights)
    shares = rule(in_units(amount, places), list(weights.values()))
    whole = isinstance(amount, int)
    return {
        name: share if whole else Decimal(share).scaleb(-places) for name, share in zip(weights, shares, strict=True)
    }


def long_rows(
    lines: Sequence[Row],
    amounts: Sequence[Any],
    keys: Sequence[Weights],
    rule: Rule = largest_remainder,
    places: int = 0,
) -> list[Row]:
    """Line, party and amount, by line and by the order of its key."""
    return [
        (*line, party, share)
        for line, amount, key in zip(lines, amounts, keys, strict=True)
        for party, share in shared(amount, key, rule, places).items()
    ]
