"""Writes what the documentation takes from the library: `.venv/bin/python tools/make_docs.py [--check]`.

The whole of docs/errors.md, the reference of the format, the schemas, the curves of docs/performance/ and fordel_command/generated.py, and in other pages the blocks between `<!-- name -->` and
`<!-- /name -->`: the report as the command prints it, the help of each command, the assumptions of the Sjælland programme, the map of the layers, and the examples and what they
print (`<!-- example readme.py -->`, `<!-- output readme.py -->`; behind the name, how many lines are shown, and for the
report the line to begin with). With --check nothing is written, and the status is 1 if a page is out of date.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import fordel as fd
from fordel.danish_errors import DANISH
from fordel_command import manual
from fordel_command.declared import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests" / "structure"), str(ROOT / "tools")]
import layers  # noqa: E402
import performance  # noqa: E402
from format_page import format_page  # noqa: E402

EXAMPLES = ROOT / "docs" / "examples"
FENCES = {".cpp": "cpp", ".hpp": "cpp", ".py": "python", ".sh": "sh", ".csv": "text", ".yaml": "yaml"}
BLOCK = re.compile(r"(<!-- (?P<name>[a-z]+)(?P<rest>[^>]*) -->\n)(?P<body>.*?)(<!-- /(?P=name) -->)", re.DOTALL)
REPORT = ["report", "sjaelland"]


def pages() -> list[Path]:
    """README and its neighbours, and docs."""
    return [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


@cache
def run_command(*arguments: str) -> str:
    """What `fordel …` prints at 80 columns."""
    code = "from fordel.cli import main; main()"
    environment = os.environ | {"COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=environment, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


def fenced(text: str, language: str, lines: int | None = None) -> str:
    """A block of code; `lines` shows the first ones and an ellipsis."""
    all_lines = text.rstrip("\n").splitlines()
    shown = all_lines if lines is None or lines >= len(all_lines) else [*all_lines[:lines], "…"]
    return "\n".join([f"```{language}", *(line.rstrip() for line in shown), "```", ""])


def part_of(text: str, part: str) -> str:
    """A whole example, or from the comment that begins with `part` to the next comment of its kind, less the indent."""
    if not part:
        return text
    lines = text.splitlines()
    starts = [i for i, line in enumerate(lines) if re.match(rf"\s*(//|#) {re.escape(part)}", line)]
    if len(starts) != 1:
        raise SystemExit(f"no part, or several, that begin with: {part}")
    kept: list[str] = []
    for line in lines[starts[0] :]:
        if kept and re.match(r"\s*(//|#) Step ", line):
            break
        kept.append(line)
    while kept and kept[-1].strip() in {"", "}"}:
        kept.pop()
    indent = min(len(line) - len(line.lstrip()) for line in kept if line.strip())
    return "\n".join(line[indent:] for line in kept)


def expected(example: str) -> Path:
    """Where it stands what an example prints."""
    return EXAMPLES / (example.removesuffix(".cpp") + ".expected")


def example_block(rest: str) -> str:
    name, _, part = rest.strip().partition(" ")
    path = EXAMPLES / name
    return fenced(part_of(path.read_text(encoding="utf-8"), part), FENCES[path.suffix])


def output_block(rest: str) -> str:
    name, _, lines = rest.strip().partition(" ")
    return fenced(expected(name).read_text(encoding="utf-8"), "text", int(lines) if lines else None)


def report_block(rest: str) -> str:
    """So many lines of the report, from its first line or from the one that begins with a text."""
    lines, _, start = rest.strip().partition(" ")
    return part_of_report(REPORT, int(lines), start)


def reported_block(rest: str) -> str:
    """The same of a programme file among the examples."""
    name, lines, *start = rest.strip().split(" ", 2)
    return part_of_report(["report", str(EXAMPLES / name)], int(lines), "".join(start))


def part_of_report(command: list[str], lines: int, start: str) -> str:
    report = run_command(*command).splitlines()
    places = [i for i, line in enumerate(report) if line.startswith(start)]
    if not places:
        raise SystemExit(f"no line of the report begins with: {start}")
    return fenced("\n".join(report[places[0] :]), "text", lines)


def layers_block(_: str) -> str:
    """The layers as a picture: an arrow where files of one include files of another, less what other arrows lead to."""
    pairs = layer_includes()
    below = {layer: {low for high, low in pairs if high == layer} for layer, _ in layers.read_table()}

    def all_below(layer: str) -> set[str]:
        return below[layer].union(*(all_below(low) for low in below[layer]))

    lines = ["flowchart TB"]
    for layer, places in layers.read_table():
        lines.append(f'    {layer}["{"<br>".join([f"<b>{layer}</b>", *shown_places(layer, places)])}"]')
    for layer, lows in below.items():
        lines += [f"    {layer} --> {low}" for low in sorted(lows) if not any(low in all_below(o) for o in lows)]
    return fenced("\n".join(lines), "mermaid")


def layer_includes() -> set[tuple[str, str]]:
    """Which layer has a file that includes a file of which other."""
    include, table = ROOT / "include", layers.read_table()

    def layer(name: str) -> str:
        rank = layers.layer_of(name, table)
        assert rank is not None, f"{name} has no layer: tests/structure/layers.py says more"
        return table[rank][0]

    names = [name for ending in (".hpp", ".ipp") for name in layers.files(include, ending)]
    pairs = {(layer(name), layer(other)) for name in names for other in layers.own_includes(include, name)}
    return {(high, low) for high, low in pairs if high != low}


def shown_places(layer: str, places: list[str]) -> list[str]:
    """What a layer holds, headers and folders of one name once: "money, literals"; nothing where its name says it all."""
    names = [place.removesuffix("/").removesuffix(".hpp") for place in places if not place.endswith(".ipp")]
    shown = list(dict.fromkeys(names))
    return [] if shown == [layer] else [", ".join(shown)]


def assumptions_block(_: str) -> str:
    """The open questions under the default options; who stays out has no default and is named for the list alone."""
    rows = ["| question | default | why | alternatives | option |", "| --- | --- | --- | --- | --- |"]
    for a in fd.sjaelland.programme(outside="Greve").assumptions:
        chosen = "none: the caller names it, or all cases are shown" if a.id == "outside" else a.chosen.en
        offered = "; ".join(alternative.en for alternative in a.alternatives)
        option = ", ".join(f"`{name.strip()}`" for name in a.option.split(",")) if a.option else ""
        rows.append(f"| {a.question.en} ({a.kind}) | {chosen} | {a.why.en} | {offered} | {option} |")
    return "\n".join(rows) + "\n"


def danish_errors_block(_: str) -> str:
    """The same list in Danish."""
    lines = ["", "| id | ventet | gør sådan |", "| --- | --- | --- |"]
    lines += [f"| `{id}` | {expected} | {advice} |" for id, (expected, advice) in DANISH.items()]
    return "\n".join([*lines, "", ""])


def commands_block(_: str) -> str:
    """Each command's help."""
    lines = []
    for command in COMMANDS:
        lines += [f"## {command.name}", "", fenced(manual.of_command(command, "en"), "text")]
    return "\n".join(lines)


