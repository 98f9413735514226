"""The reference of the format of programme files, made from its JSON schema: a section for each form of a value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]

BEGINNING = """# The format of programme files

Made by `tools/make_docs.py` from the table by which files are read; do not edit. `fordel schema` prints the same as a JSON
schema, for editors.

A programme file is YAML, or JSON of the same shape. Each scalar is a text, and is read by what is expected where it
stands: `code: 0101` stays 0101, and `no` is a country where a text is expected. A key that is unknown, misplaced or given
twice is an error, and so are tags, anchors and aliases.

## Addresses

What stands in a file has an address: the keys on the way to it, joined by dots, as `streams.running.amount`; places in a
list count from 1. Errors name it, `--set ADDRESS=VALUE` and `fordel set` change what stands there, and the alternatives
of assumptions set values at addresses. `fordel addresses FILE` lists them all.

## Values that change, and where they come from

Where a table says *dated*, a value may be written with what is known of it, or as a list of values each of which is in
force from a day, month or year until the next is:

```yaml
amount: {value: 500.000 kr. per year, source: Budget 2026, page: 4, status: forecast}
amount:
  - {from: 2025-07, value: 500.000 kr. per year}
  - {from: 2026, value: 520.000 kr. per year}
```

The keys beside `value` are those of a [stated value](#stated-value).

## Key lines

A key is one name alone (of figures, of a named key, of a party, or `equal`), or factors that sum to one, each with a name:

```
line   = name | name "at" date | part { "+" part }
part   = factor name
factor = fraction | percent | "rest"
```

So `heads`, `heads at 1 January of the year before`, `1/2 heads + 3/10 coast_km + 1/5 equal`, `33,33 % heads + rest equal`.
Several names without factors are an error. Dates of several figures, conditions, nesting and rounding stand in a named
[key](#key).

## The canonical form

`fordel save FILE` writes a file in its one form: a key a line, and below the sections a map of texts that need no quotes
as `{who: Havnby, amount: rest}` where it fits the line; no quotes but where they are needed; the keys in the order in
which they stand, `fordel` first, and remarks where they were. Of two spellings of one thing it writes one: `amount: rest`
for `rest: yes`, `who: A` for `who: [A]`, `x` for `{da: x, en: x}`, and `A:` for a party `A: {}`.
`fordel save --check FILE` says whether that would change it.
"""


def name_of(reference: str) -> str:
    """The name of the form that a reference leads to."""
    return reference.removeprefix("#/definitions/").removeprefix("dated-").removeprefix("stated-")


def link(reference: str) -> str:
    name = name_of(reference)
    return f"[{name.replace('-', ' ')}](#{name.lower()})"


def is_dated(reference: str) -> bool:
    return reference.startswith("#/definitions/dated-")


def first_map(shape: Schema) -> Schema | None:
    """The map by id in a shape: itself, or the first of those that it may be."""
    if isinstance(shape.get("additionalProperties"), dict):
        return shape
    inner = shape.get("anyOf", [])
    return next((found for one in inner if (found := first_map(one)) is not None), None)


def kinds(property_: Schema) -> Iterator[str]:
    """What may stand at a key, in words: `amount`, `list of party name`, `by id: stream`."""
    for shape in property_["anyOf"]:
        if "$ref" in shape:
            yield link(shape["$ref"])
        elif shape.get("type") == "array":
            yield f"list of {link(shape['items']['$ref'])}"
        elif (entries := first_map(shape)) is not None:
            inner = kinds(entries["additionalProperties"])
            yield "by id: " + " or ".join(inner)


def may_be_dated(property_: Schema) -> bool:
    shapes = [shape.get("items", shape) for shape in property_["anyOf"]]
    return any(is_dated(shape.get("$ref", "")) or "anyOf" in shape for shape in shapes)


def cell(text: str) -> str:
    return text.replace("|", "\\|")


def key_table(shape: Schema) -> list[str]:
    required = set(shape.get("required", []))
    rows = ["| key | value | | |", "| --- | --- | --- | --- |"]
    for key, property_ in shape["properties"].items():
        marks = ["required"] * (key in required) + ["dated"] * may_be_dated(property_)
        rows.append(
            f"| `{key}` | {cell(' or '.join(kinds(property_)))} | {', '.join(marks)} | {cell(property_['description'])} |"
        )
    return [*rows, ""]


def texts(shape: Schema) -> list[str]:
    words = [word for word in shape.get("enum", []) if isinstance(word, str)]
    listed = ", ".join(f"`{word}`" for word in words or shape.get("examples", []))
    return [f"{'One of' if words else 'As in'} {listed}.", ""] if listed else []


def sentence(says: str) -> str:
    return says[:1].upper() + says[1:] + ("" if says.endswith(".") else ".")


def section(name: str, form: Schema) -> list[str]:
    """A form: what it is, its texts, and the keys of its map."""
    lines = [f"### {name}", "", sentence(form["description"]), ""]
    for shape in form.get("anyOf", []):
        if shape.get("type") != "object":
            lines += texts(shape)
            continue
        if shape["properties"]:
            lines += key_table(shape)
        if isinstance(shape["additionalProperties"], dict):
            lines += [f"Any other key: {link(shape['additionalProperties']['$ref'])}.", ""]
    return lines


def format_page(schema: Schema) -> str:
    """The whole page."""
    whole = {**schema, "required": schema["then"]["required"]}
    lines = [BEGINNING, "## The whole file", "", *key_table(whole), "## The values", ""]
    for name, form in schema["definitions"].items():
        if not name.startswith(("dated-", "stated-")) or name == "stated-value":
            lines += section(name.replace("-", " "), form)
    return "\n".join(lines).rstrip("\n") + "\n"
