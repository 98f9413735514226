"""Ctrl-C ends what takes long, and other threads run meanwhile."""

from __future__ import annotations

import subprocess
import sys

import pytest

# 0.2 s on an idle machine; the tests also run where several share a processor, and without optimisation.
MOST_SECONDS = 1.0

# Each takes far longer than the test waits; `work` is what is interrupted.
CALLS = {
    "apportion": """
weights = [2**55 + 2 * i * i + 1 for i in range(40)] + [1] * 60
work = lambda: fd.apportion(2**59, weights, method="quota", step_limit=10**12)
""",
    "plan": """
import array
amounts, plan = array.array("q", range(10**5)), fd.plan([2**60 + i for i in range(400)], method="huntington-hill")
work = lambda: [plan.apply(amounts, threads=2) for _ in range(100)]
""",
    "outcomes": """
tied = fd.apportion(12, [1] * 24)
work = lambda: tied.outcomes(limit=10**9)
""",
    "round_table": """
cells = [[Fraction(1 + (7 * i * j) % 96, 97) for j in range(400)] for i in range(400)]
work = lambda: [fd.round_table(cells) for _ in range(100)]
""",
    "mix": """
keys = [fd.Key({f"p{i}": Fraction(1, i % 97 + 3 + k) for i in range(3000)}) for k in range(10)]
parts = [Fraction(1, 200) * key for key in keys * 20]
work = lambda: [fd.mix(parts) for _ in range(100)]
""",
    "running_carry": """
carry = fd.RunningCarry()
weights = {f"p{i}": i % 977 + 1 for i in range(20_000)}
work = lambda: [carry.next(10**9, weights) for _ in range(1000)]
""",
    "schedule": """
payers = fd.Key({f"p{i}": 1 + i % 977 for i in range(4000)})
programme = fd.Programme("p", fd.Text("p", "p"), "DKK")
for s in range(40):
    programme.add(fd.Stream(f"s{s}", fd.per_year(fd.kroner(10**6 + s)), payers, fd.Party("R"), fd.Period.years(2000, 2100)))
work = programme.schedule
""",
}
PROGRAM = """
import os, signal, threading, time
from fractions import Fraction
import fordel as fd
{call}
turns, sent = [], []
def others():
    for _ in range(500):
        turns.append(time.monotonic())
        time.sleep(0.001)
    sent.append(time.monotonic())
    os.kill(os.getpid(), signal.SIGINT)
threading.Thread(target=others, daemon=True).start()
try:
    work()
    print("ended")
except KeyboardInterrupt:
    print("interrupted", time.monotonic() - sent[0], len(turns))
again = fd.apportion(7, [4, 1, 1], method="quota")
print(again.units)
"""


@pytest.mark.parametrize("name", CALLS)
def test_a_signal_ends_a_long_call_and_other_threads_run_meanwhile(name: str) -> None:
    program = PROGRAM.format(call=CALLS[name])
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=True)
    what, again = told.stdout.splitlines()
    assert what.startswith("interrupted"), told.stdout
    _, seconds, turns = what.split()
    assert float(seconds) < MOST_SECONDS
    assert int(turns) == 500
    assert again == "[5, 1, 1]"


# One call each, long enough for others to have several turns.
TURNS = """
import threading, time
import fordel as fd
payers = fd.Key({f"p{i}": 1 + i % 977 for i in range(400)})
programme = fd.Programme("p", fd.Text("p", "p"), "DKK")
for s in range(100):
    programme.add(fd.Stream(f"{s // 10}.{s}", fd.per_year(fd.kroner(10**6 + s)), payers, fd.Party("R"), fd.Period.years(2025, 2028)))
schedule = programme.schedule()
shown = {"explain": schedule.filter(stream="0.0"), "to_json": schedule.filter(stream="0")}
turns, ended = [], False
def others():
    while not ended:
        turns.append(time.monotonic())
        time.sleep(0.001)
threading.Thread(target=others, daemon=True).start()
for name in ["explain", "to_json", "to_csv", "total_by", "pivot"]:
    arguments = {"total_by": [["stream", "payer"]], "pivot": ["stream", "payer"]}.get(name, [])
    started = time.monotonic()
    getattr(shown.get(name, schedule), name)(*arguments)
    until = time.monotonic()
    print(name, sum(started < turn < until for turn in list(turns)) >= 3)
ended = True
"""


def test_other_threads_run_while_a_schedule_is_told() -> None:
    told = subprocess.run([sys.executable, "-c", TURNS], capture_output=True, text=True, timeout=120, check=True)
    names = ["explain", "to_json", "to_csv", "total_by", "pivot"]
    assert told.stdout.splitlines() == [f"{name} True" for name in names]


HANDLER = """
import signal, time
from fractions import Fraction
import fordel as fd
cells = [[Fraction(1 + (7 * i * j) % 96, 97) for j in range(100)] for i in range(100)]
expected = fd.round_table(cells)
calls, busy = [], False
def handler(number, frame):
    global busy
    if busy: return
    busy = True
    calls.append(fd.round_table(cells) == expected)
    busy = False
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
until = time.monotonic() + 60
while len(calls) < 5 and time.monotonic() < until:
    assert fd.round_table(cells) == expected
signal.setitimer(signal.ITIMER_REAL, 0)
print(len(calls) >= 5 and all(calls))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no interval timers")
def test_a_signals_handler_may_call_the_library_during_a_long_call() -> None:
    told = subprocess.run([sys.executable, "-c", HANDLER], capture_output=True, text=True, timeout=120)
    assert (told.returncode, told.stdout) == (0, "True\n"), told.stderr
