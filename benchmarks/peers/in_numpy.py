"""Largest remainders of many amounts in NumPy: in float64, which nearly everybody takes, and in int64, exact in its range."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
CHUNK = 20_000  # amounts at once: the matrices in between stay in the cache


def by_chunks(share: str, amounts: Ints, weights: Ints, out: Ints) -> None:
    for first in range(0, len(amounts), CHUNK):
        last = first + CHUNK
        out[first:last] = WAYS[share](amounts[first:last], weights)


def in_floats(amounts: Ints, weights: Ints) -> Ints:
    """Wrong where two remainders are closer than a float can tell."""
    exact = amounts[:, None] * (weights / weights.sum())
    shares = np.floor(exact)
    remainders = exact - shares
    shares = shares.astype(np.int64)
    return shares + (places(remainders) < (amounts - shares.sum(axis=1))[:, None])


def in_integers(amounts: Ints, weights: Ints) -> Ints:
    """Exact while the square of the total has 63 bits: an amount is first divided into whole totals and a rest."""
    total = weights.sum()
    wholes, rests = np.divmod(amounts, total)
    quotients, remainders = np.divmod(rests[:, None] * weights, total)
    left = rests - quotients.sum(axis=1)
    return wholes[:, None] * weights + quotients + (places(remainders) < left[:, None])


def places(remainders: npt.NDArray[np.generic]) -> Ints:
    """The place of each in its row, the largest first, of equal ones the earlier."""
    ranking = np.argsort(-remainders, axis=1, kind="stable")
    found = np.empty_like(ranking)
    np.put_along_axis(found, ranking, np.arange(remainders.shape[1])[None, :], axis=1)
    return found


WAYS = {"NumPy float64": in_floats, "NumPy int64": in_integers}
