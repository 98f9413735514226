"""Long work tells on a terminal how far it has come, and nowhere else."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

try:
    import pty
except ImportError:  # Windows
    pty = None  # type: ignore[assignment]

WORK = """import time
from fordel.commands.output import progress
with progress("cases") as told:
    for done in range(1, {steps} + 1):
        time.sleep(0.1)
        told(done, {steps})
"""


def at_a_terminal(steps: int, terminal: str = "xterm") -> str:
    """What the terminal gets."""
    mine, its = pty.openpty()
    environment = {**os.environ, "TERM": terminal}
    run = [sys.executable, "-c", WORK.format(steps=steps)]
    subprocess.run(run, stderr=its, env=environment, check=True, timeout=60)
    os.write(its, b"end")
    shown = b""
    while not shown.endswith(b"end"):
        shown += os.read(mine, 65536)
    os.close(mine)
    os.close(its)
    return shown.decode("utf-8").removesuffix("end")


@pytest.mark.skipif(pty is None, reason="no terminal to open")
def test_a_line_counts_and_is_gone_at_the_end() -> None:
    shown = at_a_terminal(22)
    said, emptied = shown.rstrip("\r").rsplit("\r", 1)
    assert re.search(r"\rcases 1\d/22 \d\d % 0:01", said)
    assert "\n" not in shown
    assert emptied.isspace()


@pytest.mark.skipif(pty is None, reason="no terminal to open")
def test_work_of_less_than_a_second_shows_none() -> None:
    assert at_a_terminal(3) == ""


@pytest.mark.skipif(pty is None, reason="no terminal to open")
def test_a_terminal_that_only_adds_lines_gets_nothing() -> None:
    assert at_a_terminal(13, "dumb") == ""


def test_a_pipe_gets_nothing() -> None:
    run = [sys.executable, "-c", WORK.format(steps=13)]
    done = subprocess.run(run, capture_output=True, encoding="utf-8", check=True, timeout=60)
    assert (done.stdout, done.stderr) == ("", "")
