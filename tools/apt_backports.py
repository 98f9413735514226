"""Writes the apt source of this Debian release's backports, derived from the sources which the machine already has.

`apt_backports.py` prints the name and the text of the file to write: the first stanza (deb822) or line (one-line style) that
gives the release itself, with the suite replaced. Mirror, options and signing key stay as the machine's owner chose them.
Prints nothing if the backports are there already; exits with 1 if no source of the release was found.
"""

import os
import re
import sys
from pathlib import Path

NAME = "fordel-backports"


def stanzas(text: str) -> list[list[tuple[str, str]]]:
    """The stanzas of a deb822 file as (field, value) pairs; values keep their continuation lines."""
    found: list[list[tuple[str, str]]] = [[]]
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if not line.strip():
            found.append([])
        elif line[0] in " \t" and found[-1]:
            field, value = found[-1][-1]
            found[-1][-1] = (field, f"{value}\n{line}")
        elif ":" in line:
            field, value = line.split(":", 1)
            found[-1].append((field.strip(), value.strip()))
    return [stanza for stanza in found if stanza]


def from_deb822(text: str, suite: str, wanted: str) -> tuple[bool, str]:
    """(whether `wanted` is there already, the stanza for it or nothing)."""
    made = ""
    for stanza in stanzas(text):
        fields = {field.lower(): value for field, value in stanza}
        if fields.get("enabled", "yes").lower() in {"no", "false", "0"} or "deb" not in fields.get("types", "").split():
            continue
        suites = fields.get("suites", "").split()
        if wanted in suites:
            return True, ""
        if suite in suites and "main" in fields.get("components", "").split() and not made:
            new = {"types": "deb", "suites": wanted, "components": "main"}
            made = "".join(f"{field}: {new.get(field.lower(), value)}\n" for field, value in stanza)
    return False, made


ONE_LINE = re.compile(r"^deb\s+(?P<options>\[[^]]*\]\s+)?(?P<uri>\S+)\s+(?P<suite>\S+)\s+(?P<components>[^#]*)")


def from_one_line(text: str, suite: str, wanted: str) -> tuple[bool, str]:
    made = ""
    for line in text.splitlines():
        match = ONE_LINE.match(line.strip())
        if not match:
            continue
        if match["suite"] == wanted:
            return True, ""
        if match["suite"] == suite and "main" in match["components"].split() and not made:
            made = f"deb {match['options'] or ''}{match['uri']} {wanted} main\n"
    return False, made


def derive(folder: Path, codename: str) -> tuple[bool, str, str]:
    """(whether the backports are there already, file name, text) from the folder that apt keeps its sources in."""
    wanted = f"{codename}-backports"
    made: tuple[str, str] = ("", "")
    files = [folder / "sources.list", *sorted((folder / "sources.list.d").glob("*"))]
    for file in files:
        read = {".list": from_one_line, ".sources": from_deb822}.get(file.suffix)
        if read is None or not file.is_file():
            continue
        there, text = read(file.read_text(encoding="utf-8", errors="replace"), codename, wanted)
        if there:
            return True, "", ""
        if text and not made[1]:
            made = (NAME + file.suffix, text)
    return False, *made


def main() -> int:
    folder = Path(os.environ.get("FORDEL_APT_FOLDER", "/etc/apt"))
    release = Path(os.environ.get("FORDEL_OS_RELEASE", "/etc/os-release")).read_text(encoding="utf-8")
    codename = re.search(r"^VERSION_CODENAME=\"?([\w-]+)", release, re.MULTILINE)
    if not codename:
        return 1
    there, name, text = derive(folder, codename[1])
    if there:
        return 0
    if not text:
        return 1
    print(name)
    print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
