"""Runs an example of the documentation: `run_example.py <program> <file of the expected output, if it is there>`"""

import subprocess
import sys
from pathlib import Path

from headers import finish


def main() -> None:
    program, expected = sys.argv[1], Path(sys.argv[2])
    done = subprocess.run([program], capture_output=True, text=True, check=False)
    problems = []
    if done.returncode != 0:
        problems.append(f"status {done.returncode}\n{done.stderr}")
    elif not done.stdout.strip():
        problems.append("it printed nothing")
    if expected.exists() and done.stdout != expected.read_text(encoding="utf-8"):
        problems.append(f"it printed\n{done.stdout}\nand not what {expected.name} says")
    finish(problems, done.stdout)


if __name__ == "__main__":
    main()
