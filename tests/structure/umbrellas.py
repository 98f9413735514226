"""Each umbrella includes all that it stands for. `umbrellas.py <include folder>`

fordel.hpp includes every header at the top, and each of those what its folder holds, less detail/.
"""

import sys
from pathlib import Path

from headers import finish, headers, own_includes

# Included by name, not by the umbrella. Plans bring loops in lanes and threads, which few who share an amount want to compile.
BY_NAME = ("sjaelland.hpp", "fordel.hpp", "allocation/key_plan.hpp")


def main() -> None:
    include = Path(sys.argv[1])
    present = headers(include)
    top = [header for header in present if "/" not in header]
    wanted = {"fordel.hpp": [header for header in top if header not in BY_NAME]}
    for face in top:
        folder = face.removesuffix(".hpp") + "/"
        wanted.setdefault(
            face, [h for h in present if h.startswith(folder) and "/detail/" not in h and h not in BY_NAME]
        )
    problems = []
    for umbrella, members in wanted.items():
        given = own_includes(include, umbrella)
        problems += [f"{umbrella} does not include {header}" for header in members if header not in given]
        problems += [f"{umbrella} includes {header} twice" for header in sorted(set(given)) if given.count(header) > 1]
    finish(problems, f"{len(wanted)} umbrellas are complete")


if __name__ == "__main__":
    main()
