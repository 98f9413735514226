"""Code that must not compile, beside a twin that does.

`check.py --compiler g++ --include include case.cpp`: without FORDEL_MUST_NOT_COMPILE the file compiles; with it, it does not,
for the reason that its line `// expect: <regular expression>` gives, and because of a line between `#ifdef` and `#else`.
The expression covers the wording of g++ and of clang++.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "structure"))
sys.dont_write_bytecode = True

from headers import finish  # noqa: E402

SWITCH = "FORDEL_MUST_NOT_COMPILE"


def expected(text: str) -> re.Pattern[str]:
    found = re.search(r"^// expect: (.+)$", text, re.MULTILINE)
    if not found:
        raise SystemExit("the case has no line `// expect: …`")
    return re.compile(found[1])


def guilty_lines(text: str) -> set[int]:
    """The numbers of the lines that only the failing twin has."""
    lines = text.splitlines()
    begin = lines.index(f"#ifdef {SWITCH}")
    return set(range(begin + 2, lines.index("#else", begin) + 1))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--include", required=True)
    parser.add_argument("--system", default="")
    parser.add_argument("case", type=Path)
    arguments = parser.parse_args()
    text = arguments.case.read_text(encoding="utf-8")

    command = [arguments.compiler, "-std=c++20", "-fsyntax-only", "-fdiagnostics-color=never", f"-I{arguments.include}"]
    command += [
        flag
        for folder in arguments.system.split(";")
        if folder and folder != "/usr/include"
        for flag in ("-isystem", folder)
    ]

    def compile_case(*more: str) -> subprocess.CompletedProcess[str]:
        environment = {"LC_ALL": "C", "PATH": "/usr/local/bin:/usr/bin:/bin"}
        return subprocess.run(
            [*command, *more, arguments.case], capture_output=True, text=True, check=False, env=environment
        )

    problems = []
    twin = compile_case()
    if twin.returncode != 0:
        problems.append(f"the twin does not compile:\n{twin.stderr[:3000]}")
    case = compile_case(f"-D{SWITCH}")
    reason = expected(text)
    if case.returncode == 0:
        problems.append("it compiles")
    else:
        if not reason.search(case.stderr):
            problems.append(f"it fails, but not by {reason.pattern!r}:\n{case.stderr[:3000]}")
        named = {int(number) for number in re.findall(rf"{re.escape(arguments.case.name)}:(\d+):", case.stderr)}
        if not named & guilty_lines(text):
            problems.append(f"it fails, but not because of its own lines:\n{case.stderr[:3000]}")
    finish(problems, f"{arguments.case.stem}: refused, and its twin compiles")


if __name__ == "__main__":
    main()
