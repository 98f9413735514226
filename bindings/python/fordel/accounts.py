"""A table of accounts: which account a party's or a stream's amounts are posted on, and what else stands beside it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import fordel as fd
from fordel import errors
from fordel._language import said as in_set
from fordel._texts import Row, rows_of_csv
from fordel.frames import cells
from fordel.frames.columns import folded
from fordel.frames.grid import grid_of, is_empty

SIDES = ("payer", "recipient")
KEYS = ("party", "stream", "side")
NAMES = {  # what the columns may be called besides
    "part": "party",
    "post": "stream",
    "konto": "account",
    "kontonr": "account",
    "kontonummer": "account",
    "omkostningssted": "cost_centre",
    "cost centre": "cost_centre",
    "cost center": "cost_centre",
    "ean nr": "ean",
    "ean nummer": "ean",
    "cvr nr": "cvr",
    "cvr nummer": "cvr",
    "tekst": "text",
}
SIDE_NAMES = {"betaler": "payer", "modtager": "recipient", "payer": "payer", "recipient": "recipient", "": ""}
ORDER = ("account", "cost_centre", "ean", "cvr", "text")


@dataclass
class Account:
    """A row: whom or what it is for, and the cells that stand beside its postings."""

    place: str
    cells: dict[str, str]
    used: bool = False


@dataclass
class Accounts:
    """By side, party and stream; "" is any."""

    columns: list[str]  # of what stands beside a posting, the account first
    rows: dict[tuple[str, str, str], Account] = field(default_factory=dict)
    strangers: list[str] = field(default_factory=list)  # rows of parties that have nothing to do with the schedule

    def find(self, side: str, party: str, stream: str) -> Account | None:
        """The row that says most: of the party and the stream before one of the party, that before one of the stream."""
        families = list(families_of(stream))
        asked = [*((party, family) for family in families), (party, ""), *(("", family) for family in families)]
        for who, what in asked:
            for one in (side, ""):
                if found := self.rows.get((one, who, what)):
                    found.used = True
                    return found
        return None

    @property
    def unused(self) -> list[str]:
        """The rows that no posting went by."""
        return [*self.strangers, *(row.place for row in self.rows.values() if not row.used)]


def families_of(stream: str) -> Iterator[str]:
    """cofinancing.food, cofinancing."""
    parts = stream.split(".")
    return (".".join(parts[:count]) for count in range(len(parts), 0, -1))


def read(accounts: Any, parties: Sequence[fd.Party], streams: Iterable[str], encoding: str | None = None) -> Accounts:
    """Of a CSV file, a frame, rows as dicts, or a dict by party or stream, to an account or to a row."""
    known = {family for stream in streams for family in families_of(stream)}
    rows = list(_rows(accounts, known, encoding))
    heads = _heads(rows)
    others = [head for head in heads.values() if head not in (*KEYS, *ORDER)]
    made = Accounts([*(name for name in ORDER if name in heads.values()), *others])
    for place, row in rows:
        named = {heads[head]: "" if is_empty(cell) else _text(cell) for head, cell in row.items()}
        if any(named.values()):
            _add(made, f"{place}: {named.get('party') or named.get('stream')}", named, parties)
    return made


def _rows(accounts: Any, streams: set[str], encoding: str | None) -> Iterator[Row]:
    if isinstance(accounts, (str, os.PathLike)):
        yield from rows_of_csv(Path(accounts), "fordel.accounts.column", encoding)
    elif isinstance(accounts, Mapping) and not any(_is_column(value) for value in accounts.values()):
        for number, (key, value) in enumerate(accounts.items(), 1):
            name = key.name if isinstance(key, fd.Party) else str(key)
            beside = dict(value) if isinstance(value, Mapping) else {"account": value}
            yield f"row {number}", {"stream" if name in streams else "party": name, **beside}
    elif isinstance(accounts, Sequence) and all(isinstance(row, Mapping) for row in accounts):
        for number, row in enumerate(accounts, 1):
            yield f"row {number}", {str(head): cell for head, cell in row.items()}
    else:
        grid = grid_of(accounts, "Schedule.postings(frame")
        for number in range(grid.rows):
            yield f"row {number + 1}", {head: grid.cell(number, i) for i, head in enumerate(grid.heads)}


def _is_column(value: Any) -> bool:
    return not isinstance(value, (str, Mapping)) and hasattr(value, "__len__")


def _heads(rows: list[Row]) -> dict[str, str]:
    """What each column is, by its heading."""
    written = list(dict.fromkeys(head for _, row in rows for head in row))
    heads = {head: NAMES.get(folded(head), folded(head).replace(" ", "_")) for head in written}
    of = {name: [head for head in written if heads[head] == name] for name in heads.values()}
    if twice := [" and ".join(map(repr, same)) for same in of.values() if len(same) > 1]:
        raise errors.from_core("fordel.accounts.column", f"{'; '.join(twice)} {in_set('are the same', 'er det samme')}")
    listed = ", ".join(map(repr, written)) or "none"
    if "account" not in of or not {"party", "stream"} & of.keys():
        raise errors.from_core(
            "fordel.accounts.column",
            f"{listed}; {in_set('account, and party or stream, are needed', 'der skal være konto og part eller post')}",
        )
    if taken := [head for head, name in heads.items() if name in POSTED]:
        raise errors.from_core(
            "fordel.accounts.column",
            f"{', '.join(map(repr, taken))}, {in_set('which postings have themselves', 'som posteringer selv har')}",
        )
    return {head: name if name in (*KEYS, *ORDER) else head for head, name in heads.items()}


# What a posting has besides.
POSTED = {
    "entry", "year", "first_month", "last_month", "due_month", "tranche", "payer", "recipient", "party_id",
    "party_code", "debit", "credit", "currency",
}  # fmt: skip


def _text(cell: Any) -> str:
    """As it stands; 1234.0 of a frame is the account 1234."""
    if isinstance(cell, fd.Party):
        return str(cell.name)
    named = cells.name(cell)
    return str(cell).strip() if named is None else named


def _add(made: Accounts, place: str, named: dict[str, str], parties: Sequence[fd.Party]) -> None:
    party, stream, side = (named.pop(key, "") for key in KEYS)
    if not party and not stream:
        raise errors.from_core(
            "fordel.frame.empty",
            f"{place.partition(': ')[0]}: {in_set('neither party nor stream', 'hverken part eller post')}",
        )
    if not named["account"]:
        raise errors.from_core("fordel.frame.empty", f"{place}: {in_set('no account', 'ingen konto')}")
    if side.lower() not in SIDE_NAMES:
        raise errors.from_core(
            "fordel.frame.value",
            f"{place}: side {side!r}, {in_set('which is neither payer nor recipient', 'som hverken er betaler eller modtager')}",
        )
    for kind, wrong in (("ean", wrong_in_ean), ("cvr", wrong_in_cvr)):
        named |= {kind: "".join(named[kind].split())} if kind in named else {}
        if named.get(kind) and (said := wrong(named[kind])):
            raise errors.from_core("fordel.frame.value", f"{place}: {kind.upper()} {named[kind]!r}, {said}")
    try:
        id = fd.find_party(parties, party).id if party else ""
    except fd.Error as error:
        if error.id != "fordel.party.unknown":
            raise
        made.strangers.append(place)
        return
    key = (SIDE_NAMES[side.lower()], id, stream)
    if before := made.rows.get(key):
        raise errors.from_core("fordel.accounts.duplicate", f"{before.place}; {place}")
    made.rows[key] = Account(place, named)


WRONG_DIGIT = "whose check digit does not fit"


def wrong_in_ean(digits: str) -> str:
    """13 digits, whose sum, every second three times, is a multiple of ten."""
    if not (len(digits) == 13 and digits.isascii() and digits.isdigit()):
        return "which is not 13 digits"
    return WRONG_DIGIT if sum(int(digit) * (3 if i % 2 else 1) for i, digit in enumerate(digits)) % 10 else ""


def wrong_in_cvr(digits: str) -> str:
    """8 digits, whose weighted sum is a multiple of eleven."""
    if not (len(digits) == 8 and digits.isascii() and digits.isdigit()):
        return "which is not 8 digits"
    return WRONG_DIGIT if sum(int(d) * weight for d, weight in zip(digits, (2, 7, 6, 5, 4, 3, 2, 1), strict=True)) % 11 else ""  # fmt: skip
