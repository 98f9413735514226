"""What the structure checks share: the headers, and what each includes."""

import re
import sys
from pathlib import Path
from typing import NoReturn

INCLUDE = re.compile(r"^\s*#\s*include\s*([<\"])([^>\"]+)[>\"]", re.MULTILINE)


def files(include: Path, ending: str) -> list[str]:
    """Every file with this ending, as its path below fordel/: "money.hpp", "io/json.hpp"."""
    root = include / "fordel"
    return sorted(path.relative_to(root).as_posix() for path in root.rglob(f"*{ending}"))


def headers(include: Path) -> list[str]:
    """Every header that a user may include: src.hpp and its parts are for one source file only."""
    found = [header for header in files(include, ".hpp") if not is_source(header)]
    if not found:
        fail([f"no headers below {include}/fordel"])
    return found


def is_source(name: str) -> bool:
    """Whether a file is src.hpp or one of its parts, which define what the headers declare."""
    return name == "src.hpp" or name.startswith("src/")


def text_of(include: Path, header: str) -> str:
    return (include / "fordel" / header).read_text(encoding="utf-8")


def includes(include: Path, header: str) -> list[str]:
    """All that a header includes itself, in order: "fordel/key.hpp", "vector", "boost/…"."""
    return [match[2] for match in INCLUDE.finditer(text_of(include, header))]


def own_includes(include: Path, header: str) -> list[str]:
    """Those of fordel itself, as paths below fordel/."""
    return [name.removeprefix("fordel/") for name in includes(include, header) if name.startswith("fordel/")]


def finish(problems: list[str], checked: str) -> NoReturn:
    if problems:
        fail(problems)
    print(checked)
    sys.exit(0)


def fail(problems: list[str]) -> NoReturn:
    print(*problems, sep="\n", file=sys.stderr)
    sys.exit(1)
