"""The numbers of the Python jobs: spread as those of sample.hpp are, the same in each run."""

from __future__ import annotations

import random


def weights(parties: int, median: float = 45_000, seed: int = 1) -> list[int]:
    draw = random.Random(seed)
    return [max(1, int(median * draw.lognormvariate(0, 0.8))) for _ in range(parties)]


def amounts(count: int, seed: int = 42) -> list[int]:
    draw = random.Random(seed)
    return [int(10 ** draw.uniform(4, 13)) for _ in range(count)]
