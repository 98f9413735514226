"""The command that shares a whole file, Parquet in and out: how long it takes for a row, and how much memory at its peak.

    file.py --lines 6250000      a hundred million rows of output, which takes a minute or two

The peak should not depend on the size of the file.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

import sample
from command import FORDEL
from rounds import tell

PARTIES, BATCH = 16, 250_000
MOST_MEGABYTES = 500  # the goal, whatever the size


def write_lines(path: Path, lines: int) -> None:
    """Batch by batch, so that who writes them needs little memory too."""
    schema = pa.schema({"line": pa.int64(), "amount": pa.int64()})
    amounts = np.array(sample.amounts(BATCH))
    with pq.ParquetWriter(path, schema) as writer:
        for first in range(0, lines, BATCH):
            numbers = np.arange(first, min(first + BATCH, lines))
            writer.write_batch(pa.record_batch([numbers, amounts[: len(numbers)]], schema=schema))


def peak_megabytes(*command: str) -> float:
    done = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(done.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, command
    done.returncode = 0
    return used.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=1, help="one is enough: memory does not vary")
    parser.add_argument("--lines", type=int, default=625_000)
    lines = parser.parse_args().lines
    with tempfile.TemporaryDirectory() as folder:
        path, key, out = (Path(folder, name) for name in ("lines.parquet", "key.csv", "shares.parquet"))
        write_lines(path, lines)
        rows = [f"Town {i};{weight}" for i, weight in enumerate(sample.weights(PARTIES))]
        key.write_text("\n".join(["party;weight", *rows, ""]), encoding="utf-8")
        began = os.times()
        peak = peak_megabytes(
            *FORDEL, "allocate", str(path), "--amount", "amount", "--key", str(key), "--out", str(out)
        )
        ended = os.times()
        taken = ended.children_user - began.children_user + ended.children_system - began.children_system
        assert pq.ParquetFile(out).metadata.num_rows == lines * PARTIES
    memory = {"peak_megabytes": peak, "goal_megabytes": MOST_MEGABYTES}
    tell("file", "fordel allocate", [PARTIES, lines * PARTIES], "O2", taken / lines / PARTIES * 1e9, **memory)


if __name__ == "__main__":
    main()
