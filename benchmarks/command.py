"""How long the command takes to start, and to report: beside Python itself, which does nothing."""

from __future__ import annotations

import statistics
import sys

from rounds import rounds_asked, seconds_of_command, tell

FORDEL = [sys.executable, "-c", "from fordel_command import main; main()"]  # what the script `fordel` does
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "fordel version": [*FORDEL, "version"],
    "fordel report": [*FORDEL, "report", "sjaelland"],
}


def main() -> None:
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(2 * rounds_asked()):
        for name, command in COMMANDS.items():
            taken[name].append(seconds_of_command(*command))
    nanoseconds = {name: statistics.median(seconds) * 1e9 for name, seconds in taken.items()}
    for job, way in (("command-version", "fordel version"), ("command-report", "fordel report")):
        tell(job, way, [], "O2", nanoseconds[way])
        tell(job, "python -c pass", [], "O2", nanoseconds["python -c pass"])


if __name__ == "__main__":
    main()