BLOCKS = {
    "commands": commands_block,
    "fejl": danish_errors_block,
    "example": example_block,
    "output": output_block,
    "report": report_block,
    "reported": reported_block,
    "layers": layers_block,
    "assumptions": assumptions_block,
    "performance": performance.performance_block,
}


def errors_page() -> str:
    """Every error, by family, from the library's one list."""
    families: dict[str, list[tuple[str, str, str, str]]] = {}
    for kind in fd.error_kinds():
        families.setdefault(kind[0].split(".")[1], []).append(kind)
    lines = [
        "# Errors",
        "",
        "Made by `tools/make_docs.py` from the library's list; do not edit.",
        "",
        "An error has an id that stays the same from version to version, and says what was seen, what was expected",
        "and what to do. In C++ it is a `fordel::error` with `id()`, `seen()`, `expected()` and `advice()`; the kernel",
        "on its own throws `fordel::apportionment_error` with `id()`, or returns an outcome with the id. In Python",
        "a family has a class below `fordel.Error`, in `fordel.errors`, with `.id`, `.seen`, `.expected`, `.advice`;",
        "the error is also the built-in class beside it, so that `except ValueError` catches it too.",
        "",
    ]
    for family, kinds in families.items():
        lines += [f"## {family}", "", f"Python: `fordel.errors.{family.capitalize()}Error`", ""]
        lines += ["| id | expected | what to do | also a |", "| --- | --- | --- | --- |"]
        lines += [
            f"| `{name}` | {wanted} | {advice} | `{fd.errors.BUILT_IN[nature].__name__}` |"
            for name, nature, wanted, advice in kinds
        ]
        lines.append("")
    return "\n".join(lines)


