"""What every header keeps to, by its text alone. `conventions.py <include folder>`"""

import re
import sys
from pathlib import Path

from headers import INCLUDE, files, finish, includes, text_of

LONGEST = 300
# The names that its specification gives, by which it stands beside other copies of the same.
OF_OTHERS = {"io/arrow_abi.hpp"}
DEFINE = re.compile(r"^\s*#\s*define\s+(\w+)", re.MULTILINE)
# Literals are made for it, and stay inside the namespace that asks for them.
USING_NAMESPACE = re.compile(r"^(?:inline )?using namespace (?!(?:fordel::)?literals;)", re.MULTILINE)
NAMESPACE = re.compile(r"^namespace (\S+) \{\n(.*)", re.MULTILINE)


def problems_of(include: Path, header: str) -> list[str]:
    text = text_of(include, header)
    given = includes(include, header)
    problems = []
    if text.count("#pragma once\n") != 1:
        problems.append("has no #pragma once")
    if len(text.splitlines()) > LONGEST:
        problems.append(f"is longer than {LONGEST} lines: more than one noun?")
    problems += [
        f"defines {name}: macros begin with FORDEL_"
        for name in DEFINE.findall(text)
        if not name.startswith("FORDEL_") and header not in OF_OTHERS
    ]
    if "iostream" in given:
        problems.append("includes <iostream>: <iosfwd> will do")
    if USING_NAMESPACE.search(text):
        problems.append("has a using-directive")
    problems += [f'includes "{name}" in quotes' for kind, name in INCLUDE.findall(text) if kind == '"']
    problems += [
        f"opens the namespace {name} without the inline namespace v0 on the next line"
        for name, next_line in NAMESPACE.findall(text)
        if name.startswith("fordel") and (name != "fordel" or next_line != "inline namespace v0 {")
    ]
    if header.startswith("kernel/") or header == "kernel.hpp":
        problems += [
            f"is of the kernel and includes <{name}>" for name in given if name == "string" or name.startswith("boost/")
        ]
    return [f"{header} {problem}" for problem in problems]


def main() -> None:
    include = Path(sys.argv[1])
    present = files(include, ".hpp") + files(include, ".ipp")
    finish(
        [problem for header in present for problem in problems_of(include, header)],
        f"{len(present)} files keep to the conventions",
    )


if __name__ == "__main__":
    main()
