"""Long work tells on a terminal how far it has come, and nowhere else."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

try:
    import pty
except ImportError:  # Windows
    pty = None  # type: ignore[assignment]

WORK = """import sys, time
from fordel.commands.output import progress
with progress("cases") as told:
    for done in range(1, {steps} + 1):
        time.sleep(0.1)
        told(done, {steps})
print("rich" in sys.modules)
"""


def at_a_terminal(steps: int) -> tuple[str, str]:
    """What is written to the standard output, and what the terminal gets."""
    mine, its = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    done = subprocess.run(
        [sys.executable, "-c", WORK.format(steps=steps)],
        stdout=subprocess.PIPE,
        stderr=its,
        env=environment,
        check=True,
        timeout=60,
    )
    os.write(its, b"end")
    shown = b""
    while not shown.endswith(b"end"):
        shown += os.read(mine, 65536)
    os.close(mine)
    os.close(its)
    return done.stdout.decode(), shown.decode("utf-8").removesuffix("end")


@pytest.mark.skipif(pty is None, reason="no terminal to open")
def test_a_bar_counts_and_is_gone_at_the_end() -> None:
    printed, shown = at_a_terminal(22)
    assert printed == "True\n"
    assert "cases 2" in shown
    assert "/22" in shown
    assert shown.rstrip().endswith("\x1b[2K")  # the line is emptied


@pytest.mark.skipif(pty is None, reason="no terminal to open")
def test_work_of_less_than_a_second_shows_none() -> None:
    assert at_a_terminal(3) == ("False\n", "")


def test_a_pipe_gets_nothing() -> None:
    run = [sys.executable, "-c", WORK.format(steps=13)]
    done = subprocess.run(run, capture_output=True, encoding="utf-8", check=True, timeout=60)
    assert (done.stdout, done.stderr) == ("False\n", "")
