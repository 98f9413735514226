"""Every command, in the order in which they are listed."""

from __future__ import annotations

from fordel_command.arguments import Command
from fordel_command.declared import allocations, comparisons, files, golden_cases, reports, searches, workbooks

COMMANDS: list[Command] = [
    *reports.COMMANDS,
    *files.COMMANDS,
    *golden_cases.COMMANDS,
    *workbooks.COMMANDS,
    *searches.COMMANDS,
    *comparisons.COMMANDS,
    *allocations.COMMANDS,
]
