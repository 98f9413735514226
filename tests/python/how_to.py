"""Does what a how-to page says: writes its files, runs its commands, and holds what they print against the page.

A block of code says by its first line what is done with it:

    yaml NAME, csv NAME, python NAME    the file is written; with + behind the name, what stands there is put at its end
    sh                                  the commands are run, and must succeed; with `fails` behind it, fail
    python run                          the same with Python; all blocks of a page share their names, and the value of a last
                                        expression is printed. With `fails` behind it, the error is
    text, after sh or python run        what was printed; a line `…` stands for any number of lines
    python shown                        is only read: nothing is done with it

Blocks of other kinds, or without a name, are only read; so is what tools/make_docs.py puts between its marks, which test_docs.py runs.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from pathlib import Path

BLOCK = re.compile(r"^```(?P<language>[a-z]+) ?(?P<about>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
MADE = re.compile(r"^<!-- (example|output) [^\n]*-->$.*?^<!-- /\1 -->$", re.MULTILINE | re.DOTALL)
INTERPRETER = Path(__file__).with_name("page_interpreter.py")
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
    for found in BLOCK.finditer(MADE.sub("", page.read_text(encoding="utf-8"))):
        yield Block(found["language"], found["about"].strip(), found["body"])


def is_run(page: Path) -> bool:
    """Whether a page has Python to be run, or commands beside files that it writes."""
    return any(block.about and (block.language == "yaml" or is_python_to_run(block)) for block in blocks(page))


def is_python_to_run(block: Block) -> bool:
    return block.language == "python" and block.about in ("run", "run fails")


def is_only_read(block: Block) -> bool:
    return not block.about or (block.language, block.about) == ("python", "shown")


def without_line_ends(text: str) -> str:
    return re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)


def shown(printed: str, expected: str) -> bool:
    """Whether what was printed is what the page shows; spaces at the end of a line are nothing to see."""
    parts = [re.escape(part.strip("\n")) for part in re.split(r"^…$", without_line_ends(expected), flags=re.MULTILINE)]
    seen = without_line_ends(printed).rstrip() + "\n"
    return re.fullmatch(r"(?:.*\n)?".join(parts) + r"\s*", seen, re.DOTALL) is not None


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
        with self.interpreter() as interpreter:
            for block in blocks(page):
                if block.language == "sh":
                    self.run(block)
                elif is_python_to_run(block):
                    self.run_python(block, interpreter)
                elif block.language == "text":
                    self.compare(block)
                elif not is_only_read(block):
                    self.write(block)
        return self.wrong

    def compare(self, block: Block) -> None:
        if not shown(self.printed, block.body):
            self.wrong.append(f"shown:\n{block.body}\nprinted:\n{self.printed}")

    def write(self, block: Block) -> None:
        name, _, more = block.about.partition(" ")
        with (self.folder / name).open("a" if more == "+" else "w", encoding="utf-8", newline="\n") as file:
            file.write(block.body)

    def environment(self) -> dict[str, str]:
        return {k: v for k, v in os.environ.items() if not k.startswith("PYTEST")} | {
            "PATH": f"{self.commands}{os.pathsep}{os.environ['PATH']}",
            "FORDEL_PYTHON": sys.executable,
            "COLUMNS": "80",
            "NO_COLOR": "1",
            "TERM": "dumb",
            "MPLBACKEND": "agg",
            "PYTHONIOENCODING": "utf-8",
        }

    def run(self, block: Block) -> None:
        done = subprocess.run(
            ["sh", "-e", "-c", block.body],
            cwd=self.folder,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        self.judge(block, done.stdout, done.returncode != 0)

    @contextmanager
    def interpreter(self) -> Iterator[subprocess.Popen[str]]:
        """One for the Python of a page."""
        with subprocess.Popen(
            [sys.executable, INTERPRETER],
            cwd=self.folder,
            env=self.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        ) as started:
            yield started

    def run_python(self, block: Block, interpreter: subprocess.Popen[str]) -> None:
        assert interpreter.stdin is not None
        assert interpreter.stdout is not None
        print(json.dumps(block.body), file=interpreter.stdin, flush=True)
        answer = json.loads(interpreter.stdout.readline())
        self.judge(block, answer["printed"], answer["failed"])

    def judge(self, block: Block, printed: str, failed: bool) -> None:
        self.printed = printed
        if failed != block.about.endswith("fails"):
            self.wrong.append(f"{block.body.strip()}\n{'failed' if failed else 'did not fail'}:\n{printed}")
