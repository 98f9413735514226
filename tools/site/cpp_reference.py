"""The reference of C++: what Doxygen reads in the headers, a page for each noun at the top of include/fordel.

`pages()` gives them as Markdown. Doxygen reads copies in which the plain comments stand as it wants them (doxygen_comments.py);
declarations of `detail` folders and namespaces, and what is private, are left out.
"""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from pathlib import Path

from comment_text import as_markdown, sentence
from doxygen_comments import filtered

ROOT = Path(__file__).resolve().parents[2]
INCLUDE = ROOT / "include"
ERRORS = "../../errors.md"
SETTINGS = """
FILE_PATTERNS=*.hpp
RECURSIVE=YES
GENERATE_HTML=NO
GENERATE_LATEX=NO
GENERATE_XML=YES
XML_PROGRAMLISTING=NO
EXTRACT_ALL=YES
MARKDOWN_SUPPORT=NO
AUTOLINK_SUPPORT=NO
SEARCH_INCLUDES=NO
MACRO_EXPANSION=YES
EXPAND_ONLY_PREDEF=YES
PREDEFINED=FORDEL_SEPARATE_COMPILATION
HAVE_DOT=NO
CLASS_GRAPH=NO
QUIET=YES
WARNINGS=NO
"""


# Folders of which each header is included by its name.
WITHOUT_FACE = {
    "comparison": "Programmes held against one another: who pays more, and by which cause.",
    "file": "Programmes, proposals and cases as files: how they are read, checked and written.",
    "io": "Formats, each included by name: CSV, JSON, workings, JSON-stat and the downloads of StatBank.",
    "testing": "Golden cases: how they are read and held against a programme, and how well they cover a rule.",
}


def headers() -> list[Path]:
    """Those that a user includes, from include/ on: the face of a noun first, then its folder."""
    found = [path.relative_to(INCLUDE) for path in INCLUDE.rglob("*.hpp")]
    public = [
        path for path in found if not {"detail", "src"} & set(path.parts) and path.name not in ("src.hpp", "fwd.hpp")
    ]
    return sorted(public, key=lambda path: (noun(path), len(path.parts), path.as_posix()))


def noun(header: Path) -> str:
    """The page of a header: `key` for fordel/key.hpp and fordel/key/mix.hpp."""
    return header.parts[1].removesuffix(".hpp")


def first_comment(header: Path) -> str:
    """What a header says it is."""
    words: list[str] = []
    for line in (INCLUDE / header).read_text(encoding="utf-8").splitlines():
        if re.match("//(?! IWYU)", line):
            words.append(line.removeprefix("//").removeprefix(" "))
        elif words or line not in ("", "#pragma once"):
            break
    return "\n".join(words)


# ---------------------------------------------------------------- what Doxygen found


@dataclass
class Declaration:
    """A class, a function, a constant: one thing that a header declares."""

    element: ElementTree.Element
    members: list[Declaration] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return self.element.get("kind", "")

    @cached_property
    def name(self) -> str:
        full = self.element.findtext("name") or self.element.findtext("compoundname") or ""
        return re.sub(r"^(fordel::)?(v0::)?", "", re.sub(r"\s+", " ", full))

    @property
    def place(self) -> tuple[str, int]:
        at = self.element.find("location")
        return (
            ("", 0)
            if at is None
            else (at.get("declfile") or at.get("file") or "", int(at.get("declline") or at.get("line") or 0))
        )

    @cached_property
    def words(self) -> str:
        return "".join(found.text or "" for found in self.element.findall("detaileddescription//verbatim"))

    @property
    def is_public(self) -> bool:
        hidden = self.kind == "friend" and (text(self.element, "type") in ("class", "struct"))
        defaulted = "=delete" in text(self.element, "argsstring") or "=default" in text(self.element, "argsstring")
        return self.element.get("prot") in (None, "public") and not hidden and not (defaulted and not self.words)


def text(element: ElementTree.Element, path: str) -> str:
    """All the text below a path, as one line of code."""
    found = element.find(path)
    return "" if found is None else tidied(" ".join("".join(found.itertext()).split()))