def quoted(text: str) -> str:
    """As the formatter of the code writes it."""
    return "'" + text + "'" if '"' in text else f'"{text}"'


def value_of(value: object) -> str:
    if isinstance(value, tuple):
        inner = ", ".join(map(quoted, value))
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    return quoted(value) if isinstance(value, str) else str(value)


def command_table() -> str:
    """What the command tells before the library is loaded: a module of fordel_command."""
    table = [(o.name, o.form, tuple(o.choices), o.repeated, o.help) for o in fd.sjaelland.options() if o.in_text]
    lines = [
        '"""What the command tells before the library is loaded. Made by tools/make_docs.py; do not edit."""',
        "",
        "from __future__ import annotations",
        "",
        f"VERSION = {quoted(fd.__version__)}",
        "# Name, form, choices, whether it may be repeated, and what it is for.",
        "PROGRAMME_OPTIONS: list[tuple[str, str, tuple[str, ...], bool, str]] = [",
        *(
            line
            for option in table
            for line in ["    (", *(f"        {value_of(value)}," for value in option), "    ),"]
        ),
        "]",
        "OUTSIDE = [  # who may stay out of the programme that comes built in",
        *(f"    {quoted(case.name)}," for case in fd.sjaelland.cases()),
        "]",
        "MUNICIPALITIES = [",
        *(f"    {quoted(area.name)}," for area in fd.folk1a().areas),
        "]",
        "",
    ]
    return "\n".join(lines)


def renew(text: str) -> str:
    """A page with its blocks made anew."""

    def block(found: re.Match[str]) -> str:
        if found["name"] not in BLOCKS:
            raise SystemExit(f"no block of this name: {found['name']}")
        return found[1] + BLOCKS[found["name"]](found["rest"]) + found[5]

    return BLOCK.sub(block, text)


def made() -> dict[Path, str]:
    """Every page that holds something made, as it should be."""
    errors, reference = ROOT / "docs" / "errors.md", ROOT / "docs" / "reference" / "programme-file.md"
    fresh = {page: renew(page.read_text(encoding="utf-8")) for page in pages() if page not in (errors, reference)}
    schemas = {
        ROOT / "docs" / "schemas" / f"{name}-1.json": json.dumps(json.loads(made), indent=2, ensure_ascii=False) + "\n"
        for name, made in (
            ("programme", fd.programme_schema()),
            ("proposal", fd.proposal_schema()),
            ("case", fd.case_schema()),
            ("working", fd.working_schema()),
        )
    }
    table = {ROOT / "bindings" / "python" / "fordel_command" / "generated.py": command_table()}
    return (
        fresh
        | {errors: errors_page(), reference: format_page(json.loads(fd.programme_schema()))}
        | schemas
        | table
        | performance.curves()
    )


def main() -> int:
    status = 0
    for page, text in made().items():
        if page.exists() and page.read_text(encoding="utf-8") == text:
            continue
        print(f"{page.relative_to(ROOT)} {'is out of date' if '--check' in sys.argv else 'written'}")
        if "--check" in sys.argv:
            status = 1
        else:
            page.write_text(text, encoding="utf-8", newline="\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
