"""Whatever is handed in: an answer, or an error that helps; no crash, no hang, no error of the bindings' own.

FORDEL_ANY_ARGUMENT_CALLS sets how many calls are made (10,000 unless it says otherwise), FORDEL_ANY_ARGUMENT_SEED which.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

WORKER = Path(__file__).with_name("any_argument.py")
CALLS = int(os.environ.get("FORDEL_ANY_ARGUMENT_CALLS", "10000"))
SEED = os.environ.get("FORDEL_ANY_ARGUMENT_SEED", "doors")
PATIENCE = 60  # seconds for one call, on however slow a machine; those that end take milliseconds
MOST_LOST = 5


def described(number: int) -> str:
    done = subprocess.run(
        [sys.executable, WORKER, SEED, "--describe", str(number)], capture_output=True, text=True, check=False
    )
    return (
        re.sub(r" at 0x[0-9a-f]+", "", done.stdout.strip())
        or f"call {number}, which crashes before it is made: {done.stderr[-300:]}"
    )


def watched(first: int, progress: Path) -> tuple[list[str], int | None, str]:
    """The failures from call `first` on; the number of the call that was the end of the process, if any, and how."""
    progress.write_text(f"{first:20d}")
    report = progress.with_suffix(".txt")
    with report.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, WORKER, SEED, str(first), str(CALLS), str(progress)], stdout=out, stderr=subprocess.STDOUT
        )
        at, since = "", time.monotonic()
        while process.poll() is None:
            time.sleep(0.05)
            now = progress.read_text()
            if now != at:
                at, since = now, time.monotonic()
            elif time.monotonic() - since > PATIENCE:
                process.kill()
                process.wait()
                break
    failures = report.read_text(encoding="utf-8", errors="replace").splitlines()
    if process.returncode == 0:
        return failures, None, ""
    how = (
        f"does not end within {PATIENCE} s" if process.returncode == -9 else f"ends the process ({process.returncode})"
    )
    return failures, int(progress.read_text()), how


def test_any_argument_gets_an_answer_or_an_error_that_helps(tmp_path: Path) -> None:
    failures: list[str] = []
    next_call: int | None = 0
    lost = 0
    while next_call is not None and next_call < CALLS and lost < MOST_LOST:
        found, ended_at, how = watched(next_call, tmp_path / "progress")
        failures += found
        if ended_at is not None:
            failures.append(f"{ended_at}: {described(ended_at)} {how}")
            lost += 1
        next_call = None if ended_at is None else ended_at + 1
    assert not failures, f"{len(failures)} calls:\n" + "\n".join(failures[:50])


def test_a_call_is_the_same_each_time() -> None:
    assert [described(number) for number in (1, 57)] == [described(number) for number in (1, 57)]


def test_what_watches_sees_a_failure() -> None:
    """The watcher itself: an exception that is nobody's is a complaint, one of the caller's own is none."""
    code = (
        "import any_argument as a\n"
        "def fail(): raise AttributeError('items')\n"
        "def own(): raise a.HostileError('len')\n"
        "def bound(): raise TypeError('incompatible function arguments')\n"
        "assert 'AttributeError' in a.complaint(a.Call('f', fail, [], {}))\n"
        "assert a.complaint(a.Call('f', own, [], {})) is None\n"
        "assert 'bindings' in a.complaint(a.Call('f', bound, [], {}))\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=WORKER.parent, check=True)
