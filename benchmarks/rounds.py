"""Lets several ways of one job take turns, and prints what each takes: processor time, the median of the rounds."""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence

Way = Callable[[], object]
LEAST = 0.03  # seconds: a round shorter than that says more of the clock than of the way


def rounds_asked() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args().rounds


def seconds_of(way: Way, times: int) -> float:
    began = time.process_time()
    for _ in range(times):
        way()
    return time.process_time() - began


def times_for(way: Way) -> int:
    """How often in a round."""
    times = 1
    while (seconds := seconds_of(way, times)) < LEAST:
        times = max(2 * times, round(times * LEAST / max(seconds, LEAST / 100)))
    return times


def medians(ways: dict[str, tuple[Way, int]], rounds: int) -> dict[str, float]:
    """What each way takes, in nanoseconds, for one of the results that it comes to at once."""
    times = {name: times_for(way) for name, (way, _) in ways.items()}
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, (way, results) in ways.items():
            taken[name].append(seconds_of(way, times[name]) / times[name] / results)
    return {name: statistics.median(seconds) * 1e9 for name, seconds in taken.items()}


def take_turns(job: str, sizes: Sequence[int], ways: dict[str, tuple[Way, int]], rounds: int) -> None:
    for name, nanoseconds in medians(ways, rounds).items():
        tell(job, name, sizes, "O2", nanoseconds)


def tell(job: str, way: str, sizes: Sequence[int], level: str, ns: float, **notes: float) -> None:
    print(
        json.dumps({"job": job, "way": way, "sizes": list(sizes), "level": level, "ns": ns, "notes": notes}), flush=True
    )


def seconds_of_command(*command: str) -> float:
    """Processor time of a program and all that it started."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
