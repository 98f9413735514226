"""Each umbrella includes all that it stands for. `umbrellas.py <include folder>`"""

import sys
from pathlib import Path

from headers import finish, headers, own_includes

# Included by name, not by the umbrella.
BY_NAME = ("sjaelland.hpp", "fordel.hpp")


def main() -> None:
    include = Path(sys.argv[1])
    present = headers(include)
    top = [header for header in present if "/" not in header]
    wanted = {
        "kernel.hpp": [header for header in present if header.startswith("apportionment/")],
        "fordel.hpp": [header for header in top if header not in BY_NAME],
        "sjaelland.hpp": [header for header in present if header.startswith("sjaelland/")],
    }
    problems = []
    for umbrella, members in wanted.items():
        if umbrella not in present:
            problems.append(f"{umbrella} is not there")
            continue
        given = own_includes(include, umbrella)
        problems += [f"{umbrella} does not include {header}" for header in members if header not in given]
        if umbrella != "sjaelland.hpp":
            problems += [
                f"{umbrella} includes {header}, which is not its own" for header in given if header not in members
            ]
        problems += [f"{umbrella} includes {header} twice" for header in sorted(set(given)) if given.count(header) > 1]
    finish(problems, f"{len(wanted)} umbrellas are complete")


if __name__ == "__main__":
    main()
