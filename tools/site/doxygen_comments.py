"""Filter for Doxygen: `doxygen_comments.py HEADER` prints a header with its plain comments as Doxygen reads them.

A block of `//` lines directly above a declaration becomes its description, and a comment behind it too. The words are passed through untouched, as verbatim: cpp_reference.py makes sentences of them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

COMMENT = re.compile(r"^\s*//(?!/) ?(.*)$")
BEHIND = re.compile(r"^(\s*[^\s/}].*[;,{)\w])(\s+)//(?!/) ?(.*)$")
NOT_FOR_READERS = re.compile(r"^(NOLINT|IWYU|namespace\b|clang-format)")


def described(kind: str, words: list[str]) -> str:
    return f"/**{kind} \\verbatim\n" + "\n".join(words) + "\n\\endverbatim */"


def filtered(lines: list[str]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        behind = BEHIND.match(lines[at])
        if COMMENT.match(lines[at]):
            end = end_of_block(lines, at)
            words = [text(line) for line in lines[at:end]]
            next_line = lines[end] if end < len(lines) else ""
            if at > 0 and next_line.strip() and not next_line.strip().startswith("}"):
                yield described("", words)
            at = end
        elif behind and not NOT_FOR_READERS.match(behind[3]):
            end = end_of_block(lines, at + 1, column=lines[at].index("//", len(behind[1])))
            yield behind[1] + described("<", [behind[3], *(text(line) for line in lines[at + 1 : end])])
            at = end
        else:
            yield lines[at]
            at += 1


def end_of_block(lines: list[str], at: int, column: int | None = None) -> int:
    """The line behind a block of comments; those of a column only, where one is given."""
    while at < len(lines) and COMMENT.match(lines[at]) and column in (None, lines[at].index("//")):
        at += 1
    return at


def text(line: str) -> str:
    found = COMMENT.match(line)
    assert found is not None
    return found[1].rstrip()


if __name__ == "__main__":
    sys.stdout.write("\n".join(filtered(Path(sys.argv[1]).read_text(encoding="utf-8").splitlines())) + "\n")
