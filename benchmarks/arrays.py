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
from peers import in_numpy
from peers.one_by_one import in_decimals, in_integers
from rounds import Way, rounds_asked, take_turns, tell

HERE = Path(__file__).parent
NODE_MODULES = HERE.parent / "build" / "node"
MANY, FEW = 200_000, 1_000


def ours(parties: int, amounts: np.ndarray) -> tuple[Way, np.ndarray]:
    plan = fd.plan({f"Town {i}": weight for i, weight in enumerate(sample.weights(parties))})
    out = np.zeros((len(amounts), parties), np.int64)
    return lambda: plan.apply(amounts, out=out), out


def beside_numpy(parties: int, rounds: int) -> None:
    weights, amounts = np.array(sample.weights(parties)), np.array(sample.amounts(MANY))
    share, shares = ours(parties, amounts)
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
        "fd.plan": (share, MANY),
        "NumPy float64": (in_chunks("NumPy float64"), MANY),
        "NumPy int64": (in_chunks("NumPy int64"), MANY),
        "Decimal": (kroner, FEW),
        "Python integers": (integers, FEW),
    }
    in_a_million = {"NumPy float64": {"wrong_in_a_million": wrong * 1_000_000 / MANY}}
    take_turns("python-rows", [parties], ways, rounds, level(), **in_a_million)


def wrong_rows(way: Way, shares: np.ndarray, right: np.ndarray) -> int:
    way()
    return int((shares != right).any(axis=1).sum())


def level() -> str:
    """Which code the module takes for its inner loops."""
    flags = Path("/proc/cpuinfo").read_text("utf-8") if Path("/proc/cpuinfo").exists() else ""
    return "v3" if " avx2 " in flags else "v2"


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
    share, _ = ours(parties, amounts)
    take_turns("node-rows", [parties], {"fd.plan": (share, FEW)}, rounds, level())
    tell("node-rows", "dinero.js", [parties], level(), json.loads(done.stdout)["ns"])


def main() -> None:
    rounds = rounds_asked()
    for parties in (16, 98):
        beside_numpy(parties, rounds)
    beside_node(rounds)


if __name__ == "__main__":
    main()
