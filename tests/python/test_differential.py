"""Every method against an independent exact oracle on random input, ties, residuals and errors included.

FORDEL_DIFFERENTIAL_CASES sets how many cases (10,000 unless set; 1,000,000 for the long run), FORDEL_DIFFERENTIAL_SEED
where to begin. Each case has a seed of its own, which a failure names.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from random import Random

import apportionment_cases as cases
import apportionment_oracle as oracle
import fordel as fd

COUNT = int(os.environ.get("FORDEL_DIFFERENTIAL_CASES", "10000"))
SEED = int(os.environ.get("FORDEL_DIFFERENTIAL_SEED", "0"))


def by_larger_weight(weights: list[int | Fraction]) -> list[int]:
    """Rank of each party, as the policy of that name has it."""
    order = sorted(range(len(weights)), key=lambda i: (-weights[i], i))
    return [order.index(i) for i in range(len(weights))]


def ask_oracle(case: cases.Case, policy: str) -> tuple[object, ...]:
    ranks = by_larger_weight(list(case.weights)) if policy == "larger-weight" else None
    try:
        split = oracle.apportion(case.units, case.weights, case.method, ranks=ranks, **case.options)
    except oracle.Refused as refused:
        return ("refused", *sorted(refused.names))
    return split.units, split.who, split.won, split.residual


def ask_library(case: cases.Case, policy: str) -> tuple[object, ...]:
    try:
        shared = fd.apportion(case.units, case.weights, method=case.method, ties=policy, **case.options)
    except fd.Error as error:
        return "refused", error.id.removeprefix("fordel.apportionment.")
    return shared.units, shared.ties.who, shared.ties.won, shared.residual


def agree(expected: tuple[object, ...], got: tuple[object, ...]) -> bool:
    if expected[0] == got[0] == "refused":
        return got[1] in expected[1:]
    return expected == got


def differences(draw: Callable[[Random], cases.Case], count: int) -> tuple[list[str], Counter[str]]:
    found = []
    seen: Counter[str] = Counter()
    for seed in range(SEED, SEED + count):
        random = Random(seed)
        case = draw(random)
        policy = random.choice(["order", "order", "order", "larger-weight"])
        expected, got = ask_oracle(case, policy), ask_library(case, policy)
        seen[case.method] += 1
        seen["refused"] += expected[0] == "refused"
        seen["tied"] += expected[0] != "refused" and bool(expected[1])
        if not agree(expected, got):
            found.append(f"seed {seed}: {case}, ties={policy!r}\n  oracle  {expected}\n  library {got}")
            if len(found) == 5:
                break
    return found, seen


def test_every_method_agrees_with_the_oracle() -> None:
    found, seen = differences(cases.draw, COUNT)
    assert not found, "\n".join(found)
    # The input is worth its name: every method, many ties, errors too.
    assert {method for method, _options in cases.EVERY_METHOD} <= set(seen)
    assert seen["tied"] > COUNT // 20
    assert seen["refused"] > COUNT // 200


def test_bounded_results_agree_with_the_oracle() -> None:
    count = max(COUNT // 4, 1)
    found, seen = differences(cases.draw_bounds, count)
    assert not found, "\n".join(found)
    assert {cases.LARGEST_REMAINDER, *(method for method, _options in cases.DIVISOR_METHODS)} <= set(seen)
    assert count // 200 < seen["refused"] < count // 2
    assert seen["tied"] > count // 50


def test_quotas_are_the_exact_shares() -> None:
    for seed in range(500):
        case = cases.draw(Random(seed))
        if ask_oracle(case, "order")[0] == "refused":
            continue
        quotas = fd.apportion(case.units, case.weights, method=case.method, **case.options).quotas
        total = Fraction(sum(case.weights))
        assert quotas == [case.units * weight / total for weight in case.weights], case
