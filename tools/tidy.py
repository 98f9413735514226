"""clang-tidy with the checks of .clang-tidy: `.venv/bin/python tools/tidy.py [--changed] [files]`.

Over all of include/, bindings/, docs/examples/ and tests/; with --changed, over the kernel and over what changed in
include/ and bindings/ since this branch left main. Where nothing was added to main, as in continuous integration on main
itself, that is the last commit; where git knows no earlier commit, it is the kernel alone.

Each header is read as a file of its own, in the separate form: there it does not include its implementation, which is read
by itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CLANG_TIDY = Path(sys.executable).with_name("clang-tidy")
ENDINGS = {".hpp", ".ipp", ".cpp"}
# Code that is meant not to compile, and lists of what is compiled in one source.
LEFT_OUT = ["tests/compile_fail", "tests/consumer", "tests/kernel/no_exceptions.cpp", "include/fordel/src"]
FLAGS = ["-std=c++20", "-x", "c++", "-Iinclude", "-DFORDEL_SEPARATE_COMPILATION", "-Wno-pragma-once-outside-header"]


def git(*words: str) -> list[str]:
    """The lines that git prints; none where it fails."""
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    return done.stdout.splitlines() if done.returncode == 0 else []


def where_the_branch_left() -> str | None:
    """The last commit that main has too; if that is all there is, the commit before it."""
    head = git("rev-parse", "HEAD")
    for main in ("@{upstream}", "upstream/main", "origin/main", "main"):
        common = git("merge-base", "HEAD", main)
        if common and common != head:
            return common[0]
    return "HEAD~1" if git("rev-parse", "--verify", "--quiet", "HEAD~1") else None


def is_code(path: str) -> bool:
    return Path(path).suffix in ENDINGS and not any(path.startswith(left_out) for left_out in LEFT_OUT)


def below(*folders: str) -> set[str]:
    """The files of code that git knows, or would, below these folders."""
    listed = git("ls-files", "--cached", "--others", "--exclude-standard", "--", *folders)
    return {path for path in listed if is_code(path) and (ROOT / path).exists()}


def changed() -> set[str]:
    since = where_the_branch_left()
    known = set(git("diff", "--name-only", since)) if since else set()
    print(f"clang-tidy: the kernel, and what changed since {since or 'nowhere'}", file=sys.stderr)
    return below("include/fordel/kernel", "include/fordel/kernel.hpp") | {
        path for path in below("include", "bindings") if path in known
    }


@cache
def flags(folder: str, ending: str) -> list[str]:
    """What the files below a folder of the project need to be read."""
    import libboost_headers  # a build requirement; the system's Boost is not needed here
    import pybind11

    needed = [*FLAGS, "-isystem", libboost_headers.get_include()]
    if folder == "bindings":
        needed += ["-isystem", pybind11.get_include(), "-isystem", sysconfig.get_path("include")]
        needed += ["-Ibindings/python", *(["-include", "precompiled.hpp"] if ending == ".cpp" else [])]
    if folder == "tests":
        needed += ["-Itests", '-DFORDEL_DATA_DIR="data"', '-DFORDEL_TEST_DIR="tests"']
    return needed


def complaints(path: str) -> str:
    """What clang-tidy says of a file; nothing if it is content."""
    command = [
        CLANG_TIDY,
        "--quiet",
        "--warnings-as-errors=*",
        path,
        "--",
        *flags(path.split("/")[0], Path(path).suffix),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    return done.stdout if done.returncode else ""


def main() -> int:
    named = sys.argv[1:]
    if named == ["--changed"]:
        paths = changed()
    else:
        paths = set(named) or below("include", "bindings", "docs/examples", "tests")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        said = [text for text in pool.map(complaints, sorted(paths)) if text]
    print(*said, sep="\n", end="")
    print(f"clang-tidy: {len(paths) - len(said)} of {len(paths)} files pass", file=sys.stderr)
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
