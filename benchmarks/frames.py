"""Data frames in the long form, a row for each line and party, beside a plan that only writes the amounts."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

import fordel as fd
import sample
from rounds import rounds_asked, take_turns

PARTIES, LINES, BATCH = 16, 500_000, 50_000


def main() -> None:
    rounds = rounds_asked()
    key = fd.Key({f"Town {i}": weight for i, weight in enumerate(sample.weights(PARTIES))})
    amounts = np.array(sample.amounts(LINES))
    lines = pa.table({"line": np.arange(LINES), "amount": amounts})
    plan, out = fd.plan(key), np.zeros((LINES, PARTIES), np.int64)

    def apply() -> None:
        plan.apply(amounts, out=out)

    def in_memory() -> pa.Table:
        return fd.frames.allocate(lines, key=key, line="line")

    def streamed() -> int:
        reader = pa.RecordBatchReader.from_batches(lines.schema, lines.to_batches(max_chunksize=BATCH))
        return sum(batch.num_rows for batch in fd.frames.allocate(reader, key=key, line="line"))

    apply()
    assert np.array_equal(in_memory()["amount"].to_numpy(), out.ravel())
    assert streamed() == LINES * PARTIES
    for job, way in (("frame-in-memory", in_memory), ("frame-streamed", streamed)):
        take_turns(job, [PARTIES], {"fd.frames.allocate": (way, LINES), "Plan.apply": (apply, LINES)}, rounds)


if __name__ == "__main__":
    main()
