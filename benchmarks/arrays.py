"""Many amounts from Python: a plan on NumPy int64 beside NumPy itself, Decimal, Python integers and dinero.js."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import numpy as np

import fordel as fd
import sample
from fordel import _core
from peers import in_numpy
from peers.one_by_one import in_decimals, in_integers
from rounds import Way, medians, rounds_asked, tell

HERE = Path(__file__).parent
NODE_MODULES = HERE.parent / "build" / "node"
MANY, FEW = 200_000, 1_000
LEVELS: list[str] = _core._plan_levels()  # the best is the last


def ours(parties: int, amounts: np.ndarray, level: str) -> tuple[Way, np.ndarray]:
    """With the inner loops of a level of the processor."""
    plan = fd.plan({f"Town {i}": weight for i, weight in enumerate(sample.weights(parties))})
    out = np.zeros((len(amounts), parties), np.int64)

    def apply() -> None:
        _core._choose_plan_level(level)
        plan.apply(amounts, out=out)

    return apply, out


def beside_numpy(parties: int, rounds: int) -> None:
    weights, amounts = np.array(sample.weights(parties)), np.array(sample.amounts(MANY))
    at_levels = {level: ours(parties, amounts, level) for level in LEVELS}
    share, shares = at_levels[LEVELS[-1]]
    other = np.zeros_like(shares)

    def in_chunks(way: str) -> Way:
        return lambda: in_numpy.by_chunks(way, amounts, weights, other)

    def kroner() -> None:
        for amount in few_kroner:
            in_decimals(amount, decimals)

    def integers() -> None:
        for amount in few:
            in_integers(amount, plain)

    few, plain = amounts[:FEW].tolist(), weights.tolist()
    few_kroner, decimals = [Decimal(a).scaleb(-2) for a in few], [Decimal(w) for w in plain]
    share()
    wrong = wrong_rows(in_chunks("NumPy float64"), other, shares)
    assert wrong_rows(in_chunks("NumPy int64"), other, shares) == 0
    ways = {
        **{level: (way, MANY) for level, (way, _) in at_levels.items()},
        "NumPy float64": (in_chunks("NumPy float64"), MANY),
        "NumPy int64": (in_chunks("NumPy int64"), MANY),
        "Decimal": (kroner, FEW),
        "Python integers": (integers, FEW),
    }
    taken = medians(ways, rounds)
    for level in LEVELS:
        tell("python-rows", "fd.plan", [parties], level, taken[level])
        for peer in ways.keys() - LEVELS:
            notes = {"wrong_in_a_million": wrong * 1_000_000 / MANY} if peer == "NumPy float64" else {}
            tell("python-rows", peer, [parties], level, taken[peer], **notes)


def wrong_rows(way: Way, shares: np.ndarray, right: np.ndarray) -> int:
    way()
    return int((shares != right).any(axis=1).sum())


# ---------------------------------------------------------------- dinero.js


def beside_node(rounds: int) -> None:
    if shutil.which("node") is None or not (NODE_MODULES / "node_modules" / "dinero.js").exists():
        print("dinero.js is not installed: its job is SKIPPED", file=sys.stderr)
        return
    parties = 16
    amounts = np.array(sample.amounts(FEW))
    task = json.dumps({"weights": sample.weights(parties), "amounts": amounts.tolist(), "rounds": rounds})
    done = subprocess.run(
        ["node", HERE / "peers" / "dinero.mjs", NODE_MODULES],
        input=task,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    best = LEVELS[-1]
    share, _ = ours(parties, amounts, best)
    tell("node-rows", "fd.plan", [parties], best, medians({"fd.plan": (share, FEW)}, rounds)["fd.plan"])
    tell("node-rows", "dinero.js", [parties], best, json.loads(done.stdout)["ns"])


def main() -> None:
    rounds = rounds_asked()
    for parties in (16, 98):
        beside_numpy(parties, rounds)
    beside_node(rounds)


if __name__ == "__main__":
    main()
