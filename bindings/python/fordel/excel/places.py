"""A value put into a YAML file, where there may be none yet: every other character stays."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

import fordel as fd
from fordel import errors

ITEM = "+"  # as a step of a path: a new item of the list
PLAIN = re.compile(r"[^\W_](?:[\w.,§/%()+ -]*[\w.%)])?")
WORDS = {"null", "true", "false"}  # that other readers of YAML take for no text


def reached(node: fd.Node, path: Sequence[str]) -> tuple[fd.Node, int]:
    """How far a path leads, and what stands there."""
    for done, step in enumerate(path):
        if node.kind == "map" and step in node.members:
            node = node.members[step]
        elif node.kind == "list" and step.isdigit() and 0 < int(step) <= len(node.items):
            node = node.items[int(step) - 1]
        else:
            return node, done
    return node, len(path)


def put(text: str, path: Sequence[str], value: Any) -> str:
    """The text with the value at the path: what stands there is replaced, else it comes first in what holds it."""
    document = fd.parse_yaml(text)
    holder, done = reached(document, path)
    if done == len(path):
        return str(fd.set_in_place(text, ".".join(path), value))
    made = _inserted(text, holder, path[done:], value)
    if made is None or not _holds(fd.parse_yaml(made), path[:done], path[done:], value):
        raise errors.from_core("fordel.file.not_in_place", ".".join(path))
    return made


def flow(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(key)}: {flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    plain = PLAIN.fullmatch(value) and value.lower() not in WORDS and not ({",", ": "} & set(value))
    return str(value) if plain and "," not in value else json.dumps(value, ensure_ascii=False)


def _inserted(text: str, holder: fd.Node, rest: Sequence[str], value: Any) -> str | None:
    for step in reversed(rest[1:]):
        value = [value] if step == ITEM else {step: value}
    begin = _offset(text, holder.at)
    within = text[begin : begin + 1] in ("{", "[")
    if holder.kind == "list" and rest[0] == ITEM:
        member = flow(value) if within else f"- {flow(value)}"
    elif holder.kind == "map":
        member = f"{flow(rest[0])}: {flow(value)}"
    else:
        return None
    if within:
        return text[: begin + 1] + member + (", " if _has_any(holder) else "") + text[begin + 1 :]
    line_end = "\r\n" if "\r\n" in text else "\n"
    return text[:begin] + member + line_end + " " * (holder.at.column - 1) + text[begin:]


def _has_any(holder: fd.Node) -> bool:
    return bool(holder.items if holder.kind == "list" else holder.members)


def _offset(text: str, at: fd.Position) -> int:
    """Columns count characters; a mark of the byte order is none."""
    begin = 0
    for _ in range(at.line - 1):
        begin = text.index("\n", begin) + 1
    return begin + at.column - 1 + (text.startswith("\ufeff") and at.line == 1)


def _holds(document: fd.Node, known: Sequence[str], rest: Sequence[str], value: Any) -> bool:
    """Whether the value is there when the text is read again."""
    path = [*known, *("1" if step == ITEM else step for step in rest)]
    found, done = reached(document, path)
    return done == len(path) and found == fd.Node(value)
