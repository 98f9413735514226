"""The words of a comment as Markdown."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

ERROR = re.compile(r"fordel\.([a-z_]+)\.[a-z_]+")
CODE = re.compile(
    r"`[^`]+`|\d[\d'.]*_\w+|fordel(?:\.[a-z_]+){2}|(?:\w+::)*\w*[a-z]_\w+(?:\(\))?|\b(?:\w+::)+\w+(?:\(\))?|\b\w+\(\)|(?<=[ ,])\.[a-z]\w+"
)
MARKS = re.compile(r"([\\*_\[\]#|~^]|^[+-])")


def as_markdown(words: str, errors: str) -> str:
    """Sentences, lists and indented code; names as code, ids of errors as links into the page `errors`."""
    return "\n\n".join(block_as_markdown(block, errors) for block in blocks(words))


def blocks(words: str) -> Iterator[list[str]]:
    """Lines that belong together: a paragraph, a point of a list, or code."""
    block: list[str] = []
    for line in words.strip("\n").splitlines():
        if block and (not line.strip() or begins(line) or is_code(line) != is_code(block[0])):
            yield block
            block = []
        if line.strip():
            block.append(line)
    if block:
        yield block


def begins(line: str) -> bool:
    """Whether a line begins a point, or a paragraph by its heading word."""
    return re.match(r"- |\s+[A-Z][a-z]+: ", line) is not None


def is_code(line: str) -> bool:
    return line.startswith("    ")


def block_as_markdown(block: list[str], errors: str) -> str:
    if is_code(block[0]):
        return "\n".join(["```text", *(line[4:] for line in block), "```"])
    point = "- " if block[0].startswith("- ") else ""
    return point + sentence(" ".join(line.strip() for line in block).removeprefix(point), errors)


def sentence(words: str, errors: str) -> str:
    """A line of words with its names as code."""
    made, at = "", 0
    for found in CODE.finditer(words):
        made += plain(words[at : found.start()]) + code(found[0], errors)
        at = found.end()
    return made + plain(words[at:])


def plain(words: str) -> str:
    return html.escape(MARKS.sub(r"\\\1", words), quote=False)


def code(name: str, errors: str) -> str:
    shown = name if name.startswith("`") else f"`{name}`"
    error = ERROR.fullmatch(name)
    return f"[{shown}]({errors}#{error[1]})" if error else shown
