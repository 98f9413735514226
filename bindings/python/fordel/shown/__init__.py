"""How results show themselves: a table once, drawn as text, HTML and Markdown.

Nothing is imported here, since `import fordel` reads the list below.
"""

from __future__ import annotations

from typing import Any

# What people ask for, and the function that makes its tables: these are shown at the prompt too.
RESULTS: dict[str, str] = {
    "Adjusted": "allocation.adjusted",
    "AllComparisons": "comparison.all_comparisons",
    "Allocation": "allocation.amounts",
    "Apportionment": "allocation.units",
    "Attribution": "comparison.attribution",
    "Biproportional": "units.seats",
    "Carried": "units.by_year",
    "CarriedYear": "units.carried_year",
    "Checks": "checks.checks",
    "Clearing": "schedule.clearing",
    "Comparison": "comparison.comparison",
    "Figures": "figures.figures",
    "Key": "key.shares",
    "Nested": "units.members",
    "Population": "figures.population",
    "Programme": "schedule.programme",
    "ProgrammeCase": "schedule.case",
    "ProgrammeFile": "file.programme_file",
    "Proposal": "file.proposal",
    "Receipt": "file.receipt",
    "RoundedTable": "units.rounded",
    "RunningCarry": "units.running",
    "Schedule": "schedule.schedules",
    "Solution": "solving.solution",
    "Succession": "figures.succession",
    "Sweep": "solving.sweep",
    "Working": "working.working",
    "Workings": "working.workings",
    "WorkingStep": "working.step",
}


def one_line(value: Any) -> str:
    """What an object says of itself, without the tables that a prompt shows below."""
    if isinstance(value, list):
        return f"[{', '.join(map(one_line, value))}]"
    return str(getattr(type(value).__repr__, "first_line", repr)(value))
