"""A file of keys: a party and its weight in each row, and where there are several keys, which one the row is of."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

import fordel as fd
from fordel import errors
from fordel._language import said as in_set
from fordel._texts import Row, rows_of_csv
from fordel.frames import making
from fordel.frames.grid import Grid

HEADS = {"nøgle": "key", "part": "party", "vægt": "weight"}


def read(file: Path, several: bool) -> fd.Key | dict[str, fd.Key]:
    """The key of a file; of several, each by the name that its rows have in the column `key`."""
    rows = [
        (place, {HEADS.get(head.strip().lower(), head.strip().lower()): cell for head, cell in cells.items()})
        for place, cells in rows_of_csv(file, "fordel.batch.name_taken")
    ]
    _require_heads(file, rows, ["key"] * several + ["party", "weight"])
    if not several:
        return _key(rows)
    by_name: dict[str, list[Row]] = {}
    for row in rows:
        by_name.setdefault(row[1].get("key", ""), []).append(row)
    return {name: _key(of_key) for name, of_key in by_name.items()}


def _require_heads(file: Path, rows: Sequence[Row], wanted: Sequence[str]) -> None:
    if not rows:
        raise errors.from_core("fordel.key.empty", str(file))
    there = rows[0][1]
    for name in wanted:
        if name not in there:
            listed = ", ".join(map(repr, there))
            seen = f"{name!r} {in_set('in', 'i')} {file}; {in_set('there are', 'der er')}: {listed}"
            raise errors.from_core("fordel.frame.no_column", seen)


def _key(rows: Sequence[Row]) -> fd.Key:
    """Read as a frame is. Whoever is named is a party of its own: no code is a municipality's."""
    heads = ["party", "weight"]
    columns = [[cells.get(head, "") for _, cells in rows] for head in heads]
    places = [place for place, _ in rows]
    grid = Grid(heads, columns, "", "fordel.frame.value", lambda row, column: f"{places[row]}, {heads[column]!r}")
    known = [fd.Party(name) for name in dict.fromkeys(filter(None, map(str.strip, columns[0])))]
    with warnings.catch_warnings():  # nothing is guessed: all columns are named
        warnings.simplefilter("ignore", fd.FrameNotice)
        return making.key(making.Asked(grid, "party", known, None, None), "weight")
