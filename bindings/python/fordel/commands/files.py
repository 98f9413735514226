"""Commands that change, write and look through programme files."""

from __future__ import annotations

from pathlib import Path

import fordel as fd
from fordel import errors, starters
from fordel._language import Lang
from fordel._texts import text_of
from fordel._yaml import canonical_json
from fordel.commands.choices import read, sides
from fordel.commands.output import show, write_file
from fordel_command.arguments import in_


def _text_of(file: Path) -> str:
    """The characters as they are, its line ends among them; a scenario is several files, and none that is written."""
    if "+" in file.name and not file.exists():
        raise errors.from_core("fordel.proposal.several_files", str(file))
    return text_of(file)


def _parsed(text: str, file: Path) -> fd.Node:
    """As the file is read: one that is called .json is JSON."""
    return fd.parse_json(text, file.name) if _is_json(file) else fd.parse_yaml(text, file.name)


def _is_json(file: Path) -> bool:
    return file.suffix == ".json"


def _with_value(text: str, file: Path, address: str, value: str) -> str:
    """In YAML the value's own characters are replaced; JSON, which is for machines, is written anew."""
    if _is_json(file):
        return _parsed(text, file).replaced(address, value).to_json()
    return str(fd.set_in_place(text, address, value))


def set_values(file: Path, values: list[str], lang: Lang) -> None:
    """Replaces values where they stand, and nothing else of the file; shows what changed."""
    text, said, given = _text_of(file), [], dict(sides("", one) for one in values)
    for address, value in given.items():
        before = _parsed(text, file).find(address)
        text = _with_value(text, file, address, value)
        after = _parsed(text, file).find(address)
        said.append(f"{address}: {_shown(before)} → {_shown(after)}")
    if "proposal" not in _parsed(text, file).members:
        _require_as_sound(file, given)
    write_file(file, text)
    show("\n".join(said))


def _require_as_sound(file: Path, given: dict[str, str]) -> None:
    """A file that can be settled is not made one that cannot; one that is being mended may be changed step by step."""
    programme = read(file)
    try:
        programme.cases()
    except fd.Error:
        return
    programme.cases(set=given)


def _shown(value: fd.Node | None) -> str:
    """A value on one line."""
    if value is None or value.kind == "nothing":
        return "-"
    if value.kind == "list":
        return ", ".join(_shown(item) for item in value.items)
    return str(value.text) if value.kind == "text" else ", ".join(f"{k}: {_shown(v)}" for k, v in value.members.items())


def save(file: Path, check: bool, lang: Lang) -> int:
    """Writes the file in its canonical form."""
    text = _text_of(file)
    canonical = canonical_json(text, file.name) if _is_json(file) else fd.canonical_yaml(text, file.name)
    if canonical == text:
        return 0
    if check:
        show(in_((f"{file}: not in its canonical form", f"{file}: ikke i sin kanoniske form"), lang))
        return 1
    write_file(file, canonical)
    show(in_((f"{file}: written in its canonical form", f"{file}: skrevet i sin kanoniske form"), lang))
    return 0


def addresses(file: Path, lang: Lang) -> None:
    """Every address of a value, and what stands there."""
    content = read(file).content
    show("\n".join(f"{address} = {_shown(content.find(address))}" for address in content.addresses()))


def new(file: Path, lang: Lang) -> None:
    """Writes a commented starter, which runs as it is."""
    try:
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(starters.starter(lang))
    except OSError as error:
        raise errors.from_core("fordel.command.unwritable", f"{file}: {error.strerror or error}") from error
    show(starters.WRITTEN[lang].format(file=file))


def _require_known_format(file: Path) -> None:
    """Raises what is wrong with its first line; nothing else of the file is asked."""
    try:
        read(file).programme()
    except fd.FileError as error:
        if any(str(found.address) == "fordel" for found in error.findings):
            raise
    except fd.Error:
        pass


def _begun(text: str, file: Path) -> str:
    """With the version of the format at its beginning."""
    if _is_json(file):
        return canonical_json(text.replace("{", f'{{"fordel": {fd.format_version}, ', 1), file.name)
    return f"fordel: {fd.format_version}\n{text}"


def upgrade(file: Path, lang: Lang) -> None:
    """Rewrites a file of an older format; a file without its first line gets it."""
    text = _text_of(file)
    if "fordel" in _parsed(text, file).members:
        _require_known_format(file)
        newest = (f"format {fd.format_version}, which is the newest", f"format {fd.format_version}, som er det nyeste")
        show(f"{file}: {in_(newest, lang)}")
        return
    begun = _begun(text.removeprefix("\ufeff"), file)
    _parsed(begun, file)
    write_file(file, begun)
    said = ("its first line says the format now", "dens første linje siger nu formatet")
    show(f"{file}: {in_(said, lang)}: fordel: {fd.format_version}")


def export(programme: str, folder: Path | None, lang: Lang) -> None:
    """Writes a programme that comes built in as a file."""
    text = starters.built_in(programme)
    if folder is None:
        show(text)
        return
    file = folder / f"{programme}.yaml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise errors.from_core("fordel.command.unwritable", f"{file}: {error.strerror or error}") from error
    show(str(file))


def lint(file: Path, strict: bool, lang: Lang) -> int:
    """What is worth a look: gaps between years, overlaps, what is unused, bounds that never bind."""
    findings = read(file).lint()
    if findings:
        show(errors.retold("\n".join(map(str, findings)), findings, lang))
    return 1 if strict and findings else 0