def tidied(code: str) -> str:
    """As the library writes it: `std::vector<party> const&`."""
    code = re.sub(r"< ", "<", code)
    code = re.sub(r"\s+>", ">", code)
    code = re.sub(
        r" ([&*]+)(?=\w|\.\.\.|$|[,)>])",
        lambda found: found[1] + (" " if code[found.end() : found.end() + 1].isalnum() else ""),
        code,
    )
    return code.replace("fordel::v0::", "").replace("v0::", "")


def read(folder: Path) -> list[Declaration]:
    """Everything public that Doxygen found, in the order of the headers."""
    found: dict[tuple[str, int, str], Declaration] = {}
    for file in sorted((folder / "xml").glob("*.xml")):
        for compound in ElementTree.parse(file).getroot().findall("compounddef"):
            found |= {(*one.place, one.name): one for one in declarations(compound)}
    return sorted(found.values(), key=lambda one: one.place)


def declarations(compound: ElementTree.Element) -> Iterator[Declaration]:
    name, kind = compound.findtext("compoundname") or "", compound.get("kind")
    if kind == "file":
        yield from (Declaration(member) for member in compound.iter("memberdef") if member.get("kind") == "define")
    if not name.startswith("fordel") or "detail" in name.split("::"):
        return
    members = [Declaration(member) for member in compound.iter("memberdef")]
    public = sorted((one for one in members if one.is_public), key=lambda one: one.place)
    if kind == "namespace":
        yield from public
    elif kind in ("class", "struct", "concept") and compound.get("prot", "public") == "public":
        yield Declaration(compound, public)


# ---------------------------------------------------------------- code


def declared(one: Declaration) -> str:
    """A declaration as it is written."""
    if one.kind == "concept":
        return text_of_concept(one)
    return template(one.element) + {
        "function": function, "friend": function, "variable": variable, "typedef": alias, "enum": enumeration,
        "define": macro,
    }.get(one.kind, structure)(one)  # fmt: skip


def template(element: ElementTree.Element) -> str:
    parameters = element.find("templateparamlist")
    if parameters is None:
        return ""
    listed = ", ".join(parameter(one) for one in parameters.findall("param"))
    condition = text(element, "requiresclause")
    return f"template <{listed}>\n" + (f"    requires {condition}\n" if condition else "")


def parameter(one: ElementTree.Element) -> str:
    default = text(one, "defval")
    name = text(one, "declname")
    kind = text(one, "type")
    return f"{kind} {name}".rstrip() + (f" = {default}" if default else "")


def function(one: Declaration) -> str:
    element = one.element
    words = [word for word in ("static", "explicit") if element.get(word) == "yes"]
    kind = re.sub(r"\b(friend|inline)\s+", "", text(element, "type"))
    if element.get("constexpr") == "yes" and "constexpr" not in kind:
        words.append("constexpr")
    arguments = [parameter(found) for found in element.findall("param")]
    behind = behind_arguments(text(element, "argsstring"))
    head = " ".join([*words, kind, one.name.split("::")[-1]] if kind else [*words, one.name.split("::")[-1]])
    flat = f"{head}({', '.join(arguments)}){behind};"
    if len(flat) <= 100 or not arguments:
        return flat
    return f"{head}(\n    " + ",\n    ".join(arguments) + f"){behind};"


def behind_arguments(arguments: str) -> str:
    """` const noexcept`, which stands behind the closing bracket."""
    behind = arguments.rpartition(")")[2].replace("=default", "").strip()
    return f" {behind}" if behind else ""


def variable(one: Declaration) -> str:
    value = text(one.element, "initializer")
    kind = text(one.element, "type")
    static = "static " if one.element.get("static") == "yes" and "static" not in kind else ""
    shown = f" {value}" if value.startswith("=") else value
    return f"{static}{kind} {one.name}{text(one.element, 'argsstring')}{shown if len(shown) < 60 else ''};"


def alias(one: Declaration) -> str:
    return f"using {one.name} = {text(one.element, 'type')};"


def macro(one: Declaration) -> str:
    return f"#define {one.name} {text(one.element, 'initializer')}".rstrip()


