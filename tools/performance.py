"""What docs/performance.md takes from benchmarks/results.json: tables and curves. tools/make_docs.py writes them."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from fordel.plot.canvas import MARGIN, WIDTH, Canvas, number, text_width
from fordel.plot.colours import DASHES, SERIES
from fordel.plot.lines import HEIGHT, LABEL, STROKES, TICK, end_labels, marker

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "performance"
sys.path.append(str(ROOT / "benchmarks"))
from jobs import JOBS  # noqa: E402

Row = dict[str, Any]
RESULTS: list[Row] = json.loads((ROOT / "benchmarks" / "results.json").read_text(encoding="utf-8"))
LEVELS = {"v3": "v3", "v2": "v2", "O2": "-O2", "scalar": "scalar"}


def of_jobs(jobs: Iterable[str]) -> list[Row]:
    return [row for job in jobs for row in RESULTS if row["job"] == job]


# ---------------------------------------------------------------- tables


def performance_block(rest: str) -> str:
    """`<!-- performance setting -->`, or a table of jobs: `<!-- performance rows columns -->`."""
    if rest.split() == ["setting"]:
        return setting()
    rows = of_jobs(rest.split())
    levels = [level for level in LEVELS if any(row["level"] == level for row in rows)]
    lines = [["what", "parties", "beside", *(LEVELS[level] for level in levels), "goal"]]
    lines += [["---", "---:", "---", *["---:"] * len(levels), "---"]]
    for (title, parties, peer), same in grouped(rows).items():
        by_level = {row["level"]: row for row in same}
        lines.append([title, parties, peer, *(cell(by_level.get(level)) for level in levels), goals(same)])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def grouped(rows: list[Row]) -> dict[tuple[str, str, str], list[Row]]:
    """By what was measured and beside whom: the rows of one are those of the levels."""
    found: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        units = "".join(f", {row[size]:,} {size}" for size in ("units", "rows") if size in row)
        parties = f"{row['n']:,}" if "n" in row else ""
        found.setdefault((JOBS[row["job"]].title + units, parties, peer_of(row)), []).append(row)
    return found


def peer_of(row: Row) -> str:
    wrong = row.get("peer_wrong_in_a_million")
    return (row["peer"] or "") + (f", wrong in {wrong:,.0f} of a million rows" if wrong else "")


def cell(row: Row | None) -> str:
    if row is None:
        return ""
    taken = duration(row["ours_ns"])
    if "peak_megabytes" in row:
        return f"{taken}, {row['peak_megabytes']:,.0f} MB at the peak"
    if "heap" in row:
        taken += f" and {row['heap']:,.0f} pieces of memory"
    return taken if row["ratio"] is None else f"{taken}, {times(row['ratio'])}"


def times(ratio: float) -> str:
    return f"{digits(ratio)} ×" if ratio >= 1 else f"{digits(1 / ratio)} × faster"


def goals(rows: list[Row]) -> str:
    """The limit, of each level where they differ, and whether it was kept."""
    if "goal_megabytes" in rows[0]:
        within = rows[0]["peak_megabytes"] <= rows[0]["goal_megabytes"]
        return f"at most {rows[0]['goal_megabytes']:,.0f} MB: {'kept' if within else 'not kept'}"
    with_goal = [row for row in rows if "goal" in row]
    same = len({row["goal"] for row in with_goal}) == 1
    return ", ".join(
        dict.fromkeys(
            limit(row["goal"]) + ("" if same else f" ({LEVELS[row['level']]})") + kept(with_goal if same else [row])
            for row in with_goal
        )
    )


def limit(goal: float) -> str:
    return f"at most {digits(goal)} ×" if goal >= 1 else f"{digits(1 / goal)} × faster"


def kept(rows: list[Row]) -> str:
    missed = [LEVELS[row["level"]] for row in rows if row["ratio"] > row["goal"]]
    if not missed:
        return ": kept"
    return ": not kept" if len(missed) == len(rows) else f": not kept at {' and '.join(missed)}"


def duration(nanoseconds: float) -> str:
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if nanoseconds >= size:
            return f"{digits(nanoseconds / size)} {unit}"
    return f"{digits(nanoseconds)} ns"


def digits(value: float) -> str:
    """Two or three of them."""
    places = 0 if value >= 100 else 1
    return f"{value:,.{places}f}".removesuffix(".0")


def setting() -> str:
    rows = {(row["cpu"], row["compiler"], row["version"]) for row in RESULTS}
    return "".join(
        f"Measured on {cpu}, compiled by {compiler}, fordel {version}.\n" for cpu, compiler, version in sorted(rows)
    )


# ---------------------------------------------------------------- curves

CURVES: dict[str, tuple[str, str, str, Callable[[Row], float]]] = {
    "over-parties": ("By the number of parties", "Time for one amount", "parties", lambda row: row["n"]),
    "over-amounts": (
        "By the number of amounts",
        "Time for one amount, 16 parties",
        "amounts",
        lambda row: row["amounts"],
    ),
    "over-seats": (
        "By the number of seats",
        "Time of a division by Webster among a million parties",
        "seats",
        lambda row: row["units"],
    ),
    "over-units": (
        "By the size of the amounts",
        "Time for one amount, 16 parties",
        "units at most",
        lambda row: row["units"],
    ),
}


def curves() -> dict[Path, str]:
    return {FOLDER / f"{job}.svg": curve(job) for job in CURVES if of_jobs([job])}


def curve(job: str) -> str:
    """Both axes by powers of ten."""
    title, subtitle, across, size = CURVES[job]
    lines = lines_of(of_jobs([job]), size)
    canvas = Canvas(f"{job} {lines}")
    canvas.paragraph(title, 17, bold=True)
    canvas.paragraph(subtitle, 13, quiet=True)
    left, right, top = MARGIN + 52, WIDTH - MARGIN - 16 - max(text_width(name, LABEL) for name in lines), canvas.y + 22
    x = scale([at for points in lines.values() for at, _ in points], left + 6, right - 6)
    y = scale([ns for points in lines.values() for _, ns in points], top + HEIGHT, top)
    for power in powers([ns for points in lines.values() for _, ns in points]):
        canvas.rule(left, y(power), right, y(power), grid=True)
        canvas.text(left - 6, y(power) + 4, duration(power), TICK, anchor="end", quiet=True)
    canvas.rule(left, top + HEIGHT, right, top + HEIGHT)
    for at in ticks(sorted({at for points in lines.values() for at, _ in points})):
        canvas.text(x(at), top + HEIGHT + 6 + TICK, short(at), TICK, anchor="middle", quiet=True)
    for series, (name, points) in enumerate(lines.items()):
        draw_line(
            canvas, name, [(x(at), y(ns), f"{name}, {short(at)} {across}: {duration(ns)}") for at, ns in points], series
        )
    ends = [y(points[-1][1]) for points in lines.values()]
    lowest = end_labels(canvas, [[name] for name in lines], range(len(lines)), ends, (right, top))
    canvas.y = max(top + HEIGHT + 12 + 2 * TICK, lowest)
    canvas.text((left + right) / 2, canvas.y, across, TICK, anchor="middle", quiet=True)
    return canvas.svg(
        title, f"{subtitle}; " + "; ".join(f"{name}: {duration(line[-1][1])}" for name, line in lines.items()), "en"
    )


def lines_of(rows: list[Row], size: Callable[[Row], float]) -> dict[str, list[tuple[float, float]]]:
    """Ours first, then each peer."""
    found: dict[str, dict[float, float]] = {}
    for row in rows:
        found.setdefault(row["ours"], {})[size(row)] = row["ours_ns"]
        if row["peer"] is not None:
            found.setdefault(row["peer"], {})[size(row)] = row["peer_ns"]
    return {name: sorted(points.items()) for name, points in found.items()}


def draw_line(canvas: Canvas, name: str, points: list[tuple[float, float, str]], series: int) -> None:
    dash = STROKES[DASHES[series]]
    dashed = {"stroke_dasharray": dash} if dash else {}
    path = "M" + "L".join(f"{number(x)},{number(y)}" for x, y, _ in points)
    canvas.add("path", name, class_="line", d=path, fill="none", stroke=SERIES[series], stroke_width=2, **dashed)
    for x, y, says in points:
        marker(canvas, (x, y), series, says)


def scale(values: list[float], low: float, high: float) -> Callable[[float], float]:
    """From the power of ten below the least to that above the most, or from end to end where the ends are no powers."""
    first, last = math.log10(min(values)), math.log10(max(values))
    if low > high:
        first, last = math.floor(first), math.ceil(last)
    return lambda value: low + (high - low) * (math.log10(value) - first) / (last - first)


def powers(values: list[float]) -> list[float]:
    return [10.0**power for power in range(math.floor(math.log10(min(values))), math.ceil(math.log10(max(values))) + 1)]


def ticks(sizes: list[float]) -> list[float]:
    return sizes if len(sizes) <= 9 else sizes[::2]


def short(value: float) -> str:
    """1,000 as it is; a million and more as a power of ten."""
    if value < 1_000_000:
        return f"{value:,.0f}"
    raised = "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(round(math.log10(value))))
    return f"10{raised}"
