"""The amounts that a golden case expects: what each is of, and where it stands in the case."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import fordel as fd
from fordel.excel.places import ITEM

FIELDS = ("year", "stream", "tranche", "payer", "recipient", "status", "group")

Fields = tuple[tuple[str, str], ...]  # what an expected amount is of: (("year", "2026"), ("payer", "Havnby"))


@dataclass
class Expected:
    """The amounts that a case expects, by what they are of, and where another one would stand."""

    at: dict[Fields, tuple[tuple[str, ...], str]]  # the path within the case, and the figure
    place: Callable[[Fields], tuple[str, ...] | None]


def find(node: fd.Node, path: Sequence[str]) -> fd.Node | None:
    for step in path:
        if node.kind != "map" or step not in node.members:
            return None
        node = node.members[step]
    return node


def text_of(node: fd.Node | None) -> str:
    return node.text if node is not None and node.kind == "text" else ""


def expected(own: fd.Node, common: fd.Node) -> Expected | None:
    """None where the amounts stand in a CSV, or in a list for all cases of the file."""
    if "fails" in own.members:
        return Expected({}, lambda of: None)
    mine, shared = find(own, ("expect",)), find(common, ("expect",))
    if mine is None and shared is None:
        return Expected({}, _new_item)
    if mine is not None and mine.kind == "list":
        return _expected_list(mine)
    parts = [part for part in (mine, shared) if part is not None and part.kind == "map"]
    by, amounts = (
        next((part.members[key] for part in parts if key in part.members), None) for key in ("by", "amounts")
    )
    if by is None or amounts is None:
        return None
    return _expected_levels([each.text for each in by.items] if by.kind == "list" else [by.text], amounts)


def _new_item(of: Fields) -> tuple[str, ...]:
    return ("expect", ITEM + json.dumps(dict(of), ensure_ascii=False))


def _expected_list(node: fd.Node) -> Expected:
    at: dict[Fields, tuple[tuple[str, ...], str]] = {}
    for number, item in enumerate(node.items, 1):
        of = {key: value.text for key, value in item.members.items() if key != "amount"}
        at[in_order(of)] = (("expect", str(number), "amount"), text_of(item.members.get("amount")))
    return Expected(at, _new_item)


def _expected_levels(by: list[str], amounts: fd.Node) -> Expected:
    at: dict[Fields, tuple[tuple[str, ...], str]] = {}

    def walk(level: fd.Node, so_far: tuple[str, ...]) -> None:
        if len(so_far) == len(by):
            at[in_order(dict(zip(by, so_far, strict=True)))] = (("expect", "amounts", *so_far), level.text)
        elif level.kind == "map":
            for key, value in level.members.items():
                walk(value, (*so_far, key))

    walk(amounts, ())

    def place(of: Fields) -> tuple[str, ...] | None:
        values = dict(of)
        return ("expect", "amounts", *(values[each] for each in by)) if set(values) == set(by) else None

    return Expected(at, place)


def in_order(of: Mapping[str, str]) -> Fields:
    known = [key for key in FIELDS if key in of]
    return tuple((key, of[key]) for key in [*known, *sorted(set(of) - set(known))])
