"""Prints requirements of pyproject.toml, one a line: `requirements.py build run test`."""

import sys
from pathlib import Path

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    from pip._vendor import tomli as tomllib

PROJECT = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))


def requirements(group: str) -> list[str]:
    if group == "build":
        return PROJECT["build-system"]["requires"]
    if group == "run":
        return PROJECT["project"]["dependencies"]
    return PROJECT["project"]["optional-dependencies"][group]


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(*requirements(name), sep="\n")
