"""The order of layers: an include points to a lower rank. `layers.py <include folder>`; the ranks are in layers.txt."""

import sys
from pathlib import Path

from headers import finish, headers, own_includes

TABLE = Path(__file__).with_name("layers.txt")


def read_table() -> tuple[dict[str, int], dict[str, int]]:
    """The rank of each header, and the line it stands on: headers on one line are one noun in several files."""
    rank: dict[str, int] = {}
    line_of: dict[str, int] = {}
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), 1):
        words = line.split("#")[0].split()
        for header in words[1:]:
            if header in rank:
                raise SystemExit(f"layers.txt:{number}: {header} stands there twice")
            rank[header] = int(words[0])
            line_of[header] = number
    return rank, line_of


def main() -> None:
    include = Path(sys.argv[1])
    rank, line_of = read_table()
    present = headers(include)
    problems = [f"layers.txt has no rank for {header}" for header in present if header not in rank]
    problems += [f"layers.txt ranks {header}, which is not there" for header in sorted(set(rank) - set(present))]
    for header in present:
        for other in own_includes(include, header):
            if header not in rank or other not in rank:
                continue
            if rank[other] >= rank[header] and line_of[other] != line_of[header]:
                problems.append(f"{header} (rank {rank[header]}) includes {other} (rank {rank[other]})")
    finish(problems, f"{len(present)} headers, each above what it includes")


if __name__ == "__main__":
    main()
