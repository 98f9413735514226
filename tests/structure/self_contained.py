"""Every header compiles on its own, and twice, with the warnings as errors at the caller's side.

`self_contained.py --compiler g++ --include include --system /usr/include --slice 1/2`

In the form of separate compilation each header is a unit of its own, with its implementation behind it, which includes it
anyway: so each is read by itself, and the header once for both. A header-only unit is those same files one after the other,
since an implementation includes all that it needs; so there the headers at the top suffice, each on its own. With `--together`, all headers in one unit of each form.
"""

import argparse
import subprocess
from pathlib import Path

from headers import files, finish, headers, own_includes

FLAGS = ["-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]
SEPARATE = ["-DFORDEL_SEPARATE_COMPILATION"]


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
    # The kernel is all templates: it has one form.
    header_only = [name for name in all_headers if "/" not in name or name.startswith("kernel/")]
    return [([], [name]) for name in header_only] + [(SEPARATE, group) for group in separate]


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
    for form, group in chosen:
        said = compile_twice([*command, *form], group)
        if said:
            problems.append(f"{', '.join(group)} {' '.join(form)}:\n" + "\n".join(said.splitlines()[:60]))
    finish(problems, f"{len(chosen)} units compile on their own")


if __name__ == "__main__":
    main()
