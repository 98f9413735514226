"""Every header compiles on its own, and twice, with the warnings as errors at the caller's side.

`self_contained.py --compiler g++ --include include --system /usr/include --slice 1/2`

In the form of separate compilation each header is a unit of its own, with its implementation behind it, which includes it
anyway: so each is read by itself, and the header once for both. A header-only unit is those same files one after the other,
since an implementation includes all that it needs: so of that form there is only the kernel, which has no other. With `--together`, all headers in one
unit of each form.

What a header includes by whatever way stands before its own first line. So the highest of FLOORS among that is compiled once,
for all units that begin with it: each unit reads what it read before, and whoever below misses an include is told in a unit of its own.
"""

import argparse
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from headers import files, finish, headers, own_includes

FLAGS = ["-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]
SEPARATE = ["-DFORDEL_SEPARATE_COMPILATION"]
FLOORS = ["exact.hpp", "programme/stream.hpp"]


def compile_twice(command: list[str], group: list[str]) -> str:
    """What the compiler has to say: nothing, if all is well."""
    unit = "".join(f"#include <fordel/{name}>\n" for name in group + group)
    done = subprocess.run([*command, "-x", "c++", "-"], input=unit, capture_output=True, text=True, check=False)
    return done.stderr + done.stdout or ("" if done.returncode == 0 else f"status {done.returncode}")


def implementation(include: Path, header: str) -> list[str]:
    """The file beside a header that defines what it declares, if there is one and it includes the header."""
    name = header.removesuffix(".hpp") + ".ipp"
    there = (include / "fordel" / name).exists() and header in own_includes(include, name)
    return [name] if there else []


def units(include: Path, together: bool) -> list[tuple[list[str], list[str]]]:
    """What is compiled: the flags of a form, and the files of a unit."""
    all_headers = headers(include)
    if together:
        return [([], all_headers), (SEPARATE, all_headers)]
    of_headers = {name: implementation(include, name) for name in all_headers if not name.startswith("kernel")}
    others = [[name] for name in files(include, ".ipp") if [name] not in of_headers.values()]
    separate = [[name, *own] for name, own in of_headers.items()] + others
    header_only = [name for name in all_headers if name.startswith("kernel")]
    return [([], [name]) for name in header_only] + [(SEPARATE, group) for group in separate]


@cache
def below(include: Path, header: str) -> frozenset[str]:
    """All that a header includes in the form of separate compilation, by whatever way."""
    found: set[str] = set()
    left = [header]
    while left:
        new = {name for name in own_includes(include, left.pop()) if name.endswith(".hpp")} - found
        found |= new
        left += new
    return frozenset(found)


def floor_of(include: Path, form: list[str], group: list[str]) -> str:
    """The floor on which a unit stands; of the header-only form, which is few units, none."""
    all_below = below(include, group[0]) if form else frozenset()
    return next((floor for floor in reversed(FLOORS) if floor in all_below), "")


class Floors:
    """Each compiled when a unit first asks for it."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self.command = [flag for flag in command if flag != "-fsyntax-only"]
        self.folder = folder

    def flags(self, floor: str) -> list[str]:
        if not floor:
            return []
        stub = self.folder / floor.replace("/", "_")
        if not stub.exists():
            stub.write_text(f"#include <fordel/{floor}>\n", encoding="utf-8")
            subprocess.run([*self.command, *SEPARATE, "-x", "c++-header", stub, "-o", f"{stub}.gch"], check=True)
        return ["-include", str(stub), "-Winvalid-pch"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--include", type=Path, required=True)
    parser.add_argument("--system", default="")
    parser.add_argument("--slice", default="1/1")
    parser.add_argument("--together", action="store_true")
    arguments = parser.parse_args()
    part, parts = (int(number) for number in arguments.slice.split("/"))

    system = [folder for folder in arguments.system.split(";") if folder and folder != "/usr/include"]
    command = [
        arguments.compiler,
        *FLAGS,
        f"-I{arguments.include}",
        *(flag for folder in system for flag in ("-isystem", folder)),
    ]
    chosen = units(arguments.include, arguments.together)[part - 1 :: parts]
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        floors = Floors(command, Path(folder))
        for form, group in chosen:
            floor = "" if arguments.together else floor_of(arguments.include, form, group)
            said = compile_twice([*command, *form, *floors.flags(floor)], group)
            if said:
                problems.append(f"{', '.join(group)} {' '.join(form)}:\n" + "\n".join(said.splitlines()[:60]))
    finish(problems, f"{len(chosen)} units compile on their own")


if __name__ == "__main__":
    main()
