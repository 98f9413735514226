"""Documents in YAML: ruamel.yaml reads the grammar, and the library builds the tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fordel import _core

_CORE: Any = _core  # text may be bytes as well, which its stubs do not say


def _events_of_libyaml(text: str) -> Iterator[Any]:
    """Some thirty times as fast as the other."""
    from _ruamel_yaml import CParser  # type: ignore[import-not-found]

    parser = CParser(text)
    while (event := parser.get_event()) is not None:
        yield event


def _events_of_python(text: str) -> Iterator[Any]:
    from ruamel.yaml import YAML

    yield from YAML(typ="safe", pure=True).parse(text)


def _events(text: str) -> Iterator[Any]:
    try:
        import _ruamel_yaml  # noqa: F401
    except ImportError:  # where ruamel.yaml.clib has no build for the platform
        return _events_of_python(text)
    return _events_of_libyaml(text)


def parse_yaml(text: str | bytes, name: str = "") -> _core.Node:
    """A document in YAML, as text or bytes: every scalar is the text that is written, in the file of that name."""
    return _parsed(text, name, _events)


def canonical_yaml(text: str | bytes, name: str = "") -> str:
    """A programme file in the one form that the library writes, with its remarks: of two spellings of one thing, one."""
    return str(_core._in_one_spelling(parse_yaml(text, name)).to_yaml())


def canonical_json(text: str, name: str = "") -> str:
    """The same of a file in JSON, which has no remarks."""
    return str(_core._in_one_spelling(_core.parse_json(text, name)).to_json())


def set_in_place(text: str | bytes, where: str, value: str) -> str | bytes:
    """A document in YAML with another value at an address; every other character stays."""
    written = text.encode() if isinstance(text, str) else text
    changed: bytes = _CORE._set_in_place(written, parse_yaml, where, value)
    return changed.decode() if isinstance(text, str) else changed


def _parsed(text: str | bytes, name: str, events: Any) -> _core.Node:
    from ruamel.yaml.error import MarkedYAMLError, YAMLError
    from ruamel.yaml.events import (
        AliasEvent,
        MappingEndEvent,
        MappingStartEvent,
        ScalarEvent,
        SequenceEndEvent,
        SequenceStartEvent,
    )

    built = _CORE._DocumentBuilder(text, name)
    scalar, begin = built.scalar, {MappingStartEvent: built.begin_map, SequenceStartEvent: built.begin_list}
    end = {MappingEndEvent: built.end_map, SequenceEndEvent: built.end_list}
    try:
        for event in events(built.text):
            kind = type(event)
            if kind in end:
                end[kind]()
            elif kind is ScalarEvent or kind in begin or kind is AliasEvent:
                mark = event.start_mark
                line, column = mark.line + 1, mark.column + 1
                if kind is AliasEvent:
                    built.refuse("an alias (*)", line, column)
                if event.anchor is not None:
                    built.refuse("an anchor (&)", line, column)
                if event.tag is not None:
                    built.refuse("a tag (!)", line, column)
                if kind is ScalarEvent:
                    scalar(event.value, bool(event.style), line, column)
                else:
                    begin[kind](line, column)
    except MarkedYAMLError as failed:
        mark = failed.problem_mark
        built.refuse_syntax(failed.problem, mark.line + 1, mark.column + 1)
    except YAMLError as failed:
        built.refuse_syntax(str(failed), 1, 1)
    tree: _core.Node = built.finish()
    return tree
