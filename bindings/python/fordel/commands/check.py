"""Commands that run golden cases, and write frozen ones anew."""

from __future__ import annotations

import datetime
import difflib
import json
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import fordel as fd
from fordel import errors, testing
from fordel._files import digest
from fordel._language import Lang
from fordel.commands.choices import usage
from fordel.commands.output import confirmed, progress, show, write_file
from fordel_command.arguments import Said, in_

MOST = 100  # cases that one process takes at a time


@dataclass
class Checked:
    """What all cases came to, and what else is worth a look."""

    results: list[testing.CaseResult] = field(default_factory=list)
    broken: dict[Path, str] = field(default_factory=dict)  # files that cannot be read as a whole
    unused: list[Path] = field(default_factory=list)
    overdue: list[str] = field(default_factory=list)

    @property
    def failures(self) -> list[testing.CaseResult]:
        return [result for result in self.results if not result.passed]

    @property
    def status(self) -> int:
        return 2 if self.broken else 1 if self.failures or self.unused else 0


def _files(paths: Iterable[Path]) -> list[Path]:
    found = [file for path in paths for file in testing.find_case_files(path)]
    if not found or not all(file.exists() for file in found):
        missing = next((str(path) for path in paths if not path.exists()), ", ".join(str(path) for path in paths))
        raise errors.from_core("fordel.case.none_found", missing)
    return found


_read: dict[Path, testing.CaseFile] = {}  # of this process, so that a file is read once


def _open(file: Path) -> testing.CaseFile:
    if file not in _read:
        _read.clear()
        _read[file] = testing.CaseFile.read(file)
    return _read[file]


Part = tuple[Path, list[str], int, str]


def _check_part(part: Part) -> tuple[list[testing.CaseResult], list[Path]]:
    file, names, rows, lang = part
    cases = _open(file)
    return [cases.check(name, rows, lang) for name in names], cases.used


def _parts(file: Path, only: list[str] | None, rows: int, lang: str) -> Iterator[Part]:
    names = [name for name in _open(file).names if not only or name in only]
    for begin in range(0, len(names), MOST):
        yield file, names[begin : begin + MOST], rows, lang


def _checked_parts(parts: list[Part], jobs: int) -> Iterator[tuple[list[testing.CaseResult], list[Path]]]:
    """One after the other, or by several processes; in the order of the parts."""
    if jobs > 1 and len(parts) > 1:
        with ProcessPoolExecutor(min(jobs, len(parts))) as pool:
            yield from pool.map(_check_part, parts)
    else:
        yield from map(_check_part, parts)


def check_files(
    files: list[Path], only: list[str] | None = None, jobs: int = 1, rows: int = 20, lang: Lang = "en"
) -> Checked:
    """Every case of the files; those of one name only where names are given."""
    _read.clear()  # files may have changed since another check in this process
    checked, used, parts = Checked(), set[Path](), list[Part]()
    for file in files:
        try:
            parts += _parts(file, only, rows, lang)
        except fd.Error as error:
            checked.broken[file] = str(error)
    of = sum(len(names) for _, names, *_ in parts)
    with progress(in_(("cases", "prøvetilfælde"), lang)) as told:
        for results, read in _checked_parts(parts, jobs):
            checked.results += results
            used.update(path.resolve() for path in read)
            told(len(checked.results), of)
    checked.overdue = list(_overdue(used, lang))
    if not only:
        checked.unused = sorted(_unused({file.parent for file in files}, used))
    return checked


def _unused(folders: set[Path], used: set[Path]) -> Iterator[Path]:
    """Tables beside case files that nothing reads: an expectation that nobody holds anything against."""
    for folder in folders:
        yield from (file for file in folder.glob("*.csv") if file.resolve() not in used)


def _overdue(used: set[Path], lang: Lang) -> Iterator[str]:
    """Values of the programmes that were to be looked at again before today."""
    today = datetime.date.today()
    for file in sorted(used):
        if file.suffix not in (".yaml", ".yml") or file.name.endswith(".case.yaml"):
            continue
        try:
            stated = fd.ProgrammeFile.read(file).stated
        except fd.Error:  # a part of a programme, which another file includes
            continue
        for value in stated:
            if value.next is not None and value.next < today:
                yield f"{file}: {value.where}: {in_(('to be looked at again by', 'skulle ses efter senest'), lang)} {value.next}"


