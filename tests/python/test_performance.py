"""docs/performance.md and benchmarks/results.json: the page shows what was measured, and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from scripts import load

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
RESULTS = json.loads((ROOT / "benchmarks" / "results.json").read_text(encoding="utf-8"))
FIELDS = {"job", "level", "ours", "ours_ns", "peer", "peer_ns", "ratio", "compiler", "flags", "cpu", "version"}

make_docs = load(ROOT / "tools" / "make_docs.py")
performance = make_docs.performance


def test_each_result_says_all_of_itself() -> None:
    for row in RESULTS:
        assert row.keys() >= FIELDS
        assert row["ours_ns"] > 0
        if row["peer"] is not None:
            assert row["ratio"] == pytest.approx(row["ours_ns"] / row["peer_ns"], rel=0.02)  # three digits each


def test_each_job_is_shown() -> None:
    shown = {job for names in re.findall(r"<!-- performance (.*) -->", PAGE) for job in names.split()}
    curves = set(re.findall(r"\(performance/(over-\w+)\.svg\)", PAGE))
    assert {row["job"] for row in RESULTS} <= shown | curves


def test_each_row_of_a_table_is_measured_and_each_ratio_right() -> None:
    """Read back from the page, without the functions that wrote it."""
    lines = [line for line in PAGE.splitlines() if line.startswith("| ")]
    measured = {shown(row["ratio"]) for row in RESULTS if row["ratio"] is not None}
    ratios = [ratio for line in lines for ratio in re.findall(r"s, ([\d.,]+ ×(?: faster)?)", line)]
    assert ratios
    assert set(ratios) <= measured


def shown(ratio: float) -> str:
    size = max(ratio, 1 / ratio)
    text = f"{size:,.0f}" if size >= 100 else f"{size:,.1f}".removesuffix(".0")
    return f"{text} ×" if ratio >= 1 else f"{text} × faster"


def test_a_goal_that_was_missed_says_so() -> None:
    missed = [row for row in RESULTS if "goal" in row and row["ratio"] > row["goal"]]
    jobs = {row["job"] for row in missed}
    for job in jobs:
        assert "not kept" in performance.performance_block(job)


def test_no_time_is_typed_by_hand() -> None:
    assert re.findall(r"\d (?:ns|µs|ms)\b", make_docs.BLOCK.sub("", PAGE)) == []


def test_the_curves_are_those_of_the_results() -> None:
    curves = performance.curves()
    assert curves
    for path, svg in curves.items():
        assert path.read_text(encoding="utf-8") == svg, "run: .venv/bin/python tools/make_docs.py"
        points = [e for e in ElementTree.fromstring(svg).iter() if e.get("class") == "marker"]
        rows = [row for row in RESULTS if row["job"] == path.stem]
        assert len(points) >= len({json.dumps([row.get(k) for k in ("n", "amounts", "units")]) for row in rows})
