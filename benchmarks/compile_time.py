"""What a header costs a translation unit, against <vector> and <span>.

`compile_time.py kernel.hpp fordel.hpp` prints the figures; with `--limit 1.5` the status is 1 if a header costs more than that
many times the base. The runs of all units alternate, so that a busy machine slows them alike; the time is the processor's, the
median of the runs, and a second and third attempt are allowed before the limit counts as broken.
"""

import argparse
import resource
import statistics
import subprocess
import sys
from pathlib import Path

BASE = "#include <vector>\n#include <span>\n"


def seconds(command: list[str], unit: str) -> float:
    """Processor time of one compilation."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, input=unit, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def medians(command: list[str], units: dict[str, str], runs: int) -> dict[str, float]:
    taken: dict[str, list[float]] = {name: [] for name in units}
    for _ in range(runs):
        for name, unit in units.items():
            taken[name].append(seconds(command, unit))
    return {name: statistics.median(times) for name, times in taken.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("headers", nargs="+", help="below fordel/")
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--include", type=Path, default=Path("include"))
    parser.add_argument("--boost", default="", help="folder that holds boost/, if the compiler does not know it")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--limit", type=float)
    arguments = parser.parse_args()

    command = [arguments.compiler, "-std=c++20", "-O0", f"-I{arguments.include}"]
    command += ["-isystem", arguments.boost] if arguments.boost else []
    command += ["-c", "-o", "/dev/null", "-x", "c++", "-"]
    units = {"<vector> and <span>": BASE} | {header: f"#include <fordel/{header}>\n" for header in arguments.headers}
    for _ in range(3):
        figures = medians(command, units, arguments.runs)
        base = figures["<vector> and <span>"]
        for name, time in figures.items():
            print(f"{name:24} {time * 1000:7.0f} ms  {time / base:5.2f} ×")
        if arguments.limit is None or max(figures.values()) <= arguments.limit * base:
            return 0
    print(f"above the limit of {arguments.limit} ×, three times", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