STATUSES: dict[str, Said] = {
    "passed": ("passed", "bestået"),
    "failed": ("failed", "ikke bestået"),
    "error": ("error", "med fejl"),
}
WRITTEN: Said = ("written anew", "skrevet på ny")
UNUSED: Said = ("no case uses it", "intet prøvetilfælde bruger den")


def _counts(checked: Checked, lang: Lang) -> str:
    count = dict.fromkeys(STATUSES, 0)
    for result in checked.results:
        count[result.status] += 1
    said = f"{len(checked.results)} {in_(('cases', 'prøvetilfælde'), lang)}: "
    told = [f"{count[one]} {in_(word, lang)}" for one, word in STATUSES.items() if count[one] or one == "passed"]
    return said + ", ".join(told)


def _text(checked: Checked, lang: Lang) -> str:
    lines = [f"{file}: {why}" for file, why in checked.broken.items()]
    for i, result in enumerate(checked.failures):
        lines.append(result.text if i == 0 else result.short)
    lines += [f"{file}: {in_(UNUSED, lang)}" for file in checked.unused]
    lines += [f"{in_(('note', 'bemærk'), lang)}: {found}" for found in checked.overdue]
    return "\n".join([*lines, _counts(checked, lang)])


def _json(checked: Checked) -> str:
    def plain(value: Any) -> Any:
        return str(value)

    results = [
        {k: v for k, v in asdict(r).items() if k not in ("text", "short", "can_update")} for r in checked.results
    ]
    document = {
        "format": "fordel.check/1",
        "status": checked.status,
        "results": results,
        "unreadable": {str(file): why for file, why in checked.broken.items()},
        "unused": [str(file) for file in checked.unused],
        "overdue": checked.overdue,
    }
    return json.dumps(document, ensure_ascii=False, indent=2, default=plain)


def _visible(text: str) -> str:
    return "".join(c if c >= " " or c in "\n\t" else "?" for c in text)


def _junit(checked: Checked) -> str:
    """One suite, in the form that CI systems read."""
    failed = sum(result.status == "failed" for result in checked.results)
    broken = sum(result.status == "error" for result in checked.results) + len(checked.broken)
    total = len(checked.results) + len(checked.broken) + len(checked.unused)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuite name="fordel" tests="{total}" failures="{failed + len(checked.unused)}" errors="{broken}">',
    ]

    def add(file: str, name: str, what: str = "", text: str = "") -> None:
        head = f"  <testcase classname={quoteattr(file)} name={quoteattr(_visible(name))}"
        if not what:
            lines.append(head + "/>")
            return
        first = text.splitlines()[0] if text else what
        lines.append(
            f"{head}><{what} message={quoteattr(_visible(first))}>{escape(_visible(text))}</{what}></testcase>"
        )

    for result in checked.results:
        what = {"passed": "", "failed": "failure", "error": "error"}[result.status]
        add(result.file, result.name, what, "" if result.passed else result.text)
    for file, why in checked.broken.items():
        add(str(file), file.name, "error", why)
    for file in checked.unused:
        add(str(file), file.name, "failure", "no case uses it")
    return "\n".join([*lines, "</testsuite>"]) + "\n"


def _agreed(result: testing.CaseResult, yes: bool, lang: Lang) -> bool:
    """Shows what changes, old → new, and asks on a terminal."""
    show(f"{result.file}, {result.name}:")
    for row in result.rows:
        show(
            f"  {', '.join(row.by) or in_(('total', 'i alt'), lang)}: {row.expected if row.expected is not None else '-'} → {row.got or 0}"
        )
    if yes:
        return True
    if not sys.stdin.isatty():
        raise usage(
            "nobody to ask, and no --yes: frozen cases stay as they are",
            "ingen at spørge og intet --yes: frosne prøvetilfælde bliver, som de er",
        )
    return confirmed(in_(("  expect this from now on?", "  skal det forventes fra nu af?"), lang), lang)


def _update(checked: Checked, reason: str, yes: bool, lang: Lang) -> int:
    """Writes the frozen cases that were agreed to; how many of the failures stay."""
    agreed: dict[Path, list[str]] = {}
    for result in checked.failures:
        if result.can_update and _agreed(result, yes, lang):
            agreed.setdefault(Path(result.file), []).append(result.name)
    for file, names in agreed.items():
        for path, text in testing.CaseFile.read(file).updated(names, reason).items():
            write_file(path, text)
            show(f"{path}: {in_(WRITTEN, lang)}")
    stay = len(checked.failures) - sum(len(names) for names in agreed.values())
    if stay:
        said = (
            f"{stay} cases stay as they are: only amounts of frozen cases are ever written anew",
            f"{stay} prøvetilfælde bliver, som de er: kun beløb i frosne prøvetilfælde skrives nogensinde på ny",
        )
        show(in_(said, lang))
    return stay