def enumeration(one: Declaration) -> str:
    strong = "class " if one.element.get("strong") == "yes" else ""
    values = [(value.findtext("name") or "", Declaration(value).words) for value in one.element.findall("enumvalue")]
    return "\n".join([f"enum {strong}{one.name} {{", *(f"    {name},{behind(words)}" for name, words in values), "};"])


def structure(one: Declaration) -> str:
    """A class with its plain data; what it does stands below, each with its words."""
    shown = [f"    {declared(member)}{behind(member.words)}" for member in one.members if member.kind == "variable"]
    shown += [f"    {indented(declared(m))}" for m in one.members if m.kind != "variable" and not m.words]
    return "\n".join([f"{one.kind} {one.name} {{", *shown, "};"]) if shown else f"{one.kind} {one.name};"


def behind(words: str) -> str:
    return f"  // {' '.join(words.split())}" if words else ""


def indented(code: str) -> str:
    return code.replace("\n", "\n    ")


def text_of_concept(one: Declaration) -> str:
    found = one.element.find("initializer")
    lines = "".join(found.itertext() if found is not None else []).rstrip().splitlines()
    return "\n".join(lines).replace("fordel::v0::", "") + ";"


# ---------------------------------------------------------------- pages


def fenced(code: str) -> str:
    return f"```cpp\n{code}\n```"


def described(one: Declaration, level: int) -> str:
    """A declaration with its words, and below it the members that have some."""
    parts = [fenced(declared(one)), as_markdown(one.words, ERRORS)]
    told = [member for member in one.members if member.words and member.kind != "variable"]
    for name, same in in_groups(told):
        parts.append(f"{'#' * (level + 1)} {heading(name)}")
        parts += [described(member, level + 1) for member in same]
    return "\n\n".join(part for part in parts if part)


def in_groups(all_of_them: list[Declaration]) -> list[tuple[str, list[Declaration]]]:
    """Those of one name that stand side by side: the overloads of a function."""
    return [(name, list(same)) for name, same in groupby(all_of_them, key=lambda one: one.name.split("::")[-1])]


def heading(name: str) -> str:
    return re.sub(r"([*_<>|\[\]])", r"\\\1", name)


def section(header: Path, found: list[Declaration]) -> str:
    """A header: how it is included, what it is, and what it declares."""
    parts = [
        f"## {heading(header.relative_to('fordel').as_posix())}",
        fenced(f"#include <{header.as_posix()}>"),
        as_markdown(first_comment(header), ERRORS),
    ]
    for name, same in in_groups(found):
        parts.append(f"### {heading(name)}")
        parts += [described(one, 3) for one in same]
    return "\n\n".join(part for part in parts if part)


def pages(work: Path) -> dict[str, tuple[str, str]]:
    """For each noun what it is, in a line, and its page; `work` is a folder for what is made on the way."""
    for header in headers():
        copy = work / "include" / header
        copy.parent.mkdir(parents=True, exist_ok=True)
        lines = (INCLUDE / header).read_text(encoding="utf-8").splitlines()
        copy.write_text("\n".join(filtered(lines)) + "\n", encoding="utf-8")
    settings = f"{SETTINGS}INPUT={work / 'include'}\nSTRIP_FROM_PATH={work / 'include'}\nOUTPUT_DIRECTORY={work}\n"
    subprocess.run(["doxygen", "-"], input=settings, encoding="utf-8", check=True, stderr=subprocess.DEVNULL)
    by_header = {file: list(those) for file, those in groupby(read(work), key=lambda one: one.place[0])}
    made: dict[str, tuple[str, str]] = {}
    for name, group in groupby(headers(), key=noun):
        of_noun = list(group)
        sections = [section(header, by_header.get(header.as_posix(), [])) for header in of_noun]
        made[name] = (summary(of_noun[0]), "\n\n".join([f"# {heading(name)}", *sections]) + "\n")
    return made


def summary(header: Path) -> str:
    """The first sentence about the face of a noun, or what its folder holds where there is none."""
    words = WITHOUT_FACE.get(noun(header)) or " ".join(first_comment(header).split())
    return sentence(words.partition(". ")[0].rstrip(".") + ".", ERRORS)
