"""Runs the jobs, each beside its yardsticks and peers, and writes results.json: `make bench`.

    run.py --programs build/bench                   every job
    run.py --programs build/bench rows single       these jobs
    run.py --programs build/bench --against PATH    the schedule's jobs beside programs of an earlier state, made the same way

The ways of a job take turns in one run, so that a busy machine slows them alike; what counts is processor time, and the
median. A job whose peer is not installed, or whose processor is not there, is skipped by name; nothing here fails for being
slow. Only a run of every job writes results.json; of some, the rows are printed.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import fordel as fd
from jobs import JOBS, goal, hope

HERE = Path(__file__).parent
RESULTS = HERE / "results.json"
FLAGS = {"O2": "-O2", "v2": "-O3 -march=x86-64-v2", "v3": "-O3 -march=x86-64-v3"}
COMPILERS = {"GNU": "g++", "Clang": "clang++"}
BEST = "v3"  # the level at which curves are measured
# Of which program which jobs are; a script runs by itself.
PROGRAMS = {
    "batch": [
        "rows", "columns", "cached", "threads", "webster-rows", "tied-rows", "keys", "over-parties", "over-amounts", "over-units",
    ],
    "single": ["single"],
    "huge": ["huge", "tied"],
    "divisor": ["divisor", "over-seats"],
    "allocate": ["allocate"],
    "schedule": ["entries", "schedule", "cases", "explain"],
    "frame": ["frame"],
}  # fmt: skip
SCRIPTS = {
    "calls.py": ["python-apportion", "python-allocate"],
    "arrays.py": ["python-rows", "node-rows"],
    "frames.py": ["frame-in-memory", "frame-streamed"],
    "file.py": ["file"],
    "command.py": ["command-version", "command-report"],
}
EARLIER = ["schedule", "cases", "explain"]


class Measure(NamedTuple):
    """What one way of a job takes for one result."""

    job: str
    way: str
    sizes: tuple[int, ...]
    level: str
    nanoseconds: float
    notes: dict[str, float] | None = None


def say(text: str) -> None:
    print(f"fordel: {text}", file=sys.stderr, flush=True)


# ---------------------------------------------------------------- measuring


def run_program(program: Path, level: str, jobs: list[str], repetitions: int) -> Iterator[Measure]:
    if not jobs:
        return
    chosen = "|".join(jobs)
    done = subprocess.run(
        [
            program, f"--benchmark_filter=^({chosen}):", f"--benchmark_repetitions={repetitions}",
            "--benchmark_enable_random_interleaving=true", "--benchmark_min_time=0.03", "--benchmark_format=json",
        ],
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    for row in json.loads(done.stdout)["benchmarks"]:
        if row.get("error_occurred"):
            raise SystemExit(f"{row['name']}: {row['error_message']}")
        if row.get("aggregate_name") == "median":
            yield measure_of(row, level)


def measure_of(row: dict[str, object], level: str) -> Measure:
    job, _, rest = str(row["run_name"]).partition(":")
    way, *sizes = rest.split("/")
    clock = "cpu_time"
    if sizes[-1:] == ["real_time"]:  # of several threads: how long one waits
        sizes, clock = sizes[:-1], "real_time"
    unit = {"ns": 1, "us": 1e3, "ms": 1e6}[str(row["time_unit"])]
    notes = {"heap": float(row["heap"])} if "heap" in row else None
    return Measure(job, way, tuple(map(int, sizes)), level, float(row[clock]) * unit / float(row["results"]), notes)


def run_script(script: str, repetitions: int) -> Iterator[Measure]:
    done = subprocess.run(
        [sys.executable, HERE / script, "--rounds", str(repetitions)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    for line in done.stderr.splitlines():
        say(line)
    if done.returncode != 0:
        raise SystemExit(f"{script} failed")
    for line in done.stdout.splitlines():
        row = json.loads(line)
        yield Measure(row["job"], row["way"], tuple(row["sizes"]), row["level"], row["ns"], row.get("notes", {}))


def runs_here(level: str) -> bool:
    flags = Path("/proc/cpuinfo").read_text("utf-8") if Path("/proc/cpuinfo").exists() else ""
    return level != "v3" or " avx2 " in flags


def measures(arguments: argparse.Namespace, wanted: set[str]) -> Iterator[Measure]:
    for program, jobs in PROGRAMS.items():
        for level in FLAGS:
            chosen = [job for job in jobs if job in wanted and (level == BEST or not job.startswith("over-"))]
            path = arguments.programs / "benchmarks" / f"{program}_{level}"
            if not path.exists() or not chosen:
                continue
            if not runs_here(level):
                say(f"{program}: SKIPPED at {level}, which this processor has not")
                continue
            say(f"{program} ({FLAGS[level]})")
            earlier = [job for job in chosen if arguments.against and job in EARLIER]
            yield from run_program(path, level, [job for job in chosen if job not in earlier], arguments.repetitions)
            if earlier:
                yield from beside_earlier(path, arguments.against / "benchmarks" / path.name, level, earlier)
    for script, jobs in SCRIPTS.items():
        if wanted & set(jobs):
            say(script)
            yield from (m for m in run_script(script, arguments.repetitions) if m.job in wanted)


def beside_earlier(now: Path, before: Path, level: str, jobs: list[str]) -> Iterator[Measure]:
    """Two programs, which take turns as the ways of one do."""
    taken: dict[Measure, list[float]] = {}
    for _ in range(3):
        found = [
            *run_program(now, level, jobs, 2),
            *(m._replace(way="before") for m in run_program(before, level, jobs, 2)),
        ]
        for m in found:
            taken.setdefault(m._replace(nanoseconds=0), []).append(m.nanoseconds)
    for m, nanoseconds in taken.items():
        yield m._replace(nanoseconds=statistics.median(nanoseconds))


# ---------------------------------------------------------------- comparing


def processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    found = re.search(r"^model name\s*: (.*)$", cpuinfo.read_text("utf-8"), re.MULTILINE) if cpuinfo.exists() else None
    return found[1] if found else platform.processor() or platform.machine()


def compiler_of(programs: Path) -> str:
    [found] = programs.glob("CMakeFiles/*/CMakeCXXCompiler.cmake")
    told = dict(re.findall(r'set\(CMAKE_CXX_COMPILER_(ID|VERSION) "([^"]*)"\)', found.read_text("utf-8")))
    return f"{COMPILERS.get(told['ID'], told['ID'])} {told['VERSION']}"


def peers_of(ours: Measure, all_measures: list[Measure]) -> list[Measure]:
    """One of each other way, of as many parties; where it was not measured with as many amounts, as many as it was."""
    same_key = [
        m
        for m in all_measures
        if (m.job, m.level) == (ours.job, ours.level) and m.way != ours.way and key_size(m) == key_size(ours)
    ]
    nearest: dict[str, Measure] = {}
    for m in sorted(same_key, key=lambda m: m.sizes == ours.sizes):
        nearest[m.way] = m
    found = [m for m in nearest.values() if m.sizes == ours.sizes or ours.job != "over-amounts"]
    return sorted(found, key=lambda m: (m.way not in JOBS[m.job].goals, m.way))  # those of goals first


def key_size(m: Measure) -> tuple[tuple[str, int], ...]:
    return tuple(pair for pair in zip(JOBS[m.job].sizes, m.sizes, strict=True) if pair[0] != "amounts")


def rows(all_measures: list[Measure], compiler: str) -> list[dict[str, object]]:
    """A row for each of our ways and each of its peers."""
    found: list[dict[str, object]] = []
    for ours in sorted(all_measures, key=lambda m: (list(JOBS).index(m.job), m.sizes, m.level)):
        if ours.way != JOBS[ours.job].ours:
            continue
        for peer in peers_of(ours, all_measures) or [None]:
            sizes = dict(zip(JOBS[ours.job].sizes, ours.sizes, strict=True))
            row: dict[str, object] = {"job": ours.job, **sizes, "level": ours.level, "ours": ours.way}
            row |= {"ours_ns": figure(ours.nanoseconds), **(ours.notes or {}), **compared(ours, peer, sizes.get("n"))}
            flags = FLAGS.get(ours.level, "as installed") if ours.job not in from_scripts() else "as installed"
            found.append(row | {"compiler": compiler, "flags": flags, "cpu": processor(), "version": fd.__version__})
    return found


def compared(ours: Measure, peer: Measure | None, parties: int | None) -> dict[str, object]:
    if peer is None:
        return {"peer": None, "peer_ns": None, "ratio": None}
    row: dict[str, object] = {"peer": peer.way, "peer_ns": figure(peer.nanoseconds)}
    row["ratio"] = figure(ours.nanoseconds / peer.nanoseconds)
    row |= {f"peer_{name}": value for name, value in (peer.notes or {}).items()}
    limits = {name: of(ours.job, peer.way, parties, ours.level) for name, of in (("goal", goal), ("hope", hope))}
    return row | {name: figure(limit) for name, limit in limits.items() if limit is not None}


def from_scripts() -> set[str]:
    return {job for jobs in SCRIPTS.values() for job in jobs}


def figure(value: float) -> float:
    """Three digits are more than a run can promise."""
    return float(f"{value:.3g}")


def show(found: list[dict[str, object]]) -> None:
    for row in found:
        sizes = " ".join(f"{name}={row[name]:,}" for name in JOBS[str(row["job"])].sizes)
        against = f"{row['ratio']:8} × {row['peer']} ({row['peer_ns']} ns)" if row["peer"] else ""
        limit = f", goal {row['goal']}" if "goal" in row else ""
        print(f"{row['job']:22} {sizes:28} {row['level']:3} {row['ours_ns']:>12} ns  {against}{limit}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("jobs", nargs="*", choices=[[], *JOBS], metavar="job")
    parser.add_argument("--programs", type=Path, required=True)
    parser.add_argument("--against", type=Path, help="the build folder of an earlier state")
    parser.add_argument("--repetitions", type=int, default=5)
    arguments = parser.parse_args()
    all_measures = list(measures(arguments, set(arguments.jobs or JOBS)))
    found = rows(all_measures, compiler_of(arguments.programs))
    show(found)
    if not arguments.jobs:
        lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in found)
        RESULTS.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
        say(f"written: {RESULTS}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
