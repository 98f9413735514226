"""No call takes more instructions than limits.txt allows: `check.py <program> <name of the call>`.

Instructions are counted by callgrind, so that it does not matter what else the machine does. Skipped (77) where valgrind is not.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

TIMES = 200
LIMITS = Path(__file__).parent / "limits.txt"


def limit_of(name: str) -> int:
    [limit] = re.findall(rf"^{name} +([\d ]+)$", LIMITS.read_text(encoding="utf-8"), re.MULTILINE)
    return int(limit.replace(" ", ""))


def counted(program: str, name: str, times: int) -> int:
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, name, str(times)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    [collected] = re.findall(r"Collected : (\d+)", done.stderr)
    return int(collected)


def main() -> int:
    program, name = sys.argv[1:]
    if shutil.which("valgrind") is None:
        print("valgrind is not installed: SKIPPED")
        return 77
    # What a program does once is in both, and so are its first calls.
    instructions = (counted(program, name, 2 * TIMES) - counted(program, name, TIMES)) // TIMES
    limit = limit_of(name)
    print(f"{name}: {instructions} instructions a call, of {limit} that are allowed")
    if instructions < limit // 2:
        print(f"less than half of the limit: lower it in {LIMITS}")
    return int(instructions > limit)


if __name__ == "__main__":
    sys.exit(main())
