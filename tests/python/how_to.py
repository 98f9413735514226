"""Does what a how-to page says: writes its files, runs its commands, and holds what they print against the page.

A block of code says by its first line what is done with it:

    yaml NAME, csv NAME, python NAME    the file is written; with + behind the name, what stands there is put at its end
    sh                                  the commands are run, and must succeed; with `fails` behind it, fail
    text, after sh                      what was printed; a line `…` stands for any number of lines

Blocks of other kinds, or without a name, are only read.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from pathlib import Path

BLOCK = re.compile(r"^```(?P<language>[a-z]+) ?(?P<about>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
INSTALLED = any(point.name == "pytest_fordel" for point in entry_points(group="pytest11"))
COMMANDS = {
    "fordel": 'exec "$FORDEL_PYTHON" -c "from fordel.cli import main; main()" "$@"',
    "pytest": f'exec "$FORDEL_PYTHON" -m pytest {"" if INSTALLED else "-p pytest_fordel "}"$@"',
}


@dataclass
class Block:
    language: str
    about: str
    body: str


def blocks(page: Path) -> Iterator[Block]:
    for found in BLOCK.finditer(page.read_text(encoding="utf-8")):
        yield Block(found["language"], found["about"].strip(), found["body"])


def is_run(page: Path) -> bool:
    """Whether a page has commands to be run beside files that it writes."""
    kinds = {(block.language, bool(block.about)) for block in blocks(page)}
    return ("yaml", True) in kinds


def shown(printed: str, expected: str) -> bool:
    """Whether what was printed is what the page shows."""
    parts = [re.escape(part.strip("\n")) for part in re.split(r"^…$", expected, flags=re.MULTILINE)]
    return re.fullmatch(r"(?:.*\n)?".join(parts) + r"\s*", printed.rstrip() + "\n", re.DOTALL) is not None


@dataclass
class Reader:
    """Follows pages in one folder."""

    folder: Path
    commands: Path
    printed: str = ""
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.commands.mkdir(exist_ok=True)
        for name, line in COMMANDS.items():
            (self.commands / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
            (self.commands / name).chmod(0o755)

    def follow(self, page: Path) -> list[str]:
        """What did not go as the page says."""
        for block in blocks(page):
            if block.language == "sh":
                self.run(block)
            elif block.language == "text":
                if not shown(self.printed, block.body):
                    self.wrong.append(f"shown:\n{block.body}\nprinted:\n{self.printed}")
            elif block.about:
                self.write(block)
        return self.wrong

    def write(self, block: Block) -> None:
        name, _, more = block.about.partition(" ")
        with (self.folder / name).open("a" if more == "+" else "w", encoding="utf-8", newline="\n") as file:
            file.write(block.body)

    def run(self, block: Block) -> None:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST")} | {
            "PATH": f"{self.commands}{os.pathsep}{os.environ['PATH']}",
            "FORDEL_PYTHON": sys.executable,
            "COLUMNS": "80",
            "NO_COLOR": "1",
            "TERM": "dumb",
            "PYTHONIOENCODING": "utf-8",
        }
        done = subprocess.run(
            ["sh", "-e", "-c", block.body],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        self.printed = done.stdout
        if (done.returncode != 0) != (block.about == "fails"):
            self.wrong.append(f"{block.body.strip()}: status {done.returncode}\n{done.stdout}")
