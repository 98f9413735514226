"""Largest remainders of one amount, as one writes them in plain Python."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal


def in_integers(amount: int, weights: Sequence[int]) -> list[int]:
    total = sum(weights)
    shares, remainders = [], []
    for weight in weights:
        share, remainder = divmod(amount * weight, total)
        shares.append(share)
        remainders.append(remainder)
    ranking = sorted(range(len(weights)), key=lambda i: -remainders[i])
    for i in ranking[: amount - sum(shares)]:
        shares[i] += 1
    return shares


def in_decimals(amount: Decimal, weights: Sequence[Decimal], cent: Decimal = Decimal("0.01")) -> list[Decimal]:
    """Kroner with two places. Exact only as far as the context's precision goes."""
    total = sum(weights)
    shares, remainders = [], []
    for weight in weights:
        exact = amount * weight / total
        share = exact.quantize(cent, rounding=ROUND_DOWN)
        shares.append(share)
        remainders.append(exact - share)
    ranking = sorted(range(len(weights)), key=lambda i: -remainders[i])
    for i in ranking[: int((amount - sum(shares)) / cent)]:
        shares[i] += cent
    return shares