def _receive(checked: Checked, folder: Path, lang: Lang) -> None:
    """Writes what frozen cases came to, and against which files: a later `fordel accept` takes it."""
    received = []
    for file in sorted({Path(r.file) for r in checked.failures if r.can_update}):
        names = [r.name for r in checked.failures if Path(r.file) == file and r.can_update]
        texts = testing.CaseFile.read(file).updated(names, "")
        files = [{"path": str(p), "before": digest(p), "text": text} for p, text in texts.items()]
        received.append({"file": str(file), "cases": names, "files": files})
    document = {"format": "fordel.received/1", "received": received}
    write_file(folder / "received.json", json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    count = sum(len(one["cases"]) for one in received)
    said = (f"what {count} frozen cases came to", f"hvad {count} frosne prøvetilfælde kom til")
    show(f"{folder / 'received.json'}: {in_(said, lang)}")


def check(
    paths: list[Path],
    only: list[str] | None,
    jobs: int,
    limit: int,
    junit: Path | None,
    format: str,
    update: bool,
    reason: str,
    yes: bool,
    received: Path | None,
    lang: Lang,
) -> int:
    """Runs golden cases: status 0 where all pass, 1 where one does not, 2 where a file cannot be read."""
    checked = check_files(_files(paths), only, jobs, limit, lang)
    if only and not checked.results:
        raise errors.from_core("fordel.case.no_such_case", ", ".join(only))
    show(_json(checked) if format == "json" else _text(checked, lang))
    if junit is not None:
        write_file(junit, _junit(checked))
    if received is not None:
        _receive(checked, received, lang)
    if update and checked.failures:
        stay = _update(checked, reason, yes, lang)
        return 2 if checked.broken else 1 if stay or checked.unused else 0
    return checked.status


Texts = dict[Path, tuple[str, str]]  # by file: the digest of what it was, and what it is to be


def _received(folder: Path) -> list[tuple[Path, Texts]]:
    """Of each case file, what is to be written."""
    try:
        document = json.loads((folder / "received.json").read_text(encoding="utf-8"))
        return [
            (Path(one["file"]), {Path(f["path"]): (str(f["before"]), str(f["text"])) for f in one["files"]})
            for one in document["received"]
        ]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise errors.from_core("fordel.case.none_found", f"{folder / 'received.json'}: {error}") from error


def _require_unchanged(case_file: Path, texts: Texts, lang: Lang) -> None:
    """Nothing but the case file and the tables that it reads is ever written, and these as they were."""
    for file, (before, _) in texts.items():
        if not file.is_file() or digest(file) != before:
            raise errors.from_core("fordel.case.changed_since", str(file))
    own = {path.resolve() for path in testing.CaseFile.read(case_file).used}
    for file in texts:
        below = file.resolve().is_relative_to(case_file.resolve().parent)
        if file.resolve() not in own or not below or not case_file.name.endswith(".case.yaml"):
            raise errors.from_core(
                "fordel.file.outside_root",
                f"{file}, {in_(('which is not of', 'som ikke hører til'), lang)} {case_file}",
            )


def _difference(texts: Texts) -> str:
    """What changes, line by line."""
    lines: list[str] = []
    for file, (_, text) in texts.items():
        before = file.read_bytes().decode("utf-8", "replace").splitlines()
        lines += difflib.unified_diff(before, text.splitlines(), str(file), str(file), n=1, lineterm="")
    return _visible("\n".join(lines))


def accept(folder: Path, yes: bool, lang: Lang) -> None:
    """Takes what frozen cases came to elsewhere, where the files are still those that it was held against."""
    for case_file, texts in _received(folder):
        _require_unchanged(case_file, texts, lang)
        show(_difference(texts))
        if not yes and not sys.stdin.isatty():
            raise usage(
                "nobody to ask, and no --yes: nothing is taken", "ingen at spørge og intet --yes: intet overtages"
            )
        if yes or confirmed(in_(("take it?", "skal det overtages?"), lang), lang):
            for file, (_, text) in texts.items():
                write_file(file, text)
                show(f"{file}: {in_(WRITTEN, lang)}")
