"""What git shows of two versions of a programme file: `git config diff.fordel.command "fordel diff --git"`.

Git names the file's path, and for each version a file that holds it, its hash and its mode; of a file that is new or
gone, the null device. The earlier version is a copy elsewhere: what it includes is read beside the path.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fordel as fd
from fordel import errors
from fordel._language import Lang
from fordel.commands.choices import usage
from fordel.comparison_words import COMPARISON_WORDS
from fordel.page import kroner

NULL_DEVICES = ("/dev/null", "nul")
REGULAR = ("100644", "100755")
PARTS = ("parties", "groups", "figures", "keys", "indices", "streams", "clearings", "agreements", "assumptions")


@dataclass
class Version:
    """A file as git has it; no content: it is not there."""

    path: str
    content: bytes | None
    regular: bool = True

    @property
    def lines(self) -> list[str]:
        return (self.content or b"").decode("utf-8", "replace").splitlines(keepends=True)

    def programme(self) -> fd.ProgrammeFile:
        """With what stands beside its path. Throws what reading it throws."""
        bytes_are_text: Any = self.content  # to the library, which says where they are none
        return fd.ProgrammeFile.read(self.path, content=bytes_are_text)

    def kind(self) -> str:
        """Which word says what it is: programme, cases, proposal, part, other."""
        if self.content is None or not self.regular or Path(self.path).suffix not in (".yaml", ".yml", ".json"):
            return "other"
        try:
            members = _parsed(self.content, self.path).members
        except fd.Error:
            return "other"
        for key, kind in (("proposal", "proposal"), ("cases", "cases"), ("programme", "programme")):
            if key in members:
                return "programme" if key == "proposal" and "baseline" in members else kind
        return "part" if any(key in members for key in PARTS) else "other"


def _parsed(content: bytes, path: str) -> fd.Node:
    if path.endswith(".json"):
        return fd.parse_json(content.decode("utf-8", "replace"), path)
    return fd.parse_yaml(content, path)


def versions(arguments: list[str]) -> tuple[Version, Version]:
    """The two that git names: path, old file, hash and mode, new file, hash and mode; where it was renamed, its new
    path and what git says of it."""
    if len(arguments) not in (7, 9):
        raise usage(
            f"--git with {len(arguments)} arguments, which git gives 7 or 9 of",
            f"--git med {len(arguments)} argumenter, som git giver 7 eller 9 af",
        )
    path, old, _, old_mode, new, _, new_mode, *renamed = arguments
    return _version(path, old, old_mode), _version(renamed[0] if renamed else path, new, new_mode)


def _version(path: str, file: str, mode: str) -> Version:
    if file in NULL_DEVICES:
        return Version(path, None)
    try:
        return Version(path, Path(file).read_bytes(), mode in REGULAR)
    except OSError as error:
        raise errors.from_core("fordel.file.missing_file", f"{file}: {error.strerror or error}") from error


def heading(before: Version, after: Version) -> str:
    """As git heads each file of a diff."""
    said = f"diff --git a/{before.path} b/{after.path}"
    if before.content is None:
        return said + "\nnew file"
    return said + ("\ndeleted file" if after.content is None else "")


def line_by_line(before: Version, after: Version) -> str:
    """A plain diff of the text."""
    old, new = (
        "/dev/null" if version.content is None else f"{side}/{version.path}"
        for side, version in (("a", before), ("b", after))
    )
    if any(b"\0" in (version.content or b"") for version in (before, after)):
        return f"Binary files {old} and {new} differ\n"
    shown = []
    for line in difflib.unified_diff(before.lines, after.lines, old, new):
        shown.append(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n")
    return "".join(shown)


def said_of_text(before: Version, after: Version, lang: Lang) -> str:
    """The line above the lines that differ: what the file is, since it is not compared as a programme."""
    words, there = COMPARISON_WORDS[lang], before if after.content is None else after
    return words["no_git_programme"].format(path=there.path, kind=words[there.kind()])


def said_of_one(before: Version, settled: fd.Schedule, path: str, lang: Lang) -> str:
    """The same of a programme that is new, or gone."""
    said = COMPARISON_WORDS[lang]["new_programme" if before.content is None else "gone_programme"]
    total = f"{kroner(settled.total(), lang)} {settled.programme.currency}"
    return said.format(path=path, name=settled.programme.name.in_(lang), total=total)


def said_of_error(path: str, error: fd.Error, lang: Lang) -> str:
    """The same of programmes that cannot be compared."""
    words = COMPARISON_WORDS[lang]
    return words["no_git_programme"].format(path=path, kind=words["unreadable"].format(error=error.id))
