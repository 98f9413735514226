"""The kernel brings in neither Boost nor <string>, by any way round. `kernel_is_light.py <compiler> <include folder>`"""

import re
import subprocess
import sys
from pathlib import Path

from headers import finish

BANNED = {
    "Boost": re.compile(r"/boost/"),
    "<string>": re.compile(r"(^|/)string$"),
    "<vector>": re.compile(r"(^|/)vector$"),
    "an upper layer": re.compile(r"^fordel/(?!kernel/|kernel\.hpp|version\.hpp)"),
}


def read_by(compiler: str, include: Path, text: str) -> list[str]:
    command = [compiler, "-std=c++20", f"-I{include}", "-M", "-x", "c++", "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    # Those of the library as they are included: the folder that it stands in may be called fordel as well.
    return [file.removeprefix(f"{include}/") for file in done.stdout.replace("\\\n", " ").split()[1:]]


def main() -> None:
    compiler, include = sys.argv[1], Path(sys.argv[2])
    # The check itself must be able to see what it looks for.
    problems = (
        []
        if any(BANNED["<string>"].search(f) for f in read_by(compiler, include, "#include <string>\n"))
        else ["<string> goes unseen"]
    )
    if not any(BANNED["an upper layer"].search(f) for f in read_by(compiler, include, "#include <fordel/text.hpp>\n")):
        problems.append("an upper layer goes unseen")
    files = read_by(compiler, include, "#include <fordel/kernel.hpp>\n")
    problems += [
        f"kernel.hpp brings in {what}: {file}"
        for file in files
        for what, pattern in BANNED.items()
        if pattern.search(file)
    ]
    finish(problems, f"kernel.hpp reads {len(files)} files, none of Boost")


if __name__ == "__main__":
    main()
