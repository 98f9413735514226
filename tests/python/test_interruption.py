"""Ctrl-C ends what takes long, and other threads run meanwhile."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest

# Each takes far longer than the test waits.
CALLS = {
    "apportion": """
import fractions
work = lambda: fd.apportion(2**59, [2**55 + 2 * i * i + 1 for i in range(40)] + [1] * 60,
                            method="quota", step_limit=10**12)
""",
    "outcomes": "a = fd.apportion(12, [1] * 24); work = lambda: a.outcomes(limit=10**9)",
    "round_table": """
import fractions
n = 300
cells = [[fractions.Fraction(1 + (7 * i * j) % 96, 97) for j in range(n)] for i in range(n)]
work = lambda: fd.round_table(cells)
""",
    "mix": """
import fractions
n = 3_000
parts = [fractions.Fraction(1, 40) * fd.Key({f"p{i}": fractions.Fraction(1, 2 * i + 3 + k) for i in range(n)})
         for k in range(40)]
work = lambda: fd.mix(parts)
""",
    "schedule": """
import fractions
payers = fd.Key({f"p{i}": 1 + i % 977 for i in range(4_000)})
p = fd.Programme("p", fd.Text("p", "p"), "DKK")
for s in range(40):
    p.add(fd.Stream(f"s{s}", fd.Text("s", "s"), fd.kroner(10**6 + s), payers, fd.Party("r", "R"), fd.Period(2000, 2100)))
work = p.schedule
""",
}
PROGRAM = """
import sys, threading, time
import fordel as fd
{call}
turns = 0
def count():
    global turns
    while True:
        turns += 1
        time.sleep(0.001)
threading.Thread(target=count, daemon=True).start()
time.sleep(0.05)
before = turns
print("begun", flush=True)
try:
    work()
    print("ended", flush=True)
except KeyboardInterrupt:
    print("interrupted", time.time(), turns - before, flush=True)
"""
