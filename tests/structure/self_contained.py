"""Every header compiles on its own, and twice, with the warnings as errors at the caller's side.

`self_contained.py --compiler g++ --include include --system /usr/include --slice 1/2`; with `--together`, all in one unit.
"""

import argparse
import subprocess
from pathlib import Path

from headers import finish, headers

FLAGS = ["-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]


def compile_twice(command: list[str], group: list[str]) -> str:
    """What the compiler has to say: nothing, if all is well."""
    unit = "".join(f"#include <fordel/{header}>\n" for header in group + group)
    done = subprocess.run([*command, "-x", "c++", "-"], input=unit, capture_output=True, text=True, check=False)
    return done.stderr + done.stdout or ("" if done.returncode == 0 else f"status {done.returncode}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
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
    chosen = headers(arguments.include)[part - 1 :: parts]
    problems = []
    for group in [chosen] if arguments.together else [[header] for header in chosen]:
        said = compile_twice(command, group)
        if said:
            problems.append(f"{', '.join(group)}:\n" + "\n".join(said.splitlines()[:60]))
    finish(problems, f"{len(chosen)} headers compile {'together' if arguments.together else 'on their own'}")


if __name__ == "__main__":
    main()
