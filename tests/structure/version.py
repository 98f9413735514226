"""The version is written once: in version.hpp. `version.py <project folder> <version that CMake has read>`"""

import re
import sys
from pathlib import Path

from headers import finish

# What must not repeat it.
PLACES = [
    "CMakeLists.txt",
    "CMakePresets.json",
    "pyproject.toml",
    "Makefile",
    "cmake/*",
    "bindings/python/*",
    "bindings/python/fordel/**/*",
    "tests/CMakeLists.txt",
    "tools/*",
]


def main() -> None:
    project, of_cmake = Path(sys.argv[1]), sys.argv[2]
    header = (project / "include/fordel/version.hpp").read_text(encoding="utf-8")
    version = ".".join(
        re.search(rf"#define FORDEL_VERSION_{part} (\d+)", header)[1] for part in ("MAJOR", "MINOR", "PATCH")
    )
    problems = []
    if of_cmake != version:
        problems.append(f"CMake has {of_cmake}, version.hpp {version}")
    alone = re.compile(rf"(?<![\d.]){re.escape(version)}(?![\d.])")
    for place in PLACES:
        for file in sorted(project.glob(place)):
            if file.suffix in {".pyc", ".so"} or not file.is_file():
                continue
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                if alone.search(line):
                    problems.append(f"{file.relative_to(project)}:{number} repeats the version {version}")
    # What readers copy must name the version there is.
    readme = project / "README.md"
    for tag in re.findall(r"GIT_TAG\s+v(\d+\.\d+\.\d+)", readme.read_text(encoding="utf-8") if readme.exists() else ""):
        if tag != version:
            problems.append(f"README.md names v{tag}, version.hpp {version}")
    changelog = project / "CHANGELOG.md"
    if changelog.exists() and version not in changelog.read_text(encoding="utf-8"):
        problems.append(f"CHANGELOG.md has no entry for {version}")
    finish(problems, f"version {version}")


if __name__ == "__main__":
    main()
