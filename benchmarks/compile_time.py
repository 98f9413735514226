"""What a header costs a translation unit: processor time and peak memory of the compiler, beside two yardsticks.

    compile_time.py kernel.hpp sjaelland.hpp            these headers
    compile_time.py --table                             every header at the top, in both forms, as rows of a Markdown table
    compile_time.py --limit 1.1 kernel/lot.hpp          status 1 if one costs more than so many times <vector> and <span>
    compile_time.py --form separate --against exact --limit 1.5 sjaelland.hpp

The first yardstick is <vector> and <span>; the second is exact.hpp with the standard headers that sjaelland.hpp needs in the
same form: less than that no file costs which has exact numbers and dates. The runs of all units alternate, so that a busy
machine slows them alike; figures are medians, and a second and third attempt are allowed before a limit counts as broken.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

FORMS = {"header-only": [], "separate": ["-DFORDEL_SEPARATE_COMPILATION"]}
VECTOR, EXACT = "<vector> and <span>", "exact.hpp and standard headers"
INCLUDE = re.compile(r"^#include <([^>]+)>", re.MULTILINE)
# They cost nothing that a user sees: only macros, only names, or only for one source file of a program.
NO_FACES = {"fwd.hpp", "src.hpp", "version.hpp"}


class Cost(NamedTuple):
    seconds: float
    megabytes: float


def compile_once(command: list[str], unit: str) -> Cost:
    compiler = subprocess.Popen(command, stdin=subprocess.PIPE, text=True)
    assert compiler.stdin is not None
    with compiler.stdin as into:
        into.write(unit)
    _, status, used = os.wait4(compiler.pid, 0)  # of the compiler and all that it started
    compiler.returncode = os.waitstatus_to_exitcode(status)
    if compiler.returncode != 0:
        raise SystemExit(f"does not compile:\n{unit}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def measure(command: list[str], units: dict[str, str], runs: int) -> dict[str, Cost]:
    taken: dict[str, list[Cost]] = {name: [] for name in units}
    for _ in range(runs):
        for name, unit in units.items():
            taken[name].append(compile_once(command, unit))
    return {name: Cost(*map(statistics.median, zip(*costs, strict=True))) for name, costs in taken.items()}


def standard_headers(include: Path, header: str, form: str) -> list[str]:
    """What a header includes of the standard library, itself or by way of other headers of fordel."""
    seen: set[str] = set()
    waiting = [f"fordel/{header}"]
    while waiting:
        name = waiting.pop()
        seen.add(name)
        if name.startswith("fordel/") and not (name.endswith(".ipp") and form == "separate"):
            text = (include / name).read_text(encoding="utf-8")
            waiting += [other for other in INCLUDE.findall(text) if other not in seen]
    return sorted(name for name in seen if "/" not in name)


def units_for(include: Path, headers: list[str], form: str) -> dict[str, str]:
    def unit(*names: str) -> str:
        return "".join(f"#include <{name}>\n" for name in names)

    yardsticks = {
        VECTOR: unit("vector", "span"),
        EXACT: unit("fordel/exact.hpp", *standard_headers(include, "sjaelland.hpp", form)),
    }
    return yardsticks | {header: unit(f"fordel/{header}") for header in headers}


def print_costs(costs: dict[str, Cost]) -> None:
    against = "  ".join(f"{title:>8}" for base, title in ((VECTOR, "× vector"), (EXACT, "× exact")) if base in costs)
    print(f"{'':32} {'time':>8}  {against}  {'memory':>8}")
    for name, cost in costs.items():
        ratios = "  ".join(f"{cost.seconds / costs[base].seconds:8.2f}" for base in (VECTOR, EXACT) if base in costs)
        print(f"{name:32} {cost.seconds * 1000:5.0f} ms  {ratios}  {cost.megabytes:5.0f} MB")


def print_table(by_form: dict[str, dict[str, Cost]]) -> None:
    def figures(costs: dict[str, Cost], name: str) -> str:
        ratios = (f"{costs[name].seconds / costs[base].seconds:.2f}" for base in (VECTOR, EXACT))
        return " | ".join([*ratios, f"{costs[name].megabytes:.0f}"])

    head = " | ".join(f"{form}: × vector | × exact | MB" for form in FORMS)
    print(f"| header | {head} |\n| --- |{' ---: |' * 3 * len(FORMS)}")
    for name in by_form["header-only"]:
        shown = re.sub(r"<\w+>|\S+\.hpp", r"`\g<0>`", name)
        print(f"| {shown} | {' | '.join(figures(costs, name) for costs in by_form.values())} |")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("headers", nargs="*", help="below fordel/; all at the top, if none is named")
    parser.add_argument("--compiler", default=os.environ.get("CXX", "g++"))
    parser.add_argument("--include", type=Path, default=Path(__file__).resolve().parents[1] / "include")
    parser.add_argument("--boost", default="", help="folder that holds boost/, if the compiler does not know it")
    parser.add_argument("--form", choices=FORMS, default="header-only")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--limit", type=float)
    parser.add_argument("--against", choices=["vector", "exact"], default="vector", help="the yardstick of the limit")
    parser.add_argument("--table", action="store_true")
    arguments = parser.parse_args()

    def measured(form: str, headers: list[str]) -> dict[str, Cost]:
        command = [arguments.compiler, "-std=c++20", "-O0", f"-I{arguments.include}", *FORMS[form]]
        command += ["-idirafter", arguments.boost] if arguments.boost else []
        command += ["-c", "-o", "/dev/null", "-x", "c++", "-"]
        units = units_for(arguments.include, headers, form)
        if arguments.limit is not None and arguments.against == "vector":
            del units[EXACT]  # a kernel without Boost is measured too
        return measure(command, units, arguments.runs)

    top = sorted(path.name for path in (arguments.include / "fordel").glob("*.hpp") if path.name not in NO_FACES)
    headers = arguments.headers or top
    if arguments.table:
        print_table({form: measured(form, headers) for form in FORMS})
        return 0
    for _ in range(3):
        costs = measured(arguments.form, headers)
        print_costs(costs)
        yardstick = costs[VECTOR if arguments.against == "vector" else EXACT].seconds
        if arguments.limit is None or all(costs[h].seconds <= arguments.limit * yardstick for h in headers):
            return 0
    print(f"above the limit of {arguments.limit} ×, three times", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
